import pytest

from minutesapp.importers.lines import drop_furniture, read_lines, width


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\u2028", "\x85"])
def test_lines_are_numbered_whatever_ends_them(end: str) -> None:
    lines = read_lines(end.join(["一", "", "二"]))
    assert [(line.number, line.text, line.gap) for line in lines] == [(1, "一", False), (3, "二", True)]


def test_a_line_knows_its_indent_and_the_sign_of_a_list() -> None:
    (line,) = read_lines("　- ・ 委員了承  ")
    assert (line.indent, line.item, line.text, line.words) == ("　", "- ", "・ 委員了承", "- ・ 委員了承")


def test_the_sign_of_a_heading_is_no_word() -> None:
    assert read_lines("## 会議録")[0].words == "会議録"


def test_a_row_of_pipes_is_a_row_of_tabs() -> None:
    assert read_lines("| 会長 | 始めます。 |")[0].text == "会長\t始めます。"


@pytest.mark.parametrize("text", ["- 1 -", "－１－", "― 12 ―", "1 / 16", "３／１６", "2ページ", "P.3"])
def test_page_numbers_are_taken_out_and_noted(text: str) -> None:
    lines, notes = drop_furniture(read_lines(f"前\n{text}\n後"))
    assert [line.text for line in lines] == ["前", "後"]
    assert [(note.line, note.code, note.text) for note in notes] == [(2, "page-number", text)]
    assert lines[1].gap


def test_bare_numbers_are_pages_only_when_they_count() -> None:
    pages, _ = drop_furniture(read_lines("一\n1\n二\n2\n三\n3"))
    assert [line.text for line in pages] == ["一", "二", "三"]
    votes, _ = drop_furniture(read_lines("賛成\n12\n反対\n3"))
    assert [line.text for line in votes] == ["賛成", "12", "反対", "3"]


@pytest.mark.parametrize("text", ["──────────", "-------", "＊＊＊", "===="])
def test_ruled_lines_are_taken_out_and_noted(text: str) -> None:
    _, notes = drop_furniture(read_lines(f"前\n{text}\n後"))
    assert [note.code for note in notes] == ["ruled-line"]


def test_width_is_counted_in_half_width_columns() -> None:
    assert width("令和6年") == 7
