"""What dev.py believes about the machine it runs on."""

from __future__ import annotations

import pytest

from devtools import machine


@pytest.mark.parametrize(
    ("variables", "system", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_only_linux_can_be_without_a_screen(
    variables: dict[str, str], system: str, expected: bool
) -> None:
    assert machine.has_screen(variables, system) is expected


@pytest.mark.parametrize(
    ("value", "expected"), [("true", True), ("1", True), ("", False), ("false", False)]
)
def test_ci_is_told_by_its_variable(value: str, expected: bool) -> None:
    assert machine.is_continuous_integration({"CI": value}) is expected


def test_machine_is_not_ci_without_the_variable() -> None:
    assert not machine.is_continuous_integration({})


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_desktop_exists_on_linux_only(system: str) -> None:
    sentences = machine.what_desktop_lacks(system, lambda tool: f"/bin/{tool}")
    assert len(sentences) == 1
    assert system in sentences[0]


def test_each_missing_tool_is_named() -> None:
    have = {*machine.DESKTOP_TOOLS, *machine.ACCESSIBILITY_BUS} - {"strace", "openbox"}
    sentences = machine.what_desktop_lacks("linux", lambda tool: tool if tool in have else None)
    assert sentences == ["openbox is not installed", "strace is not installed"]


def test_accessibility_bus_may_lie_in_either_place() -> None:
    for place in machine.ACCESSIBILITY_BUS:
        have = {*machine.DESKTOP_TOOLS, place}
        assert machine.what_desktop_lacks("linux", dict.fromkeys(have, "there").get) == []
    sentences = machine.what_desktop_lacks("linux", lambda tool: None if "at-spi" in tool else tool)
    assert sentences == ["at-spi-bus-launcher is not installed"]


@pytest.mark.needs("dpkg-query")
def test_package_that_does_not_exist_is_missing_and_dpkg_is_not() -> None:
    assert machine.missing_packages(("dpkg", "no-such-package-here")) == ["no-such-package-here"]
