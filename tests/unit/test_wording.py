"""Every piece of expected trouble has its sentence, and every sentence its trouble."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.notices import NOTES
from minutesapp.wording import SENTENCES, describe, describe_note

MADE = {"name", "why", "where", "code"}


def sources(repository: Path) -> Iterator[ast.AST]:
    for folder in ("minutesapp", "ui"):
        for file in sorted((repository / folder).rglob("*.py")):
            if file != repository / "minutesapp" / "wording.py":
                yield from ast.walk(ast.parse(file.read_text(encoding="utf-8")))


def raised(repository: Path) -> dict[str, set[str]]:
    """The codes of all UserFacingErrors that are made, each with the facts it always has."""
    found: dict[str, set[str]] = {}
    for node in sources(repository):
        if not isinstance(node, ast.Call) or getattr(node.func, "id", "") != "UserFacingError" or not node.args:
            continue
        code = node.args[0]
        if isinstance(code, ast.Constant) and isinstance(code.value, str):
            facts = {keyword.arg or "" for keyword in node.keywords}
            found[code.value] = found.get(code.value, facts) & facts
    return found


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_all_trouble_has_words_and_the_facts_for_them(repository: Path) -> None:
    found = raised(repository)
    assert sorted(set(found) - set(SENTENCES)) == []
    for code, facts in found.items():
        needed = places(SENTENCES[code]) - MADE
        assert needed <= facts, code
        if "name" in places(SENTENCES[code]):
            assert "path" in facts, code


def test_no_words_are_left_without_trouble(repository: Path) -> None:
    said = {
        node.value for node in sources(repository) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert sorted((set(SENTENCES) | set(NOTES)) - said) == []


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_trouble_is_told_in_one_or_two_polite_sentences(code: str) -> None:
    facts = dict.fromkeys(places(SENTENCES[code]) - MADE, "甲")
    words = describe(
        UserFacingError(code, **facts | {"path": "/東雲市/会議.minutes", "reason": "理由", "place": "場所"})
    )
    assert "？" not in words
    assert "{" not in words
    assert 1 <= words.count("。") <= 2
    assert words.endswith("。")
    assert "\n" not in words
    assert re.search(r"(です|ます|ません|ください|でした|ました)(（.*?）)?。", words)


@pytest.mark.parametrize("code", sorted(NOTES))
def test_notes_are_one_or_two_sentences(code: str) -> None:
    words = describe_note(code, **dict.fromkeys(places(NOTES[code]), "3"))
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
