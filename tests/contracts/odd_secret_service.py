"""A Secret Service that takes its name on the session bus and then is silent, or dies when asked.

Usage: odd_secret_service.py silent|dying. It prints "ready" when it can be asked, and "asked" when
it is.
"""

from __future__ import annotations

import os
import sys

from jeepney import MessageType, message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import (  # type: ignore[import-untyped]
    Proxy,
    open_dbus_connection,
)


def main(way: str) -> None:
    """Own the name, and wait for questions until the bus ends."""
    connection = open_dbus_connection()
    Proxy(message_bus, connection).RequestName("org.freedesktop.secrets")
    print("ready", flush=True)  # noqa: T201 - the test reads it
    while True:
        message = connection.receive()
        if message.header.message_type is MessageType.method_call:
            print("asked", flush=True)  # noqa: T201
            if way == "dying":
                os._exit(1)


if __name__ == "__main__":
    main(sys.argv[1])
