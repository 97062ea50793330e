"""Strict decoding of shipped TOML into records.

A broken file is refused with file, place and reason.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any, Final, TypeVar

import msgspec

from inventory_app.domain.errors import FormError

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T")

_TOML_PLACE: Final = re.compile(r"(.*) \(at (.*)\)$", re.DOTALL)
_PATH: Final = re.compile(r"(.*) - at `(key in )?\$(.*)`$", re.DOTALL)
_STEP: Final = re.compile(r"\.(\w+)|\[(\d+)\]|\[\.\.\.\]")
_ONE_OF: Final = {"pages": "page", "questions": "question", "options": "option"}


def decoded(path: Path, name: str, kind: type[T]) -> T:
    """Return the file's content as a record. ``name`` is what errors call it. Raises FormError."""
    found = _parsed(path, name)
    try:
        return msgspec.convert(found, kind)
    except msgspec.ValidationError as error:
        reason, place = _place_of(str(error), found)
        raise FormError(name, place, reason) from None


def _parsed(path: Path, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8"))
    except OSError as error:
        raise FormError(name, "the file", "cannot be read") from error
    except UnicodeDecodeError as error:
        raise FormError(name, f"byte {error.start}", "is not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        found = _TOML_PLACE.match(str(error))
        reason, place = found.groups() if found else (str(error), "the file")
        raise FormError(name, place, reason) from error


def _place_of(message: str, found: object) -> tuple[str, str]:
    """Return reason and place, with ids of page, question and option for their positions."""
    parts = _PATH.match(message)
    if parts is None:
        return message, "the file"
    names: list[str] = []
    key = ""
    for step in _STEP.finditer(parts.group(3)):
        field, position = step.group(1), step.group(2)
        found = _inside(found, field, position)
        if field is not None:
            names.append(field)
            key = field
        elif isinstance(found, dict) and isinstance(found.get("id"), str) and key in _ONE_OF:
            names[-1] = f"{_ONE_OF[key]} {found['id']}"
        else:
            names[-1] += f" {int(position) + 1}" if position is not None else " (one of them)"
    return parts.group(1), ", ".join(names) or "the file"


def _inside(found: object, field: str | None, position: str | None) -> object:
    if isinstance(found, dict) and field is not None:
        return found.get(field)
    if isinstance(found, list) and position is not None:
        return found[int(position)]
    return None
