"""Lists of people in every form that offices write: one after the other, by office, by role, with marks, seats and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from minutesapp.importers.turn_labels import NAME, TAIL
from minutesapp.language.folding import SELECTORS, squeeze
from minutesapp.language.names import split_name, split_staff
from minutesapp.language.posts import rank_of, role_of

KANJI = "[\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff\U00020000-\U0003ffff々〆ヶヵ\ufe00-\ufe0f\U000e0100-\U000e01ef]"
SEPARATORS = re.compile(r"\s*[、，,;；]\s*|\s+及び\s*|及び(?=\S)|\t+|\s{2,}|\u3000+")
DOTS = re.compile(rf"(?<=[長任事員])\s*[・･]\s*(?={KANJI})")
MARK = re.compile(r"[◎○〇◯●△▲☆★◇◆※*＊]\s*")
SEAT = re.compile(r"第?([0-9０-９]{1,2})番?[\s.．:：]*(?=\D)")
LEADING = re.compile(r"[(（](?P<post>[^()（）]{1,20})[)）]\s*(?P<rest>\S.*)")
TRAILING = re.compile(r"(?P<rest>.*\S)\s*[(（](?P<inside>[^()（）]{1,30})[)）]")
ROLE_END = re.compile(rf"{TAIL}$")
HONORIFIC = re.compile(r"(?<=\S)\s*(?:君|氏|様|さん|殿)$")
COUNTED = re.compile(
    r"(?:他|ほか|外|計|合計|以上|総数|うち|内訳)?\s*.{0,12}?[0-9０-９一二三四五六七八九十]+\s*[人名](?:中.{0,12}出席|出席|欠席)?(?:\s*[(（].*[)）])?"
)
NOBODY = re.compile(r"なし|無し|無|該当者?なし|[-－―ー]+|別紙.*|名簿.*|以下.*|敬称略|順不同|.*(?:敬称略|順不同).*|他|ほか|略")
GROUPED = re.compile(
    r"(?:[【<＜〈\[［〔](?P<a>[^】>＞〉\]］〕]{1,24})[】>＞〉\]］〕]|[(（](?P<b>[^()（）]{1,24})[)）]|(?P<c>[^:：\t。、]{1,24}?)\s*(?:[:：]|\t))"
    r"\s*(?P<people>.*)"
)
OFFICE = re.compile(
    r"\S*(?:部|課|局|室|係|所|館|園|校|センター|事務局|幹事|会|班|団|団体|側|課等|支所|機構|公社|協会|組合|大学|オブザーバー|傍聴者?|説明員|委員|出席者|欠席者|職員)$"
)
BULLETS = "・･○〇◯●■□◆◇※ 　"
GAP = re.compile(r"\s+")
ROWS = ("委員", "事務局", "説明員", "幹事")
SPREAD = re.compile(
    "(?<![^\\s◎○〇◯●])(?:"
    + "|".join(r"[ \u3000]+".join(word) for word in ("委員", "会長", "委員長", "副会長", "副委員長", "議長", "部長", "課長", "係長", "主任", "主査", "主事", "書記", "局長", "次長"))
    + r")(?=\s)"
)
NAME_OF_PERSON = re.compile(rf"(?:{NAME}{{1,5}}[ \u3000]{{0,3}}{NAME}{{1,5}}|{NAME}{{2,8}})")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as a list writes them, in parts; `name` as written."""

    name: str
    family: str = ""
    given: str = ""
    post: str = ""
    group: str = ""
    organisation: str = ""
    seat: str = ""
    mark: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PeopleList:
    """The people of a value, and what it says beyond names."""

    people: tuple[Person, ...]
    note: str = ""


def read_people(text: str, *, staff: bool = False) -> PeopleList:
    """The people of a header value, line by line; `staff` where posts, not roles of members, stand behind the names."""
    people: list[Person] = []
    notes: list[str] = []
    group = ""
    for line in filter(None, map(str.strip, close_up(text).split("\n"))):
        label, entries = divide_group(line)
        if label:
            group = label
        office = ""
        for entry in entries:
            if _is_office(entry) and not ROLE_END.search(squeeze(entry)):
                office = entry
                continue
            person = _read_entry(entry, staff=staff or _is_office(group))
            if person is None:
                notes.append(entry)
            else:
                people.append(replace(person, group=group, organisation=office))
    return PeopleList(tuple(_as_family_names(people)), "、".join(notes))


