from __future__ import annotations

import pytest

from minutesapp import paths
from minutesapp.importers.formats.foreign_text import kind_of_text
from minutesapp.templates.folder.template_file import FORM_FILE


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
