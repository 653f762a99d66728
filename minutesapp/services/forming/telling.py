"""What was learned of a finished file, in words: what was understood, and what was not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from minutesapp.learning.learned import Doubt, Learned, Unclear
from minutesapp.model.attendance import Side
from minutesapp.notices import NOTES
from minutesapp.templates.changing.rows import in_words, label_of, words_of
from minutesapp.templates.form import Form
from minutesapp.templates.parts.agenda import AgendaForm
from minutesapp.templates.parts.body import BodyForm
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.parts.header import HeaderForm
from minutesapp.templates.parts.naming import Naming, NamingPolicy
from minutesapp.templates.parts.turn import LabelPlace, TurnForm

DOUBTS = {
    Doubt.WORDS: "この様式では、次のように印刷されます",
    Doubt.LOOK: "同じ種類のほかの段落と、見た目が違います",
    Doubt.FIELD: "何の項目か分からないため、文字の項目にしました",
    Doubt.PAGE: "この会議だけのこととみて、ページの上下から除きました",
}
OF_FILE = (
    Doubt.CHANGES, Doubt.COMMENTS, Doubt.PICTURES, Doubt.HIDDEN, Doubt.FORMULAS, Doubt.EMBEDDED, Doubt.READINGS,
)  # fmt: skip
DOUBTS |= {doubt: NOTES[str(doubt)] for doubt in OF_FILE}
NOTHING = "（何も印刷されません）"


class Told(NamedTuple):
    """One thing that was understood: what it is of, and what was found."""

    what: str
    found: str


def understood(form: Form) -> tuple[Told, ...]:
    """What was understood, in words, in the order of the page."""
    return tuple(_understood(form))


def unclear_told(learned: Learned) -> tuple[Told, ...]:
    """What was not understood, paragraph by paragraph, in words."""
    return tuple(Told(_place_words(one), _doubt_words(one)) for one in learned.unclear)


def unclear_words(one: Unclear) -> str:
    """What is unclear of a paragraph, in one line."""
    return f"{_place_words(one)}{_doubt_words(one)}"


def _place_words(one: Unclear) -> str:
    if one.doubt in OF_FILE:
        return "ファイル全体"
    return f"段落{one.number}" if one.number else "ページの上下"


def _doubt_words(one: Unclear) -> str:
    told = f"「{one.words}」：{DOUBTS[one.doubt]}"
    return f"{told}「{one.instead or NOTHING}」" if one.doubt is Doubt.WORDS else told


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
        "folder": form.folder,
    }


def _understood(form: Form) -> Iterator[Told]:
    if form.cover:
        yield Told(label_of(Form, "cover"), in_words(" / ".join(form.cover)))
    if form.title:
        yield Told(label_of(Form, "title"), in_words(form.title))
    yield Told(label_of(Form, "kind"), form.kind)
    if form.header.sentence:
        yield Told(label_of(HeaderForm, "sentence"), in_words(form.header.sentence))
    if form.fields:
        yield Told(label_of(HeaderForm, "layout"), _header_words(form))
    yield from (Told(f"項目「{field.label}」", _field_words(field)) for field in form.fields)
    yield from _body_words(form.body, form)
    yield Told(label_of(TurnForm, "naming"), _turn_words(form.turn))
    naming = form.turn.naming
    policies = {str(side): naming.of(side) for side in Side} | ({"chair": naming.chair} if naming.chair else {})
    yield from (Told(label_of(Naming, name), _policy_words(policy)) for name, policy in policies.items())
    yield Told("ト書き", f"{form.direction.open}……{form.direction.close}")


def _body_words(body: BodyForm, form: Form) -> Iterator[Told]:
    if body.heading:
        yield Told(label_of(BodyForm, "heading"), body.heading)
    yield Told(label_of(AgendaForm, "levels"), " → ".join(level.format or "なし" for level in form.agenda.levels))
    yield Told(label_of(AgendaForm, "closed_mark"), form.agenda.closed_mark)
    if form.agenda.open_mark:
        yield Told(label_of(AgendaForm, "open_mark"), form.agenda.open_mark)
    if body.closing:
        yield Told(label_of(BodyForm, "closing"), body.closing)


def _header_words(form: Form) -> str:
    header = form.header
    example = f"{header.mark}{header.gap}" if header.mark else ""
    return f"{words_of(header.layout)}（{example}{form.fields[0].label}{header.close}）"


def _field_words(field: FieldForm) -> str:
    return f"{words_of(field.role)}（{words_of(field.type)}）"


def _turn_words(turn: TurnForm) -> str:
    shown = "" if turn.place is LabelPlace.NOWHERE else f"（{turn.number}{turn.open}発言者{turn.close}）"
    return words_of(turn.place) + shown


def _policy_words(policy: NamingPolicy) -> str:
    sign = f"「{policy.open}」、" if policy.open else ""
    name, post = (f"{label_of(NamingPolicy, part)}：{words_of(getattr(policy, part))}" for part in ("name", "post"))
    return f"{sign}{name}、{post}"
