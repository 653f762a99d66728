"""Why something is closed or hidden, remarks that are withdrawn or corrected, and what a new agenda item is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from minutesapp.editing.change import Change
from minutesapp.editing.commands import give_reason, mark_words, unmark_words
from minutesapp.editing.cursor.changes import closing_at
from minutesapp.editing.cursor.marks import note_at, set_note
from minutesapp.editing.cursor.situation import new_item
from minutesapp.editing.deeds import Deed
from minutesapp.editing.splice import splice_between
from minutesapp.editions.disclosure import header_reason, printable_reasons, reasons_in, stated, with_header
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.language.plain import one_line
from minutesapp.model.blocks import BlockKind, Body
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import index_of
from minutesapp.model.spans import HIDING, Mark, Span
from ui.actions.keys import say
from ui.desk import Desk
from ui.editor.commands.commands import MARK_WORDS, UNMARK_WORDS, Hidden
from ui.editor.projection.document import spot_at
from ui.editor.record_editor import RecordEditor
from ui.memory import Memory
from ui.window.main_window import MainWindow

WHY = "why"
"""The topic of the offer to write a reason."""
SECONDS = 12
"""How long that offer stays."""
NOTHING_HERE = "ここには、理由を書く非公開の部分や、印の付いた語がありません。"
LONGEST_TITLE = 24
"""Signs of a passage that name it."""
OFFERS = {
    None: ("非公開の理由を書けます（{reason}）。", "理由を書く"),
    Mark.WITHHELD: ("不開示の理由を書けます（{reason}）。", "理由を書く"),
    Mark.WITHDRAWN: ("取消しを許可した人や日を書けます（{reason}）。", "許可を書く"),
}
"""What is offered once something was closed or hidden, and the words of the button."""
QUESTIONS = {
    Mark.WITHHELD: ("不開示の理由", "「{}」を不開示にする理由を書いてください。"),
    Mark.WITHDRAWN: ("取消しの許可", "「{}」の取消しを、だれがいつ許可したかを書いてください。"),
    Mark.CORRECTED: ("発言の訂正", "「{}」に代わる、訂正後の言葉を書いてください。"),
    Mark.QUERY: ("確かめること", "「{}」について、確かめることを書いてください。"),
}
CLOSED_TITLE, CLOSED_QUESTION = "非公開の理由", "「{}」を非公開にする理由を書いてください。"
EMPTY_TAKES_AWAY = "空にすると、書かれている理由が消えます。"
PRINTED = "見出し部の非公開の理由にもなり、公開用に印刷されます。氏名など、公開できないことは書かないでください。"
STANDS_IN_HEADER = "見出し部の非公開の理由は「{}」になりました。公開用に印刷されます。"
NOT_IN_HEADER = "伏せた語や氏名があるため、この理由は見出し部に入れませんでした。"
EMPTY_ENDS_CORRECTION = "空にすると訂正をやめ、公開用にも元の言葉が印刷されます。"
ORIGINAL_STAYS = "元の言葉は原本に残ります。公開用では、訂正後の言葉だけが印刷されます。"
LEAVE = ("議長が許可", "委員長が許可", "会長が許可")
"""How a leave is noted while the record has no other words for one."""
ITEM_CLOSED = "上の議題「{}」が非公開のため、この議題も非公開です。"
ITEM_OPEN = "この議題は公開です（前の議題の非公開は及びません）。"
NEW_ITEM = (Deed.SET_KIND, Deed.INSERT, Deed.PASTE)


class ReasonController:
    """The actions about reasons. None of them stands in the way: what is closed is closed before anybody is asked."""

    def __init__(self, window: MainWindow, desk: Desk, editor: RecordEditor, memory: Memory) -> None:
        self._window = window
        self._desk = desk
        self._editor = editor
        self._memory = memory
        editor.commands.asks_why.connect(self.offer)
        desk.changed.connect(self._tell_of_item)
        desk.replaced.connect(lambda: window.bar.withdraw(WHY))

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions about reasons do."""
        return {
            "reason": self.ask_here,
            "withdraw": partial(self._editor.commands.toggle_mark, Mark.WITHDRAWN),
            "correct": self.correct,
        }

    def offer(self, hidden: Hidden) -> None:
        """Say that the reason can be written, without asking for it."""
        words, button = OFFERS[hidden.mark]
        self._window.bar.tell(say(words), [(button, lambda: self._ask_about(hidden))], topic=WHY, seconds=SECONDS)

    def ask_here(self) -> None:
        """Ask why the words at the cursor are hidden, else why the passage or item there is closed."""
        minutes, caret = self._desk.minutes, self._editor.caret
        spot = spot_at(minutes.body, caret.selected_places[0])
        found = note_at(minutes, spot, (*HIDING, Mark.QUERY))
        indices = closing_at(minutes, caret.selected_indices) if minutes.body else []
        if found is not None:
            self._ask_note(*found)
        elif indices:
            self._ask_reason(indices)
        else:
            self._window.say(NOTHING_HERE)

    def correct(self) -> None:
        """Ask for the words that stand in the place of the selected ones."""
        chosen = self._editor.commands.words_to_correct()
        if chosen is None:
            return
        minutes, (index, words) = self._desk.minutes, chosen
        here = note_at(minutes, spot_at(minutes.body, self._editor.caret.selected_places[0]), (Mark.CORRECTED,))
        text = minutes.body[index].text[words.start : words.end]
        stands = here is not None and here[0] == index
        note = self._asked(Mark.CORRECTED, text, here[1].note if here is not None and stands else "", ())
        if note is not None:
            self._apply(lambda record: _corrected(record, index, words, note))
            self._window.say((MARK_WORDS if note else UNMARK_WORDS)[Mark.CORRECTED])

    def _ask_about(self, hidden: Hidden) -> None:
        """Ask about what was hidden just now, wherever it stands by now, if it still is."""
        minutes = self._desk.minutes
        indices = [at for id in hidden.blocks if (at := index_of(minutes.body, id)) is not None]
        closed = [at for at in indices if minutes.body[at].closed] if hidden.mark is None else []
        if closed:
            self._ask_reason(closed)
            return
        for at in indices:
            span = next((s for s in minutes.body[at].spans if s.mark is hidden.mark and not s.note), None)
            if span is not None:
                self._ask_note(at, span, [one for one in indices if one != at])
                return
        self._window.say(NOTHING_HERE)

    def _ask_reason(self, indices: list[int]) -> None:
        from ui.dialogs.reason import ReasonDialog

        minutes, form = self._desk.minutes, self._desk.form
        block = minutes.body[indices[0]]
        said = header_reason(minutes, form)
        offers = _each_once([*reasons_in(minutes.body), said, *self._memory.settings.reasons])
        question = CLOSED_QUESTION.format(_shortened(block.text))
        goes_out = stated(minutes, form) is not None and said in ("", block.reason)
        note = (PRINTED if goes_out else "") + (EMPTY_TAKES_AWAY if block.reason else "")
        dialog = ReasonDialog(self._window, CLOSED_TITLE, question, block.reason, offers, note=note)
        if self._desk.read_only or not dialog.exec():
            return
        reason = dialog.text
        self._apply(lambda record: with_header(record, form, give_reason(record, indices, reason)).change)
        self._remember(reason)
        self._tell_of_header(said, reason if goes_out else "")

    def _tell_of_header(self, before: str, reason: str) -> None:
        """Say what the header gives as its reason since this one was written, or why it does not give it."""
        minutes, form = self._desk.minutes, self._desk.form
        now = header_reason(minutes, form)
        if now and now != before:
            self._window.say(STANDS_IN_HEADER.format(_shortened(now)))
        elif reason and not now and reason not in printable_reasons(minutes, form):
            self._window.say(NOT_IN_HEADER)

    def _ask_note(self, index: int, span: Span, others: Iterable[int] = ()) -> None:
        """Ask what a mark is to say; other blocks hold the rest of what was marked together with it."""
        minutes = self._desk.minutes
        text = minutes.body[index].text[span.start : span.end]
        before = [s.note for block in minutes.body for s in block.spans if s.mark is span.mark and s.note]
        usual = LEAVE if span.mark is Mark.WITHDRAWN else self._memory.settings.reasons
        offers = [*before, *usual] if span.mark in (Mark.WITHHELD, Mark.WITHDRAWN) else []
        note = self._asked(span.mark, text, span.note, offers)
        if note is None:
            return
        if span.mark is Mark.CORRECTED:
            self._apply(lambda record: _corrected(record, index, TextRange(span.start, span.end), note))
            return
        self._apply(lambda record: _noted(record, [index, *others], span, note))
        if span.mark is Mark.WITHHELD:
            self._remember(note)

    def _asked(self, mark: Mark, text: str, present: str, offers: Iterable[str]) -> str | None:
        """What the clerk says of marked words; None where the question was left, or nothing may be written."""
        from ui.dialogs.reason import ReasonDialog

        title, question = QUESTIONS[mark]
        correcting = mark is Mark.CORRECTED
        empty = EMPTY_ENDS_CORRECTION if correcting else EMPTY_TAKES_AWAY
        note = empty if present else ORIGINAL_STAYS if correcting else ""
        words, needed = question.format(_shortened(text)), correcting and not present
        dialog = ReasonDialog(self._window, title, words, present, _each_once(offers), needed=needed, note=note)
        return dialog.text if not self._desk.read_only and dialog.exec() else None

    def _apply(self, make: Callable[[Minutes], Change]) -> None:
        self._window.bar.withdraw(WHY)
        self._editor.commands.perform(make)

    def _remember(self, reason: str) -> None:
        if reason:
            self._memory.remember(reasons=self._memory.settings.with_reason(reason).reasons)

    def _tell_of_item(self, change: Change) -> None:
        """Say whether a new agenda item is closed, where the one before or above it is."""
        splice = change.body
        if splice is None or change.deed not in NEW_ITEM:
            return
        known = {block.id for block in splice.removed if block.kind is BlockKind.HEADING}
        made = [at for at, block in enumerate(splice.inserted) if block.kind is BlockKind.HEADING]
        new = [splice.start + at for at in made if splice.inserted[at].id not in known]
        if len(new) == 1 and (words := _words_about_item(self._desk.minutes.body, new[0])):
            self._window.say(words)


