"""The environment in `.venv`: made once, filled from the pinned files, entered by every command."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from enum import StrEnum, unique
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed.txt"
REQUIREMENTS = ROOT / "requirements"


class CannotGoOnError(Exception):
    """Something outside this project has to change first; the text says what."""


@unique
class Need(StrEnum):
    """Which pinned file has to be installed; the one for development holds the other."""

    RUN = "run"
    DEV = "dev"


def install(need: Need) -> None:
    """Make `.venv` hold what the pinned file says; does nothing while that file is unchanged."""
    stamp = STAMP.read_text(encoding="utf-8") if STAMP.exists() else ""
    if PYTHON.exists() and is_satisfied(need, stamp, REQUIREMENTS):
        return
    _make_venv(clear=bool(stamp) and _python_line() not in stamp)
    print(f"Installing requirements/{need}.txt into .venv", flush=True)
    pip = [str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    rules = ["--require-hashes", "--no-deps", "--only-binary=:all:"]
    done = subprocess.run(
        [*pip, *rules, "-r", str(REQUIREMENTS / f"{need}.txt")], check=False, env=variables()
    )
    if done.returncode:
        raise CannotGoOnError("the pinned packages could not be installed; pip says why above")
    _compile_bytecode()
    STAMP.write_text(stamp_for(need, REQUIREMENTS), encoding="utf-8")


def stamp_for(need: Need, folder: Path) -> str:
    """Say what an environment holds after installing, one line for each thing."""
    held = [Need.RUN, Need.DEV] if need is Need.DEV else [Need.RUN]
    return "\n".join([_python_line(), *(_pins_line(each, folder) for each in held), ""])


def is_satisfied(need: Need, stamp: str, folder: Path) -> bool:
    """Tell whether an environment with this stamp holds the pinned file as it is now."""
    lines = stamp.splitlines()
    return _python_line() in lines and _pins_line(need, folder) in lines


def variables(**more: str) -> dict[str, str]:
    """Give the environment variables for a command of ours: the sources found, bytecode kept."""
    found = dict(os.environ)
    # Without bytecode every start compiles the program anew.
    found.pop("PYTHONDONTWRITEBYTECODE", None)
    found["PYTHONPATH"] = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    return found | more


def become(arguments: list[str], **more: str) -> int:  # noqa: RET503 - execve does not return
    """Turn into the environment's Python, so that a signal reaches it; on Windows wait for it."""
    command = [str(PYTHON), *arguments]
    if os.name == "nt":
        return subprocess.call(command, env=variables(**more))
    sys.stdout.flush()
    sys.stderr.flush()
    os.execve(PYTHON, command, variables(**more))  # noqa: S606 - no shell is wanted


def _make_venv(*, clear: bool) -> None:
    """Make `.venv` where there is none, or anew when it belongs to another Python."""
    if PYTHON.exists() and not clear:
        return
    print("Making .venv", flush=True)
    options = ["--clear"] if clear else []
    done = subprocess.run([sys.executable, "-m", "venv", *options, str(VENV)], check=False)
    if done.returncode:
        raise CannotGoOnError(
            "Python could not make .venv; on Debian and Ubuntu the package python3-venv is missing"
        )


def _compile_bytecode() -> None:
    """Compile everything once, so that the first start is as fast as the second."""
    folders = [str(ROOT / "src"), str(VENV)]
    # Some packages carry files that do not compile on purpose; those stay as they are.
    subprocess.run([str(PYTHON), "-m", "compileall", "-qq", "-j0", *folders], check=False)


def _python_line() -> str:
    return "python {}.{}".format(*sys.version_info)


def _pins_line(need: Need, folder: Path) -> str:
    digest = hashlib.sha256((folder / f"{need}.txt").read_bytes()).hexdigest()
    return f"{need} {digest}"
