"""The writing page by keyboard, and all questions on one page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inventory_app.domain.entries import GateAnswer, Section
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.shell.frame import NotebookFrame
from inventory_app.ui.widgets.labels import QuietLabel
from tests.builders import NotebookBuilder
from tests.ui.wizard.conftest import Writer, focused, words_on


def where(writer: Writer) -> str:
    return writer.view.line.findChildren(QuietLabel)[0].words


# --- keys ------------------------------------------------------------------------------------


def test_ctrl_enter_goes_on_from_any_field_and_from_a_small_page(
    writer: Writer, build: NotebookBuilder
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    writer.open(build.resentment(), "r_debt")

    QTest.keyClick(focused(), Qt.Key.Key_Return, control)
    assert writer.page_id == "r_go_on"
    QTest.keyClick(focused(), Qt.Key.Key_Return, control)
    assert writer.is_between
    QTest.keyClick(focused(), Qt.Key.Key_Return, control)

    assert [d.screen for d in writer.destinations] == [Screen.SECTION]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_back_key_turns_one_page_back_and_leaves_a_small_page_to_the_window(
    writer: Writer, room: Room, build: NotebookBuilder, qtbot: QtBot
) -> None:
    frame = NotebookFrame(room.theme, lambda _screen: writer.page)
    qtbot.addWidget(frame)
    frame.show()
    writer.open(build.resentment(), "r_go_on")

    frame.go(writer.page.here(Destination(Screen.WRITING)))
    frame.go_back()
    assert writer.page_id == "r_debt"
    writer.go_on()
    writer.go_on()
    assert writer.is_between
    assert not writer.page.turn_back()


def test_an_arrow_with_alt_is_left_to_the_window(writer: Writer, build: NotebookBuilder) -> None:
    writer.open(build.resentment(), "r_debt")
    card = focused()

    QTest.keyClick(card, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)

    assert focused() is card


def test_enter_adds_a_line_to_a_long_answer_and_tab_leaves_it(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.resentment(), "r_what")
    field = writer.block("r_happened").editor.field()

    writer.type("r_happened", "One")
    QTest.keyClick(field, Qt.Key.Key_Return)
    writer.type("r_happened", "Two")
    assert writer.block("r_happened").editor.value() == "One\nTwo"
    QTest.keyClick(field, Qt.Key.Key_Tab)

    assert not field.hasFocus()


def test_ctrl_n_begins_another_entry_of_the_section(writer: Writer, build: NotebookBuilder) -> None:
    entry = build.resentment()
    writer.open(entry, "r_what")
    writer.type("r_happened", "Pat")

    QTest.keyClick(focused(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    assert writer.page.pager.entry.id != entry.id
    assert writer.page_id == "r_name"
    assert writer.stored(entry).answers["r_happened"] == "Pat"


def test_ctrl_n_does_nothing_on_a_form_that_is_written_once(writer: Writer) -> None:
    writer.page.enter(Destination(Screen.WRITING, section=Section.RELATIONSHIPS_END))

    writer.page._turning.new_entry()

    assert writer.page_id == "s_end"


# --- all questions on one page ---------------------------------------------------------------


def test_all_questions_can_stand_on_one_page_and_the_choice_is_kept(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.resentment()
    writer.open(entry, "r_what")
    assert writer.view.foot.view.text() == "Show all questions on one page"

    writer.view.foot.view.click()

    assert writer.notebook.choices().all_on_one_page
    shown = [question.id for question in writer.view.sheet.questions()]
    assert shown[0] == "r_who"
    assert shown[-1] == "r_share"
    assert "r_safety" not in shown
    assert writer.view.sheet.focused()[0] == "r_happened"
    writer.type("r_happened", "Pat")
    writer.view.foot.view.click()
    assert writer.page_id == "r_what"
    assert writer.stored(entry).answers["r_happened"] == "Pat"


def test_on_one_page_the_gate_still_stands_before_the_own_part(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.choices(all_on_one_page=True)
    entry = build.resentment(gate=None)
    writer.open(entry)
    shown = [question.id for question in writer.view.sheet.questions()]
    assert shown[-1] == "r_safety"

    writer.choose("r_safety", GateAnswer.OWN.value)
    assert [question.id for question in writer.view.sheet.questions()] == shown
    writer.go_on()

    shown = [question.id for question in writer.view.sheet.questions()]
    assert "r_part" in shown
    assert "r_safety" not in shown
    assert writer.view.sheet.focused()[0] == "r_happened"
    writer.view.line.change_asked.emit()
    assert [question.id for question in writer.view.sheet.questions()] == ["r_safety"]


def test_on_one_page_an_answer_opens_pages_in_place(writer: Writer, build: NotebookBuilder) -> None:
    writer.choices(all_on_one_page=True)
    entry = build.harm_done_to_me()
    writer.open(entry)
    writer.type("p_helps", "Ringing Jo.")
    assert writer.view.sheet.block("p_today") is None

    writer.block("p_more").editor.field().setFocus()
    writer.choose("p_more", "more")

    assert writer.block("p_today").isVisible()
    assert writer.block("p_helps").editor.value() == "Ringing Jo."
    assert writer.view.sheet.focused()[0] == "p_more"


def test_on_one_page_an_answer_that_is_not_kept_shows_its_words_and_stays(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.choices(all_on_one_page=True)
    writer.open(build.harm_done_to_me())

    writer.choose("p_still", "yes")
    assert "You have a right to be safe." in words_on(writer.view)
    writer.choose("p_more", "more")

    assert "You have a right to be safe." in words_on(writer.view)
    assert writer.block("p_still").editor.value() == "yes"
    writer.choose("p_still", "no")
    assert "You have a right to be safe." not in words_on(writer.view)


def test_on_one_page_the_agreement_opens_the_safety_question_in_place(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.choices(all_on_one_page=True)
    entry = writer.notebook.entries.add(build.inventory_id, Section.RELATIONSHIPS, {"s_who": "Sam"})
    writer.open(entry)
    assert not writer.view.sheet.holds_the_gate

    writer.choose("s_agreement", "all_free")
    assert writer.view.sheet.holds_the_gate
    writer.choose("s_safety", GateAnswer.OWN.value)
    writer.go_on()

    assert writer.stored(entry).gate is GateAnswer.OWN
    assert writer.stored(entry).answers["s_agreement"] == "passed"
    assert writer.block("s_part").isVisible()


def test_on_one_page_the_question_begun_with_is_in_sight(
    writer: Writer, build: NotebookBuilder, qtbot: QtBot
) -> None:
    writer.choices(all_on_one_page=True)

    writer.open(build.resentment(), "r_debt")

    block = writer.block("r_owe")
    qtbot.waitUntil(lambda: not block.visibleRegion().isEmpty())


def test_on_one_page_going_on_is_the_end_and_back_is_the_list(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.choices(all_on_one_page=True)
    writer.open(build.resentment())

    writer.go_on()
    assert "Done for now" in writer.said
    writer.open(writer.page.pager.entry)
    writer.back()

    assert [d.screen for d in writer.destinations] == [Screen.SECTION]


def test_down_the_columns_there_is_no_page_of_all_questions(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.choices(all_on_one_page=True)

    writer.open(build.resentment(), "r_what", 4)

    assert [question.id for question in writer.view.sheet.questions()] == ["r_happened"]
    assert not writer.view.foot.view.isVisible()
    assert where(writer) == "What happened  ·  resentments"
