"""A person at the keyboard who sees nothing but what a screen reader says."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from tests.desktop.screen import SECONDS, Node, Screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.journeys.running import Running

CHOICE: Final = "radio button"
CELL: Final = "table cell"
OFFERS: Final = {
    "Would you like to add a strength before you go on?": "Go on",
    "The next pages look at your side only. You can change this answer at the top of any page.": (
        "Go on"
    ),
}
"""What the program offers now and then, and the button that goes on past it."""
TITLE: Final = "Inventory"


class Person(Screen):
    """Reads one running program and works in it. Raises AssertionError with what was on screen."""

    def __init__(self, program: Running) -> None:
        """Sit down at a program that runs."""
        super().__init__(str(program.process_id))
        self._working_at = program

    @override
    def look(self) -> Node | None:
        """Read the screen; whatever is on it, the title of the window says nothing of it."""
        root = super().look()
        assert root or self._working_at.is_running, self._working_at.output
        titles = {node.name for node in root or () if node.role == "frame"}
        assert titles <= {TITLE}
        return root

    @override
    def wait(self, is_there: Callable[[Node], bool], what: str, seconds: float = SECONDS) -> Node:
        """Look until something is true of the screen; give the screen."""
        try:
            return super().wait(is_there, what, seconds)
        except AssertionError as missing:
            missing.add_note(f"in the terminal:\n{self._working_at.output}")
            raise

    def sit_down(self) -> Node:
        """Wait until the window is there and listens to the keyboard."""
        return self.wait(_listens, "the window to take the keyboard")

    def go_to(self, name: str) -> Node:
        """Press Tab until the keyboard speaks to the thing with this name."""
        self.wait_for(name)
        return self._tab_until(lambda node: node.name == name, name)

    def use(self, name: str) -> None:
        """Go to a button or row and press it."""
        self.go_to(name)
        self.press("Return")

    def choose(self, name: str) -> None:
        """Go to a group of choices by Tab, to one of them by the arrow keys, and choose it."""
        self.wait_for(name, CHOICE)
        siblings = self._siblings(name)
        here = self._tab_until(lambda node: node.name in siblings and node.role == CHOICE, name)
        way = siblings.index(name) - siblings.index(here.name)
        for _ in range(abs(way)):
            self.press("Down" if way > 0 else "Up")
        self.wait_for_focus(name)
        self.press("space")
        self.wait(_is_checked(name), f"{name!r} to be chosen")

    def tick(self, name: str) -> None:
        """Go to a tick and set it."""
        self.go_to(name)
        self.press("space")
        self.wait(_is_checked(name), f"{name!r} to be ticked")

    def go_to_row(self, first_cell: str) -> Node:
        """Go to the table by Tab, and to the row that begins with this cell by the arrow keys."""
        here = self._tab_until(lambda node: node.role == CELL, "a table")
        while here.name != first_cell:
            before = here
            self.press("Down" if here.name < first_cell else "Up")
            here = self.wait(_has_left(before), f"another row than {before.name!r}").focused or here
        return here

    def _siblings(self, name: str) -> list[str]:
        """Name the choices that stand in one group with this one."""
        root = self.look()
        assert root
        for node in root:
            choices = [child.name for child in node.children if child.role == CHOICE]
            if name in choices:
                return choices
        msg = f"{name!r} went away"
        raise AssertionError(msg)

    def _tab_until(self, is_there: Callable[[Node], bool], name: str) -> Node:
        passed: list[Node] = []
        seen = self.wait(lambda root: bool(root.focused), f"a focus on the way to {name!r}")
        while (node := seen.focused) and not is_there(node):
            if any(is_same_place(node, before) for before in passed):
                went = [before.name for before in passed]
                msg = f"{name!r} is not reached by Tab, which goes {went}"
                raise AssertionError(msg)
            passed.append(node)
            self.press("Tab")
            seen = self.wait(_has_left(node), f"the focus to leave {node.name!r}")
        assert node
        return node

    def answer(self, question: str, words: str) -> None:
        """Type an answer where the program waits for it."""
        self.wait_for_focus(question)
        self.write(words)
        self.wait_for_words(question, words)

    def wait_for_words(self, question: str, words: str, seconds: float = SECONDS) -> Node:
        """Wait until these words stand in the field of a question; give the field."""
        seen = self.wait(
            lambda root: bool((field := root.find(question, "text")) and words in field.text),
            f"{words!r} in the field {question!r}",
            seconds,
        )
        field = seen.find(question, "text")
        assert field
        return field

    @contextmanager
    def writing_slowly(self, text: str, seconds: float) -> Iterator[None]:
        """Type a text in the background, so long between two letters; stop typing at the end."""
        is_over = threading.Event()

        def type_on() -> None:
            # A letter a call: a call that is cut off would leave its key down for good.
            for letter in text:
                if is_over.wait(seconds):
                    return
                self.write(letter)

        typing = threading.Thread(target=type_on)
        typing.start()
        try:
            yield
        finally:
            is_over.set()
            typing.join()

    def wait_past_offers(self, is_there: Callable[[Node], bool], what: str) -> Node:
        """Wait for a page; decline the strengths and rests offered on the way to it."""
        seen = self.wait(lambda root: is_there(root) or bool(_offer(root)), what)
        while (offer := _offer(seen)) and not is_there(seen):
            self.use(offer)
            seen = self.wait(lambda root: is_there(root) or not _offer(root), what)
        return seen

    def go_on(self) -> None:
        """Continue with the keys that continue on every page."""
        self.press("ctrl+Return")


def _offer(root: Node) -> str:
    """Name the button that goes on past an offer; empty where nothing is offered."""
    said = {node.name for node in root if node.role == "label"}
    return next((button for offer, button in OFFERS.items() if offer in said), "")


def _listens(root: Node) -> bool:
    return any(node.role == "frame" and "active" in node.states for node in root)


def is_same_place(one: Node, other: Node) -> bool:
    """Tell whether two looks saw the same thing: names alone may repeat on a page."""
    return (one.role, one.name, one.place) == (other.role, other.name, other.place)


def _has_left(before: Node) -> Callable[[Node], bool]:
    def has_left(root: Node) -> bool:
        here = root.focused
        return here is not None and not is_same_place(here, before)

    return has_left


def _is_checked(name: str) -> Callable[[Node], bool]:
    def is_checked(root: Node) -> bool:
        return any(node.name == name and "checked" in node.states for node in root)

    return is_checked
