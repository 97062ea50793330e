"""The table of editors, and what each of them shows, tells and gives back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.entries import EntryRow
from inventory_app.domain.forms import Option, Question, QuestionKind, own_words_id
from inventory_app.ui.theme import Theme
from inventory_app.ui.wizard.editor import Desk, Editor
from inventory_app.ui.wizard.editors import EDITORS, make_editor

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


def test_every_kind_of_question_has_an_editor() -> None:
    assert set(EDITORS) == set(QuestionKind)


SAMPLES: list[tuple[Question, AnswerValue]] = [
    (question(QuestionKind.TEXT), "One line"),
    (question(QuestionKind.LONG_TEXT), "Two\nlines"),
    (question(QuestionKind.CHOICE, WORDS), "b"),
    (question(QuestionKind.TICKS, WORDS), ("a", "c")),
    (question(QuestionKind.SCALE, tuple(Option(str(n), str(n)) for n in range(11))), 0),
    (question(QuestionKind.DATE), "2024-03-12"),
    (question(QuestionKind.PERSON), "Pat"),
    (question(QuestionKind.YES_NO), False),
    (question(QuestionKind.SAFETY, WORDS), "a"),
]


@pytest.mark.parametrize(("asked", "answer"), SAMPLES, ids=[q.kind.value for q, _ in SAMPLES])
def test_an_answer_shown_is_given_back_and_tells_nothing(
    made: Callable[[Question], Editor], qtbot: QtBot, asked: Question, answer: AnswerValue
) -> None:
    editor = made(asked)

    assert editor.value() is None
    with qtbot.assertNotEmitted(editor.edited):
        editor.show_answers({asked.id: answer})
    assert editor.value() == answer
    assert editor.changes()[asked.id] == answer
    editor.show_answers({})
    assert editor.value() is None


@pytest.mark.parametrize("kind", list(QuestionKind))
def test_an_answer_of_another_kind_shows_nothing(
    made: Callable[[Question], Editor], kind: QuestionKind
) -> None:
    is_scale = kind is QuestionKind.SCALE
    options = tuple(Option(str(n), str(n)) for n in range(11)) if is_scale else WORDS
    editor = made(question(kind, options))
    wrong: AnswerValue = ("x",) if kind is not QuestionKind.ENTRIES else 3
    if kind is QuestionKind.TICKS:
        wrong = "x"

    editor.set_value(wrong)

    assert editor.value() is None


@pytest.mark.parametrize(("asked", "answer"), SAMPLES, ids=[q.kind.value for q, _ in SAMPLES])
def test_the_field_takes_the_focus_and_is_named_by_the_question(
    made: Callable[[Question], Editor], asked: Question, answer: AnswerValue
) -> None:
    editor = made(asked)

    editor.setFocus()

    field = editor.field()
    assert field.hasFocus()
    named: QWidget | None = field
    while named is not None and named.accessibleName() != asked.text:
        named = named.parentWidget()
    assert named is not None, "neither the field nor a group round it is named by the question"
    assert named.accessibleDescription() == asked.hint
    editor.set_value(answer)
    assert editor.field().focusPolicy() != Qt.FocusPolicy.NoFocus


# --- words -----------------------------------------------------------------------------------


# The offscreen screen cannot raise the list of names over the window, and says so.
offscreen_pop_up = pytest.mark.qt_log_ignore("This plugin does not support")


@offscreen_pop_up
@pytest.mark.parametrize("kind", [QuestionKind.TEXT, QuestionKind.LONG_TEXT, QuestionKind.PERSON])
def test_typing_tells_and_the_cursor_can_be_put_back(
    made: Callable[[Question], Editor], qtbot: QtBot, kind: QuestionKind
) -> None:
    editor = made(question(kind))

    with qtbot.waitSignal(editor.edited):
        QTest.keyClicks(editor.field(), "Pat gave")

    assert editor.value() == "Pat gave"
    assert editor.cursor_position() == 8
    editor.set_cursor_position(3)
    assert editor.cursor_position() == 3
    editor.set_cursor_position(999)
    assert editor.cursor_position() == 8


def test_ctrl_enter_in_a_field_asks_to_go_on(
    made: Callable[[Question], Editor], qtbot: QtBot
) -> None:
    for kind in (QuestionKind.TEXT, QuestionKind.LONG_TEXT):
        editor = made(question(kind))
        with qtbot.waitSignal(editor.continue_asked):
            QTest.keyClick(editor.field(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@offscreen_pop_up
def test_a_name_is_offered_while_typing_and_taking_it_tells(
    made: Callable[[Question], Editor], qtbot: QtBot
) -> None:
    editor = made(question(QuestionKind.PERSON))
    QTest.keyClicks(editor.field(), "Pati")
    completer = editor.field().completer()  # type: ignore[attr-defined]

    assert completer.model().stringList() == ["Patience"]
    with qtbot.waitSignal(editor.edited):
        editor.field().setText("Patience")  # type: ignore[attr-defined]
        completer.activated.emit("Patience")
    assert editor.value() == "Patience"


def test_no_names_are_offered_before_anything_is_typed(
    made: Callable[[Question], Editor],
) -> None:
    editor = made(question(QuestionKind.PERSON))

    QTest.keyClicks(editor.field(), "z")

    assert editor.field().completer() is None  # type: ignore[attr-defined]


def test_what_is_no_date_is_kept_as_words(made: Callable[[Question], Editor]) -> None:
    editor = made(question(QuestionKind.DATE))

    QTest.keyClicks(editor.field(), "some time in spring")

    assert editor.value() == "some time in spring"


# --- choosing --------------------------------------------------------------------------------


def test_a_click_chooses_and_delete_takes_the_choice_away(
    made: Callable[[Question], Editor], qtbot: QtBot
) -> None:
    editor = made(question(QuestionKind.CHOICE, WORDS))
    card = editor.field()

    with qtbot.waitSignal(editor.edited):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert editor.value() == "a"
    with qtbot.waitSignal(editor.edited):
        QTest.keyClick(editor.field(), Qt.Key.Key_Delete)
    assert editor.value() is None


def test_delete_takes_a_number_of_a_scale_away(
    made: Callable[[Question], Editor], qtbot: QtBot
) -> None:
    options = (Option("0", "0: calm"), *(Option(str(n), str(n)) for n in range(1, 10)))
    editor = made(question(QuestionKind.SCALE, (*options, Option("10", "10: very strong"))))
    assert editor.field().accessibleName() == "0, calm"
    editor.set_value(7)

    with qtbot.waitSignal(editor.edited):
        QTest.keyClick(editor.field(), Qt.Key.Key_Backspace)

    assert editor.value() is None


def test_an_own_word_opens_a_line_of_its_own(made: Callable[[Question], Editor]) -> None:
    options = (Option("a", "Given"), Option("own", "My own word", own_words=True))
    editor = made(question(QuestionKind.CHOICE, options))

    editor.show_answers({"q": "own", own_words_id("q"): "Sulking"})

    assert editor.changes() == {"q": "own", own_words_id("q"): "Sulking"}
    editor.show_answers({"q": "a"})
    assert editor.changes() == {"q": "a", own_words_id("q"): None}
