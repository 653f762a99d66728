"""Words that are withheld or withdrawn at one place and can be read at another, names that the public is not told and
that somebody says, in the record and in what is condensed for its summary, and marks that say too little.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.checks.finding import Severity
from minutesapp.checks.fixes import withhold_here
from minutesapp.checks.rule import Breach, Rule
from minutesapp.editions.fingerprints import APART, Fingerprints, reduce_text
from minutesapp.editions.hidden_names import hidden_sides
from minutesapp.editions.parts.summary import summed_up
from minutesapp.language.matching.folded_text import FoldedText
from minutesapp.language.matching.similarity import fold_for_search
from minutesapp.language.pattern import pattern
from minutesapp.language.plain import one_line
from minutesapp.language.posts import rank_words, role_words
from minutesapp.language.wordlists import wordlist
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import Block
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import HIDING, Mark, ranges_of
from minutesapp.templates.fields import field_text
from minutesapp.templates.form import Form
from minutesapp.templates.people import NAMING
from minutesapp.templates.rendering import Rendering

SHORTEST = 2
"""Signs of withheld words that are looked for elsewhere; a single sign stands everywhere."""
SHORTEST_REMARK = 5
"""The same of withdrawn words: they are remarks, and short ones are said by everybody."""
MOST_FOUND = 20
"""Places that are told; whoever sees so many seeks the words."""
SHORTEST_CLOSED = 6
"""Signs of a part of a closed passage that are looked for in condensed words."""
PARTS = pattern("[。、．，.,！？「」『』（）()〔〕\\s]+")
"""What stands between the parts of a passage."""
HERE, IN_SUMMARY = "ここ", "要約した言葉の中"


def find_open_elsewhere(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Words that are hidden in one place and stand open in another place of the body, or in the header."""
    words = _hidden(minutes)
    read = Rendering(minutes, form)
    yield from islice(chain(_in_body(read, words, HERE), _in_header(minutes, form, words)), MOST_FOUND)