def _words_about_item(body: Body, index: int) -> str:
    """Whether a new item is closed, where that is not plain to see; else nothing."""
    item = new_item(body, index)
    if item.closed_by is not None:
        return ITEM_CLOSED.format(_shortened(body[item.closed_by].text))
    return ITEM_OPEN if item.behind_closed else ""


def _corrected(minutes: Minutes, index: int, words: TextRange, note: str) -> Change:
    """The words corrected to others; with none, they stand as they are."""
    if not note:
        return unmark_words(minutes, {index: words}, Mark.CORRECTED)
    return mark_words(minutes, {index: words}, Mark.CORRECTED, note)


def _noted(minutes: Minutes, indices: list[int], span: Span, note: str) -> Change:
    """All marks of these blocks that are as this one, saying this; the first block has the one asked about."""
    change = set_note(minutes, indices[0], span, note)
    after = change.apply(minutes)
    for index in indices[1:]:
        alike = [s for s in after.body[index].spans if (s.mark, s.note) == (span.mark, span.note)]
        for other in alike:
            after = set_note(after, index, other, note).apply(after)
    return Change(change.deed, splice_between(minutes.body, after.body))


def _each_once(reasons: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(reason for reason in reasons if reason))


def _shortened(text: str) -> str:
    line = one_line(text) or "（空の段落）"
    return line if len(line) <= LONGEST_TITLE else f"{line[:LONGEST_TITLE]}…"
