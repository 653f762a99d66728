"""The places of a form: each part by its path, read and replaced. Another form comes in the stead of the old one."""

from __future__ import annotations

from typing import Any, cast

from msgspec.structs import replace

from minutesapp.language.pattern import pattern
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm

Path = tuple[str | int, ...]
"""Names of parts and places in lists: ``("fields", 2, "person", "pattern")``."""

STEP = pattern(r"([A-Za-z_]+)|\[(\d+)\]")


def part_at(form: Any, path: Path) -> Any:
    """The part at this place; LookupError or AttributeError where there is none."""
    for step in path:
        form = form[step] if isinstance(step, int) else getattr(form, step)
    return form


def with_part(form: Form, path: Path, value: Any) -> Form:
    """The form with this value at this place."""
    return cast(Form, _with(form, path, value))


def with_item(form: Form, path: Path, at: int, value: Any) -> Form:
    """The form with a value put into the list at this place, as its item `at`."""
    items = part_at(form, path)
    return with_part(form, path, (*items[:at], value, *items[at:]))


def without_item(form: Form, path: Path, at: int) -> Form:
    """The form without item `at` of the list at this place."""
    items = part_at(form, path)
    return with_part(form, path, (*items[:at], *items[at + 1 :]))


def with_moved_item(form: Form, path: Path, at: int, to: int) -> Form:
    """The form with item `at` of the list at this place moved to `to`; the same at the ends of the list."""
    items = list(part_at(form, path))
    if not 0 <= to < len(items):
        return form
    items.insert(to, items.pop(at))
    return with_part(form, path, tuple(items))


def path_of(place: str) -> Path:
    """The path that a `MisfitError` names as ``fields[2].person.pattern``."""
    return tuple(name or int(number) for name, number in STEP.findall(place))


def free_key(form: Form, kind: FieldForm) -> str:
    """A key that no field of the form has: that of this kind, or with a number behind it."""
    taken = {field.key for field in form.fields}
    keys = (f"{kind.key}{number or ''}" for number in range(len(taken) + 2))
    return next(key for key in keys if key not in taken)


def _with(part: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    step, *rest = path
    if isinstance(step, int):
        return (*part[:step], _with(part[step], tuple(rest), value), *part[step + 1 :])
    return replace(part, **{step: _with(getattr(part, step), tuple(rest), value)})
