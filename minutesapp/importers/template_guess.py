"""Which form a source follows: by its labels, the layout of its header, and how it writes turns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from minutesapp.importers.body.turns.turn_signs import Style, sign_around_labels
from minutesapp.importers.header.boundary import Division
from minutesapp.templates.form import Form
from minutesapp.templates.parts.turn import LabelPlace
from minutesapp.templates.vocabulary import fold_label

LABEL, SYNONYM = 1.0, 0.4
"""What a label of the source counts: the form's own, or one by which the form only knows it."""
LAYOUT, TURNS, HEADING = 0.3, 0.5, 0.3
"""What else counts beside the labels, which together count 1: turns say more of a form than its header's numbers."""
OTHER_PLACE = 0.7
"""How alike turns are that have the form's sign, and their words where it has them not."""
STRICT = 0.9
"""How much of all that tells a form a source must have to be taken for one that is strict."""
LAYOUTS = {"1": "numbered", "(1)": "numbered", "【": "bracket", "": "plain"}


def guess_form(forms: Sequence[Form], division: Division, styles: Collection[Style]) -> Form:
    """The form that this source resembles most; among equals the first. Of strict ones that alone which it is in."""
    likeness = {form.id: _likeness(form, division, styles) for form in forms}
    fitting = [form for form in forms if not form.strict or likeness[form.id] >= STRICT * _most_of(form)]
    return max(fitting or forms, key=lambda form: likeness[form.id])


def _most_of(form: Form) -> float:
    """How alike the form's own records are to it."""
    return LABEL + LAYOUT + TURNS + (HEADING if form.body.heading else 0)


def _likeness(form: Form, division: Division, styles: Collection[Style]) -> float:
    labels = [fold_label(row.label) for row in division.rows]
    exact = {fold_label(field.label) for field in form.fields}
    near = {fold_label(word) for field in form.fields for word in field.synonyms}
    counted = sum(LABEL if label in exact else SYNONYM if label in near else 0.0 for label in labels)
    share = counted / max(len(labels), 1)
    heading = bool(division.body) and fold_label(division.body[0].text) == fold_label(form.body.heading) != ""
    return share + LAYOUT * _same_layout(form, division) + TURNS * _same_turns(form, styles) + HEADING * heading


def _same_layout(form: Form, division: Division) -> bool:
    if not division.rows:
        return False
    [(usual, _)] = Counter(row.family for row in division.rows).most_common(1)
    layout = LAYOUTS.get(usual, "symbol")
    return form.header.layout == layout or {form.header.layout, layout} == {"plain", "table"}


def _same_turns(form: Form, styles: Collection[Style]) -> float:
    if form.turn.place is LabelPlace.NOWHERE:
        return float(not styles)
    turn = form.turn
    sign = sign_around_labels(turn.open, f"{turn.close}{turn.gap}{turn.quote_open}".strip())
    own = form.turn.place is LabelPlace.OWN_LINE
    return max((1.0 if own == style.own_line else OTHER_PLACE for style in styles if style.sign is sign), default=0.0)
