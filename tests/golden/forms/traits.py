"""What was counted in 175 published minutes, trait by trait, each with a form that says it and a record that shows it.

The counts and the forms are data, in the folder `traits` beside this file. ``python -m tests.golden.forms.traits``
writes the page about them, `docs/forms.md`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.editions.edition import Edition, EditionKind, PublicEdition, make_edition
from minutesapp.exporters.plain import text_file
from minutesapp.exporters.plan import plan_of
from minutesapp.exporters.word import word_file
from minutesapp.model.attendance import Attendance, Attendee
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Block, BlockKind, Body, Speaker
from minutesapp.model.facts import Facts
from minutesapp.model.header import HeaderField, PeopleValue, Value
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.folder.limits import expect_usable
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.tables import build
from minutesapp.templates.values.registry import read_value

FOLDER = Path(__file__).parent / "traits"
PAGE = Path(__file__).parents[3] / "docs" / "forms.md"
HEADING = re.compile(r"(?P<level>#+)(?P<closed>!?)(?P<bare>-?)(?:\[(?P<number>[^\]]+)\])? (?P<text>.*)")
TURN = re.compile(r"(?P<who>[^｜!]*)(?P<closed>!?)｜(?P<text>.*)")


class Trait(Struct, frozen=True):
    """One row of a table of counts.

    `samples` of the table's show it. `form` says what is not as in `base.toml`, in the words of a form's own file;
    fields and people have their keys and ids from there. `header` are the values by key, `people` what is other of
    them, `body` its paragraphs (`blocks_of`); `lines` is all that is printed of them, `looks` what the Word file has
    beside its words, in the layout of the built-in form `layout`, which has `heads` over its columns. With `labels` the
    trait is all the names of one field. `missing` says why no form can have the trait, `typed` what of it whoever
    writes the record does, and no form; `how` what else there is to say of it. Words of a source that no form would
    write so stay in the record: `as_written`.
    """

    name: str
    samples: int = 0
    form: Mapping[str, Any] = {}
    header: Mapping[str, str] = {}
    people: tuple[Mapping[str, Any], ...] = ()
    body: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    edition: EditionKind = "internal"
    layout: str = "kaigiroku"
    looks: str = ""
    heads: tuple[str, ...] = ()
    labels: Mapping[str, int] = {}
    missing: str = ""
    typed: str = ""
    how: str = ""
    as_written: bool = False


class Table(Struct, frozen=True):
    """A table of counts: its section, what it counts, in how many samples, and whether each of them is in one row."""

    section: str
    title: str
    of: int
    traits: tuple[Trait, ...]
    each_once: bool = False

    @property
    def counted(self) -> int:
        """The samples of all rows; one that shows two traits counts twice."""
        return sum(trait.samples for trait in self.traits)

    @property
    def expressed(self) -> int:
        """Those of the rows that a form can say."""
        return sum(trait.samples for trait in self.traits if not trait.missing)

    @property
    def typed(self) -> int:
        """Those of the rows in whose trait something is typed."""
        return sum(trait.samples for trait in self.traits if trait.typed)


@cache
def tables() -> tuple[Table, ...]:
    """All tables, in the order of their sections."""
    files = sorted(file for file in FOLDER.glob("*.toml") if file.stem not in ("base", "samples"))
    return tuple(_table(table) for file in files for table in _load(file)["tables"])


@cache
def base() -> Mapping[str, Any]:
    """The form, the fields, the people and the values that a trait has unless it says otherwise."""
    return _load(FOLDER / "base.toml")


@cache
def samples() -> Mapping[str, Any]:
    """The samples by the form that serves them, and how the page begins."""
    return _load(FOLDER / "samples.toml")


def form_of(trait: Trait) -> Form:
    """The form of a trait; MisfitError where no file could state it."""
    kinds = [base()["fields"][kind["key"]] | kind for kind in trait.form.get("fields", ())]
    header = base()["form"]["header"] | trait.form.get("header", {})
    stated = base()["form"] | trait.form | {"fields": kinds, "header": header}
    form = replace(build(Form, stated), folder=load_form(trait.layout).folder)
    expect_usable(form)
    return form


def record_of(trait: Trait, form: Form) -> Minutes:
    """The record that shows a trait: the fields of the form, with their values in the parts of the form alone."""
    people = _people(trait)
    header = tuple(_field(kind, trait) for kind in form.fields)
    return Minutes(form.id, Facts(header, people), blocks_of(trait.body))


def printed_lines(trait: Trait) -> list[str]:
    """All that the text file of the record says, line by line, empty lines aside."""
    return [line for line in _text(trait).splitlines() if line]


def word_of(trait: Trait) -> bytes:
    """The record as a Word file."""
    form = form_of(trait)
    return word_file(plan_of(_edition(trait, form), form), "", form)


def blocks_of(body: tuple[str, ...]) -> Body:
    """Paragraphs from lines: ``# 見出し``, ``id｜発言``, ``＋続き``, ``＞ト書き``; all else is narrative.

    ``##`` is a level lower, ``#!`` closed, ``#-`` without a number, ``#[議案第3号]`` with this one. ``id!｜`` is closed
    as well; what cannot be an id is a label.
    """
    return tuple(_block(f"b{place}", line) for place, line in enumerate(body))


def _block(id: str, line: str) -> Block:
    if found := HEADING.fullmatch(line):
        level, number = len(found["level"]), found["number"] or ""
        closed, bare = bool(found["closed"]), bool(found["bare"])
        return Block(id, BlockKind.HEADING, found["text"], level, number, unnumbered=bare, closed=closed)
    if found := TURN.fullmatch(line):
        return Block(id, BlockKind.SPEECH, found["text"], speaker=_speaker(found["who"]), closed=bool(found["closed"]))
    if line[0] == "＋":
        return Block(id, BlockKind.SPEECH, line[1:])
    if line[0] == "＞":
        return Block(id, BlockKind.DIRECTION, line[1:])
    return Block(id, BlockKind.NARRATIVE, line)


def _speaker(who: str) -> Speaker:
    if not who:
        return UNKNOWN_SPEAKER
    return Speaker(who) if who.isascii() else Speaker(label=who)


def _people(trait: Trait) -> Attendance:
    everybody: dict[str, Mapping[str, Any]] = {person["id"]: person for person in base()["people"]}
    for person in trait.people:
        everybody[person["id"]] = {**everybody.get(person["id"], {}), **person}
    return tuple(build(Attendee, person) for person in everybody.values())


def _field(kind: FieldForm, trait: Trait) -> HeaderField:
    text = trait.header.get(kind.key, base()["header"].get(kind.key, ""))
    value: Value = PeopleValue(text) if kind.type.lists_people else read_value(kind, text)
    if hasattr(value, "verbatim") and not trait.as_written:
        value = replace(value, verbatim="")
    return HeaderField(kind.key, kind.label, value)


def _edition(trait: Trait, form: Form) -> Edition | PublicEdition:
    return make_edition(record_of(trait, form), form, trait.edition)


def _text(trait: Trait) -> str:
    form = form_of(trait)
    return text_file(plan_of(_edition(trait, form), form)).decode("utf-8-sig")


def _table(table: Mapping[str, Any]) -> Table:
    return Table(**table | {"traits": tuple(_trait(trait) for trait in table["traits"])})


def _trait(trait: Mapping[str, Any]) -> Trait:
    lists = {name: tuple(trait[name]) for name in ("people", "body", "lines", "heads") if name in trait}
    return Trait(**trait | lists)


def _load(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def page() -> str:
    """The page about what forms can say."""
    parts = [samples()["page"]["begin"].format(**_figures()).strip(), *_archetypes()]
    for table in tables():
        parts.append(f"\n## {table.section} {table.title}\n\n{_counts(table)}\n")
        parts += ["| trait | samples | in `template.toml` |", "|---|---|---|"]
        parts += map(_row, table.traits)
    return "\n".join(parts) + "\n"


def _row(trait: Trait) -> str:
    return f"| {_cell(trait.name)} | {trait.samples or ''} | {_cell(_stated(trait))} |"


def _counts(table: Table) -> str:
    if not table.counted:
        return "Seen, not counted."
    twice = "" if table.each_once else ", of which one may stand in several rows"
    typed = f", {table.typed} with something that is typed" if table.typed else ""
    share = f"{table.expressed / table.counted:.0%}"
    return f"{table.of} samples{twice}. Expressed: {table.expressed} of {table.counted} ({share}){typed}."


def served() -> tuple[int, int]:
    """How many of all samples are expressed, as they show no trait which no form can say; and how many all are."""
    all_ = sum(form["samples"] for form in samples()["archetypes"])
    return all_ - sum(table.counted - table.expressed for table in tables()), all_


def _figures() -> dict[str, Any]:
    some, all_ = served()
    traits = [trait for table in tables() for trait in table.traits]
    missing, typed = (sum(bool(getattr(trait, name)) for trait in traits) for name in ("missing", "typed"))
    figures = {"all": all_, "served": some, "share": f"{some / all_:.1%}"}
    return figures | {"traits": len(traits), "missing": missing, "typed": typed}


def _archetypes() -> Iterator[str]:
    yield "\n| archetype | samples | built-in form |\n|---|---|---|"
    yield from (f"| {one['name']} | {one['samples']} | `{one['form']}` |" for one in samples()["archetypes"])


def _stated(trait: Trait) -> str:
    if trait.missing:
        return f"**not expressed**: {trait.missing}"
    if trait.labels:
        return f"any words as `label`: {len(trait.labels)} were seen"
    layout = f"`layout.docx`, as that of `{trait.layout}`" if trait.looks else ""
    typed = f"typed: {trait.typed}" if trait.typed else ""
    stated = dict.fromkeys(f"`{entry}`" for entry in _entries(trait.form))
    return "; ".join(filter(None, (*stated, layout, trait.how, typed))) or "as usual"


def _entries(part: Mapping[str, Any], where: str = "") -> Iterator[str]:
    """``key = value`` for everything that a form states, in the manner of its file; keys of fields are their own."""
    for name, value in part.items():
        place = f"{where}{name}"
        if isinstance(value, dict) and value:
            yield from _entries(value, f"{place}.")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            yield from (entry for item in value for entry in _entries(item, f"{place}."))
        elif name != "key" or "parts" in where or "columns" in where:
            yield f"{place} = {_value(value)}"


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    return f'"{value}"' if isinstance(value, str) else str(value)


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
