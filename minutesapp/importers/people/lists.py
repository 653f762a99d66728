"""The people of a header value, and what it says beyond names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.importers.corrections import NO_NAMES, NamesTold
from minutesapp.importers.people.entries import (
    ATTENDANCE,
    INSIDE_BRACKETS,
    LONGEST_LIST,
    ROWS,
    close_up,
    divide_group,
    ends_in_role,
    is_post_of_one,
    is_table_head,
    read_line,
    unfold,
)
from minutesapp.importers.people.lattice import EMPTY, Piece, Reading
from minutesapp.importers.people.name_costs import HONORIFICS
from minutesapp.importers.people.neighbours import (
    as_family_names,
    parted_by_office,
    parted_names,
    spell_out,
    together,
    told_once,
    with_names_before,
)
from minutesapp.importers.people.offices import names_office
from minutesapp.importers.people.parts import DITTO, NOBODY, OF_THE_LIST, Part
from minutesapp.importers.people.person import DITTO_ALONE, NamedPerson, person_of
from minutesapp.importers.people.sides import side_told, status_told
from minutesapp.importers.signs import BRACKETS, read_sign
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import is_post
from minutesapp.language.wordlists import wordlist
from minutesapp.model.attendance import Side

ABSENT_BESIDE = pattern(
    r"欠席(?:者|委員)?[:：は\s]\s*(?P<a>[^。()（）]+)|[(（。※【〔\s](?P<b>[^。()（）※【〔]+?)は、?(?:[^。()（）、]{1,12}(?:のため|により|で)、?)?(?:御|ご)?欠席"
)
OPENING, CLOSING = pattern("[(（]"), pattern("[)）]")
GOES_ON = ("、", "・", "，")
COMMA = pattern("[、，]")
SHARED = frozenset(wordlist("posts")["of_lists"])
"""Posts that stand once before all who have them."""
BETWEEN_SIDES = pattern(r"[／/](?=[^、，：:／/\n()（）]{1,12}[：:])")
"""What parts two sides of the table that stand in one line (委員：奈良、東／事務局：野口)."""
OF_MANY = ("委員", "議員", "職員")
"""How the post of many ends; alone on its line it is the group of those below."""
DITTOS = ("〃", "仝", "同")
PART_BEFORE = pattern(r"[(（](?P<part>[^()（）]{1,16})[)）][\s　]*(?P<people>\S.*)")
LIST_NUMBERS = frozenset(("(1)", "①"))
LEAST_SAVED = 0.6
"""What two lines must cost less together than apart to be one that was broken."""


class NamedList(Struct, frozen=True):
    """The people of a value, and what it says beyond names."""

    people: tuple[NamedPerson, ...]
    note: str = ""


def read_people(text: str, told: NamesTold = NO_NAMES) -> NamedList:
    """The people of a header value, line by line, as far as nothing else was `told` of names in it."""
    reader = ListReader(told)
    for line in _unwrapped(whole_lines(close_up(BETWEEN_SIDES.sub("\n", text))), told):
        for part in filter(None, unfold(line, told)):
            reader.read(part)
    people = reader.people
    if reader.behind > 0:
        people = with_names_before(people)
    return NamedList(tuple(as_family_names(told_once(people))), "、".join(reader.notes))


class ListReader:
    """Reads a list line by line; `people` and `notes` are what came of it. A group holds until the next."""

    def __init__(self, told: NamesTold = NO_NAMES) -> None:
        self.people: list[NamedPerson] = []
        self.notes: list[str] = []
        self.behind = 0
        """How many more people have their post behind the name than before it."""
        self._told = told
        self._group = ""
        self._under = ""
        self._framed = False
        self._post = ""
        self._shared = ""

    def read(self, line: str) -> None:
        """Takes in one more line."""
        line, part = _divide_part(self._without_number(line), self._told)
        if is_table_head(line):
            self.notes.append(line)
            return
        label, reading = divide_group(line, self._told)
        label = spell_out(label, self._post) if DITTO.fullmatch(squeeze(label)) else label
        if reading is EMPTY and NOBODY.fullmatch(label):
            self.notes.append(line)
            return
        above = self._group
        if label or _begins_with_post_in_brackets(reading):
            self._group, self._shared = label, ""
        if label:
            self._begin_group(label, len(reading.people), framed=line[0] in BRACKETS)
        found = [_with_part(person, part) for person in self._people_of(reading)]
        if len(found) == 1 and not found[0].name and found[0].post.endswith(OF_MANY):
            self._group, found = found[0].post, []
        if label and len(found) == 1 and not found[0].post and is_post_of_one(label):
            found = [replace(found[0], post=squeeze(label))]
        if side_told(self._under) == Side.MEMBER and _comes_from(label, found):
            self._group, found = above, [replace(found[0], group=above, organisation=_joined(label, found[0]))]
        self.people.extend(together(found))
        self.people.extend(_absent_beside(reading, self._group, self._told))
        self.notes.extend(piece.text for piece in reading.rest)

    def _begin_group(self, label: str, people: int, *, framed: bool) -> None:
        """A side alone on its line stands over the groups below: that of the members until another side is named.

        Without a frame it ends with the next office that stands alone, too, or before several people: an organisation
        sends one.
        """
        side = side_told(label)
        if side and not people:
            self._under, self._framed = label, framed
        elif side_told(self._under) == Side.MEMBER:
            others = side not in ("", Side.MEMBER) or (not self._framed and not side and people != 1)
            self._under = "" if others else self._under

    def _without_number(self, line: str) -> str:
        """The line without the number of a list before a group (⑶　事務局　…), with which the group above ends."""
        family, number, words = read_sign(line)
        if number is None or family not in LIST_NUMBERS:
            return line
        head = squeeze(INSIDE_BRACKETS.sub("", words.split()[0]))
        if head in ROWS | ATTENDANCE or is_post(head) or names_office(head):
            self._group, self._under, self._framed = "", head, True
            return words
        return line

    def _people_of(self, reading: Reading) -> list[NamedPerson]:
        """The people of a line; an office that stands there by itself is that of those behind it."""
        found: list[NamedPerson] = []
        office, waits = "", False
        for pieces in map(_without_ditto, reading.people):
            pieces = self._without_notes_of_list(pieces)
            head, own = _divide_head(pieces)
            self._group = head or self._group
            person = person_of(own)
            order = [piece.part for piece in pieces if piece.part in (Part.NAME, Part.POST)][:2]
            self.behind += (order == [Part.NAME, Part.POST]) - (order == [Part.POST, Part.NAME])
            if person.note and _named_absent(f"（{person.note}）", self._told):
                self.notes.append(person.note)
                person = replace(person, note="")
            if person.name or (person.post and not DITTO.fullmatch(person.post)):
                waits = waits and bool(person.organisation)
                found.extend(parted_names(self._placed(person, office)))
                continue
            self.notes.extend(
                filter(None, (office if waits else "", person.mark, person.seat, person.post, person.note))
            )
            office, waits = person.organisation, bool(person.organisation)
        if waits:
            self.notes.append(office)
        return found

    def _without_notes_of_list(self, pieces: Sequence[Piece]) -> Sequence[Piece]:
        """The pieces of somebody without what a bracket tells of the whole list; that is noted."""
        told = [
            piece for piece in pieces if piece.part is Part.NOTE and OF_THE_LIST.fullmatch(squeeze(piece.text)[1:-1])
        ]
        self.notes.extend(piece.text for piece in told)
        return [piece for piece in pieces if piece not in told]

    def _placed(self, person: NamedPerson, office: str) -> NamedPerson:
        """The person with the group and the office of the line, and the post of whom they are like (同, 〃)."""
        person = parted_by_office(person, self._group)
        post = spell_out(person.post, self._post)
        if DITTO_ALONE.fullmatch(person.post) or post == person.post:
            self._post = post
        if post or person.name:
            self._shared = post if post in SHARED else "" if post else self._shared
        post, office = post or self._shared, person.organisation or office
        return replace(person, post=post, group=self._group, under=self._under, organisation=office)


def _divide_part(line: str, told: NamesTold) -> tuple[str, str]:
    """A line of people without the bracket before it that says how they took part (（オンライン出席）委員　奈良)."""
    match = PART_BEFORE.match(line)
    if match is None or not status_told(match["part"]) or not read_line(match["people"], told).people:
        return line, ""
    return match["people"], match["part"].strip()


def _with_part(person: NamedPerson, part: str) -> NamedPerson:
    return replace(person, note="、".join(filter(None, (part, person.note)))) if part else person


def _without_ditto(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces without 〃 for the group above, before an office and a post of their own."""
    head, kinds = pieces[0], [piece.part for piece in pieces[:3]]
    return pieces[1:] if head.text in DITTOS and kinds[1:] == [Part.OFFICE, Part.POST] else pieces


