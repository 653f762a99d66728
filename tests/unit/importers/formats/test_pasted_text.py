import pytest

from minutesapp.importers.formats.pasted_text import read_lines, read_pasted
from minutesapp.importers.header.field_labels import FieldLabels


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\u2028", "\x85"])
def test_lines_are_numbered_whatever_ends_them(end: str) -> None:
    lines = read_lines(end.join(["一", "", "二"]))
    assert [(line.number, line.text, line.gap) for line in lines] == [(1, "一", False), (3, "二", True)]


def test_a_line_knows_its_indent_and_the_sign_of_a_list() -> None:
    (line,) = read_lines("　- ・ 委員了承  ")
    assert (line.indent, line.item, line.text, line.words) == ("　", "- ", "・ 委員了承", "- ・ 委員了承")


def test_a_row_of_pipes_is_a_row_of_tabs() -> None:
    assert read_lines("| 会長 | 始めます。 |")[0].text == "会長\t始めます。"


def test_what_is_no_line_of_the_text_is_noted() -> None:
    source = read_pasted("委員確認用（案）\n   1  開会\n   2  - 1 -\n   3  閉会", FieldLabels([]))
    assert [(line.number, line.text) for line in source.lines] == [(2, "開会"), (4, "閉会")]
    assert [(note.line, note.code) for note in source.notes] == [(1, "review-copy"), (3, "page-number")]


def test_a_line_with_several_turns_is_as_many_lines() -> None:
    source = read_pasted("○会長　始めます。" * 20, FieldLabels([]))
    assert {line.text for line in source.lines} == {"○会長　始めます。"}
    assert len(source.lines) == 20
