"""The forms that are at hand."""

from __future__ import annotations

from typing import Any

from minutesapp.errors import UserFacingError
from minutesapp.templates.folder.catalog import broken_forms, list_forms, load_form
from minutesapp.templates.form import Form

FORM_SUFFIX = ".minutesform"
"""Of a form in one file (`services.forming.keeping`): a zip of the two files of its folder."""


def forms() -> tuple[Form, ...]:
    """All forms that can be used, in their order."""
    return list_forms()


def missing_forms() -> tuple[UserFacingError, ...]:
    """Why each of the office's own forms that cannot be used is missing, by id."""
    return broken_forms()


def form(id: str) -> Form:
    """One form; UserFacingError ``template-unknown``, ``template-broken``."""
    return load_form(id)


def form_json(form: Form) -> dict[str, Any]:
    """What `template list --json` tells of a form."""
    return {
        "id": form.id,
        "name": form.name,
        "kind": form.kind,
        "description": form.description,
        "version": form.version,
        "fields": [{"key": f.key, "label": f.label, "type": str(f.type), "required": f.required} for f in form.fields],
        "outline": list(form.outline),
        "folder": form.folder,
    }


def form_text(form: Form) -> str:
    """A form in a few lines, for reading."""
    fields = (f"  {f.label}（{f.key}）{'［必須］' if f.required else ''}" for f in form.fields)
    lines = [
        f"{form.name}（{form.id}）",
        form.description,
        "項目：",
        *fields,
        "次第：",
        *(f"  {s}" for s in form.outline),
    ]
    return "\n".join([*lines, f"場所：{form.folder}"])
