"""What the lines over a header tell without a label: the committee, the day, the place; and times in rows apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.importers.header.rows import Row
from minutesapp.importers.signs import read_sign
from minutesapp.importers.source import Line
from minutesapp.language.dates.clock import TIME, find_times
from minutesapp.language.dates.days import find_days
from minutesapp.language.matching.folding import nfkc, squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.templates.roles import Role

LONGEST_TITLE, LONGEST_PLACE = 80, 40
"""Signs of a line of a title, and of a place without a label."""
WORDS = wordlist("titles")
RECORD = pattern(
    rf"(?:{any_of(WORDS['records'])}|[（(][^（）()]*[)）]|[\s　]|第\s*[0-9０-９一二三四五六七八九十]+\s*号"
    r"|[【〔\[].*[】〕\]])+$"
)
BEFORE = pattern(
    r"^(?:[\s　]|(?:令和|平成|昭和)[0-9０-９元一二三四五六七八九十]+\s*年度?|[0-9０-９]{4}\s*年度?|[（(][^（）()]*[)）]"
    r"|[0-9０-９]{1,2}\s*月\s*[0-9０-９]{1,2}\s*日|第?\s*[0-9０-９一二三四五六七八九十]+\s*(?:回|期|次)(?:目の?)?)+"
)
COMMITTEE = pattern(rf".{{2,40}}?{any_of(WORDS['committees'])}(?:{any_of(WORDS['meetings'])})?$")
CONVENED = pattern(
    r"(?:^|[をは、日）)\s])(?P<place>[^をは、。日）)\s]{2,30})(?:に|において)、?(?:これを)?(?:招集|開催|開会)(?:された|した|する)"
)
PLACE = pattern(rf".*{any_of(WORDS['places'])}(?:[\s　]*[（(][^（）()]*[)）])?$")
OF_TIME = pattern(
    r"開会|開議|開始|閉会|閉議|散会|延会|終了|宣[告言]|。"
    r"|から|まで|[~～〜\-－―ー・、，,（）()\[\]［］\s　]|曜日?|[月火水木金土日]"
)


OPENED, CLOSED = pattern("開会|開議|開始"), pattern("閉会|散会|終了|閉議")
MARK_OF_ITEM = pattern(r"[(（【〔](公開|一部公開|一部非公開|非公開)[)）】〕]$")
OPEN, PARTLY = "公開", "一部非公開"
LONGEST_TIME = 40
"""Signs of a line that says when a meeting was opened or closed."""
CONVENED_ON = frozenset(wordlist("header_fields")["convened"])


class Told(NamedTuple):
    """The lines of the title that stay, and the rows that are told without a label."""

    title: tuple[Line, ...]
    rows: tuple[Row, ...]


def read_unlabelled(title: Sequence[Line], rows: Sequence[Row], fields: FieldLabels, body: Sequence[Line] = ()) -> Told:
    """The rows, with those before them that the title tells and no row does. The title keeps its words.

    A line that is nothing but a day, its times or a place is that row's, and none of the title any more. When it was
    opened and closed is taken from lines of the `body` where the header does not say it; they stay there, too.
    """
    rows = list(_with_times(list(_without_convening(rows)), fields))
    there = {row.role for row in rows}
    found: dict[Role, Row] = {}
    kept: list[Line] = []
    for line in title:
        held = found.get(Role.HELD)
        if Role.HELD not in there and is_time(line.text):
            row = held or Row(line, fields.of_role(Role.HELD).label, fields.of_role(Role.HELD))
            found[Role.HELD] = row.with_more([line])
        elif Role.VENUE not in there and held and Role.VENUE not in found and is_place(line.text):
            found[Role.VENUE] = _row(line, line.text, Role.VENUE, fields)
        else:
            kept.append(line)
    for role, words, line in _told(kept):
        if role not in there and role not in found:
            found[role] = _row(line, words, role, fields)
    order = (Role.COMMITTEE, Role.HELD, Role.VENUE)
    told = [found[role] for role in order if role in found]
    every = [*_with_times([*told, *rows], fields), *_disclosed(rows, fields)]
    held = next((row for row in every if row.role is Role.HELD), None)
    return Told(tuple(kept), tuple(_with_times_of(body, row) if row is held else row for row in every))


def committee_of(text: str) -> str:
    """The name of the committee in a line of a title (令和6年度第2回○○審議会会議録); empty where there is none."""
    plain = "".join(text.split()) if len(squeeze(text)) * 2 <= len(text.strip()) + 1 else text.strip()
    words = BEFORE.sub("", plain)
    for end in (RECORD.search(words), RECORD.search(words, max(len(words) - 1, 0)), None):
        name = BEFORE.sub("", words[: end.start()] if end else words).strip()
        if COMMITTEE.fullmatch(name) and not find_days(nfkc(name)):
            return name
    return ""


def is_time(text: str) -> bool:
    """Whether a line says nothing but a day or times of it."""
    plain = nfkc(text)
    days, times = find_days(plain), find_times(plain)
    if not days and not times:
        return False
    rest = plain
    for found in reversed(days):
        rest = rest[: found.start] + rest[found.end :]
    return not OF_TIME.sub("", squeeze(TIME.sub("", rest)))


def opens(text: str) -> bool:
    """Whether a line says nothing but when the meeting was opened."""
    return len(text) <= LONGEST_TIME and _says_when(OPENED, text)


def _says_when(words: re.Pattern[str], text: str) -> bool:
    return words.search(squeeze(text)) is not None and is_time(text)


def _is_bare_time(text: str) -> bool:
    """Whether a line is a time in brackets and nothing else, as councils write it where they open and close."""
    plain = squeeze(text)
    return plain[0] + plain[-1] in ("()", "〔〕", "【】", "[]") and TIME.fullmatch(plain[1:-1]) is not None


def is_place(text: str) -> bool:
    """Whether a line reads as the name of a place."""
    return len(text) <= LONGEST_PLACE and PLACE.fullmatch(text.strip("於、 　")) is not None and not committee_of(text)


def _disclosed(rows: Sequence[Row], fields: FieldLabels) -> Iterator[Row]:
    """What the marks of the items say of the whole meeting, where no row does (議題（公開・非公開の別）).

    Nothing where an item has none and others of its kind have: it may be closed.
    """
    agenda = next((row for row in rows if row.role is Role.AGENDA), None)
    kinds: dict[str, set[str]] = {}
    for line in agenda.value if agenda else ():
        mark = MARK_OF_ITEM.search(line.text)
        kinds.setdefault(read_sign(line.text)[0], set()).add(mark[1] if mark else "")
    told = [marks for marks in kinds.values() if marks != {""}]
    marks = set().union(*told)
    if agenda is None or OPEN not in marks or "" in marks or any(row.role is Role.DISCLOSURE for row in rows):
        return
    yield _row(agenda.line, OPEN if marks == {OPEN} else PARTLY, Role.DISCLOSURE, fields)


def _told(title: Iterable[Line]) -> Iterator[tuple[Role, str, Line]]:
    """What sentences and names in a title tell: the committee, when and where it was convened."""
    named = [(name, line) for line in title if len(line.text) <= LONGEST_TITLE and (name := committee_of(line.text))]
    if named:
        name, line = max(named, key=lambda found: len(found[0]))
        yield Role.COMMITTEE, name, line
    for line in title:
        if len(line.text) > LONGEST_TITLE:
            continue
        if match := CONVENED.search(line.text):
            yield Role.VENUE, match["place"], line
            plain = nfkc(line.text)
            for day in find_days(plain)[:1]:
                times = find_times(plain[day.end :])
                yield Role.HELD, plain[day.start : day.end] + _first_time(plain[day.end :], bool(times)), line


def _first_time(text: str, there: bool) -> str:
    match = re.search(r"(?:午前|午後)?\s*\d{1,2}\s*時(?:\s*\d{1,2}\s*分|半)?", text) if there else None
    return match[0] if match else ""


def _row(line: Line, words: str, role: Role, fields: FieldLabels) -> Row:
    kind = fields.of_role(role)
    return Row(line, kind.label, kind, value=(Line(line.number, words),))


def _without_convening(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows; the day for which the meeting was convened is not that on which it was held, where a row says that."""
    held = [row for row in rows if row.role is Role.HELD]
    for row in rows:
        convened = len(held) > 1 and row.role is Role.HELD and squeeze(row.label) in CONVENED_ON
        yield replace(row, kind=None) if convened else row


