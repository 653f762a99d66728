from __future__ import annotations

import pytest
from hypothesis import given
from msgspec.structs import replace

from minutesapp.editions.redaction import (
    kept_flags,
    publish_body,
    publish_header,
    publish_people,
)
from minutesapp.model.attendance import Attendee, Proxy, Side, Status
from minutesapp.model.blocks import Absence, AbsenceReason, Block, BlockKind, Body, Speaker
from minutesapp.model.committee import NameStyle
from minutesapp.model.header import HeaderField, PeopleValue
from minutesapp.model.outline import closed_flags
from minutesapp.model.spans import Mark, Span, settle
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.hiding.signs import WithdrawnForm
from minutesapp.templates.numbering import number_body
from minutesapp.templates.parts.body import BodyForm
from minutesapp.templates.parts.field import TableColumn
from minutesapp.templates.parts.naming import Naming, NamingPolicy
from minutesapp.templates.parts.person import PersonStyle
from minutesapp.templates.rendering import Rendering
from tests.makers import (
    bodies,
    direction,
    heading,
    marked,
    minutes,
    more,
    narrative,
    public_text,
    texts,
    told_once,
    turn,
)

KEEPS = load_form("ueda-gaiyo")
DROPS = load_form("kaigiroku")
CLOSED = (
    heading("議事"),
    heading("審査請求", 2, closed=True),
    heading("経過", 3),
    turn("秘密だ。", "p1"),
    direction("説明"),
    heading("報告", 2),
    turn("公開だ。", "p1"),
)


def reading(body: Body, form: Form) -> Rendering:
    return Rendering(minutes(*body), form)


def test_under_a_closed_heading_everything_goes_but_the_heading() -> None:
    assert texts(publish_body(reading(CLOSED, DROPS))) == ["議事", "審査請求", "報告", "公開だ。"]


def test_a_form_may_keep_the_headings_under_it() -> None:
    assert texts(publish_body(reading(CLOSED, KEEPS))) == ["議事", "審査請求", "経過", "報告", "公開だ。"]


def test_a_closed_heading_under_a_closed_one_goes_as_well() -> None:
    body = (heading("議事", closed=True), heading("内訳", 2, closed=True), heading("次", 1, closed=True))
    assert texts(publish_body(reading(body, DROPS))) == ["議事", "次"]


def test_the_next_closed_heading_of_a_higher_level_stays() -> None:
    body = (heading("小", 2, closed=True), heading("大", 1, closed=True), heading("中", 2))
    assert kept_flags(reading(body, DROPS)) == (True, True, False)


def test_a_turn_of_which_all_is_closed_vanishes() -> None:
    body = (turn("一", "p1", closed=True), more("二", closed=True), turn("三", "p3"))
    public = publish_body(reading(body, DROPS))
    assert [(b.text, b.speaker) for b in public] == [("三", Speaker("p3"))]


def test_a_turn_that_begins_closed_keeps_its_speaker() -> None:
    body = (turn("一", "p1", closed=True), direction("説明"), more("二"), more("三"))
    public = publish_body(reading(body, DROPS))
    assert [(b.text, b.speaker) for b in public] == [("説明", None), ("二", Speaker("p1")), ("三", None)]


def test_a_speaker_does_not_wait_beyond_the_turn() -> None:
    body = (turn("一", "p1", closed=True), narrative("休憩"), turn("二", "p3"), more("三"))
    assert [b.speaker for b in publish_body(reading(body, DROPS))] == [None, Speaker("p3"), None]


def test_the_forms_line_stands_once_where_something_is_left_out() -> None:
    form = replace(DROPS, body=BodyForm(withheld="（非公開）"))
    assert texts(publish_body(reading(CLOSED, form))) == ["議事", "審査請求", "（非公開）", "報告", "公開だ。"]
    at_the_end = (turn("公開だ。", "p1"), more("秘密だ。", closed=True))
    assert texts(publish_body(reading(at_the_end, form))) == ["公開だ。", "（非公開）"]


