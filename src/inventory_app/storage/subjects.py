"""Rows about another page: which of them may be read, and what becomes of them with that page.

An amends card and a mark on the Step Eight list exist only while the page they come from is open
to the own side. Every query on entries holds :data:`IN_SIGHT`, so that none can forget it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from inventory_app.domain.amends import SOURCE
from inventory_app.domain.entries import OPENING_ANSWERS, Section
from inventory_app.domain.subjects import entry_of, entry_subject
from inventory_app.storage.rows import as_answers
from inventory_app.storage.statements import all_rows, run, run_each

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inventory_app.storage.driver import Connection

_OWN_PART: Final = ", ".join(f"'{each}'" for each in (Section.AMENDS, Section.STEP_EIGHT))
_OPENING: Final = ", ".join(f"'{each}'" for each in sorted(OPENING_ANSWERS))
_PREFIX: Final = entry_subject(0)[:-1]
_LETTERS: Final = len(_PREFIX)

_SOURCE_IS_OPEN: Final = (
    "EXISTS (SELECT 1 FROM entry AS source "  # noqa: S608 - texts of this module only
    f"WHERE source.id = CAST(substr(entry.subject, {_LETTERS + 1}) AS INTEGER) "
    f"AND source.gate IN ({_OPENING}))"
)
IN_SIGHT: Final = f"(entry.subject = '' OR entry.section NOT IN ({_OWN_PART}) OR {_SOURCE_IS_OPEN})"
"""Whether a row of ``entry`` may be read at all.

An own part stands only while its page is open to the own side.
"""

STANDS_ALONE: Final = (
    f"(entry.subject = '' OR (entry.section = '{Section.AMENDS}' AND {_SOURCE_IS_OPEN}))"
)
"""Whether search may find a row: what is kept about a page or a habit is read beside that."""


def forget_about(connection: Connection, entry_ids: Sequence[int]) -> None:
    """Take away what is kept about entries that are erased.

    An amends card that is in sight stays, as its own text; one that is out of sight goes too.
    """
    for entry_id in entry_ids:
        subject = entry_subject(entry_id)
        run(
            connection,
            "UPDATE entry SET subject = '' WHERE subject = ? AND subject <> '' "  # noqa: S608
            f"AND section = '{Section.AMENDS}' AND {_SOURCE_IS_OPEN}",
            (subject,),
        )
        run(connection, "DELETE FROM entry WHERE subject = ? AND subject <> ''", (subject,))
        # What was heard back stands under the page and the listener: "entry:12/sponsor".
        run(
            connection,
            "DELETE FROM entry WHERE subject > ? AND subject < ? AND subject <> ''",
            (f"{subject}/", f"{subject}0"),
        )


def erase_own_part(connection: Connection, entry_id: int) -> None:
    """Erase the amends card that came from an entry, and its mark on the Step Eight list."""
    run(
        connection,
        f"DELETE FROM entry WHERE subject = ? AND subject <> '' AND section IN ({_OWN_PART})",  # noqa: S608
        (entry_subject(entry_id),),
    )


def is_open(connection: Connection, entry_id: int) -> bool:
    """Return whether an entry is open to the own side."""
    return bool(
        all_rows(
            connection,
            f"SELECT 1 FROM entry WHERE id = ? AND gate IN ({_OPENING})",  # noqa: S608
            (entry_id,),
        )
    )


def point_cards_at(connection: Connection, entry_id: int, number: str) -> None:
    """Let amends cards that name this page as theirs go out of sight with it.

    Called before its number may change; a card already about a page stays about that one, unless
    that one is open.
    """
    for card_id, subject, answers in all_rows(
        connection,
        "SELECT id, subject, answers FROM entry JOIN written ON entry_id = id WHERE section = ?",
        (Section.AMENDS,),
    ):
        about = entry_of(subject)
        named = as_answers(answers).get(SOURCE)
        is_free = about is None or about == entry_id or is_open(connection, about)
        if is_free and isinstance(named, tuple) and number in named:
            run(
                connection,
                "UPDATE entry SET subject = ? WHERE id = ?",
                (entry_subject(entry_id), card_id),
            )


def move_cards(connection: Connection, to_entry: int) -> None:
    """Let amends cards follow own-part words that were brought back to a page of their own.

    The page they were written on became *Harm done to me*; the two are linked.
    """
    others = all_rows(
        connection,
        "SELECT other_id FROM link JOIN entry ON id = other_id WHERE entry_id = ? AND section = ?",
        (to_entry, Section.HARM_DONE_TO_ME),
    )
    run_each(
        connection,
        "UPDATE entry SET subject = ? WHERE subject = ? AND subject <> '' "  # noqa: S608
        f"AND section = '{Section.AMENDS}'",
        [(entry_subject(to_entry), entry_subject(row[0])) for row in others],
    )
