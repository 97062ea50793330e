"""Each contract on who may call whom is seen to break when its floor is crossed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[3]


class Plant(NamedTuple):
    """A file put into the sources that breaks one contract."""

    contract: str
    file: str
    text: str


def _crossing(contract: str, room: str, wanted: str) -> Plant:
    return Plant(contract, f"{room}/planted.py", f'"""Planted."""\nimport {wanted}\n')


PLANTS = [
    _crossing("floors", "domain", "inventory_app.services"),
    _crossing("floors", "content", "inventory_app.storage"),
    _crossing("floors", "services", "inventory_app.ui"),
    Plant("floors", "new_room/__init__.py", '"""A room that no floor names."""\n'),
    Plant("no-cycles", "domain/planted/__init__.py", '"""Planted."""\n'),
    _crossing("outside-comes-in-through-ports", "ui", "inventory_app.vault"),
    _crossing("outside-comes-in-through-ports", "services", "inventory_app.content"),
    _crossing("vault-knows-storage-only", "vault", "inventory_app.desktop"),
    _crossing("storage-is-reached-through-the-vault", "ui", "inventory_app.storage"),
    _crossing("qt-in-ui-only", "services", "PySide6.QtCore"),
    _crossing("paper-tools-in-ui-only", "services", "pypdf"),
    _crossing("sqlcipher-in-storage-only", "vault", "sqlcipher3"),
    *(
        _crossing("keys-in-vault-only", "storage", name)
        for name in ("keyring", "secretstorage", "argon2", "mnemonic", "zxcvbn", "cryptography")
    ),
    _crossing("locks-in-desktop-only", "vault", "fasteners"),
    *(
        _crossing("no-network-no-plain-sqlite", "desktop", name)
        for name in ("sqlite3", "socket", "http.client", "urllib.request", "ssl", "webbrowser")
    ),
]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the sources and their contracts to a place where they may be broken."""
    place = tmp_path_factory.mktemp("house")
    shutil.copytree(
        ROOT / "src", place / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info")
    )
    shutil.copy(ROOT / "pyproject.toml", place)
    return place


def _lint(house: Path, contract: str) -> subprocess.CompletedProcess[str]:
    start = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    return subprocess.run(
        [sys.executable, "-c", start, "--no-logo", "--no-cache", "--contract", contract],
        cwd=house,
        env={**os.environ, "PYTHONPATH": str(house / "src"), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


def _contracts() -> dict[str, str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {each["id"]: each["name"] for each in settings["tool"]["importlinter"]["contracts"]}


def test_every_contract_has_a_plant_that_breaks_it() -> None:
    assert {plant.contract for plant in PLANTS} == set(_contracts())


@pytest.mark.parametrize("contract", _contracts())
def test_contract_is_kept_by_the_sources_as_they_are(house: Path, contract: str) -> None:
    seen = _lint(house, contract)
    assert seen.returncode == 0, seen.stdout + seen.stderr
    assert f"{_contracts()[contract]} KEPT" in seen.stdout


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: f"{plant.contract}-{plant.file}")
def test_contract_breaks_when_its_floor_is_crossed(house: Path, plant: Plant) -> None:
    package = house / "src" / "inventory_app"
    planted = package / plant.file
    is_new_folder = not planted.parent.exists()
    planted.parent.mkdir(exist_ok=True)
    planted.write_text(plant.text, encoding="utf-8")
    if plant.contract == "no-cycles":
        for name, other in (("here", "there"), ("there", "here")):
            text = f'"""Planted."""\nimport inventory_app.domain.planted.{other}\n'
            (planted.parent / f"{name}.py").write_text(text, encoding="utf-8")
    try:
        seen = _lint(house, plant.contract)
    finally:
        shutil.rmtree(planted.parent) if is_new_folder else planted.unlink()
    assert seen.returncode == 1, seen.stdout + seen.stderr
    assert f"{_contracts()[plant.contract]} BROKEN" in seen.stdout


@pytest.mark.parametrize(
    "line",
    [
        "from PySide6.QtNetwork import QLocalServer",
        "from PySide6 import QtNetwork",
        "from PySide6.QtWebEngineWidgets import QWebEngineView",
        "from PySide6 import QtQml",
        "import sqlite3",
        "from urllib.request import urlopen",
        "import keyring\n\nkeyring.get_keyring()",
        "from keyring import get_password",
    ],
)
def test_part_of_a_library_that_is_not_used_is_refused(line: str) -> None:
    ruff = [sys.executable, "-m", "ruff", "check", "--no-cache"]
    seen = subprocess.run(
        [*ruff, "--select", "TID251", "--stdin-filename", "src/inventory_app/ui/planted.py", "-"],
        cwd=ROOT,
        input=line + "\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert seen.returncode == 1
    assert "TID251" in seen.stdout
