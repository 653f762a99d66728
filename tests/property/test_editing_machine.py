"""A record that is edited in any order can always be led back to its first state, and forth to its last.

And whatever is cut, copied, pasted, moved, divided and joined on the way: no closed word gets into the public edition.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from minutesapp.attendance import changes
from minutesapp.attendance.phrases.offers import PhraseOffers
from minutesapp.attendance.phrases.writing import write_phrase
from minutesapp.editing import commands, header_commands
from minutesapp.editing.change import Change
from minutesapp.editing.clipboard.clip import Clip, clip_of
from minutesapp.editing.clipboard.pasting import Landing, move_words, paste, paste_lines
from minutesapp.editing.clipboard.positions import Spot, spot_in
from minutesapp.editing.clipboard.removing import Edited, break_paragraph, take_out
from minutesapp.editing.cursor.items import place_item, shift_item
from minutesapp.editing.cursor.marks import insert_inaudible
from minutesapp.editing.cursor.repeating import do_again, done_by
from minutesapp.editing.finding.replacing import replace_each
from minutesapp.editing.finding.word_list import ListRow, replacements
from minutesapp.editing.kept_attributes import natures_of
from minutesapp.editing.session import Session
from minutesapp.editions.edition import make_edition
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.blocks import Block, BlockKind, Body, Speaker
from minutesapp.model.grammar import misplaced
from minutesapp.model.header import TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import agenda_items, closed_flags
from minutesapp.model.spans import HIDING, Mark
from minutesapp.templates.folder.catalog import load_form
from tests.makers import LINES, SPEAKERS, UEDA, bodies, marked, minutes, public_text

SECRET = "秘密"
"""Signs that stand in closed paragraphs alone: nobody types them."""
REASONS = st.sampled_from(["", "条例第7条", "個人情報"])
FORMS = [load_form(id) for id in ("ueda-gaiyo", "kaigiroku")]


def with_secrets(body: Body) -> Body:
    """The body, with words of their own in what the public does not read, titles too, and in others behind marks."""
    natures = natures_of(body)

    def secret(index: int, block: Block) -> Block:
        if natures[block.id].secret:
            return replace(block, text=SECRET * (1 + index % 2), spans=())
        if index % 3:
            return block
        at = len(block.text) // 2
        text = block.text[:at] + SECRET + block.text[at:]
        mark = HIDING[index // 3 % len(HIDING)]
        return marked(replace(block, text=text, spans=()), (at, at + len(SECRET)), mark=mark)

    return tuple(secret(index, block) for index, block in enumerate(body))


def bare_secrets(body: Body) -> list[str]:
    """The paragraphs with closed words that the public would read."""
    natures = natures_of(body)
    bare = (block for block in body if not natures[block.id].secret)
    return [text for text in map(public_text, bare) for sign in SECRET if sign in text]


class Editing(RuleBasedStateMachine):
    """All commands in any order, with undo and redo between them."""

    session: Session
    first: Minutes

    @initialize(body=bodies())
    def begin(self, body: Body) -> None:
        self.first = minutes(*with_secrets(body))
        self.clip: Clip | None = None
        self.session = Session(self.first)
        self.replayed = self.first
        self.session.observe(self.replay)

    def replay(self, change: Change) -> None:
        """What a journal does: the changes that observers hear lead to the same minutes."""
        self.replayed = change.apply(self.replayed)

    def apply(self, change: Change | None) -> None:
        if change is None:
            return
        before = self.session.minutes.body
        self.session.apply(change)
        after = {block.id: flag for block, flag in zip(*self.body_and_flags(), strict=True)}
        for block, flag in zip(before, closed_flags(before), strict=True):
            assert not flag or after.get(block.id, True) or self.opening

    def body_and_flags(self) -> tuple[Body, tuple[bool, ...]]:
        body = self.session.minutes.body
        return body, closed_flags(body)

    opening = False

    def reveals(self, change: Change | None) -> bool:
        """Whether the clerk would open closed words, or make a title of them, by their own choice."""
        return change is not None and bool(bare_secrets(change.apply(self.session.minutes).body))

    def spots(self, data: st.DataObject, count: int) -> list[Spot]:
        """Places in the text, in order."""
        body = self.session.minutes.body
        if not body:
            return [Spot(0, 0)] * count
        blocks = data.draw(st.lists(st.integers(0, len(body) - 1), min_size=count, max_size=count))
        return sorted(spot_in(body, Spot(block, data.draw(st.integers(0, len(body[block].text))))) for block in blocks)

    def closed_among(self, indices: Sequence[int]) -> list[int]:
        """Those of these blocks that hold words nobody may read."""
        body = self.session.minutes.body
        return [index for index in indices if any(sign in body[index].text for sign in SECRET)]

    def edit(self, edited: Edited) -> None:
        before = self.session.minutes.body
        self.apply(edited.change)
        body = self.session.minutes.body
        assert edited.caret.block < max(len(body), 1)
        if edited.change is not None:
            self.check_speakers(before, body)

    def check_speakers(self, before: Body, after: Body) -> None:
        """No paragraph that stays as it is was put into somebody else's mouth."""
        said, says = natures_of(before), natures_of(after)
        kept = {block.id: (block.kind, block.text) for block in before}
        for block in after:
            if kept.get(block.id) == (block.kind, block.text) and block.kind is BlockKind.SPEECH:
                assert says[block.id].speaker == said[block.id].speaker

    def land(self, data: st.DataObject, landing: Landing) -> None:
        openly = landing.opened is not None and not self.reveals(landing.opened.change) and data.draw(st.booleans())
        self.opening = openly
        self.edit(landing.opened if openly and landing.opened is not None else landing.kept)
        self.opening = False

    def some(self, data: st.DataObject) -> list[int]:
        size = len(self.session.minutes.body)
        return data.draw(st.lists(st.integers(0, size - 1), max_size=3)) if size else []

    @rule(data=st.data(), lines=st.lists(LINES, max_size=4))
    def type(self, data: st.DataObject, lines: list[str]) -> None:
        size = len(self.session.minutes.body)
        start = data.draw(st.integers(0, size))
        stop = data.draw(st.integers(start, min(size, start + 3)))
        self.apply(commands.type_lines(self.session.minutes, start, stop, lines))

    @rule(data=st.data(), line=LINES)
    def edit_in_the_widget(self, data: st.DataObject, line: str) -> None:
        """What Qt does by itself: something is replaced across paragraphs, and only the lines are seen."""
        body = self.session.minutes.body
        if not body:
            return
        start, end = self.spots(data, 2)
        below = self.closed_among(range(start.block, len(body)))
        if below and data.draw(st.booleans()):
            end = max(start, Spot(data.draw(st.sampled_from(below)), 1))
        inserted = body[start.block].text[: start.offset] + line + body[end.block].text[end.offset :]
        self.apply(commands.type_lines(self.session.minutes, start.block, end.block + 1, [inserted]))

    @rule(data=st.data())
    def copy(self, data: st.DataObject) -> None:
        start, end = self.spots(data, 2)
        if start != end:
            self.clip = clip_of(self.session.minutes, start, end)

    @rule(data=st.data())
    def copy_closed_words(self, data: st.DataObject) -> None:
        """Words inside of one closed paragraph, or all of it."""
        body = self.session.minutes.body
        closed = [index for index in self.closed_among(range(len(body))) if len(body[index].text) > 1]
        if closed:
            index = data.draw(st.sampled_from(closed))
            start = data.draw(st.integers(0, 1))
            self.clip = clip_of(self.session.minutes, Spot(index, start), Spot(index, len(body[index].text)))

    @rule(data=st.data())
    def cut(self, data: st.DataObject) -> None:
        start, end = self.spots(data, 2)
        if start == end:
            return
        before, self.clip = self.session.minutes, clip_of(self.session.minutes, start, end)
        taken = take_out(before, start, end)
        self.edit(taken)
        if taken.change is not None and taken.change.body is not None:
            self.clip = self.clip.cut(taken.change.body, taken.caret)
            back = paste(self.session.minutes, taken.caret, taken.caret, self.clip).kept.change
            assert back is not None and back.apply(self.session.minutes) == before

    @precondition(lambda self: self.clip is not None)
    @rule(data=st.data())
    def paste(self, data: st.DataObject) -> None:
        assert self.clip is not None
        start, end = self.spots(data, 2)
        start = data.draw(st.sampled_from([start, end]))
        self.land(data, paste(self.session.minutes, start, end, self.clip))

    @rule(data=st.data(), lines=st.lists(LINES, min_size=1, max_size=3), closed=st.booleans())
    def paste_from_elsewhere(self, data: st.DataObject, lines: list[str], closed: bool) -> None:
        start, end = self.spots(data, 2)
        self.edit(paste_lines(self.session.minutes, start, end, lines, closed=closed))

    @rule(data=st.data(), before=st.sampled_from(["", "と"]))
    def paste_what_reads_like_a_paragraph(self, data: st.DataObject, before: str) -> None:
        """Lines of which the last is what a paragraph reads already; they are from elsewhere, and not closed there."""
        body = self.session.minutes.body
        open_lines = [block.text for block in body if not any(sign in block.text for sign in SECRET)]
        if open_lines:
            at = self.spots(data, 1)[0]
            self.edit(paste_lines(self.session.minutes, at, at, [before, data.draw(st.sampled_from(open_lines))]))

    @rule(data=st.data(), behind=st.booleans())
    def drag(self, data: st.DataObject, behind: bool) -> None:
        first, second, third = self.spots(data, 3)
        start, end, to = (first, second, third) if behind else (second, third, first)
        if start < end and not start <= to <= end:
            self.land(data, move_words(self.session.minutes, start, end, to))

    @rule(data=st.data())
    def divide(self, data: st.DataObject) -> None:
        self.edit(break_paragraph(self.session.minutes, *self.spots(data, 2)))

    @rule(data=st.data())
    def join(self, data: st.DataObject) -> None:
        body = self.session.minutes.body
        seams = range(1, len(body))
        if seams:
            index = data.draw(st.sampled_from(seams) | st.sampled_from(self.closed_among(seams) or seams))
            end = Spot(index - 1, len(body[index - 1].text))
            self.edit(take_out(self.session.minutes, end, Spot(index, 0)))

    @rule(data=st.data(), speaker=SPEAKERS)
    def speak(self, data: st.DataObject, speaker: Speaker) -> None:
        self.apply(commands.set_speaker(self.session.minutes, self.some(data), speaker))

    @rule(data=st.data())
    def go_on(self, data: st.DataObject) -> None:
        self.apply(commands.continue_turn(self.session.minutes, self.some(data)))

    @rule(data=st.data(), kind=st.sampled_from(BlockKind), level=st.integers(1, 3))
    def turn_into(self, data: st.DataObject, kind: BlockKind, level: int) -> None:
        change = commands.set_kind(self.session.minutes, self.some(data), kind, level)
        self.apply(None if self.reveals(change) else change)

    @rule(data=st.data(), step=st.sampled_from([-1, 1]))
    def shift(self, data: st.DataObject, step: int) -> None:
        self.apply(commands.shift_level(self.session.minutes, self.some(data), step, deepest=4))

    @rule(data=st.data())
    def close(self, data: st.DataObject) -> None:
        self.apply(commands.close(self.session.minutes, self.some(data), data.draw(REASONS)))

    @rule(data=st.data())
    def give_reason(self, data: st.DataObject) -> None:
        self.apply(commands.give_reason(self.session.minutes, self.some(data), data.draw(REASONS)))

    @rule(data=st.data())
    def open_up(self, data: st.DataObject) -> None:
        change = commands.open_up(self.session.minutes, self.some(data))
        self.opening = True
        self.apply(None if self.reveals(change) else change)
        self.opening = False

    @rule(data=st.data(), mark=st.sampled_from(Mark), note=st.sampled_from(["", "氏名"]))
    def mark(self, data: st.DataObject, mark: Mark, note: str) -> None:
        self.apply(commands.mark_words(self.session.minutes, self.places(data), mark, note))

    @rule(data=st.data(), mark=st.sampled_from(Mark))
    def unmark(self, data: st.DataObject, mark: Mark) -> None:
        change = commands.unmark_words(self.session.minutes, self.places(data), mark)
        self.apply(None if self.reveals(change) else change)

    def places(self, data: st.DataObject) -> dict[int, TextRange]:
        """Some words in some paragraphs."""
        lengths = {index: len(self.session.minutes.body[index].text) for index in self.some(data)}
        ends = {i: sorted(data.draw(st.tuples(*[st.integers(0, length)] * 2))) for i, length in lengths.items()}
        return {index: TextRange(*pair) for index, pair in ends.items()}

    @rule(data=st.data())
    def repeat(self, data: st.DataObject) -> None:
        """The last step again, at any place: never what opens closed words or makes a title of them."""
        done = done_by(self.session.last_step) if self.session.last_step is not None else None
        if done is not None and self.session.minutes.body:
            start, end = self.spots(data, 2)
            here = range(start.block, end.block + 1)
            again = do_again(self.session.minutes, done, start, end, here)
            self.apply(again.change if again is not None else None)

    @rule(data=st.data())
    def hear_nothing(self, data: st.DataObject) -> None:
        start, end = self.spots(data, 2)
        self.apply(insert_inaudible(self.session.minutes, start, end, "（聴取不能）").change)

    @rule(data=st.data(), choice=st.integers(0, 20))
    def direct(self, data: st.DataObject, choice: int) -> None:
        record, spot = self.session.minutes, self.spots(data, 1)[0]
        made = [one for one in PhraseOffers(record, UEDA, spot.block, time(14, 10)).offer("") if one.title]
        if made:
            self.apply(write_phrase(record, UEDA, made[choice % len(made)], time(14, 10), spot.block).change)

    @rule(data=st.data(), step=st.sampled_from([-1, 1]), level=st.integers(1, 4))
    def arrange(self, data: st.DataObject, step: int, level: int) -> None:
        """Move an item in the outline by its level, or change that."""
        record = self.session.minutes
        items = [item.start for item in agenda_items(record.body)]
        if items:
            heading, to = data.draw(st.sampled_from(items)), data.draw(st.integers(0, len(record.body)))
            shifted, placed = shift_item(record, heading, step, 4), place_item(record, heading, to, level, 4)
            change = data.draw(st.sampled_from([shifted, placed]))
            self.apply(None if self.reveals(change) else change)

    @rule(words=st.sampled_from(["一", "𠮷", "葛", "は"]), others=st.sampled_from(["", "髙", "葛\U000e0100"]))
    def replace_by_list(self, words: str, others: str) -> None:
        record = self.session.minutes
        self.apply(replace_each(record, replacements(record.body, [ListRow(words, others)])))

    @precondition(lambda self: agenda_items(self.session.minutes.body))
    @rule(data=st.data())
    def move(self, data: st.DataObject) -> None:
        body = self.session.minutes.body
        item = data.draw(st.sampled_from(agenda_items(body)))
        to = data.draw(st.sampled_from([*range(item.start + 1), *range(item.end, len(body) + 1)]))
        self.apply(commands.move_item(self.session.minutes, item.start, to))

    @rule(name=LINES)
    def fill(self, name: str) -> None:
        self.apply(header_commands.fill_field(self.session.minutes, "body_name", TextValue(name)))

    @rule(id=st.sampled_from(["p1", "p2", "p3"]))
    def remove_person(self, id: str) -> None:
        self.apply(changes.remove_attendee(self.session.minutes, UEDA, id, "委員"))

    @rule()
    def undo(self) -> None:
        self.session.undo()

    @rule()
    def redo(self) -> None:
        self.session.redo()

    @invariant()
    def the_grammar_holds_and_names_are_unique(self) -> None:
        body = self.session.minutes.body
        assert misplaced(body) == ()
        assert len({block.id for block in body}) == len(body)
        assert self.replayed == self.session.minutes

    @invariant()
    def the_public_edition_holds_no_closed_word(self) -> None:
        assert bare_secrets(self.session.minutes.body) == []
        for form in FORMS:
            public = make_edition(self.session.minutes, form, "public").minutes.body
            titles = form.agenda.closed_subheadings  # that form prints them
            read = (block for block in public if not (titles and block.kind is BlockKind.HEADING))
            assert not [block for block in read for sign in SECRET if sign in block.text]
            assert not [block for block in public if block.reason or block.spans]

    @invariant()
    def undoing_all_gives_the_first_state_and_redoing_all_the_last(self) -> None:
        last, steps = self.session.minutes, 0
        while self.session.undo():
            steps += 1
        assert self.session.minutes == self.first
        for _ in range(steps):
            self.session.redo()
        assert self.session.minutes == last


TestEditing = Editing.TestCase
