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
from minutesapp.wording import describe
from minutesapp.words.sentences import SENTENCES

MADE = {"name", "why", "where", "code"}


def sources(repository: Path) -> Iterator[ast.AST]:
    for folder in ("minutesapp", "ui"):
        for file in sorted((repository / folder).rglob("*.py")):
            if file.parent != repository / "minutesapp" / "words":
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
