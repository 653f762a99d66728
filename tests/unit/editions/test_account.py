from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from msgspec.structs import replace

from minutesapp.editions.account import take_account
from minutesapp.editions.edition import make_edition
from minutesapp.editions.redaction import kept_flags, publish_body
from minutesapp.errors import UserFacingError
from minutesapp.exporters.plain import text_file
from minutesapp.exporters.plan import plan_of, title_of
from minutesapp.exporters.proof import prove_public
from minutesapp.exporters.web import web_file
from minutesapp.exporters.word import word_file
from minutesapp.model.attendance import Attendee, Proxy, Side, Status
from minutesapp.model.blocks import Absence, Block, BlockKind, Body, Speaker
from minutesapp.model.committee import NameStyle
from minutesapp.model.grammar import mend
from minutesapp.model.spans import Mark, Span, settle
from minutesapp.templates.folder.catalog import form_folders, load_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.body import BodyForm
from minutesapp.templates.parts.naming import Naming, NamingPolicy
from minutesapp.templates.rendering import Rendering
from tests.makers import CHAIR, CLERK, MEMBER, bodies, direction, heading, marked, minutes, more, narrative, texts, turn

KEEPS, DROPS = load_form("ueda-gaiyo"), load_form("kaigiroku")
HIDES = replace(
    DROPS, turn=replace(DROPS.turn, public_naming=Naming(member=NamingPolicy(NameStyle.LETTER, fallback="委員")))
)
SECRET = "弁償額は四百二十万円で調整している。"


def shown(body: Body, form: Form = DROPS) -> list[tuple[str, Speaker | None]]:
    """What of a body is printed, and who is named before it."""
    account = take_account(minutes(*body), form)
    return [(b.text, b.speaker) for b, flag in zip(account.record.body, account.shown, strict=True) if flag]


def test_the_record_keeps_its_length_and_order_with_blanks() -> None:
    account = take_account(minutes(heading("審査", closed=True), turn(SECRET, "p1"), heading("報告")), DROPS)
    assert [block.text for block in account.record.body] == ["審査", "", "報告"]
    assert account.shown == (True, False, True)


@pytest.mark.parametrize("form", [DROPS, KEEPS])
def test_both_readings_of_marks_that_reach_over_line_ends_agree(form: Form) -> None:
    chance = Random(9)
    for _ in range(1500):
        record = minutes(*mend([_marked_by_chance(chance, at) for at in range(chance.randint(2, 6))]))
        edition = make_edition(record, form, "public")
        told = zip(edition.account.record.body, edition.account.shown, strict=True)
        assert [block.text for block, is_shown in told if is_shown] == texts(edition.minutes.body), record.body


def _marked_by_chance(chance: Random, at: int) -> Block:
    """A short paragraph with corrections that like to begin and end where it does."""
    text, kind = "甲乙丙丁"[: chance.randint(0, 4)], chance.choice([*BlockKind, BlockKind.SPEECH, BlockKind.SPEECH])
    spans = []
    for _ in range(chance.randint(0, 3) if text else 0):
        start = chance.choice([0, chance.randrange(len(text))])
        mark = chance.choice([*Mark, Mark.CORRECTED, Mark.CORRECTED])
        end = chance.choice([len(text), chance.randint(start + 1, len(text))])
        spans.append(Span(start, end, mark, chance.choice(["", "訂", "正"])))
    speaker = chance.choice([None, Speaker("p1")]) if kind is BlockKind.SPEECH else None
    level, closed = int(kind is BlockKind.HEADING), chance.random() < 0.1
    return Block(f"b{at}", kind, text, level=level, speaker=speaker, closed=closed, spans=settle(spans))


@pytest.mark.parametrize(("form", "left"), [(KEEPS, ["審査", "経過", "報告"]), (DROPS, ["審査", "報告"])])
def test_a_heading_under_a_closed_one_is_shown_where_the_form_says_so(form: Form, left: list[str]) -> None:
    body = (heading("審査", closed=True), heading("経過", 2), direction("説明"), heading("報告"))
    assert [text for text, _ in shown(body, form)] == left


@given(bodies())
def test_both_readings_of_what_is_open_agree(body: Body) -> None:
    for form in (KEEPS, DROPS):
        assert take_account(minutes(*body), form).shown == kept_flags(Rendering(minutes(*body), form))


