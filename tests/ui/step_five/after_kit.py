"""An invented person whose Step Five is told: pages marked as owing, a plan, and a record."""

from __future__ import annotations

from datetime import timedelta

from inventory_app.domain.entries import Section
from inventory_app.services.after import After
from inventory_app.services.step_five import StepFive
from inventory_app.ui.room import Room
from tests.builders import NotebookBuilder

WEEK = timedelta(days=7)
DAY = timedelta(days=1)


def fill(build: NotebookBuilder) -> None:
    """Write pages that put names on the Step Eight list, and one that puts nobody there."""
    pat = build.resentment("Pat", r_owe="yes")
    build.notebook.entries.save(pat.id, {"r_part": ("frightened", "harsh")})
    lena = build.harm("Lena", h_eight="yes")
    build.notebook.entries.save(lena.id, {"h_part": ("frightened",)})
    build.relationship("Sam", s_owe="maybe")
    build.resentment("Jo", r_owe="yes")
    build.harm_done_to_me("The yellow house", p_who="Jo", p_words="It went on for two winters.")


def tell(room: Room) -> None:
    """Plan the evening, write the record, and end Step Five today."""
    plan = StepFive(room.notebook).once(Section.STEP_FIVE_PLAN)
    room.notebook.entries.save(
        plan.id,
        {
            "sv_evening_person": "Imre",
            "sv_evening_place": "At my sister's",
            "sv_urge_plan": "Ring Imre, then walk to the river",
        },
    )
    after = After(room.notebook, room.library, room.clock)
    room.notebook.entries.save(after.record().id, {"rec_other": "I."})
    after.end()
