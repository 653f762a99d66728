import pytest
from msgspec.structs import replace

from minutesapp.importers.body.agenda_numbers import has_mark, read_count, settle_numbers
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


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("報告（公開）", "報告"),
        ("報告 (公開)", "報告"),
        ("（公開）", "（公開）"),
        ("公開", "公開"),
        ("の公開）", "の公開）"),
    ],
)
def test_the_mark_of_open_items_is_left_to_the_form(text: str, read: str) -> None:
    marked = AgendaForm(open_mark="（公開）")
    body = [heading(text), replace(heading(text), unnumbered=True)]
    assert [block.text for block in settle_numbers(body, marked)] == [read, read]
    assert settle_numbers([heading(text), narrative(text)], AGENDA)[0].text == text


def test_so_is_the_mark_of_closed_items_whatever_it_says() -> None:
    body = (heading("訴えの提起【秘密会】", closed=True), heading("報告【秘密会】"))
    read = settle_numbers(body, AgendaForm(closed_mark="【秘密会】"))
    assert [block.text for block in read] == ["訴えの提起", "報告【秘密会】"], "what is open has no mark of the form"
    assert settle_numbers(body, AGENDA)[0].text == "訴えの提起【秘密会】"


def test_the_mark_stays_where_the_form_does_not_print_it() -> None:
    body = (heading("審査（公開）", closed=True), narrative("報告（公開）"))
    read = settle_numbers(body, AgendaForm(open_mark="（公開）"))
    assert [block.text for block in read] == ["審査（公開）", "報告（公開）"]


def test_words_end_with_a_mark_widths_aside_and_never_with_none() -> None:
    assert has_mark("審査 (公開)", "（公開）")
    assert not has_mark("審査", "（公開）")
    assert not has_mark("審査", "")
