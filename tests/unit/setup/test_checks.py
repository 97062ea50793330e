"""What dev.py reads out of pip-audit's answer."""

from __future__ import annotations

import json

from devtools import checks


def test_package_the_database_does_not_know_is_not_counted_as_looked_up() -> None:
    answer = {"dependencies": [{"name": "a", "skip_reason": "could not be audited"}]}
    assert checks.read_audit(json.dumps(answer)) == (0, [])


def test_known_hole_is_named_with_its_package() -> None:
    answer = {
        "dependencies": [
            {"name": "a", "version": "1", "vulns": [{"id": "CVE-1"}]},
            {"name": "b", "version": "2", "vulns": []},
        ]
    }
    assert checks.read_audit(json.dumps(answer)) == (2, ["a 1: CVE-1"])


def test_no_answer_is_no_look_up() -> None:
    assert checks.read_audit("") == (0, [])
    assert checks.read_audit("{}") == (0, [])


def test_unused_function_is_named_and_a_field_of_a_record_is_not() -> None:
    answer = "a.py:1: unused function 'f' (60% confidence)\na.py:2: unused variable 'x' (60%)\n"
    assert checks.read_dead_code(answer) == ["a.py:1: unused function 'f' (60% confidence)"]
