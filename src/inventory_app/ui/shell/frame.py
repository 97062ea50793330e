"""The open notebook in the window: one page at a time, with the way back.

And nothing left unsaved behind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from inventory_app.domain.errors import ExpectedError
from inventory_app.services.route import Stop
from inventory_app.ui.messages import sentence_for
from inventory_app.ui.page import BACK, Destination, Page, Screen
from inventory_app.ui.shell.side_column import SideColumn
from inventory_app.ui.shell.top_bar import TopBar
from inventory_app.ui.widgets.bars import CautionBar
from inventory_app.ui.widgets.layouts import Row

if TYPE_CHECKING:
    from collections.abc import Callable

    from inventory_app.domain.choices import Place
    from inventory_app.ui.theme import Theme

_FOLDS_BELOW = 800
_LONGEST_WAY_BACK = 50
_HOME = Destination(Screen.HOME)


class NotebookFrame(QWidget):
    """Top bar, left column and the pages; pages are made when first visited."""

    reading_asked = Signal(object)
    """Read aloud, over everything: a :class:`Destination` with a listener."""

    def __init__(self, theme: Theme, make_page: Callable[[Screen], Page]) -> None:
        super().__init__()
        self._theme = theme
        self._make_page = make_page
        self._pages: dict[Screen, Page] = {}
        self._way_back: list[Destination] = []
        self._here = _HOME
        self._left_unsaved: Destination | None = None
        self._top = TopBar(theme)
        self._side = SideColumn(theme)
        self._stack = QStackedWidget()
        self._trouble = CautionBar(theme, "")
        self._trouble.add_action(self.tr("Close this")).clicked.connect(self._trouble.hide)
        self._trouble.hide()
        self._is_about_unsaved = False
        self._is_entering = False
        self._has_folded = False
        self._lay_out()
        self._top.help_asked.connect(lambda: self.go(Destination(Screen.HELP_NOW)))
        self._top.menu_asked.connect(self._toggle_menu)
        self._side.chosen.connect(self._go_to_row)
        theme.changed.connect(self._fold)

    def _lay_out(self) -> None:
        self._row = Row(self._theme)
        self._row.addWidget(self._side)
        self._right = QVBoxLayout()
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(0)
        self._right.addWidget(self._top)
        self._right.addWidget(self._trouble)
        self._right.addWidget(self._stack, 1)
        self._row.addLayout(self._right, 1)
        self.setLayout(self._row)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._pages.get(self._here.screen) if self._here.screen else None

    @property
    def here(self) -> Destination:
        """Where the person is."""
        return self._here

    def begin(self, place: Place | None) -> None:
        """Show the page to resume, or Home."""
        if place is None:
            self._show(_HOME)
            return
        self._way_back = [_HOME]
        stop = Stop(place.entry_id, place.page_id, place.column_pass)
        self._show(
            Destination(
                Screen.WRITING, stop=stop, question_id=place.question_id, cursor=place.cursor
            )
        )

    def go(self, destination: Destination) -> bool:
        """Go there, once the page here has kept what was typed; return False when it could not.

        Help right now is shown all the same: the page waits behind it as it is.
        """
        if self._left_unsaved is not None:
            self._come_back_to_unsaved(self._left_unsaved)
            if destination.screen is None:
                return True
        if not self.keep():
            if destination.screen is not Screen.HELP_NOW:
                return False
            self._left_unsaved = self._here
            self._show(destination)
            return True
        if destination.screen is Screen.READING:
            self.reading_asked.emit(destination)
            return True
        if destination.screen is None:
            destination = self._way_back.pop() if self._way_back else _HOME
            self._show(destination)
            return True
        page, here = self.page, self._here
        came_from = page.here(here) if page is not None else here
        self._show(destination)
        # A page that leads on at once, as when its entry is gone, is no place to come back to.
        if page is not None and destination != here and not self._is_entering:
            self._way_back = [*self._way_back[-_LONGEST_WAY_BACK:], came_from]
        return True

    def go_back(self) -> None:
        """Go one page back: inside the page shown where it has pages, else in the window."""
        if self.page is None or not self.page.turn_back():
            self.go(BACK)

    def show_here_again(self) -> None:
        """Fill the page shown anew, after something stood over it."""
        self._show(self._here)

    def say_trouble(self, sentence: str) -> None:
        """Say what went wrong, above the page; it stays until it is closed."""
        self._trouble.show()  # first: what is hidden is not spoken
        self._trouble.set_text(sentence)

    def keep(self) -> bool:
        """Save what is typed on the page shown; return False when it could not be saved."""
        unsaved = self._left_unsaved and self._pages.get(self._left_unsaved.screen or Screen.HOME)
        try:
            is_kept = all(page.keep() for page in (self.page, unsaved) if page)
        except ExpectedError as error:
            self._is_about_unsaved = True
            self.say_trouble(sentence_for(error))
            return False
        if is_kept and self._is_about_unsaved:
            self._is_about_unsaved = False
            self._trouble.hide()
        return is_kept

    def _come_back_to_unsaved(self, unsaved: Destination) -> None:
        """Show the page behind Help right now without filling it anew."""
        self._here, self._left_unsaved = unsaved, None
        page = self._page_of(unsaved.screen or Screen.HOME)
        self._close_menu()
        self._stack.setCurrentWidget(page)
        field = page.focusWidget()
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_title()
        self._side.show_place(page.step_of())

    def _show(self, destination: Destination) -> None:
        self._close_menu()
        page = self._page_of(destination.screen or Screen.HOME)
        self._here = destination
        self._stack.setCurrentWidget(page)
        self._enter(page, destination)
        if self._here is not destination:
            return  # the page led on at once
        self._show_title()
        self._side.show_place(page.step_of())

    def _enter(self, page: Page, destination: Destination) -> None:
        """Fill a page; one that cannot be read leads to Home, with the reason."""
        was_entering, self._is_entering = self._is_entering, True
        try:
            page.enter(destination)
        except ExpectedError as error:
            if destination.screen is Screen.HOME:
                raise
            self.say_trouble(sentence_for(error))
            self._show(_HOME)
        finally:
            self._is_entering = was_entering

    def _page_of(self, screen: Screen) -> Page:
        page = self._pages.get(screen)
        if page is None:
            page = self._pages[screen] = self._make_page(screen)
            page.left_for.connect(self.go)
            page.title_changed.connect(self._show_title)
            page.way_back_ended.connect(self._forget_way_back)
            self._stack.addWidget(page)
        return page

    def _forget_way_back(self) -> None:
        self._way_back = []

    def _show_title(self) -> None:
        page = self.page
        if page is not None:
            is_narrow = self._is_folded()
            self._top.set_title(page.narrow_title() if is_narrow else page.title())

    def _go_to_row(self, screen: Screen) -> None:
        self.go(Destination(screen))

    def _is_folded(self) -> bool:
        return self._theme.is_large or self.width() < _FOLDS_BELOW

    def _fold(self) -> None:
        is_folded = self._has_folded = self._is_folded()
        self._top.set_folded(is_folded=is_folded)
        self._side.set_folded(is_folded=is_folded)
        if is_folded:
            # Under the top bar, where it takes the page's place: beside it there is no room.
            self._right.insertWidget(self._right.indexOf(self._stack), self._side, 1)
        else:
            self._row.insertWidget(0, self._side)
            self._side.show()
            self._stack.show()
        self._close_menu()
        self._show_title()

    def _toggle_menu(self) -> None:
        if self._side.isVisible():
            self._close_menu()
            self._top.menu.setFocus()
        else:
            self._side.show()
            self._stack.hide()
            self._side.focus_first()

    def _close_menu(self) -> None:
        if self._has_folded:
            self._stack.show()
            self._side.hide()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if self._has_folded != self._is_folded():
            self._fold()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_folded() and self._side.isVisible():
            self._close_menu()
            self._top.menu.setFocus()
            return
        super().keyPressEvent(event)
