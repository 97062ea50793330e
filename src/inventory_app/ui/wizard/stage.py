"""The place where one page after another is shown, with the focus where work begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from inventory_app.ui.widgets.scroll_page import ScrollPage
from inventory_app.ui.wizard.gate_help import PAGE_WIDTH

if TYPE_CHECKING:
    from inventory_app.ui.theme import Theme
    from inventory_app.ui.wizard.interlude import InterludeView
    from inventory_app.ui.wizard.page_view import PageView

_NOT_BY_KEY = Qt.FocusReason.OtherFocusReason
"""A focus that no key reached shows no ring: a ring must not look like a choice."""


class Stage(ScrollPage):
    """Shows one widget at a time and lets the one before go."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, PAGE_WIDTH)
        self._shown: QWidget | None = None

    @property
    def shown(self) -> QWidget | None:
        """What is shown now."""
        return self._shown

    def show_page(
        self, view: PageView, question_id: str = "", cursor: int = 0, widest: int = PAGE_WIDTH
    ) -> None:
        """Show a page with the focus in a question's field, else in the first, else on Continue."""
        self._put(view, widest)
        if question_id and view.sheet.focus_question(question_id, cursor):
            # The page is laid out first; only then is it known how far down the question stands.
            QTimer.singleShot(0, view, lambda: self._show_focused(view))
            return
        field = view.sheet.first_field()
        if field is not None:
            field.setFocus(_NOT_BY_KEY)
            return
        said = " ".join(question.text for question in view.sheet.questions())
        view.foot.go_on.setAccessibleDescription(said)
        view.foot.go_on.setFocus(_NOT_BY_KEY)

    def show_interlude(self, view: InterludeView) -> None:
        """Show a small page with the focus on its main button."""
        self._put(view, PAGE_WIDTH)
        view.first_button().setFocus(_NOT_BY_KEY)

    def _show_focused(self, view: PageView) -> None:
        block = view.sheet.block(view.sheet.focused()[0])
        if block is not None and view is self._shown:
            self.show_widget(block)

    def _put(self, widget: QWidget, widest: int) -> None:
        if self._shown is widget:
            return
        if self._shown is not None:
            self.column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = widget
        self.set_widest(widest)
        self.column.insertWidget(0, widget)
        # Only what is visible can take the focus at once.
        widget.show()
        self.scroll_to_top()
