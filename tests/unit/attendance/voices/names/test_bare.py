from __future__ import annotations

import pytest

from minutesapp.attendance.voices.names.bare import reads_as_name, without_polite


@pytest.mark.parametrize(("label", "name"), [("田中", True), ("田中さん", True), ("田中一郎", True), ("会議室", False)])
def test_a_part_may_be_the_name_of_somebody_on_no_list(label: str, name: bool) -> None:
    assert reads_as_name(label) is name


def test_what_is_polite_is_no_part_of_a_name() -> None:
    assert [without_polite(name) for name in ("室賀さん", "室賀委員", "室賀", "君")] == ["室賀", "室賀", "室賀", "君"]
