"""Naming policies."""

import pytest

from minutesapp.model.attendance import Side
from minutesapp.model.committee import NameStyle
from minutesapp.templates.parts.naming import USUAL_NAMING, Naming, NamingPolicy, PostStyle, with_labels


def test_every_side_has_a_policy() -> None:
    naming = Naming(guest=NamingPolicy(NameStyle.FULL))
    assert naming.of(Side.GUEST) == NamingPolicy(NameStyle.FULL)
    assert naming.of(Side.MEMBER).fallback == "委員"
    assert naming.of(Side.STAFF).post is PostStyle.BY_RANK


@pytest.mark.parametrize("style", NameStyle)
def test_a_sign_in_the_place_of_a_name_names_nobody(style: NameStyle) -> None:
    assert style.anonymous == (style in {"letter", "number"})


def test_members_are_usually_named_by_their_post_alone() -> None:
    assert USUAL_NAMING.of(Side.MEMBER).name is NameStyle.NONE


def test_one_label_for_all_says_neither_name_nor_post() -> None:
    assert NamingPolicy(NameStyle.NONE, PostStyle.NONE, fallback="事務局").is_shared
    assert not NamingPolicy(NameStyle.NONE, PostStyle.FULL).is_shared
    assert not NamingPolicy(NameStyle.LETTER, PostStyle.NONE).is_shared


def test_what_stands_around_names_does_not_serve_letters() -> None:
    named = NamingPolicy(NameStyle.FULL, pattern="{post}（{name}君）")
    naming = Naming(named, chair=named)
    lettered, full = with_labels(naming, NameStyle.LETTER), with_labels(naming, NameStyle.FAMILY)
    assert lettered.chair is not None and full.chair is not None
    assert (lettered.member.pattern, lettered.chair.pattern) == ("", "")
    assert (full.member.pattern, full.chair.pattern) == (named.pattern, named.pattern)
