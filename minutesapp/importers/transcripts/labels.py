"""Names before what is said, as programs that listen put them into the text: ``Name: words``, ``[SPEAKER_00]: words``.

Much that is said looks the same (結論: 賛成です). What is a name is known by its length and shape, and by the whole: in
such a text nearly everything has one, or the name comes again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from minutesapp.importers.transcripts.cue import Cue
from minutesapp.language.pattern import pattern

LONGEST_NAME = 60
"""Signs: of a name with whatever its owner put beside it (the office, 'guest')."""
NAME = rf"[^\s:：。、？！?!「」『』<>\[\]][^:：。、？！?!「」『』<>\[\]\r\n]{{0,{LONGEST_NAME - 1}}}"
LABEL = pattern(rf"(?P<name>{NAME})(?::(?=\s|$)|：)\s*(?P<words>.*)")
BRACKETED = pattern(rf"\[(?P<name>[^\[\]:：\r\n]{{1,{LONGEST_NAME}}})\](?::(?=\s|$)|：)\s*(?P<words>.*)")
LETTER = pattern(r"[^\W\d_]")
NO_NAME = pattern(
    r"(?:.*\d\s*[時分日月年円％%条]|https?|ftp|注|注意|例|例えば|たとえば|結論|質問|回答|答え|理由|要は|議題|次第|日時|日付|場所|会場|出席者|欠席者|"
    r"資料|備考|目的|参考|補足|合計|総額|つまり|Re|FW|PS|Note|NOTE|Kind|Language)"
)
NEARLY_ALL, MANY, TWICE = 0.8, 0.3, 2


def find_label(words: str) -> tuple[str, str] | None:
    """What has the shape of a name before these words, and the words behind it; None for none."""
    if words.startswith("["):
        found = BRACKETED.fullmatch(words)
        return (found["name"].strip(), found["words"]) if found else None
    found = LABEL.fullmatch(words) if ":" in words or "：" in words else None
    name = found["name"].strip() if found else ""
    if found is None or not LETTER.search(name) or NO_NAME.fullmatch(name):
        return None
    return name, found["words"]


def learn_names(texts: Iterable[str]) -> frozenset[str]:
    """What names a speaker in these texts, by how many have the shape of a label, and how often a name comes."""
    count = 0
    found: Counter[str] = Counter()
    for text in texts:
        count += 1
        label = find_label(text.split("\n", 1)[0].strip())
        if label is not None:
            found[label[0]] += 1
    share = found.total() / count if count else 0
    least = 1 if share >= NEARLY_ALL else TWICE if share >= MANY else count + 1
    return frozenset(name for name, times in found.items() if times >= least)


def name_speakers(cues: Iterable[Cue]) -> Iterator[Cue]:
    """The cues with the speakers that their lines name, a cue for each; those that have one stay as they are.

    The lines of a cue are parted by line breaks.
    """
    cues = list(cues)
    names = learn_names(cue.text for cue in cues if not cue.speaker and cue.text)
    for cue in cues:
        yield from _parted(cue, names) if not cue.speaker and (names or "[" in cue.text) else (cue,)


def _parted(cue: Cue, names: frozenset[str]) -> Iterator[Cue]:
    speaker, lines = "", list[str]()
    for line in cue.text.split("\n"):
        label = find_label(line.strip())
        if label is None or (label[0] not in names and not line.lstrip().startswith("[")):
            lines.append(line)
            continue
        if any(lines):
            yield cue._replace(speaker=speaker, text="\n".join(lines))
        speaker, lines = label[0], [label[1]]
    yield cue._replace(speaker=speaker, text="\n".join(lines))
