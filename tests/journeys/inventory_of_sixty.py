"""A prepared Step Four of sixty pages, in a notebook with its key in the real keyring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmarks.notebooks import made, opened
from inventory_app.domain.entries import GateAnswer, Section
from tests.builders import NotebookBuilder

if TYPE_CHECKING:
    from pathlib import Path

    from inventory_app.services.ports import Notebook

STRENGTHS: Final = 4
RESENTED: Final = (
    "Marta", "Jonas", "Otto", "Pavel", "Ingrid", "Rosa", "Tomas", "Nadia", "Felix", "Greta",
    "Hugo", "Irma", "Karel", "Livia", "Milo", "Nora", "Oskar", "Petra", "Quirin", "Runa", "Stefan",
    "Tilda", "Ulla", "Viktor", "Wanda", "Xaver",
)  # fmt: skip
SET_ASIDE: Final = ("Uncle Ray", "Cousin Bea")
WORRIES: Final = (
    "Losing the flat", "The letter", "Being late", "The dentist", "An empty purse", "Growing old",
)  # fmt: skip
DANGERS: Final = ("The dark stair", "The man at the gate")
LOVED: Final = ("Samira", "Yannick", "Zelda", "Anselm")
HARMED: Final = ("Lena", "Bruno", "Carla", "Dieter", "Emmi")
SECRETS: Final = ("The blue folder", "Room nine", "The second phone", "That Sunday", "The ring")
HARM_DONE: Final = (
    "The yellow house", "Winter of the locked door", "The lake", "The back seat", "Fourth grade",
    "The cellar",
)  # fmt: skip
PAGES: Final = 60
SPONSORS_OWN: Final = (RESENTED[0], RESENTED[2], HARMED[0])
"""Names whose page is marked by itself; the worries are marked all together."""
ADDED: Final = "The phone at night"

READ_ALOUD: Final = (*SPONSORS_OWN, *WORRIES)
KEPT_OUT: Final = (
    *(name for name in (*RESENTED, *LOVED, *HARMED) if name not in SPONSORS_OWN),
    *SET_ASIDE,
    *DANGERS,
    *SECRETS,
    *HARM_DONE,
    "X-0", "P-0", "S-0", "A-0", "winters", "Eleven years", "Patience",
)  # fmt: skip
"""Words that may not stand on any screen of the sitting."""


def prepare(folder: Path) -> None:
    """Make the notebook in a folder and write sixty pages into it."""
    made(folder, is_ten_years=False)
    vault = opened(folder)
    with vault.notebook.together():
        _write(NotebookBuilder(vault.notebook))
    assert _pages(vault.notebook) == PAGES
    vault.close()


def add_between(folder: Path) -> None:
    """Add a worry to Step Four between two sittings, marked like the others."""
    vault = opened(folder)
    NotebookBuilder(vault.notebook).entry(
        Section.FEARS, {"f_fear": ADDED}, GateAnswer.WORRY, f_might="It rings."
    )
    fear = vault.notebook.entries.entries(vault.notebook.inventory().id, Section.FEARS)[-1]
    vault.notebook.entries.save(fear.id, {"f_share": ("sponsor",)})
    vault.close()


def _write(build: NotebookBuilder) -> None:
    for number in range(STRENGTHS):
        build.strength(f"Patience, kind {number}")
    for name in RESENTED:
        owes = "yes" if name in RESENTED[:3] else "no"
        build.resentment(name, r_happened=f"What {name} said.", r_owe=owes)
    for name in SET_ASIDE:
        build.resentment(name, GateAnswer.PARKED)
    for name in WORRIES:
        build.fear(name)
    for name in DANGERS:
        build.fear(name, GateAnswer.DANGER)
    for name in LOVED:
        build.relationship(name, s_owe="no")
    for name in HARMED:
        build.harm(name, h_eight="yes" if name == HARMED[0] else "no")
    for title in SECRETS:
        build.secret(title, GateAnswer.PRIVATE, x_how_long="Eleven years")
    for title in HARM_DONE:
        build.harm_done_to_me(title, p_who=RESENTED[2], p_words="It went on for two winters.")


def _pages(notebook: Notebook) -> int:
    inventory = notebook.inventory().id
    return sum(len(notebook.entries.list(inventory, section)) for section in Section)
