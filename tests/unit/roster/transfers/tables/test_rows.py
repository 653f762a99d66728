from __future__ import annotations

import pytest

from minutesapp.roster.transfers.free.free_lines import Context
from minutesapp.roster.transfers.lines import Kind
from minutesapp.roster.transfers.tables.rows import ASIDE, HONORIFIC, MARK, REMARK, RowReading, read_cells


def read(context: Context | None = None, **cells: str) -> RowReading:
    return read_cells(3, "", {"group": "税務課", "post": "課長"} | cells, context or Context())


@pytest.mark.parametrize(
    ("cell", "name", "maiden", "told"),
    [
        ("冬木　十様", "冬木 十", "", [(HONORIFIC, "様")]),
        ("冬木 十（再任用）", "冬木 十", "", []),
        ("冬木 十（※）", "冬木 十", "", [(ASIDE, "※")]),
        ("※冬木 十", "冬木 十", "", [(MARK, "※")]),
        ("早乙女 恵（旧姓：鷲尾）", "早乙女 恵", "鷲尾", []),
        ("早乙女 恵\n（旧姓　鷲尾）", "早乙女 恵", "鷲尾", []),
        ("早乙女（鷲尾）　恵", "早乙女 恵", "鷲尾", []),
        ("早乙女（旧姓・鷲尾）恵", "早乙女 恵", "鷲尾", []),
        ("冬　木　　　十", "冬木 十", "", []),
        ("山本 美園", "山本 美園", "", []),
        ("山本美園", "山本美園", "", []),
    ],
)
def test_a_name_is_read_without_what_stands_around_it(
    cell: str, name: str, maiden: str, told: list[tuple[str, str]]
) -> None:
    reading = read(name=cell)
    (line,) = reading.lines
    assert (line.name, line.maiden, list(reading.told)) == (name, maiden, told)


@pytest.mark.parametrize(
    "name",
    [
        "未定",
        "－",
        "9名",
        "以下余白",
        "企画部長",
        "市民課",
        "（昇任）",
        "廃止",
        "",
        "冬木十、鷲尾隆",
        "総務部 総務課",
        "橡健 税務課長",
    ],
)
def test_what_is_the_name_of_nobody_is_no_line(name: str) -> None:
    assert read(name=name) == RowReading()


@pytest.mark.parametrize("post", ["局長（併任）", "局長　（兼）", "局長併任", "（兼）局長", "局長を兼ねる"])
def test_a_post_that_is_one_more_ends_no_other(post: str) -> None:
    (line,) = read(name="冬木 十", group="議会事務局", post=post).lines
    assert (line.kind, line.group, line.post) == (Kind.ADD, "議会事務局", "局長")


@pytest.mark.parametrize("remark", ["（兼）危機管理監", "危機管理監を兼ねる", "危機管理監兼務"])
def test_one_post_more_that_a_remark_tells_of_is_a_line_of_its_own(remark: str) -> None:
    reading = read(name="冬木 十", remarks=remark)
    assert [(line.kind, line.post) for line in reading.lines] == [(Kind.MOVE, "課長"), (Kind.ADD, "危機管理監")]
    assert reading.told == ()


def test_a_row_may_have_its_post_in_the_remark() -> None:
    (line,) = read(name="冬木 十", group="", post="", kind="兼務", remarks="危機管理監兼務").lines
    assert (line.kind, line.post) == (Kind.ADD, "危機管理監")


@pytest.mark.parametrize("key", ["remarks", "kind"])
def test_other_remarks_are_told(key: str) -> None:
    reading = read(name="冬木 十", **{key: "育児休業"})
    assert [line.kind for line in reading.lines] == [Kind.MOVE] and reading.told == ((REMARK, "育児休業"),)


def test_what_happens_may_stand_before_the_post() -> None:
    (line,) = read(name="冬木 十", post="（退職）会計管理者", group="").lines
    assert (line.kind, line.old_post) == (Kind.LEAVE, "会計管理者")


def test_a_reading_may_stand_below_the_name() -> None:
    (line,) = read(name="冬木　十\n（ふゆき みつる）").lines
    assert (line.name, line.kana) == ("冬木 十", "ふゆき みつる")


@pytest.mark.parametrize(("kind", "remark"), [("退職", "危機管理監兼務"), ("昇任", "R5.4.1から危機管理監兼務")])
def test_a_post_more_of_who_leaves_or_of_another_day_is_told(kind: str, remark: str) -> None:
    reading = read(name="冬木 十", kind=kind, remarks=remark)
    assert len(reading.lines) == 1 and reading.told == ((REMARK, remark),)
