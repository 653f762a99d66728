"""Whether words read as something said, as something done, or as a title, by their form alone."""

from __future__ import annotations

from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist

HIRAGANA_OF_SPEECH = 0.35
"""Of the signs of a sentence, as many as are hiragana at least; names and titles of agenda items have fewer."""
LEAST_WITHOUT_END = 10
"""Signs of words that are known by their hiragana alone."""
SPEECH_END = pattern(r"[。．？！?!][」』）)】]*$")
SHORT_SPEECH = pattern(
    r"(?:ます|です|ました|でした|ません|ですか|ますか|ましたか|でしょうか|ください|ましょう|^はい|^ええ|^いいえ|異議なし|了解|賛成)[」』]?$"
)
"""What something said ends with although no full stop stands there."""
HIRAGANA = pattern(r"[ぁ-ん]")
SUBJECT_END = pattern(
    r"(?:について|に関する(?:件|こと)|の件|の(?:選任|選出|設置|制定|改正|策定|指定|認定))(?:[(（][^()（）]*[)）])?$"
)
"""How the title of an item ends."""
ACTION = any_of(wordlist("directions")["actions"])
ENDS_IN_ACTION = pattern(
    rf"{ACTION}(?:の声|する|した|があった|を行った|を行う|された|される|あり|者あり)?[。」』]?(?:あり)?$"
)
"""What is done and not said (資料説明, 異議なしの声あり)."""


def names_subject(text: str) -> bool:
    """Whether words are what a meeting speaks of, as titles of items are: nobody says or does them."""
    return SUBJECT_END.search(text) is not None


def speech_like(text: str) -> bool:
    """Whether a text reads as something said: whole sentences, or long enough and written with much hiragana."""
    sample = text[:200]
    if "。" in sample or SPEECH_END.search(text[-8:]):
        return True
    return len(sample) >= LEAST_WITHOUT_END and len(HIRAGANA.findall(sample)) >= HIRAGANA_OF_SPEECH * len(sample)


def is_short_speech(text: str) -> bool:
    """Whether a text ends as something said does, although no full stop stands there (はい, 始めます)."""
    return SHORT_SPEECH.search(text[-8:]) is not None
