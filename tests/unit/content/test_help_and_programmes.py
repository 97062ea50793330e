"""Help lines, the sample and the programmes come as they ship."""

from __future__ import annotations

from inventory_app.content.library import Library
from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.flow import reachable_ids
from inventory_app.domain.forms import Question
from inventory_app.domain.help_lines import HelpKind


def test_each_kind_of_help_has_a_heading(shipped: Library) -> None:
    for kind in HelpKind:
        assert shipped.sentence("help", f"help_kind_{kind.value}")


def test_help_lines_come_by_country(shipped: Library) -> None:
    ireland = shipped.all_help_lines().country("ireland")

    assert ireland is not None
    assert ireland.emergency == "112 or 999"
    assert [line.number for line in ireland.lines if line.kind is HelpKind.TALK] == ["116 123"]


def test_any_other_country_is_left_to_the_person(shipped: Library) -> None:
    other = shipped.all_help_lines().country("any_other")

    assert other is not None
    assert (other.emergency, other.lines) == ("", ())
    assert shipped.all_help_lines().countries[-1] == other


def test_no_number_is_said_to_be_checked_while_nobody_checked_it(shipped: Library) -> None:
    assert shipped.all_help_lines().checked == ""
    assert "No person has checked them yet." in shipped.sentence("help", "help_not_checked")


def test_numbers_no_page_was_seen_for_are_left_out(shipped: Library) -> None:
    numbers = {
        line.number for country in shipped.all_help_lines().countries for line in country.lines
    }

    assert not numbers & {"0808 500 2222", "0300 123 6600"}


def test_a_country_that_is_not_listed_has_no_lines(shipped: Library) -> None:
    assert shipped.all_help_lines().country("atlantis") is None


def test_the_picker_has_over_eighty_programmes(shipped: Library) -> None:
    assert len(shipped.programmes()) > 80


def test_every_answer_of_the_sample_has_its_question(shipped: Library) -> None:
    for entry in shipped.sample().entries:
        form = shipped.form(entry.section.value)
        assert set(entry.answers) <= form.answer_ids
        assert set(entry.answers) == reachable_ids(form, entry.answers) & set(entry.answers)
        for question_id, value in entry.answers.items():
            question = form.question(question_id)
            assert question is None or not question.options or fits(question, value)


def fits(question: Question, value: AnswerValue) -> bool:
    """Return whether a value is one of a question's answers, or several of them."""
    chosen = value if isinstance(value, tuple) else (str(value),)
    possible = {option.id for option in question.options}
    possible |= {option.keeps for option in question.options}
    return set(chosen) <= possible


def test_a_programme_is_found_by_its_name(shipped: Library) -> None:
    found = shipped.programme("Alateen")

    assert found is not None
    assert found.is_for_under_18
    assert found.shows_group_three
    assert shipped.programme("My own circle") is None


def test_seven_programmes_and_their_youth_show_the_third_group(shipped: Library) -> None:
    shown = {one.short or one.name for one in shipped.programmes() if one.shows_group_three}

    assert shown == {
        "ACA",
        "CoDA",
        "Al-Anon",
        "Alateen",
        "Nar-Anon",
        "Narateen",
        "S-Anon",
        "S-Ateen",
        "RCA",
        "PAL",
    }
