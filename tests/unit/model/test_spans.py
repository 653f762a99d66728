"""Marks stay on their words, whatever becomes of these; and nothing that is withheld comes out open by typing."""

from __future__ import annotations

from string import ascii_letters

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from minutesapp.model.spans import (
    Mark,
    Span,
    bearing,
    clear,
    crop,
    edit,
    edit_between,
    fits,
    follow,
    ranges_of,
    settle,
    shift,
)

HIDE, ASK = Mark.WITHHELD, Mark.QUERY
TEXT = "その件は宇津木氏の発言"
NAME = Span(4, 7, HIDE)


@st.composite
def spans(draw: st.DrawFn, length: int) -> tuple[Span, ...]:
    place = st.integers(0, length)
    return settle(
        draw(st.lists(st.builds(Span, place, place, st.sampled_from(Mark), st.sampled_from("ab")), max_size=4))
    )


def hidden(text: str, marks: tuple[Span, ...]) -> str:
    """The words that are withheld."""
    return "".join(text[start:end] for start, end in ranges_of(marks, HIDE))


@pytest.mark.parametrize(
    ("new", "words"),
    [
        ("その件は宇津木氏の発言である", "宇津木"),
        ("この件は宇津木氏の発言", "宇津木"),
        ("その件は、宇津木氏の発言", "宇津木"),
        ("その件は宇津木様の発言", "宇津木"),
        ("その件は宇都宮津木氏の発言", "宇都宮津木"),
        ("その件は宇木氏の発言", "宇木"),
        ("その件は高橋氏の発言", "高橋"),
        ("その件は氏の発言", ""),
        ("", ""),
        ("その件は津木さんの発言", "津木さん"),
    ],
)
def test_a_mark_stays_on_its_words_and_on_what_takes_their_place(new: str, words: str) -> None:
    assert hidden(new, follow((NAME,), TEXT, new)) == words


def test_of_words_that_may_have_come_about_in_several_ways_the_most_stay_marked() -> None:
    assert follow((Span(0, 3, HIDE),), "ああああ", "あああああ") == (Span(0, 4, HIDE),)
    assert follow((Span(1, 2, HIDE),), "ああ", "あ") == (Span(0, 1, HIDE),)
    assert follow((Span(0, 1, HIDE),), "ああ", "あ") == (Span(0, 1, HIDE),)
    assert follow((Span(0, 3, HIDE),), "ああああ", "あああ") == (Span(0, 3, HIDE),)


def test_what_is_put_at_either_end_bears_no_mark() -> None:
    assert edit((NAME,), 4, 0, 2) == (Span(6, 9, HIDE),)
    assert edit((NAME,), 7, 0, 2) == (NAME,)
    assert edit((NAME,), 5, 0, 2) == (Span(4, 9, HIDE),)


def test_marks_that_say_the_same_and_touch_are_one() -> None:
    marks = (
        Span(4, 6, HIDE),
        Span(0, 2, HIDE),
        Span(2, 3, HIDE),
        Span(2, 5, ASK),
        Span(5, 9, HIDE, "氏名"),
        Span(1, 1, ASK),
    )
    assert settle(marks) == (Span(0, 3, HIDE), Span(2, 5, ASK), Span(4, 6, HIDE), Span(5, 9, HIDE, "氏名"))
    assert ranges_of(marks, HIDE) == [(0, 3), (4, 9)]
    assert settle((Span(0, 3, HIDE), Span(0, 5, ASK), Span(2, 9, HIDE))) == (Span(0, 9, HIDE), Span(0, 5, ASK))[::-1]


def test_marks_that_touch_are_one_however_few() -> None:
    assert settle((Span(0, 2, HIDE), Span(2, 3, HIDE))) == (Span(0, 3, HIDE),)
    assert settle((Span(0, 2, HIDE), Span(2, 3, ASK))) == (Span(0, 2, HIDE), Span(2, 3, ASK))


def test_words_bear_more_marks_than_one() -> None:
    marks = (Span(0, 2, HIDE),)
    assert bearing(marks, 2, 4, [(HIDE, ""), (ASK, "氏名")]) == (Span(0, 4, HIDE), Span(2, 4, ASK, "氏名"))
    assert bearing(marks, 2, 4, []) == marks


def test_a_mark_is_taken_from_part_of_its_words() -> None:
    marks = settle((Span(0, 9, HIDE), Span(2, 5, ASK)))
    assert clear(marks, 3, 5, HIDE) == (Span(0, 3, HIDE), Span(2, 5, ASK), Span(5, 9, HIDE))
    assert clear(marks, 0, 9, HIDE) == (Span(2, 5, ASK),)
    assert clear((Span(0, 9, ASK),), 3, 5, HIDE) == (Span(0, 9, ASK),)


def test_the_marks_of_a_part_count_from_its_beginning() -> None:
    marks = (Span(0, 4, HIDE), Span(6, 9, ASK))
    assert crop(marks, 2, 6) == (Span(0, 2, HIDE),)
    assert shift(crop(marks, 2, 8), 2) == (Span(2, 4, HIDE), Span(6, 8, ASK))


