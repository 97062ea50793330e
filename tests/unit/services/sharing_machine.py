"""A notebook used at random beside what is shared of it: a plain account of every mark.

It goes on from the machine of the safety question, with marks, a sitting under way, cards and the
lists made of pages. Every word typed is unique, so that it is seen wherever it turns up. The
account never asks the program: it only writes down what the person did.
"""

from __future__ import annotations

from collections import defaultdict

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule
from typing_extensions import override

from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.entries import Entry, GateChange, Section
from inventory_app.domain.patterns import COUNTED_SECTIONS
from inventory_app.domain.people import name_key
from inventory_app.domain.sharing import ShareMark
from inventory_app.services.amends import AmendsCards
from inventory_app.services.patterns import Patterns
from inventory_app.services.sharing import Sharing
from inventory_app.services.sitting import Sitting, SittingMark
from inventory_app.services.step_eight import Staying, StepEight
from inventory_app.services.step_five import StepFive
from tests.builders import shipped_library
from tests.unit.services.five_kit import mark_section, texts
from tests.unit.storage.gate_account import NAMES
from tests.unit.storage.gate_machine import PICK, GateMachine

SHARES = {
    Section.RESENTMENTS: "r_share",
    Section.FEARS: "f_share",
    Section.RELATIONSHIPS: "s_share",
    Section.HARMS: "h_share",
    Section.SECRETS: "x_share",
    Section.HARM_DONE_TO_ME: "p_share",
}
ELSEWHERE = {
    Section.RESENTMENTS: ("r_label", "r_happened"),
    Section.FEARS: ("f_fear", "f_might", "f_danger_help", "f_harm_today"),
    Section.RELATIONSHIPS: ("s_label",),
    Section.HARMS: ("h_label",),
    Section.SECRETS: ("x_title", "x_how_long", "x_fear"),
    Section.HARM_DONE_TO_ME: ("p_label", "p_words", "p_ask"),
}
"""Questions beside those about the own side, whose words are as private."""


