"""What first visits wait for is made ready after the start, and does not hold the window up."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from inventory_app.ui.warming import warm_later
from tests.programs import output_of


def test_afterwards_no_visit_imports_anything_of_the_window() -> None:
    program = """
import re, sys
from importlib import import_module
from pathlib import Path
from inventory_app.ui.application import make_application
application = make_application("inventory")
from inventory_app.ui.shell import pages
from inventory_app.ui.warming import warming
import inventory_app.ui.home.page
for _ in warming():
    pass
ready = set(sys.modules)
source = Path(pages.__file__).read_text(encoding="utf-8")
needed = set(re.findall(r"from (inventory_app\\S+) import \\w+Page$", source, re.MULTILINE))
print(len(needed) > 10, sorted(needed - ready))
"""
    # The recovery words are seldom visited, and bring the whole first run with them.
    seldom = "['inventory_app.ui.first_run.recovery_words_page']"
    assert output_of(program) == f"True {seldom}"


def test_afterwards_a_child_of_qt_costs_no_search_through_its_classes() -> None:
    program = """
from PySide6.QtWidgets import QWidget
from inventory_app.ui.application import make_application
from inventory_app.ui.warming import warming
application = make_application("inventory")
def known():
    return any(each.__name__ == "QDialog" for each in type.__subclasses__(QWidget))
before = known()
for _ in warming():
    pass
print(before, known())
"""
    assert output_of(program) == "False True"


def test_it_comes_to_its_end_beside_the_window(qtbot: QtBot) -> None:
    owner = QObject()
    runner = warm_later(owner)
    assert not runner.is_running  # the first page is painted first
    with qtbot.waitSignal(runner.finished):
        pass
    assert not runner.is_running
