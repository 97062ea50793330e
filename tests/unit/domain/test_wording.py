"""Words that change: placeholders, lines by pack, own words, and no higher power at all."""

from __future__ import annotations

import msgspec
import pytest

from inventory_app.domain.entries import Section
from inventory_app.domain.forms import Option, Page, Question, QuestionKind
from inventory_app.domain.wording import OwnWords, Pack, Wording, WordingPack, wording
from tests.builders import shipped_library
from tests.unit.domain.samples import ALL_SECTIONS, form_of, shipped

PACKS = {
    pack: WordingPack(
        pack,
        pack.value,
        {"higher_power": power, "sponsor": "sponsor", "shortcoming": "shortcoming"},
        {"line_ask": line},
    )
    for pack, power, line in (
        (Pack.TRADITIONAL, "God", "Ask God."),
        (Pack.SPIRITUAL, "your Higher Power", "Ask {higher_power}."),
        (Pack.SECULAR, "", "Breathe out."),
        (Pack.GENTLE, "your Higher Power", "Put a hand on your heart."),
    )
}
ASK = Question(id="ask", kind=QuestionKind.TEXT, text="Who helps?", line="line_ask")


def _line(own: OwnWords) -> str:
    return wording(PACKS, own).text_of(ASK)


@pytest.mark.parametrize(
    ("own", "line"),
    [
        (OwnWords(Pack.TRADITIONAL), "Ask God."),
        (OwnWords(Pack.SPIRITUAL), "Ask your Higher Power."),
        (OwnWords(Pack.SECULAR), "Breathe out."),
        (OwnWords(Pack.GENTLE), "Put a hand on your heart."),
        (OwnWords(Pack.TRADITIONAL, higher_power="the group"), "Ask the group."),
        (OwnWords(Pack.GENTLE, higher_power=" the group "), "Ask the group."),
        (OwnWords(Pack.GENTLE, higher_power="your Higher Power"), "Put a hand on your heart."),
        (OwnWords(Pack.TRADITIONAL, higher_power=" "), "Breathe out."),
        (OwnWords(Pack.SECULAR, higher_power="the sea"), "Ask the sea."),
    ],
)
def test_line_follows_the_pack_and_the_own_word(own: OwnWords, line: str) -> None:
    assert _line(own) == line


def test_own_words_stand_over_the_pack_s_and_empty_ones_do_not() -> None:
    own = OwnWords(Pack.GENTLE, words={"sponsor": "wise friend", "shortcoming": "  "})
    said = wording(PACKS, own).fill("Ask your {sponsor} about a {shortcoming}.")
    assert said == "Ask your wise friend about a shortcoming."


def test_facts_are_filled_in_and_unknown_braces_stay() -> None:
    words = Wording({"sponsor": "sponsor"}, {})
    assert words.fill("{name} and {sponsor} {nobody} {}", {"name": "{sponsor}"}) == (
        "{sponsor} and sponsor {nobody} {}"
    )


def test_text_that_speaks_of_a_higher_power_is_gone_where_there_is_none() -> None:
    words = Wording({"higher_power": ""}, {"line_ask": "Ask {higher_power}."})
    assert words.fill("Lean on {higher_power}.") == ""
    assert words.text_of(ASK) == "Who helps?"


def test_every_word_of_a_form_is_filled() -> None:
    option = Option("a", "Your {sponsor}: x", note="{sponsor}")
    question = Question(
        id="q",
        kind=QuestionKind.CHOICE,
        text="{sponsor}?",
        hint="{sponsor}",
        why="{sponsor}",
        example="{sponsor}",
        options=(option,),
    )
    gone = Question(id="s", kind=QuestionKind.STATEMENT, text="{higher_power} listens.")
    form = form_of(Page("p", "{sponsor}", (question, gone)))
    words = Wording({"sponsor": "mentor", "higher_power": ""}, {})
    filled = words.form(msgspec.structs.replace(form, title="Your {sponsor}"))
    page = filled.pages[0]
    assert (filled.title, page.title, len(page.questions)) == ("Your mentor", "mentor", 1)
    asked = page.questions[0]
    assert {asked.text, asked.hint, asked.why, asked.example} == {"mentor?", "mentor"}
    assert (asked.options[0].label, asked.options[0].note) == ("Your mentor: x", "mentor")
    assert asked.options[0].short_label == "Your mentor"


@pytest.mark.parametrize("section", ALL_SECTIONS)
@pytest.mark.parametrize("pack", list(Pack))
def test_no_brace_is_left_and_no_answer_is_empty_in_any_shipped_form(
    section: Section, pack: Pack
) -> None:
    for own in (OwnWords(pack), OwnWords(pack, higher_power="")):
        form = shipped_library().wording(own).form(shipped(section))
        for question in form.questions():
            labels = [option.label for option in question.options]
            assert "{" not in f"{question.text}{question.hint}{question.why}{labels}"
            assert all(labels)
            assert question.text


@pytest.mark.parametrize("pack", list(Pack))
def test_no_pack_changes_the_safety_question(pack: Pack) -> None:
    for section in ALL_SECTIONS:
        form = shipped(section)
        if form.gate is not None:
            assert shipped_library().wording(OwnWords(pack)).question(form.gate) == form.gate
