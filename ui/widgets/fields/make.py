"""Which editor a header field gets. Values that want one of their own have a file beside these and a line here."""

from __future__ import annotations

from minutesapp.model.header import (
    ChoiceValue,
    CountValue,
    HeaderField,
    ListValue,
    PeopleValue,
    SignatureValue,
    TableValue,
    TextValue,
    Value,
    WhenValue,
)
from minutesapp.templates.fields import field_form
from ui.desk import Desk
from ui.widgets.fields.choice_field import ChoiceField
from ui.widgets.fields.count_field import CountField
from ui.widgets.fields.field_editor import FieldEditor
from ui.widgets.fields.people_field import PeopleField
from ui.widgets.fields.table_field import TableField
from ui.widgets.fields.text_field import LineField, LinesField, ListField, SignatureField, WordsField
from ui.widgets.fields.when_field import WhenField

EDITORS: dict[type[Value], type[FieldEditor]] = {
    TextValue: LineField,
    WhenValue: WhenField,
    PeopleValue: PeopleField,
    CountValue: CountField,
    ChoiceValue: ChoiceField,
    ListValue: ListField,
    TableValue: TableField,
    SignatureValue: SignatureField,
}


def make_editor(desk: Desk, field: HeaderField) -> FieldEditor:
    """The editor for a field of the record on the desk: what its value is decides, the form gives hints and options.

    A value without an editor of its own is written in words, as the record prints it.
    """
    kind = field_form(desk.form, field)
    if isinstance(field.value, TextValue) and (kind.multiline or "\n" in field.value.text):
        return LinesField(desk, kind)
    return EDITORS.get(type(field.value), WordsField)(desk, kind)
