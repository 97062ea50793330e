"""The colours of the window, light and dark, under the names the design gives them."""

from __future__ import annotations

import msgspec


class Tokens(msgspec.Struct, frozen=True):
    """One set of colours as `#RRGGBB` strings; the table in `look/README.md` is the source."""

    paper: str
    card: str
    side: str
    ink: str
    quiet: str
    line: str
    edge: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    lead: str
    lead_hover: str
    on_lead: str
    on_lead_quiet: str
    selected: str
    on_selected: str
    hover_paper: str
    hover_card: str
    pressed: str
    focus: str
    disabled_text: str
    disabled_fill: str
    disabled_line: str
    caution: str
    caution_fill: str
    caution_line: str
    bar: str
    desk: str
    scroll: str


LIGHT = Tokens(
    paper="#F7F5F1",
    card="#FFFFFF",
    side="#F0EDE7",
    ink="#22282A",
    quiet="#4A5458",
    line="#E0DBD2",
    edge="#7F8482",
    accent="#1F6662",
    accent_hover="#185652",
    accent_pressed="#124743",
    on_accent="#FFFFFF",
    lead="#1F6662",
    lead_hover="#185652",
    on_lead="#FFFFFF",
    on_lead_quiet="#D9EAE7",
    selected="#E3EDEA",
    on_selected="#174E4B",
    hover_paper="#EFECE5",
    hover_card="#F6F3EE",
    pressed="#E5E0D7",
    focus="#1F6662",
    disabled_text="#757D80",
    disabled_fill="#ECE8E1",
    disabled_line="#DAD5CB",
    caution="#7A4E00",
    caution_fill="#FFF3DA",
    caution_line="#EBD5A5",
    bar="#548A84",
    desk="#E9E5DD",
    scroll="#BDB8AE",
)

DARK = Tokens(
    paper="#1B1F20",
    card="#24292A",
    side="#16191A",
    ink="#ECE9E3",
    quiet="#B4BCBE",
    line="#353B3D",
    edge="#818B8E",
    accent="#86CFC6",
    accent_hover="#9ADBD3",
    accent_pressed="#74BCB3",
    on_accent="#10201F",
    lead="#1F4F4B",
    lead_hover="#255A56",
    on_lead="#F0F6F4",
    on_lead_quiet="#C3DDD8",
    selected="#263B39",
    on_selected="#B5E2DB",
    hover_paper="#2A2F31",
    hover_card="#2A3031",
    pressed="#33393B",
    focus="#86CFC6",
    disabled_text="#878F92",
    disabled_fill="#2A2F30",
    disabled_line="#3A4042",
    caution="#F3C77A",
    caution_fill="#3A2F1A",
    caution_line="#5B4B28",
    bar="#5C9C94",
    desk="#131617",
    scroll="#565F62",
)
