"""The library gives forms, words and sentences as they ship, each file read once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from inventory_app.content.library import Library
from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.entries import SECTION_ORDER, Section
from inventory_app.domain.errors import FormError
from inventory_app.domain.flow import reachable_ids, shown_pages
from inventory_app.domain.forms import Condition, Flag
from inventory_app.domain.wording import OwnWords, Pack


def test_every_section_has_its_form(shipped: Library) -> None:
    assert set(shipped.form_versions()) >= {section.value for section in Section}


def test_lists_are_filled_into_questions(shipped: Library) -> None:
    question = shipped.form("resentments").question("r_part")

    assert question is not None
    assert len(question.options) == 20
    assert question.options[0].short_label == "Selfish"
    assert question.options[0].strength == "giving"
    assert [option.id for option in question.options if option.own_words] == ["own_word"]


def test_a_list_has_nineteen_strengths_and_six_more(shipped: Library) -> None:
    strengths = [option.id for option in shipped.lists()["strength_list"]]

    assert len(strengths) == 25
    assert strengths[-1] == "own_strength"


def test_a_scale_names_its_ends(shipped: Library) -> None:
    labels = [option.label for option in shipped.lists()["scale_0_10"]]

    assert (labels[0], labels[5], labels[10]) == ("0: calm", "5", "10: as strong as it gets")


def test_the_columns_of_resentments_are_the_twelve_passes(shipped: Library) -> None:
    assert shipped.form("resentments").column_passes == tuple(range(1, 13))


@pytest.mark.parametrize(
    ("form_id", "answers"),
    [
        ("resentments", ["own", "harmed", "both", "parked"]),
        ("relationships", ["own", "harmed", "both", "parked"]),
        ("harms", ["own", "harmed", "both", "parked"]),
        ("fears", ["worry", "danger", "from_harm", "parked"]),
        ("secrets", ["own", "harmed", "both", "private", "parked"]),
    ],
)
def test_the_safety_question_has_its_answers_in_order(
    shipped: Library, form_id: str, answers: list[str]
) -> None:
    gate = shipped.form(form_id).gate

    assert gate is not None
    assert [option.id for option in gate.options] == answers


@pytest.mark.parametrize("form_id", ["strengths", "harm_done_to_me", "patterns", "closing"])
def test_other_forms_have_no_safety_question(shipped: Library, form_id: str) -> None:
    assert shipped.form(form_id).gate is None


def test_answers_about_danger_are_not_kept(shipped: Library) -> None:
    not_kept = {
        question.id
        for form_id in shipped.form_versions()
        for question in shipped.form(form_id).questions()
        if Flag.NOT_KEPT in question.flags
    }

    assert not_kept == {"sf_ready", "s_agreement", "p_still", "pa_next"}


def test_agreement_leads_on_or_out(shipped: Library) -> None:
    question = shipped.form("relationships").question("s_agreement")

    assert question is not None
    assert {option.id: (option.keeps, option.gate) for option in question.options} == {
        "all_free": ("passed", ""),
        "nothing_physical": ("passed", ""),
        "not_me": ("", "harmed"),
        "not_them": ("", "parked"),
        "parked": ("", "parked"),
    }


def test_what_reaches_a_person_and_what_is_planned_need_their_checks(shipped: Library) -> None:
    safe = (
        Condition(question="am_danger", any_of=("no",)),
        Condition(question="am_allowed", any_of=("yes",)),
    )
    checked = (Condition(question="am_checked_who", answered=True),)

    needs = {
        (question.id, option.id): option.needs
        for form_id in shipped.form_versions()
        for question in shipped.form(form_id).questions()
        for option in question.options
        if option.needs
    }

    assert needs == {
        ("am_type", "direct"): safe,
        ("am_type", "in_writing"): safe,
        ("am_status", "planned"): checked,
        ("am_status", "done"): checked,
    }


@pytest.mark.parametrize("answer", [None, "yes", "rather_not"])
def test_a_card_goes_no_further_than_its_gate(shipped: Library, answer: str | None) -> None:
    form = shipped.form("amends")
    everything: dict[str, AnswerValue] = {question.id: "no" for question in form.questions()}
    everything.pop("am_gate")
    if answer is not None:
        everything["am_gate"] = answer

    assert reachable_ids(form, everything) == {"am_who", "am_gate", "am_source"}


@pytest.mark.parametrize("hope", ["calm_them", "win_back"])
def test_a_mixed_hope_is_answered_with_one_line(shipped: Library, hope: str) -> None:
    form = shipped.form("amends")

    def notes(*hopes: str) -> list[str]:
        pages = shown_pages(form, {"am_gate": "no", "am_hope": hopes})
        return [q.id for page in pages for q in page.questions if q.id == "am_hope_note"]

    assert notes("repair") == []
    assert notes("repair", hope) == ["am_hope_note"]
    assert notes("calm_them", "win_back") == ["am_hope_note"]


def test_rows_about_a_habit_or_a_page_are_not_lists_of_their_own(shipped: Library) -> None:
    repeating = {name for name in shipped.form_versions() if shipped.form(name).repeats}

    assert repeating - set(SECTION_ORDER) == {"step_five_listener", "step_eight", "amends"}


def test_without_a_higher_power_nobody_is_asked_to_have_admitted_it_to_one(
    shipped: Library,
) -> None:
    record = shipped.form("step_five_record")

    asked = {
        pack: [
            question.text
            for question in shipped.wording(OwnWords(pack=pack)).form(record).questions()
        ]
        for pack in (Pack.TRADITIONAL, Pack.SPIRITUAL, Pack.SECULAR)
    }

    assert asked[Pack.TRADITIONAL][0] == "I have admitted it to God."
    assert asked[Pack.SPIRITUAL][0] == "I have admitted it to your Higher Power."
    assert asked[Pack.SECULAR][0] == "I have admitted it to myself."


def test_marking_a_section_says_for_whom(shipped: Library) -> None:
    lead, *listeners = shipped.sentences("step_five", "share_bulk")

    assert lead == "Mark every page in this section for:"
    shares = [option.id for option in shipped.lists()["share_list"]]
    assert dict(zip(shares, listeners, strict=False)) == {
        "sponsor": "my {sponsor}",
        "therapist": "my {therapist}",
        "other_listener": "another listener",
    }


def test_a_file_is_read_once(copied: Path) -> None:
    library = Library(copied)
    form, lists = library.form("resentments"), library.lists()
    programmes, help_lines = library.programmes(), library.all_help_lines()
    sentence, printout = library.sentence("safety", "state_harm"), library.printout("step_four")
    pack = library.pack(Pack.GENTLE)
    shutil.rmtree(copied)

    assert library.form("resentments") is form
    assert library.lists() is lists
    assert library.programmes() is programmes
    assert library.all_help_lines() is help_lines
    assert library.sentence("safety", "state_harm") is sentence
    assert library.printout("step_four") is printout
    assert library.pack(Pack.GENTLE) is pack


def test_what_was_read_ahead_is_not_read_again(copied: Path) -> None:
    library = Library(copied)
    steps = sum(1 for _ in library.reading())
    forms, areas = set(library.form_versions()), library.names("sentences")
    shutil.rmtree(copied)

    assert steps > len(forms) + len(areas)  # one file at each step, not all at once
    for section in Section:
        assert library.form(section.value).id in forms
    assert all(library.area(area) for area in areas)
    assert all(library.pack(pack) for pack in Pack)
    assert library.printout("step_four").labels
    assert library.programmes()
    assert library.all_help_lines().countries


def test_only_what_is_asked_for_is_read(copied: Path) -> None:
    for name in ("fears", "harms", "secrets"):
        (copied / "forms" / "en" / f"{name}.toml").write_text("broken", encoding="utf-8")

    assert Library(copied).form("resentments").title == "Resentments"


def test_older_versions_are_not_forms_of_their_own(copied: Path) -> None:
    forms = copied / "forms" / "en"
    shutil.copy(forms / "fears.toml", forms / "fears.v1.toml")

    assert "fears.v1" not in Library(copied).form_versions()


def test_a_broken_list_is_refused(copied: Path) -> None:
    path = copied / "forms" / "en" / "lists.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('strength = "giving"', 'strength = "gone"'), encoding="utf-8")

    with pytest.raises(FormError) as refused:
        Library(copied).form("pause")

    assert refused.value.file == "forms/en/lists.toml"
    assert refused.value.place == "list shortcoming_list, option selfish, strength"
    assert refused.value.reason == "there is no strength 'gone'"


def test_an_empty_list_is_refused(copied: Path) -> None:
    path = copied / "forms" / "en" / "lists.toml"
    path.write_text("age_list = []\n", encoding="utf-8")

    with pytest.raises(FormError, match="list age_list: a list needs options"):
        Library(copied).lists()


@pytest.mark.parametrize(
    ("old", "new", "place", "reason"),
    [
        ('id = "gentle"', 'id = "secular"', "id", "must be 'gentle', as the file is called"),
        ('slip = "slip"', "", "words", "has no word for 'slip'"),
        ("[words]", '[words]\nmood = "mood"', "words, mood", "no sentence may use this word"),
        ("a kind, safe adult", "your {mood}", "lines, line_fear_lean", "nothing fills in '{mood}'"),
    ],
)
def test_a_broken_pack_is_refused(
    copied: Path, old: str, new: str, place: str, reason: str
) -> None:
    path = copied / "wording" / "gentle.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")

    with pytest.raises(FormError) as refused:
        Library(copied).wording(OwnWords(pack=Pack.GENTLE))

    assert (refused.value.file, refused.value.place) == ("wording/gentle.toml", place)
    assert refused.value.reason == reason


def test_a_pack_asks_about_fear_in_its_own_way(shipped: Library) -> None:
    question = shipped.form("fears").question("f_lean")
    assert question is not None

    asked = {pack: shipped.wording(OwnWords(pack=pack)).text_of(question) for pack in Pack}

    assert asked[Pack.TRADITIONAL] == "What would it be like to trust God with this fear today?"
    assert asked[Pack.SECULAR] == "Who or what could carry this fear with you today?"
    assert asked[Pack.GENTLE] == "What would a kind, safe adult say to this fear?"
    assert len(set(asked.values())) == len(Pack)


def test_an_own_word_for_a_higher_power_takes_the_spiritual_lines(shipped: Library) -> None:
    question = shipped.form("fears").question("f_lean")
    assert question is not None
    own = OwnWords(pack=Pack.SECULAR, higher_power="the sea")

    assert shipped.wording(own).text_of(question) == (
        "What would it be like to lean on the sea with this fear today?"
    )


def test_no_shipped_word_is_left_unfilled(shipped: Library) -> None:
    for pack in Pack:
        wording = shipped.wording(OwnWords(pack=pack))
        for form_id in shipped.form_versions():
            for question in wording.form(shipped.form(form_id)).questions():
                said = (question.text, question.hint, question.why, question.example)
                assert "{" not in "".join(said)


def test_buttons_come_as_a_row(shipped: Library) -> None:
    assert shipped.sentences("step_four", "sf_high_buttons") == (
        "Help right now",
        "A quiet minute",
        "Write a strength",
        "Go on",
    )


def test_a_sentence_is_no_row_and_a_row_no_sentence(shipped: Library) -> None:
    with pytest.raises(FormError, match="is a list, not one sentence"):
        shipped.sentence("step_four", "sf_high_buttons")
    with pytest.raises(FormError, match="is one sentence, not a list"):
        shipped.sentences("step_four", "sf_title")


def test_a_sentence_that_is_not_there_is_named(shipped: Library) -> None:
    with pytest.raises(FormError, match="sf_gone: is not there"):
        shipped.sentence("step_four", "sf_gone")