def find_names_said(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Names that no label tells the public and that can be read in what was said: 五十嵐委員 in the words of 委員A."""
    secret = _secrets(minutes, form)
    listed = {kind.side for kind in form.fields if kind.type.lists_people and kind.person.name in NAMING}
    in_header = _named_in_header(minutes, form, [one for one in secret if one.side not in listed])
    yield from islice(chain(in_header, _names_in(Rendering(minutes, form), secret, HERE)), MOST_FOUND)


def find_told_in_summary(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Words that are closed or withdrawn, and names that the public is not told, among condensed words it may read."""
    told = Rendering(_condensed_alone(minutes, form), form)
    text = fold_for_search("\n".join(block.text for block in told.minutes.body))
    if text.strip():
        words = [one for one in _hidden(minutes) if one.sought in text]
        closed = _closed_in(told, Rendering(minutes, form))
        found = chain(_in_body(told, words, IN_SUMMARY), closed, _names_in(told, _secrets(minutes, form), IN_SUMMARY))
        # What is found is no place in the words that stand in the record.
        yield from (hit._replace(span=None, words="", fix=None) for hit in islice(found, MOST_FOUND))


def _condensed_alone(minutes: Minutes, form: Form) -> Minutes:
    """The record with nothing but its condensed words, where they stand, with the marks and closed as they will be."""
    summary = summed_up(Rendering(minutes, form)) if any(block.summary is not None for block in minutes.body) else ()
    body = (
        told
        if told is not None and block.summary is not None and block.summary.is_told
        else replace(block, text="", spans=(), summary=None)
        for block, told in zip(minutes.body, summary, strict=False)
    )
    return replace(minutes, body=tuple(body))


def _closed_in(told: Rendering, read: Rendering) -> Iterator[Breach]:
    """Parts of closed passages among condensed words that are open, but for what is said openly as well."""
    texts: dict[bool, list[str]] = {True: [], False: []}
    for index, block in enumerate(read.minutes.body):
        texts[read.is_closed(index)].append(block.text)
        if told.is_closed(index):
            texts[True].append(told.minutes.body[index].text)
    parts = (part for text in texts[True] for part in (PARTS.sub("", text), *PARTS.split(text)))
    secret = Fingerprints(parts, SHORTEST_CLOSED)
    said = reduce_text("\n".join(PARTS.sub("", text) for text in texts[False])) if len(secret) else ""
    for index, block in enumerate(told.minutes.body if len(secret) else ()):
        if block.text and not told.is_closed(index):
            found = (piece for piece in secret.pieces_in(PARTS.sub("", _readable(block))) if piece not in said)
            if (piece := next(found, None)) is not None:
                yield Breach(_place(index), f"非公開の「{piece}」が、{IN_SUMMARY}では読めます。", block=block.id)


def _readable(block: Block) -> str:
    """The words of a paragraph with a sign that no text has in the place of those that are hidden."""
    hidden = {at for start, end in _hidden_ranges(block) for at in range(start, end)}
    return "".join(APART if at in hidden else sign for at, sign in enumerate(block.text))


def _secrets(minutes: Minutes, form: Form) -> list[_Secret]:
    """The names that no label tells the public."""
    sides = hidden_sides(form)
    hidden = [person for person in minutes.attendees if person.side in sides and person.name]
    told = Rendering(minutes, form, "public").labels if hidden else {}
    return [_Secret.of(person) for person in hidden if person.family_or_name not in told[person.id]]


def _names_in(read: Rendering, secret: Sequence[_Secret], where: str) -> Iterator[Breach]:
    for index in range(len(read.minutes.body) if secret else 0):
        if not read.is_closed(index):
            yield from _said(read, index, secret, where)


class _Secret(NamedTuple):
    """A name, and what may stand behind it that makes one of it: a given name, a title; nothing for a whole name."""

    side: Side
    name: str
    behind: tuple[str, ...]

    @staticmethod
    def of(person: Attendee) -> _Secret:
        if not person.family:
            return _Secret(person.side, person.name, ("",))
        called = (person.post, *wordlist("speaker_labels")["titles"], *role_words(), *rank_words())
        given = (person.given, f" {person.given}") if person.given else ()
        return _Secret(
            person.side, person.family, (*given, *sorted(filter(None, dict.fromkeys(called)), key=len, reverse=True))
        )

    def ends_in(self, text: str, at: int) -> int:
        """Where the name with what stands behind it ends that ends there by itself; 0 where it may be another word."""
        folded = fold_for_search
        ends = (at + len(words) for words in self.behind if folded(text[at : at + len(words)]) == folded(words))
        return next(ends, 0)


def _named_in_header(minutes: Minutes, form: Form, secret: list[_Secret]) -> Iterator[Breach]:
    """Each name that a field tells, of those sides of which no list of the form names anybody."""
    for field in minutes.header if secret else ():
        shown = field_text(form, minutes, field)
        text = FoldedText(shown, fold_for_search)
        for one in secret:
            ends = ((start, one.ends_in(shown, bare)) for start, bare in text.spans(fold_for_search(one.name)))
            if said := next((shown[start:end] for start, end in ends if end), ""):
                told = f"公開用では名前を出さない人ですが、「{said}」がこの項目では読めます。"
                yield Breach(field.label, told, field=field.key, words=said)


def _said(read: Rendering, index: int, secret: Iterable[_Secret], where: str) -> Iterator[Breach]:
    """Each place in an open paragraph where one of these stands and is not hidden already."""
    block = read.minutes.body[index]
    text, taken = FoldedText(block.text, fold_for_search), _hidden_ranges(block)
    for one in secret:
        for start, bare in _open_spans(text, fold_for_search(one.name), taken):
            end = one.ends_in(block.text, bare)
            if end:
                said = block.text[start:end]
                told = f"公開用では名前を出さない人ですが、「{said}」が{where}では読めます。"
                fix = withhold_here(block, start, end)
                yield Breach(_place(index), told, block=block.id, span=(start, end), words=said, fix=fix)


def find_untold_leave(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Withdrawn words of which nobody says by whose leave, and corrected ones without those in their place."""
    told = {Mark.WITHDRAWN: "取消しの許可が書かれていません。", Mark.CORRECTED: "訂正後の言葉が書かれていません。"}
    for index, block in enumerate(minutes.body):
        for span in block.spans:
            if span.mark in told and not span.note.strip():
                words = block.text[span.start : span.end]
                text = f"「{_shortened(words)}」の{told[span.mark]}"
                yield Breach(_place(index), text, block=block.id, span=(span.start, span.end), words=words)


class _Hidden(NamedTuple):
    """Words that are hidden, as they are sought (folded) and as they stand, and by which mark."""

    sought: str
    text: str
    mark: Mark

    @property
    def told(self) -> str:
        """How a sentence about them begins."""
        what = "取り消した" if self.mark is Mark.WITHDRAWN else "不開示にした"
        return f"{what}「{_shortened(self.text)}」が、"


LONGEST_QUOTE = 40
"""Signs of hidden words that a sentence quotes."""


def _shortened(words: str) -> str:
    line = one_line(words)
    return line if len(line) <= LONGEST_QUOTE else f"{line[:LONGEST_QUOTE]}…"


def _hidden(minutes: Minutes) -> list[_Hidden]:
    least = {Mark.WITHHELD: SHORTEST, Mark.WITHDRAWN: SHORTEST_REMARK}
    found = {
        _Hidden(fold_for_search(block.text[start:end]), block.text[start:end], mark)
        for block in minutes.body
        if block.spans
        for mark in least
        for start, end in ranges_of(block.spans, mark)
    }
    return sorted((one for one in found if len(one.text.strip()) >= least[one.mark]), key=_longest_first)


def _longest_first(words: _Hidden) -> tuple[int, str]:
    return -len(words.text), words.text


def _in_body(read: Rendering, words: list[_Hidden], where: str) -> Iterator[Breach]:
    for index, block in enumerate(read.minutes.body if words else ()):
        if read.is_closed(index):
            continue
        text, taken = FoldedText(block.text, fold_for_search), _hidden_ranges(block)
        for one in words:
            for start, end in _open_spans(text, one.sought, taken):
                fix = withhold_here(block, start, end) if one.mark is Mark.WITHHELD else None
                told, said = f"{one.told}{where}では読めます。", block.text[start:end]
                yield Breach(_place(index), told, block=block.id, span=(start, end), words=said, fix=fix)
            yield from _in_notes(block, one, index)


def _hidden_ranges(block: Block) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in block.spans if span.mark in HIDING]


def _open_spans(text: FoldedText, sought: str, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where folded words stand and nothing of them is `taken` yet."""
    for start, end in text.spans(sought):
        if not any(first < end and start < last for first, last in taken):
            taken.append((start, end))
            yield start, end


def _place(index: int) -> str:
    return f"本文の{index + 1}段落目"


def _in_notes(block: Block, one: _Hidden, index: int) -> Iterator[Breach]:
    """Hidden words among those that the public reads in the place of corrected ones."""
    for span in block.spans:
        if span.mark is Mark.CORRECTED and _holds(span.note, one.text):
            words = block.text[span.start : span.end]
            told = f"{one.told}訂正後の言葉の中で読めます。"
            yield Breach(_place(index), told, block=block.id, span=(span.start, span.end), words=words)


def _in_header(minutes: Minutes, form: Form, words: list[_Hidden]) -> Iterator[Breach]:
    for field in minutes.header if words else ():
        shown = field_text(form, minutes, field)
        for one in words:
            if _holds(shown, one.text):
                yield Breach(field.label, f"{one.told}この項目では読めます。", field=field.key)


def _holds(text: str, words: str) -> bool:
    return fold_for_search(words) in fold_for_search(text)


SUMMARY_OPEN = Rule("summary-open", Severity.WARNING, find_told_in_summary)
RULES = (
    Rule("withheld-open", Severity.WARNING, find_open_elsewhere),
    Rule("name-said", Severity.WARNING, find_names_said),
    SUMMARY_OPEN,
    Rule("mark-untold", Severity.WARNING, find_untold_leave),
)
