"""Lists of replacements: what is found together, in which order, and what is left alone."""

import pytest

from minutesapp.editing.finding.replacing import NewWords, replace_each
from minutesapp.editing.finding.word_list import ListRow, replacements
from minutesapp.errors import UserFacingError
from minutesapp.model.spans import Mark, Span
from tests.makers import heading, marked, minutes, narrative, texts, turn
from tests.unit.conftest import Do


def after(rows: list[ListRow], *read: str) -> list[str]:
    record = minutes(*map(narrative, read))
    return texts(replace_each(record, replacements(record.body, rows)).apply(record).body)


def test_all_rows_are_used_together() -> None:
    rows = [ListRow("下さい", "ください", "公用文"), ListRow("致します", "いたします")]
    assert after(rows, "御覧下さい。お願い致します。", "なし") == ["御覧ください。お願いいたします。", "なし"]
    (found,) = replacements((narrative("下さい"),), rows)
    assert found == NewWords(0, 0, 3, "ください", note="公用文")


def test_the_longest_words_at_a_place_are_taken_then_the_first_row() -> None:
    rows = [ListRow("出来", "でき"), ListRow("出来高", "出来高"), ListRow("出来", "できあがり")]
    assert after(rows, "出来高と出来") == ["出来高とでき"]


def test_no_row_reads_what_another_made() -> None:
    rows = [ListRow("甲", "乙"), ListRow("乙", "丙")]
    assert after(rows, "甲乙") == ["乙丙"]
    assert after([ListRow("甲", "甲甲")], "甲") == ["甲甲"]


def test_what_reads_so_already_is_left_alone() -> None:
    rows = [ListRow("図書館", "中央図書館")]
    assert after(rows, "中央図書館と図書館") == ["中央図書館と中央図書館"]
    assert after([ListRow("甲", "甲")], "甲") == ["甲"]
    assert after([ListRow("障害", "障害等")], "障害等と障害") == ["障害等と障害等"]


def test_words_are_found_as_they_are_written() -> None:
    assert after([ListRow("1回", "一回"), ListRow("高橋", "佐藤")], "１回、髙橋") == ["１回、髙橋"]
    assert after([ListRow("葛", "桂"), ListRow("カ", "コ")], "葛\U000e0100とガ、カ\u3099") == [
        "葛\U000e0100とガ、カ\u3099"
    ]


def test_rows_that_are_off_are_not_used() -> None:
    assert after([ListRow("甲", "乙", on=False), ListRow("", "丙", on=False)], "甲") == ["甲"]


def test_expressions_and_words_are_found_together() -> None:
    rows = [ListRow("以外な(?=[一-龠])", "意外な", expression=True), ListRow("以外な", "x", on=False)]
    assert after(rows, "以外な結果。それ以外なら") == ["意外な結果。それ以外なら"]
    swapped = [ListRow("(\\d+)月(\\d+)日", "\\1/\\2", expression=True), ListRow("12月", "師走")]
    assert after(swapped, "12月3日と12月") == ["12/3と師走"]


def test_marks_and_closed_passages_stay(do: Do) -> None:
    record = minutes(heading("件", closed=True), marked(turn("宇津木様", "p1"), (0, 3)))
    rows = [ListRow("宇津木", "宇都宮某"), ListRow("件", "案件")]
    changed = do(record, replace_each(record, replacements(record.body, rows)))
    assert [block.closed for block in changed.body] == [True, False]
    assert changed.body[1].spans == (Span(0, 4, Mark.WITHHELD),)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (ListRow(""), "list-row-empty"),
        (ListRow("(", "", expression=True), "expression-unclosed-group"),
        (ListRow("甲", "\\1", expression=True), "template-group"),
        (ListRow("(", ""), ""),
        (ListRow("(甲)", "\\1", expression=True), ""),
    ],
)
def test_a_row_that_cannot_be_used_says_why(row: ListRow, code: str) -> None:
    assert (row.trouble.code if row.trouble else "") == code
    if code:
        with pytest.raises(UserFacingError, match="list-row-wrong"):
            replacements((narrative("甲"),), [row])


def test_a_list_that_would_never_end_is_given_up() -> None:
    with pytest.raises(UserFacingError, match="list-slow"):
        replacements((narrative("あ" * 60),), [ListRow("(あ|ああ)+い", "", expression=True)], 0.1)
