"""Ticking what fits and picking from own lists."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inventory_app.domain.entries import EntryRow, GateAnswer, Section
from inventory_app.domain.forms import Option, Question, QuestionKind
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.chips import Chips
from inventory_app.ui.widgets.labels import QuietLabel
from inventory_app.ui.widgets.ticks import TicksCard
from inventory_app.ui.wizard.editor import Desk, Editor
from inventory_app.ui.wizard.editors import make_editor
from inventory_app.ui.wizard.ticks_editor import TicksEditor
from tests.builders import NotebookBuilder, shipped_library

WORDS = (Option("a", "First thing"), Option("b", "Second thing"), Option("c", "Third thing"))


def question(kind: QuestionKind, options: tuple[Option, ...] = (), list_name: str = "") -> Question:
    """Return a question of a kind with a hint."""
    return Question("q", kind, "What is asked?", hint="A hint.", options=options, list=list_name)


@pytest.fixture
def rows() -> list[EntryRow]:
    """Return the entries there are to pick from; none at first."""
    return []


@pytest.fixture
def desk(theme: Theme, rows: list[EntryRow]) -> Desk:
    """Return a desk with two invented names."""
    names = ("Pat", "Patience")
    return Desk(theme, lambda typed: tuple(n for n in names if typed in n), lambda: tuple(rows))


@pytest.fixture
def made(desk: Desk, show: Callable[[QWidget], None]) -> Callable[[Question], Editor]:
    """Return a function that makes an editor in a shown window."""

    def make(asked: Question) -> Editor:
        editor = make_editor(desk, asked)
        show(editor)
        return editor

    return make


# --- ticking ---------------------------------------------------------------------------------


def test_words_without_meaning_stand_side_by_side_and_others_in_rows(
    made: Callable[[Question], Editor],
) -> None:
    assert made(question(QuestionKind.TICKS, WORDS)).findChild(Chips) is not None
    told = (Option("a", "Fear: it made you afraid"),)
    assert made(question(QuestionKind.TICKS, told)).findChild(TicksCard) is not None


def shortcomings() -> Question:
    part = shipped_library().form(Section.RESENTMENTS).question("r_part")
    assert part is not None
    return part


def shown_ids(editor: Editor) -> list[str]:
    card = editor.findChild(TicksCard)
    assert card is not None
    found = []
    for option in editor.question.options:
        try:
            card.row(option.id)
        except KeyError:
            continue
        found.append(option.id)
    return found


def test_the_first_group_of_shortcomings_shows_at_once_and_more_opens_the_rest(
    made: Callable[[Question], Editor],
) -> None:
    editor = made(shortcomings())
    first = [option.id for option in shortcomings().options if option.group == 1]
    assert shown_ids(editor) == first

    more = editor._more  # type: ignore[attr-defined]
    assert more.isVisible()
    more.click()

    assert len(shown_ids(editor)) == len(shortcomings().options)
    assert not more.isVisible()


def test_what_is_ticked_in_a_further_group_is_always_seen(
    made: Callable[[Question], Editor],
) -> None:
    editor = made(shortcomings())

    editor.set_value(("pleasing",))

    assert "pleasing" in shown_ids(editor)
    assert editor.value() == ("pleasing",)


def test_ticking_tells_and_an_own_word_is_kept_beside_it(
    made: Callable[[Question], Editor], qtbot: QtBot
) -> None:
    editor = made(shortcomings())
    card = editor.findChild(TicksCard)
    assert card is not None

    with qtbot.waitSignal(editor.edited):
        card.row("own_word").click()
    own = editor._own  # type: ignore[attr-defined]
    assert own.isVisible()
    QTest.keyClicks(own, "Sulking")

    assert editor.changes() == {"r_part": ("own_word",), "r_part.own": "Sulking"}
    card.row("own_word").click()
    assert not own.isVisible()
    assert editor.value() is None


def test_strengths_that_match_come_first(desk: Desk, show: Callable[[QWidget], None]) -> None:
    asked = shipped_library().form(Section.RESENTMENTS).question("r_strength")
    assert asked is not None
    matching = Desk(desk.theme, desk.names, desk.rows, strengths_first=("letting_go", "courage"))
    editor = make_editor(matching, asked)
    show(editor)

    assert isinstance(editor, TicksEditor)
    order = [option.id for option in editor._options]
    assert set(order[:2]) == {"letting_go", "courage"}
    assert order[-1] == "own_strength"


def test_nobody_yet_stands_alone(made: Callable[[Question], Editor]) -> None:
    options = (Option("sponsor", "My sponsor"), Option("nobody_yet", "Nobody yet"))
    editor = made(question(QuestionKind.TICKS, options))
    chips = editor.findChild(Chips)
    assert chips is not None

    chips.chip("sponsor").click()
    chips.chip("nobody_yet").click()
    assert editor.value() == ("nobody_yet",)
    chips.chip("sponsor").click()
    assert editor.value() == ("sponsor",)


# --- picking entries -------------------------------------------------------------------------


def test_entries_are_picked_by_number_and_name(
    made: Callable[[Question], Editor], rows: list[EntryRow], build: NotebookBuilder, qtbot: QtBot
) -> None:
    for name in ("Pat", "Lena"):
        build.resentment(name)
    rows.extend(build.notebook.entries.list(build.inventory_id, Section.RESENTMENTS))
    editor = made(question(QuestionKind.ENTRIES))
    card = editor.findChild(TicksCard)
    assert card is not None

    with qtbot.waitSignal(editor.edited):
        card.row("R-002").click()

    assert editor.value() == ("R-002",)
    assert "Lena" in card.row("R-002").accessibleName()
    editor.set_value(("R-001",))
    assert card.row("R-001").isChecked()


def test_a_long_list_of_entries_is_searched_and_what_was_picked_stays(
    made: Callable[[Question], Editor], rows: list[EntryRow], build: NotebookBuilder
) -> None:
    for number in range(12):
        build.resentment(f"Name {number}", GateAnswer.OWN)
    rows.extend(build.notebook.entries.list(build.inventory_id, Section.RESENTMENTS))
    editor = made(question(QuestionKind.ENTRIES))
    editor.set_value(("R-012",))
    card = editor.findChild(TicksCard)
    assert card is not None

    QTest.keyClicks(editor.field(), "name 3")

    assert card.row("R-012").isChecked()
    card.row("R-004").click()
    assert editor.value() == ("R-012", "R-004")


def test_an_empty_list_says_so(made: Callable[[Question], Editor]) -> None:
    editor = made(question(QuestionKind.ENTRIES))

    labels = [label.words for label in editor.findChildren(QuietLabel) if label.isVisible()]
    assert labels == ["There is nothing to choose from yet."]
    assert editor.field() is editor


def test_a_statement_is_only_words(made: Callable[[Question], Editor]) -> None:
    editor = made(question(QuestionKind.STATEMENT))

    assert editor.changes() == {}
    assert editor.cursor_position() == 0
    assert editor.field() is editor
