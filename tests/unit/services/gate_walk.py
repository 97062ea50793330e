"""A person who uses everything at random, through the services, and remembers what they wrote."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Container
from datetime import timedelta
from pathlib import Path

import msgspec
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from typing_extensions import override

from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.choices import Place, WayOfWorking
from inventory_app.domain.entries import Entry, GateAnswer, GateChange, Section
from inventory_app.domain.flow import split
from inventory_app.domain.keeping import Parting
from inventory_app.domain.wording import OwnWords, Pack
from inventory_app.services import ports
from inventory_app.services.listing import KEPT_DAYS
from inventory_app.storage.notebook import Notebook
from tests.builders import FixedClock, open_notebook, shipped_library
from tests.unit.services.gate_looks import Looks
from tests.unit.services.gate_story import (
    ANSWERS,
    END,
    GATED,
    NAMES,
    PEOPLE,
    QUESTIONS,
    F,
    P,
    R,
    S,
    Told,
    tokens_in,
)

PICK = st.integers(0, 5039)  # every number of choices up to ten divides 5040 evenly
BESIDE: dict[str, dict[str, AnswerValue]] = {"x_text": {"x_write": "write"}}
"""What is chosen beside words so that they stand open."""
PASTED = (*GATED, R, S, P)
WITH_ANSWER = dict(
    zip(GATED, ("r_part_words", "f_made_do", "s_part.own", "h_what", "x_text"), strict=True)
)
"""What is typed last before the safety question is answered: words kept with the answer."""


def as_it_is(notebook: Notebook) -> ports.Notebook:
    """Return the notebook itself, for the services to work on."""
    return notebook


class GateWalk(RuleBasedStateMachine):
    """Lists, pastes, answers, changes, types, deletes, undoes, restores, turns, merges, prints."""

    def __init__(
        self,
        parting: Parting = split,
        seen_as: Callable[[Notebook], ports.Notebook] = as_it_is,
    ) -> None:
        """Open an empty notebook.

        Another ``parting`` or view of it than the program's shows that the looks see.
        """
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="gate-"))
        self.clock = FixedClock()
        self.parting = parting
        self.seen_as = seen_as
        self.story: dict[int, Told] = {}
        self.written_down: set[str] = set()
        self.count = 0

    def _open(self) -> None:
        self.notebook = open_notebook(self.folder / "n.db", self.clock, parting=self.parting)
        library, seen = shipped_library(), self.seen_as(self.notebook)
        self.looks = Looks(seen, library, self.clock, self.story)
        self.looks.written_down = self.written_down
        self.writing, self.listing = self.looks.writing, self.looks.listing

    @override
    def teardown(self) -> None:
        """Close and remove the notebook."""
        self.notebook.close()
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        """Begin with an open page in every section, written on."""
        self._open()
        for section in NAMES:
            (entry_id,) = self._add(section, 1)
            if section in GATED:
                if section is S:
                    self._agree(entry_id, "all_free")
                self._answer(entry_id, ANSWERS[section][0])
            for number in (3, 6, 8):
                self._type_into(entry_id, number)
        self._took_in(self.listing.once(END))

    @rule(action=st.integers(0, 33), which=PICK, number=PICK)
    def act(self, action: int, which: int, number: int) -> None:
        """Do one thing to one entry; one rule, so that each thing is as likely at every step."""
        actions: list[tuple[int, Callable[[int, int], None]]] = [
            (10, self._answer_any),
            (6, self._type_anywhere),
            (2, self._agree_any),
            (3, self._turn),
            (1, self._bring_back),
            (1, self._erase_hidden),
            (3, self._delete_or_undo),
            (1, self._erase),
            (2, self._paste),
            (1, self._another_event),
            (1, self._link),
            (1, self._merge_people),
            (1, self._choose),
            (1, self._start_again),
        ]
        weighted = [each for weight, each in actions for _ in range(weight)]
        weighted[action](which, number)

    def _type_anywhere(self, which: int, number: int) -> None:
        entry_id = self._pick(which, QUESTIONS)
        if entry_id is not None:
            self._type_into(entry_id, number)

    def _type_into(self, entry_id: int, number: int) -> None:
        """Type, or wipe out, an answer: on its page, on a shut one, late on a page that moved."""
        told = self.story[entry_id]
        places = [
            question
            for section in filter(None, (told.section, told.origin))
            for question in QUESTIONS[section]
            if not question.endswith("_part") and question != "x_write"
            if section is told.section or question not in PEOPLE.values()
        ]
        question, token = places[number % len(places)], self._token()
        place = Place(entry_id, self.looks.library.form(told.section).pages[-1].id, question)
        is_name = question in {*NAMES.values(), *PEOPLE.values()}
        if number % 11 == 0 and not is_name and not question.endswith(".own"):
            self.writing.save(entry_id, {question: None}, place)
            told.words.pop(question, None)
        else:
            self.writing.save(entry_id, self._changes(question, token), place)
            told.type(question, token)

    def _changes(self, question: str, token: str) -> dict[str, AnswerValue | None]:
        ticked: dict[str, AnswerValue] = {}
        if question.endswith(".own"):
            ticked = {question.removesuffix(".own"): ("proud", "own_word")}
        return {question: token, **BESIDE.get(question, {}), **ticked}

    def _answer_any(self, which: int, number: int) -> None:
        """Answer the safety question, or change the answer; or set aside from the list."""
        entry_id = self._pick(which, GATED)
        if entry_id is not None:
            answers = ANSWERS[self.story[entry_id].section]
            question = WITH_ANSWER[self.story[entry_id].section] if which % 2 else ""
            self._answer(entry_id, answers[number % len(answers)], question)

    def _answer(self, entry_id: int, answer: str, question: str = "") -> None:
        told = self.story[entry_id]
        changes: dict[str, AnswerValue | None] = {}
        if question:
            token = self._token()
            changes = self._changes(question, token)
            told.type(question, token)
        if answer != "parked":
            change = self.writing.answer_gate(entry_id, GateAnswer(answer), changes)
        elif question:
            change = self.writing.skip_gate(entry_id, changes)
        else:
            change = self.listing.set_aside(entry_id)
        self._account_for(told, answer, change)

    def _account_for(self, told: Told, answer: str, change: GateChange) -> None:
        stays = answer == "both" and told.section in {Section.HARMS, Section.SECRETS}
        if answer == "harmed" or (answer == "both" and not stays):
            told.become_harm()
        else:
            told.answer = "own" if stays and told.section is Section.HARMS else answer
        told.number = str(change.entry.number)
        for opened in change.opened:
            self._took_in(opened)

    def _agree_any(self, which: int, number: int) -> None:
        """Say whether everybody was free to say yes or no."""
        entry_id = self._pick(which, {S})
        if entry_id is not None:
            chosen = ("all_free", "nothing_physical", "all_free", "not_me", "not_them", "parked")
            self._agree(entry_id, chosen[number % len(chosen)])

    def _agree(self, entry_id: int, chosen: str) -> None:
        told = self.story[entry_id]
        change = self.writing.answer_check(entry_id, {"s_agreement": chosen})
        told.is_agreed = chosen in {"all_free", "nothing_physical"}
        if not told.is_agreed:
            self._account_for(told, "harmed" if chosen == "not_me" else "parked", change)

    def _turn(self, which: int, number: int) -> None:
        """Change the answer on a page of *Harm done to me*, and perhaps bring the words back."""
        entry_id = self._pick(which, {P})
        if entry_id is None or self.story[entry_id].origin is None:
            return
        told, token = self.story[entry_id], self._token()
        told.type("p_helps", token)
        if number % 3 == 2:
            self.writing.answer_gate(entry_id, GateAnswer.HARMED, {"p_helps": token})
            return
        change = self.writing.answer_gate(entry_id, GateAnswer.OWN, {"p_helps": token})
        (opened,) = change.opened
        self.story[opened.id] = told.turn()
        self.story[opened.id].number = str(opened.number)
        if number % 3:
            self._bring_back_to(opened.id)

    def _bring_back(self, which: int, _: int) -> None:
        entry_id = self._pick(which)
        if entry_id is not None:
            self._bring_back_to(entry_id)

    def _bring_back_to(self, entry_id: int) -> None:
        self.writing.bring_back(entry_id)
        self.story[entry_id].bring_back()

    def _erase_hidden(self, which: int, _: int) -> None:
        entry_id = self._pick(which)
        if entry_id is not None:
            self.writing.erase_hidden(entry_id)
            self.story[entry_id].erase_hidden()

    def _add(self, section: Section, lines: int, *, also_repeated: bool = True) -> list[int]:
        names = [self._token() for _ in range(lines)]
        text = "\n".join(["", *names, names[0] if lines > 1 else ""])
        added = self.listing.add(section, text, also_repeated=also_repeated)
        assert len(added.entries) == len(names) + (lines > 1 and also_repeated)
        for entry in added.entries:
            self._took_in(entry)
        return [entry.id for entry in added.entries]

    def _paste(self, which: int, number: int) -> None:
        self._add(PASTED[number % len(PASTED)], which % 2 + 1, also_repeated=which % 3 == 0)

    def _another_event(self, which: int, _: int) -> None:
        entry_id = self._pick(which)
        if entry_id is not None:
            told, entry = self.story[entry_id], self.notebook.entries.find(entry_id)
            is_event = told.section in {R, S, Section.HARMS} and bool(told.name)
            assert self.writing.can_add_event(entry) is is_event
            if is_event:
                self._took_in(self.writing.another_event(entry))

    def _link(self, which: int, number: int) -> None:
        """Let a fear stand behind a resentment, whatever may become of either."""
        fear, other = self._pick(which, {F}), self._pick(number, {R})
        if fear is not None and other is not None:
            linked = (self.story[other].number, "R-099")
            self.writing.save(fear, {"f_links": linked}, None)

    def _delete_or_undo(self, which: int, number: int) -> None:
        """Delete, bring back, or let so much time pass that the deleted is erased."""
        entry_id = self._pick(which)
        if entry_id is None:
            return
        told = self.story[entry_id]
        (self.listing.undo_delete if told.is_deleted else self.listing.delete)([entry_id])
        told.is_deleted = not told.is_deleted
        if number % 10 == 0:
            self.clock.move(timedelta(days=KEPT_DAYS + 1))
            self.listing.deleted()
            for gone in [each for each, told in self.story.items() if told.is_deleted]:
                del self.story[gone]

    def _erase(self, which: int, _: int) -> None:
        entry_id = self._pick(which)
        if entry_id is not None:
            self.listing.erase([entry_id])
            del self.story[entry_id]

    def _merge_people(self, which: int, number: int) -> None:
        """Make two people one, wherever they are named; or take one off the list."""
        people = self.looks.people
        names = [person.name for person in people.list()]
        if len(names) < 2:
            return
        kept, gone = names[which % len(names)], names[number % len(names)]
        self.written_down.discard(gone)
        if kept == gone:
            people.delete(people.write_down(kept).id)
            return
        people.merge(kept, gone)
        self.written_down.add(kept)
        for told in self.story.values():
            question = PEOPLE.get(told.section, "")
            if told.words.get(question) == frozenset({gone}):
                told.words[question] = frozenset({kept})

    def _choose(self, which: int, number: int) -> None:
        """Use other words, another order, another way."""
        choices = self.notebook.choices()
        packs = (Pack.SECULAR, Pack.TRADITIONAL, Pack.GENTLE, Pack.SPIRITUAL)
        changed = msgspec.structs.replace(
            choices,
            own_words=OwnWords(packs[number % 4], higher_power="" if which % 2 else None),
            order=("suggested", "traditional")[which % 2],
            way=(WayOfWorking.COLUMNS, WayOfWorking.ENTRIES)[number % 2],
        )
        self.notebook.choose(changed)

    def _start_again(self, _: int, __: int) -> None:
        self.notebook.close()
        self._open()

    def _pick(self, number: int, sections: Container[Section] = NAMES) -> int | None:
        """Return one of the entries there are in some sections, or None."""
        found = [each for each, told in self.story.items() if told.section in sections]
        return found[number % len(found)] if found else None

    def _token(self) -> str:
        """Return a word that was never typed before."""
        self.count += 1
        return f"zq{self.count}qz"

    def _took_in(self, entry: Entry) -> None:
        told = Told(entry.section, str(entry.number))
        told.words = {key: tokens_in(value) for key, value in entry.answers.items()}
        self.story[entry.id] = told

    # What must always hold

    @invariant()
    def only_what_stands_open_is_seen(self) -> None:
        """Look every way there is."""
        self.looks.look_everywhere()

    @invariant()
    def no_word_is_lost_and_none_is_kept_for_nothing(self) -> None:
        """Find in the file every word that was neither typed over nor erased, and no other."""
        rows = self.notebook._connection.execute(
            "SELECT entry_id, answers, hidden FROM written"
        ).fetchall()
        kept = {row_id: tokens_in(f"{answers}\n{hidden}") for row_id, answers, hidden in rows}
        assert kept == {entry_id: told.everything for entry_id, told in self.story.items()}
