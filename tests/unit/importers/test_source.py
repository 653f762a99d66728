from minutesapp.importers.formats.pasted_text import read_lines
from minutesapp.importers.source import width


def test_the_sign_of_a_heading_is_no_word() -> None:
    assert read_lines("## 会議録")[0].words == "会議録"


def test_width_is_counted_in_half_width_columns() -> None:
    assert width("令和6年") == 7
