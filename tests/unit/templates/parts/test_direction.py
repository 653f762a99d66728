"""How stage directions stand, as the file of a form states it."""

from minutesapp.templates.parts.direction import DirectionForm, Marks
from minutesapp.templates.roles import DirectionMeaning
from minutesapp.templates.tables import build


def test_a_form_that_says_nothing_has_no_marks_of_their_own_for_times_and_decisions() -> None:
    usual = build(DirectionForm, {})
    assert (usual.open, usual.close, usual.times, usual.decisions) == ("(", ")", None, None)


def test_times_and_decisions_may_have_marks_of_their_own() -> None:
    file = {
        "times": {},
        "decisions": {"open": "【決定】", "aside": True},
        "phrases": [{"words": "可決", "meaning": "carried"}],
    }
    form = build(DirectionForm, file)
    assert (form.times, form.decisions) == (Marks(), Marks("【決定】", "", aside=True))
    assert form.phrases[0].meaning is DirectionMeaning.CARRIED
