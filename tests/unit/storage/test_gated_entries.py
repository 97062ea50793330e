"""The safety question in the store.

Where an entry goes, what goes out of sight, what comes back.
"""

from __future__ import annotations

import pytest

from inventory_app.domain.entries import EntryState, GateAnswer, Section
from inventory_app.storage.notebook import Notebook
from tests.builders import NotebookBuilder

OWN_PART = "I told stories about her"


def _raw(notebook: Notebook) -> str:
    """Return everything of entries that anything but a change may read."""
    rows = notebook._connection.execute(
        "SELECT answers, folded, title, snippet FROM entry JOIN written ON id = written.entry_id "
        "JOIN searched ON id = searched.entry_id"
    ).fetchall()
    return "\n".join(map(str, rows)).casefold()


def test_harmed_makes_a_page_of_harm_done_to_me(build: NotebookBuilder) -> None:
    entry = build.resentment("Pat", r_happened="She shouted", r_part_words=OWN_PART)
    change = build.notebook.entries.answer_gate(entry.id, GateAnswer.HARMED, {"r_kind": "person"})
    moved = change.entry
    assert (moved.id, moved.section, str(moved.number)) == (
        entry.id,
        Section.HARM_DONE_TO_ME,
        "P-001",
    )
    assert moved.answers == {
        "p_who": "Pat",
        "p_label": "Passed over for the job",
        "p_words": "She shouted",
    }
    assert (moved.gate, moved.origin, moved.has_hidden) == (None, Section.RESENTMENTS, True)
    assert change.is_own_part_out_of_sight
    assert change.opened == ()
    assert str(build.resentment("Lena").number) == "R-002"
    assert "stories" not in _raw(build.notebook)


def test_nothing_goes_out_of_sight_where_nothing_was_written(build: NotebookBuilder) -> None:
    entry = build.resentment("Pat")
    change = build.notebook.entries.answer_gate(entry.id, GateAnswer.HARMED, {})
    assert not change.is_own_part_out_of_sight
    assert not change.entry.has_hidden


def test_both_opens_an_empty_page_linked_on_screen(build: NotebookBuilder) -> None:
    entry = build.resentment("Pat", None)
    change = build.notebook.entries.answer_gate(entry.id, GateAnswer.BOTH, {})
    (opened,) = change.opened
    assert change.entry.section is Section.HARM_DONE_TO_ME
    assert (opened.section, opened.answers, opened.gate) == (Section.HARMS, {}, None)
    assert (change.entry.linked, opened.linked) == ((opened.id,), (entry.id,))
    build.notebook.entries.delete([opened.id])
    assert build.notebook.entries.find(entry.id).linked == ()
    build.notebook.entries.erase([opened.id])
    assert build.notebook.entries.find(entry.id).linked == ()


def test_both_on_a_harm_keeps_it_and_opens_an_empty_harm_done_to_me(build: NotebookBuilder) -> None:
    entry = build.harm("Lena", None)
    change = build.notebook.entries.answer_gate(entry.id, GateAnswer.BOTH, {})
    (opened,) = change.opened
    assert (change.entry.section, change.entry.gate) == (Section.HARMS, GateAnswer.OWN)
    assert (opened.section, opened.answers) == (Section.HARM_DONE_TO_ME, {})
    assert change.entry.number == entry.number


def test_both_on_a_secret_keeps_only_its_title(build: NotebookBuilder) -> None:
    entry = build.secret("The blue folder", GateAnswer.OWN, x_how_long="Eleven years")
    change = build.notebook.entries.answer_gate(entry.id, GateAnswer.BOTH, {})
    assert change.entry.answers == {"x_title": "The blue folder", "x_safety": "both"}
    assert [each.section for each in change.opened] == [Section.HARM_DONE_TO_ME, Section.HARMS]
    assert [each.answers for each in change.opened] == [{}, {}]
    assert change.is_own_part_out_of_sight


def test_both_asked_again_opens_only_pages_that_are_not_there(build: NotebookBuilder) -> None:
    entries = build.notebook.entries
    harm, secret = build.harm(gate=GateAnswer.BOTH), build.secret(gate=GateAnswer.BOTH)
    for entry in (harm, secret):
        entries.answer_gate(entry.id, GateAnswer.OWN, {})
        assert entries.answer_gate(entry.id, GateAnswer.BOTH, {}).opened == ()
    entries.erase([entries.find(secret.id).linked[0]])
    again = entries.answer_gate(secret.id, GateAnswer.BOTH, {})
    assert [each.section for each in again.opened] == [Section.HARM_DONE_TO_ME]


