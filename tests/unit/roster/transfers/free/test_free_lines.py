from __future__ import annotations

import pytest

from minutesapp.roster.transfers.free.free_lines import Context, complete, read_free_lines
from minutesapp.roster.transfers.lines import Kind, TransferLine


def read(text: str, context: Context | None = None) -> tuple[str, str, str, str]:
    (line,) = read_free_lines(3, text, context or Context())
    assert (line.number, line.text) == (3, text)
    return line.name, f"{line.group}/{line.post}", f"{line.old_group}/{line.old_post}", line.kind.value


@pytest.mark.parametrize(
    "text",
    [
        "総務課長　山田太郎（税務課長）",
        "総務課長\t山田太郎\t（税務課長）",
        "総務課長　山田太郎　税務課長",
        "総務課長（税務課長）山田太郎",
        "山田太郎　総務課長（税務課長）",
        "山田太郎　総務課長　税務課長",
        "山田太郎　税務課長→総務課長",
        "税務課長 → 総務課長　山田太郎",
        "総務課長山田太郎（税務課長）",
        "1　総務課長　山田太郎（税務課長）",
        "総務課長　山田太郎（税務課長）（部長級）",
    ],
)
def test_new_post_name_and_old_post_in_any_order(text: str) -> None:
    assert read(text) == ("山田太郎", "総務課/総務課長", "/税務課長", "move")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "総務部　総務課長　髙橋　美咲（市民部　市民課主査）",
            ("髙橋 美咲", "総務部/総務課長", "市民部/市民課主査", "move"),
        ),
        ("総務課　主任　五十嵐真帆　税務課　主事", ("五十嵐真帆", "総務課/主任", "税務課/主事", "move")),
        ("五十嵐真帆　総務課　主任　税務課　主事", ("五十嵐真帆", "総務課/主任", "税務課/主事", "move")),
        ("課長 兼 係長　東 健", ("東 健", "/課長兼係長", "/", "move")),
        ("主幹（係長級）　冬木十（主査）", ("冬木十", "/主幹（係長級）", "/主査", "move")),
        ("主事　山　本　五　郎（新規採用）", ("山本五郎", "/主事", "/", "hire")),
        ("総務課長　濱田誠司（退職）", ("濱田誠司", "/", "/総務課長", "leave")),
        ("退職　濱田誠司（総務課長）", ("濱田誠司", "/", "/総務課長", "leave")),
        ("（兼）危機管理監　東 健（総務課長）", ("東 健", "/危機管理監", "/総務課長", "add")),
        ("兼務　危機管理監　東 健（総務課長）", ("東 健", "/危機管理監", "/総務課長", "add")),
        ("兼務解除　東 健（危機管理監）", ("東 健", "/危機管理監", "/危機管理監", "release")),
        ("長野県派遣　東 健（主任）", ("東 健", "/長野県派遣", "/主任", "move")),
        ("デジタル推進監　ジョン・スミス（主任）", ("ジョン・スミス", "/デジタル推進監", "/主任", "move")),
    ],
)
def test_other_ways_of_writing_a_line(text: str, expected: tuple[str, str, str, str]) -> None:
    assert read(text) == expected


def test_the_name_that_somebody_had_before_is_told() -> None:
    (line,) = read_free_lines(1, "総務課主任　山田花子（旧姓 鈴木）（税務課主事）", Context())
    assert (line.name, line.maiden, line.old_post) == ("山田花子", "鈴木", "税務課主事")


