"""Layouts that something has damaged: whatever is wrong with them, the export ends in a file or in one sentence."""

from __future__ import annotations

import random
import re
import tempfile
import tracemalloc
from collections.abc import Iterator

from msgspec.structs import replace

from minutesapp.editions.edition import make_edition
from minutesapp.errors import UserFacingError
from minutesapp.exporters.plan import plan_of
from minutesapp.exporters.word import word_file
from minutesapp.templates.folder.catalog import layout_of, load_form
from minutesapp.word.package import LARGEST_PART
from tests.golden.export.records import cases
from tests.torture.trial import Trial
from tests.word_files import pack, parts

SHORT, LONG = 100, 5000
MOST_MEMORY = 3 * LARGEST_PART
VALUES = ("", "abc", "-5", "9" * 20, "1.5", "あ", "true", "\\", "../x", "rId99")
ELEMENTS = ("", "<w:x/>", "<w:p/>", "<w:tbl/>", "text", "<!-- -->", "<![CDATA[x]]>", "&amp;")


def trials(long: bool) -> Iterator[Trial]:
    """One trial of all damages together; seed and number of a failure are named."""
    tried, failures, opened = 0, [], 0
    plans = [(form, plan_of(make_edition(record, form, "internal"), form)) for _, form, record in cases()]
    layouts = [layout_of(load_form(id)).read_bytes() for id in ("ueda-gaiyo", "kaigiroku")]
    with tempfile.TemporaryDirectory() as folder:
        for number in range(LONG if long else SHORT):
            chance = random.Random(number)
            form, items = chance.choice(plans)
            own = replace(form, folder=folder)
            layout_of(own).write_bytes(damage(chance.choice(layouts), chance))
            tried += 1
            try:
                word_file(items, "題", own)
                opened += 1
            except UserFacingError:
                pass
            except Exception as error:
                failures.append(f"seed {number}: {type(error).__name__}")
    yield Trial("damaged layouts", tried, len(failures), f"{opened} were still of use", tuple(failures))
    yield _immense(1000 * 2**20 if long else 40 * 2**20)


def damage(layout: bytes, chance: random.Random) -> bytes:
    """The layout with one thing wrong: in the packed bytes, or in one part."""
    kind = chance.randrange(5)
    if kind == 0:
        return _scramble(layout, chance, 256)
    if kind == 1:
        at = chance.randrange(len(layout))
        return layout[:at] + layout[at + chance.randint(1, 200) :]
    files = parts(layout)
    name = chance.choice(list(files))
    if kind == 2:
        files[name] = _scramble(files[name], chance, 127)
    elif chance.random() < 0.1:
        del files[name]
    else:
        spoil = _spoil_value if kind == 3 else _spoil_element
        files[name] = spoil(files[name].decode(), chance).encode()
    return pack(files)


def _scramble(data: bytes, chance: random.Random, signs: int) -> bytes:
    spoiled = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        spoiled[chance.randrange(len(spoiled))] = chance.randrange(signs)
    return bytes(spoiled)


def _spoil_value(xml: str, chance: random.Random) -> str:
    value = chance.choice(list(re.finditer('"([^"]*)"', xml)))
    return xml[: value.start(1)] + chance.choice(VALUES) + xml[value.end(1) :]


def _spoil_element(xml: str, chance: random.Random) -> str:
    tag = chance.choice(list(re.finditer("<[^<>]*>", xml)))
    return xml[: tag.start()] + chance.choice((*ELEMENTS, tag[0] * 2)) + xml[tag.end() :]


def _immense(size: int) -> Trial:
    """Parts of nothing but zeros, wherever a layout may have one: they are not unpacked whole."""
    base = parts(layout_of(load_form("ueda-gaiyo")).read_bytes())
    peaks = {name: _peak({**base, name: bytes(size)}) for name in base}
    failures = tuple(f"{name}: {peak >> 20} MB" for name, peak in peaks.items() if peak > MOST_MEMORY)
    detail = f"{size >> 20} MB each; at most {max(peaks.values()) >> 20} MB held"
    return Trial("layouts with an immense part", len(base), len(failures), detail, failures)


def _peak(files: dict[str, bytes]) -> int:
    """The bytes that are held at most while a file is written in this layout, or the layout is refused."""
    with tempfile.TemporaryDirectory() as folder:
        own = replace(load_form("ueda-gaiyo"), folder=folder)
        layout_of(own).write_bytes(pack(files))
        tracemalloc.start()
        try:
            word_file((), "題", own)
        except UserFacingError:
            pass  # refused, which is as good
        finally:
            peak = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
    return peak
