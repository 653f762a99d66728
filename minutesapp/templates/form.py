"""A whole form, as its `template.toml` states it. Values only; `templates.folder.template_file` reads them.

The vocabulary is that of 175 published minutes of 130 authorities: header layouts, ten types of fields, numbering, turn
labels, naming policies. Every default is the commonest case.
"""

from __future__ import annotations

from msgspec import Struct

from minutesapp.templates.parts.agenda import AgendaForm
from minutesapp.templates.parts.body import BodyForm
from minutesapp.templates.parts.direction import DirectionForm
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.parts.header import HeaderForm
from minutesapp.templates.parts.turn import TurnForm
from minutesapp.templates.roles import Role


class Form(Struct, frozen=True):
    """A whole form.

    `id` is its folder's name; `kind` what such a document is called (会議概要); `title` is printed at its head. The
    lines of `cover` have a page of their own before it. Both have places for what fields say (`templates.weaving`).

    `outline` names the agenda with which a new record begins. `order` is the place of the form among others: the least
    is first, so that an office's own, which state none, stand before those built in. What is read is taken for one that
    is `strict` only if it is as this form prints it, and not because no other fits better.
    """

    id: str
    name: str
    kind: str
    fields: tuple[FieldForm, ...]
    description: str = ""
    title: str = ""
    cover: tuple[str, ...] = ()
    version: int = 1
    order: int = 0
    strict: bool = False
    header: HeaderForm = HeaderForm()
    agenda: AgendaForm = AgendaForm()
    turn: TurnForm = TurnForm()
    direction: DirectionForm = DirectionForm()
    body: BodyForm = BodyForm()
    outline: tuple[str, ...] = ()
    folder: str = ""

    def field(self, key: str) -> FieldForm | None:
        """The field with this key, or None."""
        return next((field for field in self.fields if field.key == key), None)

    def field_for(self, role: Role) -> FieldForm | None:
        """The first field of this role, or None."""
        return next((field for field in self.fields if field.role is role), None)
