"""Writing an entry without a window: the page to show, keeping, and the safety question."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from inventory_app.domain.choices import Place
from inventory_app.domain.entries import Entry, GateAnswer, Section
from inventory_app.domain.wording import OwnWords, Pack
from inventory_app.services.route import Stop
from inventory_app.services.writing import Writing, checks, offers_closing
from inventory_app.storage.notebook import Notebook
from tests.builders import FixedClock, NotebookBuilder, open_notebook, shipped_library


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def notebook(tmp_path: Path, clock: FixedClock) -> Iterator[Notebook]:
    opened = open_notebook(tmp_path / "notebook.db", clock)
    yield opened
    opened.close()


@pytest.fixture
def build(notebook: Notebook) -> NotebookBuilder:
    return NotebookBuilder(notebook)


@pytest.fixture
def writing(notebook: Notebook, clock: FixedClock) -> Writing:
    return Writing(notebook, shipped_library(), clock)


def harmed(build: NotebookBuilder, **more: str) -> Entry:
    """Return a resentment that turned out to be harm done to the writer."""
    entry = build.resentment("Pat", GateAnswer.OWN, **more)
    return build.notebook.entries.answer_gate(entry.id, GateAnswer.HARMED, {}).entry


# --- the page to show ------------------------------------------------------------------------


def test_a_page_says_whose_it_is_and_where_it_stands(
    writing: Writing, build: NotebookBuilder
) -> None:
    entry = build.resentment("Pat")

    page = writing.open(Stop(entry.id, "r_other_way"))

    assert page.title == "Pat"
    assert page.section_title == "Resentments"
    assert page.page_title == "Another way"
    assert page.gate_answer is not None
    assert page.gate_answer.id == "own"
    assert page.can_change_gate
    assert not page.holds_the_gate


def test_a_page_that_no_longer_stands_open_gives_the_first_that_asks_something(
    writing: Writing, build: NotebookBuilder
) -> None:
    entry = build.resentment(gate=None)

    page = writing.open(Stop(entry.id, "r_mine"))

    assert page.stop == Stop(entry.id, "r_sort")
    assert page.holds_the_gate
    assert page.gate_answer is None


def test_all_questions_of_a_page_are_known_and_only_the_open_ones_are_shown(
    writing: Writing, build: NotebookBuilder
) -> None:
    entry = build.secret(gate=GateAnswer.OWN)

    page = writing.open(Stop(entry.id, "x_words"))

    assert "x_text" in [question.id for question in page.all_questions]
    assert "x_text" not in [question.id for question in page.questions]


def test_answers_not_saved_yet_open_their_questions(
    writing: Writing, build: NotebookBuilder
) -> None:
    entry = build.secret(gate=GateAnswer.OWN)

    page = writing.page_of(entry, Stop(entry.id, "x_words"), {"x_write": "write"})

    assert "x_text" in [question.id for question in page.questions]


def test_the_words_a_person_chose_fill_the_questions(
    writing: Writing, build: NotebookBuilder, notebook: Notebook
) -> None:
    entry = build.resentment()
    assert "therapist" in writing.open(Stop(entry.id, "r_go_on")).questions[1].text

    own = OwnWords(pack=Pack.SECULAR, words={"therapist": "counsellor"})
    notebook.choose(msgspec.structs.replace(notebook.choices(), own_words=own))

    assert "counsellor" in writing.open(Stop(entry.id, "r_go_on")).questions[1].text


@pytest.mark.parametrize(
    ("age", "was_child"), [("child", True), ("both_ages", True), ("adult", False), ("", False)]
)
def test_it_is_known_whether_the_writer_was_a_child(
    writing: Writing, build: NotebookBuilder, age: str, *, was_child: bool
) -> None:
    entry = build.resentment(gate=None)
    build.notebook.entries.save(entry.id, {"r_age": age or None})

    assert writing.open(Stop(entry.id, "r_sort")).was_under_18 is was_child


def test_all_open_pages_of_an_entry_without_a_check_that_was_passed(
    writing: Writing, build: NotebookBuilder
) -> None:
    pages = [page.stop.page_id for page in writing.all_pages(build.relationship())]

    assert pages[0] == "s_name"
    assert "s_open" not in pages
    assert "s_free" not in pages
    assert pages[-1] == "s_last"


def test_a_form_without_a_safety_question_offers_no_change(
    writing: Writing, build: NotebookBuilder
) -> None:
    entry = build.strength()

    page = writing.open(Stop(entry.id, "a_name"))

    assert not page.can_change_gate
    assert page.gate_answer is None
    assert writing.gate_question(entry) is None
    assert writing.gate_stop(entry) is None


# --- keeping ---------------------------------------------------------------------------------


def test_what_is_kept_is_in_the_file_with_the_place_and_the_time(
    writing: Writing, build: NotebookBuilder, clock: FixedClock
) -> None:
    entry = build.resentment()
    clock.move(timedelta(minutes=5))
    place = Place(entry.id, "r_what", "r_happened", 3)

    saved = writing.save(entry.id, {"r_happened": "Pat gave the job away."}, place)

    assert saved.at == clock.now()
    assert saved.entry.answers["r_happened"] == "Pat gave the job away."
    assert build.notebook.place() == place
    elsewhere = Place(entry.id, "r_touch")
    writing.remember(elsewhere)
    assert build.notebook.place() == elsewhere


def test_only_answers_that_others_depend_on_steer(writing: Writing) -> None:
    steering = writing.steering(Section.SECRETS)

    assert steering == {"x_safety", "x_write"}


# --- the safety question ---------------------------------------------------------------------


def test_an_answer_to_the_gate_takes_the_other_answers_of_the_page_along(
    writing: Writing, build: NotebookBuilder
) -> None:
    entry = build.resentment(gate=None)

    change = writing.answer_gate(entry.id, GateAnswer.OWN, {"r_when": "2019"})

    assert change.entry.gate is GateAnswer.OWN
    assert change.entry.answers["r_when"] == "2019"


def test_skipping_sets_aside(writing: Writing, build: NotebookBuilder) -> None:
    entry = build.fear(gate=None)

    assert writing.skip_gate(entry.id, {}).entry.is_set_aside


def test_on_a_harm_page_only_ones_own_side_opens_anything(
    writing: Writing, build: NotebookBuilder
) -> None:
    entry = harmed(build, r_part_words="I told stories about her.")

    unchanged = writing.answer_gate(entry.id, GateAnswer.PARKED, {})
    assert unchanged.entry == entry
    assert unchanged.opened == ()
    change = writing.answer_gate(entry.id, GateAnswer.OWN, {})

    assert change.entry.section is Section.HARM_DONE_TO_ME
    (opened,) = change.opened
    assert opened.section is Section.RESENTMENTS
    assert opened.has_held
    brought = writing.bring_back(opened.id)
    assert brought.answers["r_part_words"] == "I told stories about her."


def test_what_is_out_of_sight_can_be_erased(writing: Writing, build: NotebookBuilder) -> None:
    entry = harmed(build, r_part_words="I told stories about her.")
    assert entry.has_hidden

    assert not writing.erase_hidden(entry.id).has_hidden


def test_a_harm_page_that_came_from_a_list_shows_that_lists_answer(
    writing: Writing, build: NotebookBuilder
) -> None:
    entry = harmed(build)

    page = writing.open(Stop(entry.id, "p_top"))

    assert page.gate_answer is not None
    assert page.gate_answer.id == "harmed"
    question = writing.gate_question(entry)
    assert question is not None
    assert question.id == "r_safety"
    assert writing.gate_stop(entry) is None


def test_a_harm_page_of_its_own_has_no_answer_to_change(
    writing: Writing, build: NotebookBuilder
) -> None:
    entry = build.harm_done_to_me()

    page = writing.open(Stop(entry.id, "p_top"))

    assert page.gate_answer is None
    assert not page.can_change_gate
    assert writing.gate_question(entry) is None


def test_change_leads_to_the_safety_question_or_to_the_check_before_it(
    writing: Writing, build: NotebookBuilder
) -> None:
    own = build.relationship()
    assert writing.gate_stop(own) == Stop(own.id, "s_sort")
    aside = build.notebook.entries.add(build.inventory_id, Section.RELATIONSHIPS, {"s_who": "Sam"})
    aside = writing.answer_check(aside.id, {"s_agreement": "not_them"}).entry

    assert aside.is_set_aside
    assert writing.gate_stop(aside) == Stop(aside.id, "s_free")


def test_only_the_answer_to_a_check_takes_effect_of_what_is_not_kept(writing: Writing) -> None:
    questions = tuple(writing.form(Section.RELATIONSHIPS).questions())
    harm = tuple(writing.form(Section.HARM_DONE_TO_ME).questions())

    assert checks(questions, {"s_agreement": "all_free", "s_part": ("selfish",)}) == {
        "s_agreement": "all_free"
    }
    assert checks(questions, {"s_agreement": "not_me"}) == {"s_agreement": "not_me"}
    assert checks(harm, {"p_still": "yes"}) == {}
    assert checks(questions, {"s_agreement": "no such answer"}) == {}


# --- strengths, events, closing --------------------------------------------------------------


def test_the_strengths_that_match_come_in_the_order_of_the_ticks(
    writing: Writing, build: NotebookBuilder
) -> None:
    entry = build.resentment()
    entry = build.notebook.entries.save(
        entry.id, {"r_part": ("frightened", "selfish", "frightened"), "r_touched": ("pride",)}
    )

    assert writing.matching_strengths(entry) == ("courage", "giving")


def test_another_event_keeps_the_name_and_nothing_else(
    writing: Writing, build: NotebookBuilder
) -> None:
    entry = build.resentment("Pat", r_happened="Pat gave the job away.")

    other = writing.another_event(entry)

    assert other.answers == {"r_who": "Pat"}
    assert other.gate is None
    assert other.number != entry.number
    assert writing.another_event(build.notebook.entries.find(other.id)).answers == {"r_who": "Pat"}


def test_another_event_of_an_entry_without_a_name_is_empty(
    writing: Writing, build: NotebookBuilder
) -> None:
    entry = build.notebook.entries.add(build.inventory_id, Section.HARMS, {})

    assert writing.another_event(entry).answers == {}


def test_another_event_is_offered_where_an_entry_is_one_event_with_somebody(
    writing: Writing, build: NotebookBuilder
) -> None:
    unnamed = build.notebook.entries.add(build.inventory_id, Section.RESENTMENTS, {})

    assert writing.can_add_event(build.resentment())
    assert writing.can_add_event(build.harm())
    assert not writing.can_add_event(unnamed)
    assert not writing.can_add_event(build.fear())
    assert not writing.can_add_event(build.harm_done_to_me())
    assert not writing.can_add_event(
        build.notebook.entries.add(build.inventory_id, Section.START, {})
    )


def test_the_lid_is_offered_after_hard_pages_and_pages_set_aside(build: NotebookBuilder) -> None:
    assert offers_closing(build.relationship())
    assert offers_closing(build.secret())
    assert offers_closing(build.harm_done_to_me())
    assert offers_closing(build.resentment(gate=GateAnswer.PARKED))
    assert not offers_closing(build.resentment())
    assert not offers_closing(build.strength())
