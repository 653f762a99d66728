from __future__ import annotations

import pytest

from minutesapp.word.reading.runs import BOX, COMMENT, RUN, Pieces, drop_open_fields
from tests.word_files import element

BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def run(xml: str) -> str:
    return f"<w:r>{xml}</w:r>"


def said(xml: str) -> str:
    return "".join(words for _, words in Pieces().walk(element(xml, "p")))


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        ("<w:t>会場</w:t><w:tab/><w:t>市役所</w:t>", "会場\t市役所"),
        ("<w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/>", "一\n二\n"),
        ('<w:t>一</w:t><w:br w:type="page"/><w:t>二</w:t>', "一二"),
        ("<w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/>", "1-2"),
        (
            "<w:ruby><w:rt><w:r><w:t>たかはし</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>髙橋</w:t></w:r></w:rubyBase></w:ruby>",
            "髙橋",
        ),
        ('<w:sym w:font="Symbol" w:char="25CB"/>', "○"),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="0061"/>', "✓α"),
        ('<w:sym w:font="Webdings" w:char="F0FC"/>', "〓"),
        ('<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>\uf0d8次へ</w:t>', "➢次へ"),
        ("<w:t>\uf0d8\ue000</w:t>", "\uf0d8\ue000"),
        ('<x:symEx xmlns:x="http://schemas.microsoft.com/office/word/2015/wordml/symex" x:char="1F600"/>', "😀"),
        ('<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="秘"/></v:shape></w:pict>', "秘"),
        ('<w:sym w:char="zz"/><w:sym w:char="999999999"/><w:sym/>', "〓〓〓"),
        ("<w:delText>削除</w:delText><w:instrText>PAGE</w:instrText>", ""),
    ],
)
def test_what_stands_in_a_run_is_read_as_on_the_page(xml: str, words: str) -> None:
    assert said(run(xml)) == words


def test_of_a_field_its_result_is_read() -> None:
    inner = f"{BEGIN}{SEPARATE}{run('<w:t>内側</w:t>')}{END}"
    nested = f"{BEGIN}{run('<w:t>符号</w:t>')}{inner}{SEPARATE}{run('<w:t>3</w:t>')}{END}"
    assert said(nested + run("<w:t>頁</w:t>")) == "3頁"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ('<w:checkBox><w:default w:val="1"/></w:checkBox>', "☑"),
        ('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', "☐"),
        ("<w:checkBox><w:checked/></w:checkBox>", "☑"),
        ('<w:ddList><w:result w:val="1"/><w:listEntry w:val="出席"/><w:listEntry w:val="欠席"/></w:ddList>', "欠席"),
        ('<w:ddList><w:listEntry w:val="出席"/></w:ddList>', "出席"),
        ("<w:ddList/>", ""),
        ("<w:textInput/>", ""),
    ],
)
def test_what_is_chosen_in_a_form_is_read(data: str, words: str) -> None:
    begin = f'<w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar>'
    assert said(run(begin) + run("<w:instrText>FORM</w:instrText>") + END) == words


def test_a_field_that_never_ends_swallows_no_words() -> None:
    root = element(f"{BEGIN}{run('<w:t>本文</w:t>')}", "p")
    drop_open_fields(root)
    assert "".join(words for _, words in Pieces().walk(root)) == "本文"


def test_a_field_that_ends_in_a_hidden_run_has_ended() -> None:
    hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>'
    assert said(f"{BEGIN}{hidden}{run('<w:t>本文</w:t>')}") == "本文"


def test_links_and_controls_are_read_through() -> None:
    control = f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{run('<w:t>委員</w:t>')}</w:sdtContent></w:sdt>"
    assert said(f"<w:hyperlink>{run('<w:t>市</w:t>')}</w:hyperlink>{control}") == "市委員"


def test_of_several_ways_to_say_the_same_one_is_read() -> None:
    same = run("<w:t>甲</w:t>")
    twice = f"<mc:Choice>{same}</mc:Choice><mc:Fallback>{same}</mc:Fallback>"
    assert said(f"<mc:AlternateContent>{twice}</mc:AlternateContent>" + "<mc:AlternateContent/>") == "甲"


def test_hidden_words_boxes_and_comments_are_told_of() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>秘</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>公</w:t></w:r>'
    marks = element(f"{hidden}{shown}{run('<w:commentReference/>')}{run('<w:pict><w:txbxContent/></w:pict>')}", "p")
    assert [(piece.tag, words) for piece, words in Pieces().walk(marks) if not words] == [
        (RUN, ""),
        (COMMENT, ""),
        (BOX, ""),
    ]
