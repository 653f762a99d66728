import pytest

from minutesapp.roster.lists.words.labels import labelled


@pytest.mark.parametrize(
    ("cells", "line"),
    [
        (("任　期", "令和6年6月1日から令和8年5月31日まで"), "任　期：令和6年6月1日から令和8年5月31日まで"),
        (("任期", "R6.6.1", "～", "R8.5.31"), "任期：R6.6.1～R8.5.31"),
        (("", "委員会名", "", "東野市環境審議会"), "委員会名：東野市環境審議会"),
        (("会議名", "西川市まちづくり会議"), "会議名：西川市まちづくり会議"),
        (("任期",), ""),
        (("任期", "自"), ""),
        (("機関名", "委員", "幹事"), ""),
        (("氏名", "環境課"), ""),
        ((), ""),
    ],
)
def test_a_label_stands_with_what_it_is(cells: tuple[str, ...], line: str) -> None:
    assert labelled(cells) == line
