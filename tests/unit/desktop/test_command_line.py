"""What may be said on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory_app.desktop.command_line import USAGE, Start, UsageError, start_from


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        ([], Start()),
        (["--sample"], Start(is_sample=True)),
        (["--notebook", "/a/b"], Start(Path("/a/b"))),
        (["--notebook=/a/b", "--sample"], Start(Path("/a/b"), is_sample=True)),
    ],
)
def test_each_way_of_starting(arguments: list[str], start: Start) -> None:
    assert start_from(arguments) == start


def test_a_home_is_filled_in(own_home: Path) -> None:
    assert start_from(["--notebook", "~/notes"]).folder == own_home / "notes"


@pytest.mark.parametrize("asked", ["-h", "--help"])
def test_help_is_the_usage_itself(asked: str) -> None:
    with pytest.raises(UsageError) as caught:
        start_from([asked])
    assert str(caught.value) == USAGE


@pytest.mark.parametrize("arguments", [["--unheard-of"], ["--notebook"], ["a file"]])
def test_anything_else_is_said_with_the_usage(arguments: list[str]) -> None:
    with pytest.raises(UsageError) as caught:
        start_from(arguments)
    assert str(caught.value).endswith(USAGE)
    assert str(caught.value) != USAGE


def test_help_goes_to_the_output_and_a_mistake_to_the_errors(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert UsageError(USAGE).say() == 0
    assert capsys.readouterr() == (f"{USAGE}\n", "")

    assert UsageError(f"not understood: x\n{USAGE}").say() == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("not understood: x")


def test_a_program_without_a_console_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)

    assert UsageError(USAGE).say() == 0
