"""Answers are kept under ids: none may go or change its kind unless the form's version is raised.

``tests/data/form_ids.json`` holds, by form, its version, every id with its kind, and every option's
id. Where it differs from what ships, these tests say what to do.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from inventory_app.content.library import Library

SNAPSHOT = Path(__file__).parents[2] / "data" / "form_ids.json"


class FormIds(msgspec.Struct, frozen=True):
    """What of a form must not change while its version stands: "id kind" and "id option"."""

    version: int
    questions: list[str]
    options: list[str]


def ids_of(library: Library) -> dict[str, FormIds]:
    """Return the ids of every shipped form."""
    found = {}
    for form_id, version in library.form_versions().items():
        questions = list(library.form(form_id).questions())
        found[form_id] = FormIds(
            version,
            [f"{question.id} {question.kind.value}" for question in questions],
            [f"{question.id} {option.id}" for question in questions for option in question.options],
        )
    return found


def broken_promises(then: dict[str, FormIds], now: dict[str, FormIds]) -> list[str]:
    """Return what is gone or changed its kind in forms whose version is not raised."""
    broken = []
    for form_id, before in then.items():
        after = now.get(form_id, FormIds(0, [], []))
        if after.version <= before.version:
            gone = {*before.questions, *before.options} - {*after.questions, *after.options}
            broken += [f"{form_id}: {one}" for one in sorted(gone)]
    return broken


def test_no_id_goes_or_changes_its_kind_without_a_new_version(shipped: Library) -> None:
    then = msgspec.json.decode(SNAPSHOT.read_bytes(), type=dict[str, FormIds])

    assert broken_promises(then, ids_of(shipped)) == [], "raise the form's version"


def test_the_snapshot_knows_every_id_that_ships(shipped: Library) -> None:
    now = msgspec.json.format(msgspec.json.encode(ids_of(shipped)), indent=1)

    assert SNAPSHOT.read_bytes() == now + b"\n", f"write these ids into {SNAPSHOT.name}"


def test_a_lost_id_is_noticed_until_the_version_is_raised() -> None:
    then = {"fears": FormIds(1, ["f_fear text", "f_step text"], ["f_losing both_ways"])}

    assert broken_promises(then, {"fears": FormIds(1, ["f_fear text"], [])}) == [
        "fears: f_losing both_ways",
        "fears: f_step text",
    ]
    assert broken_promises(then, {}) != []
    assert broken_promises(then, {"fears": FormIds(2, ["f_fear text"], [])}) == []


def test_a_new_kind_is_noticed_and_a_new_id_is_welcome() -> None:
    then = {"fears": FormIds(1, ["f_fear text"], [])}

    assert broken_promises(then, {"fears": FormIds(1, ["f_fear long_text"], [])}) != []
    assert broken_promises(then, {"fears": FormIds(1, ["f_fear text", "f_new text"], [])}) == []
