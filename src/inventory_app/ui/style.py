"""The one style sheet: colour, edge and padding of Qt's own widgets; text sizes come by QFont."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inventory_app.ui.theme_measures import CONTROL_RADIUS, MARK_RADIUS

if TYPE_CHECKING:
    from inventory_app.ui.theme_measures import Measures
    from inventory_app.ui.theme_tokens import Tokens


def style_sheet(tokens: Tokens, measures: Measures) -> str:
    """Return the sheet for these colours at this text size."""
    parts = (
        _fields(tokens, measures),
        _scroll_bars(tokens),
        _dialog_buttons(tokens, measures),
        _pop_ups(tokens, measures),
        _table(tokens, measures),
    )
    return "\n".join(parts)


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


def _scroll_bars(tokens: Tokens) -> str:
    return f"""
QScrollArea {{ background: transparent; border: 0; }}
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


def _pop_ups(tokens: Tokens, measures: Measures) -> str:
    size, space = measures.size, measures.space
    return f"""
QToolTip {{ background: {tokens.card}; color: {tokens.ink}; border: 1px solid {tokens.edge};
  padding: {space(4)}px {space(8)}px; }}
QMenu {{ background: {tokens.card}; border: 1px solid {tokens.edge}; padding: {space(6)}px; }}
QMenu::item {{ color: {tokens.ink}; min-height: {size(40)}px; padding: 0 {space(16)}px;
  border-radius: {MARK_RADIUS}px; }}
QMenu::item:selected {{ background: {tokens.selected}; color: {tokens.on_selected}; }}
QMenu::item:disabled {{ color: {tokens.disabled_text}; }}
QMenu::separator {{ height: 1px; background: {tokens.line}; margin: {space(6)}px; }}
QListView#completions {{ background: {tokens.card}; border: 1px solid {tokens.edge};
  padding: {space(4)}px; outline: 0; }}
QListView#completions::item {{ min-height: {size(40)}px; padding: 0 {space(12)}px;
  color: {tokens.ink}; border-radius: {MARK_RADIUS}px; }}
QListView#completions::item:selected {{ background: {tokens.selected};
  color: {tokens.on_selected}; }}
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
