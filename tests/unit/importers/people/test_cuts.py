import pytest

from minutesapp.importers.people.cuts import cuts_of


def test_a_post_is_not_cut() -> None:
    assert cuts_of("委員長") == ()
    assert 2 in cuts_of("池田主任") and 3 in cuts_of("委員長杉原")


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("中津川玲係長", 4),
        ("土岐悠人主任", 4),
        ("三枝木環境部長", 3),
        ("経営課長浮田", 4),
        ("朽木大成ほか委員8人", 4),
        ("林・若林両委員", 4),
    ],
)
def test_a_word_is_cut_where_the_dictionary_parts_a_name_from_its_post(word: str, cut: int) -> None:
    assert cut in cuts_of(word)


def test_a_given_name_that_is_the_word_of_an_office_is_of_the_post() -> None:
    assert 4 not in cuts_of("木嶋健幸政策担当係長")
    assert 4 not in cuts_of("依田国保年金課長") and 4 not in cuts_of("林こども課長")
    assert 4 in cuts_of("山田太郎総務課長")
