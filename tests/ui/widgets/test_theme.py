"""Colours can be read, sizes grow, and everything on the screen follows at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from inventory_app.ui.theme import Theme, ThemeMode
from inventory_app.ui.theme_icons import IconShelf
from inventory_app.ui.theme_tokens import DARK, LIGHT, Tokens
from inventory_app.ui.theme_type import TextStep, Typeface
from inventory_app.ui.widgets.buttons import Button
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.labels import Prose, Words
from inventory_app.ui.widgets.layouts import ButtonRow
from inventory_app.ui.widgets.task_row import Task, TaskRow
from inventory_app.ui.widgets.ticks import TicksCard

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
ICONS = Path(__file__).resolve().parents[3] / "resources" / "icons"
NEEDED_ICONS = """home book talk sunrise bench chair people printer search sliders question ring
eye-off eye lock chevron-right chevron-left chevron-down arrow-right arrow-left plus check pen pause
filter set-aside trash undo warning menu page zoom-in zoom-out close minus calendar person more"""


def luminance(color: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    channels = (QColor(color).redF(), QColor(color).greenF(), QColor(color).blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@BOTH
def test_body_text_has_seven_to_one_on_paper_and_card(tokens: Tokens) -> None:
    for text in (tokens.ink, tokens.quiet):
        for ground in (tokens.paper, tokens.card):
            assert contrast(text, ground) >= 7


@BOTH
def test_every_other_text_has_four_and_a_half_to_one(tokens: Tokens) -> None:
    pairs = [
        (tokens.ink, tokens.side),
        (tokens.quiet, tokens.side),
        (tokens.ink, tokens.selected),
        (tokens.quiet, tokens.selected),
        (tokens.on_selected, tokens.selected),
        (tokens.accent, tokens.paper),
        (tokens.accent, tokens.card),
        (tokens.accent, tokens.side),
        (tokens.accent, tokens.selected),
        (tokens.accent, tokens.hover_paper),
        (tokens.ink, tokens.pressed),
        (tokens.quiet, tokens.pressed),
        (tokens.on_accent, tokens.accent),
        (tokens.on_accent, tokens.accent_hover),
        (tokens.on_accent, tokens.accent_pressed),
        (tokens.on_lead, tokens.lead),
        (tokens.on_lead, tokens.lead_hover),
        (tokens.on_lead_quiet, tokens.lead),
        (tokens.on_lead_quiet, tokens.lead_hover),
        (tokens.caution, tokens.caution_fill),
        (tokens.caution, tokens.paper),
    ]
    too_faint = [pair for pair in pairs if contrast(*pair) < 4.5]
    assert not too_faint


@BOTH
def test_edges_and_focus_have_three_to_one_on_what_they_stand_on(tokens: Tokens) -> None:
    for edge in (tokens.edge, tokens.focus):
        for ground in (tokens.paper, tokens.card, tokens.side):
            assert contrast(edge, ground) >= 3


def test_palette_is_ours_in_light_and_dark(theme: Theme, qapp: QApplication) -> None:
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.paper)
    theme.set_mode(ThemeMode.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.paper)
    assert theme.tokens is DARK


def test_without_a_word_from_the_system_its_own_palette_decides(qapp: QApplication) -> None:
    before = qapp.palette()
    dark = QPalette(before)
    dark.setColor(QPalette.ColorRole.Window, QColor("#202020"))
    dark.setColor(QPalette.ColorRole.WindowText, QColor("#f0f0f0"))
    qapp.setPalette(dark)
    theme = Theme(qapp, ICONS)
    theme.apply()
    assert theme.mode is ThemeMode.SYSTEM
    assert theme.tokens is DARK
    theme.deleteLater()
    qapp.setPalette(before)


def test_text_size_is_held_between_100_and_250(theme: Theme) -> None:
    theme.set_scale(0.5)
    assert theme.scale == 1.0
    theme.set_scale(9)
    assert theme.scale == 2.5


def test_text_grows_wholly_and_space_by_a_third(theme: Theme) -> None:
    theme.set_scale(2.0)
    assert theme.size(44) == 88
    assert theme.space(12) == 16
    assert theme.is_large
    assert theme.measures.focus_width == 3


def test_body_is_never_smaller_than_fifteen_pixels() -> None:
    font = QFont()
    font.setPixelSize(9)
    assert Typeface(font).body_pixels == 15
    font.setPixelSize(21)
    assert Typeface(font).body_pixels == 21


def test_steps_are_multiples_of_body_and_never_bold(theme: Theme) -> None:
    sizes = [theme.font(step).pixelSize() for step in TextStep]
    assert sizes == sorted(sizes)
    assert theme.font(TextStep.TITLE).pixelSize() == 22
    strong = theme.font(TextStep.BODY, is_strong=True)
    assert strong.weight().value < QFont.Weight.Bold.value


def test_even_figures_are_asked_for(theme: Theme) -> None:
    even = theme.font(TextStep.NOTE, has_even_figures=True)
    assert even.featureValue(QFont.Tag("tnum")) == 1


def test_live_widgets_follow_size_and_colour(theme: Theme, shown: Callable[..., QWidget]) -> None:
    button, words = Button(theme, "Continue"), Words(theme, "What happened?")
    shown(button, words)
    height, letters = button.sizeHint().height(), words.font().pixelSize()
    theme.set_look(ThemeMode.DARK, 2.0)
    assert button.sizeHint().height() == 2 * height
    assert words.font().pixelSize() == 2 * letters
    assert words.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.ink)


def test_a_page_that_was_made_small_looks_like_one_made_large(
    theme: Theme, shown: Callable[..., QWidget], qapp: QApplication
) -> None:
    def page() -> QWidget:
        ticks = TicksCard(theme, "What did it touch in you?")
        ticks.set_options([("pride", "Pride: how you think others see you"), ("fear", "Fear")])
        card = Card(theme)
        card.add_row(TaskRow(theme, Task("List my fears", "6 fears", "In progress")))
        buttons = ButtonRow(theme)
        for text in ("Continue", "Skip for now", "Back", "Save and take a break"):
            buttons.add(Button(theme, text, icon="pause"))
        return shown(Prose(theme, "Facts are easier to look at. " * 5), ticks, card, buttons)

    before = page()
    before.grab()
    theme.set_look(ThemeMode.DARK, 2.0)
    after = page()
    for _ in range(3):
        qapp.processEvents()
    assert before.grab().toImage() == after.grab().toImage()


def test_a_widget_that_is_gone_is_not_dressed(theme: Theme, qapp: QApplication) -> None:
    button = Button(theme, "Continue")
    button.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.set_scale(1.5)
    assert theme.scale == 1.5


@pytest.mark.usefixtures("qapp")
def test_every_icon_of_the_family_draws_something_in_its_colour() -> None:
    shelf = IconShelf(ICONS)
    for name in NEEDED_ICONS.split():
        image = shelf.pixmap(name, "#1F6662", 20, 2.0).toImage()
        assert (image.width(), image.devicePixelRatio()) == (40, 2.0)
        inked = [
            image.pixelColor(x, y)
            for x in range(40)
            for y in range(40)
            if image.pixelColor(x, y).alpha() == 255
        ]
        assert inked, name
        assert all(abs(color.red() - 0x1F) < 3 for color in inked), name


def test_icons_for_qt_have_a_disabled_face(theme: Theme) -> None:
    icon = theme.icon("search")
    assert not icon.isNull()
    pixmap = QPixmap(20, 20)
    pixmap.fill(QColor("white"))
    painter = QPainter(pixmap)
    theme.draw_icon(painter, "search", QRect(0, 0, 20, 20), LIGHT.ink)
    painter.end()
    assert pixmap.toImage().pixelColor(9, 3) != QColor("white")
