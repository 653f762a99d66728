from minutesapp.importers.formats.pasted_text import read_lines
from minutesapp.importers.source import Words, width


def test_the_sign_of_a_heading_is_no_word() -> None:
    assert read_lines("## 会議録")[0].words == "会議録"


def test_width_is_counted_in_half_width_columns() -> None:
    assert width("令和6年") == 7


def test_lines_stand_as_far_in_as_white_space_or_the_page_sets_them() -> None:
    lines = read_lines("会場\n\u3000市役所\n別館")
    assert [line.depth for line in lines] == [0, 1, 0]
    assert [line.depth for line in Words("", insets=(0, 0, 6)).set_in(lines)] == [0, 1, 6]
    assert Words("").set_in(lines) == lines
