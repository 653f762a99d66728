import pytest

from minutesapp.importers.formats.converted import divide_item, without_bars


@pytest.mark.parametrize(
    ("text", "sign", "words"),
    [
        ("- ・ 了承", "- ", "・ 了承"),
        ("## 会議録", "## ", "会議録"),
        ("1 開会", "", "1 開会"),
        ("-1-", "", "-1-"),
        ("#議題", "", "#議題"),
    ],
)
def test_the_sign_of_a_list_or_heading_is_parted_from_its_words(text: str, sign: str, words: str) -> None:
    assert divide_item(text) == (sign, words)


@pytest.mark.parametrize(
    ("text", "row"),
    [("| 会長 | 始めます。 |", "会長\t始めます。"), ("|||", "|||"), ("| 会長", "| 会長"), ("会長", "会長")],
)
def test_a_row_between_bars_is_a_row_of_tabs(text: str, row: str) -> None:
    assert without_bars(text) == row
