import pytest

from minutesapp.language.utf16 import from_utf16, to_utf16, utf16_length

TEXT = "山𠮷田葛\U000e0100城"


def test_signs_beyond_the_basic_plane_take_two_units() -> None:
    assert (len(TEXT), utf16_length(TEXT)) == (6, 8)
    assert utf16_length("") == 0


@pytest.mark.parametrize(("index", "offset"), [(0, 0), (1, 1), (2, 3), (3, 4), (4, 5), (5, 7), (6, 8)])
def test_places_are_found_in_both_counts(index: int, offset: int) -> None:
    assert (to_utf16(TEXT, index), from_utf16(TEXT, offset)) == (offset, index)


def test_an_offset_inside_a_pair_means_its_sign() -> None:
    assert [from_utf16(TEXT, offset) for offset in (2, 6)] == [1, 4]


def test_places_beyond_the_text_are_its_ends() -> None:
    assert (to_utf16(TEXT, 99), from_utf16(TEXT, 99)) == (8, 6)
    assert (to_utf16(TEXT, -1), from_utf16(TEXT, -1)) == (0, 0)
