"""Rows for those of whom no list says how they took part: nothing that the clerk marked is left out of a file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from minutesapp.attendance.times import Times, read_times
from minutesapp.language.pattern import pattern
from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.header import Header, HeaderField, PeopleValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import field_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.parts.person import PersonStyle
from minutesapp.templates.people import STATUS_WORDS, person_text, status_mark, tells_status
from minutesapp.templates.rendering import Rendering
from minutesapp.templates.values.seats import shows_seats

PARTS = pattern(r"[()（）〔〕［］\[\]、，,。：:\s]+")
GROUP = pattern(r"([^()（）、，,：:]+)[：:][^)）：:]*$")
"""Words and a colon, behind which the name stands in the same brackets."""
NEAR = 200
"""Characters around a name within which words may be about it."""
MARKED = (Status.ABSENT, Status.LATE, Status.LEFT_EARLY, Status.PROXY, Status.REMOTE, Status.AWAY)


def with_untold(minutes: Minutes, form: Form) -> Header:
    """The header with rows (欠席者, 遅参者, …) for those of whom no list of it tells how they took part."""
    rows = []
    sources = _sources(minutes)
    untold = [
        p for p in minutes.attendees if p.status in MARKED and not _is_told(p, minutes, form, sources.get(p.field))
    ]
    labels = Rendering(minutes, form, "public").labels if untold else {}
    for status in MARKED:
        marked = [person for person in untold if person.status is status]
        names = [_unlisted_name(p, minutes, form, sources.get(p.field)) or labels[p.id] for p in marked]
        if names:
            rows.append(HeaderField("", f"{STATUS_WORDS[status]}者", PeopleValue(verbatim="、".join(names))))
    if not rows:
        return minutes.header
    lists = [(at, kind) for at, kind in enumerate(_kinds(minutes, form)) if kind is not None]
    members = [at for at, kind in lists if kind.side is Side.MEMBER and kind.status is not Status.ABSENT]
    behind = (members[:1] or [at for at, _ in lists[-1:]] or [len(minutes.header) - 1])[0] + 1
    return (*minutes.header[:behind], *rows, *minutes.header[behind:])


def _sources(minutes: Minutes) -> dict[str, _SourceWords]:
    """The lists that keep the words of their source, by the keys of their fields."""
    return {
        field.key: _SourceWords(field.value.verbatim, minutes.listed(field.key))
        for field in minutes.header
        if isinstance(field.value, PeopleValue) and field.value.verbatim
    }


def _is_told(person: Attendee, minutes: Minutes, form: Form, source: _SourceWords | None) -> bool:
    """Whether the list in which somebody stands says how they took part; a list of those who came has no absent."""
    field = minutes.field(person.field)
    if field is None or not isinstance(field.value, PeopleValue):
        return False
    kind = field_form(form, field)
    if shows_seats(kind) and (source is None or source.are_rows):
        return any(column.key in ("name", "status") for column in kind.columns)
    if source is not None and kind.status is not Status.ABSENT:
        return source.tell_status(person)
    return person.status.attends or kind.status is Status.ABSENT


class _SourceWords:
    """What a list says in the words of its source: whom it names, and how it says that they took part."""

    def __init__(self, words: str, people: Sequence[Attendee]) -> None:
        self._words = words
        self._places = {person.id: _place_in(words, person) for person in people}
        self._starts = sorted(set(self._places.values()))

    @property
    def are_rows(self) -> bool:
        """Whether they are a table."""
        return "\t" in self._words

    def names(self, person: Attendee) -> bool:
        """Whether the name is in them, and not kept back (別紙のとおり, 委員5名)."""
        return self._places[person.id] >= 0

    def tell_status(self, person: Attendee) -> bool:
        """Whether they say how somebody took part: behind the name, or before it and a colon (遅参：…)."""
        at = self._places[person.id]
        if at < 0:
            return False
        after = bisect_right(self._starts, at)
        following = self._starts[after : after + 1] or [len(self._words)]
        group = GROUP.search(self._words[max(0, at - NEAR) : at].rpartition("\n")[2])
        parts = PARTS.split(self._words[at : min(following[0], at + NEAR)])
        return any(_tells_of(person, part) for part in (*parts, group[1] if group else ""))


def _tells_of(person: Attendee, words: str) -> bool:
    """Whether words say how somebody took part, be it by the times alone (午後2時10分から出席)."""
    times = Times(person.arrived, person.left)
    return tells_status(replace(person, note=words)) or times == read_times(words, person.status) != Times()


def _place_in(words: str, person: Attendee) -> int:
    at = words.find(person.name)
    return at if at >= 0 else words.find(person.family_or_name)


def _unlisted_name(person: Attendee, minutes: Minutes, form: Form, source: _SourceWords | None) -> str:
    """Somebody by name in a row of their own; empty where that is hidden, or their list does not tell it."""
    if not person.name or (source is not None and not source.names(person)):
        return ""
    style = _style_for(person, minutes, form)
    plain = person_text(replace(person, status=Status.PRESENT), style)
    told = status_mark(person, style)
    says_more = told != status_mark(replace(person, note="", arrived=None, left=None, proxy=None), style)
    return plain + (told if plain and says_more else "")


def _style_for(person: Attendee, minutes: Minutes, form: Form) -> PersonStyle:
    """How the list writes people in which somebody stands, or else would stand."""
    lists = [kind for kind in _kinds(minutes, form) if kind is not None]
    own = [kind for kind in lists if kind.key == person.field] or [k for k in lists if k.side is person.side]
    return own[0].person if own else PersonStyle()


def _kinds(minutes: Minutes, form: Form) -> list[FieldForm | None]:
    """For each field what is known of it where it lists people."""
    return [field_form(form, field) if isinstance(field.value, PeopleValue) else None for field in minutes.header]
