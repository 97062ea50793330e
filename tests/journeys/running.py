"""The program as a process of its own, in the throw-away desktop."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.programs import ROOT, environment

SECONDS_TO_END: Final = 20


class Running:
    """A program that was started; what it says in the terminal is kept beside the notebook."""

    def __init__(self, process: subprocess.Popen[bytes], output: Path) -> None:
        """Take a process that runs."""
        self._process = process
        self._output = output

    @property
    def process_id(self) -> int:
        """The number the system knows the process by."""
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    @property
    def output(self) -> str:
        """What the program wrote to its standard outputs so far."""
        return self._output.read_text(encoding="utf-8", errors="replace")

    def kill(self) -> None:
        """End it as a power cut does, with no chance to do anything more."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait(SECONDS_TO_END)

    def ask_to_end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """End it as the system does when the computer is shut down; return its exit code."""
        self._process.send_signal(number)
        return self.wait()

    def wait(self) -> int:
        """Wait until it has ended by itself; return its exit code."""
        return self._process.wait(SECONDS_TO_END)


@contextmanager
def running(
    folder: Path, *arguments: str, before: Sequence[str] = (), **variables: str
) -> Iterator[Running]:
    """Run the program on the notebook in a folder; ``before`` is a command that runs it in turn."""
    output = folder.with_suffix(".output.txt")
    command = [*before, sys.executable, "-m", "inventory_app", "--notebook", str(folder)]
    with output.open("ab") as file:
        process = subprocess.Popen(
            [*command, *arguments],
            env={**environment(), **variables},
            cwd=ROOT,
            stdout=file,
            stderr=subprocess.STDOUT,
        )
    try:
        yield Running(process, output)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(SECONDS_TO_END)
    said = output.read_text(encoding="utf-8", errors="replace")
    assert "Traceback" not in said, said
