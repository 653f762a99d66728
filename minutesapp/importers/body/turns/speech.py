"""Whether words read as something said, or as something done, by their form alone."""

from __future__ import annotations

import re

from minutesapp.language.wordlists import any_of, wordlist

HIRAGANA_OF_SPEECH = 0.35
"""Of the signs of a sentence, as many as are hiragana at least; names and titles of agenda items have fewer."""
LEAST_WITHOUT_END = 10
"""Signs of words that are known by their hiragana alone."""
SPEECH_END = re.compile(r"[。．？！?!][」』）)】]*$")
SHORT_SPEECH = re.compile(
    r"(?:ます|です|ました|でした|ません|ですか|ますか|ましたか|でしょうか|ください|ましょう|^はい|^ええ|^いいえ|異議なし|了解|賛成)[」』]?$"
)
"""What something said ends with although no full stop stands there."""
HIRAGANA = re.compile(r"[ぁ-ん]")
ACTION = any_of(wordlist("directions")["actions"])
ENDS_IN_ACTION = re.compile(
    rf"{ACTION}(?:の声|する|した|があった|を行った|を行う|された|される|あり|者あり)?[。」』]?(?:あり)?$"
)
"""What is done and not said (資料説明, 異議なしの声あり)."""


def speech_like(text: str) -> bool:
    """Whether a text reads as something said: whole sentences, or long enough and written with much hiragana."""
    sample = text[:200]
    if "。" in sample or SPEECH_END.search(text[-8:]):
        return True
    return len(sample) >= LEAST_WITHOUT_END and len(HIRAGANA.findall(sample)) >= HIRAGANA_OF_SPEECH * len(sample)


def is_short_speech(text: str) -> bool:
    """Whether a text ends as something said does, although no full stop stands there (はい, 始めます)."""
    return SHORT_SPEECH.search(text[-8:]) is not None
