"""What of the properties of a file, whatever its format, is told: who made it, for whom, from what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from minutesapp.sweep.finding import Finding, Kind, cut
from minutesapp.words.sweeping import PROPERTY_WORDS

PLACE = "ファイルの情報"
SAYING_NOTHING = {
    "application", "appversion", "characters", "characterswithspaces", "created", "docsecurity", "hyperlinksbase",
    "hyperlinkschanged", "headingpairs", "language", "lastprinted", "lines", "linksuptodate", "modified", "pages",
    "paragraphs", "revision", "scalecrop", "shareddoc", "title", "titlesofparts", "totaltime", "version", "words",
    "creator tool", "producer", "creationdate", "moddate", "trapped", "creatortool",
    "ptex.fullbanner", "sourcemodified",
}  # fmt: skip
"""Properties, in small letters, that count something, name a program or a day, or stand on the first page anyway."""


def property_findings(told: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """A finding for each property that tells more than the pages; `told` are names and words."""
    seen: set[tuple[str, str]] = set()
    for name, words in told:
        label = PROPERTY_WORDS.get(name.lower(), name)
        if name.lower() in SAYING_NOTHING or not words.strip() or (label, words) in seen:
            continue
        seen.add((label, words))
        yield Finding(Kind.METADATA, PLACE, cut(f"{label}：{words}"))


def by_whom(words: str, who: str) -> str:
    """What somebody wrote, with who it was."""
    said = cut(words)
    return f"{said}（作成者：{who}）" if who else said
