"""Which editor a header field gets."""

from __future__ import annotations

from minutesapp.model.header import HeaderField, TextValue
from minutesapp.templates.fields import TYPE_OF_VALUE, field_form
from minutesapp.templates.form import FieldType
from ui.desk import Desk
from ui.widgets.fields.choice_field import ChoiceField
from ui.widgets.fields.count_field import CountField
from ui.widgets.fields.field_editor import FieldEditor
from ui.widgets.fields.people_field import PeopleField
from ui.widgets.fields.table_field import TableField
from ui.widgets.fields.text_field import LineField, LinesField, ListField, SignatureField
from ui.widgets.fields.when_field import WhenField

EDITORS: dict[FieldType, type[FieldEditor]] = {
    FieldType.TEXT: LineField,
    FieldType.WHEN: WhenField,
    FieldType.PEOPLE: PeopleField,
    FieldType.COUNT: CountField,
    FieldType.CHOICE: ChoiceField,
    FieldType.LIST: ListField,
    FieldType.TABLE: TableField,
    FieldType.SIGNATURE: SignatureField,
}


def make_editor(desk: Desk, field: HeaderField) -> FieldEditor:
    """The editor for a field of the record on the desk: what its value is decides, the form gives hints and options."""
    kind = field_form(desk.form, field)
    if isinstance(field.value, TextValue) and (kind.multiline or "\n" in field.value.text):
        return LinesField(desk, kind)
    return EDITORS[TYPE_OF_VALUE[type(field.value)]](desk, kind)
