from __future__ import annotations

from minutesapp.word.reading.revisions import W, accept_revisions
from tests.word_files import element, paragraph

END = "<w:rPr><w:del/></w:rPr>"


def accepted(xml: str) -> list[str]:
    """The words of each paragraph after all changes are accepted."""
    root = element(xml)
    accept_revisions(root)
    return ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in root.iter(f"{W}p")]


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def test_what_was_inserted_stays_and_what_was_deleted_goes() -> None:
    assert accepted(f"<w:p>{run('市')}<w:ins>{run('役所')}</w:ins><w:del>{run('庁舎')}</w:del></w:p>") == ["市役所"]


def test_what_was_moved_stands_where_it_is_now() -> None:
    moved = f"<w:p><w:moveFrom>{run('甲')}</w:moveFrom>{run('乙')}</w:p><w:p><w:moveTo>{run('甲')}</w:moveTo></w:p>"
    assert accepted(moved) == ["乙", "甲"]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    assert accepted(paragraph("はい。", END) + paragraph("そうです。")) == ["はい。そうです。"]
    assert accepted(paragraph("一", END) + paragraph("二", END) + paragraph("三")) == ["一二三"]


def test_a_paragraph_of_which_all_was_deleted_goes() -> None:
    assert accepted(f"<w:p><w:pPr>{END}</w:pPr><w:del>{run('削除')}</w:del></w:p>{paragraph('残る')}") == ["残る"]
    assert accepted(f"{paragraph('残る')}<w:p><w:pPr>{END}</w:pPr></w:p>") == ["残る"]


def test_words_before_a_table_are_not_lost_with_their_end() -> None:
    assert accepted(f"{paragraph('前', END)}<w:tbl/>") == ["前"]


def test_rows_and_cells_that_were_deleted_go() -> None:
    gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('削除')}</w:tc></w:tr>"
    kept = f"<w:tr><w:tc>{paragraph('残る')}</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>{paragraph('削除')}</w:tc></w:tr>"
    assert accepted(f"<w:tbl>{gone}{kept}</w:tbl>") == ["残る"]


def test_how_something_looked_before_says_nothing() -> None:
    earlier = f"<w:pPrChange><w:pPr>{END}</w:pPr></w:pPrChange>"
    assert accepted(paragraph("一", earlier) + paragraph("二")) == ["一", "二"]


def test_changes_are_counted() -> None:
    changed = f"<w:p><w:ins>{run('甲')}</w:ins><w:del>{run('乙')}</w:del><w:moveFrom/></w:p>{paragraph('丙', END)}"
    assert accept_revisions(element(changed)) == (1, 3)
