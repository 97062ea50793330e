"""Read the accessibility bus as a screen reader does, and answer in JSON.

Runs with the system's Python, which has gi (Debian: python3-gi, gir1.2-atspi-2.0); tests talk to
it through `tests.desktop.screen`. One question a line on standard input, the name of a program, a
part of it, or its process id; one answer a line: what is showing of that program as a tree, or
null while it is not there.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - only after the version is chosen

STATES = {
    "active": Atspi.StateType.ACTIVE,
    "focused": Atspi.StateType.FOCUSED,
    "focusable": Atspi.StateType.FOCUSABLE,
    "enabled": Atspi.StateType.ENABLED,
    "checked": Atspi.StateType.CHECKED,
    "selected": Atspi.StateType.SELECTED,
    "editable": Atspi.StateType.EDITABLE,
}

FIELDS = {"text", "entry", "password text"}


def find_program(name: str) -> Any:  # noqa: ANN401 - gi has no types
    """Find the program on the bus with this process id, or whose name holds this text, or None."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    for index in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(index)
        if not program:
            continue
        if name.isdigit():
            is_meant = program.get_process_id() == int(name)
        else:
            is_meant = name.lower() in (program.get_name() or "").lower()
        if is_meant:
            return program
    return None


def describe(node: Any, *, is_root: bool = False) -> dict[str, Any] | None:  # noqa: ANN401
    """Describe a node and what is showing below it; None when it is not showing.

    Each thing asked is a journey over the bus, so only fields are asked for their text, and only
    what takes the keyboard for its place.
    """
    states = node.get_state_set()
    if not is_root and not states.contains(Atspi.StateType.SHOWING):
        return None
    takes_keys = states.contains(Atspi.StateType.FOCUSABLE)
    place = node.get_extents(Atspi.CoordType.SCREEN) if takes_keys else None
    role = node.get_role_name()
    is_field = role in FIELDS
    children = [node.get_child_at_index(index) for index in range(node.get_child_count())]
    described = [describe(child) for child in children if child]
    return {
        "role": role,
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "text": str(Atspi.Text.get_text(node, 0, -1)) if is_field else "",
        "caret": Atspi.Text.get_caret_offset(node) if is_field else None,
        "states": sorted(name for name, state in STATES.items() if states.contains(state)),
        "place": [place.x, place.y, place.width, place.height] if place else None,
        "children": [child for child in described if child],
    }


def main() -> None:
    """Answer questions until there are no more."""
    Atspi.init()
    for line in sys.stdin:
        try:
            program = find_program(line.strip())
            if program:
                program.clear_cache()
            answer = describe(program, is_root=True) if program else None
        except GLib.Error:
            answer = None  # the program went away, or changed, while it was read: ask again
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
