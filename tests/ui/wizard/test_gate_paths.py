"""The safety question on screen: each answer, each change of it, and what is said once."""

from __future__ import annotations

import pytest

from inventory_app.domain.entries import Entry, GateAnswer, Section
from inventory_app.domain.forms import QuestionKind
from inventory_app.ui.page import Screen
from inventory_app.ui.widgets.help_panel import HelpPanel, NotePanel
from inventory_app.ui.wizard.held_note import HeldNote
from tests.builders import NotebookBuilder
from tests.ui.wizard.conftest import Writer, words_on


def answer(writer: Writer, question_id: str, chosen: GateAnswer) -> None:
    """Choose an answer of the safety question and press Continue."""
    writer.choose(question_id, chosen.value)
    writer.go_on()


def test_the_question_stands_alone_with_nothing_chosen_and_help_beside_it(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.resentment(gate=None), "r_sort")

    assert [q.kind for q in writer.view.sheet.questions()] == [QuestionKind.SAFETY]
    assert writer.view.sheet.safety_choice() is None
    help_panel = writer.page.findChild(HelpPanel)
    assert help_panel is not None
    assert "Freezing is not a yes" in help_panel.accessibleDescription()
    assert "{" not in help_panel.accessibleDescription()


def test_continue_without_an_answer_says_what_skipping_means_and_changes_nothing(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.resentment(gate=None)
    writer.open(entry, "r_sort")

    writer.go_on()

    assert writer.page_id == "r_sort"
    assert "Skip for now" in writer.block("r_safety").remark
    assert writer.stored(entry).gate is None


def test_own_opens_the_pages_and_is_explained_once(writer: Writer, build: NotebookBuilder) -> None:
    writer.open(build.resentment(gate=None), "r_sort")

    answer(writer, "r_safety", GateAnswer.OWN)

    assert writer.page_id == "r_what"
    assert "look at your side only" in words_on(writer.view)
    assert "I can look at my own side of this." in words_on(writer.view)
    writer.go_on()
    assert "look at your side only" not in words_on(writer.view)
    assert "I can look at my own side of this." in words_on(writer.view)


def test_harmed_makes_it_a_harm_page_without_any_own_part(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.resentment(gate=None)
    writer.open(entry, "r_sort")

    answer(writer, "r_safety", GateAnswer.HARMED)

    assert writer.page_id == "p_top"
    assert "It will never ask for your part." in words_on(writer.view)
    assert writer.stored(entry).section is Section.HARM_DONE_TO_ME
    assert writer.page.title() == "Step Four – Harm done to me"
    assert "Pat" not in writer.page.title()


def test_skipping_sets_the_entry_aside_and_asks_nothing_more(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.resentment(gate=None)
    writer.open(entry, "r_sort")

    writer.skip()

    assert writer.stored(entry).is_set_aside
    assert "Set aside. Your words are kept" in writer.said
    assert "Put the lid on" in writer.said
    assert "Done for now" not in writer.said
    writer.press("Put the lid on")
    assert [each.screen for each in writer.destinations] == [Screen.CLOSING]


def test_both_makes_a_harm_page_and_an_empty_page_of_what_i_did(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.resentment(gate=None)
    writer.open(entry, "r_sort")

    answer(writer, "r_safety", GateAnswer.BOTH)

    assert writer.page_id == "p_top"
    assert "Each page stands alone." in words_on(writer.view)
    assert "The two are not cause and effect." in words_on(writer.view)
    (harm,) = writer.notebook.entries.entries(build.inventory_id, Section.HARMS)
    assert harm.answers == {}


def test_both_on_a_harm_page_stays_the_page_of_what_i_did(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.harm(gate=None)
    writer.open(entry, "h_sort")

    answer(writer, "h_safety", GateAnswer.BOTH)

    assert writer.page_id == "h_did"
    assert "Each page stands alone." in words_on(writer.view)


def test_both_on_a_secret_ends_with_two_pages_apart_from_it(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.secret(), "x_sort")

    answer(writer, "x_safety", GateAnswer.BOTH)

    assert "Each page stands alone." in writer.said
    assert "Put the lid on" in writer.said


@pytest.mark.parametrize(
    ("chosen", "page_id"),
    [
        (GateAnswer.WORRY, "f_worry"),
        (GateAnswer.DANGER, "f_danger"),
        (GateAnswer.FROM_HARM, "f_harm"),
    ],
)
def test_fears_have_answers_of_their_own(
    writer: Writer, build: NotebookBuilder, chosen: GateAnswer, page_id: str
) -> None:
    writer.open(build.fear(gate=None), "f_sort")

    answer(writer, "f_safety", chosen)

    assert writer.page_id == page_id


def test_a_secret_where_nobody_did_wrong_opens_its_pages_without_an_own_part(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.secret(), "x_sort")

    answer(writer, "x_safety", GateAnswer.PRIVATE)

    assert writer.page_id == "x_weight"
    writer.go_on()
    assert "x_eight" not in [q.id for q in writer.view.sheet.questions()]


def test_away_from_own_says_what_is_out_of_sight_and_keeps_it_when_asked(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.resentment(r_part_words="I told stories about her.")
    writer.open(entry, "r_mine")

    writer.view.line.change_asked.emit()
    assert writer.page_id == "r_sort"
    assert writer.view.sheet.safety_choice() == GateAnswer.OWN.value
    answer(writer, "r_safety", GateAnswer.HARMED)

    assert "out of sight now" in writer.said
    writer.press("Keep it hidden")
    assert writer.page_id == "p_top"
    assert writer.stored(entry).has_hidden


def test_away_from_own_can_erase_for_good(writer: Writer, build: NotebookBuilder) -> None:
    entry = build.resentment(r_part_words="I told stories about her.")
    writer.open(entry, "r_sort")
    answer(writer, "r_safety", GateAnswer.PARKED)

    writer.press("Erase it for good")

    assert not writer.stored(entry).has_hidden
    assert "Set aside. Your words are kept" in writer.said


def test_from_set_aside_toward_own_asks_first_whether_somebody_presses(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.resentment(gate=GateAnswer.PARKED)
    writer.open(entry, "r_sort")

    answer(writer, "r_safety", GateAnswer.OWN)

    assert "Is somebody pressing you to change this?" in writer.said
    assert writer.stored(entry).is_set_aside
    writer.press("Leave it as it is")
    assert writer.page_id == "r_sort"
    assert writer.stored(entry).is_set_aside
    answer(writer, "r_safety", GateAnswer.OWN)
    writer.press("Go on")
    assert writer.stored(entry).gate is GateAnswer.OWN
    assert writer.page_id == "r_what"


def test_a_harm_page_that_came_from_a_resentment_turns_to_the_own_side_on_a_page_of_its_own(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.resentment(r_part_words="I told stories about her.")
    writer.notebook.entries.answer_gate(entry.id, GateAnswer.HARMED, {})
    writer.open(entry, "p_top")

    writer.view.line.change_asked.emit()
    answer(writer, "r_safety", GateAnswer.OWN)
    assert "A new page opens for your own side." in writer.said
    assert "Is somebody pressing you" in writer.said
    writer.press("Go on")

    assert writer.stored(entry).section is Section.HARM_DONE_TO_ME
    opened = writer.page.pager.entry
    assert opened.id != entry.id
    assert opened.section is Section.RESENTMENTS
    assert opened.has_held
    assert "r_part_words" not in opened.answers


def test_held_words_are_brought_back_only_when_asked_for(
    writer: Writer, build: NotebookBuilder
) -> None:
    opened = with_held_words(writer, build)
    writer.open(opened, "r_mine")
    note = writer.page.findChild(HeldNote)
    assert note is not None
    assert writer.block("r_part_words").editor.value() is None

    note.bring_back.click()

    assert writer.block("r_part_words").editor.value() == "I told stories about her."
    assert not any(each.isVisible() for each in writer.page.findChildren(HeldNote))


def test_held_words_can_be_erased_or_left(writer: Writer, build: NotebookBuilder) -> None:
    opened = with_held_words(writer, build)
    writer.open(opened, "r_mine")

    note = writer.page.findChild(HeldNote)
    assert note is not None
    note.leave.click()
    assert not note.isVisible()
    writer.go_on()
    assert writer.stored(opened).has_held
    writer.back()
    writer.view.erase_held_asked.emit()

    assert not writer.stored(opened).has_held
    assert writer.block("r_part_words").editor.value() is None


def with_held_words(writer: Writer, build: NotebookBuilder) -> Entry:
    entry = build.resentment(r_part_words="I told stories about her.")
    entries = writer.notebook.entries
    entries.answer_gate(entry.id, GateAnswer.HARMED, {})
    return entries.turn_to_own_side(entry.id).opened[0]


def test_the_other_answers_on_a_harm_page_leave_it_as_it_is(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.resentment()
    writer.notebook.entries.answer_gate(entry.id, GateAnswer.HARMED, {})
    writer.open(entry, "p_first")

    for leave in ("continue", "skip", "back"):
        writer.view.line.change_asked.emit()
        writer.choose("r_safety", GateAnswer.PARKED.value)
        if leave == "continue":
            writer.go_on()
        else:
            getattr(writer, leave)()
        assert writer.page_id == "p_first"
        assert writer.stored(entry).section is Section.HARM_DONE_TO_ME


def test_pressing_continue_again_on_an_answer_that_stands_changes_nothing(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.secret(gate=GateAnswer.BOTH)
    before = len(writer.notebook.entries.entries(build.inventory_id, Section.HARM_DONE_TO_ME))
    writer.open(entry, "x_sort")

    writer.go_on()

    after = len(writer.notebook.entries.entries(build.inventory_id, Section.HARM_DONE_TO_ME))
    assert before == after


def test_an_answer_chosen_but_not_given_is_still_chosen_on_coming_back(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.resentment(gate=None)
    writer.open(entry, "r_sort")
    writer.choose("r_safety", GateAnswer.HARMED.value)

    writer.back()
    assert writer.stored(entry).gate is None
    writer.go_on()

    assert writer.page_id == "r_sort"
    assert writer.view.sheet.safety_choice() == GateAnswer.HARMED.value


def test_a_child_is_told_so_at_the_safety_question(writer: Writer, build: NotebookBuilder) -> None:
    entry = build.resentment(gate=None)
    writer.notebook.entries.save(entry.id, {"r_age": "both_ages"})

    writer.open(entry, "r_sort")

    notes = writer.page.findChildren(NotePanel)
    assert ["under 18" in words_on(note) for note in notes] == [True]
