"""The shipped files are found in a clone, a wheel and a bundle."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from inventory_app.content.shipped import possible_places, resources
from inventory_app.domain.errors import FormError

CLONE = Path(__file__).parents[3]


def test_in_a_clone_they_lie_beside_src() -> None:
    assert resources() == CLONE / "resources"


def test_in_a_wheel_they_lie_inside_the_package() -> None:
    assert possible_places()[0] == CLONE / "src" / "inventory_app" / "resources"


def test_in_a_bundle_they_lie_beside_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert possible_places()[0] == tmp_path / "resources"


def test_the_first_place_with_forms_in_it_is_taken(tmp_path: Path) -> None:
    (tmp_path / "another_program").mkdir()
    (tmp_path / "ours" / "forms").mkdir(parents=True)
    (tmp_path / "later" / "forms").mkdir(parents=True)
    places = [tmp_path / name for name in ("nowhere", "another_program", "ours", "later")]

    assert resources(places) == tmp_path / "ours"


def test_without_them_the_program_says_so(tmp_path: Path) -> None:
    with pytest.raises(FormError, match="resources: forms: the shipped files are missing"):
        resources([tmp_path])
