from datetime import date

import pytest

from minutesapp.roster.people import Person, Posting, TermPhase, entries_on, entry_on, once_each

PERSON = Person("p1", "東野 佳子", "東野", "佳子", "ひがしの けいこ", True)
OLD = Posting("p1", "環境課主査", start=date(2020, 4, 1), end=date(2022, 3, 31), id=1)
NOW = Posting("p1", "環境課係長", start=date(2022, 4, 1), id=2)
SEAT = Posting("p1", "委員", committee="緑化審議会", start=date(2021, 6, 1), end=date(2025, 5, 31), id=3)


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        (date(2020, 3, 31), TermPhase.FUTURE),
        (date(2020, 4, 1), TermPhase.CURRENT),
        (date(2022, 3, 31), TermPhase.CURRENT),
        (date(2022, 4, 1), TermPhase.PAST),
    ],
)
def test_a_term_holds_from_its_first_to_its_last_day(day: date, standing: TermPhase) -> None:
    assert OLD.phase(day) is standing


def test_a_term_without_days_always_holds() -> None:
    assert Posting("p1").phase(date(1990, 1, 1)) is TermPhase.CURRENT


@pytest.mark.parametrize(("day", "posting"), [(date(2021, 4, 1), OLD), (date(2024, 4, 1), NOW)])
def test_the_posting_of_the_day_counts(day: date, posting: Posting) -> None:
    entry = entry_on(PERSON, (OLD, NOW), day)
    assert (entry.posting, entry.current) == (posting, True)


def test_the_posting_begun_last_counts_among_several_in_force() -> None:
    assert entry_on(PERSON, (NOW, SEAT), date(2024, 4, 1)).posting is NOW


def test_a_seat_on_the_body_asked_for_goes_first() -> None:
    assert entry_on(PERSON, (NOW, SEAT), date(2024, 4, 1), "緑化審議会").posting is SEAT
    assert entry_on(PERSON, (NOW, SEAT), date(2026, 4, 1), "緑化審議会").posting is NOW


def test_an_expired_posting_is_shown_as_such() -> None:
    entry = entry_on(PERSON, (OLD, SEAT), date(2030, 1, 1))
    assert (entry.posting, entry.current, entry.phase) == (SEAT, False, TermPhase.PAST)


def test_the_next_posting_is_shown_where_none_was() -> None:
    entry = entry_on(PERSON, (NOW, SEAT), date(2019, 1, 1))
    assert (entry.posting, entry.phase) == (SEAT, TermPhase.FUTURE)


def test_every_post_in_force_is_told_the_one_that_counts_first() -> None:
    every = entries_on(PERSON, (OLD, SEAT, NOW), date(2024, 4, 1))
    assert [entry.posting for entry in every] == [NOW, SEAT]
    seated = entries_on(PERSON, (OLD, SEAT, NOW), date(2024, 4, 1), "緑化審議会")
    assert [entry.posting for entry in seated] == [SEAT, NOW]
    assert [entry.person.id for entry in once_each(every)] == ["p1"]


def test_a_post_that_stands_twice_is_told_once() -> None:
    again = Posting("p1", "環境課係長", start=date(2023, 4, 1), id=4)
    assert [entry.posting for entry in entries_on(PERSON, (NOW, again), date(2024, 4, 1))] == [again]


def test_without_a_post_in_force_one_is_told() -> None:
    assert entries_on(PERSON, (OLD, SEAT), date(2030, 1, 1)) == [entry_on(PERSON, (OLD, SEAT), date(2030, 1, 1))]
    assert [entry.posting for entry in entries_on(PERSON, (), date(2024, 4, 1))] == [Posting("p1")]


def test_people_stand_in_the_order_of_the_fifty_sounds_and_by_their_names_without_a_reading() -> None:
    kana = ("おの", "オーノ", "がもう", "かわい")
    people = [Person("", name, kana=kana) for name, kana in zip("小大蒲河", kana, strict=True)] + [Person("", "髙")]
    assert "".join(person.name for person in sorted(people, key=lambda person: person.order)) == "大小蒲河髙"


def test_somebody_without_a_posting_is_not_current() -> None:
    entry = entry_on(PERSON, (), date(2024, 4, 1))
    assert (entry.posting, entry.current) == (Posting("p1"), False)


def test_a_body_is_named_in_either_column() -> None:
    assert SEAT.seat_on("緑化審議会") and Posting("p1", group="緑化審議会").seat_on("緑化審議会")
    assert not SEAT.seat_on("") and not NOW.seat_on("緑化審議会")
