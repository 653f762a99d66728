"""A part of minutes, read with the people of the record it comes into."""

import pytest

from minutesapp.importers.fragment import read_fragment
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import UNKNOWN_SPEAKER, BlockKind, Speaker
from minutesapp.templates.folder.catalog import load_form

WATANABE = Attendee("p1", "渡邊 健", "渡邊", "健", post="委員")
ITO = Attendee("p2", "伊東 舞", "伊東", "舞", post="委員")
IKEDA = Attendee("p3", "池田", "池田", post="情報システム管理担当主任", side=Side.STAFF)
PEOPLE = (WATANABE, ITO, IKEDA)


def read(*lines: str, form: str = "ueda-gaiyo") -> list[tuple[BlockKind, str, str]]:
    body = read_fragment("\n".join(lines), load_form(form), PEOPLE)
    return [(b.kind, (b.speaker.attendee or b.speaker.label) if b.speaker else b.number, b.text) for b in body]


SPEECH, DIRECTION, NARRATIVE = BlockKind.SPEECH, BlockKind.DIRECTION, BlockKind.NARRATIVE


@pytest.mark.parametrize(
    ("line", "speaker", "text"),
    [
        ("（渡邊委員）件数はどうか。", "p1", "件数はどうか。"),
        ("(池田主任) 三件である。", "p3", "三件である。"),
        ("○池田主任　三件である。", "p3", "三件である。"),
        ("【伊東委員】賛成である。", "p2", "賛成である。"),
        ("(委員) 賛成である。", "委員", "賛成である。"),
        ("（鈴木委員）賛成である。", "鈴木委員", "賛成である。"),
    ],
)
def test_a_speaker_is_found_among_those_who_are_there(line: str, speaker: str, text: str) -> None:
    assert read(line) == [(SPEECH, speaker, text)]


def test_turns_go_on_and_directions_and_items_are_told_apart() -> None:
    lines = (
        "(渡邊委員) 件数はどうか。",
        "昨年は二件であった。",
        "・情報システム課職員 入室",
        "(池田主任) 三件である。",
    )
    assert read("2 議事", *lines) == [
        (BlockKind.HEADING, "", "議事"),
        (SPEECH, "p1", "件数はどうか。"),
        (SPEECH, "", "昨年は二件であった。"),
        (DIRECTION, "", "情報システム課職員 入室"),
        (SPEECH, "p3", "三件である。"),
    ]


@pytest.mark.parametrize(
    ("lines", "levels", "numbers"),
    [
        (("(2) 報告", "(3) 協議"), [2, 2], ["", ""]),
        (("3 議事", "(1) 報告", "4 閉会"), [1, 2, 1], ["", "", ""]),
        (("議案第3号 条例について", "議案第4号 予算について"), [1, 1], ["議案第3号", "議案第4号"]),
        (("第1 議事", "1 報告", "2 協議"), [1, 2, 2], ["第1", "1", "2"]),
    ],
)
def test_items_stand_on_the_level_at_which_the_form_numbers_so(
    lines: tuple[str, ...], levels: list[int], numbers: list[str]
) -> None:
    body = read_fragment("\n".join(lines), load_form("ueda-gaiyo"), PEOPLE)
    assert ([block.level for block in body], [block.number for block in body]) == (levels, numbers)


def test_what_the_form_prints_is_read_as_its_person_and_who_is_not_known_as_unknown() -> None:
    body = read_fragment("(池田主任) 三件である。\n(発言者？) はい。", load_form("ueda-gaiyo"), PEOPLE)
    assert [block.speaker for block in body] == [Speaker("p3"), UNKNOWN_SPEAKER]
    body = read_fragment("○渡邊委員\nはい。\n○池田主任\nでは。", load_form("kaigiroku"), PEOPLE)
    assert [(block.speaker, block.text) for block in body] == [(Speaker("p1"), "はい。"), (Speaker("p3"), "では。")]


def test_plain_text_is_narrative() -> None:
    assert read("本日はお集まりいただいた。", "次のとおりである。") == [
        (NARRATIVE, "", "本日はお集まりいただいた。"), (NARRATIVE, "", "次のとおりである。")
    ]  # fmt: skip
    assert read("") == []


def test_a_closed_item_is_closed() -> None:
    (item,) = read_fragment("3 審査請求について【非公開】", load_form("ueda-gaiyo"), PEOPLE)
    assert (item.kind, item.closed, item.text) == (BlockKind.HEADING, True, "審査請求について")


def test_numbers_within_a_closed_item_are_not_lifted_out_of_it() -> None:
    body = read_fragment("(2) 審査【非公開】\n1 申立て\n2 処分", load_form("ueda-gaiyo"), PEOPLE)
    assert [(block.level, block.number, block.closed) for block in body] == [
        (1, "(2)", True),
        (2, "1", False),
        (2, "2", False),
    ]
