"""A shipped file is decoded strictly; what is wrong is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory_app.content.decode import decoded
from inventory_app.content.library import Lists, Sentences
from inventory_app.domain.errors import FormError
from inventory_app.domain.forms import Form, Option
from inventory_app.domain.wording import WordingPack


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the path of the file a test writes."""
    return tmp_path / "some.toml"


def refused(file: Path, text: str, kind: type) -> tuple[str, str]:
    """Write a file, expect it to be refused, and return place and reason."""
    file.write_text(text, encoding="utf-8")
    with pytest.raises(FormError) as error:
        decoded(file, "some.toml", kind)
    assert error.value.file == "some.toml"
    return error.value.place, error.value.reason


def test_a_table_of_sentences_becomes_texts_and_lists(file: Path) -> None:
    file.write_text('one = "A sentence."\nmany = ["Go on", "Stop"]\n', encoding="utf-8")

    assert decoded(file, "some.toml", Sentences) == {
        "one": "A sentence.",
        "many": ("Go on", "Stop"),
    }


def test_lists_become_options(file: Path) -> None:
    file.write_text('age_list = [ { id = "child", label = "Under 18" } ]\n', encoding="utf-8")

    assert decoded(file, "some.toml", Lists) == {"age_list": (Option("child", "Under 18"),)}


def test_the_key_at_fault_is_named_in_a_table(file: Path) -> None:
    place, reason = refused(file, 'one = "A sentence."\ntwo = 2\n', Sentences)

    assert (place, reason) == ("two", "Expected `str | array`, got `int`")


def test_the_key_at_fault_is_named_inside_a_record(file: Path) -> None:
    text = 'id = "gentle"\ntitle = "Gentle"\n[words]\nsponsor = "sponsor"\nslip = 3\n'

    assert refused(file, text, WordingPack) == ("words, slip", "Expected `str`, got `int`")


def test_the_option_at_fault_is_named_in_a_list(file: Path) -> None:
    text = 'one = [ { id = "a", label = "A" } ]\ntwo = [ { id = "b", label = 1 } ]\n'

    assert refused(file, text, Lists) == ("two 1, label", "Expected `str`, got `int`")


def test_a_file_that_ends_too_soon_says_so(file: Path) -> None:
    place, reason = refused(file, 'id = "fears', Form)

    assert (place, reason) == ("end of document", "Unterminated string")