@pytest.mark.parametrize(
    "marks", [(Span(3, 12, HIDE),), (Span(-1, 2, HIDE),), (Span(2, 2, HIDE),), (Span(4, 6, HIDE), Span(0, 2, HIDE))]
)
def test_marks_beyond_the_words_or_in_disorder_do_not_fit(marks: tuple[Span, ...]) -> None:
    assert not fits(marks, len(TEXT))
    assert fits((NAME,), len(TEXT))


@given(st.lists(st.builds(Span, st.integers(0, 9), st.integers(0, 9), st.sampled_from(Mark), st.sampled_from("ab"))))
def test_settled_marks_stay_as_they_are(marks: list[Span]) -> None:
    assert settle(settle(marks)) == settle(marks)
    assert fits(settle(marks), 9)


@given(st.data(), st.integers(0, 9), st.integers(0, 9))
def test_the_marks_of_a_part_fit_it(data: st.DataObject, start: int, length: int) -> None:
    assert fits(crop(data.draw(spans(9)), start, start + length), length)


@given(st.data(), st.text("あい", max_size=8), st.text("あい", max_size=8))
def test_followed_marks_fit_whatever_the_words(data: st.DataObject, old: str, new: str) -> None:
    assert fits(follow(data.draw(spans(len(old))), old, new), len(new))


@given(st.data(), st.integers(0, 12))
def test_words_of_which_each_is_known_again_are_withheld_as_before(data: st.DataObject, length: int) -> None:
    old = ascii_letters[:length]
    marks = data.draw(spans(length))
    start, end = sorted(data.draw(st.tuples(st.integers(0, length), st.integers(0, length))))
    typed = data.draw(st.text("あいう", max_size=3))
    new = old[:start] + typed + old[end:]
    moved = follow(marks, old, new)
    assert moved == edit(marks, start, end - start, len(typed))
    was, now = set(hidden(old, marks)), set(hidden(new, moved))
    assert now - set(typed) == was & set(new)
    if typed:
        inside = {old[start - 1 : start], old[end : end + 1]} <= was if start == end and 0 < start < length else False
        touched = bool(was & set(old[start:end])) or (inside and any(s < start < e for s, e in ranges_of(marks, HIDE)))
        assert (set(typed) <= now) == touched or (not touched and not set(typed) & now)


def test_where_the_writing_ended_tells_which_of_like_signs_are_new() -> None:
    mark = (Span(0, 1, HIDE),)
    assert follow(mark, "林は", "林は林は", 4) == mark
    assert follow(mark, "林は", "林は林は", 2) == (Span(2, 3, HIDE),)
    assert follow(mark, "林は", "林は林は") == (Span(0, 3, HIDE),)
    assert follow(mark, "林は", "林は林は", 1) == (Span(0, 3, HIDE),), "the writing did not end there"


def test_of_like_signs_that_go_a_mark_that_no_way_leaves_is_gone() -> None:
    assert follow((Span(1, 3, HIDE),), "ああああ", "あ") == ()


def test_a_mark_is_as_long_as_its_words() -> None:
    assert (NAME.length, Span(3, 3, HIDE).length) == (3, 0)


@given(st.text("ab", max_size=8), st.text("ab", max_size=8))
@example("ab", "aab")
@example("ab", "abb")
def test_an_edit_makes_one_text_of_the_other_wherever_it_was_done(old: str, new: str) -> None:
    made = edit_between(old, new)
    assert min(made.removed, made.added, made.last - made.first) >= 0
    for at in range(made.first, made.last + 1):
        typed = new[at : at + made.added]
        assert old[:at] + typed + old[at + made.removed :] == new
    if old and new and made.removed and made.added:
        assert old[made.first] != new[made.first]
        assert old[made.first + made.removed - 1] != new[made.first + made.added - 1]


@given(st.data(), st.text("あい", max_size=8), st.text("あい", max_size=8))
def test_a_mark_reaches_as_far_as_any_way_leaves_it(data: st.DataObject, old: str, new: str) -> None:
    made = edit_between(old, new)
    for span in data.draw(spans(len(old))):
        ways = (edit((span,), at, made.removed, made.added) for at in range(made.first, made.last + 1))
        left = [one for way in ways for one in way]
        widest = [Span(min(w.start for w in left), max(w.end for w in left), span.mark, span.note)] if left else []
        assert list(follow((span,), old, new)) == widest


@given(st.data(), st.text("ab", max_size=6), st.text("ab", max_size=2))
def test_every_way_in_which_words_may_have_come_about_leaves_the_marked_ones_marked(
    data: st.DataObject, old: str, typed: str
) -> None:
    marks = tuple(span for span in data.draw(spans(len(old))) if span.mark is HIDE)
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(old)), st.integers(0, len(old)))))
    if start < end and typed:
        return  # one of several smaller edits, of which nobody can tell which it was
    new = old[:start] + typed + old[end:]
    true = {at for s, e in ranges_of(edit(marks, start, end - start, len(typed)), HIDE) for at in range(s, e)}
    found = {at for s, e in ranges_of(follow(marks, old, new), HIDE) for at in range(s, e)}
    assert true <= found
    assert follow(marks, old, new, start + len(typed)) == edit(marks, start, end - start, len(typed)) or old == new
