import pytest

from minutesapp.importers.body.agenda_items import AgendaEntry, read_item
from minutesapp.importers.body.rows_behind import RowsBehind, lines_of_rest
from minutesapp.importers.formats.pasted_text import read_lines


def item(text: str) -> AgendaEntry:
    found = read_item(text)
    assert found is not None
    return found


def test_the_next_rows_are_taken_one_after_the_other() -> None:
    rows = RowsBehind("1", 8)
    assert rows.takes(item("9 会議録の確認"), of_agenda=False)
    assert rows.takes(item("10 その他"), of_agenda=False)
    assert not rows.takes(item("12 問合せ先"), of_agenda=False)


def test_where_the_agenda_may_have_it_only_the_words_of_a_row_make_one() -> None:
    assert RowsBehind("1", 8).takes(item("9 傍聴者"), of_agenda=True)
    assert not RowsBehind("1", 8).takes(item("9 その他"), of_agenda=True)
    assert not RowsBehind("1", 8).takes(item("9 計画の変更"), of_agenda=True)


def test_results_closed_items_and_other_signs_are_none() -> None:
    assert not RowsBehind("1", 8).takes(item("9 審議結果"), of_agenda=False)
    assert not RowsBehind("1", 8).takes(item("9 会議録の確認【非公開】"), of_agenda=False)
    assert not RowsBehind("1", 8).takes(item("(9) 会議録の確認"), of_agenda=False)
    assert not RowsBehind("", None).takes(item("9 会議録の確認"), of_agenda=False)


@pytest.mark.parametrize(
    "rest",
    [
        "以上、相違ないことを証するため、ここに署名する。\n令和6年11月8日\n議長",
        "会議録署名\t会長　奈良　泰哉\n\t委員　髙橋　美咲",
        "　　議　長　　　（署名）\n　　署名委員　　（署名）", "問合せ先\n東雲市総務課\n電話 0000-00-0000",
        "＜次回＞令和6年10月1日",
        "このページに関するお問い合わせ先\n総務課", "9 問合せ先\n総務課\n10 その他\n資料も御覧ください。",
    ],
)  # fmt: skip
def test_behind_the_last_turn_stands_who_signed_and_whom_to_ask(rest: str) -> None:
    lines = read_lines(f"会長　署名する。\n問合せ先　総務課\n委員　署名は委員長にお願いしたい。\n続けて言う。\n{rest}")
    items = [at for at, line in enumerate(lines) if line.text.startswith("10")]
    end = min([*items, len(lines)])
    assert lines_of_rest(lines, [True, False, True, *[False] * (len(lines) - 3)]) == set(range(4, end))


@pytest.mark.parametrize(
    "said",
    [
        "会議録の署名は髙橋委員にお願いします。\n次回は五月です。",
        "署名委員には髙橋委員を指名します\n以上で終わります。",
        "担当：環境課\n期間は1年です。\n以上、説明を終わります。", "以上の内容に相違ありません。\nでは次に移ります。",
        "本日の署名について\n担当　環境課の説明を受けます。",
    ],
)  # fmt: skip
def test_what_somebody_says_last_has_no_rest(said: str) -> None:
    lines = read_lines(f"会長　終わる。\n{said}")
    assert not lines_of_rest(lines, [True, *[False] * (len(lines) - 1)])


def test_bodies_without_turns_have_no_rest() -> None:
    assert not lines_of_rest(read_lines("1 開会\n問合せ先\n総務課"), [False] * 3)


def test_an_item_ends_the_rest() -> None:
    text = "会長　終わる。\n日程第1　署名委員の指名\n髙橋委員\n会議録署名人　髙橋委員\n議長　㊞\n審査【非公開】\n甲乙丙"
    assert lines_of_rest(read_lines(text), [True, *[False] * 6]) == {3, 4}


def test_below_whom_to_ask_the_rows_go_on() -> None:
    rows = RowsBehind("1", 8)
    assert rows.takes(item("9 問合せ先"), of_agenda=True) and rows.goes_on_at_end(item("10 その他"))
    assert rows.takes(item("10 その他"), of_agenda=True) and not rows.goes_on_at_end(item("11 その他"))