@given(bodies())
def test_only_headings_are_kept_of_what_is_closed(body: Body) -> None:
    rows = zip(body, closed_flags(body), told_once(body), strict=True)
    public = [b for b, closed, told in rows if told and (not closed or b.kind is BlockKind.HEADING)]
    assert texts(publish_body(reading(body, KEEPS))) == [public_text(block, "●●●") for block in public]


@given(bodies())
def test_what_stays_open_stays_in_the_hands_of_its_speaker(body: Body) -> None:
    def spoken(blocks: Body) -> list[tuple[str, Speaker | None]]:
        heard: list[tuple[str, Speaker | None]] = []
        speaker = None
        for block in blocks:
            speaker = block.speaker or (None if block.kind in (BlockKind.HEADING, BlockKind.NARRATIVE) else speaker)
            heard.append((public_text(block, "●●●"), speaker))
        return heard

    flags = zip(kept_flags(reading(body, KEEPS)), told_once(body), strict=True)
    kept = [entry for entry, (stays, told) in zip(spoken(body), flags, strict=True) if stays and told]
    texts_and_speakers = spoken(publish_body(reading(body, KEEPS)))
    said = {BlockKind.SPEECH}
    kinds = [b.kind for b in publish_body(reading(body, KEEPS))]
    assert [e for e, k in zip(texts_and_speakers, kinds, strict=True) if k in said] == [
        e for e, k in zip(kept, kinds, strict=True) if k in said
    ]


def test_unknown_keys_and_readings_are_not_carried_on() -> None:
    person = Attendee(
        "p1", "髙橋 美咲", kana="たかはし", field="members", note="所属", person="r7", extra=(("memo", 1),)
    )
    record = minutes().with_facts(attendees=(person,))
    public = publish_people(record, (), DROPS)[0]
    assert public == Attendee("p1", "髙橋 美咲", field="members")
    header = tuple(replace(field, extra=(("memo", "内々"),)) for field in record.header)
    assert all(not field.extra for field in publish_header(header))
    body = (replace(turn("公開だ。", "p1"), extra=(("memo", "内々"),)), more("続き。"))
    assert [(b.text, b.extra) for b in publish_body(reading(body, DROPS))] == [("公開だ。", ()), ("続き。", ())]


def test_withheld_words_leave_one_mask_however_long_they_are() -> None:
    body = (
        marked(turn("宇津木氏と森氏の件だ。", "p1"), (0, 3), (5, 6)),
        replace(marked(narrative("要確認だ。"), (0, 3), mark=Mark.QUERY), time=1500),
        marked(narrative("全部隠す"), (0, 2), (2, 4)),
        marked(heading("宇津木氏の審査", closed=True), (0, 3)),
    )
    public = publish_body(reading(body, DROPS))
    assert texts(public) == ["●●●氏と●●●氏の件だ。", "要確認だ。", "●●●", "●●●氏の審査"]
    assert not any(block.spans or block.time is not None for block in public)
    other = replace(DROPS, body=BodyForm(blackout="■"))
    assert texts(publish_body(reading(body, other)))[0] == "■氏と■氏の件だ。"


GONE, PUT = Mark.WITHDRAWN, Mark.CORRECTED


def spanned(block: Block, *spans: Span) -> Block:
    return replace(block, spans=settle(spans))


@pytest.mark.parametrize(
    ("spans", "read"),
    [
        ([Span(2, 4, GONE, "議長許可")], "甲乙〔発言取消し〕戊"),
        ([Span(2, 4, PUT, "二件")], "甲乙二件戊"),
        ([Span(2, 4, PUT, "二\n件")], "甲乙二 件戊"),
        ([Span(1, 2, GONE, "一"), Span(2, 4, GONE, "二")], "甲〔発言取消し〕戊"),
        ([Span(1, 2, GONE), Span(2, 4, Mark.WITHHELD)], "甲〔発言取消し〕●●●戊"),
        ([Span(1, 3, Mark.WITHHELD), Span(2, 4, GONE)], "甲〔発言取消し〕戊"),
        ([Span(0, 5, PUT, "丁の名"), Span(3, 4, Mark.WITHHELD)], "●●●"),
        ([Span(0, 5, PUT, "丁の名"), Span(3, 4, GONE)], "〔発言取消し〕"),
        ([Span(0, 2, PUT, "一"), Span(2, 4, PUT, "二")], "一二戊"),
        ([Span(0, 3, PUT, "一"), Span(2, 4, PUT, "二"), Span(4, 5, Mark.QUERY, "誰")], "一二戊"),
        ([Span(0, 5, PUT, "{words}")], "{words}"),
    ],
)
def test_withdrawn_and_corrected_words_are_not_read_whatever_else_lies_on_them(spans: list[Span], read: str) -> None:
    for block in (turn("甲乙丙丁戊", "p1"), heading("甲乙丙丁戊", closed=True), direction("甲乙丙丁戊")):
        (public,) = publish_body(reading((spanned(block, *spans),), DROPS))
        assert (public.text, public.spans) == (read, ())


