"""What a check finds, as data."""

from __future__ import annotations

from minutesapp.checks.finding import Finding, Severity, finding_json


def test_a_finding_tells_only_the_places_it_has() -> None:
    finding = Finding("turn-empty", Severity.WARNING, "発言3", "発言の中身がありません。", block="b7")
    assert finding_json(finding) == {
        "code": "turn-empty",
        "severity": "warning",
        "place": "発言3",
        "text": "発言の中身がありません。",
        "block": "b7",
    }
