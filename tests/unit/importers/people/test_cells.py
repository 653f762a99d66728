import pytest

from minutesapp.importers.people.cells import cells_of


def test_cells_know_how_far_apart_they_stand() -> None:
    assert [(cell.text, cell.gap, cell.comma) for cell in cells_of("会長　杉原  友則、委員\t小堀")] == [
        ("会長", 0, False),
        ("杉原", 2, False),
        ("友則", 2, False),
        ("委員", 0, True),
        ("小堀", 8, False),
    ]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("委員長（総務部（行政担当））杉原", ["委員長", "（総務部（行政担当））", "杉原"]),
        ("│◎杉　原│小堀│", ["◎杉", "原", "小堀"]),
        ("会長：杉原", ["会長", "杉原"]),
        ("杉原会長及び小堀委員", ["杉原会長", "小堀委員"]),
        ("杉原委員・小堀委員", ["杉原委員", "小堀委員"]),
        ("岡部・ミラー・雪野各委員", ["岡部", "ミラー", "雪野各委員"]),
        ("マイケル・スミス委員", ["マイケル・スミス委員"]),
    ],
)
def test_commas_bars_and_dots_between_people_part_them(line: str, words: list[str]) -> None:
    assert [cell.text for cell in cells_of(line)] == words
