"""Rules for the body, one at a time."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.checks import body as checks
from minutesapp.model.blocks import Speaker, Use
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.turn import LabelPlace
from tests.makers import decided, direction, fixed, heading, minutes, more, narrative, turn


@pytest.fixture
def form() -> Form:
    return load_form("ueda-gaiyo")


def test_a_record_without_words_is_told(form: Form) -> None:
    assert [f.place for f in checks.find_empty_body(minutes(), form)] == ["本文"]
    assert [f.place for f in checks.find_empty_body(minutes(turn("")), form)] == ["本文"]
    assert list(checks.find_empty_body(minutes(turn("一")), form)) == []


def test_a_form_without_speakers_misses_none(form: Form) -> None:
    nameless = replace(form, turn=replace(form.turn, place=LabelPlace.NOWHERE))
    assert list(checks.find_unknown_speakers(minutes(turn("一")), nameless)) == []


def test_turns_without_a_speaker_are_told_by_number_and_beginning(form: Form) -> None:
    record = minutes(
        turn("一", "p1"), turn("二"), turn("三", Speaker(label="委員")), turn("移動図書館車の更新を早めてほしい。")
    )
    found = list(checks.find_unknown_speakers(record, form))
    assert [(f.place, f.block) for f in found] == [("発言2", "t:二"), ("発言4", "t:移動図書館車の更新を早めてほしい。")]
    assert "（「二」）" in found[0].text
    assert "（「移動図書館車の更新を早めてほし…」）" in found[1].text


def test_a_turn_is_empty_only_with_all_its_paragraphs(form: Form) -> None:
    record = minutes(turn("", "p1"), more("二"), turn(" ", "p1"), direction("入室"), more(""))
    assert [(f.place, f.block) for f in checks.find_empty_turns(record, form)] == [("発言2", "t: ")]


def test_a_turn_in_which_something_is_only_done_is_not_empty(form: Form) -> None:
    record = minutes(turn("", "p1"), direction("〔資料1により説明〕"), turn("", "p2"), direction("（髙橋委員　退席）"))
    assert [f.place for f in checks.find_empty_turns(record, form)] == ["発言2"]


def test_other_paragraphs_without_words_are_told(form: Form) -> None:
    record = minutes(heading(""), heading(" ", number="議案第1号"), direction(""), narrative(""), turn("", "p1"))
    assert [f.place for f in checks.find_empty_blocks(record, form)] == [f"本文の{n}段落目" for n in (1, 3, 4)]


def test_agenda_items_go_down_one_level_at_a_time(form: Form) -> None:
    record = minutes(heading("甲", 2), heading("乙", 1), heading("丙", 3), heading("丁", 1), heading("戊", 2))
    assert [f.block for f in checks.find_skipped_levels(record, form)] == ["h:甲", "h:丙"]


def test_a_time_that_is_still_to_be_written_into_a_direction_is_told_with_its_place(form: Form) -> None:
    record = minutes(turn("○時○分に", "p1"), direction("休憩 (○時○分)"), direction("再開 (午後2時)"))
    found = list(checks.find_unfilled_directions(record, form))
    assert [(f.block, f.span, f.words) for f in found] == [("d:休憩 (○時○分)", (4, 8), "○時○分")]


def test_words_that_changed_since_they_were_condensed_are_told(form: Form) -> None:
    said = decided(turn("三百円である。", "p1"), Use.CONDENSED, "三百円とした。")
    assert not list(checks.find_stale_summaries(minutes(said), form))
    record = minutes(replace(said, text="三百五十円である。"))
    (breach,) = checks.find_stale_summaries(record, form)
    assert "要約したあとで、元の言葉が変わっています" in breach.text and breach.block == said.id
    after = fixed(record, breach.fix)
    assert not list(checks.find_stale_summaries(after, form))
    assert breach.fix is not None and breach.fix.make(minutes(said)) is None, "it says something else by now"
