"""Offices and groups at the head of a list of people: what tells them from the people themselves."""

from __future__ import annotations

import re

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.names import is_family_name
from minutesapp.language.wordlists import wordlist

OFFICE = re.compile(
    r"(?!\d|開会|閉会|散会)\S*(?:部|課|局|室|係|所|館|園|校|センター|幹事|会|班|団|団体|側|課等|機構|公社|組合|大学|オブザーバー|傍聴者?|説明員|委員"
    r"|出席者|欠席者|職員)$"
)
CALLED = re.compile(r".{2,16}を(?:代表する|有する|代表した).{1,3}")
STANDS_FOR = re.compile(
    r"(?:代表者?|学識経験者?|識見者?|有識者|関係者|行政機関|公募|[市町村区]民|保護者|選出|推薦|団体|議会|機関|号委員|公募委員|選出委員|推薦委員)$"
)
OWN_OFFICE = re.compile(
    r"\S{2,}(?:部|課|局|室|係|センター|グループ|チーム|事務所|安定所|協議会|連合会|協会|組合|学校|病院|館|園)"
)
OF_MEMBERS = ("委員", "出席者", "欠席者", "傍聴者")


LONGEST_OFFICE = 60
"""Signs; no office has a longer name."""


def names_office(text: str) -> bool:
    """Whether a text reads as an office or a group of people by the word at its end."""
    plain = squeeze(text)
    return len(plain) <= LONGEST_OFFICE and OFFICE.fullmatch(plain) is not None


def is_office(group: str) -> bool:
    """Whether this is a part of the office (総務課), or its side of the table (事務局)."""
    return names_office(group) and not squeeze(group).endswith(OF_MEMBERS)


def is_side(label: str) -> bool:
    """Whether a label names one side of the table by itself: the authority, an institution, an office (病院側, 市)."""
    plain = squeeze(label)
    own = wordlist("people_lists")["own_office"]
    return plain in own or (plain.endswith("側") and not plain.startswith("委員")) or is_own_office(plain)


def is_own_office(word: str) -> bool:
    """Whether a word is the name of an office (環境課), and no family name that ends alike (渡部)."""
    plain = squeeze(word)
    return len(plain) <= LONGEST_OFFICE and bool(OWN_OFFICE.fullmatch(plain)) and not is_family_name(plain)
