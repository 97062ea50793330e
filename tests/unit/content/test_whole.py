"""What ships is right as a whole, and each rule across files is seen to be kept."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from inventory_app.content.faults import Fault
from inventory_app.content.library import Library
from inventory_app.content.whole import all_faults


class Case(NamedTuple):
    """A file, what is changed in it, and the fault that must be found."""

    file: str
    old: str
    new: str
    place: str
    reason: str


def test_nothing_is_wrong_with_what_ships(shipped: Library) -> None:
    assert list(all_faults(shipped)) == []


@pytest.mark.parametrize(
    "case",
    [
        Case(
            "forms/en/harms.toml",
            'id = "h_when"',
            'id = "r_when"',
            "resentments, question r_when",
            "stands in harms too",
        ),
        Case(
            "forms/en/fears.toml",
            'prefix = "F"',
            'prefix = "H"',
            "harms, prefix",
            "is the letter of fears too",
        ),
        Case(
            "wording/gentle.toml",
            "line_fear_lean",
            "line_fear_lent",
            "gentle, lines",
            "has no line 'line_fear_lean'",
        ),
        Case(
            "wording/secular.toml",
            "Tomorrow is a fresh page.",
            "Tomorrow is a fresh page!",
            "secular, line_evening_close",
            "has an exclamation mark",
        ),
        Case(
            "forms/en/fears.toml",
            "line_fear_lean",
            "line_gone",
            "fears, question f_lean, line",
            "no pack has a line 'line_gone'",
        ),
        Case(
            "forms/en/harm_done_to_me.toml",
            'list = "share_list"',
            'list = "shortcoming_list"',
            "harm_done_to_me, question p_share",
            "asks for an own part",
        ),
        Case(
            "forms/en/harms.toml",
            'h_who = "p_who"',
            'h_who = "p_gone"',
            "harms, harm_moves, h_who",
            "harm_done_to_me has no such question",
        ),
        Case(
            "forms/en/resentments.toml",
            'r_happened = "p_words"',
            'r_happened = "p_label"',
            "resentments, harm_moves, r_happened",
            "long_text does not fit into text",
        ),
        Case(
            "forms/en/strengths.toml",
            "What is one strength of yours?",
            "What is one " + "good " * 17 + "strength?",
            "strengths, question a_strength, text",
            "has a sentence of 21 words; 20 is the most",
        ),
        Case(
            "forms/en/strengths.toml",
            "Where it shows",
            "Where it shows!",
            "strengths, page a_shown, title",
            "has an exclamation mark",
        ),
        Case(
            "forms/en/secrets.toml",
            'label = "A doctor"',
            'label = "A {therapist}"',
            "secrets, question x_listener, option doctor, label",
            "has 'a' or 'an' before a word that changes",
        ),
        Case(
            "forms/en/lists.toml",
            "you would not wait",
            "you would  not wait",
            "list shortcoming_list, option impatient, label",
            "has white space that does not belong",
        ),
        Case(
            "sentences/en/harm.toml",
            "p_no_amends",
            "sf_title",
            "sentences/step_four, sf_title",
            "stands in harm too",
        ),
        Case(
            "sentences/en/step_four.toml",
            '"Write a strength"',
            '"Please write"',
            "sentences/step_four, sf_high_buttons",
            "says 'Please'",
        ),
        Case(
            "sentences/en/own_words.toml",
            "sponsor_mentor",
            "sponsor_guide",
            "sentences/own_words",
            "has no word 'sponsor_mentor'",
        ),
        Case(
            "wording/programmes.toml",
            '"Alateen"',
            '"Zebra Alateen"',
            "programmes",
            "are not in alphabetical order",
        ),
        Case(
            "wording/programmes.toml",
            '"Alateen"',
            '"Al-Anon Family Groups"',
            "programmes, Al-Anon Family Groups",
            "stands twice",
        ),
        Case(
            "help/en/lines.toml", 'id = "canada"', 'id = "ireland"', "help, ireland", "stands twice"
        ),
        Case(
            "help/en/lines.toml",
            'emergency = "000"',
            "",
            "help, australia",
            "has lines and no emergency number",
        ),
        Case(
            "help/en/lines.toml",
            'number = "14416"',
            'number = " "',
            "help, india",
            "has a line without a number",
        ),
        Case(
            "printouts/en/step_four.toml",
            "r_friend = ",
            "r_fiend = ",
            "printouts/step_four, r_fiend",
            "there is no such question",
        ),
    ],
    ids=lambda case: case.reason,
)
def test_a_fault_across_files_is_found(copied: Path, case: Case) -> None:
    path = copied / case.file
    text = path.read_text(encoding="utf-8")
    assert case.old in text
    path.write_text(text.replace(case.old, case.new), encoding="utf-8")

    assert Fault(case.place, case.reason) in list(all_faults(Library(copied)))


def test_the_page_of_harm_must_ship(copied: Path) -> None:
    (copied / "forms" / "en" / "harm_done_to_me.toml").unlink()

    assert Fault("harm_done_to_me", "is not there") in list(all_faults(Library(copied)))
