"""People in the words of a form: in lists, and how they took part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import time
from functools import cache
from itertools import groupby

from msgspec.structs import replace

from minutesapp.language.dates.wareki import render_time
from minutesapp.language.numerals import written
from minutesapp.language.pattern import pattern
from minutesapp.model.attendance import Attendee, Status
from minutesapp.model.committee import NameStyle
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.parts.person import GroupStyle, PersonStyle

STATUS_WORDS = {
    Status.PRESENT: "出席",
    Status.ABSENT: "欠席",
    Status.LATE: "遅参",
    Status.LEFT_EARLY: "早退",
    Status.PROXY: "代理出席",
    Status.REMOTE: "オンライン出席",
    Status.AWAY: "途中退席",
}
"""How somebody took part, as records and the screen write it."""
STATUS_STEMS = {
    Status.ABSENT: pattern("欠席"),
    Status.LATE: pattern("遅参|遅刻|遅れ|遅着"),
    Status.LEFT_EARLY: pattern("早退|途中退"),
    Status.PROXY: pattern(r"(?<!\w)代理(?![店業])|[がの]代理"),
    Status.REMOTE: pattern(
        r"(?:オンライン|リモート|ウェブ|web|zoom)(?:会議)?(?:システム)?(?:$|[にで]|参加|出席|を(?:利用|使用))",
        re.IGNORECASE,
    ),
    Status.AWAY: pattern("(?:途中|一時)退|中座|離席"),
}
"""By what a note tells of itself how somebody took part (代理：工藤係長), and not what they are (課長代理)."""
NAMING = (NameStyle.FULL, NameStyle.FAMILY)
"""Lists that name people."""
SPACES = pattern(" {2,}")
NUMBER = "[0-9０-９〇一二三四五六七八九十百]+"
COUNTED_PLACE = pattern(r"\\\{(?:count|all|missing)\\\}")
EMPTY_BRACKETS = pattern(r"\(\s*\)|（\s*）|\[\s*\]|〔\s*〕")


def people_text(kind: FieldForm, people: Sequence[Attendee], note: str = "") -> str:
    """A list of people: one line, or for grouped lists one line a group, then what the list says beyond names.

    Nobody who was absent stands in a list of those who were there.
    """
    people = [person for person in people if person.status.attends or kind.status is Status.ABSENT]
    if kind.type is not FieldType.GROUPED_PEOPLE:
        between = "\n" if kind.person.own_line else kind.person.separator
        return between.join(filter(None, (_row(people, kind.person), note)))
    lines = []
    for group, members in groupby(people, key=lambda person: person.group):
        names = _row([*members], kind.person)
        lines.append(_under_group(group, names, kind.group) if group else names)
    return "\n".join(filter(None, (*lines, note)))


def with_dittos(people: Sequence[Attendee], sign: str) -> Sequence[Attendee]:
    """The people with this sign for each post that is that of the one before; as they are where there is no sign."""
    if not sign:
        return people
    befores = ("", *(person.post for person in people))
    same = (person.post and person.post == before for person, before in zip(people, befores, strict=False))
    return [replace(person, post=sign) if alike else person for person, alike in zip(people, same, strict=True)]


def _row(people: Sequence[Attendee], style: PersonStyle) -> str:
    """The people one behind the other, or one under the other."""
    words = [text for person in with_dittos(people, style.ditto) if (text := person_text(person, style))]
    if style.own_line or not style.last_separator or len(words) < 2:
        return ("\n" if style.own_line else style.separator).join(words)
    return style.separator.join(words[:-1]) + style.last_separator + words[-1]


def _under_group(group: str, names: str, style: GroupStyle) -> str:
    return f"{style.open}{group}{style.close}" + ("\n" if style.own_line else "\t") + names


def with_total(kind: FieldForm, text: str, people: Sequence[Attendee], everybody: Sequence[Attendee]) -> str:
    """The list with how many they are, in the words of the form: of `people`, and of all of their side.

    It stands behind those of the list's own side; others whom the list names as well come after it and do not count.
    """
    own = [person for person in people if person.side is kind.side]
    count = sum(person.status.attends for person in own)
    all_ = sum(person.side is kind.side for person in everybody)
    words = people_text(kind, own)
    counted = words if text.startswith(words) and len(own) < len(people) else text
    total = kind.person.total.format(people=counted, count=count, all=all_, missing=all_ - count)
    return written(total, kind.digits) + text[len(counted) :]


def without_total(kind: FieldForm, text: str) -> str:
    """The people of a list without how many they are, where the text says that in the words of the form."""
    counts = "{people}" in kind.person.total
    match = _total_pattern(kind.person.total).fullmatch(text) if counts else None
    return match["people"] + match["rest"] if match else text


@cache
def _total_pattern(total: str) -> re.Pattern[str]:
    words = COUNTED_PLACE.sub(NUMBER, re.escape(total)).replace(re.escape("{people}"), "(?P<people>.*?)", 1)
    return re.compile(rf"{words}(?P<rest>(?:\n.*)?)", re.DOTALL)


def person_text(person: Attendee, style: PersonStyle) -> str:
    """One person of a list. Somebody who came late, left early, … is marked so, whatever the form's pattern."""
    text = style.pattern.format(
        mark=person.mark,
        seat=person.seat,
        name=_listed_name(person, style.name),
        post=person.post,
        organisation=person.organisation,
        note=person.note,
        status=part_words(person, style),
    )
    text = EMPTY_BRACKETS.sub("", text).strip()
    told = "{status}" in style.pattern or ("{note}" in style.pattern and tells_status(person))
    return text if told or not person.status.attends else text + status_mark(person, style)


