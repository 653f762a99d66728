"""Lists of people cut into entries: by commas, gaps and roles, and by the office at the head of a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from minutesapp.importers.body.turn_labels import TAIL
from minutesapp.importers.people.offices import CALLED, STANDS_FOR, is_own_office, names_office
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.names import split_staff
from minutesapp.language.posts import rank_of, role_of
from minutesapp.language.wordlists import wordlist

KANJI = "[\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff\U00020000-\U0003ffff々〆ヶヵ\ufe00-\ufe0f\U000e0100-\U000e01ef]"
NAME = re.compile(rf"{KANJI}[{KANJI[1:-1]}ぁ-んァ-ヴー]{{1,7}}(?:\(.*\))?")
COMMAS = re.compile(r"[、，,;；]|(?<=\s)及び|及び(?=\S)")
DOTS = re.compile(rf"(?<=[長任事員])\s*[・･]\s*(?={KANJI})")
BRACKET = re.compile("[(（]")
MARK = re.compile(r"[◎○〇◯●△▲☆★◇◆※*＊]\s*")
ROLE_END = re.compile(rf"{TAIL}$")
LONGEST_ROLE = 12
"""Signs at the end of a text in which a role is looked for."""
LONGEST_PERSON = 120
"""Signs of one person in a list, with post, organisation and note."""
HONORIFIC_ALONE = re.compile("君|氏|様|さん|殿")
SEAT_ALONE = re.compile(r"第?\d{1,3}番?")
PEOPLE_COUNTED = re.compile(r"[0-9０-９一二三四五六七八九十][人名](?:[)）]|$|中)")
COUNTED = re.compile(
    r"(?:他|ほか|外|計|合計|以上|総数|うち|内訳)?\s*.{0,12}?[0-9０-９一二三四五六七八九十]+\s*[人名]"
    r"(?:中.{0,12}出席|出席|欠席)?(?:\s*[(（].*[)）])?"
)
NOBODY = re.compile(
    r"なし|無し|無|該当者?なし|[-－―ー]+|別紙.*|名簿.*|以下.*|敬称略|順不同|.*(?:敬称略|順不同).*|他|ほか|略"
)
GROUPED = re.compile(
    r"(?:[【<＜〈\[［〔](?P<a>[^】>＞〉\]］〕]{1,24})[】>＞〉\]］〕]|[(（](?P<b>[^()（）]{1,24})[)）]"
    r"|(?P<c>[^:：\t。、]{1,24}?)\s*(?:[:：/／]|\t))\s*(?P<people>.*)"
)
BULLETS = "・･○〇◯●■□◆◇※ 　"
GAP = re.compile(r"\s+")
ROWS = frozenset(wordlist("people_lists")["rows"]["groups"])
SPREAD = re.compile(
    r"(?<!\S)(?:[◎○〇◯●]\s*)?(?:"
    + "|".join(r"[ \u3000]+".join(word) for word in sorted(wordlist("people_lists")["rows"]["spread"], key=len)[::-1])
    + r")(?=\s)|(?<!\S)[^\s、，,](?:[ \u3000][^\s、，,]){2,}(?=\s)"
)
LONGEST_LIST = 2000
"""Signs of a line of people; a line that is longer is prose."""


def close_up(text: str) -> str:
    """The text with roles that are spread over a line (委　員) written together."""
    return SPREAD.sub(_close_role, text)


def _close_role(match: re.Match[str]) -> str:
    closed = "".join(match[0].split())
    return closed if ends_in_role(closed) else match[0]


def ends_in_role(text: str) -> bool:
    """Whether the last word of a text is a role or a rank, white space apart."""
    return ROLE_END.search(squeeze(text)[-LONGEST_ROLE:]) is not None


def divide_group(line: str) -> tuple[str, list[str]]:
    """The office or role at the head of a line (empty: none), and the entries behind it."""
    if match := GROUPED.fullmatch(line):
        label = (match["a"] or match["b"] or match["c"]).strip().lstrip(BULLETS)
        if match["a"] or not match["people"] or (names_office(label) and not re.search("[(（]委員", match["people"])):
            return label, _entries(match["people"])
    gap = GAP.search(line)
    head = squeeze(line[: gap.start()]) if gap else ""
    if gap and names_office(head) and (not ends_in_role(head) or (head in ROWS and re.search("[、,]", line))):
        return line[: gap.start()], _entries(line[gap.end() :])
    if gap and _heads_group(head, line[gap.end() :]):
        return line[: gap.start()], _entries(line[gap.end() :])
    if names_office(line) and not ends_in_role(line):
        return line, []
    return "", _entries(line)


def _heads_group(head: str, rest: str) -> bool:
    """Whether a word before people says whom they stand for (公益代表, 学識経験者) and is nobody itself."""
    if SEAT_ALONE.fullmatch(head) or MARK.match(head):
        return False
    if CALLED.fullmatch(head):
        return True
    entries = _entries(rest)
    with_roles = all(MARK.match(entry) or _is_called(entry) for entry in entries)
    if STANDS_FOR.search(head):
        return with_roles or len(entries) > 1
    return len(head) >= 4 and len(entries) >= 2 and with_roles and not ends_in_role(head)


def _is_called(entry: str) -> bool:
    """Whether an entry is a name with a role behind it (原委員)."""
    bare = BRACKET.split(entry, maxsplit=1)[0] if entry[-1:] in (")", "）") else entry
    return ends_in_role(bare) and not _is_role(squeeze(bare))


def lists_people(text: str) -> bool:
    """Whether a line reads as a list of people, and not as a sentence or an item."""
    if not text or "。" in text or len(text) > LONGEST_LIST:
        return False
    if PEOPLE_COUNTED.search(text[:80]) or NOBODY.fullmatch(text[:80]):
        return True
    label, entries = divide_group(close_up(text[:400]))
    good = sum(bool(_is_person(entry)) for entry in entries)
    return good * 2 > len(entries) if entries else bool(label)


def _is_person(entry: str) -> bool:
    plain = squeeze(MARK.sub("", entry))
    return ends_in_role(plain) or NAME.fullmatch(plain) is not None


def _entries(text: str) -> list[str]:
    """The entries of a list: parted by commas; where there are none, by the widest gaps, then by single spaces."""
    plain = DOTS.sub("、", text).strip()
    if COMMAS.search(plain):
        return [entry for piece in COMMAS.split(plain) for entry in _divide_piece(piece.strip())]
    wide = _close_names(re.split(r"\t+|\s{2,}", plain))
    entries = [entry for part in wide for entry in _divide_spaced(part)]
    return list(_join_names(entries))


def _divide_piece(piece: str) -> list[str]:
    """One person between commas; an office before them, and people behind wide gaps, are entries of their own."""
    words = piece.split()
    if len(words) > 1 and any(map(is_own_office, words)):
        parts = [list(part) for _, part in groupby(words, key=_ends_entry(words))]
        return [" ".join(part) for part in parts]
    return list(_join_names(re.split(r"\t+|[ \u3000]{3,}", piece)))


def _ends_entry(words: Sequence[str]) -> Callable[[str], int]:
    """For each word the count of entries before it: an office is one by itself, a name with its post ends one."""
    counts: list[int] = []
    count = 0
    for word in words:
        count += is_own_office(word)
        counts.append(count)
        count += is_own_office(word) or _is_called(word)
    following = iter(counts)
    return lambda word: next(following)


def _close_names(parts: list[str]) -> list[str]:
    """The parts of a row with the name of one person written together, where its signs are spread (峰　村　　隆)."""
    names = [place for place, part in enumerate(parts) if not _waits_alone(part)]
    spread = [place for place in names if re.fullmatch(rf"{KANJI}(?:[ \u3000]{KANJI})+", parts[place])]
    if len(names) != 2 or not spread:
        return parts
    return ["".join(part.split()) if place in spread else part for place, part in enumerate(parts)]


def _divide_spaced(part: str) -> Iterator[str]:
    """Several people parted by single spaces: a new one begins at a role, or at every second word of a row of names."""
    words = part.split()
    if len(words) < 2 or (len(words) == 2 and not all(map(_is_whole, words))):
        yield part
    elif all(map(_is_whole, words)):
        yield from words
    elif len(words) % 2 == 0 and all(len(word) <= 3 and not ends_in_role(word) for word in words):
        yield from (" ".join(pair) for pair in zip(words[::2], words[1::2], strict=True))
    else:
        yield from _cut_at_roles(words)


def _is_whole(word: str) -> bool:
    """Whether one word names a person: role and name in one, or at least three signs that are no role by themselves."""
    plain = squeeze(word)
    if _is_role(word) or HONORIFIC_ALONE.fullmatch(plain):
        return False
    return len(plain) >= 3 and not SEAT_ALONE.fullmatch(plain)


def _cut_at_roles(words: Sequence[str]) -> Iterator[str]:
    """Role before name, or name before role, whichever the row begins with."""
    leads = ends_in_role(words[0])
    held: list[str] = []
    for word in words:
        role = ends_in_role(word) and not word.startswith(("(", "（"))
        if leads and role and len(held) > 1:
            yield from _pair_names(held)
            held = []
        held.append(word)
        if not leads and role:
            yield " ".join(held)
            held = []
    if held:
        yield from _pair_names(held)


def _pair_names(words: list[str]) -> Iterator[str]:
    """One person; or several with one role before them all (委員　上野　幸子　江口　望)."""
    role, *names = words
    if len(names) < 4 or len(names) % 2 or any(map(_waits_alone, names)):
        yield " ".join(words)
        return
    yield from (f"{role} {family} {given}" for family, given in zip(names[::2], names[1::2], strict=True))


def _join_names(entries: Iterable[str]) -> Iterator[str]:
    """Puts together what wide gaps parted: a seat or a role and its name, the two parts of a name, a name and 君."""
    held = ""
    for entry in filter(None, map(str.strip, entries)):
        if held and (
            HONORIFIC_ALONE.fullmatch(entry)
            or (_waits(held) and not _stands_alone(held, entry) and not names_nobody(entry) and not _waits_alone(entry))
        ):
            held = f"{held} {entry}"
            continue
        if held:
            yield held
        held = entry
    if held:
        yield held


def _waits(held: str) -> bool:
    """Whether a name must still follow: so far there is a seat, a role, a mark or half a name."""
    if len(held) > LONGEST_PERSON:
        return False
    *before, last = held.split()
    if before and all(map(_waits_alone, before)) and len(last) <= 3 and not ends_in_role(last):
        return True
    return _waits_alone(last) or (len(held) <= 2 and not NOBODY.fullmatch(held) and not held.isascii())


def _stands_alone(held: str, entry: str) -> bool:
    """Whether the entry behind a role and a family name is another person, not the given name."""
    return not _waits_alone(held.split()[-1]) and (
        " " in entry or "\u3000" in entry or len(entry) > 4 or _is_called(entry)
    )


def _waits_alone(word: str) -> bool:
    return _is_role(word) or bool(SEAT_ALONE.fullmatch(squeeze(word)) or MARK.fullmatch(word))


@lru_cache(maxsize=4_000)
def _is_role(text: str) -> bool:
    plain = squeeze(text).lstrip("同〃々")
    return " " not in text and bool(role_of(plain) == plain or (rank_of(plain) and split_staff(plain)[0] == ""))


def names_nobody(text: str) -> bool:
    """Whether an entry names no person: a number (ほか8名), なし, 別紙のとおり."""
    return bool(COUNTED.fullmatch(text) or NOBODY.fullmatch(text))
