"""A figure stands beside its yardstick, and says honestly whether the target is met."""

from __future__ import annotations

import pytest

from benchmarks.figures import Line, Unit, Yardstick, as_multiple, medians, table, within


@pytest.mark.parametrize(("figure", "is_met"), [(50.0, True), (50.01, False), (3, True)])
def test_a_figure_may_be_as_much_as_its_target(figure: float, *, is_met: bool) -> None:
    line = within("stall: open People", figure, Unit.MILLISECONDS, 50)
    assert line.is_met is is_met
    assert line.target == "<= 50 ms"


@pytest.mark.parametrize(("figure", "is_met"), [(220, True), (221, False)])
def test_a_figure_may_be_so_many_times_its_yardstick(figure: float, *, is_met: bool) -> None:
    line = as_multiple("start", figure, Unit.MILLISECONDS, Yardstick("bare", 100, 2.2, 2.0))
    assert line.is_met is is_met
    assert line.target == "<= 2.2x, goal 2x"


def test_the_ratio_is_printed_beside_the_yardstick() -> None:
    line = as_multiple("start", 250, Unit.MILLISECONDS, Yardstick("bare window", 130, 2.2))
    assert (line.figure, line.beside) == ("250 ms", "bare window 130 ms: 1.92x")


def test_without_a_target_nothing_is_met_or_missed() -> None:
    line = as_multiple("a save", 1.2, Unit.FINE_MILLISECONDS, Yardstick("raw commit", 0.8))
    assert line.is_met is None
    assert not line.target


def test_one_slow_round_does_not_move_the_median() -> None:
    rounds = [{"start": 200.0, "bare": 100.0}, {"start": 900.0, "bare": 101.0}]
    rounds.append({"start": 201.0, "bare": 99.0})
    assert medians(rounds) == {"start": 201.0, "bare": 100.0}


@pytest.mark.parametrize("rounds", [[], [{"start": 1.0}, {"bare": 1.0}], [{"a": 1.0}, {}]])
def test_a_round_that_measured_something_else_is_refused(rounds: list[dict[str, float]]) -> None:
    with pytest.raises(ValueError, match="the same things"):
        medians(rounds)


def test_the_table_says_which_target_is_missed() -> None:
    said = table(
        [
            Line("start", "260 ms", "bare window 130 ms: 2.00x", "<= 2.2x", is_met=True),
            Line("open a list of 100", "86 ms", "", "<= 50 ms", is_met=False),
            Line("a save", "1.20 ms"),
        ]
    )
    first, second, third = said.splitlines()
    assert first.endswith("<= 2.2x   met")
    assert second.endswith("<= 50 ms  NOT met")
    assert third.endswith("1.20 ms")
    assert first.index("260 ms") == second.index("86 ms") == third.index("1.20 ms")
