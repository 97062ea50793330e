"""A notebook used at random, beside a plain account of which entry's own side stands open.

Every word typed into a question about the own side is unique, so that it is seen wherever it turns
up.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import defaultdict
from collections.abc import Callable, Container
from datetime import timedelta
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from typing_extensions import override

from inventory_app.domain.answers import AnswerValue, Changes
from inventory_app.domain.entries import Entry, GateAnswer, GateChange, Section
from inventory_app.domain.flow import split
from inventory_app.domain.keeping import Parting
from inventory_app.domain.people import Person
from tests.builders import FixedClock, open_notebook
from tests.unit.storage.gate_account import (
    ANSWERS,
    NAMES,
    OWN_PART_CHOICES,
    OWN_PART_IDS,
    OWN_PART_WORDS,
    PEOPLE,
    Account,
)

PICK = st.integers(0, 5039)  # every number of choices up to ten divides 5040 evenly


class GateMachine(RuleBasedStateMachine):
    """Adds, types, pastes, answers, deletes, restores, turns, brings back, erases, renames.

    Reopens.
    """

    def __init__(self, parting: Parting = split) -> None:
        """Open an empty notebook.

        Another ``parting`` than the program's shows that the checks see.
        """
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="gate-"))
        self.clock = FixedClock()
        self.parting = parting
        self.accounts: dict[int, Account] = {}
        self.typed: dict[str, int] = {}  # token → where it should be found, at least out of sight
        self.own: dict[str, str] = {}  # own-part token → its question
        self.count = 0

    @initialize()
    def begin(self) -> None:
        """Begin with an open page and a shut page in every section.

        Words about the own side on each.
        """
        self._open()
        for section in NAMES:
            for number in range(2):
                entry_id = self._add(section, PEOPLE[number])
                if section is Section.RELATIONSHIPS:
                    self._agree(entry_id, "all_free")
                if number and section in ANSWERS:
                    self._answer(entry_id, ANSWERS[section][0], also_types=True)

    def _open(self) -> None:
        self.notebook = open_notebook(self.folder / "n.db", self.clock, parting=self.parting)
        self.inventory_id = self.notebook.inventory().id

    @override
    def teardown(self) -> None:
        """Close and remove the notebook."""
        self.notebook.close()
        shutil.rmtree(self.folder)

    @rule(action=st.integers(0, 19), which=PICK, number=PICK)
    def act(self, action: int, which: int, number: int) -> None:
        """Do one thing to one entry; one rule, so that each thing is as likely at every step."""
        actions: list[tuple[int, Callable[[int, int], None]]] = [
            (5, self._answer_any),
            (3, self._type_own_part),
            (2, self._agree_any),
            (2, self._turn),
            (1, self._bring_back),
            (1, self._erase_hidden),
            (2, self._delete_or_restore),
            (1, self._erase),
            (1, self._paste),
            (1, self._merge_people),
            (1, self._start_again),
        ]
        weighted = [each for weight, each in actions for _ in range(weight)]
        weighted[action](which, number)

    def _add(self, section: Section, who: str) -> int:
        entry = self.notebook.entries.add(self.inventory_id, section, {NAMES[section]: who})
        self._took_in(entry)
        return entry.id

    def _paste(self, which: int, number: int) -> None:
        """Paste lines, own-part words among them, as an import would bring them."""
        section = list(NAMES)[number % len(NAMES)]
        words = OWN_PART_WORDS.get(section, ())
        names = PEOPLE[: which % 3 + 1]
        tokens = [self._token() for _ in names]
        many: list[Changes] = [
            {NAMES[section]: name, **({words[0]: token} if words else {})}
            for name, token in zip(names, tokens, strict=True)
        ]
        added = self.notebook.entries.add_many(self.inventory_id, section, many)
        for entry, token in zip(added, tokens, strict=True):
            self._took_in(entry)
            if words:
                self._expect(entry.id, words[0], token)

    def _type_own_part(self, which: int, number: int) -> None:
        """Type about the own side, wherever.

        On its page, a shut page, late on a page that moved.
        """
        entry_id = self._pick(which)
        if entry_id is None:
            return
        account = self.accounts[entry_id]
        words = OWN_PART_WORDS.get(account.origin or account.section)
        if words:
            question, token = words[number % len(words)], self._token()
            self.notebook.entries.save(entry_id, {question: token, **_choices(question)})
            self._typed_over(entry_id, question)
            self._expect(entry_id, question, token)

    def _answer_any(self, which: int, number: int) -> None:
        """Answer the safety question, or change the answer."""
        entry_id = self._pick(which, ANSWERS)
        if entry_id is not None:
            answers = ANSWERS[self.accounts[entry_id].section]
            self._answer(entry_id, answers[number % len(answers)], also_types=number % 2 == 0)

    def _answer(self, entry_id: int, answer: str, *, also_types: bool) -> None:
        words = OWN_PART_WORDS.get(self.accounts[entry_id].section)
        changes: dict[str, AnswerValue] = {}
        if also_types and words:
            question, token = words[-1], self._token()
            changes = {question: token, **_choices(question)}
            self._typed_over(entry_id, question)
            self._expect(entry_id, question, token)
        change = self.notebook.entries.answer_gate(entry_id, GateAnswer(answer), changes)
        self._account_for(entry_id, answer, change)

    def _account_for(self, entry_id: int, answer: str, change: GateChange) -> None:
        account = self.accounts[entry_id]
        stays = answer == "both" and account.section in {Section.HARMS, Section.SECRETS}
        if answer == "harmed" or (answer == "both" and not stays):
            account.origin, account.section = account.section, Section.HARM_DONE_TO_ME
            account.answer = ""
        else:
            is_harm_i_did = answer == "both" and account.section is Section.HARMS
            account.answer = "own" if is_harm_i_did else answer
        for opened in change.opened:
            self._took_in(opened)
        assert change.entry.section is account.section

    def _agree_any(self, which: int, number: int) -> None:
        """Say whether everybody was free to say yes or no."""
        entry_id = self._pick(which, {Section.RELATIONSHIPS})
        if entry_id is not None:
            chosen = ("all_free", "all_free", "not_me", "not_them", "parked")
            self._agree(entry_id, chosen[number % len(chosen)])

    def _agree(self, entry_id: int, chosen: str) -> None:
        change = self.notebook.entries.answer_check(entry_id, {"s_agreement": chosen})
        self.accounts[entry_id].is_agreement_passed = chosen == "all_free"
        if chosen == "not_me":
            self._account_for(entry_id, "harmed", change)
        elif chosen != "all_free":
            self._account_for(entry_id, "parked", change)

    def _turn(self, which: int, number: int) -> None:
        """Turn a page of *Harm done to me* to the own side, and perhaps bring the words back."""
        entry_id = self._pick(which, {Section.HARM_DONE_TO_ME})
        if entry_id is None or self.accounts[entry_id].origin is None:
            return
        (opened,) = self.notebook.entries.turn_to_own_side(entry_id).opened
        self._took_in(opened, answer="own")
        for token, at in self.typed.items():
            if at == entry_id:
                self.typed[token] = opened.id
        if number % 2:
            self.notebook.entries.bring_back(opened.id)

    def _bring_back(self, which: int, _: int) -> None:
        entry_id = self._pick(which)
        if entry_id is not None:
            self.notebook.entries.bring_back(entry_id)

    def _erase_hidden(self, which: int, _: int) -> None:
        entry_id = self._pick(which)
        if entry_id is not None:
            left = self.notebook.entries.erase_hidden(entry_id)
            for token in [t for t, at in self.typed.items() if at == entry_id]:
                if token not in str(left.answers):
                    self.typed.pop(token)

    def _delete_or_restore(self, which: int, _: int) -> None:
        entry_id = self._pick(which)
        if entry_id is not None:
            account, entries = self.accounts[entry_id], self.notebook.entries
            (entries.restore if account.is_deleted else entries.delete)([entry_id])
            account.is_deleted = not account.is_deleted
            self.clock.move(timedelta(seconds=1))

    def _erase(self, which: int, _: int) -> None:
        entry_id = self._pick(which)
        if entry_id is not None:
            self.notebook.entries.erase([entry_id])
            self.accounts.pop(entry_id)
            self.typed = {token: at for token, at in self.typed.items() if at != entry_id}

    def _merge_people(self, which: int, number: int) -> None:
        """Write two people down and make them one."""
        people = self.notebook.people
        names = (PEOPLE[which % len(PEOPLE)], PEOPLE[number % len(PEOPLE)])
        kept, gone = (people.save(Person(id=0, name=name)) for name in names)
        if kept.id != gone.id:
            people.merge(kept.id, gone.id)
            people.delete(kept.id)

    def _start_again(self, _: int, __: int) -> None:
        """Close the notebook and open it again."""
        self.notebook.close()
        self._open()

    def _pick(self, number: int, sections: Container[Section] = frozenset(NAMES)) -> int | None:
        """Return one of the entries there are in some sections, or None."""
        found = [each for each, account in self.accounts.items() if account.section in sections]
        return found[number % len(found)] if found else None

    def _token(self) -> str:
        """Return a word that was never typed before."""
        self.count += 1
        return f"zq{self.count}qz"

    def _took_in(self, entry: Entry, *, answer: str = "") -> None:
        """Begin an account of an entry that came into being."""
        self.accounts[entry.id] = Account(entry.section, answer)

    def _expect(self, entry_id: int, question: str, token: str) -> None:
        self.own[token] = question
        self.typed[token] = entry_id

    def _typed_over(self, entry_id: int, question: str) -> None:
        for token in [t for t, at in self.typed.items() if at == entry_id]:
            if self.own[token] == question:
                self.typed.pop(token)

    @invariant()
    def nothing_of_a_shut_own_side_is_reachable(self) -> None:
        """Look at every entry every way there is.

        Only an open one may hold anything of the own side.
        """
        seen = self._seen()
        for entry_id, account in self.accounts.items():
            if not account.is_open:
                texts = "\n".join(seen[entry_id]).casefold()
                assert not [token for token in self.own if token in texts]
                answers = self.notebook.entries.find(entry_id).answers
                assert not OWN_PART_IDS & answers.keys()

    def _seen(self) -> dict[int, list[str]]:
        """Return what can be read of each entry.

        Through the store, and in the file but for ``hidden``.
        """
        seen: dict[int, list[str]] = defaultdict(list)
        entries = self.notebook.entries
        for section in NAMES:
            for entry in entries.entries(self.inventory_id, section):
                seen[entry.id].append(str(entry.answers))
            for row in entries.list(self.inventory_id, section):
                seen[row.id] += [row.title, row.snippet]
        for row in entries.deleted(self.inventory_id):
            seen[row.id] += [row.title, row.snippet]
        for query in (
            "SELECT id, title, snippet FROM entry",
            "SELECT entry_id, folded FROM searched",
            "SELECT entry_id, answers FROM written",
            "SELECT entry_id, name, folded FROM mention",
        ):
            for row_id, *texts in self.notebook._connection.execute(query).fetchall():
                seen[row_id].append(str(texts))
        return seen

    @invariant()
    def search_finds_only_what_is_open(self) -> None:
        """Search for every own-part word; and for a name, without quiet entries."""
        entries = self.notebook.entries
        for token in list(self.own)[-6:]:
            for row in entries.search(token, with_quiet=True):
                account = self.accounts[row.id]
                assert account.is_open
                assert not account.is_deleted
        for row in entries.search("a"):
            assert not self.accounts[row.id].is_quiet
            assert not self.accounts[row.id].is_deleted

    @invariant()
    def counts_and_names_are_of_what_may_be_named(self) -> None:
        """Count entries that are neither quiet nor deleted; list only names that stand on such."""
        open_to_all = [a for a in self.accounts.values() if not (a.is_quiet or a.is_deleted)]
        for count in self.notebook.entries.counts(self.inventory_id):
            assert count.entries == sum(a.section is count.section for a in open_to_all)
        listed = [person.name for person in self.notebook.people.list()]
        offered = [
            name for letter in "aelz" for name in self.notebook.people.suggestions(letter, limit=99)
        ]
        assert not [token for token in self.own if token in f"{listed} {offered}"]
        if not open_to_all:
            assert not [p for p in self.notebook.people.list() if not p.is_written_down]

    @invariant()
    def no_typed_word_is_lost(self) -> None:
        """Every word typed and neither typed over nor erased is in the file, on its entry."""
        for token, entry_id in self.typed.items():
            rows = self.notebook._connection.execute(
                "SELECT answers, hidden FROM written WHERE entry_id = ?", (entry_id,)
            ).fetchall()
            assert token in str(rows), f"{self.own[token]} was lost"


def _choices(question: str) -> dict[str, AnswerValue]:
    """Return ticks and choices about the own side, of the form this question belongs to."""
    letter = question[:2]
    return {key: value for key, value in OWN_PART_CHOICES.items() if key.startswith(letter)}
