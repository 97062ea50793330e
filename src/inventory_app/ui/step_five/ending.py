"""Keep, seal or destroy: a week after Step Five, never that day, and never in a hurry."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inventory_app.domain.entries import Inventory, InventoryKind, Section
from inventory_app.domain.errors import ExpectedError
from inventory_app.services.ending import EndChoice, Ending
from inventory_app.ui.messages import sentence_for
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_five.ending_question import EndingQuestion
from inventory_app.ui.widgets.bars import CautionBar, announce
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.scroll_page import ScrollPage
from inventory_app.ui.wizard.interlude import Interlude, InterludeView, Way


class EndingPage(Page):
    """Asks what becomes of the pages, and does it."""

    def __init__(self, room: Room) -> None:
        """Build the page; it is filled by :meth:`enter`."""
        super().__init__()
        self._room = room
        self._ending = Ending(room.notebook, room.library, room.clock)
        self._step_five: Inventory | None = None
        self._shown: QWidget | None = None
        self._scroll = ScrollPage(room.theme)
        self._trouble = CautionBar(room.theme, "")
        self._trouble.add_action(self.tr("Try again")).clicked.connect(self._try_again)
        self._trouble.hide()
        self._scroll.column.addWidget(self._trouble)
        whole = Column(room.theme)
        whole.addWidget(self._scroll)
        self.setLayout(whole)

    @override
    def enter(self, destination: Destination) -> None:
        self._trouble.hide()
        self._step_five = self._ending.offered() or self._may_be_chosen()
        if self._step_five is None:
            self._say(self.tr("There is nothing to decide here now."))
            return
        own = self._room.library.wording(self._room.notebook.choices().own_words)
        form = own.form(self._room.library.form(Section.INVENTORY_END))
        question = EndingQuestion(self._room.theme, form.pages[0])
        question.set_chosen(self._ending.chosen(self._step_five))
        question.decided.connect(self._do)
        question.put_off.connect(self._go_home)
        self._show(question)
        question.focus_start()

    @override
    def title(self) -> str:
        return self.tr("What becomes of these pages")

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FIVE

    @property
    def shown(self) -> QWidget | None:
        """What is on screen: the question, or what was done."""
        return self._shown

    def _may_be_chosen(self) -> Inventory | None:
        """Return a Step Five about which the person has chosen already, and may choose again."""
        found = self._room.notebook.inventories.list(InventoryKind.STEP_FIVE)
        still_open = (each for each in reversed(found) if not each.is_sealed)
        return next((each for each in still_open if self._ending.may_choose(each)), None)

    def _do(self, choice: EndChoice) -> None:
        if self._step_five is None:
            return
        acts = {
            EndChoice.KEEP: self._ending.keep,
            EndChoice.SEAL: self._ending.seal,
            EndChoice.DESTROY: self._ending.destroy,
        }
        try:
            acts[choice](self._step_five)
        except ExpectedError as error:
            self._say_trouble(error)
            if not self._is_gone():
                return
        else:
            self._trouble.hide()
        if choice is not EndChoice.KEEP:
            # What the way back leads to is out of sight, or gone.
            self.way_back_ended.emit()
        self._say(*self._said(choice))

    def _try_again(self) -> None:
        """Try again what the disk refused: all of it, or only to write the file anew."""
        if self._is_gone():
            try:
                self._ending.clear_traces()
            except ExpectedError as error:
                self._say_trouble(error)
            else:
                self._trouble.hide()
        elif isinstance(self._shown, EndingQuestion):
            self._shown.go_on()

    def _say_trouble(self, error: ExpectedError) -> None:
        said = sentence_for(error)
        if self._is_gone():
            said = self.tr(
                "The pages are gone from this notebook. Traces may still lie in its file. {why}"
            ).format(why=said)
        self._trouble.set_text(said)
        self._trouble.show()
        self._scroll.scroll_to_top()
        announce(self._trouble, said)

    def _is_gone(self) -> bool:
        found = self._room.notebook.inventories.list(InventoryKind.STEP_FIVE)
        return self._step_five is None or all(each.id != self._step_five.id for each in found)

    def _said(self, choice: EndChoice) -> tuple[str, ...]:
        if choice is EndChoice.KEEP:
            return (self.tr("Your pages stay as they are."),)
        if choice is EndChoice.SEAL:
            return (
                self.tr("Your pages are sealed. They are out of sight until you open them."),
                self.tr('You find them under Step Four: "Open the sealed inventory".'),
            )
        form = self._room.library.form(Section.INVENTORY_END)
        check = form.question("keep_check")
        return (self.tr("The pages are gone from this notebook."), check.text if check else "")

    def _say(self, *lines: str) -> None:
        ways = (Way(self.tr("Go to Home"), self._go_home),)
        view = InterludeView(self._room.theme, Interlude(lines, ways, self.title()))
        self._show(view)
        view.first_button().setFocus()

    def _show(self, widget: QWidget) -> None:
        if self._shown is not None:
            self._scroll.column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = widget
        self._scroll.column.addWidget(widget)
        widget.show()
        self._scroll.scroll_to_top()

    def _go_home(self) -> None:
        self.left_for.emit(Destination(Screen.HOME))
