from __future__ import annotations

import pytest

from minutesapp.word.markup.codes import closed_code, prints_number


@pytest.mark.parametrize(
    "code",
    [
        "PAGE", "page", r"PAGE \* MERGEFORMAT", r"PAGE \* ArabicDash \* MERGEFORMAT", "NUMPAGES",
        r'DATE \@ "ggge年M月d日(aaa)"',
        r'TIME \@ "yyyy/MM/dd H:mm"', r'NUMPAGES \# "0"', r"FILENAME \p", "AUTHOR",
        'STYLEREF "見出し 1"', "STYLEREF 2", r"STYLEREF 表題 \* MERGEFORMAT", 'STYLEREF "Title"',
        r'SYMBOL 9312 \f "MS Mincho"', r"EQ \* jc2 \o\ad(\s\up 9(あ),件)", "= 1 - 1", 'IF 1 = 1 "" "- 1 -"',
    ],
)  # fmt: skip
def test_codes_that_hold_nobodys_words_stay(code: str) -> None:
    assert closed_code(f"  {code} ") == f" {code} "


@pytest.mark.parametrize(
    "code",
    [
        "", "工藤", "QUOTE 工藤", "QUOTE 24037 34276", "MERGEFIELD 工藤", r"PAGE 工藤", r"PAGE \* kudo",
        r'DATE \@ "kudo"',
        r'DATE \@ "yamada"', 'STYLEREF "工藤"', 'IF 1 = 1 "工藤" ""', "DOCPROPERTY kudo",
        'INCLUDEPICTURE "c:/kudo.png"',
        'HYPERLINK "http://kudo.example/"', "= kudo", "PAGEREF kudo", "ADDIN kudo", "SYMBOL 9312 kudo",
    ],
)  # fmt: skip
def test_codes_that_may_hold_words_do_not(code: str) -> None:
    assert closed_code(code) is None


def test_numbers_are_told_from_what_else_fields_print() -> None:
    assert prints_number(r" page \* MERGEFORMAT ")
    assert not prints_number(" DATE ")
    assert not prints_number("")
