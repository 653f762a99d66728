"""Whole sources: nothing is lost, whatever the encoding, the ends of lines and the mixture."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache, partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesapp.errors import UserFacingError
from minutesapp.importers.corrections import Corrections, LineKind
from minutesapp.importers.draft import Draft
from minutesapp.importers.reading import collate, read_minutes, read_text
from minutesapp.importers.signs import exactly, heads_of, signature_of
from minutesapp.importers.source import LINE_END, Words
from minutesapp.language.matching.folding import squeeze
from minutesapp.model.blocks import DIRECTION, HEADING, NARRATIVE, SPEECH, BlockKind
from minutesapp.model.grammar import misplaced
from minutesapp.model.header import ListValue, TextValue
from minutesapp.model.outline import closed_flags, turns
from minutesapp.templates.fields import field_text
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.labels import labels_of, speaker_label
from minutesapp.templates.numbering import number_body
from tests.golden.reading_view import CORPUS
from tests.growth import HEAD as HEADER
from tests.growth import long_text, seconds

SOURCES = sorted(CORPUS.glob("*.txt"))
TAKEN_OUT = ("page-number", "ruled-line")
SIGN = re.compile(
    r"\s*(?:[-*+•]\s+|#{1,6}\s+)?(?:[○〇◯◎●◇◆■□△▲▽▼・※]|\d{1,2}[.．、)）]?|[(（]\d{1,2}[)）]|[①-⑳⑴-⒇]|第\d+|[Ⅰ-Ⅻ][.．]?|[一二三](?=\s))?\s*"
)


def words(text: str) -> str:
    """The signs of a text that are no white space, no punctuation and no brackets."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text))


def words_of_record(draft: Draft) -> str:
    """Everything the record says, in its order."""
    minutes, form = draft.minutes, load_form(draft.minutes.template)
    said = [form.title, *(part for f in minutes.header for part in (f.label, field_text(form, minutes, f)))]
    labels, numbers = labels_of(minutes.attendees, form), number_body(minutes.body, form.agenda)
    said.append(form.body.heading)
    for block, number in zip(minutes.body, numbers, strict=True):
        speaker = speaker_label(block.speaker, labels) if block.speaker else ""
        said += [number, speaker, block.text, form.agenda.closed_mark if block.closed else ""]
    return words("".join(said))


def lost_lines(text: str, draft: Draft) -> list[str]:
    """The lines of a source that stand neither in its record nor in the notes on what was taken out."""
    said = words_of_record(draft)
    noted = {note.line for note in draft.notes if note.code in TAKEN_OUT}
    lines = [line for number, line in enumerate(LINE_END.split(text), 1) if number not in noted]
    return [line for line in lines if words(line) not in said and words(SIGN.sub("", line, count=1)) not in said]


@cache
def corpus_lines() -> tuple[str, ...]:
    """Every line of the corpus, but for the record that is a single one."""
    texts = (source.read_text(encoding="utf-8") for source in SOURCES if source.stem != "one_line")
    return tuple(line for text in texts for line in text.split("\n"))


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
@pytest.mark.parametrize(
    ("encoding", "end"),
    [
        ("utf-8", "\n"),
        ("utf-8-sig", "\r\n"),
        ("utf-16", "\r"),
        ("utf-16-le", "\n"),
        ("cp932", "\r\n"),
        ("euc_jp", "\n"),
    ],
)
def test_no_line_of_a_source_is_lost(source: Path, encoding: str, end: str) -> None:
    text = source.read_text(encoding="utf-8")
    data = text.replace("\n", end).encode(encoding, "replace")
    draft = read_minutes(data, source.name)
    plain = text if encoding.startswith("utf") else text.encode(encoding, "replace").decode(encoding)
    if source.stem == "one_line":
        plain = plain.replace("　", "\n").replace("○", "\n").replace("（", "\n（").replace("）", "）\n")
    assert lost_lines(plain, draft) == []


@given(st.data())
def test_any_mixture_of_lines_is_read_without_loss(data: st.DataObject) -> None:
    lines = data.draw(st.lists(st.sampled_from(corpus_lines()), min_size=1, max_size=30))
    text = "\n".join(lines)
    if text.strip():
        draft = read_text(text)
        assert lost_lines(text, draft) == []
        assert misplaced(draft.minutes.body) == ()


@cache
def things_told(source: str) -> st.SearchStrategy[Corrections]:
    """Anything that could be said of the lines of a text."""
    texts = [line.strip() for line in source.split("\n") if line.strip()]
    words = st.sampled_from(sorted({squeeze(head) for text in texts for head, _ in heads_of(text)}))
    cells = st.sampled_from(sorted({squeeze(cell) for text in texts for cell in re.split("[\\s、:：]+", text) if cell}))
    signatures = st.sampled_from(sorted({signature_of(text) for text in texts} | {exactly(text) for text in texts}))
    kinds = st.sampled_from(
        [LineKind(HEADING, 1), LineKind(HEADING, 3), *map(LineKind, (SPEECH, DIRECTION, NARRATIVE))]
    )
    some = partial(st.dictionaries, max_size=6)
    return st.builds(Corrections, some(words, st.booleans()), some(signatures, kinds), some(words, cells),
                     some(cells, st.booleans()))  # fmt: skip


