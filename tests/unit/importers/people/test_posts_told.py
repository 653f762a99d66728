import pytest

from minutesapp.importers.people.posts_told import post_of_list, posts_of_greetings, posts_of_labels, posts_of_rows
from minutesapp.model.attendance import Attendance, Attendee, Side
from minutesapp.model.blocks import Block, BlockKind, Speaker

PEOPLE = (
    Attendee("a", "奈良 泰哉", "奈良", "泰哉", post="委員", mark="◎"),
    Attendee("b", "髙橋 美咲", "髙橋", "美咲", mark="○"),
    Attendee("c", "小野寺 茂", "小野寺", "茂", post="委員", mark="○"),
    Attendee("d", "堀越", "堀越", side=Side.GUEST),
    Attendee("e", "野口", "野口", post="課長", side=Side.STAFF),
)


def posts(people: Attendance) -> dict[str, str]:
    """The posts that are not as they were."""
    return {new.id: new.post for new, old in zip(people, PEOPLE, strict=True) if new.post != old.post}


@pytest.mark.parametrize(
    ("label", "value", "told"),
    [
        ("議長", "会長　奈良　泰哉", {"a": "会長"}),
        ("議長氏名", "奈良　泰哉", {"a": "議長"}),
        ("会議録署名", "会長　奈良泰哉\n副会長　高橋美咲", {"a": "会長", "b": "副会長"}),
        ("会長", "野口", {}),
        ("会議録署名委員", "奈良委員、髙橋委員", {}),
        ("備考", "会長　佐藤一郎", {}),
        ("議題", "奈良泰哉会長の表彰について、次のとおり報告する。", {}),
    ],
)
def test_a_row_tells_the_posts_of_those_who_have_none(label: str, value: str, told: dict[str, str]) -> None:
    assert posts(posts_of_rows(PEOPLE, [(label, value)], ())) == told


@pytest.mark.parametrize("words", ["※◎は会長、○は副会長", "（◎会長　〇副会長）", "◎：会長 ◯：副会長"])
def test_marks_mean_what_a_list_says_of_them(words: str) -> None:
    assert posts(posts_of_rows(PEOPLE, (), [words])) == {"a": "会長", "b": "副会長", "c": "副会長"}


def test_turns_name_people_by_their_posts() -> None:
    labels = ("奈良議長", "副会長（髙橋　美咲君）", "堀越アドバイザー", "小野寺委員", "野口会長", "佐藤座長", "会長")
    assert posts(posts_of_labels(PEOPLE, labels)) == {"a": "議長", "b": "副会長", "d": "アドバイザー"}


def test_nobody_becomes_a_second_chair() -> None:
    assert posts(posts_of_labels(PEOPLE, ("奈良会長", "髙橋会長"))) == {}


@pytest.mark.parametrize(
    ("label", "post"),
    [
        ("参考人", "参考人"),
        ("出席農地利用最適化推進委員（３名）", "農地利用最適化推進委員"),
        ("出席委員", ""),
        ("", ""),
    ],
)
def test_some_lists_are_called_by_the_post_of_all_in_them(label: str, post: str) -> None:
    assert post_of_list(label) == post


@pytest.mark.parametrize(
    ("title", "speaker", "told"),
    [
        ("会長挨拶", "b", {"b": "会長"}),
        ("会長あいさつ", "a", {"a": "会長"}),
        ("会長挨拶", "e", {}),
        ("会長挨拶", "", {}),
        ("会長の選任", "b", {}),
    ],
)
def test_who_greets_as_the_agenda_says_has_the_post(title: str, speaker: str, told: dict[str, str]) -> None:
    body = (
        Block("1", BlockKind.HEADING, title, level=1),
        Block("2", BlockKind.SPEECH, "始めます。", speaker=Speaker(speaker, "x")),
    )
    assert posts(posts_of_greetings(PEOPLE, body)) == told
