"""Run one command in a throw-away desktop, and take the desktop down after it.

Usage: python -m tests.desktop.session COMMAND [ARGUMENTS]

The command finds a home of its own, an X server with a window manager, a session bus, a real and
unlocked Secret Service (gnome-keyring) and the accessibility bus. SCREEN=1280x900x24 is the size.
Debian's packages for it stand in devtools/machine.py.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

INSIDE = "--inside-its-own-bus"
SECRETS_NAME = "org.freedesktop.secrets"
# Not empty and without a newline: an empty one makes a keyring without encryption.
KEYRING_PASSWORD = "the throw-away desktop"
SECONDS_TO_START = 20.0
LAUNCHERS = (
    Path("/usr/libexec/at-spi-bus-launcher"),
    Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"),
)


def main(arguments: list[str]) -> int:
    """Start the desktop around a command; the answer is the command's exit code."""
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    if arguments[0] != INSIDE:
        return _with_own_bus(arguments)
    folder = Path(os.environ["INVENTORY_TEST_DESKTOP_FOLDER"])
    with contextlib.ExitStack() as stack:
        variables = _desktop(stack, folder)
        ended = subprocess.run(arguments[1:], env=variables, check=False)
    return ended.returncode if ended.returncode >= 0 else 128 - ended.returncode


def _with_own_bus(arguments: list[str]) -> int:
    """Begin again inside a session bus whose services know only the throw-away home."""
    folder = Path(tempfile.mkdtemp(prefix="desktop-"))
    runtime = folder / "run"
    runtime.mkdir(mode=0o700)
    variables = dict(os.environ)
    for name in ("WAYLAND_DISPLAY", "DISPLAY", "XAUTHORITY", "QT_QPA_PLATFORM"):
        variables.pop(name, None)
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        variables.pop(f"XDG_{name}_HOME", None)
    variables |= {
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(runtime),
        "INVENTORY_TEST_DESKTOP": "1",
        "INVENTORY_TEST_DESKTOP_FOLDER": str(folder),
        # The bus must never start a second keyring or talk to systemd's.
        "XDG_CURRENT_DESKTOP": "openbox",
        "GTK_A11Y": "none",
    }
    again = [sys.executable, "-m", "tests.desktop.session", INSIDE, *arguments]
    try:
        return subprocess.call(["dbus-run-session", "--", *again], env=variables)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _desktop(stack: contextlib.ExitStack, folder: Path) -> dict[str, str]:
    """Start everything, in this order; give the variables a program in it needs."""
    variables = dict(os.environ)
    variables["DISPLAY"] = stack.enter_context(_x_server(folder))
    told = ["DISPLAY", "HOME", "XDG_RUNTIME_DIR"]
    subprocess.run(["dbus-update-activation-environment", *told], env=variables, check=True)
    stack.enter_context(_running(["openbox"], folder, variables))
    # A window shown before its manager is there never gets the keyboard.
    _wait_until("", ["xdotool", "get_num_desktops"], variables)
    launcher = next(path for path in LAUNCHERS if path.exists())
    stack.enter_context(_running([str(launcher), "--launch-immediately"], folder, variables))
    variables |= _unlocked_keyring(variables)
    variables["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    return variables


@contextlib.contextmanager
def _x_server(folder: Path) -> Iterator[str]:
    """Start Xvfb on a free display, which it names itself once it is ready."""
    reading, writing = os.pipe()
    screen = os.environ.get("SCREEN", "1280x900x24")
    # Without -noreset the server begins anew when its first client goes, and drops who just comes.
    options = ["-screen", "0", screen, "-nolisten", "tcp", "-noreset"]
    command = ["Xvfb", "-displayfd", str(writing), *options]
    with (folder / "Xvfb.log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, pass_fds=[writing])
    os.close(writing)
    with os.fdopen(reading) as pipe:
        number = pipe.readline().strip()
    if not number:
        sys.exit(f"Xvfb did not start: {(folder / 'Xvfb.log').read_text()}")
    try:
        yield f":{number}"
    finally:
        _end(server)


@contextlib.contextmanager
def _running(command: list[str], folder: Path, variables: dict[str, str]) -> Iterator[None]:
    """Keep a program running in the background."""
    with (folder / f"{Path(command[0]).name}.log").open("wb") as log:
        program = subprocess.Popen(command, stdout=log, stderr=log, env=variables)
    try:
        yield
    finally:
        _end(program)


def _unlocked_keyring(variables: dict[str, str]) -> dict[str, str]:
    """Start gnome-keyring with an open login keyring; it ends with the bus."""
    command = ["gnome-keyring-daemon", "--unlock", "--components=secrets"]
    started = subprocess.run(
        command, input=KEYRING_PASSWORD, capture_output=True, text=True, env=variables, check=True
    )
    pairs = [line.partition("=")[::2] for line in started.stdout.splitlines() if "=" in line]
    question = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/"]
    question += ["org.freedesktop.DBus.NameHasOwner", f"string:{SECRETS_NAME}"]
    _wait_until("boolean true", question, variables)
    return dict(pairs)


def _wait_until(sign: str, question: list[str], variables: dict[str, str]) -> None:
    """Ask until the answer holds the sign."""
    end = time.monotonic() + SECONDS_TO_START
    pause = threading.Event()
    while time.monotonic() < end:
        answer = subprocess.run(
            question, capture_output=True, text=True, env=variables, check=False
        )
        if answer.returncode == 0 and sign in answer.stdout:
            return
        pause.wait(0.05)
    sys.exit(f"the desktop did not come up; {question} answered {answer.stdout}{answer.stderr}")


def _end(program: subprocess.Popen[bytes]) -> None:
    """End a program politely, then for certain."""
    program.terminate()
    try:
        program.wait(5)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
