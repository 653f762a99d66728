from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.exporters.body import UNKNOWN_SPEAKER, body_items
from minutesapp.exporters.item import Item, ItemKind
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import Block, Speaker
from minutesapp.model.committee import NameStyle
from minutesapp.model.facts import Facts
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.direction import DirectionForm, DirectionPhrase, Marks
from minutesapp.templates.parts.naming import NamingPolicy, PostStyle
from minutesapp.templates.parts.turn import LabelPlace, TurnForm
from minutesapp.templates.rendering import Rendering
from minutesapp.templates.roles import DirectionMeaning
from tests.makers import direction, heading, more, narrative, turn

UEDA = load_form("ueda-gaiyo")
OWN_LINE = load_form("kaigiroku")
COLUMN = replace(UEDA, turn=TurnForm("", "", "", LabelPlace.COLUMN))
PEOPLE = (Attendee("p1", "髙橋 美咲", label="髙橋会長"), Attendee("p3", "工藤", label="工藤係長", side=Side.STAFF))


def items(form: Form, *body: Block) -> list[Item]:
    return list(body_items(Rendering(Minutes(form.id, Facts(attendees=PEOPLE), body), form)))


def words(form: Form, *body: Block) -> list[str]:
    return [item.words for item in items(form, *body)]


def test_agenda_items_carry_number_and_mark() -> None:
    body = (heading("開会"), heading("議事"), heading("審査請求", 2, closed=True), heading("閉会", number="議案第3号"))
    assert words(UEDA, *body) == ["1 開会", "2 議事", "(1) 審査請求【非公開】", "議案第3号 閉会"]


def test_what_lies_under_a_closed_item_carries_no_mark_of_its_own() -> None:
    assert words(UEDA, heading("審査", closed=True), heading("経過", 2)) == ["1 審査【非公開】", "(1) 経過"]


def test_a_form_may_mark_what_is_open() -> None:
    form = replace(UEDA, agenda=replace(UEDA.agenda, open_mark="（公開）"))
    body = (heading("審査", closed=True), heading("経過", 2), heading("報告"))
    assert words(form, *body) == ["1 審査【非公開】", "(1) 経過", "2 報告（公開）"]


def test_levels_are_kept_however_deep() -> None:
    assert [i.level for i in items(UEDA, heading("a", 1), heading("b", 7))] == [1, 7]


def test_a_turn_in_line() -> None:
    body = (turn("一", "p1"), more("二"), direction("説明"), more("三"), turn("四", Speaker(label="委員")))
    assert words(UEDA, *body) == ["(髙橋会長) 一", "二", "・ 説明", "三", "(委員) 四"]


def test_a_turn_under_its_own_line() -> None:
    printed = items(OWN_LINE, turn("一", "p1"), more("二"))
    assert [(i.kind, i.words) for i in printed] == [
        (ItemKind.SPEAKER, "○髙橋会長"),
        (ItemKind.CONTINUATION, "一"),
        (ItemKind.CONTINUATION, "二"),
    ]


def test_a_turn_in_two_columns() -> None:
    body = (
        heading("開会"),
        direction("入室"),
        turn("一", "p1"),
        more("二"),
        direction("説明"),
        narrative("休憩"),
        direction("退室"),
    )
    assert [i.framed for i in items(COLUMN, *body)] == [False, False, True, True, True, False, False]


@pytest.mark.parametrize("speaker", [Speaker(), Speaker("nobody")])
def test_a_speaker_who_is_not_known_is_shown_as_missing(speaker: Speaker) -> None:
    assert words(UEDA, turn("はい。", speaker)) == [f"({UNKNOWN_SPEAKER}) はい。"]


def test_the_label_of_one_turn_goes_before_the_computed_one() -> None:
    assert words(UEDA, turn("はい。", Speaker("p1", "髙橋議長"))) == ["(髙橋議長) はい。"]


def test_directions_and_narrative() -> None:
    form = replace(UEDA, direction=DirectionForm("（", "）"))
    assert words(form, direction("入室"), narrative("(調整後に開く。)")) == ["（入室）", "(調整後に開く。)"]


def test_control_characters_are_left_out() -> None:
    assert items(UEDA, narrative("休\x07憩")) == [Item(ItemKind.NARRATIVE, "休憩")]


def test_no_body_no_items() -> None:
    assert not items(UEDA)


