"""The public lines of Help right now: found by country."""

from __future__ import annotations

from inventory_app.domain.help_lines import HelpCountry, HelpKind, HelpLine, HelpLines


def test_country_is_found_by_its_id() -> None:
    country = HelpCountry("xx", "Exampleland", "000", (HelpLine(HelpKind.TALK, "01 234"),))
    lines = HelpLines(checked="", countries=(HelpCountry("yy", "Elsewhere"), country))
    assert lines.country("xx") == country
    assert lines.country("zz") is None
