from __future__ import annotations

import pytest

from minutesapp.roster.people import Posting
from minutesapp.roster.transfers.old_posts import Agreement, agreement, says_same, whole_post


def posting(words: str) -> Posting:
    group, post = words.split("/")
    return Posting("p", post, group)


@pytest.mark.parametrize(
    ("stated", "known"),
    [
        ("税務課/課長", "税務課/税務課長"),
        ("/税務課長", "税務課/課長"),
        ("市民部税務課/課長", "税務課/税務課長"),
        ("/総務課文書係主任", "総務課/主任"),
        ("/総務課文書係主任", "総務部総務課/主任"),
        ("税務課/", "税務課/主査"),
        ("/渡邉会館長", "渡辺会館/館長"),
        ("市民部 税務課/市民税係長", "/市民税係長"),
    ],
)
def test_one_post_in_other_words(stated: str, known: str) -> None:
    assert agreement(*stated.split("/"), posting(known)) is Agreement.SAME


@pytest.mark.parametrize(
    ("stated", "known"),
    [("/", "税務課/主査"), ("/主査", "税務課/主査"), ("税務課/主査", "/主査"), ("税務課/主査", "/")],
)
def test_a_rank_alone_leaves_it_open(stated: str, known: str) -> None:
    assert agreement(*stated.split("/"), posting(known)) is Agreement.OPEN


@pytest.mark.parametrize(
    ("stated", "known"),
    [
        ("/税務課長", "総務課/課長"),
        ("税務課/主事", "税務課/主査"),
        ("総務課/", "税務課/主査"),
        ("/主事", "税務課/主査"),
    ],
)
def test_another_post_is_another(stated: str, known: str) -> None:
    assert agreement(*stated.split("/"), posting(known)) is Agreement.OTHER


def test_the_same_words_are_the_same_however_they_are_divided() -> None:
    assert says_same("税務課", "課長", posting("/税務課長"))
    assert not says_same("市民部税務課", "課長", posting("税務課/課長"))
    assert whole_post("総務部", "部長") == "総務部長" and whole_post("総務部", "文書係長") == "総務部文書係長"


def test_a_grade_behind_a_post_does_not_matter() -> None:
    held = posting("税務課/主幹（課長級）")
    assert agreement("税務課", "主幹", held) is agreement("税務課", "主幹（課長級）", held) is Agreement.SAME
