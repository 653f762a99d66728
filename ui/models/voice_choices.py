"""What a clerk chooses about the voices of a transcript, before it becomes one step of the record."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from minutesapp.attendance.sides import person_words
from minutesapp.attendance.voices.label import is_room
from minutesapp.attendance.voices.naming import name_voices, part_voice
from minutesapp.attendance.voices.voice_offers import VoiceOffers
from minutesapp.attendance.voices.words.evidence import Kind
from minutesapp.editing.change import Change
from minutesapp.model.attendance import Attendee
from minutesapp.model.blocks import Body, Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import turns
from minutesapp.services.voices import Voices
from minutesapp.templates.form import Form

MOST_REASONS = 4
WHY = {
    Kind.LABEL: "呼び名から分かります。",
    Kind.GIVEN_NAME: "呼び名が名（下の名前）です。",
    Kind.LABEL_PLACE: "呼び名が所属です。",
    Kind.NAME: "「{words}」と名のっています。",
    Kind.BARE_NAME: "「{words}」と名のっています。",
    Kind.ALIKE: "「{words}」と名のっています（同じ読みの別の字です）。",
    Kind.CALL: "「{words}」と呼ばれたあとに話しています。",
    Kind.POST: "「{words}」と呼ばれたあとに話しています。",
    Kind.TOGETHER: "ほかの人といっしょに「{words}」と呼ばれたあとに話しています。",
    Kind.ADDRESS: "「{words}」と話しかけられたあとに話しています。",
    Kind.TALK: "話している間に「{words}」と話しかけられています。",
    Kind.REPLY: "話したあとに「{words}」と言われています。",
    Kind.PLACE: "「{words}」と聞かれたあとに話しています。",
    Kind.OWN_PLACE: "「{words}」と話しています。",
    Kind.OWN_KIND_OF_PLACE: "「{words}」と話しています。",
    Kind.LEADS: "会議を進めています。",
    Kind.FIELD: "「{words}」などの話をしています。",
    Kind.SENIOR: "「{words}」に説明を任せています。",
    Kind.THERE: "出席していると言われています。",
    Kind.NEAR: "同じ部署の人が話しています。",
    Kind.HEAD: "「{words}」と聞かれた部署の長です。",
    Kind.MEETING: "会議の始めの言葉に合います。",
    Kind.BESIDE: "「{words}」と言われたあとに話しています。",
    Kind.THANKS: "話したあとに「{words}」と礼を言われています。",
}
"""What speaks for somebody, by how it is told."""
OTHERS = "ほかに{count}人が当てはまります。"
AS_BEFORE = "この呼び名に、前に選んだ人です。"
STRANGER = "と名のっています（名簿にいません）。"
ROOM = "場所の呼び名なので、何人かの声が入っていることがあります。だれにも決めていません。"
DOUBTFUL = "当てはまる人が何人かいるので、だれにも決めていません。"
UNSURE = "決め手がないので、だれにも決めていません。"


class VoiceChoices:
    """The voices, whose each is by now, and the body with those parted that are two people's.

    Whoever alone fits is chosen from the beginning.
    """

    def __init__(self, minutes: Minutes, form: Form, find: Callable[[Body], Voices]) -> None:
        self._minutes = minutes
        self._form = form
        self._find = find
        self.body = minutes.body
        self.found = find(minutes.body)
        self.chosen: dict[str, Attendee] = self.found.certain
        self._by_hand: set[str] = set()

    @property
    def voices(self) -> tuple[VoiceOffers, ...]:
        """All voices, in the order of their first words."""
        return self.found.voices

    def people(self, label: str) -> list[Attendee]:
        """Who is offered for a voice: the likely ones, then everybody of the record and who was chosen for others."""
        offered = [self.found.people[offer.person] for one in self._named(label) for offer in one.offers]
        others = (*self._minutes.attendees, *self.chosen.values())
        return list({one.id: one for one in (*offered, *others)}.values())

    def reason(self, label: str) -> str:
        """What speaks for each who is offered, a line each, and why nobody is chosen; empty where nothing is known."""
        return "\n".join(line for one in self._named(label) for line in self._reasons(one))

    def _reasons(self, one: VoiceOffers) -> Iterator[str]:
        for offer in one.offers[:MOST_REASONS]:
            yield f"{self._told(offer.person)}：{WHY[offer.kind].format(words=offer.words)}"
        if len(one.offers) > MOST_REASONS:
            yield OTHERS.format(count=len(one.offers) - MOST_REASONS)
        if one.certain and one.certain not in (offer.person for offer in one.offers):
            yield f"{self._told(one.certain)}：{AS_BEFORE}"
        if one.strangers:
            yield "、".join(f"「{s.post}の{s.name}」" for s in one.strangers) + STRANGER
        if is_room(one.voice.label):
            yield ROOM
        elif one.offers and not one.certain:
            yield DOUBTFUL if len(one.offers) > 1 else UNSURE

    def _told(self, person: str) -> str:
        return person_words(self.found.people[person])

    def choose(self, label: str, person: Attendee | None) -> None:
        """The voice is this person's; nobody's yet with None."""
        self._by_hand.add(label)
        if person is None:
            self.chosen.pop(label, None)
        else:
            self.chosen[label] = person

    def is_guess(self, label: str) -> bool:
        """Whether somebody is chosen for a voice, and not by the clerk."""
        return label in self.chosen and label not in self._by_hand

    def paragraphs(self, label: str) -> list[int]:
        """The blocks with what a voice says, in order."""
        speaker = Speaker(label=label)
        return [index for turn in turns(self.body) if turn.speaker == speaker for index in turn.paragraphs]

    def part(self, at: int, offset: int, *, onward: bool) -> str:
        """Another voice from this sign of a paragraph on, to the end of its turn or `onward`; its label."""
        self.body, label = part_voice(self.body, at, offset, onward=onward)
        self.found = self._find(self.body)
        return label

    def change(self) -> Change:
        """All of it as one step."""
        labels = {one.voice.label for one in self.voices}
        chosen = {label: person for label, person in self.chosen.items() if label in labels}
        return name_voices(self._minutes, self._form, self.body, chosen)

    def _named(self, label: str) -> list[VoiceOffers]:
        return [one for one in self.voices if one.voice.label == label]
