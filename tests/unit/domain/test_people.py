"""People: when two names are the same, who is named on an entry, two made one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inventory_app.domain.answers import Answers
from inventory_app.domain.entries import Section
from inventory_app.domain.people import (
    Person,
    Role,
    folded,
    is_same_name,
    joined_people,
    name_key,
    people_named,
    shown_name,
)
from tests.unit.domain.samples import shipped


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pat", " pat "),
        ("Zoë", "ZOE"),
        ("Zoe\u0308", "Zoë"),
        ("Straße", "STRASSE"),
        ("Mr  Bello", "mr\tbello"),
        ("\u200f\u0633\u0627\u0631\u0629", "\u0633\u0627\u0631\u0629"),
        ("ﬁ", "fi"),
        ("İpek", "ipek"),
    ],
)
def test_names_that_look_alike_are_the_same(one: str, other: str) -> None:
    assert is_same_name(one, other)


@pytest.mark.parametrize(("one", "other"), [("Pat", "Pam"), ("\u0301", "\u0302"), ("", "x")])
def test_other_names_are_not(one: str, other: str) -> None:
    assert not is_same_name(one, other)


@given(st.text())
def test_folding_is_settled_at_once(text: str) -> None:
    once = folded(text)
    assert folded(once) == once
    assert folded(text.swapcase().swapcase()) in {once, folded(text.swapcase())}
    assert "\n" not in once


@given(st.text(), st.text())
def test_what_holds_a_word_still_holds_it_folded(before: str, after: str) -> None:
    assert "gave away" in folded(f"{before} Gave  away {after}")


def test_mark_alone_is_compared_as_it_is() -> None:
    assert name_key(" \u0301 ") == "\u0301"
    assert name_key("Zoë") == "zoe"


def test_shown_name_is_one_line_without_turning_marks() -> None:
    assert shown_name(" a\u202e\n b\u2069 \u200fc") == "a b \u200fc"


@pytest.mark.parametrize(
    ("section", "answers", "named"),
    [
        (Section.RESENTMENTS, {"r_who": " Pat "}, {"r_who": "Pat"}),
        (Section.RESENTMENTS, {"r_who": "Pat", "r_kind": "person"}, {"r_who": "Pat"}),
        (Section.RESENTMENTS, {"r_who": "The garage", "r_kind": "group"}, {}),
        (Section.RESENTMENTS, {"r_who": " "}, {}),
        (Section.FEARS, {"f_fear": "Being left", "f_about": "Sam"}, {"f_about": "Sam"}),
        (Section.STRENGTHS, {"a_strength": "Patience"}, {}),
    ],
)
def test_people_are_named_by_questions_about_people(
    section: Section, answers: Answers, named: dict[str, str]
) -> None:
    assert people_named(shipped(section), answers) == named


def test_two_people_made_one_keep_what_was_noted_of_both() -> None:
    kept = Person(id=1, name="Pat", code=1, roles=frozenset({Role.WORK}), note="Rings late")
    other = Person(
        id=2,
        name="Patty",
        code=2,
        roles=frozenset({Role.FRIEND}),
        role_words="my old boss",
        is_quiet=True,
        phone="01 234",
        note="Likes tea",
    )
    one = joined_people(kept, other)
    assert (one.id, one.name, one.code) == (1, "Pat", 1)
    assert (one.roles, one.role_words) == (frozenset({Role.WORK, Role.FRIEND}), "my old boss")
    assert (one.is_quiet, one.phone, one.note) == (True, "01 234", "Rings late\nLikes tea")
    assert joined_people(one, other).note == "Rings late\nLikes tea\nLikes tea"
    assert joined_people(kept, kept).note == "Rings late"
    assert repr(one) == "<Person 1>"
