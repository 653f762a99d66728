"""What each edition prints, beside the others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from minutesapp.editions.edition import make_edition
from minutesapp.exporters.plan import plan_of
from minutesapp.language.matching.folding import squeeze
from minutesapp.model.minutes import Minutes
from minutesapp.services.output.editions.side_by_side import EditionsRow, editions_rows, row_json
from minutesapp.services.output.exporting import EditionName
from minutesapp.templates.folder.catalog import form_of
from tests.makers import heading, marked, minutes, more, turn
from tests.public_records import random_record

FORMS = ["ueda-gaiyo", "kaigiroku"]


def said(record: Minutes, edition: EditionName) -> str:
    form = form_of(record)
    return squeeze("".join(item.words for item in plan_of(make_edition(record, form, edition.value), form)))


@given(st.integers(0, 10**9), st.sampled_from(FORMS))
def test_each_column_is_all_that_its_edition_prints(seed: int, template: str) -> None:
    record = replace(random_record(seed)[0], template=template)
    rows = editions_rows(record)
    for column, edition in enumerate(EditionName):
        cells = squeeze("".join(row.cells[column] or "" for row in rows))
        assert sorted(cells) == sorted(said(record, edition))
        if edition is EditionName.INTERNAL:
            assert cells == said(record, edition)


@pytest.mark.parametrize("template", FORMS)
def test_blocks_stand_beside_themselves(shinonome: Minutes, template: str) -> None:
    record = replace(shinonome, template=template)
    rows = {row.block: row for row in editions_rows(record) if row.block}
    assert list(rows) == [block.id for block in record.body]
    for block in record.body:
        inside, review, public = rows[block.id].cells
        assert inside is not None and (block.spans or block.text in inside)
        assert review == public


def test_what_is_closed_is_missing_and_said_to_be() -> None:
    body = (
        heading("審査", closed=True),
        turn("秘密の話。", "p1"),
        more("続き。"),
        heading("報告"),
        turn("はい。", "p3"),
    )
    item, first, second, *others = [row for row in editions_rows(minutes(*body)) if row.block]
    assert not item.differs and not any(row.differs for row in others)
    assert first.differs and second.differs
    assert second.cells == ("続き。", None, None)


def test_the_line_for_what_is_missing_stands_where_it_is(monkeypatch: pytest.MonkeyPatch, shinonome: Minutes) -> None:
    form = form_of(shinonome)
    telling = replace(form, body=replace(form.body, withheld="（非公開のため省略）"))
    monkeypatch.setattr("minutesapp.services.output.editions.side_by_side.form_of", lambda _: telling)
    rows = editions_rows(shinonome)
    places = [row for row in rows if row.cells[2] == "（非公開のため省略）"]
    assert places and all(row.block and row.cells[0] and row.differs for row in places)


def test_words_that_differ_are_told_from_those_around_them() -> None:
    record = minutes(replace(marked(turn("申立人は宇津木氏だ。", "p1"), (4, 7)), id="b"))
    (row,) = [row for row in editions_rows(record) if row.block == "b"]
    assert row.pieces[0] == ("(会長) 申立人は", "宇津木", "氏だ。")
    assert (row.pieces[2][0], row.pieces[2][2]) == ("(会長) 申立人は", "氏だ。")


@given(st.lists(st.one_of(st.none(), st.text("あい", max_size=4)), min_size=3, max_size=3))
def test_pieces_are_the_cell(cells: list[str | None]) -> None:
    row = EditionsRow("", tuple(cells))
    assert ["".join(pieces) for pieces in row.pieces] == [cell or "" for cell in cells]
    assert row.differs or all(not begin and not end for begin, _, end in row.pieces)


def test_a_row_is_data() -> None:
    row = EditionsRow("b", ("甲", None, None))
    assert row_json(row) == {"block": "b", "internal": "甲", "review": None, "public": None, "differs": True}


def test_a_record_of_nothing_has_rows_of_its_form(shinonome: Minutes) -> None:
    assert not any(row.differs for row in editions_rows(Minutes(shinonome.template)))
