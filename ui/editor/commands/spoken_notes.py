"""What is only painted beside and under the text, in words for whoever has the screen read out. See decision 54."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QTextEdit

from minutesapp.attendance.speaking.turn_lists import speaker_words
from minutesapp.model.blocks import BlockKind
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import turn_speaker
from minutesapp.model.spans import Mark, ranges_of
from minutesapp.templates.margin import CLOSED_WORD, DIRECTION_WORD, NARRATIVE_WORD, Margin, MarginNote, Sort
from ui.editor.projection.projection import Projection
from ui.editor.writing.caret import Caret

HEADING, NUMBERED = "見出し、{level}段目", "見出し、番号「{number}」、{level}段目"
SPEAKER, GOES_ON, UNKNOWN = "発言者　{}、表示「{}」", "発言の続き、発言者　{}", "発言者　未定"
MARKED = {
    Mark.WITHHELD: "不開示の語「{}」",
    Mark.QUERY: "要確認の語「{}」",
    Mark.WITHDRAWN: "取り消された発言「{}」",
    Mark.CORRECTED: "訂正された発言「{}」",
}


class SpokenNotes(QObject):
    """Describes the paragraph of the cursor, and says it aloud where the cursor comes into another one.

    As long as nobody listens it costs one question to Qt for each paragraph that the cursor comes to.
    """

    def __init__(self, edit: QTextEdit, projection: Projection, caret: Caret) -> None:
        super().__init__(edit)
        self._edit = edit
        self._projection = projection
        self._said = ""
        caret.moved.connect(self._follow)
        self._follow(caret.index)

    def _follow(self, index: object) -> None:
        if QAccessible.isActive() and self._projection.is_open:
            self._describe(int(str(index)))

    def _describe(self, index: int) -> None:
        minutes = self._projection.minutes
        words = note_words(self._projection.margin, minutes, index) if index < len(minutes.body) else ""
        if words == self._said:
            return
        self._said = words
        self._edit.setAccessibleDescription(words)
        changed = QAccessibleEvent(self._edit, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(changed)
        if words and self._edit.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._edit, words))


def note_words(margin: Margin, minutes: Minutes, index: int) -> str:
    """All that the eye sees about a paragraph beside its text: whose it is, its number, whether it is closed, marks."""
    block, note = minutes.body[index], margin.note(index)
    parts = [_kind_words(note, minutes, index)]
    if note.closed:
        parts.append(CLOSED_WORD)
    for mark, words in MARKED.items():
        parts += [words.format(block.text[start:end]) for start, end in ranges_of(block.spans, mark)]
    return "、".join(parts)


def _kind_words(note: MarginNote, minutes: Minutes, index: int) -> str:
    block = minutes.body[index]
    if block.kind is BlockKind.HEADING:
        return (NUMBERED if note.text else HEADING).format(number=note.text, level=block.level)
    if block.kind is not BlockKind.SPEECH:
        return DIRECTION_WORD if block.kind is BlockKind.DIRECTION else NARRATIVE_WORD
    speaker = turn_speaker(minutes.body, index)
    if note.sort is Sort.UNKNOWN or speaker is None:
        return UNKNOWN
    words = speaker_words(speaker, minutes)
    return GOES_ON.format(words) if block.speaker is None else SPEAKER.format(words, note.text)
