"""The lines around a body, and what stands for words, as the file of a form states them."""

from minutesapp.templates.parts.body import BodyForm
from minutesapp.templates.tables import build


def test_a_form_that_says_nothing_has_signs_for_words_that_are_withheld_or_not_heard() -> None:
    usual = build(BodyForm, {})
    assert (usual.blackout, usual.inaudible, usual.heading) == ("●●●", "（聴取不能）", "")


def test_signs_of_withdrawn_and_corrected_words_stand_in_tables_of_their_own() -> None:
    body = build(BodyForm, {"withdrawn": {"sign": "（取消）"}, "corrected": {"public": "{note}（訂正）"}})
    assert (body.withdrawn.sign, body.corrected.public) == ("（取消）", "{note}（訂正）")
