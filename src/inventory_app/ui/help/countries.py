"""Which country's help lines to show: the one chosen, else the one this computer is set to."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from inventory_app.domain.help_lines import HelpCountry, HelpLines

_BY_TERRITORY = {
    QLocale.Country.UnitedStates: "united_states",
    QLocale.Country.Canada: "canada",
    QLocale.Country.UnitedKingdom: "united_kingdom",
    QLocale.Country.Ireland: "ireland",
    QLocale.Country.Australia: "australia",
    QLocale.Country.NewZealand: "new_zealand",
    QLocale.Country.Germany: "germany",
    QLocale.Country.SouthAfrica: "south_africa",
    QLocale.Country.India: "india",
}


def shown_country(lines: HelpLines, chosen: str, locale: QLocale) -> HelpCountry | None:
    """Return the country whose lines to show, or None when it has to be asked."""
    return lines.country(chosen or _BY_TERRITORY.get(locale.territory(), ""))
