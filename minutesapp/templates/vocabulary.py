"""Header labels that offices use, whatever their form: for reading records and for fields that a form does not have."""

from __future__ import annotations

import tomllib
from functools import cache

from minutesapp import paths
from minutesapp.templates.form import FieldForm
from minutesapp.templates.tables import build


@cache
def known_fields() -> tuple[FieldForm, ...]:
    """Every field of the shared vocabulary, with its labels counted in published minutes, commonest first."""
    path = paths.resource("wordlists", "header_fields.toml")
    tables = tomllib.loads(path.read_text(encoding="utf-8"))["fields"]
    return tuple(build(FieldForm, table, f"fields[{index}]") for index, table in enumerate(tables))


def known_field(key: str) -> FieldForm | None:
    """The field of the shared vocabulary with this key, or None."""
    return next((field for field in known_fields() if field.key == key), None)
