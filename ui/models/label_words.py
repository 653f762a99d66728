"""How members can be named before their turns, with an example of each way."""

from __future__ import annotations

from minutesapp.model.committee import NameStyle
from minutesapp.services.rosters.committees import LABELS

EXAMPLES = {
    NameStyle.NONE.value: "会長、委員",
    NameStyle.FAMILY.value: "高橋委員",
    NameStyle.FULL.value: "高橋健委員",
    NameStyle.LETTER.value: "委員A、委員B",
    NameStyle.NUMBER.value: "委員1、委員2",
    NameStyle.ORGANISATION.value: "商工会議所",
}
LABEL_WORDS = {
    value: f"{words}（{EXAMPLES[value]}）" if value in EXAMPLES else words for value, words in LABELS.items()
}
"""By the value of a `NameStyle`, or of what stands for the form's own way."""
