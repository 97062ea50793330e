"""The review of a section: every entry and question, ten at a time, and what is done for now."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from inventory_app.domain.entries import EntryState, GateAnswer, Section
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_four.review import ReviewPage
from inventory_app.ui.step_four.review_row import ReviewRow
from inventory_app.ui.theme import ThemeMode
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.scroll_page import ScrollPage
from tests.builders import NotebookBuilder
from tests.ui.visit import Visit, focused, too_low, unnamed

REVIEW = Destination(Screen.REVIEW, Section.RESENTMENTS)


@pytest.fixture
def page(qtbot: QtBot, room: Room) -> Visit:
    return Visit(qtbot, ReviewPage(room))


def rows(page: Visit) -> list[ReviewRow]:
    return [row for row in page.page.findChildren(ReviewRow) if row.isVisibleTo(page.page)]


def heads(page: Visit) -> list[str]:
    lines = page.page.findChildren(HeadingLine)
    return [line.text for line in lines if line.isVisibleTo(page.page)]


def test_labels_name_the_entry_and_skipped_questions_say_so(
    page: Visit, build: NotebookBuilder
) -> None:
    build.resentment("Dad", r_happened="He sold the piano.\nNobody asked.")
    page.enter(REVIEW)
    by_question = {row.words.question: row for row in rows(page)}
    happened = by_question["What happened?"]
    assert happened.words.answer == "He sold the piano.\nNobody asked."
    assert "Dad" in happened.accessibleName()
    assert happened.accessibleName().startswith("Change")
    assert by_question["How did it feel?"].words.answer == "Not provided"
    assert not by_question["How did it feel?"].words.has_answer
    assert "Not provided" in page.said()


def test_change_opens_that_question(page: Visit, build: NotebookBuilder) -> None:
    entry = build.resentment("Dad", r_happened="He sold the piano.")
    page.enter(REVIEW)
    next(row for row in rows(page) if row.words.question == "What happened?").click()
    (where,) = page.left_for
    assert where.screen is Screen.WRITING
    assert where.question_id == "r_happened"
    assert where.stop is not None
    assert (where.stop.entry_id, where.stop.page_id) == (entry.id, "r_what")
    page.enter(REVIEW)
    assert focused().accessibleName().endswith("What happened?")


def test_set_aside_entries_and_shut_questions_are_not_reviewed(
    page: Visit, build: NotebookBuilder
) -> None:
    build.resentment("Pat", None)
    build.resentment("Ray", GateAnswer.PARKED)
    page.enter(REVIEW)
    assert heads(page) == ["Resentments", "Pat"]
    assert "What happened?" not in [row.words.question for row in rows(page)]


def test_an_entry_is_done_for_now_and_taken_up_again(
    page: Visit, build: NotebookBuilder, notebook: Notebook
) -> None:
    entry = build.resentment("Pat")
    page.enter(REVIEW)
    page.press("Done for now with Pat")
    assert notebook.entries.find(entry.id).state is EntryState.DONE
    page.enter(REVIEW)
    page.press("Done for now with Pat")
    assert notebook.entries.find(entry.id).state is EntryState.IN_PROGRESS


def test_a_section_is_done_for_now_and_taken_up_again(
    page: Visit, build: NotebookBuilder, notebook: Notebook
) -> None:
    build.resentment("Pat")
    page.enter(REVIEW)
    page.press("Done for now with this section")
    assert notebook.choices().done_sections == {Section.RESENTMENTS}
    page.enter(REVIEW)
    page.press("Take this section up again")
    assert notebook.choices().done_sections == frozenset()
    page.enter(REVIEW)
    page.press("Back to the list")
    assert set(page.left_for) == {Destination(Screen.SECTION, Section.RESENTMENTS)}


def test_ten_entries_stand_on_the_page_and_the_others_are_one_press_away(
    page: Visit, build: NotebookBuilder, qtbot: QtBot
) -> None:
    for number in range(1, 13):
        build.resentment(f"Name {number}")
    page.enter(REVIEW)
    assert heads(page)[1] == "Name 1"  # there at once; the others follow
    first_ten = [f"Name {number}" for number in range(1, 11)]
    qtbot.waitUntil(lambda: heads(page)[1:] == first_ten)
    assert not page.has_button("The ten before")
    page.press("The next ten")
    qtbot.waitUntil(lambda: heads(page)[1:] == ["Name 11", "Name 12"])
    assert not page.has_button("The next ten")
    page.enter(REVIEW)
    assert heads(page)[1:] == ["Name 11", "Name 12"]
    page.press("The ten before")
    qtbot.waitUntil(lambda: heads(page)[1:] == first_ten)
    page.press("The next ten")
    page.enter(Destination(Screen.REVIEW, Section.FEARS))
    assert "Nothing here yet." in page.said()
    page.enter(REVIEW)
    assert heads(page)[1] == "Name 1"


def test_two_hundred_entries_are_shown_page_by_page(
    page: Visit, build: NotebookBuilder, notebook: Notebook, qtbot: QtBot
) -> None:
    many = [{"r_who": f"Person {number}", "r_label": "A label"} for number in range(200)]
    notebook.entries.add_many(build.inventory_id, Section.RESENTMENTS, many)
    page.enter(REVIEW)
    page.window.grab()
    qtbot.waitUntil(lambda: len(heads(page)) == 11)


def test_back_from_a_change_the_page_stands_where_it_stood(
    page: Visit, build: NotebookBuilder, notebook: Notebook, qtbot: QtBot
) -> None:
    entries = [build.resentment(f"Name {number}", r_happened="A story.") for number in range(10)]
    page.enter(REVIEW)
    qtbot.waitUntil(lambda: len(heads(page)) == 11)
    row = next(each for each in rows(page) if "Name 8" in each.accessibleName())
    name = row.accessibleName()
    row.setFocus()
    bar = page.only(ScrollPage).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 3_000)
    bar.setValue(3_000)
    row.click()
    notebook.entries.save(entries[8].id, {"r_happened": "Another story."})
    page.enter(REVIEW)
    assert focused() is row  # the same widgets, with other words
    assert bar.value() == 3_000
    said = [each.words.answer for each in rows(page) if "Name 8" in each.accessibleName()]
    assert "Another story." in said
    notebook.entries.delete([entries[9].id])  # now the page has to be made anew
    page.enter(REVIEW)
    qtbot.waitUntil(lambda: len(heads(page)) == 10 and bar.value() == 3_000)
    assert focused().accessibleName() == name


@pytest.mark.parametrize("scale", [1.0, 2.5])
def test_the_review_is_named_and_high_enough(
    page: Visit, room: Room, build: NotebookBuilder, scale: float
) -> None:
    build.resentment("Pat", r_happened="A long story. " * 40)
    room.theme.set_look(ThemeMode.LIGHT, scale)
    page.enter(REVIEW)
    assert unnamed(page.page) == []
    assert too_low(page.page) == []
    long = next(row for row in rows(page) if row.words.answer.startswith("A long story"))
    assert long.height() > 3 * room.theme.size(18)
    assert page.page.title() == "Step Four"
    assert page.page.step_of() is Screen.STEP_FOUR
