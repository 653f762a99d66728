"""Rules for the attendance."""

from __future__ import annotations

from collections.abc import Iterator

from minutesapp.attendance.lists import lists_of
from minutesapp.attendance.own_words import standing
from minutesapp.attendance.quorum import count_heads
from minutesapp.checks.finding import Severity
from minutesapp.checks.fixes import be_one, word_list_anew
from minutesapp.checks.rule import Breach, Rule
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.header import PeopleValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import turns
from minutesapp.templates.fields import field_text
from minutesapp.templates.form import Form
from minutesapp.templates.parts.turn import LabelPlace
from minutesapp.templates.rendering import Rendering

PLACE = "出席者"


def find_nobody_present(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """A meeting at which no member was present."""
    members = [person for person in minutes.attendees if person.side is Side.MEMBER]
    if members and not any(person.status.attends for person in members):
        yield Breach(PLACE, "出席した委員が一人もいません。出欠を確かめてください。")


def find_nobody_listed(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """A record that names nobody; where the form requires a list of people, that is told of the list."""
    required = any(kind.required and kind.type.lists_people for kind in form.fields)
    words = any(field_text(form, minutes, f) for f in minutes.header if isinstance(f.value, PeopleValue))
    if not (required or minutes.attendees or words):
        yield Breach(PLACE, "出席者が一人も載っていません。")


def find_twins(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """The same person twice: one of the roster, or one name, variants of its signs and spaces aside, with one post."""
    seen: dict[object, Attendee] = {}
    for person in minutes.attendees:
        alike = (fold_for_matching(person.name), person.post, person.group)
        keys = [key for key in (person.person, alike) if key]
        first = next((seen[key] for key in keys if key in seen), None)
        if first is not None:
            text = f"「{person.name}」が二度載っています。"
            yield Breach(PLACE, text, attendee=person.id, fix=be_one(first.id, person.id, form))
        seen |= dict.fromkeys(keys, first or person)


def find_present_among_absent(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """People who were there and stand in the list of the absent."""
    lists = lists_of(minutes.header, form)
    for person in minutes.attendees:
        if person.status.attends and lists.is_of_absent(person.field):
            text = f"「{person.name}」は欠席ではありませんが、欠席者の欄に載っています。"
            yield Breach(PLACE, text, attendee=person.id)


def find_lists_that_differ(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Lists whose words a person wrote, of people who are others by now, or took part in another way."""
    for field in standing(minutes, form):
        text = f"「{field.label}」の欄の文言が、出席の内容と違います。"
        yield Breach(field.label, text, field=field.key, fix=word_list_anew(field.key))


def find_shared_labels(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Staff and guests who cannot be told apart in the record: two with the same label, where the form has one each."""
    if form.turn.place is LabelPlace.NOWHERE:
        return
    labels, naming = Rendering(minutes, form).labels, form.turn.naming
    speakers = {turn.speaker.attendee for turn in turns(minutes.body) if not turn.speaker.label}
    others = (person for person in minutes.attendees if person.side is not Side.MEMBER)
    speaking = [p for p in others if p.id in speakers and not naming.policy_for(p).is_shared]
    sharing: dict[str, list[Attendee]] = {}
    for person in speaking:
        sharing.setdefault(labels[person.id], []).append(person)
    for label, (first, *same) in sharing.items():
        if not same:
            continue
        text = f"発言者の表示「{label}」が二人以上に使われています。"
        yield Breach(PLACE, text, attendee=first.id)


def find_missed_quorum(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Fewer members than the committee's quorum."""
    if minutes.committee is None:
        return
    heads = count_heads(minutes.attendees, minutes.committee.quorum)
    if not heads.suffices:
        text = f"定足数に達していません。委員{heads.members}人のうち{heads.needed}人が要りますが、{heads.there}人です。"
        yield Breach(PLACE, text)


RULES = (
    Rule("nobody-listed", Severity.ERROR, find_nobody_listed),
    Rule("nobody-present", Severity.ERROR, find_nobody_present),
    Rule("quorum-missed", Severity.WARNING, find_missed_quorum),
    Rule("attendee-twice", Severity.WARNING, find_twins),
    Rule("present-listed-absent", Severity.WARNING, find_present_among_absent),
    Rule("list-differs", Severity.WARNING, find_lists_that_differ),
    Rule("label-shared", Severity.WARNING, find_shared_labels),
)
