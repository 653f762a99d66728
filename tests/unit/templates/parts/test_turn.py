"""How turns stand, as the file of a form states it."""

from minutesapp.model.attendance import Side
from minutesapp.model.committee import NameStyle
from minutesapp.templates.parts.turn import LabelPlace, TurnForm
from minutesapp.templates.tables import build


def test_a_form_that_says_nothing_names_members_by_their_post_in_line() -> None:
    usual = build(TurnForm, {})
    assert (usual.place, usual.open, usual.close, usual.quote_open) == (LabelPlace.INLINE, "(", ")", "")
    assert usual.naming.of(Side.MEMBER).name is NameStyle.NONE and usual.public_naming is None


def test_whoever_leads_may_have_a_policy_of_their_own() -> None:
    turn = build(TurnForm, {"place": "nowhere", "naming": {"chair": {"open": "◎", "pattern": "{post}（{name}君）"}}})
    assert turn.place is LabelPlace.NOWHERE and turn.naming.chair is not None
    assert (turn.naming.chair.open, turn.naming.chair.pattern) == ("◎", "{post}（{name}君）")


def test_words_begin_as_turns_do_only_where_no_label_stands_and_a_sign_does() -> None:
    assert TurnForm("・", place=LabelPlace.NOWHERE).begins_unnamed("・異議なし")
    assert not TurnForm("・", place=LabelPlace.NOWHERE).begins_unnamed("異議なし")
    assert not TurnForm("", place=LabelPlace.NOWHERE).begins_unnamed("異議なし")
    assert not TurnForm("・").begins_unnamed("・異議なし")
