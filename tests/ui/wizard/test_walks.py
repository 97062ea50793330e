"""Every shipped form of Step Four is walked on screen to its end, with every answer of its gate."""

from __future__ import annotations

import pytest

from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.entries import GateAnswer, Section
from inventory_app.domain.forms import Question, QuestionKind
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.wizard.interlude import InterludeView
from tests.builders import NotebookBuilder, shipped_library
from tests.ui.wizard.conftest import Writer, words_on

REPEATING = (
    Section.RESENTMENTS,
    Section.FEARS,
    Section.RELATIONSHIPS,
    Section.HARMS,
    Section.STRENGTHS,
    Section.SECRETS,
    Section.HARM_DONE_TO_ME,
)


def an_answer(question: Question) -> AnswerValue:
    """Return some answer that fits; of a choice the last, which opens more where there is more."""
    if question.kind in (QuestionKind.CHOICE, QuestionKind.SAFETY):
        return question.options[0 if not question.is_kept else -1].id
    if question.kind is QuestionKind.TICKS:
        return tuple(option.id for option in question.options[:2])
    if question.kind is QuestionKind.SCALE:
        return 3
    if question.kind is QuestionKind.YES_NO:
        return True
    if question.kind is QuestionKind.ENTRIES:
        return ("R-001",)
    return f"words about {question.id}"


def walk(writer: Writer, gate: GateAnswer | None) -> list[str]:
    """Answer page after page until the end is reached; return the pages seen."""
    seen: list[str] = []
    for _ in range(60):
        if writer.destinations:
            return seen
        if writer.is_between:
            shown = writer.page.shown
            assert isinstance(shown, InterludeView)
            texts = [button.text() for button in shown.buttons]
            if "Back to the list" in texts:
                return seen
            if "Go on" in texts:
                writer.press("Go on")
            else:
                writer.go_on()
            continue
        seen.append(writer.page_id)
        for question in writer.view.sheet.questions():
            if question.kind is QuestionKind.SAFETY and gate is not None:
                writer.choose(question.id, gate.value)
            elif question.takes_an_answer:
                writer.choose(question.id, an_answer(question))
        writer.go_on()
    pytest.fail(f"no end was reached: {seen}")


def gates() -> list[tuple[Section, GateAnswer | None]]:
    cases: list[tuple[Section, GateAnswer | None]] = []
    for section in REPEATING:
        gate = shipped_library().form(section).gate
        answers = [GateAnswer(option.id) for option in gate.options] if gate else [None]
        cases.extend((section, answer) for answer in answers)
    return cases


@pytest.mark.parametrize(("section", "gate"), gates())
def test_a_form_is_walked_to_its_end_with_every_answer_of_its_safety_question(
    writer: Writer, room: Room, build: NotebookBuilder, section: Section, gate: GateAnswer | None
) -> None:
    build.resentment("Pat")
    entry = room.notebook.entries.add(room.notebook.inventory().id, section, {})
    writer.open(entry)

    seen = walk(writer, gate)

    assert len(seen) == len(set(seen))
    stored = writer.stored(entry)
    if gate is GateAnswer.HARMED:
        assert stored.section is Section.HARM_DONE_TO_ME
        assert seen[-1] == "p_end"
    elif gate is GateAnswer.PARKED:
        assert stored.is_set_aside
        assert seen[-1].endswith("_sort")
    elif gate in (GateAnswer.OWN, GateAnswer.WORRY, None):
        form = shipped_library().form(section)
        assert seen[-1] == form.pages[-1].id


@pytest.mark.parametrize("section", [Section.START, Section.RELATIONSHIPS_END])
def test_a_form_written_once_leads_back_to_where_it_belongs(
    writer: Writer, section: Section
) -> None:
    writer.page.enter(Destination(Screen.WRITING, section=section))

    walk(writer, None)

    screen = Screen.STEP_FOUR if section is Section.START else Screen.SECTION
    assert [destination.screen for destination in writer.destinations] == [screen]


def test_down_the_columns_two_events_of_one_name_are_told_apart(
    writer: Writer, build: NotebookBuilder
) -> None:
    clock = build.resentment("My brother Theo", r_label="He sold the clock")
    birthday = build.resentment("My brother Theo", r_label="He forgot my birthday")
    for page_id, column_pass in (("r_sort", 3), ("r_what", 4)):
        for entry, about in ((clock, "He sold the clock"), (birthday, "He forgot my birthday")):
            writer.open(entry, page_id, column_pass)
            assert writer.page_id == page_id
            assert about in words_on(writer.view)