def _as_family_names(people: Sequence[Person]) -> list[Person]:
    """The same people; where a list names most by one or two signs before a role (奈良会長), all of it is family names."""
    result: list[Person] = []
    for _, members in groupby(people, key=lambda person: person.group):
        group = list(members)
        short = sum(bool(person.post) and len(SELECTORS.sub("", person.name)) <= 2 for person in group)
        result.extend(_as_family_name(person) if short * 2 >= len(group) else person for person in group)
    return result


def _as_family_name(person: Person) -> Person:
    bare = bool(person.post) and len(person.name) <= 4 and " " not in person.name
    return replace(person, family=person.name, given="") if bare else person


def close_up(text: str) -> str:
    """The text with roles that are spread over a line (委　員) written together."""
    return SPREAD.sub(lambda match: "".join(match[0].split()), text)


def divide_group(line: str) -> tuple[str, list[str]]:
    """The office or role at the head of a line (empty: none), and the entries behind it."""
    if match := GROUPED.fullmatch(line):
        label = (match["a"] or match["b"] or match["c"]).strip().lstrip(BULLETS)
        if match["a"] or not match["people"] or (OFFICE.fullmatch(squeeze(label)) and not re.search("[(（]委員", match["people"])):
            return label, _entries(match["people"])
    gap = GAP.search(line)
    head = squeeze(line[: gap.start()]) if gap else ""
    if gap and OFFICE.fullmatch(head) and (not ROLE_END.search(head) or (head in ROWS and re.search("[、,]", line))):
        return line[: gap.start()], _entries(line[gap.end() :])
    if OFFICE.fullmatch(squeeze(line)) and not ROLE_END.search(squeeze(line)):
        return line, []
    return "", _entries(line)


def lists_people(text: str) -> bool:
    """Whether a line reads as a list of people, and not as a sentence or an item."""
    if not text or "。" in text or len(text) > 2000:
        return False
    if re.search(r"[0-9０-９一二三四五六七八九十][人名](?:[)）]|$|中)", text[:80]) or NOBODY.fullmatch(text[:80]):
        return True
    label, entries = divide_group(close_up(text[:400]))
    good = sum(bool(_is_person(entry)) for entry in entries)
    return good * 2 > len(entries) if entries else bool(label)


def _is_person(entry: str) -> bool:
    plain = squeeze(MARK.sub("", entry))
    return bool(ROLE_END.search(plain) or re.fullmatch(rf"{KANJI}[{KANJI[1:-1]}ぁ-んァ-ヴー]{{1,7}}(?:\(.*\))?", plain))


def _is_office(group: str) -> bool:
    plain = squeeze(group)
    return bool(OFFICE.fullmatch(plain)) and not plain.endswith(("委員", "出席者", "欠席者", "傍聴者"))


def _entries(text: str) -> list[str]:
    parts = [part for piece in SEPARATORS.split(DOTS.sub("、", text)) if piece and (part := piece.strip())]
    return list(_join_names([entry for part in parts for entry in _divide_spaced(part)]))


def _divide_spaced(part: str) -> Iterator[str]:
    """Several people parted by single spaces only: a new one begins behind a role, or at every second word of a row of names."""
    words = part.split()
    if len(words) < 3:
        yield part
        return
    if all(len(word) >= 3 and not ROLE_END.search(word) for word in words):
        yield from words
    elif len(words) % 2 == 0 and all(len(word) <= 3 and not ROLE_END.search(word) for word in words):
        yield from (" ".join(pair) for pair in zip(words[::2], words[1::2], strict=True))
    else:
        yield from _cut_at_roles(words)


def _cut_at_roles(words: Sequence[str]) -> Iterator[str]:
    """Role before name, or name before role, whichever the row begins with."""
    leads = bool(ROLE_END.search(squeeze(words[0])))
    held: list[str] = []
    for word in words:
        role = bool(ROLE_END.search(squeeze(word))) and not word.startswith(("(", "（"))
        if leads and role and len(held) > 1:
            yield " ".join(held)
            held = []
        held.append(word)
        if not leads and role:
            yield " ".join(held)
            held = []
    if held:
        yield " ".join(held)