def _comes_from(label: str, found: Sequence[NamedPerson]) -> bool:
    """Whether the word before one person with a post is the organisation that sends them, and no group."""
    one = len(found) == 1 and bool(found[0].name and found[0].post)
    return one and bool(label) and not side_told(label) and names_office(label)


def _joined(label: str, person: NamedPerson) -> str:
    return " ".join(filter(None, (label.strip(), person.organisation)))


def whole_lines(text: str) -> Iterator[str]:
    """The lines that are not blank; one goes on below where a bracket is open, or a dot or comma ends it."""
    held = ""
    for line in filter(None, map(str.strip, text.split("\n"))):
        held += line
        opened = len(OPENING.findall(held)) - len(CLOSING.findall(held))
        if not (held.endswith(GOES_ON) or opened > 0) or len(held) > LONGEST_LIST:
            yield held
            held = ""
    if held:
        yield held


def _unwrapped(lines: Iterable[str], told: NamesTold) -> Iterator[str]:
    """The lines; two are one where the source only broke a list at commas within a name or a post.

    Then the two read together cost less than apart (長谷部エ / リカ委員).
    """
    held = ""
    for line in lines:
        if held and COMMA.search(held) and len(held) + len(line) <= LONGEST_LIST and _costs_less(held, line, told):
            held += line
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _costs_less(above: str, below: str, told: NamesTold) -> bool:
    last, first = COMMA.split(above)[-1], COMMA.split(below)[0]
    if read_sign(below)[0]:
        return False
    head = first.split()[0] if first.split() else ""
    of_group = head in ROWS or (names_office(head) and not ends_in_role(head)) or bool(divide_group(below, told)[0])
    if not last or not head or of_group or ends_in_role(last) or last.endswith(HONORIFICS):
        return False
    apart = read_line(last, told).cost + read_line(first, told).cost
    return read_line(last + first, told).cost + LEAST_SAVED < apart


