"""Figures: medians over rounds, ratios to a yardstick, and the table they are printed in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from statistics import median

import msgspec


class Unit(Enum):
    """A unit, and how many digits behind the point say something in it."""

    MILLISECONDS = ("ms", 0)
    FINE_MILLISECONDS = ("ms", 2)
    SECONDS = ("s", 2)
    MEBIBYTES = ("MiB", 0)

    def said(self, figure: float) -> str:
        """Return a figure with its unit."""
        name, digits = self.value
        return f"{figure:.{digits}f} {name}"


class Line(msgspec.Struct, frozen=True):
    """One line of the table: what was measured, the figure, what stands beside it, the target."""

    what: str
    figure: str
    beside: str = ""
    target: str = ""
    is_met: bool | None = None
    """None where there is no target."""


class Yardstick(msgspec.Struct, frozen=True):
    """What a figure is laid beside: a name, its own figure, and how often it may go into ours."""

    name: str
    figure: float
    most: float | None = None
    goal: float | None = None


def within(what: str, figure: float, unit: Unit, most: float, beside: str = "") -> Line:
    """Return the line of a figure that may be ``most`` in its own unit."""
    return Line(what, unit.said(figure), beside, f"<= {most:g} {unit.value[0]}", figure <= most)


def as_multiple(what: str, figure: float, unit: Unit, yardstick: Yardstick) -> Line:
    """Return the line of a figure beside a yardstick of the same unit."""
    ratio = figure / yardstick.figure
    beside = f"{yardstick.name} {unit.said(yardstick.figure)}: {ratio:.2f}x"
    if yardstick.most is None:
        return Line(what, unit.said(figure), beside)
    goal = f", goal {yardstick.goal:g}x" if yardstick.goal else ""
    return Line(
        what, unit.said(figure), beside, f"<= {yardstick.most:g}x{goal}", ratio <= yardstick.most
    )


def medians(rounds: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Return the median of each name over the rounds.

    Raises ValueError when there is no round, or one did not measure what the others did.
    """
    if not rounds or any(each.keys() != rounds[0].keys() for each in rounds):
        raise ValueError("every round has to measure the same things")
    return {name: median(each[name] for each in rounds) for name in rounds[0]}


def table(lines: Iterable[Line]) -> str:
    """Return the lines under one another, each part in its column, and whether a target is met."""
    marks = {True: "met", False: "NOT met", None: ""}
    rows = [
        (line.what, line.figure, line.beside, line.target, marks[line.is_met]) for line in lines
    ]
    widths = [max((len(row[part]) for row in rows), default=0) for part in range(5)]
    return "\n".join(
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
