"""The one window: what stands before the notebook, and the open notebook itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from inventory_app.ui.page import Page
from inventory_app.ui.shell.keys import give_window_keys
from inventory_app.ui.shell.tab_order import step_focus

if TYPE_CHECKING:
    from inventory_app.services.doors import OpenDoor
    from inventory_app.ui.before_page import BeforePage
    from inventory_app.ui.shell.frame import NotebookFrame
    from inventory_app.ui.shell.unsaved import UnsavedQuestion
    from inventory_app.ui.widgets.bars import CautionBar
    from inventory_app.ui.window_look import WindowLook

TITLE = "Inventory"
_SMALLEST = (800, 600)
_AT_FIRST = (1180, 800)


class MainWindow(QMainWindow):
    """Shows one thing at a time: a page before the notebook, or the notebook.

    Its title is always the program's name. It does not close over unsaved words without asking.
    """

    closing = Signal()
    """The window closes; everything is kept."""

    def __init__(self, look: WindowLook) -> None:
        super().__init__()
        self._look = look
        self._door: OpenDoor | None = None
        self._frame: NotebookFrame | None = None
        self._before: BeforePage | None = None
        self._over: list[QWidget] = []
        self._trouble: CautionBar | None = None
        self._question: UnsavedQuestion | None = None
        self._may_lose_words = False
        self.setWindowTitle(TITLE)
        self.setMinimumSize(*_SMALLEST)
        self._stack = QStackedWidget()
        self._whole = QVBoxLayout()
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._stack, 1)
        center = QWidget()
        center.setLayout(self._whole)
        self.setCentralWidget(center)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        give_window_keys(self, look)

    @property
    def frame(self) -> NotebookFrame | None:
        """The open notebook, or None before it is open."""
        return self._frame

    def show_before(self, page: BeforePage) -> None:
        """Show a page that stands before the notebook, in place of the one before it."""
        previous = self._frame or self._before
        self._frame, self._door, self._before = None, None, page
        self._put_under(page, previous)

    def show_notebook(self, frame: NotebookFrame, door: OpenDoor) -> None:
        """Show the open notebook in place of whatever stood before it."""
        previous, self._before = self._before, None
        self._frame, self._door = frame, door
        if self._trouble is not None:
            self._trouble.hide()
        self._put_under(frame, previous)

    def show_over(self, page: QWidget) -> None:
        """Show a page over the present one, which stays as it is, or changes out of sight.

        :meth:`show_under_again` goes back.
        """
        self._over.append(page)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def show_under_again(self) -> None:
        """Take the page on top away and show the one under it, with the focus where it was."""
        if not self._over:
            return
        over = self._over.pop()
        under = self._over[-1] if self._over else self._frame or self._before
        if under is None:
            return
        self._stack.setCurrentWidget(under)
        focused: QWidget | None = under.focusWidget()
        if focused is not None:
            focused.setFocus()
        self._take_away(over)

    def say_trouble(self, sentence: str) -> None:
        """Say what went wrong, above the page; it stays until it is closed."""
        if self._frame is not None:
            self._frame.say_trouble(sentence)
            return
        if self._trouble is None:
            from inventory_app.ui.widgets.bars import CautionBar

            self._trouble = CautionBar(self._look.theme, "")
            self._trouble.add_action(self.tr("Close this")).clicked.connect(self._trouble.hide)
            self._whole.insertWidget(0, self._trouble)
        self._trouble.show()  # first: what is hidden is not spoken
        self._trouble.set_text(sentence)

    def keep(self) -> bool:
        """Save what is typed and not saved yet; return False when it could not be saved."""
        if not all(page.keep() for page in self._over if isinstance(page, Page)):
            return False
        shown = self._frame or self._before
        return shown is None or shown.keep()

    def restore_geometry(self) -> None:
        """Take the size and place of the last time, or a comfortable size."""
        geometry = self._look.geometry()
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(*_AT_FIRST)

    def end(self) -> None:
        """End because the system asked: keep what is typed, then close without a question."""
        self._may_lose_words = True
        if self._question is not None:
            self._question.hide()
        self.close()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self.setWindowTitle(TITLE)

    @override
    def closeEvent(self, event: QCloseEvent, /) -> None:
        event.ignore()  # also when keeping breaks off: the words are on the screen
        if not self.keep() and not self._may_lose_words:
            self._ask_before_losing()
            return
        self._look.set_geometry(self.saveGeometry())
        event.accept()
        door, self._door = self._door, None
        if door is not None:
            door.close()
        self.closing.emit()

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        return step_focus(self, forward=next)

    def _put_under(self, page: QWidget, previous: QWidget | None) -> None:
        """Put a page in place of another; what is read over it stays on top."""
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(self._over[-1] if self._over else page)
        self._take_away(previous)

    def _take_away(self, page: QWidget | None) -> None:
        if page is not None:
            self._stack.removeWidget(page)
            page.deleteLater()

    def _ask_before_losing(self) -> None:
        from inventory_app.ui.dress import dress
        from inventory_app.ui.shell.unsaved import UnsavedQuestion
        from inventory_app.ui.style import Part

        if self._question is None:
            self._question = UnsavedQuestion(self)
            dress(self._question, self._look.theme, Part.DIALOG)
            self._question.leave_chosen.connect(self.end)
        self._question.open()
