"""The one window: what stands before the notebook, and the open notebook itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget
from typing_extensions import override

from inventory_app.ui.page import Page
from inventory_app.ui.shell.tab_order import step_focus

if TYPE_CHECKING:
    from inventory_app.services.doors import OpenDoor
    from inventory_app.ui.shell.frame import NotebookFrame
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
        self._may_lose_words = False
        self.setWindowTitle(TITLE)
        self.setMinimumSize(*_SMALLEST)
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    @property
    def frame(self) -> NotebookFrame | None:
        """The open notebook, or None before it is open."""
        return self._frame

    def show_before(self, page: QWidget) -> None:
        """Show a page that stands before the notebook, in place of the one before it."""
        previous = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if previous is not None and previous is not self._frame:
            self._stack.removeWidget(previous)
            previous.deleteLater()

    def show_over(self, page: QWidget) -> None:
        """Show a page over the present one, which stays as it is.

        :meth:`show_under_again` goes back.
        """
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def show_under_again(self) -> None:
        """Take the page on top away and show the one under it."""
        page = self._stack.currentWidget()
        if page is not None and self._stack.count() > 1:
            self._stack.removeWidget(page)
            page.deleteLater()

    def show_notebook(self, frame: NotebookFrame, door: OpenDoor) -> None:
        """Show the open notebook in place of whatever stood before it."""
        self._frame = frame
        self._door = door
        self._stack.addWidget(frame)
        self._stack.setCurrentWidget(frame)
        for index in reversed(range(self._stack.count())):
            widget = self._stack.widget(index)
            if widget is not None and widget is not frame:
                self._stack.removeWidget(widget)
                widget.deleteLater()

    def keep(self) -> bool:
        """Save what is typed and not saved yet; return False when it could not be saved."""
        over = self._stack.currentWidget()
        if isinstance(over, Page) and not over.keep():
            return False
        return self._frame is None or self._frame.keep()

    def restore_geometry(self) -> None:
        """Take the size and place of the last time, or a comfortable size."""
        geometry = self._look.geometry()
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(*_AT_FIRST)

    def end(self) -> None:
        """End because the system asked: keep what is typed, then close without a question."""
        self._may_lose_words = True
        self.close()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self.setWindowTitle(TITLE)

    @override
    def closeEvent(self, event: QCloseEvent, /) -> None:
        if not self.keep() and not self._may_lose_words:
            event.ignore()
            self._ask_before_losing()
            return
        self._look.set_geometry(self.saveGeometry())
        if self._door is not None:
            self._door.close()
            self._door = None
        event.accept()
        self.closing.emit()

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        return step_focus(self, forward=next)

    def _ask_before_losing(self) -> None:
        from inventory_app.ui.shell.unsaved import UnsavedQuestion

        question = UnsavedQuestion(self)
        question.leave_chosen.connect(self.end)
        question.open()
