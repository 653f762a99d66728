"""Every way in which published lists put people on a line; names and offices are invented."""

import pytest

from minutesapp.importers.corrections import NamesTold
from minutesapp.importers.people.cells import cells_of
from minutesapp.importers.people.lattice import read_cells
from minutesapp.importers.people.parts import Part


def read(line: str) -> list[str]:
    """The people of a line, each as its pieces with what they are."""
    reading = read_cells(cells_of(line))
    people = [" ".join(f"{piece.part.value}:{piece.text}" for piece in person) for person in reading.people]
    return people + [f"({piece.part.value}:{piece.text})" for piece in reading.rest]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("　総務課長　　　　　　　小　堀　　　望", ["post:総務課長 name:小堀望"]),
        ("防災担当課長　　　　　真壁野　俊　介", ["post:防災担当課長 name:真壁野俊介"]),
        ("３番　　浜　辺　ちとせ　議員", ["seat:３番 name:浜辺ちとせ post:議員"]),
        ("三　田　　　望　　　真　壁　も　え", ["name:三田望", "name:真壁もえ"]),
        ("小堀　俊介　三田　花子　真壁美沙子", ["name:小堀俊介", "name:三田花子", "name:真壁美沙子"]),
        ("◎杉　原　友　則　　〇小　堀　俊　介", ["mark:◎ name:杉原友則", "mark:〇 name:小堀俊介"]),
        (
            "区　長　　　伊　藤　英　二　　副区長　　　渡　辺　　　亮",
            ["post:区長 name:伊藤英二", "post:副区長 name:渡辺亮"],
        ),
        ("１番　　山田しょう　　　３番　　佐藤のりこ", ["seat:１番 name:山田しょう", "seat:３番 name:佐藤のりこ"]),
        (
            "市　　　長　　葛城　守　君　　副　市　長　　森下和夫君",
            [
                "post:市長 name:葛城守 honorific:君",
                "post:副市長 name:森下和夫 honorific:君",
            ],
        ),
        ("委員　上野　幸子　江口　望", ["post:委員 name:上野幸子", "name:江口望"]),
    ],
)
def test_spread_and_spaced_names_are_one_person_each(line: str, people: list[str]) -> None:
    assert read(line) == people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("委員長杉原　友則君", ["post:委員長 name:杉原友則 honorific:君"]),
        ("理事三田　　望君", ["post:理事 name:三田望 honorific:君"]),
        ("真壁福祉大臣　岡本政務官", ["name:真壁 post:福祉大臣", "name:岡本 post:政務官"]),
        ("長井薬剤管理官　他", ["name:長井 post:薬剤管理官", "(nobody:他)"]),
        ("木嶋健幸政策担当係長", ["name:木嶋 post:健幸政策担当係長"]),
        ("白洲武副会長　黒木ルリ子委員", ["name:白洲武 post:副会長", "name:黒木ルリ子 post:委員"]),
        ("鈴木次郎、佐藤花子の各副部会長", ["name:鈴木次郎", "name:佐藤花子 post:の各副部会長"]),
        ("６番　シュミット順子", ["seat:６番 name:シュミット順子"]),
        ("環境部長兼務　　　　伊藤　三郎", ["post:環境部長兼務 name:伊藤三郎"]),
    ],
)
def test_what_is_written_together_comes_apart(line: str, people: list[str]) -> None:
    assert read(line) == people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("会長　杉原　友則　風見大学文学部教授", ["post:会長 name:杉原友則 office:風見大学文学部教授"]),
        ("三田　花子　風見県労働組合副事務局長", ["name:三田花子 office:風見県労働組合副事務局長"]),
        ("例運輸支局　支局長　佐藤　三郎（代理：専門官　高橋　四郎）", [
            "office:例運輸支局 post:支局長 name:佐藤三郎 note:（代理：専門官　高橋　四郎）",
        ]),
        ("生涯学習課長補佐（班長）　三田　花子", ["post:生涯学習課長補佐 post:（班長） name:三田花子"]),
        ("３番　真　壁　洋（副議長）　４番　三　田　花　子（議長）", [
            "seat:３番 name:真壁洋 post:（副議長）", "seat:４番 name:三田花子 post:（議長）",
        ]),
        ("会長（奈良泰哉）", ["post:会長 name:（奈良泰哉）"]),
        ("委員長　平林　誠二　小学校長会　○", ["post:委員長 name:平林誠二 office:小学校長会 mark:○"]),
        ("三田委員、真壁委員　※敬称略、五十音順", [
            "name:三田 post:委員", "name:真壁 post:委員", "(nobody:※敬称略)", "(nobody:五十音順)",
        ]),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_belongs_to_its_person(line: str, people: list[str]) -> None:
    assert read(line) == people


@pytest.mark.parametrize("line", ["資料に基づき説明します。", "議事の進め方について", "例町税条例の一部改正"])
def test_other_words_are_nobody(line: str) -> None:
    assert read(line) == [f"(other:{line})"]


def test_every_sign_stands_in_a_piece() -> None:
    line = "委員長　杉原友則（弁護士）、○小堀　俊介　※別紙　1番 三田、資料に基づき"
    words = "".join(piece.text for piece in _pieces(line))
    assert sorted(words) == sorted("".join(line.replace("、", "").split()))


def _pieces(line: str) -> list:  # type: ignore[type-arg]
    reading = read_cells(cells_of(line))
    return [piece for person in reading.people for piece in person] + list(reading.rest)


def test_what_was_told_of_a_name_decides() -> None:
    cells = cells_of("会長みどりの窓、杉原史子")
    names = [
        p.text
        for one in read_cells(cells, NamesTold(frozenset(["みどりの窓"]))).people
        for p in one
        if p.part is Part.NAME
    ]
    assert names == ["みどりの窓", "杉原史子"]
    nobody = NamesTold(others=frozenset(["杉原史子"]))
    assert not [p for one in read_cells(cells, nobody).people for p in one if p.part is Part.NAME and "杉原" in p.text]
    spread = read_cells(cells_of("委員　杉原史子"), nobody)
    assert not [p for one in spread.people for p in one if p.part is Part.NAME]


def test_a_word_of_the_language_before_a_role_is_a_name() -> None:
    (person,) = read_cells(cells_of("道端委員")).people
    assert [piece.text for piece in person] == ["道端", "委員"]
    assert all(piece.part is not Part.NAME for person in read_cells(cells_of("市民委員")).people for piece in person)
