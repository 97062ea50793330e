"""The notebooks that are measured: an empty one and one of ten years, invented throughout."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic, sleep

import msgspec

from inventory_app.content.library import Library
from inventory_app.content.shipped import resources
from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.choices import Place, WordsKept
from inventory_app.domain.entries import GateAnswer, Section
from inventory_app.services.ports import Notebook
from inventory_app.vault import FirstRun, Opened, Outside, open_vault, system_password_store

STEP_FOUR_ENTRIES = 200
DAYS_AND_CHECKS = 3_650 + 1_000
"""Evening reviews and spot checks; until Step Ten has forms, short closing pages stand in."""

_SPOKEN = (
    "the letter came on a Tuesday and nobody had told me about it so I left early and walked home "
    "along the canal thinking of what I should have said to them before the others arrived there"
)
_WORDS = _SPOKEN.split()
_NAMES = ("Dana", "Theo", "Priya", "Lena", "Imre", "Jo", "Sam", "Marlow", "Bello", "Adeyemi")


class TenYearClock:
    """A clock that goes on by some hours at each look, so that entries lie in their years."""

    def __init__(self) -> None:
        """Begin ten years before the invented day."""
        self._now = datetime(2016, 11, 21, 20, 0, tzinfo=UTC)

    def now(self) -> datetime:
        """Return the moment and go on."""
        self._now += timedelta(minutes=9)
        return self._now


def made(folder: Path, *, is_ten_years: bool) -> Path:
    """Make a notebook in a folder with its key in the real keyring, and return the folder."""
    folder.mkdir(mode=0o700)
    first_run = FirstRun(folder, system_password_store(), _outside())
    until = monotonic() + 10
    while not first_run.keeping.is_done and monotonic() < until:
        sleep(0.02)
    if not first_run.keeping.is_done or first_run.keeping.failure is not None:
        raise RuntimeError("the benchmark needs a keyring that keeps a key")
    vault = first_run.finish()
    _choose(vault.notebook)
    if is_ten_years:
        fill_ten_years(vault.notebook)
        _leave_off(vault.notebook)
    vault.close()
    return folder


def made_to_tell(folder: Path, entries: int) -> Path:
    """Make a notebook of so many Step Four entries in a folder, and return the folder."""
    made(folder, is_ten_years=False)
    vault = opened(folder)
    fill_step_four(vault.notebook, entries)
    vault.close()
    return folder


def opened(folder: Path) -> Opened:
    """Open a notebook of the benchmark with its key from the keyring."""
    found = open_vault(folder, system_password_store(), _outside())
    if not isinstance(found, Opened):
        raise TypeError(f"the notebook of the benchmark did not open: {found.why}")
    return found


def _outside() -> Outside:
    return Outside(Library(resources()), TenYearClock())


def _choose(notebook: Notebook) -> None:
    kept = msgspec.structs.replace(
        notebook.choices(),
        words_kept=WordsKept.WRITTEN_DOWN,
        has_read_care_page=True,
        has_read_privacy_limits=True,
    )
    notebook.choose(kept)


def _leave_off(notebook: Notebook) -> None:
    """Leave off on a secret: the program then opens on Home, with *Carry on*."""
    entry = notebook.entries.add(notebook.inventory().id, Section.SECRETS, {})
    notebook.remember_place(Place(entry.id, ""))


def fill_ten_years(notebook: Notebook, entries: int = STEP_FOUR_ENTRIES) -> None:
    """Write ten invented years: Step Four entries with long answers, and one short page a day."""
    fill_step_four(notebook, entries)
    chance = random.Random(10)  # noqa: S311 - the same notebook every time
    inventory = notebook.inventory().id
    with notebook.together():
        for number in range(DAYS_AND_CHECKS):
            text = _sentence(chance, 12)
            notebook.entries.add(
                inventory, Section.CLOSING, {"clo_leave": text, "clo_next": f"walk {number}"}
            )


def fill_step_four(notebook: Notebook, entries: int) -> None:
    """Write so many Step Four entries with long answers."""
    chance = random.Random(4)  # noqa: S311 - the same notebook every time
    inventory = notebook.inventory().id
    with notebook.together():
        for section, answers, gate in _step_four(chance, entries):
            entry = notebook.entries.add(inventory, section, {})
            notebook.entries.save(entry.id, answers)
            if gate is not None:
                notebook.entries.answer_gate(entry.id, gate, {})
                notebook.entries.save(entry.id, answers)


def _step_four(
    chance: random.Random, count: int
) -> Iterator[tuple[Section, dict[str, AnswerValue], GateAnswer | None]]:
    for number in range(count):
        name = f"{chance.choice(_NAMES)} {number}"
        kind = number % 4
        if kind == 0:
            fear: dict[str, AnswerValue] = {
                "f_fear": f"Losing {name}",
                "f_might": _sentence(chance, 20),
            }
            yield Section.FEARS, fear, GateAnswer.WORRY
        elif kind == 1:
            harm: dict[str, AnswerValue] = {"h_who": name, "h_what": _sentence(chance, 60)}
            yield Section.HARMS, harm, GateAnswer.OWN
        else:
            yield Section.RESENTMENTS, _resentment(chance, name), GateAnswer.OWN


def _resentment(chance: random.Random, name: str) -> dict[str, AnswerValue]:
    return {
        "r_who": name,
        "r_label": _sentence(chance, 5),
        "r_happened": _sentence(chance, 80),
        "r_touched": ("pride", "fear"),
        "r_part": ("frightened", "hiding"),
        "r_part_words": _sentence(chance, 40),
        "r_instead": _sentence(chance, 25),
    }


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(words)).capitalize() + "."
