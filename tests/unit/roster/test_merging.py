from datetime import date

from msgspec.structs import replace

from minutesapp.model.attendance import Side
from minutesapp.roster.lists.rows import RosterRow
from minutesapp.roster.merging import MOST_NAMESAKES, Merge
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.post_holders import PostHolder

ROW = RosterRow(
    2,
    "髙橋 美咲",
    "髙橋",
    "美咲",
    "たかはし みさき",
    "委員",
    "緑化審議会",
    "",
    Side.MEMBER,
    date(2023, 4, 1),
    date(2025, 3, 31),
)
KNOWN = Person("p1", "髙橋 美咲", "髙橋", "美咲", "たかはし みさき", True)
SEAT = Posting("p1", "委員", "緑化審議会", "", Side.MEMBER, date(2023, 4, 1), date(2025, 3, 31), 1)


def merged(
    *rows: RosterRow, roster: tuple[tuple[Person, tuple[Posting, ...]], ...] = ((KNOWN, (SEAT,)),)
) -> list[PostHolder]:
    merge = Merge(roster)
    for row in rows:
        merge.take(row)
    return list(merge.seen)


def test_somebody_unknown_is_new() -> None:
    (holder,) = merged(ROW, roster=())
    assert holder.is_new and holder.changed
    assert (holder.person.name, holder.person.kana, holder.person.kana_confirmed) == (ROW.name, ROW.kana, True)
    assert holder.touched == [replace(SEAT, person=holder.person.id, id=0)]


def test_what_is_known_changes_nothing() -> None:
    (holder,) = merged(ROW, ROW)
    assert not holder.changed


def test_variants_width_and_spaces_are_the_same_person() -> None:
    (holder,) = merged(replace(ROW, name="高橋美咲", kana="たかはしみさき"))
    assert not holder.is_new and holder.person.name == "髙橋 美咲"


def test_a_variant_that_a_list_keeps_goes_before_the_plain_kanji() -> None:
    (holder,) = merged(ROW, roster=((replace(KNOWN, name="高橋 美咲", family="高橋"), (SEAT,)),))
    assert (holder.person.name, holder.person.family) == ("髙橋 美咲", "髙橋")
    assert holder.changed


def test_several_terms_are_one_person_with_several_postings() -> None:
    again = replace(ROW, post="会長", start=date(2025, 4, 1), end=None)
    (holder,) = merged(ROW, again)
    assert [posting.post for posting in holder.touched] == ["会長"]
    assert len(holder.postings) == 2


def test_an_end_that_became_known_is_a_change_of_the_same_posting() -> None:
    (holder,) = merged(ROW, roster=((KNOWN, (replace(SEAT, end=None),)),))
    assert holder.touched == [SEAT] and not holder.is_new


def test_an_end_that_the_list_leaves_out_stays() -> None:
    (holder,) = merged(replace(ROW, end=None))
    assert not holder.changed


def test_a_start_that_became_known_is_a_change_of_the_same_posting() -> None:
    (holder,) = merged(ROW, roster=((KNOWN, (replace(SEAT, start=None),)),))
    assert holder.touched == [SEAT]


def test_a_posting_named_twice_in_a_list_is_written_once() -> None:
    (holder,) = merged(replace(ROW, end=None), ROW, roster=())
    assert [posting.end for posting in holder.touched] == [ROW.end]


def test_another_reading_is_another_person() -> None:
    other = replace(ROW, kana="たかはし みく", start=date(2025, 4, 1))
    holders = merged(ROW, other)
    assert [holder.is_new for holder in holders] == [False, True]


def test_another_reading_at_the_same_posting_mends_the_reading() -> None:
    (holder,) = merged(replace(ROW, kana="こうはし みさき"))
    assert (holder.person.id, holder.person.kana) == ("p1", "こうはし みさき")


def test_two_in_one_list_who_differ_in_reading_alone_are_two() -> None:
    twin = replace(ROW, kana="たかはし みく")
    holders = merged(ROW, twin, roster=())
    assert len(holders) == 2
    roster = tuple((holder.person, tuple(holder.postings)) for holder in holders)
    assert not any(holder.changed for holder in merged(twin, ROW, roster=roster))


def test_without_a_reading_a_guess_is_kept_as_a_guess() -> None:
    (holder,) = merged(replace(ROW, kana=""), roster=())
    assert (holder.person.kana, holder.person.kana_confirmed) == ("たかはし みさき", False)


