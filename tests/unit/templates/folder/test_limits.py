"""What a form may not say although its parts are of the right types."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.model.committee import NameStyle
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.folder.limits import MOST_ACROSS, PERSON_PLACES, WIDEST_LABEL, expect_pattern, expect_usable
from minutesapp.templates.form import Form
from minutesapp.templates.hiding.signs import CorrectedForm, WithdrawnForm
from minutesapp.templates.parts.agenda import AgendaForm
from minutesapp.templates.parts.body import BodyForm
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.parts.person import PersonStyle, PresenceWords
from minutesapp.templates.parts.turn import TurnForm
from minutesapp.templates.tables import MisfitError


def form(**parts: object) -> Form:
    return replace(load_form("ueda-gaiyo"), **parts)  # type: ignore[arg-type]


def field(**parts: object) -> Form:
    return form(fields=(replace(FieldForm("held", "日時"), **parts),))  # type: ignore[arg-type]


def test_what_fits_on_paper_can_be_used() -> None:
    for usable in (field(cells=WIDEST_LABEL), field(across=MOST_ACROSS), form(body=BodyForm(cells=WIDEST_LABEL))):
        expect_usable(usable)


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        (form(agenda=AgendaForm(levels=())), "agenda.levels"),
        (form(turn=TurnForm(number="○")), "turn.number"),
        (form(body=BodyForm(blackout=" ")), "body.blackout"),
        (form(body=BodyForm(inaudible="")), "body.inaudible"),
        (form(body=BodyForm(withdrawn=WithdrawnForm(sign=""))), "body.withdrawn.sign"),
        (form(body=BodyForm(withdrawn=WithdrawnForm("取消し"))), "body.withdrawn.original"),
        (form(body=BodyForm(corrected=CorrectedForm("{words}{words}"))), "body.corrected.original"),
        (form(body=BodyForm(corrected=CorrectedForm(public="{{note}}"))), "body.corrected.public"),
        (form(body=BodyForm(corrected=CorrectedForm(public="{words}{note}"))), "body.corrected.public"),
        (form(body=BodyForm(closed_reason="非公開")), "body.closed_reason"),
        (form(body=BodyForm(cells=WIDEST_LABEL + 1)), "body.cells"),
        (field(cells=WIDEST_LABEL + 1), "fields[0].cells"),
        (field(across=0), "fields[0].across"),
        (field(across=MOST_ACROSS + 1), "fields[0].across"),
        (field(person=PersonStyle(name=NameStyle.LETTER)), "fields[0].person.name"),
        (field(person=PersonStyle(name=NameStyle.NUMBER)), "fields[0].person.name"),
        (field(key=""), "fields[0].key"),
        (field(key="title"), "fields[0].key"),
        (field(key="body_heading"), "fields[0].key"),
        (field(key="extra-9"), "fields[0].key"),
        (form(fields=(FieldForm("a", "甲"), FieldForm("a", "乙"))), "fields[1].key"),
        (
            field(person=PersonStyle(presence=PresenceWords(late_from="{when}から"))),
            "fields[0].person.presence.late_from",
        ),
        (field(person=PersonStyle("{seat:9}")), "fields[0].person.pattern"),
    ],
)
def test_what_cannot_be_worked_with_says_where(broken: Form, place: str) -> None:
    with pytest.raises(MisfitError) as caught:
        expect_usable(broken)
    assert caught.value.place == place


@pytest.mark.parametrize("pattern", ["", "様", "{name}{post}", "{{{name}}}", "【{mark}】{seat} {organisation}{note}"])
def test_a_pattern_has_known_words_alone(pattern: str) -> None:
    expect_pattern(pattern, PERSON_PLACES, "")


@pytest.mark.parametrize(
    "pattern",
    [
        "{", "}", "{name", "{}", "{0}", "{name.real}", "{name[0]}", "{name!r}", "{name:}x{name:5}", "{name:{post}}",
        "{name:>2000000000}", "{ name}", "{氏名}", "{name!}", "{name}}",
    ],
)  # fmt: skip
def test_any_other_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(MisfitError):
        expect_pattern(pattern, PERSON_PLACES, "")