def test_set_aside_keeps_words_out_of_sight_and_own_brings_them_back(
    build: NotebookBuilder,
) -> None:
    entries = build.notebook.entries
    entry = build.resentment("Pat", r_part_words=OWN_PART)
    change = entries.answer_gate(entry.id, GateAnswer.PARKED, {})
    aside = change.entry
    assert (aside.state, aside.is_quiet, aside.section) == (
        EntryState.SET_ASIDE,
        True,
        Section.RESENTMENTS,
    )
    assert change.is_own_part_out_of_sight
    assert "stories" not in _raw(build.notebook)
    assert not entries.search("pat")
    assert [row.id for row in entries.search("pat", with_quiet=True)] == [entry.id]
    again = entries.answer_gate(entry.id, GateAnswer.OWN, {}).entry
    assert again.answers["r_part_words"] == OWN_PART
    assert entries.search("stories")


def test_real_danger_is_quiet_and_opens_its_own_page(build: NotebookBuilder) -> None:
    entry = build.fear("The letter", GateAnswer.WORRY, f_made_do=OWN_PART)
    change = build.notebook.entries.answer_gate(entry.id, GateAnswer.DANGER, {})
    assert change.is_own_part_out_of_sight
    saved = build.notebook.entries.save(entry.id, {"f_danger_help": "The advice office"})
    assert saved.answers["f_danger_help"] == "The advice office"
    assert "stories" not in _raw(build.notebook)
    assert build.notebook.entries.counts(build.inventory_id) == ()


def test_answer_the_form_does_not_have_is_refused(build: NotebookBuilder) -> None:
    entries = build.notebook.entries
    page = build.harm_done_to_me()
    with pytest.raises(ValueError, match="no such answer"):
        entries.answer_gate(page.id, GateAnswer.OWN, {})
    with pytest.raises(ValueError, match="no such answer"):
        entries.answer_gate(build.fear().id, GateAnswer.HARMED, {})
    with pytest.raises(ValueError, match="answer_gate"):
        entries.answer_gate(build.fear().id, GateAnswer.WORRY, {"f_safety": "parked"})


def test_refused_answer_changes_nothing(build: NotebookBuilder) -> None:
    entry = build.fear(f_might="One thing")
    with pytest.raises(ValueError, match="no such answer"):
        build.notebook.entries.answer_gate(entry.id, GateAnswer.HARMED, {"f_might": "Another"})
    assert build.notebook.entries.find(entry.id) == entry


@pytest.mark.parametrize("chosen", ["not_them", "parked"])
def test_check_may_set_an_entry_aside_and_keeps_no_reason(
    build: NotebookBuilder, chosen: str
) -> None:
    entries = build.notebook.entries
    entry = build.relationship("Sam", s_part_words=OWN_PART)
    change = entries.answer_check(entry.id, {"s_agreement": chosen})
    assert (change.entry.gate, change.entry.state) == (GateAnswer.PARKED, EntryState.SET_ASIDE)
    assert change.is_own_part_out_of_sight
    row = notebook_text(build.notebook)
    assert "not_them" not in row
    assert "s_agreement" not in row
    erased = entries.erase_hidden(entry.id)
    assert (erased.gate, erased.has_hidden) == (GateAnswer.PARKED, False)
    passed = entries.save(entry.id, {"s_agreement": "all_free"})
    assert (passed.gate, passed.answers["s_agreement"]) == (GateAnswer.PARKED, "passed")


def notebook_text(notebook: Notebook) -> str:
    """Return every column of every entry."""
    return str(
        notebook._connection.execute("SELECT * FROM entry JOIN written ON entry_id = id").fetchall()
    )


