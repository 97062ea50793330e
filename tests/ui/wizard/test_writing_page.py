"""The writing page as a person uses it: where they are, the buttons, the keys, one page or all."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from inventory_app.domain.choices import Place
from inventory_app.domain.entries import EntryState, GateAnswer, Section
from inventory_app.services.route import Stop
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.widgets.labels import QuietLabel, Words
from inventory_app.ui.wizard.writing_page import WritingPage
from tests.builders import NotebookBuilder
from tests.ui.wizard.conftest import Writer, words_on


def where(writer: Writer) -> str:
    return writer.view.line.findChildren(QuietLabel)[0].words


# --- where I am ------------------------------------------------------------------------------


def test_the_page_says_where_it_stands_and_whose_it_is(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.resentment("My brother Theo"), "r_what")

    assert where(writer) == "Question 4 of 11  ·  resentments"
    assert "My brother Theo" in words_on(writer.view)
    assert writer.page.title() == "Step Four – Resentments"
    assert writer.page.narrow_title() == "Resentments"
    assert writer.page.step_of() is Screen.STEP_FOUR


def test_before_anything_is_open_the_title_is_the_step(room: Room) -> None:
    page = WritingPage(room)
    came = Destination(Screen.WRITING)

    assert page.title() == "Step Four"
    assert page.narrow_title() == "Step Four"
    assert page.here(came) is came
    page.deleteLater()


def test_the_answer_field_has_the_focus_and_is_named_by_the_question(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.resentment(), "r_what")

    focused = QApplication.focusWidget()

    assert focused is not None
    assert focused.accessibleName() == "What happened?"
    assert focused.accessibleDescription().startswith("Write what a camera would have seen.")


def test_a_page_of_words_gives_the_focus_to_continue_with_the_words_as_description(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.harm_done_to_me(), "p_top")

    focused = QApplication.focusWidget()

    assert focused is writer.view.foot.go_on
    assert "You do not have to write anything here." in focused.accessibleDescription()


def test_why_and_an_example_open_in_place(writer: Writer, build: NotebookBuilder) -> None:
    writer.open(build.resentment(), "r_what")
    why, example = writer.block("r_happened").explanations.disclosures
    assert "Facts are easier to look at than opinions." not in words_on(writer.view)

    why.link.click()
    example.link.click()

    said = words_on(writer.view)
    assert "Facts are easier to look at than opinions." in said
    assert "Pat gave the job to someone newer." in said
    assert "Invented. There is no right answer." in said
    why.link.click()
    assert "Facts are easier" not in words_on(writer.view)


def test_a_smaller_question_explains_itself_under_one_link(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.resentment(), "r_touch")
    (why,) = writer.block("r_touched_words").explanations.disclosures

    why.link.click()

    assert "Your own words are often closer than a tick." in words_on(writer.view)
    assert why.link.accessibleName().startswith("Why this question? Do you want to say more")


# --- the name --------------------------------------------------------------------------------


def test_only_the_name_is_needed_and_nothing_is_lost_when_it_is_missing(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = writer.notebook.entries.add(build.inventory_id, Section.RESENTMENTS, {})
    writer.open(entry)
    writer.choose("r_kind", "person")

    writer.go_on()

    assert writer.page_id == "r_name"
    assert "One word or a code is enough" in writer.block("r_who").remark
    assert writer.block("r_kind").editor.value() == "person"
    assert writer.block("r_who").editor.field().hasFocus()
    writer.type("r_who", "Pat")
    assert writer.block("r_who").remark == ""
    writer.go_on()
    assert writer.page_id == "r_about"


def test_skip_goes_on_without_a_name_and_keeps_what_is_typed(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = writer.notebook.entries.add(build.inventory_id, Section.RESENTMENTS, {})
    writer.open(entry)
    writer.choose("r_kind", "idea")

    writer.skip()

    assert writer.page_id == "r_about"
    assert writer.stored(entry).answers == {"r_kind": "idea"}


# --- going on and back -----------------------------------------------------------------------


def test_back_keeps_everything_and_at_the_beginning_leads_to_the_list(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.resentment(), "r_about")
    writer.type("r_when", "Spring 2019")

    writer.back()
    assert writer.page_id == "r_name"
    writer.back()
    assert [(d.screen, d.section) for d in writer.destinations] == [
        (Screen.SECTION, Section.RESENTMENTS)
    ]
    writer.open(writer.page.pager.entry, "r_about")
    assert writer.block("r_when").editor.value() == "Spring 2019"


def test_an_answer_shows_and_hides_later_questions_without_losing_words(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.secret(gate=GateAnswer.OWN)
    writer.open(entry, "x_words")
    assert writer.block("x_text").isHidden()

    writer.choose("x_write", "write")
    assert writer.block("x_text").isVisible()
    writer.type("x_text", "I took money from the club till.")
    writer.choose("x_write", "later")
    assert writer.block("x_text").isHidden()
    assert "x_text" not in writer.stored(entry).answers
    writer.choose("x_write", "write")

    assert writer.block("x_text").editor.value() == "I took money from the club till."
    assert writer.stored(entry).answers["x_text"] == "I took money from the club till."


def test_words_hidden_before_come_back_when_their_question_is_shown_again(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.secret(gate=GateAnswer.OWN, x_write="write", x_text="The till.")
    writer.notebook.entries.save(entry.id, {"x_write": "later"})
    writer.open(entry, "x_words")
    assert writer.block("x_text").editor.value() is None

    writer.choose("x_write", "write")

    assert writer.block("x_text").editor.value() == "The till."


def test_the_end_offers_to_be_done_and_another_event_with_the_same_name(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.resentment("Pat")
    writer.open(entry, "r_go_on")

    writer.go_on()
    assert "Done for now. You can come back to any line, on any day." in writer.said
    assert "Put the lid on" not in writer.said
    writer.press("Add another event with Pat")

    other = writer.page.pager.entry
    assert other.id != entry.id
    assert other.answers == {"r_who": "Pat"}
    assert other.gate is None
    assert writer.page_id == "r_about"


def test_done_for_now_is_said_by_the_person(writer: Writer, build: NotebookBuilder) -> None:
    entry = build.strength()
    writer.open(entry, "a_shown")

    writer.go_on()
    assert "Add another event" not in writer.said
    assert writer.stored(entry).state is not EntryState.DONE
    writer.press("Done for now")

    assert writer.stored(entry).state is EntryState.DONE
    assert [d.screen for d in writer.destinations] == [Screen.SECTION]


@pytest.mark.parametrize(
    ("make", "page_id"),
    [("relationship", "s_last"), ("harm", "h_last"), ("harm_done_to_me", "p_end")],
)
def test_after_hard_pages_the_lid_is_offered(
    writer: Writer, build: NotebookBuilder, make: str, page_id: str
) -> None:
    writer.open(getattr(build, make)(), page_id)

    writer.go_on()

    assert "Put the lid on" in writer.said


def test_putting_the_lid_on_is_one_click_from_every_page(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.resentment(), "r_what")
    writer.type("r_happened", "Pat")

    writer.view.foot.lid.click()

    assert [d.screen for d in writer.destinations] == [Screen.CLOSING]


def test_coming_back_from_a_pause_opens_the_page_that_was_left(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.resentment()
    came = Destination(Screen.WRITING, stop=Stop(entry.id, "r_what"))
    writer.page.enter(came)
    writer.go_on()
    writer.view.foot.pause.click()

    writer.page.enter(writer.page.here(came))

    assert writer.page_id == "r_touch"


def test_an_entry_that_is_gone_leads_back_to_step_four(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.resentment()
    writer.notebook.entries.erase([entry.id])

    writer.page.enter(Destination(Screen.WRITING, stop=Stop(entry.id, "r_what")))

    assert [d.screen for d in writer.destinations] == [Screen.STEP_FOUR]


def test_resuming_puts_the_cursor_where_it_was(writer: Writer, build: NotebookBuilder) -> None:
    entry = build.resentment(r_happened="Pat gave the job away")

    stop = Stop(entry.id, "r_what")
    writer.page.enter(Destination(Screen.WRITING, stop=stop, question_id="r_happened", cursor=9))

    assert writer.view.sheet.focused() == ("r_happened", 9)
    assert writer.notebook.place() == Place(entry.id, "r_what", "r_happened", 9, 0)


def test_the_cursor_is_remembered_when_the_focus_has_gone_to_a_button(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.resentment()
    writer.open(entry, "r_what")
    writer.type("r_happened", "Pat gave")

    writer.view.foot.pause.setFocus()

    place = Place(entry.id, "r_what", "r_happened", 8, 0)
    assert writer.notebook.place() == place
    back = writer.page.here(Destination(Screen.WRITING))
    assert (back.question_id, back.cursor) == ("r_happened", 8)


def test_a_name_without_a_space_stays_on_the_page(writer: Writer, build: NotebookBuilder) -> None:
    name = "W" * 90

    writer.open(build.resentment(name), "r_what")

    label = next(each for each in writer.view.findChildren(Words) if each.accessibleName() == name)
    assert label.width() <= writer.view.width()
    assert label.height() > 40


def test_resuming_on_a_question_that_is_not_shown_begins_at_the_first(
    writer: Writer, build: NotebookBuilder
) -> None:
    stop = Stop(build.resentment().id, "r_what")

    writer.page.enter(Destination(Screen.WRITING, stop=stop, question_id="r_part", cursor=3))

    assert writer.view.sheet.focused()[0] == "r_happened"