COUNCIL = DirectionForm(
    times=Marks(),
    decisions=Marks("【決定】", "", aside=True),
    phrases=(
        DirectionPhrase("{time}　開議", DirectionMeaning.OPENED),
        DirectionPhrase("原案のとおり可決", DirectionMeaning.CARRIED),
    ),
)


def test_a_time_and_a_decision_look_their_own_way_where_the_form_has_marks_for_them() -> None:
    printed = items(
        replace(UEDA, direction=COUNCIL), direction("午前10時　開議"), direction("原案のとおり可決"), direction("説明")
    )
    assert [(item.kind, item.words) for item in printed] == [
        (ItemKind.TIME, "午前10時　開議"),
        (ItemKind.DECISION, "【決定】原案のとおり可決"),
        (ItemKind.DIRECTION, "(説明)"),
    ]


def test_a_decision_stands_aside_in_a_table_of_turns_alone() -> None:
    form = replace(COLUMN, direction=COUNCIL)
    before, _, after = items(form, direction("原案のとおり可決"), turn("一", "p1"), direction("原案のとおり可決"))
    assert (before.aside, after.aside) == (False, True)


def test_whoever_leads_has_the_sign_and_the_label_of_the_form_for_them() -> None:
    chair = NamingPolicy(NameStyle.FULL, PostStyle.FULL, "{post}（{name}君）", open="◎")
    naming = replace(OWN_LINE.turn.naming, chair=chair)
    form = replace(OWN_LINE, turn=replace(OWN_LINE.turn, naming=naming))
    people = (Attendee("p1", "髙橋 美咲", post="会長"), Attendee("p2", "工藤", post="委員"))
    record = Minutes(form.id, Facts(attendees=people), (turn("一", "p1"), turn("二", "p2")))
    words_ = [item.words for item in body_items(Rendering(record, form))]
    assert words_ == ["◎会長（髙橋 美咲君）", "一", "○工藤委員", "二"]


def test_where_labels_stand_nowhere_the_sign_alone_is_left() -> None:
    form = replace(UEDA, turn=TurnForm("・", "", "", LabelPlace.NOWHERE))
    assert words(form, turn("一", "p1"), turn("二", "p3")) == ["・一", "・二"]


def test_what_nobody_in_particular_said_looks_like_a_turn_by_its_sign_there_and_nowhere_else() -> None:
    form = replace(UEDA, turn=TurnForm("・", "", "", LabelPlace.NOWHERE))
    body = (narrative("・若い人が少ない。"), narrative("特に意見はなかった。"))
    assert [(item.kind, item.words) for item in items(form, *body)] == [
        (ItemKind.TURN, "・若い人が少ない。"),
        (ItemKind.NARRATIVE, "特に意見はなかった。"),
    ]
    assert [item.kind for item in items(UEDA, *body)] == [ItemKind.NARRATIVE] * 2


def test_what_is_said_stands_between_the_quotation_marks_of_the_form() -> None:
    form = replace(UEDA, turn=replace(UEDA.turn, quote_open="「", quote_close="」"))
    assert words(form, turn("一", "p1"), more("二"), heading("閉会")) == ["(髙橋会長) 「一", "二」", "1 閉会"]


def test_each_paragraph_has_the_bullet_of_the_form_once() -> None:
    form = replace(UEDA, turn=replace(UEDA.turn, bullet="・"))
    body = (turn("挨拶", "p1"), more("・説明を求める。"), more("質疑なし"), narrative("休憩"))
    assert words(form, *body) == ["(髙橋会長) ・挨拶", "・説明を求める。", "・質疑なし", "休憩"]


def test_turns_may_be_numbered() -> None:
    form = replace(UEDA, turn=replace(UEDA.turn, number="1　", open="○", close=""))
    body = (turn("一", "p1"), more("二"), heading("報告"), turn("三", "p3"))
    assert words(form, *body) == ["1　○髙橋会長 一", "二", "1 報告", "2　○工藤係長 三"]


def test_who_speaks_first_may_stand_behind_the_heading() -> None:
    turns = replace(UEDA.turn, place=LabelPlace.HEADING, quote_open="「", quote_close="」")
    body = (turn("一", "p1"), heading("報告"), turn("二", "p3"), more("三"), turn("四", "p1"))
    printed = items(replace(UEDA, turn=turns), *body)
    assert [item.words for item in printed] == [
        "(髙橋会長)", "「一」", "1 報告(工藤係長)", "「二", "三」", "(髙橋会長)", "「四」"
    ]  # fmt: skip
    assert printed[2].kind is ItemKind.HEADING
