"""What was learned of a finished file, in words: what was understood, and what was not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from minutesapp import paths
from minutesapp.learning.learned import Doubt, Learned, Unclear
from minutesapp.model.attendance import Side
from minutesapp.services.learning.form_words import HEADER_LAYOUTS, LABEL_PLACES, NAMES, POSTS, ROLES, SIDES, TYPES
from minutesapp.templates.form import Form
from minutesapp.templates.parts.agenda import AgendaForm
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.parts.naming import NamingPolicy

DOUBTS = {
    Doubt.WORDS: "この様式では、次のように印刷されます",
    Doubt.LOOK: "同じ種類のほかの段落と、見た目が違います",
    Doubt.FIELD: "何の項目か分からないため、文字の項目にしました",
    Doubt.PAGE: "この会議だけのこととみて、ページの上下から除きました",
}


class Told(NamedTuple):
    """One thing that was understood: what it is of, and what was found."""

    what: str
    found: str


def understood(form: Form) -> tuple[Told, ...]:
    """What was understood, in words, in the order of the page."""
    return tuple(_understood(form))


def unclear_words(one: Unclear) -> str:
    """What is unclear of a paragraph, in words."""
    place = f"段落{one.number}" if one.number else "ページの上下"
    told = f"{place}「{one.words}」：{DOUBTS[one.doubt]}"
    return f"{told}「{one.instead or '（何も印刷されません）'}」" if one.doubt is Doubt.WORDS else told


def learned_json(learned: Learned) -> dict[str, Any]:
    """What `template learn --json` tells."""
    form = learned.form
    return {
        "id": form.id,
        "name": form.name,
        "kind": form.kind,
        "fields": [{"key": f.key, "label": f.label, "type": str(f.type), "role": str(f.role)} for f in form.fields],
        "understood": [{"what": told.what, "found": told.found} for told in understood(form)],
        "unclear": [
            {"paragraph": one.number, "code": str(one.doubt), "text": one.words, "instead": one.instead}
            for one in learned.unclear
        ],
        "paragraphs": learned.paragraphs,
        "folder": str(paths.own_templates() / form.id),
    }


def _understood(form: Form) -> Iterator[Told]:
    if form.title:
        yield Told("表題", form.title)
    yield Told("文書の種類", form.kind)
    if form.fields:
        yield Told("項目の並べ方", _header_words(form))
    yield from (Told(f"項目「{field.label}」", _field_words(field)) for field in form.fields)
    if form.body.heading:
        yield Told("本文の見出し", form.body.heading)
    yield Told("次第の番号", _agenda_words(form.agenda))
    yield Told("非公開の印", form.agenda.closed_mark)
    yield Told("発言者表示", _turn_words(form))
    naming = form.turn.naming
    yield from (Told(f"{SIDES[side]}の呼び方", _policy_words(naming.of(side))) for side in Side)
    if naming.chair is not None:
        yield Told("会長などの呼び方", _policy_words(naming.chair))
    yield Told("ト書き", f"{form.direction.open}……{form.direction.close}")
    if form.body.closing:
        yield Told("結びの言葉", form.body.closing)


def _header_words(form: Form) -> str:
    header = form.header
    example = f"{header.mark}{header.gap}" if header.mark else ""
    return HEADER_LAYOUTS[header.layout] + (f"（{example}{form.fields[0].label}{header.close}）" if form.fields else "")


def _field_words(field: FieldForm) -> str:
    return f"{ROLES[field.role]}・{TYPES[field.type]}"


def _agenda_words(agenda: AgendaForm) -> str:
    return " → ".join(level.format or "番号なし" for level in agenda.levels)


def _turn_words(form: Form) -> str:
    turn = form.turn
    return (
        f"{LABEL_PLACES[turn.place]}（{turn.open}発言者{turn.close}）"
        if turn.place != "nowhere"
        else LABEL_PLACES[turn.place]
    )


def _policy_words(policy: NamingPolicy) -> str:
    sign = f"「{policy.open}」を付けて、" if policy.open else ""
    return f"{sign}{NAMES[policy.name]}・{POSTS[policy.post]}"
