"""The file of a form, `template.toml`: from its bytes to a form and back.

A file may leave out what a field is for: then the label tells, as it does in the records of other offices.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields, replace

from minutesapp.language.pattern import pattern
from minutesapp.templates.folder.limits import expect_usable
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.tables import MisfitError, build, expect_line
from minutesapp.templates.vocabulary import field_in_role, field_labelled, known_field

FORM_FILE = "template.toml"
LINE_OF_ERROR = pattern(r"at line (\d+)")


def parse_form(data: bytes, id: str) -> Form:
    """The form that these bytes state; MisfitError for what is no TOML, no form, or a form that cannot be used."""
    form = replace(build(Form, _complete({"id": id} | _parse(data))), id=id, folder="")
    expect_usable(form)
    return form


def write_form(form: Form) -> str:
    """The form as the text of a file; what is as usual is left out, but for the role of each field.

    Reading it gives the same form, whatever its folder. MisfitError where a text could not be read again.
    """
    lines = [*_entries(form, leave=("id", "folder", "fields") if form.fields else ("id", "folder"))]
    for field in form.fields:
        lines += ["", "[[fields]]", *_field_entries(field)]
    for name, part in _tables(form):
        lines += _section(name, part)
    return "\n".join(lines) + "\n"


def _parse(data: bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(data.decode("utf-8"))
    except RecursionError:
        raise MisfitError(FORM_FILE, "入れ子が深すぎます") from None
    except UnicodeDecodeError:
        raise MisfitError(FORM_FILE, "文字コードが UTF-8 ではありません") from None
    except ValueError as error:  # no TOML, or a number of thousands of digits
        line = LINE_OF_ERROR.search(str(error))
        raise MisfitError(FORM_FILE, f"{line[1]}行目の書き方" if line else "書き方") from None


def _complete(form: dict[str, Any]) -> dict[str, Any]:
    """The table with the roles and meanings that it leaves to the labels; what is no field stays for `build`."""
    if not isinstance(form.get("fields"), list):
        return form
    return form | {"fields": [_complete_field(f) if isinstance(f, dict) else f for f in form["fields"]]}


def _complete_field(field: dict[str, Any]) -> dict[str, Any]:
    known = _known(field)
    usual = {"role": str(known.role), "carried": known.carried}
    options = field.get("options")
    own = {"options": [_complete_option(option, known) for option in options]} if isinstance(options, list) else {}
    return usual | field | own


def _complete_option(option: Any, known: FieldForm) -> Any:
    """An option that is a word alone means what it means elsewhere."""
    return {"label": option, "meaning": str(known.meaning_of(option))} if isinstance(option, str) else option


def _known(field: dict[str, Any]) -> FieldForm:
    """What the shared vocabulary says of a field, by its role, else by its key or its label; else nothing."""
    role, key, label = (word if isinstance(word := field.get(name), str) else "" for name in ("role", "key", "label"))
    known = field_in_role(role) if role else known_field(key) or field_labelled(label)
    return known or FieldForm("", "")


def _field_entries(field: FieldForm) -> Iterator[str]:
    """What a field states: its role always, and whether it is carried where those of its role usually are not so."""
    known = field_in_role(field.role) or FieldForm("", "")
    yield from _entries(field, role=NODEFAULT, carried=known.carried)
    yield from (f"{name} = {_written(part, name)}" for name, part in _tables(field))


def _section(name: str, part: Any) -> Iterator[str]:
    """A table of the file with those inside it behind it."""
    yield from ("", f"[{name}]", *_entries(part))
    for inner, value in _tables(part):
        yield from _section(f"{name}.{inner}", value)


def _entries(part: Any, leave: Collection[str] = (), **usual: Any) -> Iterator[str]:
    """``key = value`` for everything that is not as `usual`, else as its type has it; tables aside."""
    for field in fields(part):
        value = getattr(part, field.name)
        if field.name not in leave and not isinstance(value, Struct) and value != usual.get(field.name, field.default):
            yield f"{field.name} = {_written(value, field.name)}"


def _tables(part: Any) -> Iterator[tuple[str, Any]]:
    """The parts of a part that are not as usual."""
    for field in fields(part):
        value = getattr(part, field.name)
        if isinstance(value, Struct) and value != field.default:
            yield field.name, value


def _written(value: Any, place: str) -> str:
    """A value as TOML writes it; its strings are those of JSON, as texts of a form are of one line."""
    if isinstance(value, Struct):
        entries = ", ".join((*_entries(value), *(f"{name} = {_written(part, name)}" for name, part in _tables(value))))
        return f"{{ {entries} }}" if entries else "{}"
    if isinstance(value, tuple):
        return _written_row([_written(item, place) for item in value])
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    expect_line(value, place)
    return json.dumps(str(value), ensure_ascii=False)


def _written_row(items: Sequence[str]) -> str:
    """A list on one line; one of tables with a line for each."""
    if any(item[0] == "{" for item in items):
        return "[\n" + "".join(f"  {item},\n" for item in items) + "]"
    return f"[{', '.join(items)}]"
