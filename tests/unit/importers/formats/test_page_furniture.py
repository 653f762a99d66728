import pytest

from minutesapp.importers.formats.page_furniture import drop_furniture
from minutesapp.importers.formats.pasted_text import read_lines


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


def test_words_of_the_title_at_the_head_of_every_page_are_taken_out() -> None:
    page = "○会長　始めます。\n○委員　はい。\n" * 6
    lines, notes = drop_furniture(read_lines(f"\n{page}".join(["東雲市図書館協議会会議録"] * 3)))
    assert [note.code for note in notes] == ["page-header"] * 2
    assert sum(line.text.startswith("東雲市") for line in lines) == 1
