"""What a person reads in a text of the judged corpus, and how much of it a reading has."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from minutesapp.importers.draft import Draft
from minutesapp.importers.reading import read_minutes
from minutesapp.language.matching.folding import nfkc, squeeze
from minutesapp.model.attendance import Status
from minutesapp.model.blocks import BlockKind
from minutesapp.model.header import ChoiceValue, ListValue, TextValue, WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import agenda_items, closed_flags, turns
from minutesapp.templates.fields import field_for, field_text
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.rendering import Rendering
from minutesapp.templates.roles import Role

CORPUS = Path(__file__).parents[1] / "corpus" / "judged"
HELD_OUT = CORPUS.with_name("judged_held_out")
"""Minutes that few rules were made for, so that what is measured by them holds for others."""
HEAD = 8
"""Signs of the first paragraph of what is said by which a turn is known: of the ten that the truth has, less bullets
and marks of quotation.
"""
QUOTES = str.maketrans("", "", "「」『』")
NUMBER = re.compile(
    r"^(?:(?:議案|報告|陳情|請願|日程|議題|議決事項|協議|諮問|承認|同意|認定|発議|第)+\s*[0-9一二三四五六七八九十]+\s*号?"
    r"|[(]?[0-9ア-ンa-zI一二三四五六七八九十][)]|[0-9]+-[0-9]+(?![0-9])|[0-9]+[.、]?(?![0-9月年日])|[ア-ン](?=[^ァ-ヴー])"
    r"|[一二三四五六七八九十]+(?=[\s、.])|[・①-⑳])[\s、.:]*"
)
"""The number of an item; a numeral that is a word's own (八重洲) has nothing behind it."""
FRAMES = ("〔〕", "【】", "[]", "<>", "《》", "≪≫")
MARK = re.compile(r"[(【※](?:公開|非公開|(?:原案|修正)?可決|否決|承認|同意|了承|採択|不採択|継続審査)[)】]?$")
NAMED = ("committee", "venue")
"""What a field may say more of: the number of the meeting, the floor."""
SIGN_OF_TURNS = "〇"
"""A figure to Unicode, and a circle before a speaker to those who write minutes."""
CHOICES = {"open": "公開", "partly": "一部", "closed": "非公開"}


