"""Forms: finding questions, pages, columns, and the ids answers are kept under."""

from __future__ import annotations

from inventory_app.domain.entries import Section
from tests.unit.domain.samples import shipped


def test_parts_of_a_form_are_found_by_id() -> None:
    form = shipped(Section.RESENTMENTS)
    question, page = form.question("r_part"), form.page("r_mine")
    assert question is not None
    assert page is not None
    assert question in page.questions
    assert question.option("proud") in question.options
    assert question.option("nothing") is None
    assert form.question("nothing") is None
    assert form.page("nothing") is None


def test_columns_stand_in_order() -> None:
    assert shipped(Section.RESENTMENTS).column_passes == tuple(range(1, 13))
    assert shipped(Section.CLOSING).column_passes == ()


def test_own_words_have_an_id_of_their_own() -> None:
    ids = shipped(Section.RESENTMENTS).answer_ids
    assert {"r_part", "r_part.own"} <= ids
    assert "p_who" not in ids


def test_label_before_the_colon_is_the_short_one() -> None:
    form = shipped(Section.RESENTMENTS)
    question = form.question("r_part")
    option = question.option("proud") if question else None
    assert option is not None
    assert option.short_label == "Proud"
