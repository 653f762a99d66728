"""All that a Word file holds."""

from __future__ import annotations

import pytest

from minutesapp.word.inspection.reading import inspect_word
from minutesapp.word.package import DamagedError
from tests.word_files import paragraph, rewrite, stranger


def test_pieces_bear_the_place_of_their_paragraph_and_empty_ones_are_not_counted() -> None:
    inside = inspect_word(stranger(f"{paragraph('一')}<w:p/>{paragraph('二')}"))
    assert [(piece.place, piece.words) for piece in inside.pieces] == [("本文の1段落目", "一"), ("本文の2段落目", "二")]


def test_of_two_ways_to_say_the_same_one_is_read() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>箱</w:t></w:r></w:p></w:txbxContent>"
    choices = f'<mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
    both = f"<mc:AlternateContent>{choices}</mc:AlternateContent>"
    inside = inspect_word(stranger(f"<w:p><w:r>{both}</w:r></w:p>"))
    assert [piece.words for piece in inside.pieces] == ["箱"]


def test_changes_bear_who_made_them() -> None:
    moved = '<w:moveFrom w:author="佐藤"><w:r><w:t>移した</w:t></w:r></w:moveFrom>'
    (piece,) = inspect_word(stranger(f"<w:p>{moved}</w:p>")).pieces
    assert (piece.words, piece.change, piece.who) == ("移した", "deleted", "佐藤")


def test_definitions_of_their_own_are_refused() -> None:
    bomb = rewrite(stranger(""), lambda xml: f'<!DOCTYPE x [<!ENTITY a "髙橋">]>{xml}')
    with pytest.raises(DamagedError):
        inspect_word(bomb)
