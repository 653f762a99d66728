from __future__ import annotations

import pytest

from minutesapp.exporters.proof.readings import (
    codes_in,
    decoded_readings_of,
    guesses_of,
    readings_of,
    shown_in,
    strings_in,
    told_in,
)

RUBY = (
    "<w:ruby><w:rubyPr/><w:rt><w:r><w:t>{}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>{}</w:t></w:r></w:rubyBase></w:ruby>"
)


@pytest.mark.parametrize(
    "xml",
    [
        "<w:t>髙橋</w:t>",
        "<w:t>髙</w:t></w:r><w:r><w:br/><w:t>橋</w:t>",
        "<w:p><w:t>髙</w:t></w:p><w:p><w:t>橋</w:t></w:p>",
        "<w:tc><w:p><w:t>髙</w:t></w:p></w:tc><w:tc><w:p><w:t>橋</w:t></w:p></w:tc>",
        "<w:t>(髙)_[橋]、</w:t>",
        RUBY.format("たか", "髙") + RUBY.format("はし", "橋"),
        RUBY.format("髙", "件") + RUBY.format("橋", "件"),
        '<w:sym w:font="MS Mincho" w:char="9AD9"/><w:sym w:font="MS Mincho" w:char="6A4B"/>',
        r"<w:instrText> EQ \o(\s\up 9(たか),髙)</w:instrText><w:instrText> EQ \o(\s\up 9(はし),橋)</w:instrText>",
        '<w:color w:val="009AD9"/><w:b/><w:color w:val="006A4B"/>',
        '<w:color w:val="E9AB99"/><w:b/><w:color w:val="E6A98B"/>',
        '<w:spacing w:before="39641" w:line="240"/><w:spacing w:before="27211"/>',
        '<w:style><w:name w:val="髙"/></w:style><w:style><w:name w:val="橋"/></w:style>',
        '<w:name w:val="%25E9%25AB%2599%25E6%25A9%258B"/>',
        '<w:rFonts w:ascii="&amp;#39641;&amp;#27211;"/>',
        '<v:shape id="髙"/><v:shape id="橋"/>',
    ],
)
def test_letters_are_read_together_however_they_are_parted(xml: str) -> None:
    assert any("髙橋" in reading for reading in readings_of(xml))


def test_what_is_shown_what_is_told_and_what_fields_say_are_apart() -> None:
    code = "<w:instrText> PA</w:instrText><w:instrText>GE </w:instrText>"
    xml = f'<w:p><w:t>頁</w:t></w:p><w:p><wp:docPr descr="市章"/>{code}</w:p>'
    assert shown_in(xml) == "頁\0 PAGE \0"
    assert told_in(xml) == "市章"
    assert codes_in(xml) == " PAGE "


def test_nothing_is_read_where_there_are_no_words() -> None:
    assert list(readings_of('<w:jc w:val="center"/>')) == []
    assert list(readings_of('<w:sym w:char="FFFFF"/>')) != [""]


@pytest.mark.parametrize(
    "xml",
    [
        "<w:instrText> QUOTE 39641 </w:instrText><w:instrText>27211</w:instrText>",
        '<w:fldSimple w:instr=" SYMBOL 0x9AD9 "/><w:fldSimple w:instr=" SYMBOL 0x6a4b "/>',
        '<w:rFonts w:ascii="6auZ5qmL"/>',
        "<w:p><w:t>E9AB99</w:t></w:p><w:p><w:t>E6A98B</w:t></w:p>",
    ],
)
def test_strings_are_decoded_each_by_itself_and_all_in_a_row(xml: str) -> None:
    assert any("髙橋" in reading for reading in decoded_readings_of(strings_in(xml)))


@pytest.mark.parametrize(
    "xml", ['<w:rFonts w:ascii="9ad9 6a4b"/>', '<w:lvlText w:val="9ad96a4b"/>', '<v:textpath string="39641,27211"/>']
)
def test_words_that_look_like_numbers_are_words_all_the_same(xml: str) -> None:
    assert any("髙橋" in reading for reading in decoded_readings_of(strings_in(xml)))


def test_a_long_string_is_given_once_and_letters_as_often_as_they_stand() -> None:
    xml = '<w:p><w:t>a</w:t></w:p><w:p><w:t> a </w:t></w:p><w:rFonts w:ascii="游ゴシック" w:cs="游ゴシック"/>'
    assert strings_in(xml) == ("a", "a", "游ゴシック")


def test_what_is_guessed_goes_over_all_strings() -> None:
    assert "会議録" in guesses_of(("会場の案内", "議題", "録音について"))
