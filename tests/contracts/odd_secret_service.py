"""A Secret Service of a test's own on the session bus, for what gnome-keyring never does by itself.

Usage: odd_secret_service.py WAY. Silent: takes every question and answers none. Dying: ends at
the first question. Hiding: its one entry, "text", is not found until somebody unlocks it, which
needs no prompt. Locked: the same, but the entry is found. It prints "ready" when it can be asked,
and "asked" at a question.
"""

from __future__ import annotations

import os
import sys
from typing import Any

from jeepney import (  # type: ignore[import-untyped]
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
)
from jeepney.io.blocking import Proxy, open_dbus_connection  # type: ignore[import-untyped]

COLLECTION = "/org/freedesktop/secrets/collection/login"
ITEM = f"{COLLECTION}/1"
ENCRYPTED = "dh-ietf1024-sha256-aes128-cbc-pkcs7"
SESSION = "/org/freedesktop/secrets/session/1"


class LockedService:
    """Answers as a keyring that anybody may unlock."""

    def __init__(self, *, is_hiding: bool) -> None:
        """Be locked; a hiding one does not even name its entry."""
        self._is_hiding = is_hiding
        self._is_locked = True

    def answer(self, member: str, body: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]] | None:
        """Return the signature and the body of an answer, or None for what it cannot do."""
        if member == "Unlock":
            self._is_locked = False
        if (member, body[:1]) == ("OpenSession", (ENCRYPTED,)):
            return None
        answers: dict[str, tuple[str, tuple[Any, ...]]] = {
            "SearchItems": ("aoao", self._found()),
            "ReadAlias": ("o", (COLLECTION,)),
            "Get": ("v", (("b", self._is_locked) if "Locked" in body else ("s", ""),)),
            "Unlock": ("aoo", (body[0], "/")),
            "OpenSession": ("vo", (("s", ""), SESSION)),
            "GetSecret": ("(oayays)", ((SESSION, b"", b"text", "text/plain"),)),
        }
        return answers.get(member)

    def _found(self) -> tuple[list[str], list[str]]:
        if not self._is_locked:
            return [ITEM], []
        return [], [] if self._is_hiding else [ITEM]


def main(way: str) -> None:
    """Own the name, and take questions until the bus ends."""
    connection = open_dbus_connection()
    Proxy(message_bus, connection).RequestName("org.freedesktop.secrets")
    service = LockedService(is_hiding=way == "hiding")
    print("ready", flush=True)  # noqa: T201 - the test reads it
    while True:
        message = connection.receive()
        if message.header.message_type is not MessageType.method_call:
            continue
        print("asked", flush=True)  # noqa: T201
        if way == "dying":
            os._exit(1)
        if way != "silent":
            answer = service.answer(message.header.fields[HeaderFields.member], message.body)
            failed = new_error(message, "org.freedesktop.DBus.Error.NotSupported")
            connection.send(new_method_return(message, *answer) if answer else failed)


if __name__ == "__main__":
    main(sys.argv[1])