def _with_times_of(body: Sequence[Line], held: Row) -> Row:
    """The row of the day with the lines of the body that tell when it was opened and closed, where it does not."""
    times = len(find_times(nfkc(held.text)))
    if times > 1 or not find_days(nfkc(held.text)):
        return held
    short = [line for line in body if len(line.text) <= LONGEST_TIME]
    bare = [line for line in short if _is_bare_time(line.text)]
    first, last = (bare[0], bare[-1]) if len(bare) > 1 else (None, None)
    opened = next((line for line in short if opens(line.text)), first)
    closed = next((line for line in reversed(short) if _says_when(CLOSED, line.text)), last)
    told = [line for line in (None if times else opened, closed) if line]
    return held.with_more([Line(line.number, line.text) for line in told]) if times or opened else held


def _with_times(rows: Sequence[Row], fields: FieldLabels) -> Iterator[Row]:
    """The rows, with opening and closing as the times of the meeting where no row has them."""
    held = next((row for row in rows if row.role is Role.HELD), None)
    parts = [row for row in rows if row.role in (Role.OPENED, Role.ADJOURNED) and find_times(nfkc(row.text))]
    days = find_days(nfkc("\n".join(row.text for row in parts)))
    if not parts or fields.have_own_times or (held and find_times(nfkc(held.text))) or not (held or days):
        yield from rows
        return
    in_order = sorted(parts, key=lambda row: row.role is Role.ADJOURNED)
    told = tuple(Line(row.line.number, f"{row.label}　{row.text}") for row in in_order)
    first = held or parts[0]
    kind = fields.of_role(Role.HELD)
    whole = (
        replace(held, value=(*held.value, *told))
        if held
        else Row(first.line, kind.label, kind, first.family, value=told)
    )
    for row in rows:
        if row is first:
            yield whole
        elif row not in parts:
            yield row
