"""What a direction tells of, by the phrases of its form."""

import pytest

from minutesapp.templates.directions.recognition import direction_meaning, marks_for
from minutesapp.templates.parts.direction import DirectionForm, DirectionPhrase, Marks
from minutesapp.templates.roles import DirectionMeaning as M

PHRASES = (
    DirectionPhrase("{time}　開会", M.OPENED),
    DirectionPhrase("休憩　{time}", M.BREAK),
    DirectionPhrase("原案のとおり可決（{people}）", M.CARRIED),
    DirectionPhrase("{people}が説明"),
)
COUNCIL = DirectionForm(times=Marks(), decisions=Marks("【決定】", ""), phrases=PHRASES)


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("午前10時　開会", M.OPENED),
        ("午前１０時 開会", M.OPENED),
        ("開会", M.OPENED),
        ("休憩", M.BREAK),
        ("原案のとおり可決(賛成全員)", M.CARRIED),
        ("開会のあいさつ", M.NONE),
        ("鈴木委員入室　午後2時", M.CAME),
        ("課長が説明", M.NONE),
        ("", M.NONE),
    ],
)
def test_a_direction_means_what_the_phrase_means_that_it_is(words: str, meaning: M) -> None:
    assert direction_meaning(words, COUNCIL) is meaning


def test_only_times_and_decisions_have_marks_of_their_own() -> None:
    assert marks_for("休憩　午後3時", COUNCIL) == (M.BREAK, Marks())
    assert marks_for("原案のとおり可決（挙手全員）", COUNCIL)[1] == Marks("【決定】", "")
    assert marks_for("課長が説明", COUNCIL)[1] is None


def test_a_form_without_such_marks_looks_at_no_words() -> None:
    assert marks_for("休憩　午後3時", DirectionForm(phrases=PHRASES)) == (M.NONE, None)


def test_signs_of_patterns_in_a_phrase_are_signs() -> None:
    form = DirectionForm(phrases=(DirectionPhrase("[可決].*", M.CARRIED),))
    assert direction_meaning("[可決].*", form) is M.CARRIED
    assert direction_meaning("可", form) is M.NONE
