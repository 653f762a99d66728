from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from minutesapp.model.attendance import Side
from minutesapp.roster.lists.rows import RosterRow
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.post_holders import PostHolder, Terms

DAYS = st.none() | st.integers(0, 20).map(lambda days: date(2024, 4, 1) + timedelta(days))
SPANS = st.tuples(DAYS, DAYS).filter(lambda span: not span[0] or not span[1] or span[0] <= span[1])
PERSON = Person("p1", "東野 佳子", "東野", "佳子", "ひがしの よしこ", True)


def overlap(one: tuple[date | None, date | None], other: tuple[date | None, date | None]) -> bool:
    return (one[0] or date.min) <= (other[1] or date.max) and (other[0] or date.min) <= (one[1] or date.max)


@given(st.lists(SPANS), st.lists(SPANS), SPANS)
def test_terms_know_whether_one_of_them_falls_into_a_span(
    kept: list[tuple[date | None, date | None]],
    gone: list[tuple[date | None, date | None]],
    span: tuple[date | None, date | None],
) -> None:
    terms = Terms()
    for term in (*gone, *kept):
        terms.add(*term)
    for term in gone:
        terms.remove(*term)
    assert terms.overlap(*span) == any(overlap(term, span) for term in kept)


@given(st.lists(st.tuples(st.sampled_from("甲乙"), SPANS), max_size=12), st.tuples(st.sampled_from("甲乙"), SPANS))
def test_a_row_restates_the_first_posting_of_its_words_and_day(
    known: list[tuple[str, tuple[date | None, date | None]]], stated: tuple[str, tuple[date | None, date | None]]
) -> None:
    postings = [Posting("p1", post, "", "", Side.STAFF, start, end, 7) for post, (start, end) in known]
    post, (start, end) = stated
    row = RosterRow(2, PERSON.name, post=post, side=Side.STAFF, start=start, end=end)
    same = [p for p in postings if p.post == post and (p.start == start or p.start is None or start is None)]
    fitting = [
        p for p in same if (p.start or date.min) <= (end or date.max) and (start or date.min) <= (p.end or date.max)
    ]
    expected = fitting[0] if fitting else None
    if expected is not None and start is None and expected != same[0]:
        expected = max(reversed(fitting), key=lambda p: p.start or date.min)
    holder = PostHolder(PERSON, postings)
    assert holder.restates(row) is (expected is not None)
    holder.take(row)
    if expected is None:
        assert holder.touched == [Posting("p1", post, "", "", Side.STAFF, start, end)]
    else:
        merged = Posting("p1", post, "", "", Side.STAFF, start or expected.start, end or expected.end, 7)
        assert holder.touched == ([merged] if merged != expected else [])
        assert holder.postings[postings.index(expected)] == merged


def test_a_term_that_was_over_before_another_began_is_one_of_its_own() -> None:
    known = [Posting("p1", "委員", side=Side.MEMBER, start=date(year, 4, 1), id=year) for year in (2024, 2018, 2020)]
    known[1] = replace(known[1], end=date(2020, 3, 31))
    row = RosterRow(2, PERSON.name, post="委員", side=Side.MEMBER, end=date(2022, 3, 31))
    holder = PostHolder(PERSON, known)
    holder.take(row)
    assert holder.touched == [replace(known[2], end=row.end)]
    holder = PostHolder(PERSON, known[:1])
    holder.take(row)
    assert holder.touched == [Posting("p1", "委員", side=Side.MEMBER, end=row.end)]
    holder = PostHolder(PERSON, [Posting("p1", "委員", side=Side.MEMBER, end=row.end, id=7)])
    holder.take(replace(row, start=date(2022, 4, 1), end=None))
    assert holder.touched == [Posting("p1", "委員", side=Side.MEMBER, start=date(2022, 4, 1))]


def test_a_row_brings_seat_and_category_to_a_posting_that_has_none_or_others() -> None:
    known = Posting("p1", "委員", side=Side.MEMBER, id=7, seat="3", category="公募")
    holder = PostHolder(PERSON, [known])
    holder.take(RosterRow(2, PERSON.name, post="委員", side=Side.MEMBER))
    assert not holder.changed
    holder.take(RosterRow(3, PERSON.name, post="委員", side=Side.MEMBER, seat="4"))
    assert [(one.seat, one.category, one.id) for one in holder.touched] == [("4", "公募", 7)]


def test_a_reading_speaks_against_a_person_only_where_both_are_certain() -> None:
    assert PostHolder(PERSON).may_read("") and PostHolder(PERSON).may_read("ひがしのよしこ")
    assert not PostHolder(PERSON).may_read("とうのよしこ")
    assert PostHolder(Person("p1", "東野 佳子", kana="ひがしの よしこ")).may_read("とうのよしこ")


def test_one_sits_opposite_only_at_the_same_time() -> None:
    holder = PostHolder(PERSON, [Posting("p1", "主査", side=Side.STAFF, end=date(2024, 3, 31))])
    member = RosterRow(2, PERSON.name, side=Side.MEMBER, start=date(2024, 4, 1))
    assert not holder.sits_opposite(member)
    assert holder.sits_opposite(RosterRow(2, PERSON.name, side=Side.MEMBER))
    assert not holder.sits_opposite(RosterRow(2, PERSON.name, side=Side.GUEST))
    assert not holder.sits_opposite(RosterRow(2, PERSON.name, side=Side.STAFF))
