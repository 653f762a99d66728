"""What stands behind the body: rows of the header that go on from its last one, whom to ask, and who signed."""

from __future__ import annotations

from collections.abc import Sequence

from minutesapp.importers.body.agenda_items import AT_THE_END, AgendaEntry, is_closed, read_item
from minutesapp.importers.body.turns.speech import is_short_speech, speech_like
from minutesapp.importers.signs import BRACKETS, read_sign
from minutesapp.importers.source import Line
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.templates.roles import Role
from minutesapp.templates.vocabulary import field_labelled, label_endings

BEHIND = wordlist("header_fields")["behind"]
ATTESTED = pattern(rf"{any_of(BEHIND['attested'])}。?$")
SIGNED = pattern(rf"{any_of(BEHIND['signed'])}$")
SEALED = pattern(rf"㊞$|[\s　]印$|[(（\[［〔【](?:印|{any_of(BEHIND['signed'])})[)）\]］〕】]$")
SIGNER = pattern(rf"{any_of(BEHIND['signers'])}(?=[\s　:：]|$)")
LONGEST_LABEL, LONGEST_SIGNATURE, LONGEST_ATTESTED = 24, 30, 120
"""Signs of a label, of a line with a signature, and of the sentence above those."""
END_OF_LABEL = pattern(r"[\t:：]|[ \u3000]{2,}")
ENDING = pattern(f".{{1,12}}?({any_of(label_endings())})")


def lines_of_rest(lines: Sequence[Line], turns: Sequence[bool]) -> frozenset[int]:
    """The places of the lines that nobody says: below the last turn, whom to ask or who signed.

    None where nobody speaks at all; `turns` says which lines start a turn. An item of the agenda ends the rest, and so
    does the mark of a closed one: what stands there is read as anywhere else. Where something is said below it, there
    is no rest, but a speech that names a post or a label.
    """
    backwards = range(len(lines) - 1, -1, -1)
    said = (at for at in backwards if turns[at] and not _is_signature(lines[at].text))
    found = set[int]()
    at = next(said, len(lines)) + 1
    while at < len(lines):
        end = _end_of_rest(lines, at) if _is_of_rest(lines[at]) else at
        found.update(range(at, end))
        at = max(end, at + 1)
    return frozenset(found)


def _end_of_rest(lines: Sequence[Line], begin: int) -> int:
    """The line behind the rest that begins here; this line itself where it is none."""
    end = begin + 1
    while end < len(lines) and (_is_of_rest(lines[end]) or not _is_item(lines[end].text)):
        end += 1
    said = any(_is_said(line.text) and not _is_of_rest(line) for line in lines[begin + 1 : end])
    return begin if said and not _is_bare_label(lines[begin].text) else end


def _is_item(text: str) -> bool:
    return is_closed(text) or read_item(text) is not None


def _is_said(text: str) -> bool:
    return speech_like(text) or is_short_speech(text)


def _is_bare_label(text: str) -> bool:
    """Whether a line is nothing but the label of what stands at the end (このページに関するお問い合わせ先)."""
    return _role(squeeze(read_sign(text)[2])) in AT_THE_END


def _is_of_rest(line: Line) -> bool:
    plain = squeeze(line.text)
    if is_closed(line.text):
        return False
    if (len(plain) <= LONGEST_ATTESTED and ATTESTED.search(plain)) or _is_signature(line.text):
        return True
    text = read_sign(line.text)[2]
    framed = BRACKETS.get(text[:1])
    label = text[1:].partition(framed)[0] if framed else END_OF_LABEL.split(text, maxsplit=1)[0]
    role = _role(squeeze(label))
    return role in AT_THE_END or (role is Role.NEXT_MEETING and framed is not None and read_item(line.text) is None)


def _is_signature(text: str) -> bool:
    """Whether a line is to be signed, or was: a name behind or before a sign for it, and nothing said."""
    if len(text) > LONGEST_SIGNATURE or _is_said(text):
        return False
    if SEALED.search(text):
        return True
    return read_item(text) is None and bool(SIGNED.search(text) or SIGNER.match(text))


def _role(label: str) -> Role:
    if not 0 < len(label) <= LONGEST_LABEL:
        return Role.NONE
    kind = field_labelled(label)
    ending = ENDING.fullmatch(label)
    return kind.role if kind else label_endings()[ending[1]] if ending else Role.NONE


class RowsBehind:
    """Knows the next row by the sign of the last one: its `family`, and its `number` where it has one."""

    def __init__(self, family: str, number: int | None) -> None:
        self._family = family
        self._number = number
        self._at_end = False

    def is_next(self, item: AgendaEntry) -> bool:
        """Whether an item has the number of the next row, and is no closed one."""
        expected = None if self._number is None else self._number + 1
        return bool(self._family) and not item.closed and (item.family, item.count) == (self._family, expected)

    def goes_on_at_end(self, item: AgendaEntry) -> bool:
        """Whether an item is the next row below one that stands at the end of a sheet alone, such as whom to ask."""
        return self._at_end and self.is_next(item)

    def takes(self, item: AgendaEntry, *, of_agenda: bool) -> bool:
        """Whether an item is the next row, and none of the agenda; the row after it is then the next.

        `of_agenda` says that the agenda may have it: it counts like this, or somebody speaks below. Then it is a row
        only if its words are those of one (その他 is an item of any agenda, but not below whom to ask).
        """
        if not self.is_next(item):
            return False
        kind = field_labelled(item.title)
        role = kind.role if kind else Role.NONE
        remains = role is Role.REMARKS and not self._at_end
        if role is Role.RESULT or (of_agenda and (role is Role.NONE or remains)):
            return False
        self._number = item.count
        self._at_end = role in AT_THE_END
        return True
