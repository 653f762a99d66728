"""Expected trouble has its sentence, in one place; every sentence has its trouble."""

from __future__ import annotations

import ast
import string
from pathlib import Path

from minutesapp.notices import NOTES
from minutesapp.words.sentences import SENTENCES
from tests.architecture.sources import called, modules, nodes

# Made by the wording itself out of the path, the place and the reason.
PLACES = {Path("minutesapp/words/sentences.py"), Path("minutesapp/wording.py"), Path("minutesapp/notices.py")}
MADE_OF_OTHERS = {"name", "why", "where", "code"}


def raised() -> list[tuple[str, set[str]]]:
    """Every code that is raised by name, with the facts given to it."""
    found = []
    for module in modules("minutesapp", "ui"):
        for call in nodes(module, ast.Call):
            if called(call) == "UserFacingError" and call.args and isinstance(call.args[0], ast.Constant):
                found.append((str(call.args[0].value), {fact.arg for fact in call.keywords if fact.arg}))
    return found


def literals() -> set[str]:
    """Every text constant of the program, the tables of sentences left out."""
    outside = (module for module in modules("minutesapp", "ui") if module not in PLACES)
    return {n.value for module in outside for n in nodes(module, ast.Constant) if isinstance(n.value, str)}


def facts_in(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_every_trouble_that_is_raised_has_its_sentence() -> None:
    assert not {code for code, _ in raised()} - set(SENTENCES)


def test_every_sentence_belongs_to_a_trouble() -> None:
    assert not {*SENTENCES, *NOTES} - literals()


def test_every_trouble_brings_the_facts_of_its_sentence() -> None:
    short = {
        code: missing
        for code, facts in raised()
        if (missing := facts_in(SENTENCES.get(code, "")) - facts - MADE_OF_OTHERS)
    }
    assert not short
