"""A day as people write it: without the year while that is clear."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def said_date(moment: datetime, now: datetime) -> str:
    """Return the day of a moment where this computer is; with the year when it is not this one."""
    here = moment.astimezone()
    if here.year == now.astimezone().year:
        pattern = QCoreApplication.translate("SaidDate", "d MMMM")
    else:
        pattern = QCoreApplication.translate("SaidDate", "d MMMM yyyy")
    return QLocale().toString(QDate(here.year, here.month, here.day), pattern)
