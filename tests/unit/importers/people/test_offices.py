"""Offices and groups, and the families that are called alike."""

from __future__ import annotations

import pytest

from minutesapp.importers.people.offices import is_office, is_own_office


@pytest.mark.parametrize("word", ["環境課", "保険年金課", "東雲公共職業安定所", "経営係"])
def test_an_office_is_known_by_its_last_word(word: str) -> None:
    assert is_own_office(word)


@pytest.mark.parametrize("word", ["渡部", "長谷部", "山内課長", "委員"])
def test_a_family_or_a_person_is_no_office(word: str) -> None:
    assert not is_own_office(word)


def test_the_side_of_the_members_is_no_office() -> None:
    assert is_office("事務局")
    assert not is_office("出席委員")
