"""The proof of public files: words hidden in them in every way we could think of are all found, and nothing else is.

Each plant puts a secret into a finished public file of which the proof has no complaint. The secrets are closed text of
25, five and two characters, one letter, withheld words, names and readings that the form hides, notes, and what tells
of this machine.
"""

from __future__ import annotations

import getpass
import io
import platform
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import docx
from msgspec.structs import replace

from minutesapp.editions.edition import PublicEdition, make_edition
from minutesapp.errors import UserFacingError
from minutesapp.exporters.plain import text_file
from minutesapp.exporters.plan import plan_of, title_of
from minutesapp.exporters.proof import prove_public
from minutesapp.exporters.web import web_file
from minutesapp.exporters.word import word_file
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.committee import NameStyle
from minutesapp.model.facts import Facts
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark, Span
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.naming import Naming, NamingPolicy
from tests.makers import HEADER, direction, heading, marked, more, turn
from tests.public_records import random_record
from tests.torture import plants_page, plants_silent, plants_text, plants_word, plants_zip
from tests.torture.plants import Plant
from tests.torture.trial import Trial

FORMATS = (".docx", ".html", ".txt")
SHORT, LONG = 40, 1200
"""Records that must not be refused."""

PASSAGE = "弁償額は四百二十万円とし調停で示す方針を固めた。"
WITHHELD = "箱崎梯吾"
WITHDRAWN, MISSAID = "あの人は嘘つきだと皆言っている。", "鱗堂池埋立"
"""A remark that was withdrawn, and words that were corrected."""
CLOSED = (f"{PASSAGE}以上", "麒麟亭裏", "否決", "鱧")
PEOPLE = (
    Attendee("p1", "髙橋 美咲", "髙橋", "美咲", "たかはし みさき", "会長", note="療養明け"),
    Attendee("p2", "宇津木 順", "宇津木", "順", "うつぎ じゅん", "委員", organisation="霞野商工会"),
    Attendee("p3", "工藤", "工藤", post="文書係長", group="総務部", side=Side.STAFF, field="staff"),
)
HIDDEN = ("髙橋 美咲", "宇津木", "うつぎ じゅん", "ウツギ", "療養明け", "霞野商工会")


def form() -> Form:
    """A form that shows the public letters in the place of members' names."""
    base = load_form("ueda-gaiyo")
    naming = Naming(member=NamingPolicy(NameStyle.LETTER, fallback="委員"))
    return replace(base, turn=replace(base.turn, public_naming=naming))


def record() -> Minutes:
    """A record with something closed and something open."""
    body = (
        heading("審査", closed=True), *(turn(words, "p2") for words in CLOSED),
        heading("報告について"), turn("件数は増えた。", "p3"), more("なお、報告は\t以上だ。"), direction("委員了承"),
        marked(turn(f"申立人は{WITHHELD}である。", "p3"), (4, 4 + len(WITHHELD))),
        marked(turn(f"だが、{WITHDRAWN}", "p2"), (3, 3 + len(WITHDRAWN)), mark=Mark.WITHDRAWN),
        marked(more(WITHDRAWN), (0, len(WITHDRAWN)), mark=Mark.WITHDRAWN),
        replace(turn(f"{MISSAID}の件", "p3"), spans=(Span(0, len(MISSAID), Mark.CORRECTED, "池の修繕"),)),
    )  # fmt: skip
    return Minutes("ueda-gaiyo", Facts(HEADER, PEOPLE), body)


def machine() -> tuple[str, ...]:
    """What this machine and its user are called, and where the record could lie."""
    home = Path.home()
    return (getpass.getuser(), platform.node(), str(home), str(home / "会議録" / "図書館.minutes"))


SECRETS = (*CLOSED, WITHHELD, WITHDRAWN, MISSAID, *HIDDEN, *machine())


def trials(long: bool) -> Iterator[Trial]:
    """Plants in each format, and records that have none."""
    edition = make_edition(record(), form(), "public")
    clean = write(record(), form())
    silent = plants_silent.plants()
    for suffix in FORMATS:
        prove_public(edition, clean[suffix])
        yield _planted(suffix, clean[suffix], plants_in(suffix) + silent[suffix], edition, long)
    yield _refused(LONG if long else SHORT)


def plants_in(suffix: str) -> tuple[Plant, ...]:
    """The ways to write words into a file of a format."""
    ways = {".docx": (plants_word, plants_zip), ".html": (plants_page,), ".txt": (plants_text,)}
    return tuple(plant for module in ways[suffix] for plant in module.plants())


def write(minutes: Minutes, form: Form) -> dict[str, bytes]:
    """The public file in each format."""
    edition = make_edition(minutes, form, "public")
    items, title = plan_of(edition, form), title_of(edition, form)
    files = (word_file(items, title, form), web_file(items, title), text_file(items))
    return dict(zip(FORMATS, files, strict=True))


def _planted(suffix: str, clean: bytes, plants: tuple[Plant, ...], edition: PublicEdition, long: bool) -> Trial:
    """Every plant with every secret; in the short form with one of them, each in its turn."""
    tried, missed = 0, []
    for number, plant in enumerate(plants):
        for secret in SECRETS if long else (SECRETS[number % len(SECRETS)],):
            spoiled = plant.spoil(clean, secret)
            _expect_a_file(spoiled, clean, suffix, f"{plant.name}: {secret}")
            tried += 1
            if not _is_refused(edition, spoiled):
                missed.append(f"{plant.name}: {secret}")
    detail = f"{len(plants)} ways, {len(SECRETS)} secrets"
    return Trial(f"planted leaks in {suffix}", tried, len(missed), detail, tuple(missed))


def _expect_a_file(spoiled: bytes, clean: bytes, suffix: str, name: str) -> None:
    """A plant is one only where something was planted and the file still opens."""
    try:
        OPENERS[suffix](spoiled)
    except Exception as error:
        raise AssertionError(f"what is no file any more is no plant: {name}") from error
    assert spoiled != clean, name


def _is_refused(edition: PublicEdition, data: bytes) -> bool:
    try:
        prove_public(edition, data)
    except UserFacingError as error:
        return error.code in ("public-leak", "public-trace")
    return False


def _refused(count: int) -> Trial:
    """Records of all kinds, in all formats: none is refused."""
    refused = []
    for seed in range(count):
        minutes, form = random_record(seed)
        edition = make_edition(minutes, form, "public")
        for suffix, data in write(minutes, form).items():
            if _is_refused(edition, data):
                refused.append(f"seed {seed}: {suffix}")
    return Trial("public files refused without reason", count * len(FORMATS), len(refused), failures=tuple(refused))


def _open_text(data: bytes) -> None:
    """Any editor opens anything as text."""


OPENERS: dict[str, Callable[[bytes], object]] = {
    ".docx": lambda data: docx.Document(io.BytesIO(data)),
    ".html": lambda data: HTMLParser().feed(data.decode("utf-8", "replace")),
    ".txt": _open_text,
}
"""What opens a file of a format, or raises."""
