"""Trouble, notes and steps in words, whatever their facts are."""

from __future__ import annotations

import re

import pytest

from minutesapp.editing.deeds import Deed
from minutesapp.errors import UserFacingError
from minutesapp.notices import NOTES
from minutesapp.roster.changes import ChangeCode
from minutesapp.wording import ROSTER_CHANGES, STEPS, describe, describe_note, name_change, name_step


@pytest.mark.parametrize("code", sorted(NOTES))
def test_notes_are_one_or_two_sentences(code: str) -> None:
    words = describe_note(code, **dict.fromkeys(re.findall(r"{(\w+)}", NOTES[code]), "3"))
    assert words.endswith("。")
    assert "{" not in words and "？" not in words


def test_only_the_name_of_a_file_is_told_and_only_reasons_in_japanese() -> None:
    broken = UserFacingError("file-broken", path="/a/東雲.minutes", place="body[3]", reason="文字ではありません")
    assert "「東雲.minutes」" in describe(broken)
    assert "（body[3]：文字ではありません）" in describe(broken)
    assert "Errno" not in describe(UserFacingError("journal-broken", path="x", reason="[Errno 5] Input/output error"))


def test_words_for_trouble_never_make_trouble() -> None:
    assert describe(UserFacingError("no-such-code")) == "処理できませんでした（no-such-code）。"
    assert "？" in describe(UserFacingError("template-unknown"))
    assert describe_note("no-such-note") == "確かめてください（no-such-note）。"
    assert "{x}" in describe(UserFacingError("template-unknown", template="{x}"))


def test_a_name_can_neither_break_the_sentence_up_nor_paint_the_terminal() -> None:
    words = describe(UserFacingError("file-missing", path="/a/一\n二\x1b[31m三\u2028四"))
    assert words.startswith("「一 二 [31m三 四」が見つかりません")


def test_no_fact_drowns_the_sentence() -> None:
    holder = {"user": "x" * 60_000, "host": "h", "since": "s", "path": "会議録.minutes"}
    assert len(describe(UserFacingError("file-in-use", **holder))) < 400
    folder = "/共有/" + "あ" * 100 + "/会議録.minutes"
    assert folder in describe(UserFacingError("journal-unreadable", path=folder, last="9時", record="x"))


def test_a_path_without_a_last_part_is_told_as_it_is() -> None:
    assert describe(UserFacingError("file-is-folder", path=".")).startswith("「.」はフォルダーです")


def test_every_step_is_named_in_japanese_and_differently() -> None:
    words = [name_step(deed) for deed in Deed]
    assert all(re.fullmatch(r"[ぁ-んァ-ヶー一-龠]+", word) for word in words)
    assert len(set(words)) == len(words) == len(STEPS)


def test_every_change_of_a_roster_is_named_in_japanese_and_differently() -> None:
    words = [name_change(code) for code in ChangeCode]
    assert all(re.fullmatch(r"[ぁ-んァ-ヶー一-龠]+", word) for word in words)
    assert len(set(words)) == len(words) == len(ROSTER_CHANGES)


def test_a_change_of_another_version_has_a_name_too() -> None:
    assert name_change("promote") == "変更"
