from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.editions.edition import make_edition
from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.plan import draft_mark, plan_of, title_of
from minutesapp.language.plain import UNFIT
from minutesapp.model.attendance import Attendee
from minutesapp.model.blocks import LINE_BREAKS, Block, BlockKind, Speaker
from minutesapp.model.committee import NameStyle
from minutesapp.model.facts import Facts
from minutesapp.model.header import BODY_HEADING, TITLE, HeaderField, PeopleValue, SignatureValue, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.body import BodyForm
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.parts.naming import Naming, NamingPolicy
from tests.makers import heading, minutes, turn

UEDA = load_form("ueda-gaiyo")
TABLE = load_form("kaigiroku")
RECORD = minutes(heading("審査", closed=True), turn("秘密だ。", "p1"), heading("報告"), turn("公開だ。", "p2"))

LINES = ["\r\n", "\v", "\f", "\x85", "\u2028", "\u2029"]


def test_the_parts_of_a_record_in_order() -> None:
    form = replace(TABLE, body=replace(TABLE.body, closing="以上"))
    oath = HeaderField("signatures", "署名", SignatureValue(("髙橋 美咲",), "証する。"))
    record = RECORD.with_facts(header=(*RECORD.header, oath))
    kinds = [item.kind for item in plan_of(make_edition(record, form, "internal"), form)]
    assert list(dict.fromkeys(kinds)) == [
        ItemKind.TITLE, ItemKind.FIELD, ItemKind.GROUP, ItemKind.BODY_HEADING, ItemKind.HEADING, ItemKind.SPEAKER,
        ItemKind.CONTINUATION, ItemKind.CLOSING, ItemKind.OATH, ItemKind.SIGNER,
    ]  # fmt: skip


def test_a_form_without_title_and_body_heading_prints_none() -> None:
    form = replace(UEDA, body=BodyForm())
    assert plan_of(make_edition(Minutes("x"), form, "internal"), form) == ()


def test_the_heading_of_the_body_is_spread() -> None:
    assert plan_of(make_edition(Minutes("x"), UEDA, "internal"), UEDA) == (
        Item(ItemKind.BODY_HEADING, label="協議事項等", spread=9),
    )


def test_the_public_edition_prints_what_is_open() -> None:
    words = [item.words for item in plan_of(make_edition(RECORD, UEDA, "public"), UEDA)]
    assert words[-3:] == ["1 審査【非公開】", "2 報告", "(委員) 公開だ。"]


def test_the_public_edition_names_people_as_its_own_policy_says() -> None:
    naming = Naming(member=NamingPolicy(NameStyle.LETTER, fallback="委員"))
    form = replace(UEDA, turn=replace(UEDA.turn, public_naming=naming))
    inside, outside = (plan_of(make_edition(RECORD, form, kind), form) for kind in ("internal", "public"))
    assert (inside[-1].lead, outside[-1].lead) == ("(委員)", "(委員B)")


def test_the_title_names_body_and_kind() -> None:
    assert title_of(make_edition(RECORD, UEDA, "internal"), UEDA) == "東雲市情報公開審査会 会議概要"
    assert title_of(make_edition(RECORD, UEDA, "review"), UEDA) == "東雲市情報公開審査会 会議概要（委員確認用）"
    assert title_of(make_edition(RECORD, UEDA, "public"), UEDA) == "東雲市情報公開審査会 会議概要"
    assert title_of(make_edition(Minutes("x"), UEDA, "internal"), UEDA) == "会議概要"


def test_every_line_of_a_title_is_printed_on_its_own() -> None:
    form = load_form("ueda-gaiyo")
    minutes = Minutes(form.id, Facts((HeaderField(TITLE, "", TextValue("東雲市環境審議会\n会議録")),)))
    titles = [
        item.text for item in plan_of(make_edition(minutes, form, "internal"), form) if item.kind is ItemKind.TITLE
    ]
    assert titles == ["東雲市環境審議会", "会議録"]


def test_only_the_copy_to_be_confirmed_is_a_draft() -> None:
    marks = [draft_mark(make_edition(RECORD, UEDA, kind)) for kind in ("internal", "review", "public")]
    assert marks == ["", "委員確認用（案）", ""]


@pytest.mark.parametrize(
    "sign", ["\r\n", "\v", "\x85", "\u2028", "\u2029", "\x1f", "\0", "\ud800", "\ufffe", "\ufffc", "\ufdd0"]
)
@pytest.mark.parametrize("form", [UEDA, TABLE], ids=["ueda-gaiyo", "kaigiroku"])
def test_whatever_a_file_holds_is_printed_as_lines_that_any_file_may_hold(form: Form, sign: str) -> None:
    odd = f"甲{sign}乙"
    fields = (
        HeaderField("venue", odd, TextValue(odd)),
        HeaderField("members", odd, PeopleValue()),
        HeaderField("signatures", odd, SignatureValue((odd,), odd)),
        HeaderField(TITLE, "", TextValue(odd)),
        HeaderField(BODY_HEADING, "", TextValue(odd)),
    )
    body = (Block("b1", BlockKind.HEADING, level=1, number=odd), turn("はい。", Speaker(label=odd)))
    record = Minutes(form.id, Facts(fields, (Attendee("p1", odd, post=odd, field="members"),)), body)
    words = [item.words for item in plan_of(make_edition(record, form, "internal"), form)]
    assert not [line for line in words if UNFIT.search(line) or set(line) & set(LINE_BREAKS)]
    assert sum(line.count("乙") for line in words) >= 9
    assert ("甲乙" in "|".join(words)) is (sign not in LINES)


def test_a_cover_stands_before_the_title_which_begins_a_page() -> None:
    form = replace(UEDA, title="{committee}の{kind}", cover=("{committee}", "{next_meeting}", "{kind}"))
    front = plan_of(make_edition(RECORD, form, "public"), form)[:3]
    name = RECORD.header[0]
    assert isinstance(name.value, TextValue)
    assert [(i.kind, i.words, i.new_page) for i in front] == [
        (ItemKind.COVER, name.value.text, False),
        (ItemKind.COVER, "会議概要", False),
        (ItemKind.TITLE, f"{name.value.text}の会議概要", True),
    ]


@pytest.mark.parametrize("fields", [UEDA.fields, ()])
def test_without_a_title_whatever_comes_first_begins_the_page_behind_a_cover(fields: tuple[FieldForm, ...]) -> None:
    form = replace(UEDA, title="", cover=("{kind}",), fields=fields)
    record = RECORD if fields else replace(RECORD, facts=Facts())
    cover, first, *others = plan_of(make_edition(record, form, "public"), form)
    assert (cover.new_page, first.new_page, any(item.new_page for item in others)) == (False, True, False)
