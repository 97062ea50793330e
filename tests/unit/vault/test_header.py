"""``vault.json``: written whole, read as hostile."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.vault.header import (
    FORMAT,
    HEADER_NAME,
    Header,
    KeyringSlot,
    WordsSlot,
    new_header,
    read_header,
    write_header,
)
from inventory_app.vault.keys import DataKey

KEY = DataKey(bytes(range(32)))
Json = dict[str, object]


@pytest.fixture
def header() -> Header:
    """Return a header as a first run writes it."""
    return new_header(KEY, "vault-0001.db", is_in_keyring=True)


@pytest.fixture
def written(header: Header, tmp_path: Path) -> Json:
    """Write a header and return what stands in the file."""
    write_header(tmp_path, header)
    content: Json = json.loads((tmp_path / HEADER_NAME).read_text())
    return content


def _why(folder: Path) -> WhatHappened:
    with pytest.raises(ExpectedError) as caught:
        read_header(folder)
    return caught.value.what


def test_what_was_written_is_read_again(header: Header, tmp_path: Path) -> None:
    write_header(tmp_path, header)
    assert read_header(tmp_path) == header


def test_no_file_is_no_header(tmp_path: Path) -> None:
    assert read_header(tmp_path) is None


def test_the_file_is_the_owners_alone_and_holds_no_key(written: Json, tmp_path: Path) -> None:
    path = tmp_path / HEADER_NAME
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert KEY.raw.hex() not in path.read_text()
    assert set(written) == {"format", "vault_id", "generation", "file", "slots", "key_check"}


def test_the_slots_say_which_ways_lead_in(header: Header) -> None:
    assert header.slots == (KeyringSlot(), WordsSlot())
    assert header.is_in_keyring
    assert not new_header(KEY, "vault-0001.db", is_in_keyring=False).is_in_keyring


def test_every_vault_has_an_id_of_its_own() -> None:
    ids = {new_header(KEY, "vault-0001.db", is_in_keyring=True).vault_id for _ in range(20)}
    assert len(ids) == 20


def test_the_header_knows_its_key(header: Header) -> None:
    assert header.fits(KEY)
    assert not header.fits(DataKey(bytes(32)))


def test_replacing_leaves_no_second_file(header: Header, tmp_path: Path) -> None:
    write_header(tmp_path, header)
    write_header(tmp_path, msgspec.structs.replace(header, generation=2))
    assert [path.name for path in tmp_path.iterdir()] == [HEADER_NAME]


def test_a_replacement_that_was_cut_short_is_taken_away(header: Header, tmp_path: Path) -> None:
    (tmp_path / "vault.json.new").write_bytes(b"{")
    write_header(tmp_path, header)
    assert read_header(tmp_path) == header


def test_a_link_in_place_of_the_new_file_is_not_followed(header: Header, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("untouched")
    (tmp_path / "vault.json.new").symlink_to(victim)
    write_header(tmp_path, header)
    assert victim.read_text() == "untouched"
    assert not (tmp_path / HEADER_NAME).is_symlink()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("file", "../vault-0001.db"),
        ("file", "/etc/passwd"),
        ("file", "vault-0001.db\x00"),
        ("file", "vault-1.db"),
        ("file", "vault-0001.db/.."),
        ("file", "vault-0001.db\n"),
        ("file", "vault-\u0660\u0660\u0660\u0661.db"),
        ("file", ""),
        ("file", 7),
        ("vault_id", "x" * 32),
        ("vault_id", "0" * 31),
        ("vault_id", "0" * 32 + "\n"),
        ("generation", 0),
        ("generation", -1),
        ("generation", 10**9),
        ("generation", 1.5),
        ("generation", True),
        ("format", 0),
        ("format", "1"),
        ("key_check", "00"),
        ("key_check", "z" * 32),
        ("key_check", None),
        ("slots", [{"kind": "unheard of"}]),
        ("slots", [{"kind": "words", "more": 1}]),
        ("slots", [{"kind": "words"}] * 9),
        ("slots", "keyring"),
        ("more", 1),
    ],
)
def test_a_hostile_value_is_a_broken_pointer(
    written: Json, tmp_path: Path, field: str, value: object
) -> None:
    (tmp_path / HEADER_NAME).write_text(json.dumps({**written, field: value}))
    assert _why(tmp_path) is WhatHappened.POINTER_BROKEN


@pytest.mark.parametrize("field", ["format", "vault_id", "generation", "file", "slots"])
def test_a_missing_field_is_a_broken_pointer(written: Json, tmp_path: Path, field: str) -> None:
    del written[field]
    (tmp_path / HEADER_NAME).write_text(json.dumps(written))
    assert _why(tmp_path) is WhatHappened.POINTER_BROKEN


@pytest.mark.parametrize("more", [{}, {"slots": [{"kind": "star"}]}, {"hand": 1}])
def test_a_later_format_is_named_as_newer(written: Json, tmp_path: Path, more: Json) -> None:
    content = json.dumps({**written, "format": FORMAT + 1, **more}).encode()
    (tmp_path / HEADER_NAME).write_bytes(content)
    assert _why(tmp_path) is WhatHappened.FILE_IS_NEWER
    assert (tmp_path / HEADER_NAME).read_bytes() == content


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"null", b"[]", b"\xff\xfe", b"[" * 60_000, b'{"format":1}', b"\x00" * 70_000],
    ids=["empty", "cut", "null", "list", "no text", "deep", "bare", "giant"],
)
def test_a_broken_file_is_a_broken_pointer(tmp_path: Path, content: bytes) -> None:
    (tmp_path / HEADER_NAME).write_bytes(content)
    assert _why(tmp_path) is WhatHappened.POINTER_BROKEN


@given(content=st.binary(max_size=200))
def test_any_bytes_are_refused_as_ours(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / HEADER_NAME).write_bytes(content)
    assert _why(folder) in {WhatHappened.POINTER_BROKEN, WhatHappened.FILE_IS_NEWER}


def test_a_pipe_a_folder_and_a_link_are_broken_pointers(tmp_path: Path) -> None:
    path = tmp_path / HEADER_NAME
    os.mkfifo(path)
    assert _why(tmp_path) is WhatHappened.POINTER_BROKEN
    path.unlink()
    path.mkdir()
    assert _why(tmp_path) is WhatHappened.POINTER_BROKEN
    path.rmdir()
    path.symlink_to("/dev/zero")
    assert _why(tmp_path) is WhatHappened.POINTER_BROKEN


def test_a_folder_that_is_a_file_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert _why(tmp_path / "file") is WhatHappened.CANNOT_READ
