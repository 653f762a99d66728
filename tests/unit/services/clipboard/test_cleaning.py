"""Text of other programs: what nobody sees is gone, and no sign that somebody reads."""

import pytest

from minutesapp.services.clipboard.cleaning import clean_lines, shown_lines


def shown(text: str, *, table: bool = False) -> list[str]:
    return shown_lines(clean_lines(text, table=table))


@pytest.mark.parametrize(
    ("came", "reads"),
    [
        ("予算\u00a0案", "予算 案"),
        ("予\u00ad算\u200b案\ufeff", "予算案"),
        ("\u202a予算\u202c", "予算"),
        ("か\u3099くは\u309aす", "がくぱす"),
        ("あ\u200dい", "あい"),
        ("予\x00算\x1f\ufffc", "予算"),
        ("歳入\t300\t", "歳入　300"),
        ("日時 \t 令和8年", "日時　令和8年"),
    ],
)
def test_what_nobody_sees_is_gone(came: str, reads: str) -> None:
    assert shown(came) == [reads]


@pytest.mark.parametrize(
    "text",
    [
        "𠮷田と髙橋と﨑山",
        "葛󠄀飾と葛︀飾",
        "👩\u200d👩\u200d👧と👍🏽",
        "字\u200d字",
        "⼭と山と羽",
        "塚",
        "一　二",
        " 前と後 ",
        '会長は"はい"と言った',
        "第3条 > 第4条",
        "・議題",
        ">",
        "> ",
        "＞注意",
        "oil",
        "●",
    ],
)
def test_what_is_read_stays_as_it_is(text: str) -> None:
    assert shown(text) == [text]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\x0b", "\x0c", "\u2028", "\u2029", "\x85"])
def test_every_line_end_ends_a_paragraph(end: str) -> None:
    assert shown(f"一{end}二") == ["一", "二"]


def test_empty_lines_between_paragraphs_are_none_and_those_at_the_ends_are_line_ends() -> None:
    assert shown("一\n\n \n　二　\n三\n") == ["一", "二", "三", ""]
    assert shown("\n一") == ["", "一"]
    assert shown("\n\n") == ["", ""]
    assert shown("") == [""]


def test_the_lines_are_read_by_their_white_space_and_their_tabs() -> None:
    assert clean_lines("　一\n会長\tはい\n") == ("　一", "会長\tはい", "")


@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        ("会長\tはい。\r\n委員\tどうか。\r\n", ["会長　はい。", "委員　どうか。"]),
        ('会長\t"一行目\n二行目"\r\n委員\tはい\r\n', ["会長　一行目", "二行目", "委員　はい"]),
        ('"財政課\n課長"\t"「""はい""」\n以上"\r\n', ['財政課 課長　「"はい"」', "以上"]),
        ('"一\n二"\n"三\n四"\n', ["一", "二", "三", "四"]),
        ("一\n", ["一"]),
    ],
)
def test_a_row_of_a_spreadsheet_is_a_paragraph(cells: str, rows: list[str]) -> None:
    assert shown(cells, table=True) == rows


def test_quotation_marks_are_those_of_a_cell_only_where_it_has_lines() -> None:
    assert shown('会長\t"はい"\n委員\t"いや"と') == ['会長　"はい"', '委員　"いや"と']
    assert shown('"一\n二"') == ['"一', '二"']


def test_the_marks_of_a_mail_before_what_it_answers_are_gone() -> None:
    assert shown("> 一\n> > 二\n＞三\n四") == ["一", "二", "三", "四"]
    assert shown("> 一") == ["一"]
    assert shown("一\n> 二\n三") == ["一", "> 二", "三"]


@pytest.mark.parametrize(
    ("came", "reads"),
    [
        ("•\t入室", "・入室"),
        ("\uf0b7\t入室", "・入室"),
        ("\u00b7\u00a0\u00a0 入室", "・入室"),
        ("o\t入室", "・入室"),
        ("o\u00a0\u00a0 入室", "・入室"),
        ("・\t入室", "・入室"),
        ("■\t議事", "■議事"),
        ("1.\t開会", "1.　開会"),
    ],
)
def test_the_signs_that_word_puts_before_items_are_those_of_any_face(came: str, reads: str) -> None:
    assert shown(came) == [reads]
