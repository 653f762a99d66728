from minutesapp.editing.clipboard.positions import Spot, only_secret_between, spot_in, words_between
from tests.makers import heading, more, narrative, turn

BODY = (turn("葛\U000e0100城", "p1"), narrative(""))


def test_a_place_inside_a_sign_means_the_place_before_it() -> None:
    assert [spot_in(BODY, Spot(0, offset)).offset for offset in range(4)] == [0, 0, 2, 3]


def test_places_beyond_a_paragraph_and_beyond_the_body_are_their_ends() -> None:
    assert spot_in(BODY, Spot(0, 99)) == Spot(0, 3)
    assert spot_in(BODY, Spot(1, 5)) == Spot(1, 0)
    assert spot_in(BODY, Spot(7, 5)) == Spot(1, 0)


def test_the_words_between_two_spots_are_ranges_of_their_blocks() -> None:
    body = (turn("一二三"), turn(""), turn("四五"))
    assert words_between(body, Spot(0, 1), Spot(2, 1)) == {0: (1, 3), 2: (0, 1)}
    assert words_between(body, Spot(0, 1), Spot(0, 1)) == {}
    assert words_between((), Spot(0, 0), Spot(0, 0)) == {}


def test_words_that_are_all_closed_are_told_from_others() -> None:
    body = (turn("開", "p1"), more("秘", closed=True), heading("題", closed=True), turn("秘", "p2"))
    assert only_secret_between(body, Spot(0, 1), Spot(2, 0))
    assert only_secret_between(body, Spot(2, 1), Spot(3, 1))
    assert not only_secret_between(body, Spot(1, 0), Spot(2, 1)), "the public reads the title"
    assert not only_secret_between(body, Spot(1, 1), Spot(1, 1)), "there are no words"
