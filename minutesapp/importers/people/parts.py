"""What a piece of a list of people may be, and how unlikely that is: costs that a whole reading adds up."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from minutesapp.importers.people.cells import INSIDE
from minutesapp.importers.people.name_costs import (
    HONORIFICS,
    KANJI,
    LONGEST_USUAL,
    NAME_SIGNS,
    OF_ORGANISATION,
    OFFICE_END,
    OPEN_POST_END,
    Spaces,
    begins_with_family,
    name_cost,
)
from minutesapp.importers.people.name_costs import (
    NOBODY as NOTHING,
)
from minutesapp.importers.people.offices import STANDS_FOR, is_own_office
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.names import split_staff
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import is_post, rank_of, role_of
from minutesapp.language.tokens import tokenize
from minutesapp.language.wordlists import any_of, wordlist


class Part(Enum):
    """What a piece of a list of people is."""

    MARK = "mark"
    SEAT = "seat"
    DITTO = "ditto"
    POST = "post"
    OFFICE = "office"
    NAME = "name"
    HONORIFIC = "honorific"
    STATUS = "status"
    NOTE = "note"
    NOBODY = "nobody"
    OTHER = "other"


NAMED_POST, UNLIKELY_POST, DOUBTFUL_POST, OPEN_POST = 4.6, 3.6, 1.2, 0.5
"""A post that surely is a name with its post, or rather; one that may be; one that only ends as posts do."""
RANK, OFFICE = 0.1, 0.3
"""A post with a rank at its end; an office."""
TORN_POST = 1.5
"""A post that begins within a word."""
SHORTEST_ELSEWHERE = 6
"""Signs of a post somewhere else, with the name of the organisation (風見大学教授)."""
HOUSE = pattern(
    rf"(?:[東西南北中上下新本第]|中央)(?:部|地区)?{any_of(wordlist('offices')['endings']['houses'])}.{{0,2}}(?:長|主任|主査|主事|代理|補佐)$"
)
"""A house of the authority by the place where it stands (北公民館長)."""
OWN_CENTRE = pattern(r"(.+)センター")
IN_BRACKETS = 0.8
"""A name in brackets behind its post."""
OTHER_PIECE, OTHER_SIGN = 3.0, 0.15
"""A piece that is nothing known, and each of its signs."""
LONGEST_POST = 24
BRACKETED = pattern(rf"[(（]{INSIDE}[)）]")
SAID_OF = pattern(r"[、，。:：]|以下")
TOGETHER = pattern(r"の?(?:各|両|[二三四五六七八九]名?の)(?P<post>.+)")
NAMES_BEFORE = pattern(r".+の各.")
MARKS = pattern(r"[◎○〇◯●△▲☆★◇◆■□※*＊・･]+")
SEAT = pattern(r"第?[0-9０-９]{1,3}(?:番|[.．:：])?|第?[一二三四五六七八九十]{1,3}番")
DITTO = pattern(r"[〃々仝]|同(?:上|[部課局室係班])?")
HONORIFIC = pattern(any_of(HONORIFICS))
STATUS = pattern(any_of(wordlist("people_lists")["attendance"]["words"]) + "|[×✕✗]")
COUNTED = pattern(
    r"(?:他|ほか|外|計|合計|以上|総数|うち|内訳|出席|欠席)?\s*.{0,12}?[0-9０-９一二三四五六七八九十]+\s*[人名]"
    r"(?:中.{0,12}出席|出席|欠席)?(?:\s*[(（].*[)）])?"
)
NOBODY = pattern(
    r"なし|無し?|該当者?なし|[-－―ー]+|別紙.*|名簿.*|以下.*|敬称略|順不同|(?![^(（]+[(（]).*(?:敬称略|順不同|五十音順).*|他|ほか|外|略"
)
LED_BY = any_of((*wordlist("posts")["chairs"], *wordlist("posts")["deputies"]))
OF_THE_LIST = pattern(
    r"[^、。]*(?:敬称略|順不同|五十音順)[^、。]*"
    rf"|(?:[◎○〇◯●△▲☆★](?:は|印は|…+|[:=])?{LED_BY}(?:を示す)?[、,・]?)+"
)
"""What a bracket tells of the whole list, and of nobody in it: its order, what its marks mean."""
ORGANISATION = pattern(
    r".{2,}(?:[省庁市町村区県府都署局部課]|(?:大学|学校|病院|銀行|農協|生協|連盟|財団|社団|本部|支部|支局|支所|機構|法人|企業|会社|商店|工業|会議所|議会|協議会|審議会|委員会|連合会|組合|クラブ|ネット|ネットワーク|フォーラム|センター|サークル|グループ)(?:.{0,6}部)?)"
    r"|.*(?:株式会社|有限会社|法人|(?:[(（](?:株|有|社|財|福|特活|一社|公財)[)）])|ＮＰＯ|NPO).*|.{2,}[会所院園館校室係班](?:連合会|支部|本部)?"
)
PREFIXES = frozenset(wordlist("posts")["prefixes"])
KANJI_FIRST = pattern(f"[{KANJI}]")
COLUMNS = frozenset(wordlist("people_lists")["attendance"]["columns"])


@lru_cache(maxsize=16_384)
def readings(text: str, spaces: Spaces) -> tuple[tuple[Part, float], ...]:
    """What a piece may be, each with its cost; a piece in brackets is a note, or a name in brackets."""
    if text[0] in "(（":
        if BRACKETED.fullmatch(text):
            return tuple(_bracketed(text))
        return () if spaces else ((Part.OTHER, OTHER_PIECE),)
    plain = squeeze(text)
    return tuple(_readings(text, plain, spaces)) if plain else ((Part.OTHER, 0.0),)


def _bracketed(text: str) -> Iterator[tuple[Part, float]]:
    """What a bracket may be: a note, a post beside a name, a name behind a post."""
    inside = text[1:-1].strip()
    plain = squeeze(inside)
    if 0 < len(plain) <= LONGEST_POST and not SAID_OF.search(plain) and _is_post_alone(plain):
        yield Part.POST, 0.0
        return
    yield Part.NOTE, 0.0
    parts = inside.split()
    spaces = ((len(parts[0]), 2),) if len(parts) == 2 else ()
    if len(parts) in (1, 2) and (cost := name_cost("".join(parts), spaces)) is not None:
        yield Part.NAME, cost + IN_BRACKETS


def _readings(text: str, plain: str, spaces: Spaces) -> Iterator[tuple[Part, float]]:
    if spaces and plain in NOTHING:
        yield Part.NOBODY, 0.0
    if not spaces and (sign := _sign(text, plain)):
        yield sign, 0.0
        if sign not in (Part.HONORIFIC, Part.DITTO):
            return
    if plain in COLUMNS:
        yield Part.OTHER, OTHER_PIECE
        return
    closed = all(size for _, size in spaces) and len(spaces) == len(text) - 1
    if (not spaces or closed) and not MARKS.match(plain):
        yield from _posts(plain, closed=bool(spaces))
    if not spaces and _is_office(plain):
        yield Part.OFFICE, OFFICE
    if (cost := name_cost(text, spaces)) is not None:
        yield Part.NAME, cost
    if not spaces:
        yield Part.OTHER, OTHER_PIECE + OTHER_SIGN * len(text)


def _sign(text: str, plain: str) -> Part | None:
    """What a piece is that can be nothing else: a mark, a seat, a number of people; and what hardly can."""
    patterns = ((MARKS, text, Part.MARK), (SEAT, text, Part.SEAT), (HONORIFIC, text, Part.HONORIFIC))
    more = ((STATUS, plain, Part.STATUS), (DITTO, text, Part.DITTO), (COUNTED, plain, Part.NOBODY))
    every = (*patterns, *more, (NOBODY, plain, Part.NOBODY))
    return next((part for known, words, part in every if known.fullmatch(words)), None)


def _is_office(plain: str) -> bool:
    if MARKS.match(plain):
        return False
    return is_own_office(plain) or bool(ORGANISATION.fullmatch(plain) or STANDS_FOR.search(plain))


def _is_post_alone(plain: str) -> bool:
    return is_post(plain) or (bool(rank_of(plain) or role_of(plain)) and not split_staff(plain)[0])


def _posts(plain: str, *, closed: bool) -> Iterator[tuple[Part, float]]:
    """What a piece costs as a post, or as one somewhere else; `closed` where its signs were spread."""
    together = TOGETHER.fullmatch(plain)
    if is_post(plain) or (together and is_post(together["post"])):
        yield Part.POST, 0.0
    elif NAMES_BEFORE.match(plain):
        return
    elif not closed and _is_elsewhere(plain):
        yield Part.OFFICE, 0.0
    elif rank_of(plain) or role_of(plain):
        if not (closed and split_staff(plain)[0]):
            yield Part.POST, RANK if closed else _post_cost(plain)
    elif len(plain) >= 2 and OPEN_POST_END.search(plain) and not closed:
        yield Part.POST, UNLIKELY_POST if begins_with_family(plain) else OPEN_POST


@lru_cache(maxsize=4_096)
def begins_torn(plain: str) -> bool:
    """Whether a post begins with a sign that is no word before one (木環境部長): it is rather a name's."""
    if is_post(plain):
        return False
    first, *others = tokenize(plain)
    alone = len(first.surface) == 1 and first.surface not in PREFIXES and bool(others)
    return alone and KANJI_FIRST.match(others[0].surface) is not None


def _is_elsewhere(plain: str) -> bool:
    """Whether a post names the organisation in which it is (風見大学教授), in all its parts (…補佐兼…センター所長)."""
    return all(map(_is_of_organisation, plain.split("兼")))


def _is_of_organisation(post: str) -> bool:
    """Whether a post is in some organisation; a centre with a rank is the office's own."""
    if rank_of(post) and (own := OWN_CENTRE.match(post)) and not OF_ORGANISATION.search(own[1]):
        return False
    return len(post) >= SHORTEST_ELSEWHERE and bool(OPEN_POST_END.search(post) and OF_ORGANISATION.search(post))


def _post_cost(plain: str) -> float:
    """What a post with a rank or a role at its end costs, which may be a name with its post."""
    if HOUSE.match(plain):
        return RANK
    role = role_of(plain)
    before = plain[: -len(role)] if role else ""
    if (
        0 < len(before) <= LONGEST_USUAL
        and NAME_SIGNS.fullmatch(before)
        and not OFFICE_END.search(before)
        and not is_own_office(before)
    ):
        return NAMED_POST
    if split_staff(plain)[0]:
        return UNLIKELY_POST
    return DOUBTFUL_POST if begins_with_family(plain) else RANK
