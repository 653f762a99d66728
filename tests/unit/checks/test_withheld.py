from msgspec.structs import replace

from minutesapp.checks.withheld import MOST_FOUND, find_open_elsewhere, find_untold_leave
from minutesapp.model.blocks import Block
from minutesapp.model.header import HeaderField, ListValue
from minutesapp.model.spans import Mark, Span
from minutesapp.templates.folder.catalog import load_form
from tests.makers import heading, marked, minutes, public_text, turn

FORM = load_form("ueda-gaiyo")


def test_withheld_words_that_can_be_read_elsewhere_are_told_and_withheld_there() -> None:
    record = minutes(
        marked(turn("山田花子さんです。", "p1"), (0, 4)),
        turn("山田花子さんと山田花子さん", "p2"),
        replace(turn("山田花子さんは秘密", "p2"), closed=True),
    )
    first, second = find_open_elsewhere(record, FORM)
    assert [(found.place, found.span) for found in (first, second)] == [
        ("本文の2段落目", (0, 4)), ("本文の2段落目", (7, 11)),
    ]  # fmt: skip
    assert first.text == "不開示にした「山田花子」が、ここでは読めます。"
    for found in (first, second):
        assert found.fix is not None
        change = found.fix.make(record)
        assert change is not None
        record = change.apply(record)
    assert public_text(record.body[1], "●") == "●さんと●さん"
    assert list(find_open_elsewhere(record, FORM)) == []


def test_so_are_those_in_the_header() -> None:
    record = minutes(marked(heading("山田花子への補助"), (0, 4)))
    header = (HeaderField("agenda", "議題", ListValue(("（1）山田花子への補助",))),)
    (found,) = find_open_elsewhere(record.with_facts(header=header), FORM)
    assert (found.field, found.fix) == ("agenda", None)


def test_a_single_sign_is_not_sought_and_not_everything_is_told() -> None:
    assert not list(find_open_elsewhere(minutes(marked(turn("甲と乙", "p1"), (0, 1)), turn("甲", "p2")), FORM))
    many = minutes(marked(turn("山田", "p1"), (0, 2)), turn("山田" * 50, "p2"))
    assert len(list(find_open_elsewhere(many, FORM))) == MOST_FOUND


def test_what_was_written_over_since_is_left() -> None:
    record = minutes(marked(turn("山田", "p1"), (0, 2)), turn("山田さん", "p2"))
    (found,) = find_open_elsewhere(record, FORM)
    other = replace(record, body=(record.body[0], replace(record.body[1], text="お山田さん")))
    assert found.fix is not None and found.fix.make(other) is None


GONE, PUT = Mark.WITHDRAWN, Mark.CORRECTED


def spanned(block: Block, *spans: Span) -> Block:
    return replace(block, spans=spans)


def test_a_remark_that_was_withdrawn_and_can_be_read_elsewhere_is_shown() -> None:
    body = (
        spanned(turn("あの人は嘘つきだ。", "p1"), Span(0, 9, GONE, "議長")),
        turn("先ほど「あの人は嘘つきだ。」とあった。", "p3"),
        spanned(turn("はい。", "p1"), Span(0, 3, GONE, "議長")),
        turn("はい。", "p3"),
    )
    (found,) = find_open_elsewhere(minutes(*body), FORM)
    assert (found.place, found.span, found.fix) == ("本文の2段落目", (4, 13), None)
    assert found.text == "取り消した「あの人は嘘つきだ。」が、ここでは読めます。"


def test_hidden_words_in_the_place_of_corrected_ones_are_shown() -> None:
    body = (
        spanned(turn("宇津木氏", "p1"), Span(0, 3, Mark.WITHHELD)),
        spanned(turn("森氏だ", "p1"), Span(0, 2, PUT, "宇津木氏")),
        spanned(turn("宇津木氏だ", "p1"), Span(0, 4, PUT, "ある委員")),
    )
    (found,) = find_open_elsewhere(minutes(*body), FORM)
    assert (found.place, found.span) == ("本文の2段落目", (0, 2))


def test_marks_that_say_too_little_are_shown() -> None:
    body = (
        spanned(turn("甲乙丙", "p1"), Span(0, 1, GONE), Span(1, 2, PUT, "丁"), Span(2, 3, Mark.WITHHELD)),
        spanned(turn("甲乙丙", "p1"), Span(0, 1, GONE, "議長"), Span(1, 2, PUT)),
    )
    found = list(find_untold_leave(minutes(*body), FORM))
    assert [(one.place, one.span) for one in found] == [("本文の1段落目", (0, 1)), ("本文の2段落目", (1, 2))]