@given(st.data())
def test_whatever_is_corrected_no_line_is_lost_and_every_line_tells_what_came_of_it(data: st.DataObject) -> None:
    source = data.draw(st.sampled_from([source for source in SOURCES if source.stem != "one_line"]))
    text = source.read_text(encoding="utf-8")
    corrections = data.draw(things_told(text))
    collation = collate(Words(text), None, corrections)
    draft = collation.draft
    assert lost_lines(text, draft) == []
    assert misplaced(draft.minutes.body) == ()
    blocks = [id for one in collation.lines for id in one.blocks]
    assert blocks == [block.id for block in draft.minutes.body]
    left_out = {note.line for note in draft.notes if note.is_left_out}
    there = {number for number, line in enumerate(LINE_END.split(text), 1) if line.strip()}
    assert {one.line.number for one in collation.lines} | left_out >= there


SIGNS = (
    "○◎●・※()（）【】《》〔〕<>「」:：、。 　\t\n\r\f-―#|1２(3)①アⅠ第番号会長委員事務局日時場所出席者議題非公開なし"
    "令和あ𠮷"
)


@given(st.text(st.sampled_from(SIGNS), max_size=200))
def test_no_signs_whatever_break_the_reader(text: str) -> None:
    if text.strip():
        draft = read_text(text)
        assert lost_lines(text, draft) == []
        assert len({f.key for f in draft.minutes.header}) == len(draft.minutes.header)


def test_a_text_that_is_no_minutes_is_narrative_with_a_note() -> None:
    draft = read_text("川原の草を刈ります。\n雨の日は休みます。")
    assert [block.kind.value for block in draft.minutes.body] == ["narrative", "narrative"]
    assert [(note.line, note.code) for note in draft.notes] == [(1, "not-minutes")]


@pytest.mark.parametrize("text", ["<!DOCTYPE html>\n<p>会議録", '{"dark": true}'])
def test_what_nobody_reads_as_it_stands_is_refused(text: str) -> None:
    with pytest.raises(UserFacingError, match="import-format"):
        read_minutes(text.encode(), "a.txt")
    assert read_text(text).minutes.body  # what was pasted was looked at


def test_a_review_copy_is_read_as_what_it_is_a_copy_of() -> None:
    lines = ["1 日時\t令和6年7月9日", "協議事項等", "1 開会", "(会長) 1  つ目の件です。", "2 閉会"]
    copy = "委員確認用（案）\n\n" + "\n\n".join(f"{number:>4}  {line}" for number, line in enumerate(lines, 1))
    read, plain = read_text(copy), read_text("\n\n" + "\n\n".join(lines))
    assert [block.text for block in read.minutes.body] == [block.text for block in plain.minutes.body]
    assert (read.notes[0].line, read.notes[0].code) == (1, "review-copy")
    assert read.notes[1:] == plain.notes


def test_minutes_without_a_header_say_so() -> None:
    draft = read_text("○会長　始めます。\n○委員　はい。\n○会長　終わります。")
    assert len(turns(draft.minutes.body)) == 3
    assert [note.code for note in draft.notes] == ["no-header"]


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(UserFacingError, match="template-unknown"):
        read_text("日時：令和6年1月9日", "no-such-form")


def test_the_record_of_the_seed_is_read_as_counted_by_hand(seed: str) -> None:
    minutes = read_text(seed).minutes
    form = load_form(minutes.template)
    labels = labels_of(minutes.attendees, form)
    spoken = turns(minutes.body)
    assert form.id == "ueda-gaiyo"
    assert len(minutes.header) == 8
    assert Counter(p.field for p in minutes.attendees) == {"members": 6, "staff": 11}
    assert Counter(speaker_label(turn.speaker, labels) for turn in spoken) == {
        "委員": 19,
        "池田主任": 12,
        "腰原情報システム課長": 1,
    }
    assert sum(len(turn.paragraphs) for turn in spoken) == 36
    kinds = Counter(f"{block.kind.value}{block.level or ''}" for block in minutes.body)
    assert (kinds["heading1"], kinds["heading2"], kinds["direction"], kinds["narrative"]) == (6, 6, 4, 2)
    flags = closed_flags(minutes.body)
    assert sum(flag and block.level > 0 for flag, block in zip(flags, minutes.body, strict=True)) == 5
    assert not any(block.number for block in minutes.body)


