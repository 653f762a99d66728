from minutesapp.importers.formats.pasted_text import read_lines
from minutesapp.importers.formats.stacked_cells import unstack

HEADS = "役職\n氏名\n所属\n出欠\n"


def unstacked(text: str) -> list[tuple[int, str]]:
    return [(line.number, line.text) for line in unstack(read_lines(text))]


def test_rows_of_people_copied_a_cell_a_line_are_rows_again() -> None:
    text = f"出席状況\n{HEADS}会長\n奥寺　健\n医師会\n出\n委員\nパテル・アニタ\n市立病院\n欠\n事務局\n長峰課長"
    assert unstacked(text) == [
        (1, "出席状況"),
        (2, "役職\t氏名\t所属\t出欠"),
        (6, "会長\t奥寺　健\t医師会\t出"),
        (10, "委員\tパテル・アニタ\t市立病院\t欠"),
        (14, "事務局"),
        (15, "長峰課長"),
    ]


def test_a_table_ends_where_no_name_stands_in_its_column_or_nobody_says_who_was_there() -> None:
    text = f"{HEADS}会長\n奥寺　健\n医師会\n出\n事務局\n課長が説明する\n公開\n出\n"
    assert [words for _, words in unstacked(text)][1:] == [
        "会長\t奥寺　健\t医師会\t出",
        "事務局",
        "課長が説明する",
        "公開",
        "出",
    ]


def test_two_words_alone_or_words_without_a_table_are_left() -> None:
    for text in (
        "氏名\n出欠\n奥寺　健\n出",
        f"{HEADS}以上のとおり",
        "議席番号\n番号\n区分\n1\n2\n3",
        "役職\n氏名\n氏名\n会長\n奥寺　健\n岡",
    ):
        assert [words for _, words in unstacked(text)] == text.split("\n")
