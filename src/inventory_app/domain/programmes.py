"""Twelve-step programmes a person may choose from, with the words they suggest.

Names are facts; no programme takes part in this product.
"""

from __future__ import annotations

import msgspec

from inventory_app.domain.wording import Pack

FIRST_GROUP = 1
"""Shortcomings most programmes begin with."""
THIRD_GROUP = 3
"""Shortcomings of people who lived around someone else's trouble: pleasing, rescuing, hiding."""


class Programme(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A programme by its own name. ``short`` is what people call it; other words are suggestions.

    ``shows_group_three`` opens the third group of shortcomings at once. ``is_for_under_18`` says
    that its members are young, so that the program asks.
    """

    name: str
    short: str = ""
    addiction: str = ""
    sober: str = ""
    shows_group_three: bool = False
    is_for_under_18: bool = False


def shown_groups(pack: Pack, programme: Programme | None = None) -> frozenset[int]:
    """Return the groups of shortcomings shown at once; the others open under "More".

    The gentle pack begins with the third group. A programme may add the third group in any pack.
    """
    first = THIRD_GROUP if pack is Pack.GENTLE else FIRST_GROUP
    has_third = programme is not None and programme.shows_group_three
    return frozenset({first, THIRD_GROUP} if has_third else {first})
