"""What stands over a list, in notes below it, and in the name of its sheet: whose list it is, for which term."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from msgspec import Struct

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import rank_words, role_words
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.model.attendance import Side
from minutesapp.roster.lists.words.columns import key_of
from minutesapp.roster.lists.words.lines import office_of_group, side_of_group
from minutesapp.roster.lists.words.terms import UnreadableDayError, read_term

TERM = "任期"
DATED = pattern(r"[(\[【]?(?:令和|平成|昭和|[RHSrhs]|20)\s*(?:元|\d+)[^)\]】]*?(?:年度|現在|時点|版|日|年)[)\]】]?")
BRACKETED = pattern(r"[(\[【〔][^()\[\]【】〔〕]*[)\]】〕]")
BEGINNING = pattern(r"第[0-9一二三四五六七八九十]+期|(?:[RHS]|令和|平成)\d+")
A_DAY = pattern(r"[RHSrhs]?[\d./年月日度期-]+")
MARKS = "◎○●◇◆□■△▲☆★"
LONGEST_NAME = 40
OF_A_COUNCIL = "議会委員会"


class Titles(Struct, frozen=True):
    """What titles say of everybody in a list: the side, the committee or the office, the term; and what marks mean."""

    side: Side | None = None
    committee: str = ""
    office: str = ""
    start: date | None = None
    end: date | None = None
    marks: Mapping[str, str] = {}


def read_titles(lines: Iterable[str], sheet: str = "", heading: str = "") -> Titles:
    """What these lines say together, or the name of the sheet, or the heading over the names; the first holds."""
    texts = [line for line in lines if line]
    names = [*texts, sheet] if sheet else texts
    start, end = next((term for text in texts if (term := _term(text)) != (None, None)), (None, None))
    return Titles(
        next((side for name in names if (side := _side(name)) is not None), None) or _side_of_heading(heading),
        next((found for name in names if (found := _committee(name))), ""),
        next((found for name in texts if (found := _office(name))), ""),
        start,
        end,
        {mark: post for text in texts for mark, post in _legend().findall(squeeze(text))},
    )


def group_of_sheet(name: str) -> str:
    """The office that a sheet is of, by its name; empty where that is none (Sheet1, 名簿, 令和6年度, 委員)."""
    if committee := _committee(name):
        return committee
    words = _list_words().sub("", _plain(name)).strip("_-・")
    if words in _words()["offices"]:
        return words
    is_nameless = words.lower().rstrip("0123456789") in ("", *_words()["nameless"]) or A_DAY.fullmatch(words)
    return "" if is_nameless or side_of_group(words) is not None else words


def _term(text: str) -> tuple[date | None, date | None]:
    plain = squeeze(text)
    if TERM not in plain:
        return None, None
    try:
        start, end = read_term(plain[plain.index(TERM) :])
    except UnreadableDayError:  # 任期2年
        return None, None
    return (None, None) if start and end and end < start else (start, end)


def _side(text: str) -> Side | None:
    """委員名簿, 職員一覧, or a word alone; None where it tells of both."""
    plain = _plain(text)
    told = [side for side in (Side.MEMBER, Side.STAFF) if _people(side).search(plain)]
    is_list = plain.endswith(tuple(_words()[Side.MEMBER])) or any(word in plain for word in _words()["lists"])
    return side_of_group(plain) or (told[0] if len(told) == 1 and is_list else None)


def _side_of_heading(text: str) -> Side | None:
    """委員氏名, 職員名."""
    return next((side for side in (Side.MEMBER, Side.STAFF) if _people(side).search(squeeze(text))), None)


def _committee(text: str) -> str:
    """環境審議会 of 架空市環境審議会　委員名簿（令和6年4月1日現在）; else empty."""
    plain = _plain(text)
    found = _list_of_committee().match(plain) or _list_of_members().fullmatch(plain)
    name = found["name"] if found else plain if plain.endswith(_committees()) else ""
    if name.endswith(OF_A_COUNCIL):  # 架空市議会　委員会構成表
        name = name.removesuffix("委員会")
    if (whose := _of_committee().match(name)) is not None:  # 架空市教育委員会教育委員
        name = whose[1]
    return name if len(name) <= LONGEST_NAME and name not in _committees() else ""


def _office(text: str) -> str:
    """総務課 of 総務課職員名簿."""
    plain = _plain(text)
    found = _list_of_office().match(plain)
    name = office_of_group(found["name"]) if found else office_of_group(plain)
    return "" if name.endswith(OF_A_COUNCIL) else name


def _plain(text: str) -> str:
    """A title without days, what stands in brackets, and what it is (会議体：環境審議会)."""
    plain = BEGINNING.sub("", BRACKETED.sub("", DATED.sub("", squeeze(text))))
    plain = _numbered().sub("", plain)
    label, _, rest = plain.partition(":")
    return rest if rest and key_of(label) in ("committee", "group") else plain


@cache
def _people(side: Side) -> re.Pattern[str]:
    """Words for the people of a side; 委員会 is no word for members."""
    return re.compile(f"{any_of(_words()[side])}(?!会)")


@cache
def _list_of_committee() -> re.Pattern[str]:
    """環境審議会委員名簿, 環境審議会名簿, 環境審議会委員."""
    members, lists = any_of(_words()[Side.MEMBER]), any_of(_words()["lists"])
    ends = any_of(wordlist("titles")["committees"])
    return re.compile(f"(?P<name>.+{ends})の?(?:{members}(?!会)|{lists})")


@cache
def _list_of_members() -> re.Pattern[str]:
    """架空市社会教育委員名簿, 監査委員."""
    return re.compile(f"(?P<name>.*{any_of(_words()['bodies'])})(?:等|の)?(?:{any_of(_words()['lists'])})?")


@cache
def _of_committee() -> re.Pattern[str]:
    return re.compile(f"(.+{any_of(_committees())}).*{any_of(_words()['bodies'])}$")


@cache
def _numbered() -> re.Pattern[str]:
    """別紙１, 資料2-1; not 資料館."""
    return re.compile(rf"^{any_of(_words()['numbered'])}第?[0-9]+(?:[-の][0-9]+)*(?:号)?[:.]?")


@cache
def _list_of_office() -> re.Pattern[str]:
    """総務課職員名簿, 総務課名簿."""
    return re.compile(f"(?P<name>.+?)の?(?:{any_of(_words()[Side.STAFF])})?の?{any_of(_words()['lists'])}")


@cache
def _list_words() -> re.Pattern[str]:
    return re.compile(f"の?{any_of(_words()['lists'])}$")


@cache
def _legend() -> re.Pattern[str]:
    """◎は会長、○は副会長; ◎会長 ○副会長."""
    return re.compile(f"([{MARKS}])(?:印)?(?:は|:|=|…|→|-)?({any_of((*role_words(), *rank_words()))})")


@cache
def _committees() -> tuple[str, ...]:
    return tuple(wordlist("offices")["endings"]["committees"])


def _words() -> dict[str, Any]:
    found: dict[str, Any] = wordlist("roster_columns")["titles"]
    return found
