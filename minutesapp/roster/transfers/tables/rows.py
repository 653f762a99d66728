"""A row of a table of transfers: who goes where, one post more that 備考 tells of, and what of it is not kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.language.kana import to_hiragana
from minutesapp.language.matching.folding import nfkc, squeeze
from minutesapp.language.names import SIGN, is_family_name, is_given_name, split_name
from minutesapp.language.pattern import pattern
from minutesapp.language.plain import one_line
from minutesapp.roster.lists.words.names import NameCell, read_names
from minutesapp.roster.transfers.free.free_lines import Context, complete
from minutesapp.roster.transfers.lines import BEGINS, Kind, TransferLine
from minutesapp.roster.transfers.words import (
    is_nobody,
    is_office,
    is_post_words,
    joint_behind,
    kind_of,
    kind_within,
    maiden_name,
    office_of,
    split_office,
    without_joint,
)

HONORIFIC, ASIDE, MARK, REMARK = (
    "roster-name-honorific", "roster-name-aside", "roster-name-mark", "roster-remark-untaken",
)  # fmt: skip
KIND_BEFORE = pattern(r"\s*[(（]([^()（）]+)[)）]\s*(?=\S)")
WITHIN_NAME = pattern(r"(\S+?)\s*[(（]([^()（）]+)[)）]\s*(\S.*)", re.DOTALL)
"""今井（今）　望."""


class RowReading(NamedTuple):
    """What a row says: its lines, none where nothing is understood; the code and the words of what is left away."""

    lines: tuple[TransferLine, ...] = ()
    told: tuple[tuple[str, str], ...] = ()


def read_cells(number: int, text: str, cells: Mapping[str, str], context: Context) -> RowReading:
    """What the cells of a row say, by what their columns hold, below the heads that say `context`."""
    named, maiden = _names(cells)
    name = _whole(named.names[0][0]) if len(named.names) == 1 else ""
    if not _is_somebody(name):
        return RowReading()
    (group, post), old = _place(cells, "group", "post", "new"), _place(cells, "old_group", "old_post", "old")
    post, before = _without_kind(post)
    remark, stated = _words(cells, "remarks"), _words(cells, "kind")
    said = map(kind_of, map(_bare, (group, post, before, *old, remark, named.aside)))
    kind, meant = kind_within(stated) or next(filter(None, said), None) or (context.kind, context.post)
    group, post, old_group, old_post = ("" if kind_of(_bare(words)) else words for words in (group, post, *old))
    more = _more(remark) if kind in BEGINS else ""
    left = "" if more else remark
    if not post:
        post, more = (more, "") if more and kind is Kind.ADD else (named.post, more)
    kana = to_hiragana(" ".join(nfkc(_words(cells, "kana") or named.names[0][1]).split()))
    line = complete(
        TransferLine(number, text, name, kind, kana, group, post, old_group, old_post, maiden), meant, context.office
    )
    if line is None:
        return RowReading()
    further = (replace(line, kind=Kind.ADD, group=office_of(more), post=more),) if more else ()
    return RowReading((line, *further), tuple(_left_away(named, maiden, line, stated, left)))


def _names(cells: Mapping[str, str]) -> tuple[NameCell, str]:
    """The name with what stands around it, and the family name somebody had before."""
    written = cells.get("name", "") or " ".join(filter(None, (cells.get("family", ""), cells.get("given", ""))))
    within = WITHIN_NAME.fullmatch(written.strip())
    inner = within[2].strip() if within else ""
    if within and (before := maiden_name(inner) or (inner if is_family_name(inner) else "")):
        return read_names(f"{within[1]} {within[3]}", cells.get("kana", "")), before
    named = read_names(written, cells.get("kana", "")) if written.strip() else NameCell(())
    return named, maiden_name(named.aside)


def _whole(name: str) -> str:
    """The name, the signs of one that is spread over its cell together."""
    parts = name.split()
    is_spread = len(parts) > 2 and all(len(SIGN.findall(part)) == 1 for part in parts)
    return ("" if is_spread else " ").join(parts)


def _is_somebody(name: str) -> bool:
    """Whether this is the name of somebody: no total, no note, no post and no office."""
    if not name or is_nobody(name) or kind_of(_bare(name)) or any(sign.isdecimal() for sign in name):
        return False
    parts = split_name(name)
    if " " in name and not (is_family_name(parts.family) or is_given_name(parts.given)):
        return not any(is_post_words(part) or is_office(part) for part in name.split())
    if " " in name or (is_family_name(parts.family) and is_given_name(parts.given)):
        return True
    return not is_post_words(name) and (not is_office(name) or is_family_name(parts.family))


def _bare(words: str) -> str:
    return words.strip("()（）")


def _place(cells: Mapping[str, str], group: str, post: str, both: str) -> tuple[str, str]:
    """The office and the post, from columns of their own or from one for both."""
    if both in cells and not (cells.get(group) or cells.get(post)):
        return split_office(_words(cells, both))
    return _words(cells, group), _words(cells, post)


def _without_kind(post: str) -> tuple[str, str]:
    """The post without what happens in brackets before it (（退職）会計管理者), and that."""
    found = KIND_BEFORE.match(post)
    is_kind = found is not None and kind_of(found[1]) and not without_joint(post)
    return (post[found.end() :], found[1]) if found and is_kind else (post, "")


def _more(remark: str) -> str:
    """The post of which 備考 says that somebody holds it as well (（兼）危機管理監, 危機管理監を兼ねる)."""
    has_number = any(sign.isdecimal() for sign in remark)  # of days, which are none of the post
    return "" if has_number else without_joint(remark) or joint_behind(remark)


def _left_away(named: NameCell, maiden: str, line: TransferLine, stated: str, remark: str) -> Iterator[tuple[str, str]]:
    """What stands beside the name, below 区分 or in 備考 and is kept nowhere."""
    aside = "" if maiden or kind_of(named.aside) else named.aside
    post = named.post if squeeze(named.post) not in squeeze(f"{line.post}{line.old_post}") else ""
    told = ((HONORIFIC, named.honorific), (ASIDE, aside), (ASIDE, post), (MARK, named.mark))
    rest = [(REMARK, words) for words, found in ((stated, kind_within(stated)), (remark, kind_of(remark))) if not found]
    yield from ((code, text) for code, text in (*told, *rest) if text)


def _words(cells: Mapping[str, str], *keys: str) -> str:
    return " ".join(" ".join(one_line(cells.get(key, "")) for key in keys).split())
