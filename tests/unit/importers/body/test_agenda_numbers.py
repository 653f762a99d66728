import pytest

from minutesapp.importers.body.agenda_numbers import read_count, settle_numbers
from minutesapp.templates.numbering import number_body
from minutesapp.templates.parts.agenda import AgendaForm
from tests.makers import heading, narrative

AGENDA = AgendaForm()


def settle(*numbers: tuple[str, int]) -> list[str]:
    blocks = [heading(f"項{place}", level, number=number) for place, (number, level) in enumerate(numbers)]
    return [block.number for block in settle_numbers([narrative("前"), *blocks], AGENDA)[1:]]


def test_numbers_the_form_counts_itself_are_left_to_it() -> None:
    assert settle(("1", 1), ("２．", 1), ("（１）", 2), ("⑵", 2), ("ア", 3), ("3、", 1)) == [""] * 6


def test_other_numbers_are_kept() -> None:
    assert settle(("7", 1), ("8", 1), ("議案第3号", 1), ("①", 2), ("9", 1)) == ["7", "", "議案第3号", "①", ""]


@pytest.mark.parametrize("numbers", [("5", "5", "6"), ("1", "Ⅱ", "2"), ("(1)", "(2)", "3")])
def test_what_is_printed_is_what_the_source_states(numbers: tuple[str, ...]) -> None:
    body = settle_numbers([heading(f"項{n}", number=number) for n, number in enumerate(numbers)], AGENDA)
    assert number_body(body, AGENDA) == numbers


def test_a_ring_is_not_a_bare_number() -> None:
    assert read_count("1", "①") is None
    assert read_count("①", "②") == 2
    assert read_count("1", "２．") == 2
