"""Days on paper carry their year only when it is not this one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale

from inventory_app.ui.said_date import said_date

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.mark.usefixtures("qapp")
def test_a_day_of_this_year_has_none_and_another_has_it() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    try:
        assert said_date(datetime(2026, 10, 12, 12, tzinfo=UTC), NOW) == "12 October"
        assert said_date(datetime(2025, 10, 12, 12, tzinfo=UTC), NOW) == "12 October 2025"
    finally:
        QLocale.setDefault(before)
