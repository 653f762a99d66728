"""What of a Word file is known again when it comes home."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from msgspec.structs import replace

from minutesapp.editions.edition import make_edition
from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.proof.printed import printed
from minutesapp.exporters.returning.anchors import LONGEST, Anchors, block_name, field_name, field_tag, titles_of
from minutesapp.exporters.word import word_file
from minutesapp.model.facts import Facts
from minutesapp.model.header import HeaderField, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from tests.golden.export.records import cases
from tests.makers import minutes, turn
from tests.word_files import W, body_of, text_of

UEDA = load_form("ueda-gaiyo")
CASES = [pytest.param(form, record, id=name) for name, form, record in cases()]
NAME = re.compile(r"[A-Za-z_]\w{0,39}", re.ASCII)
ODD = ["", "議題１", "A", "a", "a-b", "x" * 31, "𠮷", '"><w:p/>', "a_b", "\ud800"]


@pytest.mark.parametrize("id", ODD)
def test_whatever_a_block_is_called_word_takes_its_bookmark(id: str) -> None:
    assert NAME.fullmatch(block_name(id)) and NAME.fullmatch(field_name(f"none/{id}", 4711))


def test_bookmarks_that_word_would_take_for_one_are_different() -> None:
    names = {block_name(id).lower() for id in ODD} | {field_name(f"none/{id}", 1).lower() for id in ODD}
    assert len(names) == 2 * len(ODD)
    assert field_name("none/a", 12) != field_name("none/2_a", 1)


def test_a_block_is_found_by_its_own_name() -> None:
    assert block_name("0a1b2c3d4e5f") == "_b_0a1b2c3d4e5f"
    assert field_name("venue/venue", 2) == "_f2_venue"


def test_a_tag_is_the_role_and_the_key() -> None:
    assert field_tag(UEDA, HeaderField("venue", "会場", TextValue())) == "venue/venue"
    assert field_tag(UEDA, HeaderField("+1", "備品", TextValue())) == "none/+1"
    assert len(field_tag(UEDA, HeaderField("k" * 200, "長", TextValue()))) <= LONGEST


def test_a_control_is_called_as_its_field_is() -> None:
    long = Item(ItemKind.FIELD, label="名\t前" * 40, anchor="none/a")
    nameless = Item(ItemKind.FIELD, anchor="none/b")
    group = Item(ItemKind.GROUP, label="総務部", anchor="none/c")
    turned = Item(ItemKind.TURN, label="委員", anchor="p1")
    assert titles_of((long, nameless, group, turned)) == {"none/a": ("名 前" * 40)[:LONGEST], "none/b": "none/b"}


def test_a_control_without_words_can_be_clicked_into() -> None:
    items = (Item(ItemKind.FIELD, label='会"場', anchor="venue/venue"),)
    around = Anchors(items).around(items[0], "<lead/>", "")
    assert '<w:alias w:val="会&quot;場"/><w:tag w:val="venue/venue"/>' in around
    assert around.index("<lead/>") < around.index("<w:sdt>")
    assert "<w:sdtContent><w:r/></w:sdtContent></w:sdt>" in around


def anchored(record: Minutes, form: Form, kind: str) -> bytes:
    words = printed(make_edition(record, form, kind), form, returning=True)  # type: ignore[call-overload]
    return word_file(words.items, words.title, form, words.draft, words.identity)


@pytest.mark.parametrize(("form", "record"), CASES)
def test_every_block_is_marked_once_where_its_words_stand(form: Form, record: Minutes) -> None:
    body = body_of(anchored(record, form, "internal"))
    names = [mark.attrib[f"{W}name"] for mark in body.iter(f"{W}bookmarkStart")]
    starts, ends = ([mark.attrib[f"{W}id"] for mark in body.iter(W + tag)] for tag in ("bookmarkStart", "bookmarkEnd"))
    assert len({*names}) == len(names) and sorted(starts) == sorted(ends) and len({*starts}) == len(starts)
    marked = {}
    for paragraph in body.iter(f"{W}p"):
        for mark in paragraph.findall(f"{W}bookmarkStart"):
            marked[mark.attrib[f"{W}name"]] = text_of(paragraph)
    assert all(block.spans or block.text in marked[block_name(block.id)] for block in record.body)


@pytest.mark.parametrize(("form", "record"), CASES)
def test_every_field_is_in_controls_with_its_label_outside(form: Form, record: Minutes) -> None:
    body = body_of(anchored(record, form, "internal"))
    said: dict[str, str] = {}
    for control in body.iter(f"{W}sdt"):
        tag = control.find(f"{W}sdtPr/{W}tag")
        assert tag is not None
        content = control.find(f"{W}sdtContent")
        assert content is not None and list(content)
        said[tag.attrib[f"{W}val"]] = said.get(tag.attrib[f"{W}val"], "") + text_of(content)
    assert {*said} == {field_tag(form, field) for field in record.header}
    labels = [field for field in record.header if field.label and said[field_tag(form, field)].startswith(field.label)]
    assert not labels


def test_an_empty_paragraph_is_marked_too() -> None:
    for form in (UEDA, load_form("kaigiroku")):
        record = replace(minutes(turn("", "p1")), template=form.id)
        body = body_of(anchored(record, form, "internal"))
        names = Counter(mark.attrib[f"{W}name"] for mark in body.iter(f"{W}bookmarkStart"))
        assert names[block_name(record.body[0].id)] == 1


def test_a_record_of_nothing_has_nothing_to_mark() -> None:
    body = body_of(anchored(Minutes(UEDA.id, Facts()), UEDA, "internal"))
    assert not [*body.iter(f"{W}bookmarkStart"), *body.iter(f"{W}sdt")]


@pytest.mark.parametrize(("form", "record"), CASES)
def test_nothing_of_it_is_in_the_public_file(form: Form, record: Minutes) -> None:
    data = anchored(record, form, "public")
    assert not [*body_of(data).iter(f"{W}bookmarkStart"), *body_of(data).iter(f"{W}sdt")]
