"""Invented minutes, read without any form."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from minutesapp.importers.formats.word_file import words_in
from minutesapp.importers.reading import collate_in
from minutesapp.learning.front import with_own_words
from minutesapp.learning.learning import UNKNOWING
from minutesapp.learning.lines import SeenLine, seen_lines
from minutesapp.model.minutes import Minutes
from minutesapp.word.sampling.finished import FinishedFile
from tests.learning import invented


class Seen(NamedTuple):
    """A file, its lines, and the record that was read of it."""

    file: FinishedFile
    lines: list[SeenLine]
    minutes: Minutes


def seen(data: bytes) -> Seen:
    """What is seen in a Word file."""
    file = FinishedFile(data)
    words = words_in(file.contents, "a.docx")
    read = collate_in(words, UNKNOWING)
    return Seen(file, with_own_words(seen_lines(file.contents.blocks, words, read)), read.draft.minutes)


@pytest.fixture(scope="session")
def plain() -> Seen:
    """Minutes without any named style."""
    return seen(invented.plain_file())


@pytest.fixture(scope="session")
def tables() -> Seen:
    """Minutes in two tables."""
    return seen(invented.table_file())
