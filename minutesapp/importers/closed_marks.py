"""Marks of what is closed to the public: in brackets behind a title, before it, or before what is counted there."""

from __future__ import annotations

import re

from minutesapp.importers.signs import BRACKETS
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist

WORDS = wordlist("closed_items")
SPACES = r"[\s　]*"
SPREAD = [SPACES.join(word) for word in WORDS["words"]]
"""The words by which something is told to be closed, their signs spread or not (非 公 開)."""
SAYS_SO = pattern("|".join(SPREAD))
PLAIN = f"(?:{'|'.join(SPACES.join(word) for word in WORDS['plain'])})"
REASON = r"[^()（）【】]{2,30}"
TELLING = (
    rf"(?:{any_of(WORDS['telling'])}|{REASON}{any_of(WORDS['because'])}、?(?:会議は)?{any_of(WORDS['words'])}"
    rf"(?:とする|とした|で審議)?|{any_of(WORDS['plain'])}[:：]{REASON})"
)
OPENING, CLOSING = (f"[{re.escape(''.join(signs))}]" for signs in (BRACKETS, BRACKETS.values()))
FRAMED = rf"{OPENING}{SPACES}(?:{PLAIN}|(?P<telling>{TELLING})){SPACES}{CLOSING}"
MARK = rf"(?P<mark>{FRAMED}|※{PLAIN})"
COUNT = rf"{SPACES}[0-9０-９][0-9０-９,，.．]*{SPACES}[件人名題]"
PARTED = pattern(rf"{MARK}(?=$|[\s　]|{OPENING}|{COUNT}$)|(?P<bare>[\s　]+{PLAIN})$")
"""A mark within a title: what stands behind it stands apart."""
AT_END = pattern(rf"{MARK}(?:{COUNT}|{SPACES}{OPENING}[^「」。]*{CLOSING})?$")
AT_START = pattern(rf"{MARK}\s*")
BEFORE_TITLE = pattern(rf"(?P<mark>{FRAMED})\s*(?=[^\s。、ぁ-ん])")
ALONE = pattern(MARK)
OF_THE_MEETING = pattern(rf"(?<!情報)公開(?:{any_of(WORDS['asked'])})?[\s　]*$")
"""What asks whether the meeting is open; the word behind it is the answer (公開の別　非公開)."""
LONGEST_END = 60
"""Signs at the end of a line in which its mark is looked for."""
OTHERWISE = pattern("".join(f"(?<!{re.escape(word)})" for word in WORDS["both"]) + any_of(WORDS["words"]))


def divide_closed(title: str) -> tuple[str, bool]:
    """A title without the mark of a closed item, and whether it had one.

    A mark that says it in words of its own (（秘密会）) stays in the title.
    """
    mark = _mark_of_title(title)
    return (_without(title, mark), True) if mark else (title, False)


def divide_closed_line(text: str) -> tuple[str, bool]:
    """A line without the mark of a closed item at its end or before it, and whether it had one.

    A turn may be as long as it likes.
    """
    if is_mark_alone(text):
        return text, False
    words = text.rstrip()
    mark = AT_END.search(words, max(len(words) - LONGEST_END, 0)) if may_be_closed(words[-LONGEST_END:]) else None
    mark = mark or BEFORE_TITLE.match(words)
    return (_without(words, mark), True) if mark else (text, False)


def without_mark(title: str) -> str:
    """A title without the mark of a closed item, whatever words that has."""
    mark = _mark_of_title(title)
    return _cut(title, mark) if mark else title


def may_be_closed(text: str) -> bool:
    """Whether a text has any of the words by which something is said to be closed."""
    return SAYS_SO.search(text) is not None


def is_mark_alone(text: str) -> bool:
    """Whether a line is nothing but the mark of the closed item above it."""
    return len(text) <= LONGEST_END and ALONE.fullmatch(text) is not None


def tells_of_closing(title: str) -> bool:
    """Whether a title may say that it is closed in some other way, and does not only name both (公開・非公開の別)."""
    return OTHERWISE.search(title) is not None


def _mark_of_title(title: str) -> re.Match[str] | None:
    if not may_be_closed(title):
        return None
    mark = AT_START.match(title) or PARTED.search(title.rstrip())
    bare = mark is not None and mark.groupdict().get("bare")
    return None if mark and bare and OF_THE_MEETING.search(title[: mark.start()]) else mark


def _without(text: str, mark: re.Match[str]) -> str:
    return text if mark["telling"] else _cut(text, mark)


def _cut(text: str, mark: re.Match[str]) -> str:
    part = "bare" if mark.groupdict().get("bare") else "mark"
    return (text[: mark.start(part)].rstrip() + text[mark.end(part) :]).strip()
