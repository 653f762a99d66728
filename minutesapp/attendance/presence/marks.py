"""What a clerk says of somebody's part in a meeting in a few signs: absent, late@14:10, proxy:鈴木一郎."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import time

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.attendance.lists import PeopleLists
from minutesapp.attendance.speaking.label_index import LabelIndex
from minutesapp.attendance.times import USUAL, Times, typed_times
from minutesapp.errors import UserFacingError
from minutesapp.language.matching.folding import fold_for_matching, nfkc
from minutesapp.language.pattern import pattern
from minutesapp.model.attendance import Attendance, Attendee, Proxy, Status
from minutesapp.templates.people import STATUS_WORDS, tells_status

CODES = {str(status): status for status in Status} | {"left": Status.LEFT_EARLY}
CODES |= {words: status for status, words in STATUS_WORDS.items()} | {"代理": Status.PROXY, "オンライン": Status.REMOTE}
"""By what a mark names a part in the meeting."""
MARK = pattern(r"(?P<code>[^@:]+)(?:@(?P<times>[^@]+)|:(?P<proxy>.+))?", re.DOTALL)
PROXY = pattern(r"(?P<name>[^()（）]+?)\s*[(（](?P<post>[^()（）]+)[)）]\s*")


class PartMark(Struct, frozen=True):
    """How somebody took part, and when they came and went or who came in their place, as far as that is known."""

    status: Status
    times: Times = Times()
    proxy: Proxy | None = None

    def on(self, person: Attendee, lists: PeopleLists) -> Attendee:
        """The person who took part so: what was known of it stays as far as it still holds, notes on it go."""
        bare = replace(person, note="") if tells_status(person) else person
        taken = lists.with_status(bare, self.status)
        times = (self.times.arrived or taken.arrived, self.times.left or taken.left)
        return replace(taken, arrived=times[0], left=times[1], proxy=self.proxy or taken.proxy)


def read_mark(words: str, start: time | None = None) -> PartMark:
    """The mark that these words are; `start` is when the meeting began. UserFacingError ``usage``."""
    match = MARK.fullmatch(nfkc(words).strip())
    status = CODES.get(match["code"].strip()) if match else None
    if match is None or status is None or (match["proxy"] and status is not Status.PROXY):
        raise UserFacingError("usage", reason=f"「{words}」という出欠は分かりません", command="attendance ")
    times = timed(status, typed_times(match["times"] or "", start))
    if times is None:
        raise UserFacingError("usage", reason=f"「{words}」の時刻は分かりません", command="attendance ")
    return PartMark(status, times, proxy_named(match["proxy"]) if match["proxy"] else None)


def timed(status: Status, typed: tuple[time, ...] | None) -> Times | None:
    """The times that were typed of somebody who took part so; None where they are too many, or out of order."""
    if typed is None or len(typed) > 2 or list(typed) != sorted(typed) or (typed and status not in USUAL):
        return None
    if len(typed) == 2:
        return Times(left=typed[0], arrived=typed[1]) if status is Status.AWAY else Times(*typed)
    return Times(**{USUAL[status]: typed[0]}) if typed else Times()


def proxy_named(words: str) -> Proxy:
    """Who came in somebody's place, by the words that name them: 鈴木一郎, 鈴木一郎（総務課長）."""
    from minutesapp.language.names import split_name

    match = PROXY.fullmatch(words.strip())
    name, post = (match["name"], match["post"].strip()) if match else (words.strip(), "")
    return Proxy(name, split_name(name).family, post)


def named(attendees: Attendance, name: str) -> list[Attendee]:
    """Everybody of this name; else of this family name, else those whom the record calls so."""
    plain = fold_for_matching(name)
    for part in ("name", "family", "label"):
        found = [one for one in attendees if plain and plain == fold_for_matching(getattr(one, part))]
        if found:
            return found
    return []


def only(found: Sequence[Attendee], name: str) -> Attendee:
    """The only one of those whom a name may mean; UserFacingError ``attendee-ambiguous``."""
    if len(found) > 1:
        people = "、".join(" ".join(filter(None, (one.name, one.post, one.group))) for one in found)
        raise UserFacingError("attendee-ambiguous", person=name, people=people)
    return found[0]


def find_person(attendees: Attendance, name: str) -> Attendee:
    """The attendee of this name, family name or label. UserFacingError ``attendee-unknown``, ``attendee-ambiguous``."""
    found = named(attendees, name)
    if found:
        return only(found, name)
    id = LabelIndex(attendees).find(name)
    person = next((one for one in attendees if one.id == id), None)
    if person is None:
        raise UserFacingError("attendee-unknown", person=name)
    return person
