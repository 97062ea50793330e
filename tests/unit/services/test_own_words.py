"""Words I use: from the answers of the form to sentences, and back to the same answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.entries import Section
from inventory_app.domain.forms import QuestionKind, own_words_id
from inventory_app.domain.wording import Pack
from inventory_app.services.own_words import PROGRAMME, WordsInUse
from inventory_app.storage.notebook import Notebook
from tests.builders import open_notebook, shipped_library


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    opened = open_notebook(tmp_path / "notebook.db")
    yield opened
    opened.close()


@pytest.fixture
def words(notebook: Notebook) -> WordsInUse:
    return WordsInUse(notebook, shipped_library())


def filled(notebook: Notebook, text: str) -> str:
    return shipped_library().wording(notebook.choices().own_words).fill(text)


def every_option() -> list[tuple[str, str]]:
    form = shipped_library().form("words")
    return [
        (question.id, option.id)
        for question in form.questions()
        if question.kind is QuestionKind.CHOICE and question.id != PROGRAMME
        for option in question.options
    ]


@pytest.mark.parametrize(("question_id", "option_id"), every_option())
def test_every_option_is_kept_and_shown_again(
    words: WordsInUse, question_id: str, option_id: str
) -> None:
    answers: dict[str, AnswerValue] = {question_id: option_id}
    if option_id == "own":
        answers[own_words_id(question_id)] = "our own word"
    words.save(answers)
    shown = words.answers()
    assert {key: shown.get(key) for key in answers} == answers


def test_the_words_stand_in_sentences(words: WordsInUse, notebook: Notebook) -> None:
    words.save(
        {
            "w_pack": "traditional",
            "w_sponsor": "fellow",
            "w_shortcomings": "works",
            "w_addiction": " gambling ",
            "w_sober": "clean",
        }
    )
    text = "{higher_power}, {sponsor}, {shortcoming}, {shortcomings}, {addiction}, {sober}"
    said = "God, fellow traveller, work in progress, works in progress, gambling, clean"
    assert filled(notebook, text) == said


def test_an_own_word_for_shortcomings_serves_for_one_and_many(
    words: WordsInUse, notebook: Notebook
) -> None:
    words.save({"w_shortcomings": "own", "w_shortcomings.own": "old moves"})
    assert filled(notebook, "{shortcoming}/{shortcomings}") == "old moves/old moves"


def test_no_higher_power_takes_it_out_everywhere(words: WordsInUse, notebook: Notebook) -> None:
    words.save({"w_power": "none"})
    assert filled(notebook, "Lean on {higher_power}.") == ""
    words.save({})
    assert filled(notebook, "Lean on {higher_power}.") == "Lean on your Higher Power."
    assert "w_power" not in words.answers()


def test_an_own_word_left_empty_keeps_the_packs_word(words: WordsInUse, notebook: Notebook) -> None:
    words.save({"w_power": "own", "w_sponsor": "own"})
    assert filled(notebook, "{sponsor} {higher_power}") == "sponsor your Higher Power"


def test_a_programme_is_found_by_any_of_its_names_and_suggests_its_words(
    words: WordsInUse,
) -> None:
    found = words.programme("aa")
    assert found is not None
    assert found.name == "Alcoholics Anonymous"
    words.save(words.with_programme({}, "AA"))
    answers = words.answers()
    assert answers[own_words_id(PROGRAMME)] == "Alcoholics Anonymous"
    assert answers["w_addiction"] == found.addiction
    assert answers["w_sober"] == found.sober
    assert found.name in words.programme_names()


def test_a_programme_does_not_change_what_the_person_chose(words: WordsInUse) -> None:
    mine: dict[str, AnswerValue] = {"w_addiction": "wine", "w_sober": "clean"}
    kept = words.with_programme(mine, "AA")
    assert (kept["w_addiction"], kept["w_sober"]) == ("wine", "clean")


def test_a_programme_of_ones_own_is_kept_as_typed_and_can_be_taken_away(
    words: WordsInUse,
) -> None:
    assert words.programme("") is None
    answers = words.with_programme({}, " Tuesday people ")
    assert answers[own_words_id(PROGRAMME)] == "Tuesday people"
    assert words.with_programme(answers, " ") == {}


def test_a_programme_without_suggestions_suggests_nothing(words: WordsInUse) -> None:
    assert set(words.with_programme({}, "Arts Anonymous")) == {PROGRAMME, own_words_id(PROGRAMME)}


def test_a_programme_for_young_people_leaves_relationships_out_once(
    words: WordsInUse, notebook: Notebook
) -> None:
    words.save(words.with_programme({}, "Alateen"))
    assert notebook.choices().left_out == {Section.RELATIONSHIPS}
    assert words.is_for_under_18("Alateen")
    notebook.choose(msgspec.structs.replace(notebook.choices(), left_out=frozenset()))
    words.save(words.answers() | {"w_sober": "clean"})
    assert notebook.choices().left_out == frozenset()


@pytest.mark.parametrize("pack", list(Pack))
def test_every_pack_has_a_sample(words: WordsInUse, pack: Pack) -> None:
    assert words.sample(pack)
    assert "{" not in words.sample(pack)
