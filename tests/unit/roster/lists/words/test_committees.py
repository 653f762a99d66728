import pytest

from minutesapp.roster.lists.words.committees import is_of_another, parted_committee


@pytest.mark.parametrize(
    ("text", "committee", "role"),
    [
        ("総務委員長", "総務委員会", "委員長"),
        ("文教副委員長", "文教委員会", "副委員長"),
        ("議運委員", "議運委員会", "委員"),
        ("総務常任委員会 委員長", "総務常任委員会", "委員長"),
        ("環境審議会会長", "環境審議会", "会長"),
        ("計画部会長", "計画部会", "部会長"),
        ("環境審議会", "環境審議会", ""),
        ("総務", "総務", ""),
        ("委員長", "", "委員長"),
        ("", "", ""),
    ],
)
def test_a_column_of_committees_may_tell_the_role_there(text: str, committee: str, role: str) -> None:
    assert parted_committee(text) == (committee, role)


@pytest.mark.parametrize(
    ("post", "committee", "other"),
    [
        ("東野医師会会長", "環境審議会", True),
        ("西川組合理事長", "環境審議会", True),
        ("環境審議会会長", "東野市環境審議会", False),
        ("審議会会長", "東野市環境審議会", False),
        ("環境審議会会長", "", False),
        ("東野医師会会長", "", True),
        ("会長", "環境審議会", False),
        ("計画部会長", "環境審議会", False),
        ("環境課長", "環境審議会", False),
        ("", "環境審議会", False),
    ],
)
def test_the_chair_of_another_body_is_known_by_its_name(post: str, committee: str, other: bool) -> None:
    assert is_of_another(post, committee) is other
