"""A writing page over a real encrypted notebook, in a shown window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.entries import Entry
from inventory_app.services.route import Stop
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.widgets.bars import CautionBar
from inventory_app.ui.widgets.labels import Words
from inventory_app.ui.wizard.interlude import InterludeView
from inventory_app.ui.wizard.page_view import PageView
from inventory_app.ui.wizard.question_block import QuestionBlock
from inventory_app.ui.wizard.writing_page import WritingPage
from tests.builders import FixedClock, open_notebook


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where the notebook lies."""
    return tmp_path / "notebook.db"


@pytest.fixture
def notebook(file: Path, clock: FixedClock) -> Iterator[Notebook]:
    """Return an open notebook in an encrypted file."""
    opened = open_notebook(file, clock)
    yield opened
    opened.close()


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Return a function that shows a page in an active window of the usual size."""
    windows: list[QWidget] = []

    def show_page(page: QWidget) -> None:
        window = QWidget()
        windows.append(window)
        column = QVBoxLayout(window)
        # Offscreen, a window that asks for a least size warns that it cannot have one.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(page)
        window.resize(1000, 760)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()

    return show_page


class Writer:
    """A person at the writing page: opens pages, types, chooses and presses buttons."""

    def __init__(self, page: WritingPage, notebook: Notebook) -> None:
        """Take the page, and the notebook to look into."""
        self.page = page
        self.notebook = notebook
        self.destinations: list[Destination] = []
        page.left_for.connect(self.destinations.append)

    def open(self, entry: Entry, page_id: str = "", column_pass: int = 0) -> None:
        """Open a page of an entry, its first one by default."""
        if not page_id:
            page_id = self.page.pager.writing.route.start(entry).page_id
        stop = Stop(entry.id, page_id, column_pass)
        self.page.enter(Destination(Screen.WRITING, stop=stop))

    @property
    def view(self) -> PageView:
        """The page on screen; fails while an interlude is shown."""
        assert self.page.view is not None, f"an interlude is shown: {self.said}"
        return self.page.view

    @property
    def page_id(self) -> str:
        """The page that is open; "" while an interlude is shown."""
        return self.page.pager.stop.page_id if self.page.view else ""

    @property
    def said(self) -> str:
        """What the interlude on screen says, and its buttons."""
        shown = self.page.shown
        assert isinstance(shown, InterludeView), "a page is shown, no interlude"
        words = shown.first_button().accessibleDescription()
        return " | ".join([words, *(button.text() for button in shown.buttons)])

    @property
    def is_between(self) -> bool:
        """Whether an interlude is shown."""
        return isinstance(self.page.shown, InterludeView)

    def block(self, question_id: str) -> QuestionBlock:
        """Return a question's block."""
        block = self.view.sheet.block(question_id)
        assert block is not None
        return block

    def type(self, question_id: str, words: str) -> None:
        """Type words into a field, key by key."""
        field = self.block(question_id).editor.field()
        field.setFocus()
        QTest.keyClicks(field, words)

    def choose(self, question_id: str, answer: AnswerValue) -> None:
        """Choose an answer as a click would: shown, and told as edited."""
        editor = self.block(question_id).editor
        editor.set_value(answer)
        editor.edited.emit()

    def go_on(self) -> None:
        """Press Continue, or an interlude's main button."""
        shown = self.page.shown
        if isinstance(shown, InterludeView):
            shown.first_button().click()
        else:
            self.view.foot.go_on.click()

    def press(self, text: str) -> None:
        """Press a button of the interlude on screen."""
        shown = self.page.shown
        assert isinstance(shown, InterludeView)
        next(button for button in shown.buttons if button.text() == text).click()

    def skip(self) -> None:
        """Press Skip for now."""
        self.view.foot.skip.click()

    def back(self) -> None:
        """Press Back."""
        self.view.foot.back.click()

    def stored(self, entry: Entry) -> Entry:
        """Return the entry as it stands in the file."""
        return self.notebook.entries.find(entry.id)

    def choices(self, **changes: object) -> None:
        """Choose something for the whole notebook."""
        self.notebook.choose(msgspec.structs.replace(self.notebook.choices(), **changes))


@pytest.fixture
def writer(room: Room, notebook: Notebook, show: Callable[[QWidget], None]) -> Writer:
    """Return a person at the writing page."""
    page = WritingPage(room)
    show(page)
    return Writer(page, notebook)


def words_on(widget: QWidget) -> str:
    """Return all words that can be seen in a widget, a label a line."""
    labels = widget.findChildren(Words)
    return "\n".join(label.words for label in labels if label.isVisible())


def focused() -> QWidget:
    """Return the widget that has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def problem_on(view: PageView) -> str:
    """Return what the bar of a page says is not saved; "" while there is none."""
    bars = view.findChildren(CautionBar)
    return "".join(bar.accessibleName() for bar in bars if bar.isVisible())


def leave(page: Page) -> list[Destination]:
    """Return the list to which every destination a page asks for is added."""
    asked: list[Destination] = []
    page.left_for.connect(asked.append)
    return asked
