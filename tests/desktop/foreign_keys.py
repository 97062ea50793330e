"""Letters the test keyboard lacks get a key of their own, once, before they are typed.

xdotool would lend a letter a key and take it away again at once; a program that looks a moment late
finds the key empty and the letter is lost.
"""

from __future__ import annotations

import re
import subprocess
from typing import Final

# Letters and cursor keys lie below; above lie keys that are empty or for media no test plays.
FIRST_SPARE: Final = 93
UNICODE_KEYSYMS: Final = 0x0100_0000
LAST_LATIN_1: Final = 0xFF


def learn(text: str) -> None:
    """Give every letter of the text that has no key yet a spare one; raises when none is left."""
    letters = {letter for letter in text if not letter.isascii()}
    if not letters:
        return
    listed = subprocess.run(["xmodmap", "-pk"], capture_output=True, text=True, check=True)
    spare: list[str] = []
    for code, line in re.findall(r"^ +(\d+) +(.*)$", listed.stdout, re.MULTILINE):
        symbols = {int(number, 16) for number in re.findall(r"0x([0-9a-f]+) \(", line)}
        letters -= {letter for letter in letters if keysym(letter) in symbols}
        names = re.findall(r"\((\w+)\)", line)
        if int(code) >= FIRST_SPARE and all(name.startswith("XF86") for name in names):
            spare.append(code)
    assert len(letters) <= len(spare), "more foreign letters than spare keys"
    for letter, code in zip(sorted(letters), spare, strict=False):
        # Twice the same: else X adds the capital letter beside the small one.
        change = f"keycode {code} = U{ord(letter):04X} U{ord(letter):04X}"
        subprocess.run(["xmodmap", "-e", change], check=True)


def keysym(letter: str) -> int:
    """Give the number X has for a letter."""
    return ord(letter) + (UNICODE_KEYSYMS if ord(letter) > LAST_LATIN_1 else 0)
