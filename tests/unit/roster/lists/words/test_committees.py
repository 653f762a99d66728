import pytest

from minutesapp.roster.lists.words.committees import parted_committee


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
