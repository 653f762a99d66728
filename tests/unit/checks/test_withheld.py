from msgspec.structs import replace

from minutesapp.checks.withheld import (
    MOST_FOUND,
    find_names_said,
    find_open_elsewhere,
    find_told_in_summary,
    find_untold_leave,
)
from minutesapp.model.attendance import Attendee
from minutesapp.model.blocks import Block, Summary, Use
from minutesapp.model.committee import Committee, NameStyle
from minutesapp.model.facts import Facts
from minutesapp.model.header import HeaderField, ListValue, SignatureValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark, Span
from minutesapp.templates.folder.catalog import form_of, load_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.naming import Naming, NamingPolicy
from tests.makers import UEDA, decided, heading, marked, minutes, more, public_text, turn

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


def test_withheld_words_are_found_in_other_widths_and_variants() -> None:
    record = minutes(marked(turn("髙橋ｶﾅさん", "p1"), (0, 4)), turn("高橋カナさん", "p2"))
    header = (HeaderField("agenda", "議題", ListValue(("高橋カナへの補助",))),)
    body, head = find_open_elsewhere(record.with_facts(header=header), FORM)
    assert (body.span, body.words, head.field) == ((0, 4), "高橋カナ", "agenda")


def named(*said: str) -> Minutes:
    people = (
        Attendee("p1", "髙橋 美咲", "髙橋", "美咲", post="会長", field="members"),
        Attendee("p2", "森", "森", post="委員", field="members"),
    )
    record = Minutes("kaigiroku", Facts(attendees=people), tuple(turn(words, "p1") for words in said))
    return record.with_facts(committee=Committee("", "", labels=NameStyle.LETTER))


def names_said(record: Minutes) -> list[tuple[str, str]]:
    return [(found.place, found.words) for found in find_names_said(record, form_of(record))]


def test_names_that_the_public_is_not_told_are_found_in_what_is_said_and_withheld_there() -> None:
    record = named("高橋会長の御意見に、森委員も、髙橋美咲さんも", "森や高橋橋の話", "髙橋　美咲")
    first, third = "本文の1段落目", "本文の3段落目"
    assert names_said(record) == [
        (first, "高橋会長"),
        (first, "髙橋美咲"),
        (first, "森委員"),
        (third, "髙橋　美咲"),
    ]
    for found in list(find_names_said(record, form_of(record))):
        assert found.fix is not None
        change = found.fix.make(record)
        assert change is not None
        record = change.apply(record)
    assert names_said(record) == []


def test_names_that_are_told_or_closed_are_no_matter() -> None:
    record = named("森委員")
    assert names_said(record.with_facts(committee=None)) == []
    assert names_said(replace(record, body=tuple(replace(block, closed=True) for block in record.body))) == []


def test_names_in_the_header_are_told_where_no_list_of_the_form_names_that_side() -> None:
    header = (HeaderField("extra-1", "確認委員", SignatureValue(("会長　高橋　美咲", "委員　東"))),)
    record = named("異議なし").with_facts(header=header, committee=None)
    (found,) = find_names_said(replace(record, template="tokumei"), load_form("tokumei"))
    assert (found.field, found.words, found.fix) == ("extra-1", "高橋　美咲", None)
    assert names_said(named("異議なし").with_facts(header=header)) == []


LETTERS = replace(UEDA, turn=replace(UEDA.turn, public_naming=Naming(member=NamingPolicy(NameStyle.LETTER))))


def told_in_summary(*body: Block, form: Form = UEDA) -> list[str]:
    found = [*find_told_in_summary(minutes(*body), form)]
    assert all(one.span is None and one.fix is None for one in found)
    return [f"{one.place}：{one.text}" for one in found]


def condensed(text: str, said: str = "その件です。", *, closed: bool = False) -> Block:
    return decided(turn(said, "p1", closed=closed), Use.CONDENSED, text)


def test_condensed_words_that_are_closed_elsewhere_are_told() -> None:
    secret = more("弁償額は四百二十万円で調整している。", closed=True)
    told = "本文の1段落目：非公開の「弁償額は四百二十万円で調」が、要約した言葉の中では読めます。"
    words = "弁償額は、四百二十万円で調整中。"
    assert told_in_summary(condensed(words), secret) == [told]
    assert told_in_summary(condensed(words, closed=True), secret) == []
    assert told_in_summary(condensed(words), secret, turn("弁償額は四百二十万円で調整する。", "p2")) == [], "all know"
    assert told_in_summary(condensed("額を調整中。"), secret) == []
    short = turn("甲野氏は、持病の悪化で、辞める。", "p2", closed=True)
    assert len(told_in_summary(condensed("持病の悪化で辞退。"), short)) == 1
    became = condensed("調停の不成立を報告。", "あれは駄目だった。", closed=True)
    assert len(told_in_summary(condensed("調停の不成立を報告した。"), became)) == 1, "it is condensed there as well"


def test_condensed_words_that_were_withdrawn_elsewhere_are_told() -> None:
    gone = marked(turn("あの男は大うそつきだ。", "p2"), (0, 10), mark=Mark.WITHDRAWN)
    (told,) = told_in_summary(gone, condensed("あの男は大うそつきだと述べた。"))
    assert told == "本文の2段落目：取り消した「あの男は大うそつきだ」が、要約した言葉の中では読めます。"
    assert told_in_summary(replace(gone, summary=Summary(Use.CONDENSED, "あの男は大うそつきだ"))) == [], (
        "it is hidden there"
    )


def test_names_that_the_public_is_not_told_are_found_in_condensed_words() -> None:
    (told,) = told_in_summary(condensed("髙橋会長は反対した。"), form=LETTERS)
    assert told == "本文の1段落目：公開用では名前を出さない人ですが、「髙橋会長」が要約した言葉の中では読めます。"
    assert told_in_summary(condensed("髙橋会長は反対した。")) == []
    assert told_in_summary(condensed("髙橋会長は反対した。", closed=True), form=LETTERS) == []
