"""How good inputs are spoiled: bytes, texts, the values of JSON, the parts of packages, the tables of databases."""

from __future__ import annotations

import io
import random
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.growth import PIECES

HOSTILE_TEXTS = (
    "", " ", "\x00", "\x1f", "\r\n", "\u2028", "\ud800", "\ufffc", "\U000e0100", "9" * 20, "9" * 5_000, "-1", "1e999",
    "NaN", "=cmd|' /C calc'!A0", "{0.__class__}", "{name:>2000000000}", "%s%n", "../../etc/passwd",
    f"令和{'9' * 40}年5月1日", "9999-12-31T23:59", "0001-01-01T00:00", "（" * 500, "課長 " * 300, "あ" * 5_000,
    "\u0315\u0300" * 500, "<a>&amp;</a>",
)  # fmt: skip
HOSTILE_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 10**9, 10**30, 1.5, -0.0, 1e308, [], {}, [[]], {"": None}, [None] * 50, *HOSTILE_TEXTS,
)  # fmt: skip
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp932", "euc_jp", "iso2022_jp_ext", "latin-1")
STATEMENTS = (
    "UPDATE {table} SET {column} = {value}",
    "UPDATE {table} SET {column} = {value} WHERE rowid % 3 = 0",
    "DELETE FROM {table}",
    "DELETE FROM {table} WHERE rowid % 2 = 0",
    "DROP TABLE {table}",
    "ALTER TABLE {table} RENAME TO {table}_x",
    "ALTER TABLE {table} RENAME COLUMN {column} TO {column}_x",
    "ALTER TABLE {table} ADD COLUMN more",
    "CREATE VIEW v AS SELECT * FROM {table}",
    "CREATE TRIGGER t AFTER INSERT ON {table} BEGIN DELETE FROM {table}; END",
    "CREATE TABLE songs (title)",
    "PRAGMA application_id = {number}",
    "PRAGMA user_version = {number}",
)
VALUES = (
    "NULL", "x'00ff'", "1", "-1", "9223372036854775807", "1e999", "''", "char(10)", "CAST(x'ff' AS TEXT)", "'いつか'",
)  # fmt: skip

Chance = random.Random


def spoil_bytes(chance: Chance, data: bytes) -> bytes:
    """Bytes turned, cut out, doubled, put in, cut off."""
    spoiled = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        place = chance.randrange(len(spoiled) + 1)
        length = min(chance.choice((1, 1, 2, 4, 32, 500)), len(spoiled) - place)
        match chance.randrange(6):
            case 0 if place < len(spoiled):
                spoiled[place] = chance.choice((0, 255, 128, 10, chance.randrange(256)))
            case 1:
                del spoiled[place : place + length]
            case 2:
                spoiled[place:place] = spoiled[place : place + length] * chance.choice((1, 3))
            case 3:
                spoiled[place:place] = chance.choice(HOSTILE_TEXTS).encode("utf-8", "surrogatepass")
            case 4:
                spoiled[place : place + length] = bytes(length)
            case 5 if chance.random() < 0.2:
                del spoiled[place:]
    return bytes(spoiled)


def spoil_text(chance: Chance, text: str) -> str:
    """Lines moved, doubled and joined, signs and words put in at any place."""
    lines = text.split("\n")
    for _ in range(chance.choice((1, 2, 4, 8))):
        place, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        line = lines[place]
        column = chance.randrange(len(line) + 1)
        row = chance.choice(PIECES) * chance.choice((1, 1, 2, 40))
        put = row if chance.random() < 0.7 else chance.choice(HOSTILE_TEXTS)
        match chance.randrange(6):
            case 0:
                lines[place], lines[other] = lines[other], line
            case 1:
                lines[place:place] = lines[other : other + chance.choice((1, 3, 12))]
            case 2 if len(lines) > 1:
                del lines[place]
            case 3:
                lines[place] = line[:column]
            case 4:
                lines[place] = line + lines[other]
            case _:
                lines[place] = line[:column] + put + line[column + chance.choice((0, 0, 1, 5)) :]
    return "\n".join(lines)


def spoil_value(chance: Chance, value: Any) -> Any:
    """A value of JSON with another value at one place, a part left out, doubled or added."""
    if chance.random() < 0.15 or not isinstance(value, dict | list) or not value:
        alike = [other for other in HOSTILE_VALUES if type(other) is type(value)]
        return chance.choice(alike if alike and chance.random() < 0.7 else HOSTILE_VALUES)
    if isinstance(value, dict):
        key = chance.choice(list(value))
        match chance.randrange(8):
            case 0:
                return {name: part for name, part in value.items() if name != key}
            case 1:
                return value | {chance.choice(("id", "text", "x", "", *value)): chance.choice(HOSTILE_VALUES)}
        return value | {key: spoil_value(chance, value[key])}
    place = chance.randrange(len(value))
    match chance.randrange(8):
        case 0:
            return value[:place] + value[place + 1 :]
        case 1:
            return value[:place] + [value[place]] * chance.choice((2, 50)) + value[place:]
    return [*value[:place], spoil_value(chance, value[place]), *value[place + 1 :]]


def spoil_package(chance: Chance, data: bytes) -> bytes:
    """A package with one part spoiled, left out, or under another name; or spoiled as it lies."""
    if chance.random() < 0.25:
        return spoil_bytes(chance, data)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])
    match chance.randrange(10):
        case 0:
            del parts[name]
        case 1:
            parts[f"{name}x"] = parts.pop(name)
        case 2 | 3 | 4:
            parts[name] = spoil_bytes(chance, parts[name])
        case _:
            parts[name] = _spoil_xml(chance, parts[name].decode("utf-8")).encode("utf-8", "surrogatepass")
    held = io.BytesIO()
    method = chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_LZMA))
    with zipfile.ZipFile(held, "w", method) as package:
        for part, content in parts.items():
            package.writestr(part, content)
    return held.getvalue()


def spoil_database(chance: Chance, path: Path) -> None:
    """A database in which somebody else wrote, or whose bytes were spoiled."""
    if chance.random() < 0.3:
        path.write_bytes(spoil_bytes(chance, path.read_bytes()))
        return
    connection = sqlite3.connect(path)
    with suppress(sqlite3.Error):
        names = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        tables = [name for (name,) in connection.execute(names)]
        for _ in range(chance.choice((1, 1, 2))):
            table = chance.choice(tables)
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")] or ["x"]
            parts = {"value": chance.choice(VALUES), "number": chance.choice((0, 1, -1, 2**31 - 1))}
            with suppress(sqlite3.Error), connection:
                statement = chance.choice(STATEMENTS)
                connection.execute(statement.format(table=table, column=chance.choice(columns), **parts))
    connection.close()


def _spoil_xml(chance: Chance, text: str) -> str:
    """Tags, attributes and texts exchanged for others, at the places where they stand."""
    marks: list[Callable[[str], str]] = [
        lambda piece: "",
        lambda piece: piece * 2,
        lambda piece: chance.choice(HOSTILE_TEXTS),
        lambda piece: f"<{piece}",
        lambda piece: f"<!DOCTYPE a [<!ENTITY b '{piece}'>]>",
    ]
    pieces = text.split("<")
    place = chance.randrange(len(pieces))
    piece = pieces[place]
    if '"' in piece and chance.random() < 0.6:
        values = piece.split('"')
        values[chance.randrange(len(values) // 2) * 2 + 1] = chance.choice(HOSTILE_TEXTS).replace('"', "")
        pieces[place] = '"'.join(values)
    else:
        pieces[place] = chance.choice(marks)(piece)
    return "<".join(pieces)
