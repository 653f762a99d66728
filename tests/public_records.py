"""Records made by chance: what is closed shares words with what is open, with labels, with forms, with styles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from random import Random

from msgspec.structs import replace

from minutesapp.model.attendance import Attendance, Attendee, Side, Status
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Block, BlockKind, Body, Speaker, Summary, Use
from minutesapp.model.committee import NameStyle
from minutesapp.model.facts import Facts
from minutesapp.model.grammar import mend
from minutesapp.model.header import (
    BODY_HEADING,
    TITLE,
    ChoiceValue,
    CountValue,
    Header,
    HeaderField,
    ListValue,
    PeopleValue,
    SignatureValue,
    TableValue,
    TextValue,
    WhenValue,
)
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark, Span, settle
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.naming import Naming, NamingPolicy
from minutesapp.templates.parts.person import PersonStyle
from minutesapp.templates.parts.turn import LabelPlace
from tests.golden.export.records import column_form

FAMILIES = (
    "高橋",
    "髙橋",
    "森",
    "上田",
    "西",
    "葛\U000e0100西",
    "𠮷田",
    "東雲",
    "長",
    "明",
    "本文",
    "委員",
    "佐々木",
    "表",
)
GIVENS = ("美咲", "健", "茜", "一", "智子", "")
KANA = ("たかはし みさき", "もり けん", "うえだ", "にし", "")
POSTS = ("会長", "委員", "副会長", "総務課長", "文書法規担当係長", "主任", "")
SHARED = (
    "はい。", "異議なし。", "委員", "会長", "(1)", "1", "10", "10.5", "会議録", "会議概要", "非公開", "【非公開】",
    "発言者", "発言者？", "発言", "明朝", "ＭＳ 明朝", "本文", "table", "body", "em", "auto", "class", "w:p", "Normal",
    "見出し", "森林公園の整備", "高橋橋の架け替え", "上田市", "西", "・", "（", "1 開会", "審議会名", "rId1", "",
    "東雲市情報公開審査会", "御異議ありませんか。", "ありがとうございました。", "以上", "なし", "公開", "a", "&", "<b>",
)  # fmt: skip
SENTENCES = (
    "開示請求の件数は、前年度と比べてどのように変わったのか。",
    "前年度より12件増え、48件となった。主な理由は𠮷田橋の架け替えに関する請求である。",
    "弁償額は四百二十万円で調整している。",
    "宇津木坂の件はどうなっているのか、<A&B> \"方式\" で 'よい' か。",
    "資料2の3ページ、\t表1を御覧いただきたい。",
    "見え\u00adない字\u200dや\u200f左右の\u202eしるし\u202c、外字\ue000も、そのまま残る。",
    "カタカナ ｶﾞ と が と か\u3099、①⑴Ⅰ㋿、😀。",
    "=SUM(A1) や http://example.jp/?a=1&b=2 も文字である。",
    "長" * 300,
)  # fmt: skip
WORDS = (*SHARED, *SENTENCES)
BARE = NamingPolicy(NameStyle.NONE)
NAMINGS = (
    None,
    Naming(member=NamingPolicy(NameStyle.LETTER, fallback="委員")),
    Naming(NamingPolicy(NameStyle.NUMBER, fallback="委員"), NamingPolicy(NameStyle.ORGANISATION), BARE),
    Naming(BARE, BARE, NamingPolicy(NameStyle.LETTER, fallback="参考人")),
)


def forms() -> tuple[Form, ...]:
    """The built-in forms, and forms of an office's own that hide names, leave lines for what is closed, use columns."""
    ueda, kaigiroku, columns = load_form("ueda-gaiyo"), load_form("kaigiroku"), column_form()
    withheld = replace(kaigiroku, body=replace(kaigiroku.body, withheld="（非公開）", closing="以上"))
    marked = replace(ueda, agenda=replace(ueda.agenda, open_mark="（公開）", closed_subheadings=False))
    bases = (ueda, kaigiroku, columns, withheld, marked)
    hiding = (replace(form, turn=replace(form.turn, public_naming=naming)) for form in bases for naming in NAMINGS)
    inline = replace(columns, turn=replace(columns.turn, place=LabelPlace.INLINE, open="【", close="】", gap="　"))
    return (*hiding, inline, *_rare_forms(ueda, kaigiroku))


def _rare_forms(ueda: Form, kaigiroku: Form) -> tuple[Form, Form]:
    """Forms that name speakers behind headings, with 及び, 同 and totals, and that number turns."""
    letters = NamingPolicy(NameStyle.LETTER, pattern="{name}{post}", fallback="委員")
    lists = PersonStyle("{post}　{name}", last_separator="及び", ditto="同", total="{people}　欠席{missing}人")
    fields = tuple(replace(kind, person=lists) if kind.type.lists_people else kind for kind in ueda.fields)
    quoted = replace(ueda.turn, quote_open="「", quote_close="」")
    headed = replace(quoted, place=LabelPlace.HEADING, public_naming=Naming(letters))
    numbered = replace(kaigiroku.turn, number="（1）", public_naming=Naming(letters, letters, letters))
    return replace(ueda, fields=fields, turn=headed), replace(kaigiroku, turn=numbered)


FORMS = forms()


