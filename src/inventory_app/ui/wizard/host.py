"""What the turning of pages asks of the page it turns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from inventory_app.domain.answers import AnswerValue
    from inventory_app.services.route import Stop
    from inventory_app.ui.page import Destination
    from inventory_app.ui.wizard.interlude import Interlude
    from inventory_app.ui.wizard.page_view import PageView


class Host(Protocol):
    """The page on which one thing after another is shown."""

    is_changing_answer: bool
    """Whether the safety answer of a *Harm done to me* entry is being changed."""
    is_all_on_one: bool
    """Whether all questions of the entry stand on one page."""

    @property
    def view(self) -> PageView | None:
        """The page on screen; None while an interlude is shown."""
        ...

    def keep(self) -> bool:
        """Save what is typed; return False when it could not be saved and the page must stay."""
        ...

    def open(self, stop: Stop, notices: tuple[str, ...] = ()) -> None:
        """Show a page of an entry."""
        ...

    def show_interlude(self, interlude: Interlude) -> None:
        """Show a small page between two pages."""
        ...

    def leave(self, destination: Destination) -> None:
        """Go somewhere else."""
        ...

    def transient(self) -> dict[str, AnswerValue]:
        """Return the answers on the page that are kept nowhere."""
        ...

    def forget_choice(self) -> None:
        """Forget an answer chosen to the safety question."""
        ...

    def say_at_gate(self, remark: str) -> None:
        """Say something under the safety question."""
        ...

    def show_problem(self, error: object) -> None:
        """Say why something is not in the file."""
        ...