def test_the_seed_loses_nothing(seed: str) -> None:
    assert lost_lines(seed, read_text(seed)) == []


HEAD = (
    "令和５年度第２回東雲市環境審議会　会議録\n1 日時　令和5年8月24日\n2 場所　市役所\n"
    "3 議題　１　開会　２　議事　３　閉会\n4 議事内容\n"
)
TURNS = "（会長）始めます。\n（委員）はい。\n（会長）お願いします。\n（委員）質問します。\n（会長）どうぞ。\n"


def test_a_title_that_the_form_makes_of_the_other_fields_is_none_of_the_record() -> None:
    header = "東雲市審議会　会議録\n会議名\t東雲市審議会\n日時\t令和6年7月9日"
    source = f"{header}\n会議の概要\n（会長）\nはい。\n（委員）\nはい。"
    assert read_text(source, "shingikai").minutes.field("title") is None
    other = read_text(source.replace("会議録", "議事の記録"), "shingikai").minutes.field("title")
    assert other is not None and other.value == TextValue("東雲市審議会　議事の記録")


def test_neither_is_its_cover_nor_the_sentence_over_its_header() -> None:
    sentence = "東雲市教育委員会定例会を、令和６年７月18日、市役所3階会議室に招集した。"
    cover = ("令和６年７月18日", "東雲市教育委員会定例会", "会　議　録", "市役所3階会議室")
    head = "\n".join((*cover, "東雲市教育委員会定例会会議録", sentence, "1　出席者\t教育長　奈良泰哉"))
    minutes = read_text(f"{head}\n会議の経過\n○奈良教育長「開会します。」", "kyoiku-iinkai").minutes
    assert minutes.field("title") is None
    venue, held = minutes.field("venue"), minutes.field("held")
    assert venue is not None and venue.value == TextValue("市役所3階会議室")
    assert held is not None
    other = read_text(f"審議資料\n{head}\n会議の経過\n○奈良教育長「開会します。」", "kyoiku-iinkai").minutes.field(
        "title"
    )
    assert other is not None and other.value == TextValue("審議資料\n東雲市教育委員会定例会会議録"), (
        "what is more stays"
    )


def test_the_title_at_the_head_of_a_page_is_noted_and_the_sentence_goes_on() -> None:
    source = (
        HEAD
        + TURNS
        + (
            "（委員）休日の健診を増やすことも考えられると思うが、受託する医師会との協\n- 1 -\n"
            "令和５年度第２回東雲市環境審議会\n議はどうなっているか。\n"
        )
    )
    draft = read_text(source)
    assert draft.minutes.body[-1].text.endswith("医師会との協議はどうなっているか。")
    assert [note.code for note in draft.notes] == ["page-number", "page-header", "sentence-joined"]


def test_a_line_that_ends_in_a_particle_goes_on_below() -> None:
    draft = read_text(HEAD + TURNS + "（事務局）市内の茅場と、近隣の\n町村から調達する予定である。\n")
    assert draft.minutes.body[-1].text == "市内の茅場と、近隣の町村から調達する予定である。"
    assert [note.code for note in draft.notes] == ["sentence-joined"]


def test_a_bullet_is_no_rest_of_a_sentence() -> None:
    draft = read_text(HEAD + TURNS + "（事務局）課題として挙げるものは次の\n・遅れがある。\n")
    assert draft.minutes.body[-1].text == "・遅れがある。"


def test_items_of_one_line_are_one_field_with_as_many_items() -> None:
    field = read_text(HEAD + TURNS).minutes.field("agenda")
    assert field is not None
    assert field.value == ListValue(("１　開会", "２　議事", "３　閉会"))


def test_an_item_marked_closed_without_a_number_gets_none() -> None:
    heading = next(b for b in read_text(HEAD + TURNS + "\n人事について【非公開】\n").minutes.body if b.closed)
    assert heading.kind is BlockKind.HEADING
    assert heading.unnumbered


LONG = (
    ("page of noScribe", " ", 60_000),
    ("members", "課長 ", 18_000),
    ("observers", "9", 60_000),
    ("day", "9", 60_000),
    ("day", "\u0315\u0300", 120_000),
    ("label", "　", 60_000),
    ("line", "あ　", 60_000),
    ("end", " ", 60_000),
    ("lines", "※", 60_000),
    ("lines", "（（）", 60_000),
)


@pytest.mark.parametrize(("place", "unit", "length"), LONG)
def test_a_long_row_of_the_same_does_not_stall(place: str, unit: str, length: int) -> None:
    read_text(HEADER)
    assert seconds(read_text, long_text(place, unit, length), limit=3) < 3


def test_lines_that_flow_on_cost_no_more_the_more_there_are() -> None:
    flowing = HEADER + "\n1 開会\n" + "この図書館は市の中央にあって、来る人も多くて\n" * 40_000
    assert seconds(read_text, flowing, limit=6) < 6
