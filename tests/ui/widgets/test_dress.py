"""Qt's own widgets wear the theme, each its own sheet, so that a change costs only those."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from inventory_app.ui.dress import dress
from inventory_app.ui.style import Part, style_sheet
from inventory_app.ui.theme import Theme, ThemeMode
from inventory_app.ui.theme_measures import Measures
from inventory_app.ui.theme_tokens import DARK, LIGHT

Show = Callable[..., QWidget]


def ground(field: QWidget) -> str:
    """Return the colour in the middle of a field without words."""
    picture = field.grab().toImage()
    return picture.pixelColor(picture.width() // 2, picture.height() // 2).name().upper()


def test_a_field_follows_the_theme(theme: Theme, shown: Show) -> None:
    field = QLineEdit()
    dress(field, theme, Part.FIELDS)
    shown(field)
    field.setEnabled(False)
    assert ground(field) == LIGHT.disabled_fill
    theme.set_mode(ThemeMode.DARK)
    assert ground(field) == DARK.disabled_fill


def test_a_field_grows_with_the_text(theme: Theme, shown: Show) -> None:
    field = QLineEdit()
    dress(field, theme, Part.FIELDS)
    shown(field)
    assert field.sizeHint().height() == 44
    theme.set_scale(2.0)
    assert field.sizeHint().height() == 88


def test_there_is_no_sheet_for_every_widget(theme: Theme, qapp: QApplication) -> None:
    theme.set_mode(ThemeMode.DARK)
    assert qapp.styleSheet() == ""


@pytest.mark.parametrize("part", Part)
def test_each_part_names_colours_of_the_theme(part: Part) -> None:
    light, dark = (style_sheet([part], tokens, Measures()) for tokens in (LIGHT, DARK))
    assert any(color in light for color in (LIGHT.card, LIGHT.scroll, LIGHT.quiet))
    assert light != dark
