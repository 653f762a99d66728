from __future__ import annotations

import pytest

from minutesapp.importers.transcripts.markup import (
    PagePart,
    attribute,
    in_one_line,
    parts_of_page,
    split_voices,
    without_entities,
    without_tags,
)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("<i>はい</i>", "はい"),
        ("<c.yellow.bg>え</c><00:00:01.000>ー", "えー"),
        ('<font color="#fff">あ</font>{\\an8}', "あ"),
        ("<笑> 5 < 6 > 4 <item>", "<笑> 5 < 6 > 4 <item>"),
        ("A &amp; B &lt;b&gt; &#12354; AT&T &unknown;", "A & B <b> あ AT&T &unknown;"),
    ],
)
def test_known_tags_go_and_all_other_signs_stay(text: str, plain: str) -> None:
    assert without_tags(text) == plain


def test_an_entity_without_its_end_is_none() -> None:
    assert without_entities("&amp &copy") == "&amp &copy"


def test_words_belong_to_the_voice_before_them() -> None:
    assert list(split_voices("あ<v A>い</v>う<v.x B>え")) == [("", "あ"), ("A", "い"), ("", "う"), ("B", "え")]
    assert list(split_voices("<v A")) == [("", "<v A")]


def test_a_page_is_its_tags_and_words_without_what_nobody_sees() -> None:
    page = '<!DOCTYPE html><head><style>p {}</style></head><!-- <p> --><P class="a">a&nbsp;<b>&lt;</b></p>< 5'
    assert list(parts_of_page(page)) == [
        PagePart("!doctype", " html", ""),
        PagePart("p", ' class="a"', ""),
        PagePart("", "", "a "),
        PagePart("b", "", ""),
        PagePart("", "", "<"),
        PagePart("/b", "", ""),
        PagePart("/p", "", ""),
        PagePart("", "", "<"),
        PagePart("", "", " 5"),
    ]


def test_a_comment_that_never_ends_is_none() -> None:
    assert "".join(part.words for part in parts_of_page("a<!-- b")) == "a b"


@pytest.mark.parametrize(
    ("attributes", "says"),
    [
        (' name="ts_1"', "ts_1"),
        (" class=x NAME = 'A &amp; B'/", "A & B"),
        (" name=ts_1 ", "ts_1"),
        (' data-name="x" id=3', ""),
    ],
)
def test_an_attribute_is_read_in_every_way_of_writing(attributes: str, says: str) -> None:
    assert attribute(attributes, "name") == says


def test_a_line_of_a_page_ends_where_its_paragraph_does() -> None:
    assert in_one_line(" We are \r\n  here\u2028now ") == "We are here now"
    assert in_one_line(" はい ") == " はい "
