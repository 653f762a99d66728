"""What a speaker's label looks like: roles, names with a role behind them, seats, and what a record itself uses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from minutesapp.importers.body.turns.speech import ENDS_IN_ACTION
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist

LONGEST = 32
"""Signs of a label: an office, a name and a post."""
NAME = (
    "[\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff\U00020000-\U0003ffff々〆ヶヵケぁ-んァ-ヴーA-Za-z・."
    "\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
TAIL = rf"(?:[ァ-ヴー]{{2,8}}長|{any_of(wordlist('speaker_labels')['roles'])})"
EVERYBODY = frozenset(wordlist("speaker_labels")["everybody"])
LETTER = r"(?:[A-Z]|\d{1,2})?"
DONE = any_of(word for word in wordlist("directions")["actions"] if word not in EVERYBODY | {"発言", "出席", "欠席"})
INSIDE = rf"(?:\((?![^()]*(?:説明|報告|異議|了承|資料|{DONE}\)))[^()]{{1,20}}\))?"
"""What stands in brackets behind a label, and is nothing that was done (委員長（あいさつ）)."""
TOLD_APART = rf"(?:\({NAME}{{1,4}}\))?"
"""The part of a name in brackets by which two of one family are told apart (木下（花）委員)."""
LABEL = pattern(
    rf"(?:第?\d{{1,3}}番)?{NAME}{{0,18}}?{TOLD_APART}{TAIL}{LETTER}{INSIDE}|第?\d{{1,3}}番{NAME}{{0,8}}{INSIDE}"
)
LETTERED = pattern(r"[A-Z](?:委員|議員|氏|さん)|(?:委員|議員|発言者?)(?:[A-Z]|\d{1,2})")
ROLE_END = pattern(f"{TAIL}$")
LEAST_GLUED = 3
"""Signs of a name with its post before which nothing parts what is said."""
SPEAKING = pattern(
    r"^(?:出席|欠席|会議録|議事録|署名|次回|今回)|を|から|より|ついて|おいて|した|する|です|ます|ので|では|とは|への|との|による|登壇|降壇|入場|退場|退席|起立|発言$|挙手|その他|他の|いう|および|及び"
)


@lru_cache(maxsize=2_000)
def is_label(text: str) -> bool:
    """Whether a text reads as a label by its words alone: a role, or something with a role at its end."""
    if not 0 < len(text) <= LONGEST:
        return False
    plain = squeeze(text)
    if plain in EVERYBODY or LETTERED.fullmatch(plain):
        return True
    words = plain.split("(")[0]
    return bool(LABEL.fullmatch(plain)) and not (SPEAKING.search(words) or ENDS_IN_ACTION.search(words))


def ends_in_label(text: str) -> bool:
    """Whether a text ends in a role or a rank (山田議長)."""
    return ROLE_END.search(text) is not None


NOTHING_TOLD: Mapping[str, bool] = {}


class Labels:
    """The labels to expect in one record: what reads as one, and what the record was found to use (family names).

    `told` says of words whether they are one, whatever they read like.
    """

    def __init__(self, learned: Iterable[str] = (), told: Mapping[str, bool] = NOTHING_TOLD) -> None:
        self.told = frozenset(label for label, is_one in told.items() if is_one)
        self._denied = frozenset(told.keys() - self.told)
        self.learned: set[str] = set()
        self._known: dict[str, bool] = {}
        self.learn(learned)

    def learn(self, labels: Iterable[str]) -> None:
        """Expects these labels, too."""
        self.learned.update(squeeze(label) for label in labels if label)
        self._known.clear()

    def longest_known(self, text: str) -> int:
        """How much of the head of a text is a name with its post of the record itself; 0 for nothing."""
        ends = range(min(LONGEST, len(text) - 1), LEAST_GLUED - 1, -1)
        known = (end for end in ends if text[:end] in self.learned and ends_in_label(text[:end]))
        return next((end for end in known if not self.denies(text[:end])), 0)

    def denies(self, text: str) -> bool:
        """Whether somebody said that these words are no label."""
        return bool(self._denied) and squeeze(text) in self._denied

    def expect(self, text: str) -> bool:
        """Whether this may stand before a turn."""
        if not 0 < len(text) <= LONGEST:
            return False
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self._may_be(text)
        return known

    def _may_be(self, text: str) -> bool:
        plain = squeeze(text)
        if plain in self._denied:
            return False
        return plain in self.told or is_label(text) or plain in self.learned
