"""The writing page over forms of Step Five and amends: titles, options offered, what steers."""

from __future__ import annotations

import pytest

from inventory_app.domain.entries import Section
from inventory_app.services.patterns import Patterns
from inventory_app.services.route import Stop
from inventory_app.services.writing import OpenPage, Writing
from tests.unit.services.five_kit import FiveKit


def writing(kit: FiveKit) -> Writing:
    return Writing(kit.notebook, kit.library, kit.clock)


def options(page: OpenPage, question_id: str) -> list[str]:
    """Return the options offered, which are the same among all questions of the page."""
    (shown,) = [question for question in page.questions if question.id == question_id]
    (among_all,) = [question for question in page.all_questions if question.id == question_id]
    assert among_all == shown
    return [option.id for option in shown.options]


@pytest.mark.parametrize(
    ("habit", "title"),
    [("frightened", "Frightened"), ("own_word.gossip", "gossip"), ("unknown", "")],
)
def test_page_about_a_habit_is_called_by_it(kit: FiveKit, habit: str, title: str) -> None:
    page = Patterns(kit.notebook, kit.library).reflect(habit)
    assert writing(kit).open(Stop(page.id, "pt_habit")).title == title


def test_strength_across_from_a_habit_comes_first(kit: FiveKit) -> None:
    page = Patterns(kit.notebook, kit.library).reflect("pleasing")
    assert writing(kit).matching_strengths(page) == ("plain_speaking",)
    own = Patterns(kit.notebook, kit.library).reflect("own_word.gossip")
    assert writing(kit).matching_strengths(own) == ()


def test_card_offers_only_kinds_that_are_safe_with_living_first(kit: FiveKit) -> None:
    card = kit.amends.add("Lena")
    kit.save(card, am_gate="no", am_danger="no", am_allowed="yes")
    kinds = options(writing(kit).open(Stop(card.id, "am_ready_page")), "am_type")
    assert kinds[:2] == ["direct", "in_writing"]
    kit.save(card, am_allowed="not_wanted")
    kinds = options(writing(kit).open(Stop(card.id, "am_ready_page")), "am_type")
    assert kinds == ["living", "indirect", "delayed", "not_safe"]


def test_name_typed_beside_the_status_opens_more_of_it(kit: FiveKit) -> None:
    card = kit.save(kit.amends.add("Lena"), am_gate="no")
    stop = Stop(card.id, "am_plan_page")
    assert "planned" not in options(writing(kit).open(stop), "am_status")
    assert "am_checked_who" in writing(kit).steering(Section.AMENDS)
    kit.save(card, am_checked_who="Imre")
    assert "planned" in options(writing(kit).open(stop), "am_status")
