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

_PATH: Final = re.compile(r"(.*) - at `\$(.*)`$", re.DOTALL)
_STEP: Final = re.compile(r"\.(\w+)|\[(\d+)\]|\[\.\.\.\]")
_ONE_OF: Final = {"pages": "page", "questions": "question", "options": "option"}
_WHOLE: Final = "the file"


def decoded(path: Path, name: str, kind: type[T]) -> T:
    """Return the file's content as a record. ``name`` is what errors call it. Raises FormError."""
    found = _parsed(path, name)
    try:
        return msgspec.convert(found, kind)
    except msgspec.ValidationError as error:
        parts = _PATH.match(str(error))
        reason, steps = parts.groups() if parts else (str(error), "")
        raise FormError(name, _place(steps, found, kind), reason) from None


def _parsed(path: Path, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8"))
    except OSError as error:
        raise FormError(name, _WHOLE, "cannot be read") from error
    except UnicodeDecodeError as error:
        raise FormError(name, f"byte {error.start}", "is not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        reason, _, place = str(error).rpartition(" (at ")
        raise FormError(name, place.removesuffix(")"), reason) from error


def _place(steps: str, found: Any, kind: type) -> str:  # noqa: ANN401 - what TOML holds
    """Return the place in words, with ids of page, question and option for their positions."""
    names: list[str] = []
    for step in _STEP.finditer(steps):
        field, position = step.group(1), step.group(2)
        if position is not None:
            found = found[int(position)]
            names.append(_name_of(found, names.pop() if names else "", int(position)))
            continue
        if field is None:
            # msgspec does not say which key of a table is at fault: try them one by one.
            field = _key_at_fault(found, dict[str, str] if names else kind)
        found = found.get(field)
        names.append(field)
    return ", ".join(names) or _WHOLE


def _name_of(found: object, before: str, position: int) -> str:
    if isinstance(found, dict) and isinstance(found.get("id"), str) and before in _ONE_OF:
        return f"{_ONE_OF[before]} {found['id']}"
    return f"{before} {position + 1}"


def _key_at_fault(found: dict[str, Any], kind: Any) -> str:  # noqa: ANN401 - any type of table
    return next(key for key, value in found.items() if not _fits({key: value}, kind))


def _fits(found: object, kind: Any) -> bool:  # noqa: ANN401 - any type of table
    try:
        msgspec.convert(found, kind)
    except msgspec.ValidationError:
        return False
    return True