def test_a_stated_reading_takes_the_place_of_a_guess() -> None:
    guessed = replace(KNOWN, kana="たかはし びさき", kana_confirmed=False)
    (holder,) = merged(ROW, roster=((guessed, (SEAT,)),))
    assert holder.person == KNOWN and holder.changed


def test_without_a_reading_the_name_decides() -> None:
    (holder,) = merged(replace(ROW, kana=""))
    assert not holder.changed


def test_a_member_and_an_employee_of_one_name_at_one_time_are_two() -> None:
    employee = replace(ROW, post="主査", group="税務課", side=Side.STAFF)
    assert [holder.is_new for holder in merged(employee)] == [True]


def test_an_employee_who_becomes_a_member_later_is_one() -> None:
    employee = replace(ROW, post="主査", group="税務課", side=Side.STAFF, start=date(2010, 4, 1), end=date(2020, 3, 31))
    (holder,) = merged(employee)
    assert holder.person.id == "p1" and [posting.side for posting in holder.touched] == [Side.STAFF]


def test_a_guest_may_be_anybody() -> None:
    (holder,) = merged(replace(ROW, post="講師", group="", side=Side.GUEST))
    assert not holder.is_new


def test_more_people_of_one_name_than_any_town_has_are_refused() -> None:
    merge = Merge(())
    rows = [replace(ROW, number=n, kana=f"たかはし {n}", post=f"第{n}係長") for n in range(MOST_NAMESAKES + 5)]
    assert [merge.take(row) for row in rows].count(False) == 5
    assert len(merge.seen) == MOST_NAMESAKES
    assert merge.take(rows[0])


NUMBERED = replace(ROW, person="0123456789ab")


def test_a_number_of_ours_says_who_it_is_and_how_they_are_called() -> None:
    known = replace(KNOWN, id=NUMBERED.person, kana="こうきょう", kana_confirmed=False)
    row = replace(NUMBERED, name="高橋 美咲", family="高橋")
    (holder,) = merged(row, roster=((known, (SEAT,)),))
    assert holder.person == replace(known, name="高橋 美咲", family="高橋", kana=ROW.kana, kana_confirmed=True)


def test_a_reading_that_is_confirmed_is_not_taken_back() -> None:
    known = replace(KNOWN, id=NUMBERED.person)
    (holder,) = merged(replace(NUMBERED, kana="こうきょう", confirmed=False), roster=((known, (SEAT,)),))
    assert holder.person == known and not holder.changed


def test_two_numbers_are_two_people_whatever_they_are_called() -> None:
    other = replace(NUMBERED, person="ba9876543210")
    assert [one.person.id for one in merged(NUMBERED, other, NUMBERED, roster=())] == [NUMBERED.person, other.person]
    merge = Merge([(replace(KNOWN, id=other.person), (SEAT,))], [NUMBERED.person, other.person])
    assert merge.take(NUMBERED) and merge.take(other)
    assert [one.person.id for one in merge.seen] == [NUMBERED.person, other.person]


def test_a_number_that_is_not_known_is_found_by_its_name() -> None:
    (holder,) = merged(NUMBERED)
    assert holder.person == KNOWN and not holder.changed


def test_a_number_that_was_joined_with_another_is_of_that_person_as_they_are() -> None:
    merge = Merge([(KNOWN, (SEAT,))], [NUMBERED.person], {NUMBERED.person: KNOWN.id})
    assert merge.take(replace(NUMBERED, name="高橋 美咲", family="高橋", post="会長"))
    (holder,) = merge.seen
    assert holder.person == KNOWN and [posting.post for posting in holder.touched] == ["会長"]


def test_who_holds_nothing_gets_no_posting() -> None:
    (holder,) = merged(replace(NUMBERED, holds=False), roster=())
    assert holder.is_new and holder.touched == []


def test_whoever_is_kept_apart_is_not_meant_by_the_name_alone() -> None:
    other = replace(ROW, kana="", post="会長", committee="公民館運営審議会")
    (doubtful,) = merged(other)
    assert doubtful.is_doubtful and doubtful.person == KNOWN
    merge = Merge([(KNOWN, (SEAT,))], apart={KNOWN.id})
    for row in (other, replace(other, post="副会長")):
        assert merge.take(row)
    (new,) = merge.seen
    assert new.is_new and [one.post for one in new.postings] == ["会長", "副会長"]
    certain = Merge([(KNOWN, (SEAT,))], apart={KNOWN.id})
    certain.take(ROW)
    assert [holder.person.id for holder in certain.seen] == [KNOWN.id], "a post that is known is theirs"