def _absent_beside(reading: Reading, group: str, told: NamesTold) -> Iterator[NamedPerson]:
    """People whom a bracket in the line names as absent (後藤副委員長は欠席)."""
    notes = (piece.text for one in (*reading.people, reading.rest) for piece in one if piece.part is Part.NOTE)
    for note in notes:
        for person in _named_absent(note, told):
            yield replace(person, group="" if person.post.endswith(OF_MANY) else group, note="欠席")


def _named_absent(note: str, told: NamesTold) -> list[NamedPerson]:
    """Those whom a note names as absent; nobody where it speaks of whom it stands behind."""
    match = ABSENT_BESIDE.search(note)
    found = map(person_of, read_line(match["a"] or match["b"], told).people) if match else ()
    return list(together([person for person in found if person.name]))


def _divide_head(pieces: Sequence[Piece]) -> tuple[str, Sequence[Piece]]:
    """The group at the head of a row, before somebody with a post of their own (委員　会長　奈良泰哉), and the rest.

    No group where the word at the head is the post itself (委員　奈良泰哉).
    """
    at = 1 if len(pieces) > 1 and pieces[0].part is Part.MARK else 0
    words, others = "".join(pieces[at].text.split()), pieces[at + 1 :]
    parts = [piece.part for piece in others]
    posted = parts[:1] == [Part.POST] or (Part.NAME in parts and Part.POST in parts[parts.index(Part.NAME) :])
    if pieces[at].part in (Part.POST, Part.OFFICE) and words in ROWS and posted:
        return words, others
    return "", pieces


def _begins_with_post_in_brackets(reading: Reading) -> bool:
    """Whether a row begins with a post of its own （館長）, which ends the group above."""
    first = reading.people[0][0] if reading.people else None
    return first is not None and first.part is Part.POST and first.text[0] in "(（"