def _join_names(entries: Sequence[str]) -> Iterator[str]:
    """Puts together what wide gaps parted: a role and its name, or a family name and a given name."""
    held = ""
    for entry in entries:
        if held and (_is_role(held) or (len(held) <= 3 and len(entry) <= 4 and not _is_role(held[-2:]))) and not _is_count(entry):
            entry, held = f"{held} {entry}", ""
        elif held:
            yield held
            held = ""
        if _is_role(entry) or (len(entry) <= 2 and not MARK.match(entry) and not NOBODY.fullmatch(entry)):
            held = entry
        else:
            yield entry
    if held:
        yield held


def _is_role(text: str) -> bool:
    plain = squeeze(text).lstrip("同〃々")
    return " " not in text and bool(role_of(plain) == plain or (rank_of(plain) and split_staff(plain)[0] == ""))


def _is_count(text: str) -> bool:
    return bool(COUNTED.fullmatch(text) or NOBODY.fullmatch(text))


def _read_entry(entry: str, *, staff: bool) -> Person | None:
    """One person; None where an entry names nobody (ほか8名, 別紙のとおり)."""
    bare = entry.strip(" 　・･")
    if not bare or COUNTED.fullmatch(bare.strip("()（）")) or NOBODY.fullmatch(bare.strip("()（）")):
        return None
    mark = MARK.match(bare)
    text = bare[mark.end() :] if mark else bare
    seat = SEAT.match(text)
    text = text[seat.end() :] if seat else text
    person = _read_named(text, staff=staff)
    if person is None:
        return None
    return replace(person, mark=mark[0].strip() if mark else "", seat=seat[1] if seat else "")


def _read_named(text: str, *, staff: bool) -> Person | None:
    if match := LEADING.fullmatch(text):
        inner = _read_named(match["rest"], staff=staff)
        return inner and replace(inner, post=match["post"], note=inner.note)
    if match := TRAILING.fullmatch(text):
        inner = _read_named(match["rest"], staff=staff)
        if inner is None:
            return None
        is_role = ROLE_END.search(squeeze(match["inside"])) and not inner.post
        return replace(inner, post=match["inside"]) if is_role else replace(inner, note=match["inside"])
    text = HONORIFIC.sub("", text)
    return _read_spaced(text, staff=staff) or _read_unspaced(text, staff=staff)


def _read_spaced(text: str, *, staff: bool) -> Person | None:
    """Role and name parted by white space, in either order; or a family name and a given name."""
    words = text.split()
    if len(words) < 2:
        return None
    if ROLE_END.search(squeeze(words[0])) and len(squeeze("".join(words[1:]))) <= 10:
        return _named(" ".join(words[1:]), post=words[0])
    if ROLE_END.search(squeeze(words[-1])):
        name = " ".join(words[:-1])
        family, post = split_staff(squeeze(words[-1])) if len(words) == 2 and len(words[0]) <= 3 else ("", "")
        if post and family and len(family) <= 3 and not rank_of(words[-1]):
            return _named(f"{words[0]} {family}", post=post)
        return _named(name, post=words[-1])
    if len(words) >= 3 and ROLE_END.search(squeeze("".join(words[:-2]))):
        return _named(" ".join(words[-2:]), post=" ".join(words[:-2]))
    return _named(text) if len(squeeze(text)) <= 12 else None


def _read_unspaced(text: str, *, staff: bool) -> Person | None:
    plain = squeeze(text)
    if len(plain) > 40 or re.search(r"[。「」:：]", plain):
        return None
    if staff:
        name, post = split_staff(text)
        return _named(name, post=post) if name or post else None
    role = role_of(plain)
    if role and len(role) < len(plain) and text.endswith(role):
        return _named(text[: -len(role)], post=role)
    if role == plain:
        return Person("", post=text)
    if rank_of(plain):
        name, post = split_staff(text)
        return _named(name, post=post)
    return _named(text) if NAME_OF_PERSON.fullmatch(text) and len(plain) <= 12 else None


def _named(name: str, post: str = "") -> Person:
    """A person with the name divided; a name of up to three signs before a post may be the family's alone."""
    name = name.strip()
    parts = split_name(name) if name else None
    if parts is None or not parts.family or (post and rank_of(post) and len(squeeze(name)) <= 3 and " " not in name):
        return Person(name, family=name, post=post)
    return Person(name, parts.family, parts.given, post)
