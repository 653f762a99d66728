from __future__ import annotations

import pytest

from minutesapp import paths
from minutesapp.editions.edition import make_edition
from minutesapp.exporters.plain import text_file
from minutesapp.exporters.plan import draft_mark, plan_of
from minutesapp.importers.prose import kind_of_text, without_line_numbers
from minutesapp.templates.catalog import FORM_FILE, load_form
from tests.makers import heading, minutes, narrative, turn

FORM = load_form("ueda-gaiyo")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html>\n<html>", "ウェブページ"),
        ("\n <HTML lang='ja'>", "ウェブページ"),
        ("<?xml version='1.0'?>", "ウェブページ"),
        ('{"recent": [], "dark": true}', "設定などのデータ"),
        ('[{"name": 1}]', "設定などのデータ"),
        ("[[1], [2]]", "設定などのデータ"),
        ((paths.resource("templates", "kaigiroku") / FORM_FILE).read_text("utf-8"), "様式の定義"),
        ("会議録\n<html> という言葉について", ""),
        ("<b>太字</b>", ""),
        ("[1]", ""),
        ("[議題]\n(委員) はい。", ""),
        ("{", ""),
        ("[" * 100_000, ""),
        ("(委員) [[fields]] とは何か。", ""),
    ],
)
def test_what_nobody_reads_as_it_stands_is_told(text: str, kind: str) -> None:
    assert kind_of_text(text) == kind


def test_a_review_copy_is_read_without_the_numbers_of_its_lines() -> None:
    body = (heading("開会"), turn("1  つ目は", "p1"), turn("10  月の件", "p2"), narrative("12  月に続く。"))
    edition = make_edition(minutes(*body), FORM, "review")
    items = plan_of(edition, FORM)
    copy = text_file(items, draft_mark(edition)).decode("utf-8-sig")
    plain = text_file(items).decode("utf-8-sig")
    read = without_line_numbers(copy)
    assert read is not None
    assert read.split() == plain.split()
    assert read.count("\n") == copy.count("\n")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "委員確認用（案）",
        "委員確認用（案）\n\n会議録\n1  開会",
        "会議録\n\n   1  開会",
        "委員確認用（案）の件\n   1  開会",
    ],
)
def test_any_other_text_keeps_its_numbers(text: str) -> None:
    assert without_line_numbers(text) is None
