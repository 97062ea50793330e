"""What a person without sight or mouse has of a running program: a reader and a keyboard.

Only inside the throw-away desktop (`tests.desktop.session`).
"""

from __future__ import annotations

import json
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import msgspec

from tests.desktop import foreign_keys

READER: Final = Path(__file__).with_name("screen_reader.py")
SECONDS: Final = 15.0
BETWEEN_LOOKS: Final = 0.05
BETWEEN_KEYS_MS: Final = 12


class Node(msgspec.Struct, frozen=True):
    """One thing on the screen, as a screen reader is told of it.

    ``place`` is x, y, width and height of what takes the keyboard; ``caret`` is the letter the
    cursor stands before. Both are None elsewhere, and ``text`` is a field's.
    """

    role: str
    name: str
    description: str
    text: str
    caret: int | None
    states: frozenset[str]
    place: tuple[int, int, int, int] | None
    children: tuple[Node, ...]

    def __iter__(self) -> Iterator[Node]:
        """Walk this and everything below it, in the order of reading."""
        yield self
        for child in self.children:
            yield from child

    def find(self, name: str = "", role: str = "") -> Node | None:
        """Find the first thing with this name and role; either may be left open."""
        return next((node for node in self if _fits(node, name, role)), None)

    @property
    def focused(self) -> Node | None:
        """What the keyboard speaks to."""
        # What lies round or inside the focus is called focused too, but cannot be focused itself.
        takes = [node for node in self if {"focused", "focusable"} <= node.states]
        # Qt calls a table's present cell focused even while the keyboard is elsewhere.
        others = [node for node in takes if node.role != "table cell"]
        is_in_table = others and others[-1].role == "table"
        return next(reversed(takes if is_in_table else others), None)

    def as_text(self, depth: int = 0) -> str:
        """Write the tree down for a person who looks for a mistake."""
        states = f" [{' '.join(sorted(self.states))}]" if self.states else ""
        text = f" = {self.text!r}" if self.text else ""
        line = f"{'  ' * depth}{self.role} {self.name!r}{text}{states}"
        return "\n".join([line, *(child.as_text(depth + 1) for child in self.children)])


class Screen:
    """Reads one program's windows through the accessibility bus and types into them.

    Raises AssertionError, with what was on the screen, when something awaited does not come.
    """

    def __init__(self, program: str) -> None:
        """Look at the program whose name on the bus holds this text, or whose process id it is."""
        self._program = program
        self._reader = subprocess.Popen(
            ["/usr/bin/python3", str(READER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._reader.stdin
        assert self._reader.stdout
        self._reader.stdin.close()
        self._reader.wait(SECONDS)
        self._reader.stdout.close()

    def look(self) -> Node | None:
        """Read what is showing now; None while the program is not on the bus."""
        assert self._reader.stdin
        assert self._reader.stdout
        self._reader.stdin.write(self._program + "\n")
        self._reader.stdin.flush()
        answer: Any = json.loads(self._reader.stdout.readline())
        return msgspec.convert(answer, Node) if answer else None

    def wait(self, is_there: Callable[[Node], bool], what: str, seconds: float = SECONDS) -> Node:
        """Look until something is true of the screen; give the screen."""
        end = time.monotonic() + seconds
        pause = threading.Event()
        seen = self.look()
        while not (seen and is_there(seen)):
            if time.monotonic() > end:
                shown = seen.as_text() if seen else "the program is not on the bus"
                raise AssertionError(f"waited {seconds:.0f} s for {what}; on the screen:\n{shown}")
            pause.wait(BETWEEN_LOOKS)
            seen = self.look()
        return seen

    def wait_for(self, name: str, role: str = "", seconds: float = SECONDS) -> Node:
        """Wait for a thing with this name, and this role if one is given."""
        seen = self.wait(lambda root: bool(root.find(name, role)), f"{role} {name!r}", seconds)
        found = seen.find(name, role)
        assert found
        return found

    def wait_for_focus(self, name: str, seconds: float = SECONDS) -> Node:
        """Wait until the keyboard speaks to the thing with this name."""
        seen = self.wait(
            lambda root: bool(root.focused and root.focused.name == name),
            f"the focus on {name!r}",
            seconds,
        )
        assert seen.focused
        return seen.focused

    @staticmethod
    def press(*keys: str) -> None:
        """Press keys one after another, named as xdotool names them: "Return", "ctrl+z"."""
        subprocess.run(["xdotool", "key", "--delay", str(BETWEEN_KEYS_MS), *keys], check=True)

    @staticmethod
    def write(text: str) -> None:
        """Type a text; for the end of a line press "Return", a typed newline is another key."""
        foreign_keys.learn(text)
        command = ["xdotool", "type", "--delay", str(BETWEEN_KEYS_MS), "--", text]
        subprocess.run(command, check=True)


def _fits(node: Node, name: str, role: str) -> bool:
    return (not name or node.name == name) and (not role or node.role == role)
