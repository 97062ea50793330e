"""Twelve-step inventories on one computer, for one person, in one encrypted file."""

from __future__ import annotations

__version__ = "0.1.0"
