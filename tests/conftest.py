"""What every test stands on: a home of its own, no keyring of a person's, no stray warning.

Stages: tests marked `desktop`, and all in `tests/journeys`, run only inside the throw-away desktop
(`python dev.py test` starts it; by hand: `python -m tests.desktop.session COMMAND`). What a run
leaves to the other stage, or cannot do on this machine, is written to the tally for dev.py.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.database import DirectoryBasedExampleDatabase

IS_IN_DESKTOP = os.environ.get("INVENTORY_TEST_DESKTOP") == "1"
STAGE = os.environ.get("INVENTORY_TEST_STAGE", "all" if IS_IN_DESKTOP else "offscreen")
IS_CI = os.environ.get("CI", "").lower() in {"1", "true", "yes"}

if not IS_IN_DESKTOP:
    # No test may meet the keyring, the screen or the screen reader of the person who runs it.
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent/no-bus-in-tests"
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.pop("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", None)

# A slow machine is no failure, and what once failed is tried again on this machine.
settings.register_profile(
    "house",
    deadline=None,
    derandomize=IS_CI,
    database=None if IS_CI else DirectoryBasedExampleDatabase("build/hypothesis"),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test an empty home; the folders of the person who runs it stay untouched."""
    home = tmp_path_factory.mktemp("home")
    places = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "AppData" / "Roaming",
        "LOCALAPPDATA": home / "AppData" / "Local",
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_STATE_HOME": home / ".local" / "state",
    }
    if not IS_IN_DESKTOP:
        places["XDG_RUNTIME_DIR"] = home / ".runtime"
        (home / ".runtime").mkdir(mode=0o700)
    for name, place in places.items():
        monkeypatch.setenv(name, str(place))
    for name in ("INVENTORY_NOTEBOOK", "LANGUAGE", "QT_SCALE_FACTOR"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture
def expected_log(request: pytest.FixtureRequest) -> None:
    """Let this test log warnings: it asks for them and looks at them itself."""
    request.node.stash[_MAY_WARN] = True


_MAY_WARN = pytest.StashKey[bool]()


@pytest.fixture(autouse=True)
def no_unexpected_log(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fail a test that logged at WARNING or above without having asked for it."""
    yield
    if request.node.stash.get(_MAY_WARN, False):
        return
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    loud = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    assert not loud, f"logged without being expected: {loud}"


@pytest.hookimpl(trylast=True)  # after -k and -m, so that the tally holds only what was chosen
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep the tests of this stage; write down the others and why they do not run here."""
    kept: list[pytest.Item] = []
    left: list[tuple[pytest.Item, str]] = []
    for item in items:
        why = _why_not_here(item)
        if why:
            left.append((item, why))
        else:
            kept.append(item)
    items[:] = kept
    if left:
        config.hook.pytest_deselected(items=[item for item, _ in left])
        _write_tally(config, [(item, why) for item, why in left if why != "offscreen"])


def pytest_sessionfinish(session: pytest.Session) -> None:
    """With CI=true a skipped test is a failure: everything has to run there."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if not (IS_CI and reporter):
        return
    skipped = [report for kind in ("skipped", "xfailed") for report in reporter.stats.get(kind, [])]
    if skipped:
        reporter.write_line(f"CI: {len(skipped)} tests were skipped; that is a failure here")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _why_not_here(item: pytest.Item) -> str:
    """Say why a test does not run in this stage; empty when it does."""
    in_journeys = "journeys" in item.path.relative_to(Path(__file__).parent).parts
    stage = "desktop" if in_journeys or item.get_closest_marker("desktop") else "offscreen"
    if STAGE not in {"all", stage}:
        return stage
    needed = [tool for mark in item.iter_markers("needs") for tool in mark.args]
    missing = [tool for tool in needed if not shutil.which(tool)]
    return f"{', '.join(missing)} not installed on this {sys.platform} machine" if missing else ""


def _write_tally(config: pytest.Config, left: list[tuple[pytest.Item, str]]) -> None:
    """Append to dev.py's tally; of xdist's workers, who all see the same tests, only the first."""
    tally = os.environ.get("INVENTORY_TEST_TALLY")
    worker = getattr(config, "workerinput", {}).get("workerid", "gw0")
    if not tally or worker != "gw0":
        return
    with Path(tally).open("a", encoding="utf-8") as file:
        file.writelines(json.dumps({"test": item.nodeid, "why": why}) + "\n" for item, why in left)
