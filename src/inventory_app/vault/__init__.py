"""Keys and files: who may open the notebook, with which key, and where it lies.

``open_vault`` opens by the computer's password store, ``open_with_words`` by the 24 recovery words,
``FirstRun`` makes a notebook, ``Throwaway`` one to look around in.
"""

from __future__ import annotations

from inventory_app.vault.backends import system_password_store
from inventory_app.vault.by_words import open_with_words
from inventory_app.vault.first_run import FirstRun
from inventory_app.vault.opened import Closed, KeepingKey, Opened, Waiting
from inventory_app.vault.opening import PATIENCE_S, is_first_run, open_vault
from inventory_app.vault.outside import Outside
from inventory_app.vault.password_store import Backend, PasswordStore
from inventory_app.vault.throwaway import Throwaway
from inventory_app.vault.words import WORD_COUNT, places_to_confirm

__all__ = [
    "PATIENCE_S",
    "WORD_COUNT",
    "Backend",
    "Closed",
    "FirstRun",
    "KeepingKey",
    "Opened",
    "Outside",
    "PasswordStore",
    "Throwaway",
    "Waiting",
    "is_first_run",
    "open_vault",
    "open_with_words",
    "places_to_confirm",
    "system_password_store",
]
