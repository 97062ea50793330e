"""Words on a page: headings, prose, quiet hints, numbers, and a person's own words."""

from __future__ import annotations

import html
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.paint import is_mirrored, text_width
from inventory_app.ui.widgets.typed_text import is_right_to_left

if TYPE_CHECKING:
    from inventory_app.ui.theme import Theme

_PROSE_LEADING = 1.5
_WIDEST_WISH = 640


class Tone(Enum):
    """The colour of words, named as the colour tokens are."""

    INK = "ink"
    QUIET = "quiet"
    ACCENT = "accent"
    CAUTION = "caution"


class Words(QLabel):
    """A label that wraps, shows its text as it stands, and follows the theme."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        step: TextStep = TextStep.BODY,
        tone: Tone = Tone.INK,
        is_strong: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._step = step
        self._tone = tone
        self._is_strong = is_strong
        self._has_even_figures = False
        self._has_buddy = False
        self._words = text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def words(self) -> str:
        """The text as it was given."""
        return self._words

    def set_words(self, text: str) -> None:
        """Show other words."""
        self._words = text
        self._show()

    def set_buddy(self, field: QWidget) -> None:
        """Make this the visible label of `field`."""
        self._has_buddy = True
        self.setBuddy(field)
        self._show()

    @override
    def sizeHint(self) -> QSize:
        width = min(text_width(self._words, self.font()), self._theme.size(_WIDEST_WISH))
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        longest = max(self._words.split(), key=len, default="")
        narrow = text_width(longest if self.wordWrap() else self._words, self.font())
        width = min(narrow, self._theme.size(_WIDEST_WISH))
        return QSize(width, self._theme.text_height("X", self.font(), width))

    def _dress(self) -> None:
        palette = QPalette(self.palette())
        color = QColor(getattr(self._theme.tokens, self._tone.value))
        palette.setColor(QPalette.ColorRole.WindowText, color)
        self.setPalette(palette)
        font = self._theme.font(
            self._step, is_strong=self._is_strong, has_even_figures=self._has_even_figures
        )
        self.setFont(font)
        self._show()

    def _show(self) -> None:
        # A label with a buddy reads "&" as the sign of a shortcut.
        self.setText(self._words.replace("&", "&&") if self._has_buddy else self._words)
        self._align()

    def _align(self) -> None:
        side = Qt.AlignmentFlag.AlignRight if is_mirrored(self) else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


class Heading(Words):
    """A heading: title of a page or of a group."""

    def __init__(self, theme: Theme, text: str = "", step: TextStep = TextStep.TITLE) -> None:
        super().__init__(theme, text, step=step, is_strong=True)


class QuietLabel(Words):
    """A hint or remark in the quiet colour."""

    def __init__(self, theme: Theme, text: str = "", step: TextStep = TextStep.NOTE) -> None:
        super().__init__(theme, text, step=step, tone=Tone.QUIET)


class NumberLabel(Words):
    """A number or time whose figures are all equally wide."""

    def __init__(self, theme: Theme, text: str = "", step: TextStep = TextStep.NOTE) -> None:
        super().__init__(theme, text, step=step, tone=Tone.QUIET)
        self._has_even_figures = True
        self.setWordWrap(False)
        self._dress()


class PlainLabel(Words):
    """A person's own words: never read as markup, each text in its own direction."""


class Prose(Words):
    """Running text of the program's own, with generous leading; blank lines part paragraphs.

    Give it sentences of the program only. They are escaped all the same.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        step: TextStep = TextStep.BODY,
        tone: Tone = Tone.INK,
        leading: float = _PROSE_LEADING,
    ) -> None:
        self._leading = leading
        super().__init__(theme, text, step=step, tone=tone)
        self.setTextFormat(Qt.TextFormat.RichText)

    @override
    def _show(self) -> None:
        line = round(self._theme.text_pixels(self._step) * self._leading)
        after = self._theme.space(7)
        paragraphs = [part.strip() for part in self._words.split("\n\n") if part.strip()]
        shown = []
        for index, part in enumerate(paragraphs):
            below = after if index < len(paragraphs) - 1 else 0
            style = f"line-height:{line}px; -qt-line-height-type:minimum; margin:0 0 {below}px 0"
            side = "rtl" if is_right_to_left(part) else "ltr"
            body = html.escape(part).replace("\n", "<br>")
            shown.append(f'<p dir="{side}" style="{style}">{body}</p>')
        self.setText("".join(shown))
        self.setAccessibleName(self._words)
        self._align()
