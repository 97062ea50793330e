"""The look of the window: colours, sizes, spacing, icons, in one object passed to widgets."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette

from inventory_app.ui.theme_focus import KeyFocusWatch
from inventory_app.ui.theme_heights import TextHeights
from inventory_app.ui.theme_icons import ICON, IconShelf
from inventory_app.ui.theme_measures import Measures
from inventory_app.ui.theme_tokens import DARK, LIGHT, Tokens
from inventory_app.ui.theme_type import TextStep, Typeface

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

SMALLEST_SCALE = 1.0
LARGEST_SCALE = 2.5


class ThemeMode(Enum):
    """Which colours a person asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Colours, fonts and measures as they are now; `changed` is sent when any of them changes."""

    changed = Signal()

    def __init__(self, app: QApplication, icon_folder: Path) -> None:
        super().__init__(app)
        self._app = app
        self._icons = IconShelf(icon_folder)
        self._type = Typeface(app.font())
        self._heights = TextHeights()
        self._system_is_dark = _palette_is_dark(app.palette())
        self._mode = ThemeMode.SYSTEM
        self._measures = Measures(SMALLEST_SCALE)
        self._tokens = LIGHT
        self._is_applied = False
        self.key_focus = KeyFocusWatch(self)

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    @property
    def mode(self) -> ThemeMode:
        """What was asked for: as the system, light or dark."""
        return self._mode

    @property
    def scale(self) -> float:
        """Text size, 1.0 for 100 % up to 2.5."""
        return self._measures.scale

    @property
    def is_large(self) -> bool:
        """Tell whether text is so large that rows should break into lines (175 % and more)."""
        return self._measures.is_large

    @property
    def measures(self) -> Measures:
        """The measures in use."""
        return self._measures

    def apply(self) -> None:
        """Dress the application: palette and font. Call once before any window."""
        self._is_applied = True
        self._app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._refresh()

    def set_mode(self, mode: ThemeMode) -> None:
        """Choose the colours and show them at once."""
        if mode is not self._mode:
            self._mode = mode
            self._refresh()

    def set_scale(self, scale: float) -> None:
        """Choose the text size (held within 1.0 and 2.5) and show it at once."""
        held = _hold(scale)
        if held != self.scale:
            self._measures = Measures(held)
            self._refresh()

    def set_look(self, mode: ThemeMode, scale: float) -> None:
        """Choose both before or after `apply`, dressing the application at most once."""
        self._mode = mode
        self._measures = Measures(_hold(scale))
        if self._is_applied:
            self._refresh()

    def font(
        self, step: TextStep, *, is_strong: bool = False, has_even_figures: bool = False
    ) -> QFont:
        """Return the font of a step; strong for headings, labels and chosen things."""
        return self._type.font(step, is_strong=is_strong, has_even_figures=has_even_figures)

    def text_pixels(self, step: TextStep) -> float:
        """Exact pixel size of a step of text, before a font rounds it."""
        return self._type.pixels(step)

    def text_height(self, text: str, font: QFont, width: int) -> int:
        """Return the height of `text` wrapped to `width`, in pixels."""
        return self._heights.of(text, font, width)

    def size(self, pixels: float) -> int:
        """Grow a height or width that holds text: pixels at 100 % times the text size."""
        return self._measures.size(pixels)

    def space(self, pixels: float) -> int:
        """Grow an empty space: a third of the growth of text."""
        return self._measures.space(pixels)

    def icon(self, name: str, color: str | None = None) -> QIcon:
        """Return icon `name` for one of Qt's own widgets; quiet colour unless told."""
        tokens = self._tokens
        size = self.size(ICON)
        return self._icons.icon(name, color or tokens.quiet, tokens.disabled_text, size)

    def draw_icon(self, painter: QPainter, name: str, place: QRect, color: str) -> None:
        """Draw icon `name` into the square `place`, sharp at the painter's own pixel ratio."""
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(place, self._icons.pixmap(name, color, place.width(), ratio))

    def _follow_system(self) -> None:
        if self._mode is ThemeMode.SYSTEM:
            self._refresh()

    def _refresh(self) -> None:
        tokens = DARK if self._wants_dark() else LIGHT
        self._tokens = tokens
        self._icons.forget()
        self._type.grow(self.scale)
        self._heights.forget()
        self._app.setPalette(make_palette(tokens))
        self._app.setFont(self.font(TextStep.BODY))
        self.changed.emit()

    def _wants_dark(self) -> bool:
        if self._mode is not ThemeMode.SYSTEM:
            return self._mode is ThemeMode.DARK
        scheme = self._app.styleHints().colorScheme()
        if scheme == Qt.ColorScheme.Unknown:
            # Plain X11 cannot say; the palette it started with is the only hint there is.
            return self._system_is_dark
        return scheme == Qt.ColorScheme.Dark


def make_palette(tokens: Tokens) -> QPalette:
    """Return the palette Qt's own widgets are drawn with."""
    role = QPalette.ColorRole
    palette = QPalette()
    colors = {
        role.Window: tokens.paper,
        role.WindowText: tokens.ink,
        role.Base: tokens.card,
        role.AlternateBase: tokens.card,
        role.Text: tokens.ink,
        role.PlaceholderText: tokens.quiet,
        role.Button: tokens.card,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.on_accent,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.ToolTipBase: tokens.card,
        role.ToolTipText: tokens.ink,
        role.Light: tokens.card,
        role.Midlight: tokens.line,
        role.Mid: tokens.line,
        role.Dark: tokens.edge,
        role.Shadow: tokens.edge,
    }
    for each_role, color in colors.items():
        palette.setColor(each_role, QColor(color))
    off = QPalette.ColorGroup.Disabled
    for each_role in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        palette.setColor(off, each_role, QColor(tokens.disabled_text))
    palette.setColor(off, role.Base, QColor(tokens.disabled_fill))
    palette.setColor(off, role.Button, QColor(tokens.disabled_fill))
    return palette


def _palette_is_dark(palette: QPalette) -> bool:
    window = palette.color(QPalette.ColorRole.Window)
    return window.lightness() < palette.color(QPalette.ColorRole.WindowText).lightness()


def _hold(scale: float) -> float:
    return min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
