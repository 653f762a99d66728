"""Web pages, and text that is nothing but text."""

from __future__ import annotations

import pytest

from minutesapp.sweep.finding import Finding, Kind, Unlooked
from minutesapp.sweep.names import NOBODY, Names
from minutesapp.sweep.web.page import find_in_page, find_in_text

PAGE = """<html><head><title>会議録</title><meta name="author" content="佐藤"><meta name="viewport" content="width=1">
<style>p { color: white }</style></head><body>
<p style="color: #fff">白い字<p hidden>隠した字</p>
<table><tr><td style="background:black;color:black">塗った字<td>見える字
<th bgcolor="#1F3864"><font color="white">見出し</font></table>
<!-- 内緒の覚え -->
<div style="display:none"><b>消した字</b></div><p>ふつうの字</p>
<img alt="髙橋の写真"></body></html>"""


def test_all_that_is_not_read_on_a_page_is_found() -> None:
    found = list(find_in_page(PAGE, Names(["高橋"])))
    assert [(one.kind, one.place, one.words) for one in found] == [
        (Kind.UNSEEN, "3行目", "白い字"),
        (Kind.HIDDEN, "3行目", "隠した字"),
        (Kind.COVERED, "4行目", "塗った字"),
        (Kind.COMMENT, "6行目", "内緒の覚え"),
        (Kind.HIDDEN, "7行目", "消した字"),
        (Kind.UNSEEN, "7行目", "ふつうの字"),
        (Kind.METADATA, "ファイルの情報", "作成者：佐藤"),
        (Kind.NAME, "7行目", "高橋"),
    ]


def test_a_name_over_tags_is_found_and_ends_without_beginnings_do_no_harm() -> None:
    assert [f.words for f in find_in_page("</p></b><p>山<b>田</b></i>太郎", Names(["山田太郎"]))] == ["山田太郎"]
    assert not list(find_in_page("<div>" * 20_000 + "字", NOBODY))


@pytest.mark.parametrize(
    "page",
    [
        '<p class="高橋">x</p>',
        '<a href="/a%E9%AB%98%E6%A9%8B">x</a>',
        "<style>/* 高橋 */</style>",
        "<!DOCTYPE 高橋>x",
        "<script>var a = '高橋'</script>",
        '<p data-name="髙橋">x</p>',
        "<高橋>x",
        "<?高橋?>x",
        '<p id="&#39640;&#27211;">x</p>',
    ],
)
def test_a_name_is_found_wherever_it_stands_in_a_page(page: str) -> None:
    assert [f.words for f in find_in_page(page, Names(["高橋"])) if isinstance(f, Finding)][-1] == "高橋"


def test_sheets_elsewhere_and_rules_that_are_not_read_are_told() -> None:
    page = '<link rel="stylesheet" href="a.css"><style>p:hover { display: none }</style><p>字</p>'
    assert list(find_in_page(page, NOBODY)) == [Unlooked("sheets", {"count": 1}), Unlooked("rules", {"count": 1})]


def test_a_rule_for_a_class_hides_words_before_and_behind_it() -> None:
    page = '<p class="b a">先</p><style>.a { display: none }</style><div class="a">後<b>中</b></div><p>見える</p>'
    assert [(f.kind, f.words) for f in find_in_page(page, NOBODY) if isinstance(f, Finding)] == [
        (Kind.HIDDEN, "先後中")
    ]


def test_names_in_a_text_are_found_by_their_lines() -> None:
    assert list(find_in_text("一\n山田 太郎", Names(["山田太郎"]))) == [Finding(Kind.NAME, "2行目", "山田太郎")]
    assert not list(find_in_text("山田太郎", NOBODY))


def test_signs_in_a_text_that_nobody_sees_are_told() -> None:
    tags = "".join(chr(0xE0000 + ord(sign)) for sign in "ab")
    assert list(find_in_text(f"一\n二{tags}\u202e", NOBODY)) == [
        Finding(Kind.UNSEEN, "2行目", "U+E0061、U+E0062、U+202E")
    ]
    assert not list(find_in_text("家\u200d族 葛\U000e0100", NOBODY))


@pytest.mark.parametrize("path", ["file:///C:/Users/tanaka/a.htm", "C:\\記録\\a.png", "\\\\server\\share"])
def test_places_on_a_disk_are_told(path: str) -> None:
    page = f'<a href="https://example.jp/a:b">字</a><img src="{path}">'
    assert list(find_in_page(page, NOBODY)) == [Finding(Kind.METADATA, "ファイルの情報", f"参照先のファイル：{path}")]
