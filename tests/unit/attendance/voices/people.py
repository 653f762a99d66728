"""The people of an invented town, as a roster has them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from minutesapp.attendance.voices.hearing import Hearing
from minutesapp.attendance.voices.voice_offers import VoiceOffers
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import SPEECH, Block, Body, Speaker


def person(name: str, family: str, kana: str, post: str, group: str, side: Side = Side.STAFF) -> Attendee:
    return Attendee(name, name, family, name[len(family) :], kana, post, group, side, person=name)


ONOZAWA = person("小野沢花子", "小野沢", "おのざわ はなこ", "課長", "総務課")
IKEDA = person("池田一郎", "池田", "いけだ いちろう", "主任", "総務課")
OTHER_IKEDA = person("池田二葉", "池田", "いけだ ふたば", "主査", "環境課")
MUROGA = person("室賀三郎", "室賀", "むろが さぶろう", "主事", "健康推進課")
SAITO = person("齋藤四季", "齋藤", "さいとう しき", "会長", "景観審議会", Side.MEMBER)
WATANABE = person("渡邊五月", "渡邊", "わたなべ さつき", "委員", "景観審議会", Side.MEMBER)
EVERYBODY = (ONOZAWA, IKEDA, OTHER_IKEDA, MUROGA, SAITO, WATANABE)


def meeting(*turns: tuple[str, str]) -> Body:
    """Turns of voices: label and words."""
    return tuple(
        Block(str(place), SPEECH, text, speaker=Speaker(label=label)) for place, (label, text) in enumerate(turns)
    )


def offers_for(
    body: Body, present: Iterable[Attendee], known: Sequence[Attendee] = (), near: Container[str] | None = None
) -> tuple[VoiceOffers, ...]:
    """Whose the voices of a body may be that is asked about once."""
    return Hearing(body, present, known, near).offers(body)
