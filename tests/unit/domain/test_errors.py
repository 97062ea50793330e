"""Errors of the world: what happened, the ways out, and never a person's words."""

from __future__ import annotations

from inventory_app.domain.errors import ExpectedError, FormError, WayOut, WhatHappened


def test_error_says_what_happened_and_the_ways_out() -> None:
    error = ExpectedError(WhatHappened.DISK_FULL, WayOut.TRY_AGAIN, details=("3",))
    assert (error.what, error.ways_out) == (WhatHappened.DISK_FULL, (WayOut.TRY_AGAIN,))
    assert (str(error), error.details) == ("disk_full", ("3",))


def test_broken_form_is_named_with_file_place_and_reason() -> None:
    error = FormError("fears.toml", "page f_sort", "no such question")
    assert str(error) == "fears.toml: page f_sort: no such question"
    assert error.details == ("fears.toml", "page f_sort", "no such question")
    assert error.what is WhatHappened.FORM_BROKEN
