"""An amends card through the writing page: its own gate first, and only what may be offered."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from inventory_app.domain.answers import Answers
from inventory_app.domain.entries import Entry, EntryState, GateAnswer, Section
from inventory_app.services.amends import AmendsCards
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.widgets.choices import ChoiceCard
from inventory_app.ui.widgets.labels import Words
from tests.builders import NotebookBuilder
from tests.ui.wizard.conftest import Writer

CONTACT = {"direct", "in_writing"}
SAFE = {"am_gate": "no", "am_danger": "no", "am_allowed": "yes"}


@pytest.fixture
def cards(room: Room) -> AmendsCards:
    return AmendsCards(room.notebook, room.library)


def card(writer: Writer, cards: AmendsCards, answers: Answers, who: str = "Lena") -> Entry:
    made = cards.add(who)
    return writer.notebook.entries.save(made.id, dict(answers))


def offered(writer: Writer, question_id: str) -> set[str]:
    shown = {each.accessibleName() for each in writer.block(question_id).findChildren(ChoiceCard)}
    question = writer.block(question_id).question
    assert shown == {option.label for option in question.options}
    return {option.id for option in question.options}


def said(writer: Writer) -> str:
    QApplication.processEvents()
    labels = [each for each in writer.page.findChildren(Words) if each.isVisible()]
    return "\n".join(each.words for each in labels)


def test_the_question_about_harm_comes_first_and_opens_the_card(
    writer: Writer, cards: AmendsCards
) -> None:
    writer.open(card(writer, cards, {}))
    assert writer.page_id == "am_who_page"
    assert writer.page.title() == "Amends card"
    assert writer.page.step_of() is Screen.AMENDS
    writer.choose("am_gate", "no")
    writer.go_on()
    assert writer.page_id == "am_what_page"


def test_who_harmed_the_writer_is_owed_nothing_and_the_card_leads_back(
    writer: Writer, cards: AmendsCards
) -> None:
    made = card(writer, cards, {})
    writer.open(made)
    writer.choose("am_gate", "yes")
    assert "You do not owe amends for being harmed." in str(
        [block.question.text for block in writer.view.sheet.blocks() if not block.isHidden()]
    )
    writer.go_on()
    assert writer.destinations == [Destination(Screen.AMENDS)]
    assert writer.stored(made).gate is GateAnswer.HARMED


def test_skipping_the_question_sets_the_card_aside_with_its_name_only(
    writer: Writer, cards: AmendsCards
) -> None:
    made = card(writer, cards, {"am_gate": "no", "am_what": "I lied."})
    made = writer.notebook.entries.save(made.id, {"am_gate": None})
    writer.open(made, "am_who_page")
    writer.skip()
    assert writer.said == (
        "Set aside. The name is kept. You can open this card on any day, or never."
        " | Back to the list"
    )
    stored = writer.stored(made)
    assert stored.state is EntryState.SET_ASIDE
    assert "am_what" not in stored.answers
    writer.go_on()
    assert writer.destinations == [Destination(Screen.AMENDS)]


@pytest.mark.parametrize(
    ("changes", "has_contact"),
    [
        ({}, True),
        ({"am_danger": "yes"}, False),
        ({"am_danger": "not_sure"}, False),
        ({"am_danger": None}, False),
        ({"am_allowed": "not_wanted"}, False),
        ({"am_allowed": "not_allowed"}, False),
        ({"am_allowed": "not_sure"}, False),
    ],
)
def test_kinds_that_reach_them_are_shown_only_while_safe_and_allowed(
    writer: Writer, cards: AmendsCards, changes: Answers, has_contact: bool
) -> None:
    made = card(writer, cards, SAFE)
    writer.open(writer.notebook.entries.save(made.id, dict(changes)), "am_ready_page")
    assert (offered(writer, "am_type") >= CONTACT) is has_contact
    assert offered(writer, "am_type").isdisjoint(CONTACT) is not has_contact
    assert ("you speak with them" in said(writer)) is has_contact


def test_the_plan_opens_with_living_where_contact_is_not_wanted(
    writer: Writer, cards: AmendsCards
) -> None:
    made = card(writer, cards, SAFE | {"am_allowed": "not_wanted"})
    writer.open(made, "am_ready_page")
    assert writer.block("am_type").question.options[0].id == "living"
    assert "Then stay away, also through others." in said(writer)


def test_a_rule_is_said_under_the_question_as_soon_as_it_is_due(
    writer: Writer, cards: AmendsCards
) -> None:
    writer.open(card(writer, cards, {"am_gate": "no"}), "am_check_page")
    writer.choose("am_danger", "yes")
    assert writer.block("am_danger").remark.startswith("Then contact is not part of this card.")
    writer.choose("am_danger", "no")
    assert not writer.block("am_danger").remark
    writer.choose("am_injure", "not_sure")
    assert "a thing they do not know" in writer.block("am_injure").remark
    writer.choose("am_allowed", "not_allowed")
    assert writer.block("am_allowed").remark.startswith("Then stay away")


def test_planned_and_done_come_into_sight_when_somebody_has_looked_at_the_plan(
    writer: Writer, cards: AmendsCards
) -> None:
    made = card(writer, cards, SAFE)
    writer.open(made, "am_plan_page")
    assert offered(writer, "am_status").isdisjoint({"planned", "done"})
    writer.type("am_checked_who", "Imre")
    assert offered(writer, "am_status") >= {"planned", "done"}
    writer.choose("am_status", "planned")
    assert writer.page.keep()
    assert writer.stored(made).answers["am_status"] == "planned"
    assert writer.stored(made).answers["am_checked_who"] == "Imre"


def test_a_plan_nobody_looks_at_any_more_is_planned_no_longer_until_somebody_does(
    writer: Writer, cards: AmendsCards
) -> None:
    made = card(writer, cards, SAFE | {"am_checked_who": "Imre", "am_status": "done"})
    writer.open(made, "am_plan_page")
    assert writer.block("am_status").editor.value() == "done"
    writer.choose("am_checked_who", "")
    assert writer.block("am_status").editor.value() is None
    assert "am_status" not in writer.stored(made).answers
    writer.choose("am_checked_who", "Jo")
    assert writer.block("am_status").editor.value() == "done"
    assert writer.stored(made).answers["am_status"] == "done"


def test_words_to_them_are_asked_for_only_where_something_reaches_them(
    writer: Writer, cards: AmendsCards
) -> None:
    made = card(writer, cards, SAFE | {"am_type": "direct"})
    writer.open(made, "am_plan_page")
    assert not writer.block("am_say").isHidden()
    assert "Talk to a lawyer before you admit anything" in said(writer)
    writer.open(writer.notebook.entries.save(made.id, {"am_danger": "yes"}), "am_plan_page")
    assert writer.block("am_say").isHidden()
    assert "Talk to a lawyer" not in said(writer)


def test_a_name_with_a_page_of_harm_has_its_line_on_every_page(
    writer: Writer, cards: AmendsCards, build: NotebookBuilder
) -> None:
    build.harm_done_to_me(p_who="Mr Bello")
    line = "You also wrote about harm from this person."
    harmed = card(writer, cards, SAFE, "mr bello")
    for page_id in ("am_who_page", "am_plan_page"):
        writer.open(harmed, page_id)
        assert line in said(writer)
    writer.open(card(writer, cards, SAFE, "Lena"), "am_who_page")
    assert line not in said(writer)


def test_a_card_picks_pages_of_harm_resentment_and_closeness_never_quiet_ones(
    writer: Writer, cards: AmendsCards, build: NotebookBuilder
) -> None:
    build.harm("Lena")
    build.resentment("Pat")
    build.resentment("Theo", GateAnswer.PARKED)
    build.secret()
    writer.open(card(writer, cards, {}), "am_who_page")
    names = [row.title for row in writer.block("am_source").editor.desk.rows()]
    assert names == ["Lena", "Pat"]


def test_ctrl_n_begins_another_card_beside_the_first(writer: Writer, cards: AmendsCards) -> None:
    made = card(writer, cards, SAFE)
    writer.open(made, "am_what_page")
    writer.page._turning.new_entry()
    new = writer.page.pager.entry
    assert new.section is Section.AMENDS
    assert new.inventory_id == made.inventory_id
    assert new.id != made.id


def test_the_end_of_a_card_leads_back_to_the_cards(writer: Writer, cards: AmendsCards) -> None:
    made = card(writer, cards, SAFE)
    writer.open(made, "am_after_page")
    writer.go_on()
    writer.press("Back to the list")
    assert writer.destinations == [Destination(Screen.AMENDS)]


def test_all_on_one_page_keeps_to_the_same_rules(writer: Writer, cards: AmendsCards) -> None:
    writer.choices(all_on_one_page=True)
    writer.open(card(writer, cards, SAFE))
    assert offered(writer, "am_type") >= CONTACT
    writer.choose("am_danger", "yes")
    assert offered(writer, "am_type").isdisjoint(CONTACT)
    assert writer.block("am_say").isHidden()
