"""The look chosen for the window; it lies outside the notebook, being needed before it opens."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QByteArray, QObject, Signal

from inventory_app.ui.theme import Theme, ThemeMode

TEXT_SIZES = (1.0, 1.25, 1.5, 1.75, 2.0, 2.5)


class LookChoices(Protocol):
    """The look as it is kept."""

    geometry: str
    text_size: float
    colours: str
    country: str


class LookKeeper(Protocol):
    """Keeps the look between starts; ``desktop`` fits it."""

    @property
    def choices(self) -> LookChoices:
        """What is set now; set its fields, then keep it."""
        ...

    def keep(self) -> bool:
        """Write down what is set now; return False when the disk refused."""
        ...


class WindowLook(QObject):
    """Text size, light or dark, geometry and the country of the help lines.

    Each change is kept at once.
    """

    changed = Signal()

    def __init__(self, theme: Theme, keeper: LookKeeper) -> None:
        """Take the theme to dress and where the choices are kept."""
        super().__init__()
        self._theme = theme
        self._keeper = keeper
        theme.set_look(_mode(keeper.choices.colours), keeper.choices.text_size)

    def keep_in(self, keeper: LookKeeper) -> None:
        """Go on with the look that is kept elsewhere, and keep it there from now on."""
        self._keeper = keeper
        self._theme.set_look(_mode(keeper.choices.colours), keeper.choices.text_size)
        self.changed.emit()

    @property
    def theme(self) -> Theme:
        """The theme that is dressed."""
        return self._theme

    @property
    def text_size(self) -> float:
        """The text size; 1.0 is 100 %."""
        return self._theme.scale

    @property
    def mode(self) -> ThemeMode:
        """As this computer, light or dark."""
        return self._theme.mode

    @property
    def country(self) -> str:
        """The country of the help lines; empty until one is chosen."""
        return self._keeper.choices.country

    def set_text_size(self, size: float) -> None:
        """Choose a text size and show it at once."""
        self._theme.set_scale(size)
        self._keeper.choices.text_size = self._theme.scale
        self._kept()

    def step_text_size(self, steps: int) -> None:
        """Choose the next larger or smaller text size."""
        nearest = min(range(len(TEXT_SIZES)), key=lambda i: abs(TEXT_SIZES[i] - self.text_size))
        self.set_text_size(TEXT_SIZES[min(max(nearest + steps, 0), len(TEXT_SIZES) - 1)])

    def set_mode(self, mode: ThemeMode) -> None:
        """Choose the colours and show them at once."""
        self._theme.set_mode(mode)
        self._keeper.choices.colours = mode.value
        self._kept()

    def set_country(self, country: str) -> None:
        """Choose the country of the help lines."""
        self._keeper.choices.country = country
        self._kept()

    def geometry(self) -> QByteArray:
        """Return the window's last geometry, empty at the first start."""
        kept = self._keeper.choices.geometry.encode(
            "ascii", "ignore"
        )  # a person may have edited it
        return QByteArray.fromBase64(kept)

    def set_geometry(self, geometry: QByteArray) -> None:
        """Keep the window's geometry."""
        self._keeper.choices.geometry = bytes(geometry.toBase64().data()).decode("ascii")
        self._keeper.keep()

    def _kept(self) -> None:
        self._keeper.keep()
        self.changed.emit()


def _mode(colours: str) -> ThemeMode:
    """Return the colours asked for; a word nobody knows counts as the system's."""
    known = {mode.value: mode for mode in ThemeMode}
    return known.get(colours, ThemeMode.SYSTEM)
