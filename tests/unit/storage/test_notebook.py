"""The notebook: what was chosen, where the person was, writes that belong together."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory_app.domain.choices import Choices, OwnHelpLine, Place, WayOfWorking, WordsKept
from inventory_app.domain.entries import Section
from inventory_app.domain.wording import OwnWords, Pack
from inventory_app.storage.notebook import Notebook
from tests.builders import FixedClock, NotebookBuilder, open_notebook

CHOSEN = Choices(
    own_words=OwnWords(Pack.GENTLE, "ACA", higher_power="the group", words={"sponsor": "friend"}),
    way=WayOfWorking.COLUMNS,
    order="traditional",
    left_out=frozenset({Section.SECRETS}),
    words_kept=WordsKept.WRITTEN_DOWN,
    done_sections=frozenset({Section.FEARS, Section.HARMS}),
    quiet_timer_minutes=20,
    own_help_lines=(OwnHelpLine("Jo", "01 234"),),
)


def test_inventory_is_made_once(database: Path, notebook: Notebook, clock: FixedClock) -> None:
    first = notebook.inventory()
    assert (first.kind, first.created_at) == ("step_four", clock.now())
    assert notebook.inventory() == first
    notebook.close()
    again = open_notebook(database)
    assert again.inventory() == first
    again.close()


def test_what_was_chosen_is_kept(database: Path, notebook: Notebook) -> None:
    assert notebook.choices() == Choices()
    notebook.choose(CHOSEN)
    notebook.close()
    again = open_notebook(database)
    assert again.choices() == CHOSEN
    again.close()


def test_chosen_words_that_cannot_be_encoded_are_mended(notebook: Notebook) -> None:
    own = OwnWords(higher_power="\ud800", words={"sponsor": "a\udc00"})
    notebook.choose(Choices(own_words=own, own_help_lines=(OwnHelpLine("\ud800", "1"),)))
    kept = notebook.choices()
    assert kept.own_words.higher_power == "\ufffd"
    assert kept.own_words.words == {"sponsor": "a\ufffd"}
    assert kept.own_help_lines[0].name == "\ufffd"


def test_place_is_kept_and_forgotten(notebook: Notebook) -> None:
    assert notebook.place() is None
    place = Place(7, "r_what", "r_happened", cursor=12, column_pass=4)
    notebook.remember_place(place)
    assert notebook.place() == place
    notebook.remember_place(None)
    assert notebook.place() is None


def test_writes_together_are_all_taken_back(build: NotebookBuilder) -> None:
    notebook = build.notebook
    with pytest.raises(KeyError):
        _write_and_fail(build)
    assert notebook.choices() == Choices()
    assert notebook.entries.list(build.inventory_id, Section.RESENTMENTS) == ()
    assert str(build.resentment().number) == "R-001"


def _write_and_fail(build: NotebookBuilder) -> None:
    with build.notebook.together():
        build.resentment("Sam")
        build.notebook.choose(CHOSEN)
        raise KeyError


def test_inner_write_that_fails_leaves_the_others(build: NotebookBuilder) -> None:
    notebook = build.notebook
    with notebook.together():
        build.resentment("Pat")
        with notebook.together():
            build.resentment("Lena")
        with pytest.raises(KeyError):
            _write_and_fail(build)
    rows = notebook.entries.list(build.inventory_id, Section.RESENTMENTS)
    assert [row.title for row in rows] == ["Pat", "Lena"]


def test_what_is_together_is_in_the_file_afterwards(database: Path, build: NotebookBuilder) -> None:
    with build.notebook.together():
        entry = build.resentment("Pat")
        build.notebook.remember_place(Place(entry.id, "r_what"))
    build.notebook.close()
    again = open_notebook(database)
    assert again.entries.find(entry.id) == entry
    assert again.place() == Place(entry.id, "r_what")
    again.close()
