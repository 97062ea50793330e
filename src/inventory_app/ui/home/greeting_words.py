"""What Home says by itself: a greeting, and when something was saved."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QObject, QTime

from inventory_app.services.home import Greeting


class HomeWords(QObject):
    """Says Home's small words in the window's language."""

    def greeting(self, part_of_day: Greeting) -> str:
        """Return the greeting for a part of the day."""
        greetings = {
            Greeting.MORNING: self.tr("Good morning."),
            Greeting.AFTERNOON: self.tr("Good afternoon."),
            Greeting.EVENING: self.tr("Good evening."),
        }
        return greetings[part_of_day]

    def saved_at(self, moment: datetime, now: datetime) -> str:
        """Return when something was saved, in the time zone of ``now``."""
        here = moment.astimezone(now.tzinfo)
        time = QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)
        if here.date() == now.date():
            return self.tr("saved today {time}").format(time=time)
        if here.date() == (now - timedelta(days=1)).date():
            return self.tr("saved yesterday {time}").format(time=time)
        day = QDate(here.year, here.month, here.day)
        date = QLocale().toString(day, QLocale.FormatType.ShortFormat)
        return self.tr("saved {date}").format(date=date)
