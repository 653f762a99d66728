"""The file of a form: read, completed by its labels, and written so that it reads the same."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import fields

from minutesapp.language.plain import one_line
from minutesapp.model.committee import NameStyle
from minutesapp.model.header import EXTRA
from minutesapp.templates.folder.catalog import form_folders, read_form
from minutesapp.templates.folder.limits import INVISIBLE, RESERVED
from minutesapp.templates.folder.template_file import parse_form, write_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.parts.header import HeaderForm
from minutesapp.templates.parts.person import PresenceWords
from minutesapp.templates.roles import Meaning, Role
from minutesapp.templates.tables import MisfitError

LINES = st.text(max_size=12).map(one_line)
KEYS = LINES.filter(lambda key: key != "" and key not in RESERVED and not key.startswith(EXTRA))
SIGNS = LINES.filter(lambda sign: sign.isprintable() and bool(sign.strip(INVISIBLE)))
# What `templates.folder.limits` holds texts and numbers to, by the name of the part.
NARROWER: dict[str, st.SearchStrategy[Any]] = {
    "cells": st.integers(0, 40),
    "across": st.integers(1, 20),
    "pattern": st.sampled_from(["", "{name}", "{post} {name}", "{{{name}}}", '"{name}"\\']),
    "sign": SIGNS,
    "original": st.sampled_from(["{words}", "〔{words}〕（{note}）"]),
    "public": st.sampled_from(["{note}", "{note}〔訂正〕"]),
    "closed_reason": st.sampled_from(["", "（非公開：{reason}）"]),
    "came": st.sampled_from(["", "{label} 入室 {time}"]),
    "went": st.sampled_from(["", "{label} 退室 {time}"]),
    "total": st.sampled_from(["", "{people}（{count}名）", "{all}人中{count}人出席　{people}"]),
    "sentence": st.sampled_from(["", "{held}、{venue}において開催した。"]),
    "title": st.sampled_from(["", "{committee}{kind}"]),
    "cover": st.just(()),
    "chair": st.none(),
    "number": st.sampled_from(["", "1　", "(1) ", "①"]),
    "words": st.sampled_from(["休憩　{time}", "{people}から説明", '"{{{people}}}"\\']),
} | dict.fromkeys(PresenceWords.__struct_fields__, st.sampled_from(["", "欠席", "{arrived}着", '"{post} {name}"\\']))
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: LINES,
    int: st.integers(0, 9_999),
    bool: st.booleans(),
    NameStyle: st.sampled_from([style for style in NameStyle if not style.anonymous]),
}


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a type that forms are made of."""
    if hint in PLAIN:
        return PLAIN[hint]
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=3).map(tuple)
    if isinstance(hint, type) and issubclass(hint, Struct):
        return parts(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    return st.one_of([st.none() if choice is type(None) else values(choice) for choice in get_args(hint)])


def parts(kind: Any, **own: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Any part of a form of this kind: each of its own parts as usual, or any other."""
    hints, given = get_type_hints(kind), NARROWER | own
    usual = {part.name: st.just(part.default) for part in fields(kind) if not part.required}
    some = {name: given[name] if name in given else values(hint) for name, hint in hints.items()}
    return st.builds(kind, **{name: usual[name] | some[name] if name in usual else some[name] for name in hints})


def unlike(key: Callable[[Any], object]) -> Callable[[tuple[Any, ...]], bool]:
    return lambda items: len({key(item) for item in items}) == len(items)


def forms() -> st.SearchStrategy[Form]:
    hints = get_type_hints(Form)
    field = parts(get_args(hints["fields"])[0], key=KEYS)
    return parts(
        Form,
        id=st.just("machi"),
        folder=st.just(""),
        fields=st.lists(field, max_size=3).map(tuple).filter(unlike(lambda one: one.key)),
        agenda=parts(hints["agenda"], levels=values(get_type_hints(hints["agenda"])["levels"]).filter(bool)),
        body=parts(hints["body"], blackout=SIGNS, inaudible=SIGNS),
    ).filter(lambda form: form.folder == "" and form.agenda.levels)


@given(forms())
def test_a_form_reads_as_it_was_written(form: Form) -> None:
    assert parse_form(write_form(form).encode(), "machi") == form


@given(st.text(max_size=6) | st.text(st.characters(max_codepoint=0xA0), max_size=3))
@example("DEL\x7f")
@example("\ud800")
@example('\t"\\')
def test_a_text_is_written_so_that_it_is_read_again_or_refused(text: str) -> None:
    form = Form("machi", text, "会議録", (FieldForm("a", "甲", synonyms=("乙", text)),))
    try:
        written = write_form(form)
    except MisfitError as error:
        assert text != one_line(text) and (error.place, error.reason) == ("name", "改行や制御文字は使えません")
        return
    assert text == one_line(text) and parse_form(written.encode(), "machi").fields[0].synonyms == ("乙", text)


@pytest.mark.parametrize("id", sorted(form_folders()))
def test_the_built_in_forms_read_as_they_are_written(id: str) -> None:
    form = read_form(form_folders()[id])
    written = parse_form(write_form(form).encode(), id)
    assert (written.fields, written.turn, written.name) == (form.fields, form.turn, form.name)
    assert write_form(written) == write_form(form)


def test_what_is_as_usual_is_not_written() -> None:
    empty = 'name = "町の様式"\nkind = "会議録"\nfields = []\n'
    assert write_form(Form("machi", "町の様式", "会議録", ())) == empty
    written = write_form(Form("machi", "町の様式", "会議録", (), header=HeaderForm(mark="①")))
    assert written.endswith('\n[header]\nmark = "①"\n')


def form_with(*lines: str) -> Form:
    text = 'name = "町の様式"\nkind = "会議録"\n[[fields]]\n' + "\n".join(lines)
    return parse_form(text.encode(), "machi")


@pytest.mark.parametrize(
    ("lines", "role"),
    [
        (('key = "dates"', 'label = "日　時"'), Role.HELD),
        (('key = "who"', 'label = "出席した者"'), Role.MEMBERS),
        (('key = "held"', 'label = "その日"'), Role.HELD),
        (('key = "held"', 'label = "日時"', 'role = "venue"'), Role.VENUE),
        (('key = "held"', 'label = "日時"', 'role = "none"'), Role.NONE),
        (('key = "colour"', 'label = "好きな色"'), Role.NONE),
    ],
)
def test_a_field_that_says_no_role_has_that_of_its_key_or_label(lines: tuple[str, ...], role: Role) -> None:
    assert form_with(*lines).fields[0].role is role


@pytest.mark.parametrize(
    ("lines", "carried"),
    [
        (('role = "venue"',), True),
        (('role = "venue"', "carried = false"), False),
        (('role = "held"',), False),
        (("carried = true",), True),
    ],
)
def test_what_is_carried_over_goes_by_the_role_unless_it_is_said(lines: tuple[str, ...], carried: bool) -> None:
    assert form_with('key = "k"', 'label = "項目"', *lines).fields[0].carried is carried


def test_an_option_that_is_a_word_alone_means_what_it_means_elsewhere() -> None:
    disclosure = ('key = "d"', 'type = "choice_reason"', 'options = ["非公開", "公開", "未定"]')
    assert [option.meaning for option in form_with(*disclosure, 'label = "公開の可否"').fields[0].options] == [
        Meaning.CLOSED,
        Meaning.OPEN,
        Meaning.NONE,
    ]
    assert {option.meaning for option in form_with(*disclosure, 'label = "色"').fields[0].options} == {Meaning.NONE}


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (("key = 1", 'label = "日時"'), "fields[0].key"),
        (('key = "k"', 'label = ["日時"]'), "fields[0].label"),
        (('key = "k"', 'label = "日時"', 'role = "date"'), "fields[0].role"),
        (('key = "k"', 'label = "可否"', "options = [1]"), "fields[0].options[0]"),
        (
            ('key = "k"', 'label = "可否"', 'options = [{ label = "可", meaning = "yes" }]'),
            "fields[0].options[0].meaning",
        ),
    ],
)
def test_what_does_not_fit_is_named(lines: tuple[str, ...], place: str) -> None:
    with pytest.raises(MisfitError) as caught:
        form_with(*lines)
    assert caught.value.place == place


@pytest.mark.parametrize("fields", ["fields = 1", 'fields = ["日時"]'])
def test_fields_that_are_no_tables_are_refused(fields: str) -> None:
    with pytest.raises(MisfitError, match="fields"):
        parse_form(f'name = "町の様式"\nkind = "会議録"\n{fields}\n'.encode(), "machi")
