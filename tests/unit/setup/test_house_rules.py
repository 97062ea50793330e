"""The rules of the house find what breaks them, and leave the rest alone."""

from __future__ import annotations

import pytest

from devtools import house_rules


def _found(name: str, text: str) -> list[str]:
    return list(house_rules.in_file(name, text))


def _function(lines: int, name: str = "write_down") -> str:
    return f"def {name}():\n" + "    x = 1\n" * (lines - 1)


def test_file_may_have_350_lines_and_not_one_more() -> None:
    assert not _found("src/a.py", "x = 1\n" * 350)
    assert "351 lines" in _found("src/a.py", "x = 1\n" * 351)[0]


def test_main_window_may_have_200_lines() -> None:
    assert not _found("src/ui/main_window.py", "x = 1\n" * 200)
    assert _found("src/ui/main_window.py", "x = 1\n" * 201)


def test_function_may_have_40_lines_and_not_one_more() -> None:
    assert not _found("src/a.py", _function(40))
    assert "41 lines" in _found("src/a.py", _function(41))[0]


@pytest.mark.parametrize(
    "name", ["utils.py", "key_manager.py", "misc.py", "ui/helpers.py", "common.py"]
)
def test_file_name_that_says_nothing_is_found(name: str) -> None:
    assert _found(f"src/{name}", '"""A file."""\n')


@pytest.mark.parametrize("name", ["handle_click", "row_helper", "data", "do_utils"])
def test_function_name_that_says_nothing_is_found(name: str) -> None:
    assert _found("src/a.py", _function(2, name))


@pytest.mark.parametrize("name", ["data_key", "humanity", "commonly_named"])
def test_name_that_only_sounds_alike_is_left_alone(name: str) -> None:
    assert not _found("src/a.py", _function(2, name))


def test_class_named_manager_is_found_and_an_override_of_qt_is_not() -> None:
    assert _found("src/a.py", "class WindowManager:\n    pass\n")
    text = "class Rows:\n    @override\n    def data(self):\n        return 1\n"
    assert not _found("src/a.py", text)


def test_address_of_a_registry_is_found_in_any_file() -> None:
    address = "p-y-p-i.o-r-g".replace("-", "")
    assert _found("README.md", f"see https://{address}/simple\n") == [
        f"README.md:1: {address!r} names a package registry"
    ]


def test_praise_is_found_in_sentences_and_allowed_in_documents() -> None:
    assert _found("resources/wording/gentle.toml", 'a = "Well done"\n')
    assert not _found("docs/architecture.md", "never say well done\n")


def test_left_over_is_found_in_the_sources() -> None:
    assert _found("src/a.py", "x = 1  # TODO later\n")


@pytest.mark.parametrize(
    "line", ["time.sleep(1)", "qtbot.wait(50)", "pytest.skip('x')", "assert True"]
)
def test_test_that_waits_or_proves_nothing_is_found(line: str) -> None:
    assert _found("tests/ui/test_a.py", f"def test_a():\n    {line}\n")
    assert not _found("tests/ui/test_a.py", "def test_a():\n    assert page.is_true()\n")
