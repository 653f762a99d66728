"""How lists write people, as the file of a form states it."""

from minutesapp.model.committee import NameStyle
from minutesapp.templates.parts.person import GroupStyle, PersonStyle, PresenceWords
from minutesapp.templates.tables import build


def test_a_form_that_says_nothing_writes_names_and_posts_with_commas_between_them() -> None:
    usual = build(PersonStyle, {})
    assert (usual.pattern, usual.name, usual.separator) == ("{mark}{name}{post}", NameStyle.FULL, "、")
    assert (usual.own_line, usual.total, usual.presence) == (False, "", PresenceWords())


def test_the_words_for_taking_part_are_those_of_the_file() -> None:
    style = build(PersonStyle, {"presence": {"present": "○", "absent": "×"}})
    assert (style.presence.present, style.presence.absent, style.presence.late) == ("○", "×", "遅参")


def test_a_group_may_stand_in_brackets_on_its_own_line() -> None:
    assert build(GroupStyle, {"open": "【", "close": "】", "own_line": True}) == GroupStyle("【", "】", own_line=True)
