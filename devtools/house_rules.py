"""The rules of this house that no tool knows: sizes, names, sentences, addresses."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

LONGEST_FILE: Final = 350
LONGEST_MAIN_WINDOW: Final = 200
LONGEST_FUNCTION: Final = 40

NO_NAMES: Final = re.compile(
    r"(^|_)(manager|helpers?|utils?|common|misc)(_|$)|^data$|^handle_", re.IGNORECASE
)
CAMEL_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")

# Written so that this file does not hold what it looks for.
REGISTRIES: Final = re.compile(r"p[y]pi[.]org|python[h]osted|deb[.]deb[i]an[.]|n[p]mjs")
LEFT_OVERS: Final = re.compile(r"TO[D]O|FIX[M]E|XX[X]|NotImplemented[E]rror|coming[ ]soon")
NOT_ON_SCREEN: Final = re.compile(
    r"great job|well done|congratulations|\boops\b|you failed|your fault", re.IGNORECASE
)
PROVES_NOTHING: Final = re.compile(
    r"qtbot\.wait\([0-9]|time\.sleep\(|pytest\.skip|mark\.skip|xfail|MagicMock|mock\.patch"
    r"|assert[ ]True\b"
)
# This one names the words because it keeps them out of the forms.
ABOUT_WORDS: Final = "src/inventory_app/content/style.py"
# These speak of skipped tests and of waiting because they keep both out.
ABOUT_TESTS: Final = ("tests/conftest.py", "tests/unit/setup/")
TEXT: Final = {".py", ".toml", ".md", ".txt", ".in", ".svg", ".ts", ".cfg", ".yml", ".yaml", ".c"}


def complaints(root: Path) -> list[str]:
    """Read every file git knows of, or would add, and name what breaks a rule."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[str] = []
    for name in sorted(set(listed.stdout.splitlines())):
        path = root / name
        if path.is_file() and (path.suffix in TEXT or not path.suffix):
            found.extend(in_file(name, path.read_text(encoding="utf-8")))
    return found


def in_file(name: str, text: str) -> Iterator[str]:
    """Name what breaks a rule in one file; name is its path from the project's root."""
    yield from _lines_with(REGISTRIES, name, text, "names a package registry")
    if name.startswith(("src/", "resources/")):
        yield from _lines_with(LEFT_OVERS, name, text, "is left over")
        if name != ABOUT_WORDS:
            yield from _lines_with(NOT_ON_SCREEN, name, text, "is not said on screen")
    if name.startswith("tests/") and not name.startswith(ABOUT_TESTS):
        yield from _lines_with(PROVES_NOTHING, name, text, "proves nothing or waits blindly")
    if name.endswith(".py"):
        yield from _in_python(name, text)


def _lines_with(pattern: re.Pattern[str], name: str, text: str, what: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), start=1):
        found = pattern.search(line)
        if found:
            yield f"{name}:{number}: {found.group()!r} {what}"


def _in_python(name: str, text: str) -> Iterator[str]:
    path = Path(name)
    lines = len(text.splitlines())
    longest = LONGEST_MAIN_WINDOW if "main_window" in path.stem else LONGEST_FILE
    if lines > longest:
        yield f"{name}: {lines} lines, {longest} at most"
    if NO_NAMES.search(path.stem):
        yield f"{name}: the name says nothing"
    for node in ast.walk(ast.parse(text, name)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield from _in_definition(name, node)


def _in_definition(
    name: str, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
) -> Iterator[str]:
    # A test's name is a sentence, which may say these words.
    is_free = node.name.startswith("test_") or any(
        "override" in ast.unparse(mark) for mark in node.decorator_list
    )
    if not is_free and NO_NAMES.search(CAMEL_HUMP.sub("_", node.name)):
        yield f"{name}:{node.lineno}: the name {node.name} says nothing"
    if isinstance(node, ast.ClassDef):
        return
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    if lines > LONGEST_FUNCTION:
        yield f"{name}:{node.lineno}: {node.name} has {lines} lines, {LONGEST_FUNCTION} at most"
