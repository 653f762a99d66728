import pytest

from minutesapp.language.posts import (
    LONGEST_WORD,
    is_post,
    office_words,
    order_in_committee,
    order_in_office,
    rank_of,
    rank_words,
    role_of,
    role_words,
)


@pytest.mark.parametrize(
    ("post", "word", "is_chief"),
    [
        ("福祉担当主任", "主任", False),
        ("総務課長", "課長", True),
        ("総務課長補佐", "課長補佐", False),
        ("議会事務局長", "局長", True),
        ("教育次長", "次長", True),
        ("中央図書館長", "館長", True),
        ("文書係長", "係長", False),
        ("課　長", "課長", True),
        ("税務課主任主事", "主任主事", False),
        ("市長", "市長", True),
        ("副市長", "副市長", True),
    ],
)
def test_the_rank_stands_at_the_end_of_a_post(post: str, word: str, is_chief: bool) -> None:
    rank = rank_of(post)
    assert rank is not None and (rank.word, rank.is_chief) == (word, is_chief)


@pytest.mark.parametrize("post", ["", "会長", "委員", "総務課", "主任会議"])
def test_what_has_no_rank_gives_none(post: str) -> None:
    assert rank_of(post) is None


def test_ranks_are_in_order() -> None:
    orders = [
        rank.order
        for post in ("市長", "部長", "次長", "課長", "課長補佐", "係長", "主査", "主任", "主事")
        if (rank := rank_of(post))
    ]
    assert orders == sorted(set(orders)) and len(orders) == 9


@pytest.mark.parametrize(
    ("post", "role"),
    [("審査会副会長", "副会長"), ("会長職務代理者", "会長職務代理者"), ("公募委員", "公募委員"), ("総務課長", "")],
)
def test_the_role_stands_at_the_end(post: str, role: str) -> None:
    assert role_of(post) == role


def test_a_bare_post_is_told_from_an_office_with_one() -> None:
    assert is_post("課 長") and is_post("委員")
    assert not is_post("総務課長") and not is_post("")


def test_who_leads_comes_first_then_the_deputies_then_all_others() -> None:
    posts = ["委員", "審査会副会長", "会長職務代理者", "部会長", "審査会会長", "", "公募委員"]
    in_order = sorted(posts, key=order_in_committee)
    assert in_order[:2] == ["審査会会長", "部会長"]
    assert order_in_committee("副会長") == order_in_committee("会長職務代理者") < order_in_committee("委員")
    assert order_in_committee("") == order_in_committee("公募委員")


def test_in_an_office_the_highest_rank_comes_first_and_no_rank_last() -> None:
    posts = ["顧問", "総務課主事", "総務部長", "総務課係長", "総務課長"]
    assert sorted(posts, key=order_in_office) == ["総務部長", "総務課長", "総務課係長", "総務課主事", "顧問"]


def test_the_words_are_there_for_readers() -> None:
    assert "係長" in rank_words() and "職務代理者" in role_words() and "健幸" in office_words()


def test_no_word_is_longer_than_what_is_looked_at() -> None:
    assert max(map(len, (*rank_words(), *role_words()))) <= LONGEST_WORD
    assert role_of("あ" * 1_000_000 + "副会長") == "副会長"