def test_the_first_open_paragraph_of_a_turn_names_the_speaker() -> None:
    body = (turn("一", "p1", closed=True), direction("説明"), more("二"), more("三"), turn("四", "p3"))
    assert shown(body) == [("説明", None), ("二", Speaker("p1")), ("三", None), ("四", Speaker("p3"))]


def test_a_speaker_is_forgotten_where_the_turn_ends() -> None:
    body = (turn("一", "p1", closed=True), narrative("休憩"), more("二"))
    assert shown(body) == [("休憩", None), ("二", None)]


@given(bodies())
def test_both_readings_of_what_is_withheld_agree(body: Body) -> None:
    for form in (KEEPS, DROPS):
        printed = [b.text for b in publish_body(Rendering(minutes(*body), form))]
        assert [text for text, _ in shown(body, form)] == printed


def gone(block: Block) -> Block:
    return marked(block, (0, len(block.text)), mark=Mark.WITHDRAWN)


WITHDRAWN = (
    gone(turn("あの人は嘘つきだ。", "p1")), gone(more("皆そう言っている。")), more("続ける。"), gone(more("嘘だ。")),
    gone(turn("取り消す。", "p3")), gone(direction("怒号")), gone(direction("退席")), gone(narrative("混乱")),
    replace(gone(narrative("休憩")), closed=True), gone(narrative("再開")),
    replace(turn("令和5年", "p1"), spans=(Span(0, 4, Mark.CORRECTED, "令和6年"), Span(1, 2, Mark.QUERY))),
)  # fmt: skip


def test_both_readings_of_what_was_withdrawn_agree() -> None:
    sign = "〔発言取消し〕"
    told = [sign, "続ける。", sign, sign, sign, sign, sign, "令和6年"]
    for form in (KEEPS, DROPS):
        assert [text for text, _ in shown(WITHDRAWN, form)] == told
        assert [b.text for b in publish_body(Rendering(minutes(*WITHDRAWN), form))] == told


@pytest.mark.parametrize("id", sorted(form_folders()))
def test_a_public_file_without_what_was_withdrawn_is_proven(id: str) -> None:
    form, record = load_form(id), minutes(*WITHDRAWN)
    edition = make_edition(record, form, "public")
    items, title = plan_of(edition, form), title_of(edition, form)
    for data in (word_file(items, title, form), web_file(items, title), text_file(items)):
        prove_public(edition, data)
    inside = plan_of(make_edition(record, form, "internal"), form)
    with pytest.raises(UserFacingError):
        prove_public(edition, text_file(inside))


def test_what_was_withdrawn_is_known_again_wherever_it_stands() -> None:
    account = take_account(minutes(*WITHDRAWN), DROPS)
    assert list(account.passages.pieces_in("その人はあの人は嘘つきだ。と言った"))
    assert not list(account.passages.pieces_in("令和6年"))


def test_withheld_words_are_known_again_wherever_they_stand() -> None:
    body = (marked(turn("宇津木氏が四百二十万円を受けた。", "p1"), (0, 3), (5, 11)), marked(turn("あ、い"), (0, 1)))
    account = take_account(minutes(*body), DROPS)
    assert set(account.names.pieces_in("担当は宇津木です")) == {"宇津木"}
    assert list(account.passages.pieces_in("額は四百二十万円である"))
    assert not list(account.names.pieces_in("あ"))
    assert [text for text, _ in shown(body)] == ["●●●氏が●●●を受けた。", "●●●、い"]


def test_the_forms_line_follows_each_run_of_blanks() -> None:
    form = replace(DROPS, body=BodyForm(withheld="（非公開）"))
    body = (turn("一", "p1", closed=True), more("二", closed=True), more("三"), more("四", closed=True))
    assert [text for text, _ in shown(body, form)] == ["（非公開）", "三", "（非公開）"]


@pytest.mark.parametrize(
    ("speaker", "public"),
    [
        (Speaker("p1"), Speaker("p1")),
        (Speaker("p1", "髙橋会長"), Speaker("p1")),
        (Speaker("p3", "工藤書記"), Speaker("p3", "工藤書記")),
        (Speaker(label="委員"), Speaker(label="委員")),
        (Speaker(label="会長"), Speaker(label="会長")),
        (Speaker(label="工藤係長"), Speaker(label="工藤係長")),
        (Speaker(label="𠮷田委員"), Speaker(label="発言者")),
        (Speaker(), Speaker()),
    ],
)
def test_a_label_is_open_only_where_it_tells_no_hidden_name(speaker: Speaker, public: Speaker) -> None:
    assert shown((turn("はい。", speaker),), HIDES) == [("はい。", public)]
    assert shown((turn("はい。", speaker),)) == [("はい。", speaker)]


