"""What the find bar searches: the text, what one person says, paragraphs that are chosen, or the speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutesapp.attendance.speaking.found_speakers import turns_by
from minutesapp.attendance.speaking.turn_lists import speaker_words, speaking
from minutesapp.editing.clipboard.positions import Hit
from minutesapp.editing.finding.scope import Scope
from minutesapp.editing.finding.search import Search
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.blocks import Block, Body
from minutesapp.model.outline import turn_speaker
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.panels.finding.find_bar import FindBar
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


class SearchedPlaces:
    """All places in the record as it is now. `within` are the ids of the paragraphs that are searched; None: all."""

    def __init__(self, desk: Desk, bar: FindBar, search: Search) -> None:
        self._desk = desk
        self._bar = bar
        self._search = search
        self._hits: list[Hit] = []
        self._body: Body | None = None
        self._speakers: dict[str, Hit] = {}
        self.within: frozenset[str] | None = None

    @property
    def are_speakers(self) -> bool:
        """Whether turns are sought by their speakers, and no words."""
        return self._bar.where.where.scope is None

    def find(self) -> list[Hit]:
        """All of them; what was found in this very text is at hand."""
        if self._body is not self._text:
            self._limit()
            if self.are_speakers:
                self._hits = turns_by(self._desk.rendering, self._search.words)
                self._speakers = {self._text[hit.block].id: hit for hit in self._hits}
            else:
                self._hits = self._search.hits(self._text, self.within)
            self._body = self._text
        return self._hits

    def find_between_keys(self) -> bool:
        """Whether all places could be found before the next key; they are then at hand."""
        if self.are_speakers:
            return True
        self._limit()
        found = None if self._bar.expression.isChecked() else self._search.quick_hits(self._text, self.within)
        if found is not None:
            self._hits, self._body = found, self._text
        return found is not None

    def spans(self, block: Block) -> Sequence[TextRange]:
        """What is marked in a paragraph that is seen; which ones are searched was found out when the clerk rested."""
        if self.are_speakers:
            hit = self._speakers.get(block.id)
            return [] if hit is None else [TextRange(hit.start, min(hit.end, len(block.text)))]
        return self._search.spans(block.text) if self.within is None or block.id in self.within else []

    def renew(self) -> None:
        """Something else is sought, or in another record."""
        self._hits, self._body, self._speakers, self.within = [], None, {}, None

    @property
    def _text(self) -> Body:
        return self._desk.minutes.body

    def _limit(self) -> None:
        scope = self._bar.where.where.scope
        self.within = scope.within(self._text) if scope is not None else None
