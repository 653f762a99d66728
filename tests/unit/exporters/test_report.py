"""A short report in each of its formats."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.exporters.report import Report, report_file

REPORT = Report("点検の結果", (("件数", "1件"),), ("ファイル", "言葉"), (("<a>.docx", "=髙橋\n一郎"),), ("以上です。",))


def report(suffix: str, one: Report = REPORT) -> str:
    return report_file(one, Path(f"a{suffix}")).decode("utf-8-sig")


def test_a_page_has_its_language_its_heads_and_no_markup_of_others() -> None:
    page = report(".html")
    assert '<html lang="ja">' in page and "<h1>点検の結果</h1>" in page
    assert '<th scope="row">件数</th><td>1件</td>' in page and '<th scope="col">ファイル</th>' in page
    assert "<td>&lt;a&gt;.docx</td><td>=髙橋 一郎</td>" in page


def test_a_text_has_a_line_for_each_row() -> None:
    assert report(".txt").split("\r\n") == [
        "点検の結果", "", "件数：1件", "", "ファイル\t言葉", "<a>.docx\t=髙橋 一郎", "", "以上です。", "",
    ]  # fmt: skip


def test_a_table_has_no_formulas() -> None:
    assert report(".csv") == "ファイル,言葉\r\n<a>.docx,'=髙橋 一郎\r\n"
    assert report(".csv", Report("確認書", (("版", "公開用"),))) == "版,公開用\r\n"


def test_other_formats_are_refused() -> None:
    with pytest.raises(UserFacingError, match="report-format"):
        report(".docx")
