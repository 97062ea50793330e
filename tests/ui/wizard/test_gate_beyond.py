"""The agreement before the safety question, the question down the columns, and how it is heard."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from inventory_app.domain.entries import GateAnswer, Section
from inventory_app.ui.page import Screen
from inventory_app.ui.wizard.interlude import InterludeView
from tests.builders import NotebookBuilder
from tests.ui.wizard.conftest import Writer, words_on


def answer(writer: Writer, question_id: str, chosen: GateAnswer) -> None:
    """Choose an answer of the safety question and press Continue."""
    writer.choose(question_id, chosen.value)
    writer.go_on()


# --- relationships: the agreement comes first -------------------------------------------------


def test_agreement_is_asked_once_and_only_that_it_was_passed_is_kept(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = writer.notebook.entries.add(build.inventory_id, Section.RELATIONSHIPS, {"s_who": "Sam"})
    writer.open(entry, "s_free")

    writer.choose("s_agreement", "nothing_physical")
    writer.go_on()

    assert writer.page_id == "s_sort"
    assert writer.stored(entry).answers["s_agreement"] == "passed"
    writer.back()
    assert writer.page_id == "s_name"


def test_not_having_been_free_makes_it_a_harm_page(writer: Writer, build: NotebookBuilder) -> None:
    entry = writer.notebook.entries.add(build.inventory_id, Section.RELATIONSHIPS, {"s_who": "Sam"})
    writer.open(entry, "s_free")

    writer.choose("s_agreement", "not_me")
    assert "not yours to carry" in words_on(writer.view)
    assert writer.stored(entry).section is Section.RELATIONSHIPS
    writer.go_on()

    assert writer.page_id == "p_top"
    assert writer.stored(entry).section is Section.HARM_DONE_TO_ME


@pytest.mark.parametrize("chosen", ["not_them", "parked"])
def test_somebody_else_not_free_is_an_ordinary_page_set_aside(
    writer: Writer, build: NotebookBuilder, chosen: str
) -> None:
    entry = writer.notebook.entries.add(build.inventory_id, Section.RELATIONSHIPS, {"s_who": "Sam"})
    writer.open(entry, "s_free")

    writer.choose("s_agreement", chosen)
    assert ("Talk first to a lawyer" in words_on(writer.view)) is (chosen == "not_them")
    writer.go_on()

    assert writer.stored(entry).is_set_aside
    assert "s_agreement" not in writer.stored(entry).answers
    assert "Set aside. Your words are kept" in writer.said


def test_change_on_a_set_aside_relationship_leads_back_to_the_agreement(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = writer.notebook.entries.add(build.inventory_id, Section.RELATIONSHIPS, {"s_who": "Sam"})
    writer.notebook.entries.answer_check(entry.id, {"s_agreement": "parked"})
    writer.open(entry, "s_name")

    writer.view.line.change_asked.emit()

    assert writer.page_id == "s_free"
    assert writer.block("s_agreement").editor.value() is None


# --- down the columns ------------------------------------------------------------------------


def test_down_the_columns_each_answer_leads_to_the_next_name(
    writer: Writer, build: NotebookBuilder
) -> None:
    pat, lena, sam = (build.resentment(name, None) for name in ("Pat", "Lena", "Sam"))
    writer.open(pat, "r_sort", 3)
    assert "sort your names" in words_on(writer.view)
    assert "Before you go on" in words_on(writer.view)

    answer(writer, "r_safety", GateAnswer.HARMED)
    assert "It will never ask for your part." in writer.said
    writer.press("Go on")
    assert writer.page.pager.stop.entry_id == lena.id
    writer.skip()
    writer.press("Go on")
    assert writer.page.pager.stop.entry_id == sam.id
    answer(writer, "r_safety", GateAnswer.OWN)
    writer.press("Go on")

    assert writer.page.pager.stop.entry_id == sam.id
    assert writer.page.pager.stop.column_pass == 4
    assert "only the pages where you chose" in words_on(writer.view)
    assert writer.stored(pat).section is Section.HARM_DONE_TO_ME
    assert writer.stored(lena).is_set_aside


def test_before_the_own_part_the_list_is_turned_round(
    writer: Writer, build: NotebookBuilder
) -> None:
    pat, lena = build.resentment("Pat"), build.resentment("Lena")

    writer.open(pat, "r_mine", 8)
    assert "you turn the list round" in words_on(writer.view)
    writer.go_on()

    assert writer.page.pager.stop.entry_id == lena.id
    assert "you turn the list round" not in words_on(writer.view)
    assert "Lena" in words_on(writer.view)
    assert "Your part" in words_on(writer.view)


def test_the_last_column_ends_in_the_list(writer: Writer, build: NotebookBuilder) -> None:
    writer.open(build.resentment(), "r_go_on", 12)

    writer.go_on()
    writer.press("Back to the list")

    assert [each.screen for each in writer.destinations] == [Screen.SECTION]
    assert writer.destinations[0].section is Section.RESENTMENTS


def test_no_ring_shows_before_a_key_is_pressed(writer: Writer, build: NotebookBuilder) -> None:
    writer.open(build.resentment(gate=None), "r_sort")

    focused = QApplication.focusWidget()

    assert focused is writer.block("r_safety").editor.field()
    assert focused is not None
    assert not writer.page._room.theme.key_focus.is_on(focused)


def test_an_interlude_says_its_words_to_a_screen_reader(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.resentment(gate=None), "r_sort")
    writer.skip()

    shown = writer.page.shown
    assert isinstance(shown, InterludeView)
    focused = QApplication.focusWidget()
    assert focused is shown.first_button()
    assert "Set aside" in shown.first_button().accessibleDescription()
