"""Style sheets of Qt's own widgets: colour, edge and padding; text sizes come by QFont.

There is none for the whole application: setting one makes Qt polish every widget there is anew,
half a millisecond each, which was half a second at each step of the text size.
"""

from __future__ import annotations

from enum import Enum, unique
from typing import TYPE_CHECKING

from inventory_app.ui.theme_measures import CONTROL_RADIUS, MARK_RADIUS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inventory_app.ui.theme_measures import Measures
    from inventory_app.ui.theme_tokens import Tokens


@unique
class Part(Enum):
    """What a sheet can dress."""

    FIELDS = "fields to write in"
    BARS = "scroll bars"
    DIALOG = "buttons of a dialog"
    MENUS = "menus"
    OFFERS = "the list of offered words"
    TABLE = "a table and its head"


def style_sheet(parts: Iterable[Part], tokens: Tokens, measures: Measures) -> str:
    """Return the sheet of these parts in these colours at this text size."""
    sheets = {
        Part.FIELDS: _fields,
        Part.BARS: _scroll_bars,
        Part.DIALOG: _dialog_buttons,
        Part.MENUS: _menus,
        Part.OFFERS: _offers,
        Part.TABLE: _table,
    }
    return "\n".join(sheets[part](tokens, measures) for part in parts)


def _fields(tokens: Tokens, measures: Measures) -> str:
    size, space, focus = measures.size, measures.space, measures.focus_width
    line, sides = size(44), space(16)
    above, beside, below = space(4), space(14), space(12)
    less = focus - 1
    # A focused edge is one pixel wider, its padding one less, so that text does not jump.
    return f"""
QLineEdit, QTextEdit {{
  background: {tokens.card}; color: {tokens.ink}; border: 1px solid {tokens.edge};
  border-radius: {CONTROL_RADIUS}px; placeholder-text-color: {tokens.quiet};
  selection-background-color: {tokens.accent}; selection-color: {tokens.on_accent};
}}
QLineEdit {{ min-height: {line - 2}px; max-height: {line - 2}px; padding: 0 {sides - 2}px; }}
QLineEdit:focus {{ border: {focus}px solid {tokens.focus}; padding: 0 {sides - 2 - less}px;
  min-height: {line - 2 * focus}px; max-height: {line - 2 * focus}px; }}
QTextEdit {{ padding: {above}px {beside}px {below}px {beside}px; }}
QTextEdit:focus {{ border: {focus}px solid {tokens.focus};
  padding: {above - less}px {beside - less}px {below - less}px {beside - less}px; }}
QLineEdit:disabled, QTextEdit:disabled {{ background: {tokens.disabled_fill};
  color: {tokens.disabled_text}; border-color: {tokens.disabled_line}; }}
"""


def _scroll_bars(tokens: Tokens, _measures: Measures) -> str:
    return f"""
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; border: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; border: 0; }}
QScrollBar::handle:vertical {{ background: {tokens.scroll}; border-radius: 3px;
  min-height: 40px; margin: 3px; }}
QScrollBar::handle:horizontal {{ background: {tokens.scroll}; border-radius: 3px;
  min-width: 40px; margin: 3px; }}
QScrollBar::handle:hover {{ background: {tokens.edge}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
"""


def _dialog_buttons(tokens: Tokens, measures: Measures) -> str:
    size, space = measures.size, measures.space
    return f"""
QDialogButtonBox QPushButton {{ background: {tokens.card}; color: {tokens.ink};
  border: 1px solid {tokens.line}; border-radius: {CONTROL_RADIUS}px;
  min-height: {size(44) - 2}px; padding: 0 {space(18)}px; }}
QDialogButtonBox QPushButton:hover {{ background: {tokens.hover_paper};
  border-color: {tokens.edge}; }}
QDialogButtonBox QPushButton:focus {{ border: 2px solid {tokens.focus}; }}
QDialogButtonBox QPushButton:disabled {{ background: {tokens.disabled_fill};
  color: {tokens.disabled_text}; border-color: {tokens.disabled_line}; }}
"""


def _menus(tokens: Tokens, measures: Measures) -> str:
    size, space = measures.size, measures.space
    return f"""
QMenu {{ background: {tokens.card}; border: 1px solid {tokens.edge}; padding: {space(6)}px; }}
QMenu::item {{ color: {tokens.ink}; min-height: {size(40)}px; padding: 0 {space(16)}px;
  border-radius: {MARK_RADIUS}px; }}
QMenu::item:selected {{ background: {tokens.selected}; color: {tokens.on_selected}; }}
QMenu::item:disabled {{ color: {tokens.disabled_text}; }}
QMenu::separator {{ height: 1px; background: {tokens.line}; margin: {space(6)}px; }}
"""


def _offers(tokens: Tokens, measures: Measures) -> str:
    size, space = measures.size, measures.space
    return f"""
QListView {{ background: {tokens.card}; border: 1px solid {tokens.edge};
  padding: {space(4)}px; outline: 0; }}
QListView::item {{ min-height: {size(40)}px; padding: 0 {space(12)}px;
  color: {tokens.ink}; border-radius: {MARK_RADIUS}px; }}
QListView::item:selected {{ background: {tokens.selected}; color: {tokens.on_selected}; }}
"""


def _table(tokens: Tokens, measures: Measures) -> str:
    head, sides = measures.size(13), measures.space(12)
    return f"""
QHeaderView {{ background: transparent; border: 0; }}
QHeaderView::section {{ background: transparent; color: {tokens.quiet}; border: 0;
  border-bottom: 1px solid {tokens.line}; padding: 0 {sides}px; font-size: {head}px;
  font-weight: 500; }}
QHeaderView::section:hover, QHeaderView::section:focus {{ color: {tokens.ink}; }}
QTableView {{ background: transparent; border: 0; outline: 0; gridline-color: transparent;
  selection-background-color: transparent; selection-color: {tokens.ink}; }}
"""
