"""What a key costs: from the key's press to the end of the paint that follows it."""

from __future__ import annotations

import time
from statistics import median

from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit

_KEYS = 300


def key_cost(field: QTextEdit | QPlainTextEdit) -> float:
    """Return the median milliseconds of a key and of all that the event loop does after it.

    Raises RuntimeError when a key did not arrive.
    """
    before = len(field.toPlainText())
    costs = []
    for number in range(_KEYS):
        begun = time.perf_counter()
        QTest.keyClicks(field, "a" if number % 6 else " ")
        QApplication.processEvents()
        costs.append(time.perf_counter() - begun)
    if len(field.toPlainText()) != before + _KEYS:
        raise RuntimeError("not every key arrived")
    return median(costs) * 1000


def bare_key_cost(words: str) -> float:
    """Return the same for Qt's own plain field with these words, before any theme is there."""
    bare = QPlainTextEdit(words)
    bare.moveCursor(QTextCursor.MoveOperation.End)
    bare.resize(640, 260)
    bare.show()
    bare.setFocus()
    QTest.qWaitForWindowActive(bare)
    cost = key_cost(bare)
    bare.close()
    return cost
