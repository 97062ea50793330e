"""The main job, once and whole: from a first start to paper, with a power cut in the middle."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

import pytest

from tests.journeys.beginnings import WHO, first_run, open_resentments
from tests.journeys.person import CHOICE, Person
from tests.journeys.printing import save_pdf, words_of
from tests.journeys.running import running

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.desktop.screen import Node

pytestmark = pytest.mark.needs("xdotool", "pdftotext")
ABOUT: Final = "In five words or so, what was it about?"
NEAREST: Final = "Which of these is nearest to the truth, as you see it today?"
HAPPENED: Final = "What happened?"
OWN: Final = "I can look at my own side of this. Others may have been in the wrong too."
HARMED: Final = "I was harmed, and it was not my doing."
CAUSES: Final = (
    ("Pat", "The promised Saturday"),
    ("Lena", "Borrowed bicycle"),
    ("Mr Bello", "The bill he doubled"),
    ("Zoë", "Winter of the locked door"),
    ("Pat", "Laughing at my report"),
    ("Lena", "A secret told onward"),
    ("Mr Bello", "No heating in May"),
    ("Pat", "My desk given away"),
    ("Lena", "Forgotten anniversary"),
)
HARMED_BY: Final = 3
"""Which of the causes is answered with *I was harmed*."""
EVENTS: Final = (
    "Pat promised me the free Saturday and then wrote me down for the late shift.",
    "She lent my bicycle to her cousin, and it came back with a bent wheel.",
    "He doubled the bill for the kitchen window after the work was done.",
    "",
    "Pat read a line of my report out loud and the whole table laughed.",
    "I told her about the clinic in confidence, and by Monday two neighbours asked me about it.",
    "The heating was off for nine days, and he said that I should wear a coat.",
    "When I came back from leave, somebody else sat at my desk.",
    "She had written the date down herself, and then she went to the lake with other people.",
)
OWN_SIDE: Final = "What did you do, or leave undone?"
OWN_WORDS: Final = "I stopped answering when Pat greeted me."
HARM_PAGE: Final = "P-001: Winter of the locked door"
CUT_OFF: Final = 5
"""Which event is being typed when the power goes."""
SLOW_S: Final = 0.03
"""Between two keys, for a sentence that takes some seconds."""
GUARANTEE_S: Final = 1.0


def test_first_notebook_survives_a_power_cut_and_reaches_paper(folder: Path) -> None:
    with running(folder) as program, Person(program) as person:
        first_run(person)
        open_resentments(person)
        _list_the_names(person)
        _say_what_each_was_about(person)
        _sort_them(person)
        for cause in range(CUT_OFF):
            _tell_what_happened(person, cause)
        certain = _type_until_the_power_goes(person, program.kill)
    with running(folder) as program, Person(program) as person:
        kept = _is_where_it_was(person, certain)
        person.write(EVENTS[CUT_OFF][len(kept) :])
        person.wait_for_words(HAPPENED, EVENTS[CUT_OFF])
        person.go_on()
        for cause in range(CUT_OFF + 1, len(CAUSES)):
            _tell_what_happened(person, cause)
        _look_at_own_side(person)
        paper = save_pdf(person, folder.parent / "paper.pdf", HARM_PAGE)
    words = words_of(paper)
    _has_every_word(words)
    _asks_no_part_of_the_harmed(words)


def _list_the_names(person: Person) -> None:
    person.choose("Down the columns")
    person.go_to(WHO)
    listed: list[str] = []
    for who, _ in CAUSES:
        person.answer(WHO, who)
        person.press("Return")
        if who in listed:
            person.use("Add another page")
        listed.append(who)
        person.wait(_lists(len(listed)), f"{len(listed)} names on the list")
        person.wait_for_focus(WHO)


def _lists(count: int) -> Callable[[Node], bool]:
    def lists(root: Node) -> bool:
        return root.find("1 name" if count == 1 else f"{count} names", "label") is not None

    return lists


def _say_what_each_was_about(person: Person) -> None:
    person.use("Go on down the columns")
    for who, about in CAUSES:
        person.wait_past_offers(_is_page_of(who, ABOUT), f"the page about {who}")
        person.go_to(ABOUT)
        person.answer(ABOUT, about)
        person.go_on()
        person.wait(_has_turned(ABOUT, about), "the next page")


def _sort_them(person: Person) -> None:
    for cause, (who, _) in enumerate(CAUSES):
        person.wait_past_offers(_is_page_of(who, NEAREST), f"the safety question for {who}")
        is_harm = cause == HARMED_BY
        person.choose(HARMED if is_harm else OWN)
        person.go_on()
        person.wait(lambda root: not _is_answered(root), "the next page")
        if is_harm:
            # What the program says about it stands alone on a page, once.
            person.wait(_says("It will never ask for your part."), "what the answer leads to")
            person.use("Go on")


def _tell_what_happened(person: Person, cause: int) -> None:
    if cause == HARMED_BY:
        return  # nothing more is asked about it: the next page is the next cause's
    who, event = CAUSES[cause][0], EVENTS[cause]
    person.wait_past_offers(_is_page_of(who, HAPPENED), f"the page of {who}")
    person.answer(HAPPENED, event)
    person.go_on()
    person.wait(_has_turned(HAPPENED, event), "the next page")


def _type_until_the_power_goes(person: Person, cut: Callable[[], None]) -> str:
    """Kill the program while a sentence is typed; return what had stood there for over a second."""
    sentence = EVENTS[CUT_OFF]
    person.wait_past_offers(_is_page_of(CAUSES[CUT_OFF][0], HAPPENED), "the page to be cut off on")
    person.wait_for_focus(HAPPENED)
    seen: list[tuple[float, str]] = []
    with person.writing_slowly(sentence, SLOW_S):
        half = len(sentence) * 2 // 3
        person.wait(lambda root: len(_note(root, seen)) > half, "most of the sentence")
        cut()
        end = time.monotonic()
    certain = [text for when, text in seen if when <= end - GUARANTEE_S]
    assert certain, "nothing had stood on the screen for a second"
    assert seen[-1][1] != sentence
    return certain[-1]


def _note(root: Node, seen: list[tuple[float, str]]) -> str:
    field = root.find(HAPPENED, "text")
    text = field.text if field else ""
    seen.append((time.monotonic(), text))
    return text


def _is_where_it_was(person: Person, certain: str) -> str:
    """Check page, field, words and cursor after the restart; return the words that were kept."""
    person.sit_down()
    person.wait(_is_page_of(CAUSES[CUT_OFF][0], HAPPENED), "the page where the power went")
    field = person.wait_for_focus(HAPPENED)
    kept = field.text
    assert EVENTS[CUT_OFF].startswith(kept)
    assert kept.startswith(certain), "more than the last second is lost"
    assert field.caret == len(kept)
    return kept


def _look_at_own_side(person: Person) -> None:
    """Write about the own side of the first name, past the pages that come before it."""
    person.use("Step Four")
    person.use("List and look at my resentments, 8 names, In progress")
    person.wait_for_focus(WHO)
    person.go_to_row("R-001")
    person.press("Return")
    for question in ("What did it touch in you?", "How did it feel?"):
        person.wait_past_offers(_asks(question), question)
        person.go_on()
    person.wait_past_offers(_asks(OWN_SIDE), OWN_SIDE)
    person.go_to(OWN_SIDE)
    person.answer(OWN_SIDE, OWN_WORDS)


def _has_every_word(words: str) -> None:
    for who, about in CAUSES:
        assert who in words
        assert about in words
    for event in EVENTS:
        assert event in words
    assert OWN_WORDS in words


def _asks_no_part_of_the_harmed(words: str) -> None:
    """Look for headings of the own side; the cards of the others show that they would be seen."""
    before, _, card = words.rpartition("P-001 Winter of the locked door")
    assert CAUSES[HARMED_BY][1] in HARM_PAGE
    assert CAUSES[HARMED_BY][0] in card
    for heading in ("My part", "What happened", "Next"):
        assert heading in before
        assert heading not in card
    assert "R-004" not in words


def _is_page_of(who: str, question: str) -> Callable[[Node], bool]:
    def is_page(root: Node) -> bool:
        has_name = any(node.role == "label" and node.name.startswith(who) for node in root)
        return has_name and root.find(question) is not None

    return is_page


def _asks(question: str) -> Callable[[Node], bool]:
    return lambda root: root.find(question) is not None


def _says(words: str) -> Callable[[Node], bool]:
    return lambda root: any(words in node.name for node in root)


def _has_turned(question: str, words: str) -> Callable[[Node], bool]:
    def has_turned(root: Node) -> bool:
        field = root.find(question, "text")
        return field is None or field.text != words

    return has_turned


def _is_answered(root: Node) -> bool:
    return any(node.role == CHOICE and "checked" in node.states for node in root)