def test_a_remark_of_several_paragraphs_that_was_withdrawn_is_told_of_once() -> None:
    def gone(block: Block) -> Block:
        return spanned(block, Span(0, len(block.text), GONE))

    body = (
        gone(turn("一", "p1")),
        gone(more("二")),
        gone(more("三")),
        more("四"),
        gone(more("五")),
        gone(turn("六", "p3")),
    )
    sign = "〔発言取消し〕"
    public = publish_body(reading(body, DROPS))
    assert [(b.text, b.speaker) for b in public] == [
        (sign, Speaker("p1")), ("四", None), (sign, None), (sign, Speaker("p3")),
    ]  # fmt: skip
    own = replace(DROPS, body=BodyForm(withdrawn=WithdrawnForm(sign="（取消し）")))
    assert texts(publish_body(reading(body[:2], own))) == ["（取消し）"]


def test_why_something_is_closed_is_not_for_the_public() -> None:
    body = (replace(heading("審査", closed=True), reason="個人情報"), turn("秘密だ。", "p1"))
    assert [block.reason for block in publish_body(reading(body, DROPS))] == [""]


def test_a_note_stays_where_the_form_prints_it() -> None:
    style = PersonStyle(pattern="{name}（{note}）")
    fields = tuple(replace(f, person=style) if f.key == "members" else f for f in DROPS.fields)
    record = minutes().with_facts(attendees=(Attendee("p1", "髙橋 美咲", field="members", note="代理"),))
    assert publish_people(record, (), replace(DROPS, fields=fields))[0].note == "代理"


def test_who_is_neither_listed_nor_heard_in_the_open_keeps_only_the_place() -> None:
    people = (Attendee("p8", "参考人 某", side=Side.GUEST), Attendee("p9", "山﨑 智子", side=Side.GUEST))
    record = minutes().with_facts(attendees=people)
    public = publish_people(record, (turn("はい。", "p9"),), DROPS)
    assert public == (Attendee("p8", "", side=Side.GUEST), people[1])


def test_headings_keep_the_numbers_of_the_whole_record() -> None:
    """An item without a number goes on counting the sub-items before it, whether the public sees them or not."""
    unnumbered = replace(heading("その他"), unnumbered=True)
    body = (heading("人事", closed=True), heading("甲", 2, closed=True), unnumbered, heading("日程", 2))
    whole = dict(zip(texts(body), number_body(body, DROPS.agenda), strict=True))
    public = publish_body(reading(body, DROPS))
    assert texts(public) == ["人事", "その他", "日程"]
    assert number_body(public, DROPS.agenda) == tuple(whole[text] for text in texts(public))


def test_numbers_are_written_out_only_where_they_would_change() -> None:
    assert not any(block.number for block in publish_body(reading(CLOSED, DROPS)))


def test_a_note_is_kept_where_a_column_shows_it() -> None:
    fields = tuple(replace(kind, columns=(TableColumn("note", "備考"),)) for kind in KEEPS.fields)
    record = minutes()
    record = record.with_facts(attendees=(replace(record.attendees[0], note="途中から"),))
    assert [p.note for p in publish_people(record, (), replace(KEEPS, fields=fields))] == ["途中から"]
    assert [p.note for p in publish_people(record, (), KEEPS)] == [""]


