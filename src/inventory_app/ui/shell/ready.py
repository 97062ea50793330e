"""Telling the benchmark, by a pipe it passed in, that Home is painted with its counts."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inventory_app.ui.shell.frame import NotebookFrame

READY_VARIABLE = "INVENTORY_READY_FD"
"""A file descriptor to write "home" to; nobody but the benchmark sets it."""


def tell_when_painted(frame: NotebookFrame) -> None:
    """Write to the pipe at Home's first paint, where there is a pipe and Home is shown."""
    descriptor = os.environ.get(READY_VARIABLE, "")
    if not descriptor.isdigit():
        return
    from inventory_app.ui.home.page import HomePage

    if isinstance(frame.page, HomePage):
        pipe = int(descriptor)
        frame.page.painted_with_counts.connect(lambda: os.write(pipe, b"home\n"))
