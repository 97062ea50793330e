"""The document of *my own copy*: what it never holds unless it is asked for itself."""

from __future__ import annotations

import pytest

from inventory_app.domain.answers import Changes
from inventory_app.domain.document import Heading, as_text
from inventory_app.domain.entries import GateAnswer, Section
from inventory_app.services.printing import CopyChoice, own_copy
from tests.unit.services.copyist import EVERYTHING, PIANO, Writer, card, numbers, said

QUIET = [
    (Section.SECRETS, {"x_title": "The blue folder", "x_how_long": "Eleven"}, GateAnswer.PRIVATE),
    (Section.HARM_DONE_TO_ME, {"p_label": "The yellow house", "p_words": "Two winters"}, None),
    (Section.RESENTMENTS, {"r_who": "Someone", "r_label": "Unsaid"}, GateAnswer.PARKED),
    (Section.FEARS, {"f_fear": "The knock", "f_danger_help": "Advice"}, GateAnswer.DANGER),
    (Section.FEARS, {"f_fear": "The dark", "f_harm_today": "Lamp"}, GateAnswer.FROM_HARM),
]


@pytest.mark.parametrize(("section", "changes", "gate"), QUIET)
def test_a_quiet_entry_is_printed_only_when_ticked_itself(
    writer: Writer, section: Section, changes: Changes, gate: GateAnswer | None
) -> None:
    quiet = writer.write(section, changes, gate)
    other = writer.write(section, changes, gate)
    name = str(next(iter(changes.values())))

    assert numbers(writer.document()) == []
    assert name not in as_text(writer.document())
    chosen = CopyChoice(EVERYTHING, frozenset({quiet.id, other.id}))
    document = own_copy(writer.notebook, writer.library, chosen, said)
    assert numbers(document) == [], "ticking a section's entries ticks no quiet one"
    assert numbers(writer.document(quiet)) == [str(quiet.number)]
    assert numbers(writer.document(quiet, sections=frozenset())) == [str(quiet.number)]


def test_of_a_set_aside_page_only_the_title_is_printed(writer: Writer) -> None:
    entry = writer.write(Section.RESENTMENTS, PIANO, GateAnswer.PARKED)

    printed = card(writer.document(entry), "R-001")

    assert (printed.title, printed.answers) == ("My brother", ())


def test_nothing_of_an_own_part_is_printed_for_a_page_that_became_harm_done_to_me(
    writer: Writer,
) -> None:
    entry = writer.write(Section.RESENTMENTS, PIANO)
    harm = writer.notebook.entries.answer_gate(entry.id, GateAnswer.HARMED, {}).entry

    printed = card(writer.document(harm), str(harm.number))

    assert printed.labels_above
    assert [answer.label for answer in printed.answers] == ["Who", "As little as I wanted"]
    everything = as_text(writer.document(harm))
    assert "Sulking" not in everything
    assert "Dishonest" not in everything
    assert "My part" not in everything


def test_harm_done_to_me_stands_on_sheets_of_its_own_with_its_two_lines(writer: Writer) -> None:
    harm = writer.write(Section.HARM_DONE_TO_ME, {"p_label": "The yellow house"}, None)
    writer.write(Section.RESENTMENTS, PIANO)

    document = writer.document(harm)
    at = document.blocks.index(Heading("Harm done to me", level=1))

    assert numbers(document) == ["R-001", "P-001"], "its sheets come last"
    assert as_text(document).endswith(
        "Harm done to me\n\n"
        'There is no "my part" on these pages.\n\n'
        "The writer is not looking for a part in this, and asks you not to. "
        "These sheets go back to the writer.\n\n"
        "P-001 The yellow house written 12 October"
    )
    assert len(document.blocks) == at + 4