def test_a_note_that_tells_how_somebody_took_part_is_printed_and_stays() -> None:
    person = Attendee("p1", "髙橋 美咲", field="members", status=Status.PROXY, note="代理：森係長")
    record = minutes().with_facts(attendees=(person, replace(person, id="p2", status=Status.LATE)))
    assert [p.note for p in publish_people(record, (), KEEPS)] == ["代理：森係長", ""]


def test_a_proxy_stays_where_the_person_is_named_and_no_longer() -> None:
    proxy = Proxy("鈴木 一郎", "鈴木")
    person = Attendee("p1", "髙橋 美咲", field="members", status=Status.PROXY, proxy=proxy)
    record = minutes().with_facts(attendees=(person, replace(person, id="p2", field="")))
    assert [p.proxy for p in publish_people(record, (), KEEPS)] == [proxy, proxy]
    hides = replace(KEEPS, turn=replace(KEEPS.turn, public_naming=Naming(NamingPolicy(NameStyle.LETTER))))
    assert [p.proxy for p in publish_people(record, (), hides)] == [proxy, None]


def test_what_a_list_would_say_in_other_words_is_for_the_office() -> None:
    field = HeaderField("members", "出席者", PeopleValue(verbatim="別紙のとおり", instead_of="髙橋 美咲"))
    assert publish_header((field,)) == (replace(field, value=PeopleValue(verbatim="別紙のとおり")),)


def test_who_was_away_for_an_item_is_for_the_office() -> None:
    item = replace(heading("人事"), absences=(Absence("p1", AbsenceReason.EXCLUDED),))
    assert publish_body(reading((item,), KEEPS)) == (heading("人事"),)


def test_a_reading_stays_where_a_column_shows_it() -> None:
    fields = tuple(replace(kind, columns=(TableColumn("kana", "よみ"),)) for kind in KEEPS.fields)
    assert publish_people(minutes(), (), replace(KEEPS, fields=fields))[0].kana == "たかはし みさき"
    assert not publish_people(minutes(), (), KEEPS)[0].kana


def test_who_was_absent_is_named_although_in_no_list() -> None:
    absent = Attendee("p8", "原田 順", side=Side.GUEST, status=Status.ABSENT)
    assert publish_people(minutes().with_facts(attendees=(absent,)), (), DROPS) == (absent,)


def test_who_is_heard_under_a_letter_keeps_no_name() -> None:
    hiding = Naming(member=NamingPolicy(NameStyle.LETTER, fallback="委員"))
    form = replace(DROPS, turn=replace(DROPS.turn, public_naming=hiding))
    person = Attendee("p1", "髙橋 美咲", "髙橋", "美咲", post="会長")
    record = minutes().with_facts(attendees=(person,))
    assert publish_people(record, (turn("はい。", "p1"),), form) == (Attendee("p1", "", post="会長"),)
    assert publish_people(record, (turn("はい。", "p1"),), DROPS) == (person,)


HIDES = replace(
    DROPS,
    turn=replace(
        DROPS.turn,
        public_naming=Naming(
            member=NamingPolicy(NameStyle.LETTER, fallback="委員"),
            guest=NamingPolicy(NameStyle.LETTER, fallback="参考人"),
        ),
    ),
)


@pytest.mark.parametrize("field", ["", "gone", "body_name"])
@pytest.mark.parametrize("status", Status)
def test_whose_name_is_hidden_is_not_named_for_how_they_took_part(status: Status, field: str) -> None:
    guest = Attendee("p8", "原田 順", "原田", "順", side=Side.GUEST, status=status, note="代理：原田 薫", field=field)
    record = minutes(turn("はい。", "p8")).with_facts(attendees=(guest,))
    (public,) = publish_people(record, record.body, HIDES)
    assert not [words for words in (public.name, public.family, public.given, public.note) if words]


def test_the_absent_of_a_list_are_named_where_none_of_the_absent_is() -> None:
    absent = Attendee("p8", "原田 順", status=Status.ABSENT)
    record = minutes().with_facts(attendees=(absent,))
    assert publish_people(record, (), HIDES) == (absent,)
    assert not publish_people(record.with_facts(header=()), (), HIDES)[0].name