@dataclass(frozen=True)
class Score:
    """How many of a kind there are, how many were found, and how many of those are right."""

    wanted: int = 0
    found: int = 0
    right: int = 0
    wrong: tuple[str, ...] = ()

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there is nothing to find and nothing found."""
        return 2 * self.right / (self.wanted + self.found) if self.wanted + self.found else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(self.wanted + other.wanted, self.found + other.found, self.right + other.right)


def judge(source: Path) -> dict[str, Score]:
    """The scores of one text by what was looked for."""
    truth: dict[str, Any] = json.loads(source.with_suffix(".json").read_text(encoding="utf-8"))
    draft = read_minutes(source.read_bytes(), source.name)
    minutes, form = draft.minutes, load_form(draft.minutes.template)
    spoken = list(_turns(minutes, form))
    marks = {_plain(words) for words in truth.get("time_marks", ())}
    return {
        "header": _header(truth, minutes, form),
        "people": _compare(map(_person, truth["people"]), _people(minutes)),
        "posts": _compare((f"{_plain(one['name'])} {_post(one['post'])}" for one in truth["people"]), _posts(minutes)),
        "headings": _compare((f"{level} {_item(text)}" for level, text in truth["headings"]), _headings(minutes)),
        "turns": _compare(
            (f"{_plain(label)} {_head(head)}" for label, _, head, _ in truth["turns"]), (t[0] for t in spoken)
        ),
        "speakers": _compare(
            (f"{_plain(label)} {_plain(who or '')}" for label, who, _, _ in truth["turns"]), (t[1] for t in spoken)
        ),
        "paragraphs": _compare(
            (f"{_head(head)} {count}" for _, _, head, count in truth["turns"]), (t[2] for t in spoken)
        ),
        "directions": _compare(
            (_bare(words) for words in truth["directions"] if _plain(words) not in marks),
            (words for words in _directions(minutes) if words not in {_bare(mark) for mark in marks}),
        ),
        "closed": _compare(map(_item, truth["closed"]), _closed(minutes)),
        "lines": _lost(source, draft),
    }


def _plain(text: str) -> str:
    return squeeze(text).replace("\n", "")


def _item(text: str) -> str:
    """An item of a list without its numbers and what is said of it as a whole."""
    words = MARK.sub("", nfkc(text).strip())
    words = words[1:-1] if words[:1] + words[-1:] in FRAMES else words
    while (bare := NUMBER.sub("", words)) != words and bare:
        words = bare
    return _plain(words)


def _post(post: str) -> str:
    """The post, but for that of everybody who is nothing else."""
    return _plain(post) if _plain(post) not in ("委員", "議員") else ""


def _head(text: str) -> str:
    """How what is said begins; whether a bullet stands before it is a matter of layout."""
    return _plain(text).lstrip("・").translate(QUOTES)[:HEAD]


def _bare(text: str) -> str:
    return _plain(text).strip("()【】〔〕《》≪≫<>[]-―─・※。")


def _compare(wanted: Iterable[str], found: Iterable[str]) -> Score:
    there, seen = Counter(wanted), Counter(found)
    wrong = (
        *(f"- {words}" for words in (there - seen).elements()),
        *(f"+ {words}" for words in (seen - there).elements()),
    )
    return Score(there.total(), seen.total(), (there & seen).total(), wrong)


def _person(one: dict[str, Any]) -> str:
    return f"{_plain(one['name'])} {one['side']} {'absent' if one['absent'] else 'present'}"


def _people(minutes: Minutes) -> Iterator[str]:
    for person in minutes.attendees:
        yield f"{_plain(person.name)} {person.side} {'absent' if person.status is Status.ABSENT else 'present'}"


def _posts(minutes: Minutes) -> Iterator[str]:
    return (f"{_plain(person.name)} {_post(person.post)}" for person in minutes.attendees)


def _headings(minutes: Minutes) -> Iterator[str]:
    return (f"{b.level} {_item(b.text)}" for b in minutes.body if b.kind is BlockKind.HEADING)


def _turns(minutes: Minutes, form: Form) -> Iterator[tuple[str, str, str]]:
    rendering = Rendering(minutes, form)
    names = {person.id: _plain(person.name) for person in minutes.attendees}
    for turn in turns(minutes.body):
        label = _plain(rendering.label(turn.speaker))
        texts = [text for index in turn.paragraphs if (text := minutes.body[index].text.strip())]
        words, count = _head(texts[0] if texts else ""), len(texts)
        yield f"{label} {words}", f"{label} {names.get(turn.speaker.attendee, '')}", f"{words} {count}"


def _directions(minutes: Minutes) -> Iterator[str]:
    return (_bare(block.text) for block in minutes.body if block.kind is BlockKind.DIRECTION)


def _closed(minutes: Minutes) -> Iterator[str]:
    flags = closed_flags(minutes.body)
    heads = [(block, flag) for block, flag in zip(minutes.body, flags, strict=True) if block.kind is BlockKind.HEADING]
    return (_item(block.text) for block, flag in heads if flag and block.closed)


def _header(truth: dict[str, Any], minutes: Minutes, form: Form) -> Score:
    seen = {**_when(minutes, form), **_words(minutes, form)}
    wanted = {key: truth[key] for key in ("committee", "held", "start", "end", "venue", "disclosure") if truth[key]}
    wrong = []
    for key, value in wanted.items():
        if key == "disclosure":
            right = seen[key].startswith(CHOICES[value]) if seen[key] else False
        else:
            right = _plain(value) == _plain(seen[key]) or (key in NAMED and _plain(value) in _plain(seen[key]))
        if not right:
            wrong.append(f"- {key} {value} / {seen[key]}")
    for key in ("agenda", "materials"):
        if truth[key]:
            wanted[key] = truth[key]
            if [_item(item) for item in truth[key]] != seen[key]:
                wrong.append(f"- {key} {truth[key]} / {seen[key]}")
    return Score(len(wanted), len(wanted), len(wanted) - len(wrong), tuple(wrong))


def _when(minutes: Minutes, form: Form) -> dict[str, str]:
    field = field_for(Role.HELD, minutes, form)
    value = field.value if field else None
    start, end = (value.start, value.end) if isinstance(value, WhenValue) else (None, None)
    timed = isinstance(value, WhenValue) and value.timed
    return {
        "held": f"{start:%Y-%m-%d}" if start else "",
        "start": f"{start:%H:%M}" if start and timed else "",
        "end": f"{end:%H:%M}" if end else "",
    }


def _words(minutes: Minutes, form: Form) -> dict[str, Any]:
    texts = {}
    for key, role in (("committee", Role.COMMITTEE), ("venue", Role.VENUE), ("disclosure", Role.DISCLOSURE)):
        field = field_for(role, minutes, form)
        chosen = field.value.choice if field and isinstance(field.value, ChoiceValue) else ""
        texts[key] = chosen or (_plain(field_text(form, minutes, field)) if field else "")
    lists: dict[str, Any] = {}
    for key, role in (("agenda", Role.AGENDA), ("materials", Role.MATERIALS)):
        field = field_for(role, minutes, form)
        value = field.value if field else None
        items = (
            value.items
            if isinstance(value, ListValue)
            else value.text.split("\n")
            if isinstance(value, TextValue)
            else ()
        )
        lists[key] = [_item(item) for item in items if _item(item)]
    return {**texts, **lists}


def _lost(source: Path, draft: Draft) -> Score:
    """The signs of the source that stand nowhere in the record and in no note; the form counts rows and items anew."""
    form = load_form(draft.minutes.template)
    kept = Counter[str](_plain(form.title + form.body.heading) + SIGN_OF_TURNS)
    for field in draft.minutes.header:
        kept.update(_plain(field.label + field_text(form, draft.minutes, field) + repr(field.value)))
    for person in draft.minutes.attendees:
        kept.update(_plain(repr(replace(person, id="", field=""))))
    for block in draft.minutes.body:
        kept.update(_plain(block.text + block.number + (block.speaker.label if block.speaker else "")))
    for note in draft.notes:
        kept.update(_plain(note.text))
    counted = range(1, 1 + max(len(draft.minutes.header), len(agenda_items(draft.minutes.body))))
    kept.update("".join(map(str, counted)))
    signs = Counter(sign for sign in _plain(source.read_text(encoding="utf-8")) if sign.isalnum())
    missing = [sign for sign in signs if sign not in kept]
    return Score(len(signs), len(signs), len(signs) - len(missing), tuple(f"- {sign}" for sign in missing))
