"""Lines of people: the office or group at their head, and the people behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from minutesapp.importers.body.turns.turn_labels import TAIL
from minutesapp.importers.corrections import NO_NAMES, NamesTold
from minutesapp.importers.people.cells import cells_of
from minutesapp.importers.people.lattice import EMPTY, Reading, read_cells
from minutesapp.importers.people.name_costs import HALF_KNOWN, name_cost
from minutesapp.importers.people.offices import CALLED, STANDS_FOR, names_office
from minutesapp.importers.people.parts import COLUMNS, MARKS, NOBODY, SEAT, Part
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.names import is_family_name
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist

ROLE_END = pattern(rf"{TAIL}$")
LONGEST_ROLE = 12
"""Signs at the end of a text in which a role is looked for."""
PEOPLE_COUNTED = pattern(r"[0-9０-９一二三四五六七八九十][人名](?:[)）]|$|中)")
GROUPED = pattern(
    r"(?:[【<＜〈\[［〔](?P<a>[^】>＞〉\]］〕]{1,24})[】>＞〉\]］〕]|[(（](?P<b>[^()（）。、:：0-9０-９]{1,24})[)）]"
    r"|(?P<c>[^:：\t。、]{1,24}?)\s*(?:[:：/／]|\t))\s*(?P<people>.*)"
)
WORDS = r"[^※【〔（()）】〕\]］]"
TOLD_OF = pattern(
    rf"(?:[※【〔（(\[［]\s*)+(?P<words>{WORDS}+(?:は、?|[:：]){WORDS}*(?:欠席|早退|退席|遅参|遅刻){WORDS}*"
    rf"|欠席[:：\s　]+{WORDS}+)[】〕）)\]］。]*"
)
"""What a line tells of people and is no group of them (【七海委員は欠席】)."""
FOLDED = pattern(r"(?P<office>[^\s、，,:：()（）]{2,20})[(（](?P<people>[^()（）]*[、，][^()（）]*)[)）]")
BULLETS = "・･○〇◯●■□◆◇※ 　"
INSIDE_BRACKETS = pattern(r"[(（][^()（）]*[)）]")
COMMAS = pattern("[、，,]")
GAP = pattern(r"\s+")
TABLE_HEAD = pattern(f"{any_of(COLUMNS)}{{2,}}")
HEADS = COLUMNS - {"出席", "欠席"}
"""Heads of columns that are no groups."""
ROWS = frozenset(wordlist("people_lists")["rows"]["groups"])
ATTENDANCE = frozenset(wordlist("people_lists")["rows"]["attendance"])
SPREAD = pattern(
    r"(?<!\S)(?:[◎○〇◯●]\s*)?(?:"
    + "|".join(r"[ \u3000]+".join(word) for word in sorted(wordlist("people_lists")["rows"]["spread"], key=len)[::-1])
    + r")(?=\s)|(?<!\S)[^\s、，,](?:[ \u3000][^\s、，,]){2,}(?=\s)"
)
AUTHORITY = pattern(r".{1,8}[省庁府県市町村区]")
"""A ministry or a town whose officials stand below."""
NUMBERED_SEATS = "号委員"
"""How members are called by the paragraph of the law after which they were chosen (1号委員)."""
LONGEST_HEAD = 24
LONGEST_LIST, LONGEST_LOOKED_AT = 2000, 400
"""Signs of a line of people, a longer one is prose; and those of it by which it is known."""
DEAREST = 4.3
"""What a person may cost on average in a line that lists people: a rare family name with a post, far apart."""
UNREAD = 0.34
"""Of the signs of such a line, as many as may stand for nobody."""


def close_up(text: str) -> str:
    """The text with roles that are spread over a line (委　員) written together."""
    return SPREAD.sub(_close_role, text)


def _close_role(match: re.Match[str]) -> str:
    closed = "".join(match[0].split())
    return closed if ends_in_role(closed) or closed in ROWS | ATTENDANCE else match[0]


def ends_in_role(text: str) -> bool:
    """Whether the last word of a text is a role or a rank, white space apart."""
    return ROLE_END.search(squeeze(text)[-LONGEST_ROLE:]) is not None


def is_post_of_one(label: str) -> bool:
    """Whether a word before one person may be that person's post, and no group's name (1号委員)."""
    return ends_in_role(label) and not squeeze(label).endswith(NUMBERED_SEATS)


@lru_cache(maxsize=4_000)
def divide_group(line: str, told: NamesTold = NO_NAMES) -> tuple[str, Reading]:
    """The office or role at the head of a line (empty: none), and the people behind it."""
    if told_of := TOLD_OF.fullmatch(line):
        return "", read_line(f"（{told_of['words']}）", told)
    if match := GROUPED.fullmatch(line):
        label = (match["a"] or match["b"] or match["c"]).strip().lstrip(BULLETS)
        if squeeze(label) in HEADS:
            return "", read_line(match["people"], told)
        if match["a"] or not match["people"] or (names_office(label) and not re.search("[(（]委員", match["people"])):
            return label, read_line(match["people"], told)
    gap = GAP.search(line)
    head = squeeze(line[: gap.start()]) if gap else ""
    if "(" in head and ")" not in head:
        return "", read_line(line, told)
    if (
        gap
        and len(head) > 1
        and names_office(head)
        and (not ends_in_role(head) or (head in ROWS and re.search("[、,]", line) and not _is_said_of_each(head, line)))
    ):
        return line[: gap.start()], read_line(line[gap.end() :], told)
    if gap and (head in ATTENDANCE or _heads_group(head, line[gap.end() :], told)):
        return line[: gap.start()], read_line(line[gap.end() :], told)
    if heads_people(line):
        return line.strip(BULLETS), EMPTY
    return "", read_line(line, told)


def _is_said_of_each(head: str, line: str) -> bool:
    """Whether the word at the head of a line stands before others, too, and is their post (委員　奈良、委員　東)."""
    return any(squeeze(part).startswith(head) for part in COMMAS.split(line)[1:])


def unfold(line: str, told: NamesTold = NO_NAMES) -> Iterator[str]:
    """The line, with people in a bracket behind their office as lines of their own (建築課（野口課長、工藤、三浦）)."""
    at = 0
    for match in FOLDED.finditer(line):
        people = read_line(match["people"], told).people if names_office(match["office"]) else ()
        if any(piece.part is Part.NAME for person in people for piece in person):
            yield line[at : match.start()].strip("、， \u3000")
            yield f"【{match['office']}】{match['people']}"
            at = match.end()
    yield line[at:].strip("、， \u3000") if at else line


def read_line(line: str, told: NamesTold = NO_NAMES) -> Reading:
    """The people of a line without a group at its head."""
    cells = cells_of(line)
    return read_cells(cells, told) if cells else EMPTY


def heads_people(line: str) -> bool:
    """Whether a line is nothing but the name of a group or an office, whose people stand below."""
    plain = squeeze(line).strip(squeeze(BULLETS) + "[]<>()【】〔〕《》:")
    words = line.split()
    if not 0 < len(plain) <= LONGEST_HEAD or "(" in plain or sum(len(word) > 1 for word in words) > 1:
        return False
    is_office = names_office(plain) and not ends_in_role(plain)
    return is_office or plain in ROWS or (AUTHORITY.fullmatch(plain) is not None and not is_family_name(plain))


def is_table_head(line: str) -> bool:
    """Whether a line says what the columns of a table of people are (役職　氏名　出欠)."""
    return GAP.search(line) is not None and TABLE_HEAD.fullmatch(squeeze(line)) is not None


def _heads_group(head: str, rest: str, told: NamesTold) -> bool:
    """Whether a word before people says whom they stand for (公益代表, 学識経験者) and is nobody itself."""
    if head in told.names:
        return False
    if SEAT.fullmatch(head) or MARKS.match(head) or _is_name(head):
        return False
    if CALLED.fullmatch(head) or head.endswith(NUMBERED_SEATS):
        return True
    people = read_line(rest, told).people
    with_roles = all(any(piece.part in (Part.MARK, Part.POST) for piece in person) for person in people)
    if STANDS_FOR.search(head):
        return with_roles or len(people) > 1
    return len(head) >= 4 and len(people) >= 2 and with_roles and not ends_in_role(head)


def _is_name(text: str) -> bool:
    cost = name_cost(text, ())
    return cost is not None and cost <= HALF_KNOWN


def lists_people(text: str, told: NamesTold = NO_NAMES) -> bool:
    """Whether a line reads as a list of people, and not as a sentence or an item."""
    if not text or "。" in INSIDE_BRACKETS.sub("", text[:LONGEST_LIST]) or len(text) > LONGEST_LIST:
        return False
    if PEOPLE_COUNTED.search(text[:80]) or NOBODY.fullmatch(text[:80]):
        return True
    if heads_people(text) or is_table_head(text):
        return True
    head = text[:LONGEST_LOOKED_AT]
    label, reading = divide_group(close_up(head), told)
    if not reading.people:
        return bool(label) and not reading.rest
    unread = sum(len(piece.text) for piece in reading.rest if piece.part is Part.OTHER)
    return reading.cost <= DEAREST * len(reading.people) and unread <= UNREAD * len(head)