@pytest.mark.parametrize(
    ("context", "text", "expected"),
    [
        (Context(Kind.LEAVE), "総務課長　濱田誠司", ("濱田誠司", "/", "/総務課長", "leave")),
        (Context(Kind.LEAVE), "濱田誠司", ("濱田誠司", "/", "/", "leave")),
        (Context(Kind.HIRE), "山本五郎", ("山本五郎", "/", "/", "hire")),
        (Context(Kind.MOVE, "派遣"), "長野県　鷲尾隆（主査）", ("鷲尾隆", "長野県/派遣", "/主査", "move")),
        (Context(office="総務部"), "部長　山田太郎", ("山田太郎", "総務部/部長", "/", "move")),
        (Context(office="総務部"), "税務課長　山田太郎", ("山田太郎", "税務課/税務課長", "/", "move")),
        (Context(Kind.ADD), "危機管理監　山田太郎", ("山田太郎", "/危機管理監", "/", "add")),
    ],
)
def test_the_heads_above_say_the_rest(context: Context, text: str, expected: tuple[str, str, str, str]) -> None:
    assert read(text, context) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "人事異動",
        "（　）内は旧職",
        "計 12人",
        "以上",
        "問い合わせ　総務課人事係　電話0268-22-4100",
        "別紙のとおり発令する",
        "山田太郎",
        "総務課長",
        "=cmd|calc　山田太郎",
        "総務課長　山田太郎　税務課長（市民課長）",
        "山田太郎　総務課長　税務課長　市民課長",
        "総務課長　" + "山田太郎" * 100,
    ],
)
def test_a_line_that_says_nothing_clear_is_none(text: str) -> None:
    assert read_free_lines(1, text, Context()) == ()


def test_below_a_head_of_leaving_a_word_is_not_yet_a_person() -> None:
    assert read_free_lines(1, "以上", Context(Kind.LEAVE)) == ()


def test_who_moves_nowhere_is_no_line() -> None:
    line = TransferLine(1, "東 健", "東 健")
    assert complete(line, "") is None and complete(line, "派遣") is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("監査委員事務局長（併任）　冬木 十（議会事務局長）", ("監査委員事務局/監査委員事務局長", "/議会事務局長")),
        ("議会事務局併任　冬木 十　総務課長補佐", ("議会事務局/議会事務局併任", "/総務課長補佐")),
        ("会計課長事務取扱　冬木 十（会計管理者）", ("会計課/会計課長事務取扱", "/会計管理者")),
        ("監査委員事務局長　兼務　冬木 十（議会事務局長）", ("監査委員事務局/監査委員事務局長", "/議会事務局長")),
    ],
)
def test_a_post_that_is_one_more_ends_no_other(text: str, expected: tuple[str, str]) -> None:
    assert read(text) == ("冬木 十", *expected, "add")


@pytest.mark.parametrize(
    "text",
    [
        "総務課長　冬木 十（税務課長）（兼）危機管理監",
        "総務課長　冬木 十（税務課長）　兼　危機管理監",
        "総務課長　冬木 十（税務課長）（兼 危機管理監）",
        "総務課長　冬木 十（税務課長）　兼危機管理監",
        "危機管理監併任　総務課長　冬木 十（税務課長）",
    ],
)
def test_a_post_beside_the_new_one_is_a_line_of_its_own(text: str) -> None:
    lines = read_free_lines(1, text, Context())
    assert [(line.kind, line.post, line.old_post) for line in lines] == [
        (Kind.MOVE, "総務課長", "税務課長"),
        (Kind.ADD, "危機管理監", "税務課長"),
    ]


def test_who_leaves_takes_no_post_besides() -> None:
    assert [line.kind for line in read_free_lines(1, "退職　冬木 十（総務課長）（兼）危機管理監", Context())] == [
        Kind.LEAVE
    ]


@pytest.mark.parametrize("old", ["（総務課主査）", ""])
def test_where_somebody_is_sent_stays_in_the_post(old: str) -> None:
    (line,) = read_free_lines(1, f"県派遣（東雲広域連合）　早乙女恵{old}", Context())
    assert (line.post, line.old_post) == ("県派遣（東雲広域連合）", old.strip("（）"))


@pytest.mark.parametrize(
    "text",
    [
        "総務課長　山田太郎　税務課長　佐藤花子",
        "課名変更　水道課→上下水道課",
        "廃止　市民相談室",
        "福祉課長　未定",
    ],
)
def test_two_people_or_none_are_no_line(text: str) -> None:
    assert read_free_lines(1, text, Context()) == ()