def test_check_may_make_a_page_of_harm_done_to_me_on_an_ordinary_save(
    build: NotebookBuilder,
) -> None:
    entry = build.entry(Section.RELATIONSHIPS, {"s_who": "Sam"})
    moved = build.notebook.entries.save(entry.id, {"s_agreement": "not_me", "s_label": "Winter"})
    assert (moved.section, moved.answers) == (
        Section.HARM_DONE_TO_ME,
        {"p_who": "Sam", "p_label": "Winter"},
    )
    late = build.notebook.entries.save(entry.id, {"s_agreement": "not_me"})
    assert not late.has_hidden
    assert "not_me" not in notebook_text(build.notebook)


def test_check_that_is_passed_is_only_saved(build: NotebookBuilder) -> None:
    entry = build.entry(Section.RELATIONSHIPS, {"s_who": "Sam"})
    change = build.notebook.entries.answer_check(entry.id, {"s_agreement": "nothing_physical"})
    assert (change.entry.answers, change.opened) == ({"s_who": "Sam", "s_agreement": "passed"}, ())


def test_check_that_answers_the_gate_is_not_taken_while_adding(build: NotebookBuilder) -> None:
    with pytest.raises(ValueError, match="check"):
        build.entry(Section.RELATIONSHIPS, {"s_who": "Sam", "s_agreement": "not_me"})


def test_answer_that_is_not_kept_is_nowhere_in_the_row(build: NotebookBuilder) -> None:
    page = build.harm_done_to_me(p_still="yes")
    assert "p_still" not in page.answers
    assert "p_still" not in notebook_text(build.notebook)


def test_turning_to_the_own_side_leaves_the_page_and_holds_words_back(
    build: NotebookBuilder,
) -> None:
    entries = build.notebook.entries
    entry = build.resentment("Pat", r_happened="She shouted", r_part_words=OWN_PART)
    harm = entries.answer_gate(entry.id, GateAnswer.HARMED, {}).entry
    change = entries.turn_to_own_side(entry.id)
    (opened,) = change.opened
    assert change.entry.answers == harm.answers
    assert not change.entry.has_hidden
    assert (opened.section, opened.gate, str(opened.number)) == (
        Section.RESENTMENTS,
        GateAnswer.OWN,
        "R-002",
    )
    assert opened.answers == {
        "r_who": "Pat",
        "r_label": "Passed over for the job",
        "r_safety": "own",
    }
    assert (opened.has_held, opened.linked) == (True, (entry.id,))
    assert "stories" not in _raw(build.notebook)
    back = entries.bring_back(opened.id)
    assert back.answers["r_part_words"] == OWN_PART
    assert not back.has_held


def test_page_that_came_from_nowhere_cannot_turn(build: NotebookBuilder) -> None:
    page = build.harm_done_to_me()
    with pytest.raises(ValueError, match="came from"):
        build.notebook.entries.turn_to_own_side(page.id)


def test_erased_words_do_not_come_back(build: NotebookBuilder) -> None:
    entries = build.notebook.entries
    entry = build.resentment("Pat", r_part_words=OWN_PART)
    entries.answer_gate(entry.id, GateAnswer.PARKED, {})
    erased = entries.erase_hidden(entry.id)
    assert (erased.has_hidden, erased.gate) == (False, GateAnswer.PARKED)
    again = entries.answer_gate(entry.id, GateAnswer.OWN, {}).entry
    assert "r_part_words" not in again.answers
    assert "stories" not in notebook_text(build.notebook)


def test_words_for_a_shut_page_are_kept_out_of_sight(build: NotebookBuilder) -> None:
    entry = build.resentment("Pat", None)
    saved = build.notebook.entries.save(entry.id, {"r_part_words": OWN_PART})
    assert "r_part_words" not in saved.answers
    assert saved.has_hidden
    assert not build.notebook.entries.search("stories", with_quiet=True)
    opened = build.notebook.entries.answer_gate(entry.id, GateAnswer.OWN, {}).entry
    assert opened.answers["r_part_words"] == OWN_PART


def test_late_words_for_a_page_that_moved_are_kept_out_of_sight(build: NotebookBuilder) -> None:
    entry = build.resentment("Pat", None)
    build.notebook.entries.answer_gate(entry.id, GateAnswer.HARMED, {})
    late = build.notebook.entries.save(entry.id, {"r_part_words": OWN_PART})
    assert late.has_hidden
    assert "stories" not in _raw(build.notebook)
    with pytest.raises(ValueError, match="answer_gate"):
        build.notebook.entries.save(entry.id, {"r_safety": "own"})
