"""The agenda as a list."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.editing import commands, header_commands
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.blocks import BlockKind, Speaker
from minutesapp.model.header import TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark
from minutesapp.templates.agenda import ItemCounts, agenda_rows, item_counts, row_at, touches_agenda, touches_counts
from minutesapp.templates.rendering import Rendering
from tests.makers import UEDA, heading, marked, minutes, more, turn


def test_every_item_has_its_number_and_its_mark(shinonome: Minutes) -> None:
    rows = agenda_rows(Rendering(shinonome, UEDA))
    assert [row.words for row in rows][:4] == ["1 開会", "2 会長あいさつ", "3 議事", "(1) 令和5年度の利用状況について"]
    assert rows[6].closed and rows[6].words.endswith("【非公開】")


def test_a_mark_that_is_there_already_is_not_doubled_and_nothing_is_shown_as_such() -> None:
    rows = agenda_rows(Rendering(minutes(heading("審査【非公開】", closed=True), heading(" ")), UEDA))
    assert [row.words for row in rows] == ["1 審査【非公開】", "2 （見出しなし）"]


def test_a_block_belongs_to_the_item_before_it() -> None:
    rows = agenda_rows(Rendering(minutes(turn("前"), heading("開会"), turn("一"), heading("閉会")), UEDA))
    assert [row_at(rows, index) for index in range(4)] == [-1, 0, 0, 1]


def test_the_list_is_touched_by_headings_and_by_the_number_of_blocks() -> None:
    record = minutes(heading("開会"), turn("一", "p1"), turn("二", "p1"))
    assert not touches_agenda(commands.close(record, (1,)))
    assert touches_agenda(commands.close(record, (0,)))
    assert touches_agenda(commands.delete_blocks(record, 1, 2))
    assert touches_agenda(commands.set_kind(record, (0,), BlockKind.NARRATIVE)), "a heading goes"
    assert touches_agenda(commands.set_kind(record, (2,), BlockKind.HEADING)), "a heading comes"
    several = commands.set_kind(record, (0, 1), BlockKind.NARRATIVE)
    assert touches_agenda(several), "among others"


def test_the_header_is_none_of_the_list() -> None:
    record = minutes(heading("開会"))
    assert not touches_agenda(header_commands.fill_field(record, "body_name", TextValue("審査会")))


def test_an_item_without_a_number_begins_with_its_words() -> None:
    rows = agenda_rows(Rendering(minutes(replace(heading("開会"), unnumbered=True)), UEDA))
    assert [row.words for row in rows] == ["開会"]


def test_why_an_item_is_closed_is_told_of_it() -> None:
    body = (replace(heading("審査", closed=True), reason="条例第7条"), heading("経過", 2), heading("報告"))
    first, second, last = agenda_rows(Rendering(minutes(*body), UEDA))
    assert first.about == f"{first.words}\n非公開の理由：条例第7条"
    assert (second.about, last.about) == (second.words, last.words)


def test_what_lies_under_an_item_is_counted_that_of_its_own_items_included() -> None:
    query = marked(turn("三", "p1"), (0, 1), mark=Mark.QUERY)
    record = minutes(
        turn("前", "p1"), heading("議事"), turn("一"), heading("予算", 2), query, more("続"), heading("閉会")
    )
    rows = agenda_rows(Rendering(record, UEDA))
    assert item_counts(record.body, rows) == (ItemCounts(2, 1, 1), ItemCounts(1, 0, 1), ItemCounts(0, 0, 0))
    assert item_counts((), ()) == ()


def test_the_counts_are_touched_by_speakers_and_marks_and_not_by_typing() -> None:
    record = minutes(heading("開会"), turn("一", "p1"))
    assert touches_counts(commands.set_speaker(record, (1,), Speaker()))
    assert touches_counts(commands.mark_words(record, {1: TextRange(0, 1)}, Mark.QUERY))
    typed = commands.type_lines(record, 1, 2, ["一二"])
    assert typed is not None and not touches_counts(typed)
    assert not touches_counts(header_commands.fill_field(record, "body_name", TextValue("審査会")))
