"""The application is made so that a start stays light; each time in a process of its own."""

from __future__ import annotations

from tests.programs import output_of


def test_no_source_is_read_when_a_page_is_imported() -> None:
    program = """
import linecache
from inventory_app.ui.application import make_application
application = make_application("inventory")
read_before = set(linecache.cache)
import inventory_app.ui.home.page
print(sorted(set(linecache.cache) - read_before))
"""
    assert output_of(program) == "[]"


def test_the_window_is_drawn_in_the_same_style_everywhere() -> None:
    program = """
from inventory_app.ui.application import make_application
application = make_application("inventory")
print(application.style().objectName())
"""
    assert output_of(program) == "fusion"


def test_the_start_loads_no_widget_class_that_home_does_not_show() -> None:
    program = """
from PySide6.QtWidgets import QWidget
from inventory_app.content.shipped import resources
from inventory_app.ui.application import make_application
application = make_application("inventory")
from inventory_app.ui.shell.side_column import SideColumn
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.scroll_page import ScrollPage
theme = Theme(application, resources() / "icons")
shown = [ScrollPage(theme), SideColumn(theme)]
for each in shown:
    each.show()
application.processEvents()
print(any(each.__name__ == "QDialog" for each in type.__subclasses__(QWidget)))
"""
    assert output_of(program) == "False"
