"""The public lines of *Help right now*: by country, with the number and what it is for."""

from __future__ import annotations

from enum import StrEnum, unique

import msgspec


@unique
class HelpKind(StrEnum):
    """What a line is for, in the order shown; its heading is ``help_kind_<value>`` of "help"."""

    TALK = "talk"
    ABUSE = "abuse"
    SEXUAL_VIOLENCE = "sexual_violence"
    DRINK_AND_DRUGS = "drink_and_drugs"
    YOUNG_PEOPLE = "young_people"


class HelpLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One number to ring or text. ``note`` is what to know beside it, such as "call or text"."""

    kind: HelpKind
    number: str
    note: str = ""


class HelpCountry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lines of one country; "any other" has none, so that the person fills them in."""

    id: str
    name: str
    emergency: str = ""
    lines: tuple[HelpLine, ...] = ()


class HelpLines(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All countries. ``checked`` is the day a person checked every number; empty means nobody."""

    checked: str
    countries: tuple[HelpCountry, ...]

    def country(self, country_id: str) -> HelpCountry | None:
        """Return the country with this id, or None."""
        return next((country for country in self.countries if country.id == country_id), None)
