"""A session bus of each test's own, and a real gnome-keyring on it."""

from __future__ import annotations

from tests.session_bus import bus, unlocked_keyring

__all__ = ["bus", "unlocked_keyring"]
