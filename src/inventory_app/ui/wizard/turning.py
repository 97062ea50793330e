"""Turning the page: what each of the buttons leads to, and the small pages that come between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from inventory_app.domain.answers import is_empty
from inventory_app.domain.entries import Entry, GateAnswer, Section
from inventory_app.domain.errors import ExpectedError
from inventory_app.services.listing import Listing
from inventory_app.services.overview import follow_start
from inventory_app.services.visit import FEELINGS_AFTER, Visit, are_strong, feelings_in
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.wizard.interlude import Interlude, Way
from inventory_app.ui.wizard.interludes import Act, Interludes
from inventory_app.ui.wizard.page_notes import is_shut
from inventory_app.ui.wizard.whereabouts import is_of_step_four, way_back, way_on

if TYPE_CHECKING:
    from inventory_app.services.route import Stop
    from inventory_app.ui.room import Room
    from inventory_app.ui.wizard.host import Host
    from inventory_app.ui.wizard.pager import Answered, Pager
    from inventory_app.ui.wizard.said import Said


class Turning(QObject):
    """Goes on, back, past or away from a page, after it was kept."""

    def __init__(self, room: Room, pager: Pager, page: Host, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._pager = pager
        self._page = page
        self._visit = Visit(room.clock)
        self._listing = Listing(room.notebook, room.library, room.clock)
        self._coming: list[Interlude] = []
        self._ahead: Stop | None = None
        self._notice = ""
        self._said_in_columns: set[GateAnswer] = set()

    def begin(self, said: Said) -> None:
        """Take the sentences in the words now in force."""
        self._said = said
        self._interludes = Interludes(said, self._show_coming, self._page.leave)

    # --- the buttons ---------------------------------------------------------------------

    def go_on(self) -> None:
        """Check the name, keep everything, and go on."""
        view = self._page.view
        if view is None or not self._has_name() or not self._page.keep():
            return
        self._trying(self._answer_and_turn)

    def skip(self) -> None:
        """Go on without an answer; past the safety question this sets the entry aside."""
        if not self._page.keep():
            return
        if self._page.is_changing_answer:
            self._reopen()
        elif self._asks_gate() and self._pager.entry.gate is not GateAnswer.PARKED:
            self._page.forget_choice()
            self._trying(self._set_aside)
        elif self._pager.notes.set_aside_if_skipped(self._pager.page({})):
            said = self._pager.notes.said_of_setting_aside()
            self._show(self._interludes.end_of_shut_card(self._pager.entry, said))
        else:
            self._turn(self._next(), ())

    def back(self) -> None:
        """Go to the page before; everything typed is kept."""
        if not self._page.keep():
            return
        if self._page.is_changing_answer:
            self._reopen()
            return
        stop = None if self._page.is_all_on_one else self._pager.previous_stop()
        if stop is None:
            self._leave_entry()
        else:
            self._page.open(stop)

    def take_break(self) -> None:
        """Keep everything, an answer chosen to the safety question too, and pause."""
        if self._page.keep():
            self._page.leave(Destination(Screen.PAUSE))

    def new_entry(self) -> None:
        """Begin another entry of the same section."""
        section = self._pager.entry.section
        form = self._pager.writing.form(section)
        if not form.repeats or not self._page.keep():
            return
        self._trying(lambda: self._open_new(section))

    # --- answering -----------------------------------------------------------------------

    def _answer_and_turn(self) -> None:
        view = self._page.view
        if view is None:
            return
        if self._page.is_changing_answer:
            self._answer_from_harm(view.sheet.safety_choice())
            return
        # A check comes first: on one page of all questions it stands above the safety question.
        answered = self._pager.answer_checks(view.sheet.questions(), self._page.transient())
        if answered:
            self._turn_after(answered)
        elif self._asks_gate():
            self._answer_gate(view.sheet.safety_choice())
        else:
            self._turn(self._next(), ())

    def _answer_gate(self, chosen: str | None) -> None:
        stands = self._pager.entry.gate
        if chosen is None and stands is None:
            self._page.say_at_gate(
                self.tr(
                    "Choose the nearest one, or choose Skip for now. Skipping sets the page aside."
                )
            )
            return
        answer = GateAnswer(chosen) if chosen else None
        if answer is None or answer is stands:
            self._turn(self._next(), ())
        elif stands is GateAnswer.PARKED and answer is GateAnswer.OWN:
            self._show(
                self._interludes.pressed(
                    opens_a_page=False,
                    accept=lambda: self._trying(lambda: self._commit(answer)),
                    decline=self._reopen,
                )
            )
        else:
            self._commit(answer)

    def _answer_from_harm(self, chosen: str | None) -> None:
        """Change the answer on a *Harm done to me* page: only one's own side opens anything."""
        if chosen != GateAnswer.OWN.value:
            self._reopen()
            return
        self._show(
            self._interludes.pressed(
                opens_a_page=True,
                accept=lambda: self._trying(lambda: self._commit(GateAnswer.OWN)),
                decline=self._reopen,
            )
        )

    def _commit(self, answer: GateAnswer) -> None:
        answered = self._pager.answer_gate(answer)
        self._page.forget_choice()
        self._turn_after(answered)

    def _set_aside(self) -> None:
        self._turn_after(self._pager.skip_gate())

    def _turn_after(self, answered: Answered) -> None:
        interludes = []
        entry = answered.change.entry
        if answered.change.is_own_part_out_of_sight:
            interludes.append(self._interludes.out_of_sight(lambda: self._erase_hidden(entry)))
        line = self._said.after(answered.answer)
        stop = self._pager.stop_after(answered)
        if self._pager.is_in_columns:
            if line and answered.answer not in self._said_in_columns:
                interludes.append(self._interludes.after_gate(answered))
            self._said_in_columns.add(answered.answer)
        elif stop is not None:
            self._notice = line
        self._turn(stop, tuple(interludes))

    def _erase_hidden(self, entry: Entry) -> None:
        def erase_and_go_on() -> None:
            self._pager.refresh(self._pager.writing.erase_hidden(entry.id))
            self._show_coming()

        self._trying(erase_and_go_on)

    # --- turning -------------------------------------------------------------------------

    def _turn(self, stop: Stop | None, interludes: tuple[Interlude, ...]) -> None:
        section = self._pager.entry.section
        self._visit.finish_page()
        self._ahead = stop
        self._coming = [*interludes, *self._offers(section, stop)]
        self._show_coming()

    def _offers(self, section: Section, stop: Stop | None) -> list[Interlude]:
        """Return what is offered at a change of page, at most one thing."""
        if section is Section.START:
            return self._after_start()
        if section is Section.STEP_FIVE_AFTER and self._are_strong_now():
            return [self._interludes.people_first()]
        if stop is None:
            return []
        if self._visit.is_rest_due(self._room.notebook.choices().quiet_timer_minutes):
            return [self._interludes.rest(self._visit.start_over)]
        if is_of_step_four(section) and self._visit.is_strength_due(section):
            self._visit.offer_strength()
            return [self._interludes.strength()]
        return []

    def _after_start(self) -> list[Interlude]:
        follow_start(self._room.notebook)
        feelings = feelings_in(self._pager.entry.answers)
        is_high = feelings is not None and are_strong(feelings)
        return [self._interludes.high_feelings()] if is_high else []

    def _are_strong_now(self) -> bool:
        """Return whether strong feelings stand on the page that is being left."""
        view = self._page.view
        if view is None or view.sheet.block(FEELINGS_AFTER) is None:
            return False
        feelings = feelings_in(self._pager.entry.answers, FEELINGS_AFTER)
        return feelings is not None and are_strong(feelings)

    def _show_coming(self) -> None:
        if self._coming:
            self._show(self._coming.pop(0))
        elif self._ahead is not None:
            notices = (self._notice,) if self._notice else ()
            self._notice = ""
            self._page.open(self._ahead, notices)
        else:
            self._end()

    def _end(self) -> None:
        entry = self._pager.entry
        form = self._pager.writing.form(entry.section)
        if not form.repeats:
            self._page.leave(way_on(entry.section))
            return
        if is_shut(entry):
            self._leave_entry()
            return
        another = None
        if self._pager.writing.can_add_event(entry):
            name = self._pager.page({}).title
            text = self.tr("Add another event with {name}").format(name=name)
            another = Way(text, lambda: self._trying(self._open_another))
        self._show(self._interludes.end(entry, finish=self._finish, another=another))

    def _finish(self) -> None:
        def mark_and_leave() -> None:
            self._listing.mark_done(self._pager.entry.id, is_done=True)
            self._leave_entry()

        self._trying(mark_and_leave)

    def _open_another(self) -> None:
        entry = self._pager.writing.another_event(self._pager.entry)
        self._page.open(self._pager.writing.route.first(entry))

    def _open_new(self, section: Section) -> None:
        inventory_id = self._pager.entry.inventory_id
        entry = self._room.notebook.entries.add(inventory_id, section, {})
        self._page.open(self._pager.writing.route.start(entry))

    def _leave_entry(self) -> None:
        self._page.leave(way_back(self._pager.entry.section))

    # --- small things --------------------------------------------------------------------

    def _next(self) -> Stop | None:
        return None if self._page.is_all_on_one else self._pager.next_stop()

    def _reopen(self) -> None:
        self._page.forget_choice()
        self._page.open(self._pager.stop)

    def _show(self, interlude: Interlude) -> None:
        self._page.show_interlude(interlude)

    def _asks_gate(self) -> bool:
        view = self._page.view
        return view is not None and view.sheet.holds_the_gate

    def _has_name(self) -> bool:
        view = self._page.view
        name = self._pager.writing.form(self._pager.entry.section).name_question
        block = view.sheet.block(name.id) if view and name else None
        if block is None or block.isHidden() or not is_empty(block.editor.value()):
            return True
        block.say(self.tr("Only this is needed to go on. One word or a code is enough."))
        block.editor.field().setFocus()
        return False

    def _trying(self, act: Act) -> None:
        """Do something that writes; when the world refuses, say so and stay."""
        try:
            act()
        except ExpectedError as error:
            self._page.show_problem(error)
