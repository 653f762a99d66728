"""What the find bar can search besides the whole text: what one person says, the paragraphs that are chosen."""

from __future__ import annotations

from collections.abc import Iterator

from minutesapp.attendance.speaking.turn_lists import speaker_words, speaking
from minutesapp.editing.finding.scope import Scope
from minutesapp.model.outline import turn_speaker
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.panels.finding.where_box import Where

CHOSEN = "選んだ段落（{count:,}）"
HERE, SAID = "この人：{name}", "{name}の発言"


def offered_places(desk: Desk, editor: RecordEditor) -> list[Where]:
    """The chosen paragraphs where there are several, who speaks at the cursor, and everybody who speaks."""
    return list(_offered(desk, editor)) if desk.occupied else []


def _offered(desk: Desk, editor: RecordEditor) -> Iterator[Where]:
    minutes, chosen = desk.minutes, editor.caret.selected_indices
    body = minutes.body
    if len(chosen) > 1:
        yield Where(CHOSEN.format(count=len(chosen)), Scope(ids=frozenset(body[index].id for index in chosen)))
    here = turn_speaker(body, editor.caret.index) if body else None
    if here is not None:
        yield Where(HERE.format(name=speaker_words(here, minutes)), Scope(here.who))
    for who in speaking(body):
        if here is None or who != here.who:
            yield Where(SAID.format(name=speaker_words(who, minutes)), Scope(who))
