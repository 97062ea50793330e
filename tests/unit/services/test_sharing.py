"""What I share: one mark for each page, where it may be set, and what it opens."""

from __future__ import annotations

import pytest

from inventory_app.domain.entries import GateAnswer, InventoryKind, Section
from inventory_app.domain.sharing import BULK_SECTIONS, NO_MARKS
from inventory_app.services.sharing import MARKED_SECTIONS
from tests.unit.services.five_kit import OTHER, SPONSOR, THERAPIST, FiveKit, mark_section


def test_every_page_is_a_row_in_the_order_of_the_copy(kit: FiveKit) -> None:
    kit.build.a_few_weeks_of_work()
    rows = kit.sharing.rows()
    assert [row.number for row in rows] == [
        "A-001",
        *("R-001", "R-002", "R-005"),
        *("F-001", "F-002"),
        "S-001",
        *("H-001", "H-002"),
        "X-001",
        *("P-001", "P-002", "P-003"),
    ]
    assert {row.marks for row in rows} == {NO_MARKS}


def test_page_without_a_mark_cannot_be_marked_and_is_not_named_when_quiet(kit: FiveKit) -> None:
    kit.build.a_few_weeks_of_work()
    rows = {row.number: row for row in kit.sharing.rows()}
    stays = {number for number, row in rows.items() if not row.may_be_marked}
    assert stays == {"R-002", "R-005", "F-002", "H-001"}
    assert (rows["R-002"].title, rows["R-002"].is_set_aside) == ("", True)
    assert rows["F-002"].title == ""
    assert rows["R-005"].title == "Mrs Adeyemi"
    for number in stays:
        with pytest.raises(ValueError, match="stays with the writer"):
            kit.sharing.mark(rows[number].id, [SPONSOR])
    assert not [row for row in kit.sharing.rows() if row.marks]


def test_page_is_marked_one_by_one_for_several_and_for_nobody_again(kit: FiveKit) -> None:
    entry = kit.build.harm_done_to_me()
    row = kit.sharing.mark(entry.id, [THERAPIST, OTHER])
    assert row.marks == {THERAPIST, OTHER}
    assert kit.notebook.entries.find(entry.id).answers["p_share"] == ("therapist", "other_listener")
    assert [each.id for each in kit.sharing.shared_with(THERAPIST)] == [entry.id]
    assert kit.sharing.count(SPONSOR) == 0
    assert kit.sharing.mark(entry.id, []).marks == NO_MARKS
    assert kit.sharing.count(THERAPIST) == 0


def test_page_of_another_inventory_deleted_or_of_another_section_is_not_marked(
    kit: FiveKit,
) -> None:
    deleted = kit.build.resentment()
    kit.notebook.entries.delete([deleted.id])
    start = kit.build.entry(Section.START, {})
    elsewhere = kit.build.resentment()
    other = kit.notebook.inventories.begin(InventoryKind.STEP_FOUR).id
    sharing = kit.sharing
    kit.five.choose_sources([other])
    for entry, service in ((deleted, sharing), (start, sharing), (elsewhere, kit.sharing)):
        with pytest.raises(ValueError, match="stays with the writer"):
            service.mark(entry.id, [SPONSOR])


@pytest.mark.parametrize("section", MARKED_SECTIONS)
def test_only_everyday_sections_are_marked_all_at_once(kit: FiveKit, section: Section) -> None:
    kit.build.a_few_weeks_of_work()
    if section not in BULK_SECTIONS:
        with pytest.raises(ValueError, match="one by one"):
            mark_section(kit.sharing, section, SPONSOR)
        return
    changed = mark_section(kit.sharing, section, SPONSOR)
    rows = [row for row in kit.sharing.rows() if row.section is section]
    assert changed
    assert {row.id for row in rows if SPONSOR in row.marks} == set(changed)
    assert {row.id for row in rows if row.may_be_marked_with_others} == set(changed)
    assert not [row for row in kit.sharing.rows() if row.section is not section and row.marks]


def test_section_is_marked_beside_other_marks_and_taken_back(kit: FiveKit) -> None:
    first, second = kit.shared("Pat", THERAPIST), kit.shared("Lena", SPONSOR)
    assert mark_section(kit.sharing, Section.RESENTMENTS, SPONSOR) == (first.id,)
    assert kit.sharing.count(SPONSOR) == 2
    assert mark_section(kit.sharing, Section.RESENTMENTS, SPONSOR, is_shared=False) == (
        first.id,
        second.id,
    )
    assert [each.id for each in kit.sharing.shared_with(THERAPIST)] == [first.id]
    assert kit.sharing.count(SPONSOR) == 0


@pytest.mark.parametrize("answer", [GateAnswer.PARKED, GateAnswer.HARMED, GateAnswer.BOTH])
def test_mark_goes_with_the_own_side(kit: FiveKit, answer: GateAnswer) -> None:
    entry = kit.shared("Pat")
    kit.shut(entry, answer)
    assert kit.sharing.shared_with(SPONSOR) == ()
    assert not [row for row in kit.sharing.rows() if row.marks]


def test_mark_of_a_page_set_aside_stands_again_when_it_is_opened(kit: FiveKit) -> None:
    entry = kit.shared("Pat")
    kit.shut(entry)
    kit.shut(entry, GateAnswer.OWN)
    assert [each.id for each in kit.sharing.shared_with(SPONSOR)] == [entry.id]
