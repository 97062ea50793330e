"""Which shortcomings show at once follows from the pack and the programme."""

from __future__ import annotations

import pytest

from inventory_app.domain.programmes import Programme, shown_groups
from inventory_app.domain.wording import Pack

ACA = Programme("Adult Children of Alcoholics and Dysfunctional Families", shows_group_three=True)
AA = Programme("Alcoholics Anonymous")


@pytest.mark.parametrize(
    ("pack", "programme", "groups"),
    [
        (Pack.TRADITIONAL, None, {1}),
        (Pack.SPIRITUAL, AA, {1}),
        (Pack.SECULAR, None, {1}),
        (Pack.CLINICIAN, None, {1}),
        (Pack.GENTLE, None, {3}),
        (Pack.GENTLE, AA, {3}),
        (Pack.GENTLE, ACA, {3}),
        (Pack.TRADITIONAL, ACA, {1, 3}),
        (Pack.SECULAR, ACA, {1, 3}),
    ],
)
def test_the_groups_shown_at_once(
    pack: Pack, programme: Programme | None, groups: set[int]
) -> None:
    assert shown_groups(pack, programme) == groups
