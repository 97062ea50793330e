"""A session bus of a test's own, and a real gnome-keyring on it; they end with the test.

The bus starts no service by itself: what is not started here is absent, and nobody can answer a
prompt.
"""

from __future__ import annotations

import gc
import subprocess
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

PASSWORD = "opens nothing of anybody's"
_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@contextmanager
def session_bus(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Point this process at a new, empty session bus for a while."""
    runtime = folder / "run"
    runtime.mkdir(mode=0o700, parents=True)
    config = folder / "bus.conf"
    config.write_text(_CONFIG.format(socket=runtime / "bus"))
    bus = subprocess.Popen(
        ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert bus.stdout is not None
    address = bus.stdout.readline().strip()
    assert address, "the session bus did not start"
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "share"))
    monkeypatch.delenv("DISPLAY", raising=False)
    try:
        yield
    finally:
        bus.terminate()
        bus.wait(30)
        bus.stdout.close()


@contextmanager
def gnome_keyring() -> Iterator[None]:
    """Run an unlocked gnome-keyring on the present bus."""
    daemon = subprocess.Popen(
        ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdin is not None
    assert daemon.stdout is not None
    daemon.stdin.write(PASSWORD)
    daemon.stdin.close()
    _wait_for_secrets()
    try:
        yield
    finally:
        daemon.terminate()
        daemon.wait(30)
        daemon.stdout.close()


def _wait_for_secrets() -> None:
    """Wait until somebody owns the Secret Service's name, told by the bus itself."""
    from contextlib import closing

    from jeepney import MatchRule, message_bus  # type: ignore[import-untyped]
    from jeepney.io.blocking import (  # type: ignore[import-untyped]
        Proxy,
        open_dbus_connection,
    )

    rule = MatchRule(type="signal", interface=message_bus.interface, member="NameOwnerChanged")
    with closing(open_dbus_connection()) as connection:
        bus = Proxy(message_bus, connection)
        with connection.filter(rule) as changes:
            bus.AddMatch(rule)
            while bus.NameHasOwner("org.freedesktop.secrets")[0] != 1:
                connection.recv_until_filtered(changes, timeout=30)


@pytest.fixture
def bus(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """Give the test an empty session bus; return the folder of whatever runs on it."""
    folder = tmp_path_factory.mktemp("bus")
    with session_bus(folder, monkeypatch):
        yield folder
        # keyring's backend leaves its connection open when a call fails; it is no leak of ours.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            gc.collect()


@pytest.fixture
def unlocked_keyring(bus: Path) -> Iterator[Path]:
    """Run a real, unlocked gnome-keyring on the test's bus."""
    with gnome_keyring():
        yield bus