def _listed_name(person: Attendee, style: NameStyle) -> str:
    """As much of the name as a list shows; a form whose list has another style is not read at all (`limits`)."""
    match style:
        case NameStyle.FULL:
            return person.name
        case NameStyle.FAMILY:
            return person.family_or_name
        case NameStyle.ORGANISATION:
            return person.organisation or person.group
    return ""


def status_mark(person: Attendee, style: PersonStyle) -> str:
    """How somebody took part, to stand in brackets behind the name; empty for those who were simply there.

    In the words of the person's note where it tells that: （代理：工藤係長）; else in those of the form, with the times
    and the proxy that are known: （午後2時10分から出席）.
    """
    if person.status is Status.PRESENT:
        return ""
    noted = style.name in NAMING and tells_status(person)  # a note may name a proxy
    return f"（{person.note if noted else part_words(person, style)}）"


def part_words(person: Attendee, style: PersonStyle) -> str:
    """How somebody took part, in the words of the form; empty for those who were simply there."""
    if person.status is Status.PRESENT:
        return ""
    name, post = _proxy_parts(person, style.name)
    arrived, left = (render_time(at) if at is not None else "" for at in (person.arrived, person.left))
    pattern: str = getattr(style.presence, presence_key(person, name))
    return SPACES.sub(" ", pattern.format(arrived=arrived, left=left, name=name, post=post)).strip()


def presence_key(person: Attendee, proxy: str) -> str:
    """Which of the form's words say most of what is known of somebody's part."""
    match person.status, person.arrived, person.left:
        case ((Status.LATE | Status.LEFT_EARLY), time(), time()):
            return "between"
        case Status.LATE, time(), _:
            return "late_from"
        case Status.LEFT_EARLY, _, time():
            return "left_at"
        case Status.AWAY, time(), time():
            return "away_between"
        case Status.AWAY, _, time():
            return "away_from"
    return "proxy_by" if person.status is Status.PROXY and proxy else str(person.status)


def _proxy_parts(person: Attendee, style: NameStyle) -> tuple[str, str]:
    """As much of the name of who came in somebody's place as the list writes of names, and their post."""
    proxy = person.proxy
    if proxy is None or style not in NAMING:
        return "", ""
    return proxy.name if style is NameStyle.FULL else proxy.family_or_name, proxy.post


def tells_status(person: Attendee) -> bool:
    """Whether the person's note says how they took part."""
    stem = STATUS_STEMS.get(person.status)
    return stem is not None and stem.search(person.note) is not None
