"""Labels of speakers, and whose they are."""

from __future__ import annotations

import pytest

from minutesapp.learning.lines import LineKind, SeenLine, Spot
from minutesapp.learning.turns import ToldLabel, chairs_of, learn_naming, learn_turns
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.committee import NameStyle
from minutesapp.templates.parts.naming import PostStyle
from minutesapp.templates.parts.turn import LabelPlace
from tests.learning import invented
from tests.unit.learning.conftest import Seen, seen
from tests.word_files import paragraph

CHAIR = Attendee("c", "柏原進", "柏原", "進", post="会長", side=Side.MEMBER)
MEMBER = Attendee("m", "𠮷井弘", "𠮷井", "弘", post="委員", side=Side.MEMBER)
CHIEF = Attendee("s", "榊", "榊", post="施設整備担当係長", side=Side.STAFF)
PEOPLE = (CHAIR, MEMBER, CHIEF)


def test_the_signs_around_a_label_and_its_place(plain: Seen, tables: Seen) -> None:
    turn = learn_turns(plain.lines, plain.minutes.attendees)
    assert (turn.open, turn.close, turn.gap, turn.place) == ("【", "】", "　", LabelPlace.INLINE)
    assert learn_turns(tables.lines, tables.minutes.attendees).place is LabelPlace.COLUMN


@pytest.mark.parametrize(("first", "number"), [("{}　", "1　"), ("（{}） ", "（1） "), ("{}.", "1."), ("7　", "")])
def test_numbers_that_rise_from_turn_to_turn_are_no_sign(first: str, number: str, plain: Seen) -> None:
    begins = [line for line in plain.lines if line.kind is LineKind.TURN]
    lines = [line._replace(text=first.format(count) + line.text) for count, line in enumerate(begins, 3)]
    turn = learn_turns(lines, plain.minutes.attendees)
    assert len(lines) > 1 and turn.number == number
    assert (turn.open == "【") is bool(number)


def test_numbers_in_full_width_stay_so(plain: Seen) -> None:
    begins = [line for line in plain.lines if line.kind is LineKind.TURN][:2]
    lines = [line._replace(text=f"{count}　{line.text}") for count, line in zip("１２", begins, strict=True)]
    assert learn_turns(lines, plain.minutes.attendees).number == "１　"


def test_where_nobody_speaks_labels_stand_nowhere() -> None:
    assert learn_turns([], ()).place is LabelPlace.NOWHERE


@pytest.mark.parametrize(
    ("texts", "open"),
    [
        (("・若い人が少ない。", "特になし", "・返信を待つ。"), "・"),
        (("・一つだけ", "特になし"), ""),
        (("若い人", "特になし"), ""),
    ],
)
def test_bullets_are_the_sign_of_turns_whose_speakers_nobody_names(texts: tuple[str, ...], open: str) -> None:
    lines = [SeenLine(1, text, LineKind.NARRATIVE, Spot(((0,),))) for text in texts]
    assert learn_turns(lines, ()).open == open


def test_names_and_posts_are_compared_with_the_people() -> None:
    told = [ToldLabel("柏原会長", "c"), ToldLabel("𠮷井委員", "m"), ToldLabel("榊係長", "s")]
    naming = learn_naming(told, PEOPLE)
    assert (naming.member.name, naming.member.post) == (NameStyle.FAMILY, PostStyle.FULL)
    assert (naming.staff.name, naming.staff.post) == (NameStyle.FAMILY, PostStyle.BY_RANK)
    assert naming.chair is None


def test_a_label_that_nobody_in_particular_has_is_a_post() -> None:
    naming = learn_naming([ToldLabel("会長", "c"), ToldLabel("委員", ""), ToldLabel("事務局", "")], PEOPLE)
    assert naming.member.name is NameStyle.NONE
    assert (naming.staff.name, naming.staff.post) == (NameStyle.NONE, PostStyle.NONE)


def test_who_presides_may_be_called_otherwise() -> None:
    naming = learn_naming([ToldLabel("会長", "c"), ToldLabel("𠮷井委員", "m")], PEOPLE)
    assert naming.member.name is NameStyle.FAMILY
    assert naming.chair is not None
    assert naming.chair.name is NameStyle.NONE
    assert chairs_of(PEOPLE) == [CHAIR]


def test_whose_side_nobody_knows_has_the_sign_of_all_others() -> None:
    rows = [paragraph("日時：令和5年11月8日"), paragraph("出席委員：柏原進会長、𠮷井弘委員"), paragraph("１　議事")]
    turns = [paragraph(f"{turn}　始めます。") for turn in ("●柏原会長", "●𠮷井委員", "●柏原会長", "○参考人")]
    found = seen(invented.made("".join((*rows, *turns))))
    turn = learn_turns(found.lines, found.minutes.attendees)
    assert (turn.open, turn.naming.member.open) == ("○", "●")
