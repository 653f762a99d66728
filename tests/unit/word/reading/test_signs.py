from __future__ import annotations

from minutesapp.word.reading.signs import in_letters, letter_of


def test_a_place_is_known_with_and_without_its_offset() -> None:
    assert [letter_of("Wingdings", place) for place in (0xF06C, 0x6C)] == ["●", "●"]
    assert [letter_of("SYMBOL", place) for place in (0xF041, 0xF05A, 0xF07E, 0xF0E0, 0xF0A1)] == [*"ΑΖ∼◊ϒ"]


def test_what_is_not_known_is_not_guessed() -> None:
    assert [letter_of("Wingdings", 0xF000), letter_of("Webdings", 0xF06C), letter_of("", 0x6C)] == ["", "", ""]


def test_only_places_of_the_font_become_letters() -> None:
    assert in_letters("l\uf06c\uf001\ue06c", "Wingdings") == "l●\uf001\ue06c"