class SharingMachine(GateMachine):
    """Marks, reads, keeps back, makes cards and decides, between all that can change an answer."""

    reading_for: ShareMark | None = None
    """A listener whose sitting is looked at for another; None in the program."""

    @initialize()
    @override
    def begin(self) -> None:
        """Begin as the safety question's machine does, with a sitting under way."""
        self.marks: dict[int, set[ShareMark]] = defaultdict(set)
        self.written: dict[str, set[int]] = {}  # token → the pages it may have come to stand on
        self.heard: dict[str, tuple[int, ShareMark]] = {}
        self.cards: dict[str, int] = {}  # token on an amends card → the page it came from
        self.earlier: dict[int, set[ShareMark]] = {}  # marks before a page became one of harm
        self.own_pages: dict[str, set[int]] = defaultdict(set)  # own-part token → its pages
        super().begin()
        self._sit(ShareMark.SPONSOR)
        for which in range(12):
            self._mark(which, ShareMark.SPONSOR, also_types=True)

    @override
    def _start_again(self, _: int, __: int) -> None:
        super()._start_again(_, __)
        self._sit(self.listener)

    def _sit(self, listener: ShareMark) -> None:
        self.listener = listener
        self.sitting = self._sitting(listener)

    def _sitting(self, listener: ShareMark) -> Sitting:
        seen_by = self.reading_for or listener
        return Sitting(self.notebook, shipped_library(), self.clock, seen_by)

    def _sharing(self) -> Sharing:
        return Sharing(self.notebook, shipped_library(), StepFive(self.notebook).sources())

    @rule(which=PICK, mark=st.sampled_from(ShareMark), also_types=st.booleans())
    def mark(self, which: int, mark: ShareMark, *, also_types: bool) -> None:
        """Tick a listener on a page, through the list or as the page's own question is saved."""
        self._mark(which, mark, also_types=also_types)

    def _mark(self, which: int, mark: ShareMark, *, also_types: bool) -> None:
        entry_id = self._pick(which, SHARES)
        if entry_id is None:
            return
        question = SHARES[self.accounts[entry_id].section]
        before = self.marks[entry_id]
        wanted = before - {mark} if mark in before and which % 3 == 0 else before | {mark}
        words = tuple(each.value for each in ShareMark if each in wanted)
        self.notebook.entries.save(entry_id, {question: words})
        self.marks[entry_id] = set(wanted)
        if also_types:
            self._type_elsewhere(entry_id, which)

    @rule(section=st.sampled_from(tuple(SHARES)), mark=st.sampled_from(ShareMark))
    def mark_section(self, section: Section, mark: ShareMark) -> None:
        """Mark a whole section, where that is allowed."""
        try:
            changed = mark_section(self._sharing(), section, mark)
        except ValueError:
            assert section not in {Section.RESENTMENTS, Section.FEARS, Section.HARMS}
            return
        for entry_id in changed:
            assert not self.accounts[entry_id].is_quiet
            self.marks[entry_id].add(mark)

    @rule(which=PICK, number=PICK)
    def type_elsewhere(self, which: int, number: int) -> None:
        """Type into a question that is not about the own side."""
        entry_id = self._pick(which, ELSEWHERE)
        if entry_id is not None:
            self._type_elsewhere(entry_id, number)

    def _type_elsewhere(self, entry_id: int, number: int) -> None:
        questions = ELSEWHERE[self.accounts[entry_id].section]
        token = self._token()
        self.written[token] = {entry_id}
        self.notebook.entries.save(entry_id, {questions[number % len(questions)]: token})

    @rule(step=st.integers(0, 6), listener=st.sampled_from(ShareMark))
    def sit(self, step: int, listener: ShareMark) -> None:
        """Do one thing in the sitting, or begin another."""
        page = self.sitting.page()
        if step == 0:
            self._sit(listener)
        elif step == 1:
            self.sitting.go_next()
        elif step == 2:
            self.sitting.go_back()
        elif step == 3 and page is not None:
            token = self._token()
            self.heard[token] = (page.id, self.reading_for or self.listener)
            self.sitting.hear(token)
        elif step == 4:
            self.sitting.mark(SittingMark.READ)
        elif step == 5:
            self.sitting.mark(SittingMark.LATER)
        elif page is not None:
            self.sitting.keep_back()
            self.marks[page.id].discard(self.reading_for or self.listener)

    @rule(which=PICK)
    def make_card(self, which: int) -> None:
        """Make an amends card from a line of the Step Eight list, and write on it."""
        lines = [line for line in self._eight().lines() if line.entry_ids]
        if lines:
            line = lines[which % len(lines)]
            card = AmendsCards(self.notebook, shipped_library()).add_from(line)
            token = self._token()
            self.cards[token] = line.entry_ids[0]
            changes: dict[str, AnswerValue | None] = {"am_gate": "no", "am_what": token}
            self.notebook.entries.save(card.id, changes)

    @rule(which=PICK, staying=st.sampled_from(Staying))
    def decide(self, which: int, staying: Staying) -> None:
        """Decide about a line of the Step Eight list."""
        lines = self._eight().lines()
        if lines:
            self._eight().decide(lines[which % len(lines)], staying)

    @override
    def _turn(self, which: int, number: int) -> None:
        before, source = set(self.accounts), self._pick(which, {Section.HARM_DONE_TO_ME})
        super()._turn(which, number)
        for opened in set(self.accounts) - before:
            assert source is not None
            # What was marked and written on the page before may come to stand on the new one.
            self.marks[opened] |= self.earlier.get(source, set())
            for pages in (*self.written.values(), *self.own_pages.values()):
                if source in pages:
                    pages.add(opened)
            for token, card in list(self.cards.items()):
                if card == source:
                    self.cards[token] = opened

    @override
    def _account_for(self, entry_id: int, answer: str, change: GateChange) -> None:
        was = self.accounts[entry_id].section
        super()._account_for(entry_id, answer, change)
        if self.accounts[entry_id].section is not was:
            self.earlier[entry_id] = self.marks.pop(entry_id, set())

    # What may be seen

    def _may_be_read(self, entry_id: int, listener: ShareMark) -> bool:
        account = self.accounts.get(entry_id)
        if account is None or account.is_deleted or listener not in self.marks[entry_id]:
            return False
        is_private = account.section is Section.SECRETS and account.answer == "private"
        return account.section is Section.HARM_DONE_TO_ME or account.is_open or is_private

    def _pages_of(self, token: str) -> set[int]:
        found = set(self.written.get(token, set()))
        if token in self.typed:
            found.add(self.typed[token])
        if token in self.own:
            found |= self.own_pages[token]
        return found

    @override
    def _expect(self, entry_id: int, question: str, token: str) -> None:
        super()._expect(entry_id, question, token)
        self.own_pages[token].add(entry_id)

    def _tokens_in(self, text: str) -> list[str]:
        every = (*self.own, *self.written, *self.heard, *self.cards)
        return [token for token in every if token in text]

    @invariant()
    def sitting_shows_only_what_is_marked_for_its_listener(self) -> None:
        """Walk a sitting for each listener, and look at the one under way where it stands."""
        for listener in ShareMark:
            sitting = self._sitting(listener)
            for _ in range(sitting.count()):
                sitting.go_back()
            for _ in range(sitting.count()):
                self._look_at(sitting, listener)
                sitting.go_next()
            self._look_at_habits(sitting, listener)
        self._look_at(self.sitting, self.listener)

    def _look_at(self, sitting: Sitting, listener: ShareMark) -> None:
        page = sitting.page()
        if page is None:
            return
        assert self._may_be_read(page.id, listener)
        for token in self._tokens_in("\n".join(texts(page))):
            if token in self.heard:
                assert self.heard[token] == (page.id, listener)
            else:
                assert page.id in self._pages_of(token)

    def _look_at_habits(self, sitting: Sitting, listener: ShareMark) -> None:
        said = str([(habit.label, habit.strength) for habit in sitting.habits()])
        for token in self._tokens_in(said):
            assert any(self._may_be_read(page, listener) for page in self._pages_of(token))

    @invariant()
    def patterns_count_only_open_pages(self) -> None:
        """Look at all three tables: at the pages each line came from, and at its words."""
        tables = Patterns(self.notebook, shipped_library()).tables()
        for line in (*tables.habits, *tables.touched, *tables.fears):
            for entry_id in line.entry_ids:
                account = self.accounts[entry_id]
                assert account.is_open
                assert not account.is_deleted
                assert account.section in COUNTED_SECTIONS
            for token in self._tokens_in(line.label):
                assert self._pages_of(token) & set(line.entry_ids)

    @invariant()
    def step_eight_names_only_from_open_pages_and_nobody_with_a_page_of_harm(self) -> None:
        """Look at every line that comes from a mark."""
        harmed_by = self._names_on_harm_pages()
        for line in self._eight().lines():
            for entry_id in line.entry_ids:
                assert self.accounts[entry_id].is_open
                assert not self.accounts[entry_id].is_deleted
                if self.accounts[entry_id].section is Section.SECRETS:
                    assert line.name == ""
            assert not line.name or name_key(line.name) not in harmed_by
            for token in self._tokens_in(line.name):
                assert self._pages_of(token) & set(line.entry_ids)

    def _names_on_harm_pages(self) -> set[str]:
        found: set[str] = set()
        for entry_id, account in self.accounts.items():
            if account.section is Section.HARM_DONE_TO_ME:
                answers = self.notebook.entries.find(entry_id).answers
                found.add(name_key(str(answers.get(NAMES[account.section], ""))))
        return found - {""}

    @invariant()
    def cards_are_in_sight_only_while_their_page_is_open(self) -> None:
        """Look at the list of cards, and search for every word on them."""
        cards = AmendsCards(self.notebook, shipped_library())
        entries = self.notebook.entries.entries(cards.inventory(), Section.AMENDS)
        seen = str([entry.answers for entry in entries])
        for token, source in self.cards.items():
            account = self.accounts.get(source)
            if account is not None and not account.is_open:
                assert token not in seen
                assert self.notebook.entries.search(token, with_quiet=True) == ()

    @override
    def _took_in(self, entry: Entry, *, answer: str = "") -> None:
        super()._took_in(entry, answer=answer)
        self.marks.pop(entry.id, None)

    def _eight(self) -> StepEight:
        return StepEight(self.notebook, shipped_library())
