"""The forms of Step Five through the writing page: begun when opened, each in its own place."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from inventory_app.domain.entries import InventoryKind, Section
from inventory_app.services.listeners import Listeners
from inventory_app.services.route import Stop
from inventory_app.services.step_five import StepFive, Style
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.widgets.labels import Words
from inventory_app.ui.wizard.entry_line import EntryLine
from tests.ui.wizard.conftest import Writer


def choice(room: Room) -> Destination:
    page = StepFive(room.notebook).once(Section.STEP_FIVE_BEFORE)
    return Destination(Screen.WRITING, stop=Stop(page.id, "sv_choose"))


def said(writer: Writer) -> str:
    QApplication.processEvents()
    labels = [each for each in writer.page.findChildren(Words) if each.isVisible()]
    return "\n".join(each.words for each in labels)


def test_the_plan_is_begun_when_it_is_opened_and_leads_back_to_step_five(writer: Writer) -> None:
    writer.page.enter(Destination(Screen.WRITING, Section.STEP_FIVE_PLAN))
    assert writer.page.title() == "Step Five – Before: the day"
    assert writer.page.step_of() is Screen.STEP_FIVE
    writer.type("sv_place", "The small room")
    writer.go_on()
    assert writer.page_id == "sv_evening"
    writer.go_on()
    assert writer.destinations == [Destination(Screen.STEP_FIVE)]
    found = writer.notebook.inventories.current(InventoryKind.STEP_FIVE)
    assert found is not None
    kept = writer.notebook.entries.once(found.id, Section.STEP_FIVE_PLAN)
    assert kept is not None
    assert kept.answers == {"sv_place": "The small room"}


def test_a_candidates_page_leads_back_to_all_of_them(writer: Writer, room: Room) -> None:
    made = Listeners(room.notebook, room.library).add("Imre")
    writer.open(made)
    writer.choose("l_role", "family")
    assert not writer.block("l_family_note").isHidden()
    writer.back()
    assert writer.destinations == [Destination(Screen.LISTENERS)]
    assert writer.stored(made).answers["l_role"] == "family"


def test_candidates_are_offered_first_where_one_is_chosen(writer: Writer, room: Room) -> None:
    listeners = Listeners(room.notebook, room.library)
    listeners.add("Imre")
    writer.page.enter(choice(room))
    assert writer.block("sv_first").editor.desk.names("im") == ("Imre",)
    writer.choose("sv_first", "Imre")
    writer.choose("sv_style", "natures")
    assert writer.page.keep()
    assert [each.name for each in listeners.chosen()] == ["Imre"]
    assert StepFive(room.notebook).style() is Style.NATURES


def test_the_two_ways_to_share_are_explained_beside_the_choice(writer: Writer, room: Room) -> None:
    Listeners(room.notebook, room.library).choose("Imre")
    writer.page.enter(choice(room))
    assert "You name the habits, without names or details." in said(writer)
    names = writer.view.findChildren(EntryLine)[0].findChildren(Words)
    assert "Imre" not in [each.words for each in names]


def test_one_person_in_two_roles_is_said_where_one_is_chosen(writer: Writer, room: Room) -> None:
    listeners = Listeners(room.notebook, room.library)
    for role in ("sponsor", "therapist"):
        room.notebook.entries.save(listeners.add("Imre").id, {"l_role": role})
    writer.page.enter(choice(room))
    assert "Those are different kinds of help" in said(writer)
