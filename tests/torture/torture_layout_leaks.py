"""Words in an office's own layout: what nobody sees of them is not taken over, and what is seen is found.

A secret in a place that nobody sees leaves no trace: the file is, byte for byte, the one that any other words give. One
that is printed on the page, in whatever usual code, ends the export; and no layout that an office may have does.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator

from msgspec.structs import replace

from minutesapp.editions.edition import make_edition
from minutesapp.errors import UserFacingError
from minutesapp.exporters.plan import plan_of, title_of
from minutesapp.exporters.proof import prove_public
from minutesapp.exporters.word import word_file
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import HIDING
from minutesapp.templates.folder.catalog import layout_of
from minutesapp.templates.form import Form
from tests.office_layout import foreign_layout, office_layout
from tests.public_records import random_record
from tests.torture.plants_layouts import CODES, SEEN, UNREAD, UNSEEN, Files, plant
from tests.torture.torture_leaks import PASSAGE, form, record
from tests.torture.trial import Trial
from tests.word_files import pack

SECRETS = ("髙橋 美咲", "宇津木", "うつぎ じゅん", "療養明け", "霞野商工会", PASSAGE)
LATIN = ("Takahashi", "UTSUGI JUN", "t.a.k.a.h.a.s.i")
"""How names of the record are written in Latin letters."""
OTHERS = {words: "".join("件数の報告"[at % 5] for at in range(len(words))) for words in SECRETS}
"""Words of the same length that are no secret."""
SHORT, LONG = 5, 600
"""Records that must not be refused."""


def trials(long: bool) -> Iterator[Trial]:
    """Secrets in every place of a layout; layouts that hold none."""
    with tempfile.TemporaryDirectory() as folder:
        own = replace(form(), folder=folder)
        yield _unseen(own, long)
        yield _seen(own, long)
        yield _refused(folder, LONG if long else SHORT)


def _unseen(own: Form, long: bool) -> Trial:
    """Every place with every code and one of the secrets, each in its turn; in the short form with one of the codes.

    Numbers may set something, so they stay; they are read as letters and bytes.
    """
    files, codes = office_layout(), CODES | UNREAD
    tried, told = 0, []
    for number, (name, place) in enumerate(UNSEEN.items()):
        for at, code in enumerate(codes if long else [list(codes)[number % len(codes)]]):
            secret = SECRETS[(number + at) % len(SECRETS)]
            tried += 1
            other = _write(record(), own, plant(files, place, codes[code](OTHERS[secret])))
            written = _write(record(), own, plant(files, place, codes[code](secret)))
            if written != other and _is_proven(record(), own, written):
                told.append(f"{name}, {code}: {secret}")
    return Trial(
        "words of a layout that nobody sees", tried, len(told), f"{len(UNSEEN)} places, {len(codes)} codes", tuple(told)
    )


def _seen(own: Form, long: bool) -> Trial:
    """Every place with every code and every secret; in the short form every place and every code once."""
    files = office_layout()
    tried, passed = 0, []
    places = list(SEEN) if long else [list(SEEN)[at % len(SEEN)] for at in range(len(CODES))]
    for number, name in enumerate(places):
        pairs = _pairs(list(CODES), SECRETS, number, long)
        for code, secret in (*pairs, *(("as it is", words) for words in (LATIN if long else LATIN[:1]))):
            tried += 1
            if _passes(record(), own, plant(files, SEEN[name], CODES[code](secret))):
                passed.append(f"{name}, {code}: {secret}")
    return Trial(
        "secrets printed by a layout", tried, len(passed), f"{len(SEEN)} places, {len(CODES)} codes", tuple(passed)
    )


def _pairs(codes: list[str], secrets: tuple[str, ...], number: int, long: bool) -> list[tuple[str, str]]:
    if long:
        return [(code, secret) for code in codes for secret in secrets]
    return [(codes[number % len(codes)], secrets[number % len(secrets)])]


def _refused(folder: str, count: int) -> Trial:
    """Records of all kinds in layouts of offices: none is refused that withholds no words of the layout itself."""
    layouts = {"of an office": office_layout(), "begun elsewhere": foreign_layout()}
    tried, refused = 0, []
    for seed in range(count):
        minutes, base = random_record(seed)
        for name, files in layouts.items():
            if _prints_withheld(files, minutes):
                continue
            tried += 1
            if not _passes(minutes, replace(base, folder=folder), files):
                refused.append(f"seed {seed}: {name}")
    return Trial("layouts refused without reason", tried, len(refused), failures=tuple(refused))


def _prints_withheld(files: Files, minutes: Minutes) -> bool:
    """Whether words that the record withholds stand in the layout: then it is refused with reason."""
    printed = _letters("".join(content.decode(errors="ignore") for content in files.values()))
    spans = ((block, span) for block in minutes.body for span in block.spans if span.mark in HIDING)
    withheld = [block.text[span.start : span.end] for block, span in spans]
    pieces = (_letters(piece) for words in withheld for piece in (words, *words.split("/")))
    return any(len(piece) > 1 and piece in printed for piece in pieces)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _write(minutes: Minutes, own: Form, files: Files) -> bytes | str:
    """The public file in this layout; the code of the refusal where the layout is none."""
    layout_of(own).write_bytes(pack(files))
    edition = make_edition(minutes, own, "public")
    try:
        return word_file(plan_of(edition, own), title_of(edition, own), own)
    except UserFacingError as error:
        return error.code


def _passes(minutes: Minutes, own: Form, files: Files) -> bool:
    return _is_proven(minutes, own, _write(minutes, own, files))


def _is_proven(minutes: Minutes, own: Form, written: bytes | str) -> bool:
    """Whether the proof lets the file pass, with the layout that was written last."""
    if isinstance(written, str):
        return False
    try:
        prove_public(make_edition(minutes, own, "public"), written)
    except UserFacingError:
        return False
    return True
