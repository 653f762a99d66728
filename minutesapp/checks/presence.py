"""Rules for who was there when: speakers who were not, and decisions for which too few members were."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutesapp.attendance.presence.at_place import Missing, Presence
from minutesapp.attendance.presence.decisions import decisions_in
from minutesapp.attendance.quorum import count_heads
from minutesapp.attendance.speaking.label_index import WORDS, LabelIndex
from minutesapp.checks.finding import Severity
from minutesapp.checks.fixes import be_there, be_there_for_item
from minutesapp.checks.rule import Breach, Rule
from minutesapp.language.matching.folding import fold_for_matching, nfkc
from minutesapp.language.pattern import pattern
from minutesapp.language.plain import one_line
from minutesapp.language.posts import is_post
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import heading_above, turns
from minutesapp.templates.form import Form
from minutesapp.templates.parts.naming import Naming

PLACE = "出席者"
TOLD = {
    Missing.NOT_YET: "まだ来ていないはずの「{name}」の発言があります。来た時刻か、発言者を確かめてください。",
    Missing.GONE: "帰ったあとのはずの「{name}」の発言があります。帰った時刻か、発言者を確かめてください。",
    Missing.OUT: "席を外しているはずの「{name}」の発言があります。退席の時刻か、発言者を確かめてください。",
    Missing.LEFT: "この議題では退席した「{name}」の発言があります。",
    Missing.EXCLUDED: "この議題では除斥の「{name}」の発言があります。",
}
NAMELESS = frozenset((*WORDS["everybody"], *WORDS["anybody"], *WORDS["roles"]))
"""Labels that name nobody, so that nobody has to be listed for them."""
LETTERED = pattern(r"[a-z0-9].*|.*[a-z0-9]|.*(?<![ァ-ヶー])[ァ-ヶ]", re.IGNORECASE)
"""Signs in the place of names: 委員A, Ｂ委員, 団体ア."""


def find_absent_speakers(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """People who were absent and yet speak."""
    for person, missing, index in _speakers_missing(minutes, form):
        if missing is Missing.ABSENT:
            text = f"欠席の「{person.name}」の発言があります。"
            fix = be_there(person.id, form)
            yield Breach(PLACE, text, attendee=person.id, block=minutes.body[index].id, fix=fix)


def find_speakers_away(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """People who speak before they came, after they went, or while they were out or away for the item."""
    for person, missing, index in _speakers_missing(minutes, form):
        if missing is not Missing.ABSENT:
            for_item = missing in (Missing.LEFT, Missing.EXCLUDED)
            fix = be_there_for_item(person.id, minutes.body[index].id) if for_item else None
            text = TOLD[missing].format(name=one_line(person.name))
            yield Breach(PLACE, text, attendee=person.id, block=minutes.body[index].id, fix=fix)


def find_unlisted_speakers(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Speakers by name who are in no list of people, of a record that has such lists; each name once."""
    if not minutes.attendees:
        return
    index_of, told = LabelIndex(minutes.attendees), _nameless(minutes, form.turn.naming)
    known = {person.id for person in minutes.attendees}
    for turn in turns(minutes.body):
        speaker, block = turn.speaker, minutes.body[turn.paragraphs[0]].id
        if speaker.attendee in known or not speaker.known:
            continue
        label = fold_for_matching(speaker.label)
        if label in told:
            continue
        told.add(label)
        if LETTERED.fullmatch(nfkc(speaker.label)) or is_post(speaker.label) or index_of.find(speaker.label):
            continue
        text = f"発言者「{one_line(speaker.label) or '不明'}」が、出席者に載っていません。"
        yield Breach(PLACE, text, block=block)


def find_decisions_without_quorum(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Items on which something is decided while too few members are there, of a meeting that had enough."""
    quorum = minutes.committee.quorum if minutes.committee is not None else None
    if quorum is None or not count_heads(minutes.attendees, quorum).suffices:
        return
    presence, told = Presence(minutes, form), set()
    for index in decisions_in(minutes.body):
        heading = heading_above(minutes.body, index)
        heads = count_heads(minutes.attendees, quorum, presence.missing_at(index))
        if heads.suffices or heading in told:
            continue
        told.add(heading)
        item = f"議題「{one_line(minutes.body[heading].text)}」の" if heading is not None else ""
        text = f"{item}決定のとき、定足数に達していません。{heads.needed}人が要りますが、出席は{heads.there}人です。"
        yield Breach("議題", text, block=minutes.body[index].id)


RULES = (
    Rule("absent-speaks", Severity.ERROR, find_absent_speakers),
    Rule("speaker-away", Severity.WARNING, find_speakers_away),
    Rule("speaker-unlisted", Severity.WARNING, find_unlisted_speakers),
    Rule("quorum-missed-at-decision", Severity.WARNING, find_decisions_without_quorum),
)


def _speakers_missing(minutes: Minutes, form: Form) -> Iterator[tuple[Attendee, Missing, int]]:
    """Everybody who speaks where they are not, why they are not, and in which block first for that reason."""
    presence, people = Presence(minutes, form), {person.id: person for person in minutes.attendees}
    told: set[tuple[str, Missing]] = set()
    for turn in turns(minutes.body):
        person = people.get(turn.speaker.attendee)
        missing = presence.missing(person, turn.paragraphs[0]) if person is not None else None
        if person is not None and missing is not None and (person.id, missing) not in told:
            told.add((person.id, missing))
            yield person, missing, turn.paragraphs[0]


def _nameless(minutes: Minutes, naming: Naming) -> set[str]:
    """Labels of roles: those of the language, of the form, and the posts of the people here."""
    words = (*NAMELESS, *(naming.of(side).fallback for side in Side), *(person.post for person in minutes.attendees))
    return set(map(fold_for_matching, words))
