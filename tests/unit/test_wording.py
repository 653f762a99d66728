"""Trouble, notes and steps in words, whatever their facts are."""

from __future__ import annotations

import re

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.notices import NOTES
from minutesapp.wording import describe, describe_note


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
