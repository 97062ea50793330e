"""A Step Five: begun once, about one or more Step Fours, with its pages."""

from __future__ import annotations

import pytest

from inventory_app.domain.entries import InventoryKind, Section
from inventory_app.services.step_five import ONCE_SECTIONS, Style
from tests.unit.services.five_kit import FiveKit


def test_looking_begins_nothing(kit: FiveKit) -> None:
    assert kit.five.found() is None
    assert kit.notebook.inventories.list(InventoryKind.STEP_FIVE) == ()


def test_it_is_about_the_step_four_at_hand(kit: FiveKit) -> None:
    begun = kit.five.current()
    assert kit.five.current() == begun == kit.five.found()
    assert kit.five.sources() == begun.sources == (kit.build.inventory_id,)


def test_it_may_be_about_several_step_fours(kit: FiveKit) -> None:
    first = kit.build.inventory_id
    second = kit.notebook.inventories.begin(InventoryKind.STEP_FOUR).id
    assert [each.id for each in kit.five.step_fours()] == [first, second]
    kit.five.choose_sources((first, second))
    assert kit.five.sources() == (first, second)


def test_a_step_four_that_is_sealed_or_none_is_no_source(kit: FiveKit) -> None:
    other = kit.notebook.inventories.begin(InventoryKind.STEP_FOUR).id
    kit.five.choose_sources((other, kit.build.inventory_id))
    kit.notebook.inventories.seal([other])
    assert kit.five.sources() == (kit.build.inventory_id,)
    for wrong in ((), (other,), (kit.five.current().id,)):
        with pytest.raises(ValueError, match="one or more open Step Four"):
            kit.five.choose_sources(wrong)


@pytest.mark.parametrize("section", ONCE_SECTIONS)
def test_page_written_once_is_made_once(kit: FiveKit, section: Section) -> None:
    page = kit.five.once(section)
    assert kit.five.once(section).id == page.id
    assert page.inventory_id == kit.five.current().id


def test_row_about_something_is_made_once(kit: FiveKit) -> None:
    row = kit.five.about(Section.STEP_SIX, "habit:proud")
    assert kit.five.about(Section.STEP_SIX, "habit:proud").id == row.id
    assert kit.five.about(Section.STEP_SIX, "habit:harsh").id != row.id


def test_style_is_in_full_until_it_is_chosen(kit: FiveKit) -> None:
    assert kit.five.style() is Style.FULL
    kit.once(Section.STEP_FIVE_BEFORE, sv_style="natures")
    assert kit.five.style() is Style.NATURES