def random_record(seed: int) -> tuple[Minutes, Form]:
    """A record and its form; the same ones for the same seed."""
    chance = Random(seed)
    form = chance.choice(FORMS)
    people = _people(chance)
    return Minutes(form.id, Facts(_header(chance), people), _body(chance, people)), form


def _people(chance: Random) -> Attendance:
    return tuple(_person(chance, number) for number in range(chance.randrange(8)))


def _person(chance: Random, number: int) -> Attendee:
    family, given = chance.choice(FAMILIES), chance.choice(GIVENS)
    side = chance.choice(list(Side))
    field = {Side.MEMBER: "members", Side.STAFF: "staff", Side.GUEST: ""}[side]
    return Attendee(
        f"p{number}", f"{family} {given}".strip(), family, given, chance.choice(KANA), chance.choice(POSTS),
        group=chance.choice(("総務部", "市民部", "")), side=side,
        status=chance.choice((Status.PRESENT, Status.PRESENT, *Status)),
        field=chance.choice((field, field, "absent", "")), label=chance.choice(("", "", f"{family}委員", "事務局")),
        organisation=chance.choice(("", "商工会", "東雲市")),
        seat=str(number), mark=chance.choice(("", "◎")), note=chance.choice(("", "代理：森係長", "10時から", "副会長")),
        person="r" + "7" * 11,
    )  # fmt: skip


def _header(chance: Random) -> Header:
    fields = [
        HeaderField(TITLE, "", TextValue("会議録\n(要点)")),
        HeaderField("body_name", "審議会名", TextValue(chance.choice(("東雲市情報公開審査会", "", "A & B 協議会")))),
        HeaderField("held", "日時", WhenValue(datetime(2024, 7, 9, 10), datetime(2024, 7, 9, 11, 40))),
        HeaderField("members", "出席者", PeopleValue(chance.choice(("", "ほか8名")))),
        HeaderField("staff", "市側出席者", PeopleValue("", chance.choice(("", "総務部\t野口課長\n別紙のとおり")))),
        HeaderField("absent", "欠席者", PeopleValue()),
        HeaderField("agenda", "議題", ListValue(("審査請求第3号について", "報告"))),
        HeaderField("disclosure", "公開・非公開", ChoiceValue("一部非公開", "条例第7条")),
        HeaderField("observers", "傍聴者", CountValue((("傍聴者", 2), ("記者", None)))),
        HeaderField("extra-1", "備考", TextValue("窓を開けた。\n\n資料は <A&B> 方式。\u2028次の行")),
        HeaderField("materials", "資料", TableValue((("1", "運用状況"), ("2", "", "内訳")))),
        HeaderField("signatures", "署名委員", SignatureValue(("髙橋 美咲",), chance.choice(("", "相違ない。")))),
        HeaderField(BODY_HEADING, "", TextValue("議 事")),
    ]  # fmt: skip
    return tuple(field for field in fields if chance.random() < 0.6)


def _body(chance: Random, people: Attendance) -> Body:
    blocks = [_block(chance, f"b{number}", people) for number in range(chance.randrange(25))]
    return mend([_decided(chance, block, blocks) for block in blocks])


def _decided(chance: Random, block: Block, blocks: Sequence[Block]) -> Block:
    """The block as somebody sums it up; what is condensed may say what is hidden there, or somewhere else."""
    if block.kind is BlockKind.HEADING or chance.random() < 0.3:
        return block
    use = chance.choice(list(Use))
    told = " ".join(chance.choice((block, *blocks)).text[: chance.randrange(40)] for _ in range(2))
    return replace(block, summary=Summary(use, told if use is Use.CONDENSED else ""))


def _block(chance: Random, id: str, people: Attendance) -> Block:
    block = _unmarked(chance, id, people)
    if not block.text or chance.random() < 0.7:
        return block
    places = [sorted(chance.choices(range(len(block.text) + 1), k=2)) for _ in range(2)]
    spans = settle(Span(start, end, chance.choice(list(Mark)), chance.choice(("", "個人名"))) for start, end in places)
    return replace(block, spans=spans, time=chance.choice((None, 0, 93_500)))


def _unmarked(chance: Random, id: str, people: Attendance) -> Block:
    kind = chance.choice((*BlockKind, BlockKind.SPEECH, BlockKind.SPEECH))
    text = chance.choice(WORDS).replace("\t", " ") if kind is BlockKind.HEADING else chance.choice(WORDS)
    closed = chance.random() < 0.3
    if kind is BlockKind.HEADING:
        number = chance.choice(("", "", "", "日程第2", "(1)", "(3)"))
        level, bare = chance.randint(1, 4), chance.random() < 0.1
        return Block(id, kind, text, level, number, bare, closed=closed, reason="条例第7条" * closed)
    speaker = _speaker(chance, people) if kind is BlockKind.SPEECH and chance.random() < 0.7 else None
    return Block(id, kind, text, speaker=speaker, closed=closed)


def _speaker(chance: Random, people: Attendance) -> Speaker:
    labels = ("委員", "会長", "山田参考人", "高橋委員", "発言者", "森")
    known = [Speaker(person.id, chance.choice(("", "", f"{person.family}氏"))) for person in people]
    return chance.choice((*known, Speaker(label=chance.choice(labels)), UNKNOWN_SPEAKER))