def test_of_people_only_what_is_printed_is_kept() -> None:
    people = (
        replace(CHAIR, note="所属", person="r7", extra=(("memo", 1),)),
        Attendee("p8", "原田 順", "原田", side=Side.GUEST),
        replace(MEMBER, field="", note="代理：森係長", status=Status.PROXY),
    )
    record = take_account(minutes().with_facts(attendees=people), DROPS).record
    assert record.attendees == (
        replace(CHAIR, kana=""),
        Attendee("p8", "", side=Side.GUEST),
        replace(people[2], kana=""),
    )


def test_a_proxy_is_a_name_that_is_looked_for_and_printed_where_the_person_is() -> None:
    proxy = Proxy("鈴木 一郎", "鈴木", "総務課長")
    listed = replace(MEMBER, status=Status.PROXY, proxy=proxy)
    record = minutes(turn("はい。", "p2")).with_facts(attendees=(CHAIR, listed))
    account = take_account(record, HIDES)
    assert account.record.attendees[1].proxy == proxy
    assert [*account.names.pieces_in("鈴木 一郎")]
    away = take_account(record.with_facts(attendees=(CHAIR, replace(listed, field=""))), HIDES)
    assert away.record.attendees[1].proxy is None


def test_who_was_away_for_an_item_is_for_the_office() -> None:
    item = replace(heading("人事"), absences=(Absence("p1"),))
    assert take_account(minutes(item), DROPS).record.body == (heading("人事"),)


def test_who_is_heard_under_a_letter_keeps_no_name() -> None:
    heard = minutes(turn("はい。", "p1")).with_facts(attendees=(replace(CHAIR, field="", label="髙橋会長"), CLERK))
    assert take_account(heard, HIDES).record.attendees[0] == Attendee("p1", "", post="会長")


@pytest.mark.parametrize("field", ["", "gone", "body_name"])
@pytest.mark.parametrize("status", Status)
def test_whose_name_is_hidden_is_not_named_for_how_they_took_part(status: Status, field: str) -> None:
    member = replace(CHAIR, field=field, status=status, note="代理：山﨑")
    record = minutes(turn("はい。", "p1")).with_facts(attendees=(member,))
    named = status is Status.ABSENT  # the others of the list are
    assert take_account(record, HIDES).record.attendees[0].name == (CHAIR.name if named else "")
    assert not take_account(record.with_facts(header=()), HIDES).record.attendees[0].name


def test_nothing_closed_is_held_but_as_hashes() -> None:
    record = minutes(turn(SECRET, Speaker(label="参考人"), closed=True)).with_facts(
        attendees=(replace(CHAIR, field=""),)
    )
    held = repr(take_account(record, DROPS))
    assert not [words for words in (SECRET, "参考人", "髙橋", "たかはし") if words in held]


def test_what_is_closed_and_who_is_named_are_known_again() -> None:
    account = take_account(minutes(turn(SECRET, Speaker(label="山田参考人"), closed=True), turn("よい。", "p1")), DROPS)
    assert any(account.passages.pieces_in(f"なお、{SECRET}"))
    assert not any(account.passages.pieces_in("よい。"))
    for name in ("髙橋 美咲", "高橋", "たかはし", "タカハシ", "山田参考人"):
        assert any(account.names.pieces_in(f"担当は{name}である。")), name


@pytest.mark.parametrize("words", ["はい。", "会長", "もり", "Li", "Mark", "--"])
def test_what_is_in_any_text_is_not_searched_for(words: str) -> None:
    person = replace(CHAIR, name="森", family="Li", given="Mark", kana="もり", note="--")
    account = take_account(minutes(turn(words, "p1", closed=True)).with_facts(attendees=(person,)), DROPS)
    assert not [*account.passages.pieces_in(words), *account.names.pieces_in(words)]


def test_roles_and_offices_are_no_names() -> None:
    people = (replace(CHAIR, organisation="霞野商工会"), replace(CLERK, organisation="東雲市総務部"))
    body = (turn("はい。", Speaker(label="事務局"), closed=True), turn("はい。", Speaker(label="会長"), closed=True))
    account = take_account(minutes(*body).with_facts(attendees=people), DROPS)
    assert not any(account.names.pieces_in("東雲市総務部 審議会事務局 会長"))
    assert any(account.names.pieces_in("霞野商工会"))
