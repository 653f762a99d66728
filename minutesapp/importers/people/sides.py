"""On which side somebody of a list sits, and how they took part: by their group, their post, their note."""

from __future__ import annotations

import re

from minutesapp.importers.people.person import Person
from minutesapp.language.folding import squeeze
from minutesapp.language.posts import rank_of
from minutesapp.model.attendance import Side, Status

SIDES = (
    (
        Side.STAFF,
        (
            "事務局",
            "市側",
            "町側",
            "村側",
            "区側",
            "県側",
            "説明",
            "執行部",
            "理事者",
            "職員",
            "幹事",
            "所管",
            "担当",
            "市役所",
            "役場",
            "実施機関",
        ),
    ),
    (Side.GUEST, ("傍聴", "オブザーバー", "アドバイザー", "参考人", "関係者", "来賓", "講師", "コンサル", "受託")),
    (Side.MEMBER, ("委員", "構成員", "議員", "会員")),
)
OFFICE_RANK = re.compile(r"[部局課室係班]長|.*(?:次長|参事|主幹|主査|主任|主事|技師|補佐)|書記")
STATUSES = (
    (Status.ABSENT, ("欠席",)),
    (Status.PROXY, ("代理",)),
    (Status.LATE, ("遅参", "遅刻")),
    (Status.LEFT_EARLY, ("早退", "途中退席")),
    (Status.REMOTE, ("オンライン", "リモート", "WEB", "Web", "ウェブ", "Zoom")),
)


def side_of(person: Person, default: Side) -> Side:
    """The side by the group a person is listed in; without one, whoever has a rank of the office is staff."""
    plain = squeeze(person.group)
    if plain in ("市", "町", "村", "区", "県", "当局"):
        return Side.STAFF
    if default is Side.STAFF:
        return default
    if not plain:
        rank = rank_of(person.post)
        return Side.STAFF if default is Side.MEMBER and rank and OFFICE_RANK.fullmatch(rank.word) else default
    return next((side for side, words in SIDES if any(word in plain for word in words)), default)


def status_of(person: Person, default: Status) -> Status:
    """How somebody took part by their note and group, else as their list has it."""
    told = person.note + person.group
    return next((status for status, words in STATUSES if any(word in told for word in words)), default)
