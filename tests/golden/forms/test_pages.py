"""LibreOffice opens what is written in every form, and saves it again without losing a word."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from minutesapp.language.matching.folding import squeeze
from tests.golden.forms.forms import forms_with_samples
from tests.golden.forms.pages import MISSING, convert, word_of
from tests.word_files import lines_of

pytestmark = [
    pytest.mark.render,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("forms")


@pytest.mark.parametrize("id", forms_with_samples())
def test_no_word_is_lost_when_libreoffice_saves_the_file(id: str, folder: Path) -> None:
    data = word_of(id)
    (folder / f"{id}.docx").write_bytes(data)
    again = convert(convert(folder / f"{id}.docx", "odt", folder), "docx", folder).read_bytes()
    assert squeeze("".join(lines_of(again))) == squeeze("".join(lines_of(data)))


@pytest.fixture(scope="module")
def pages(folder: Path) -> Callable[[str], list[list[str]]]:
    """The lines of each page of a sample, white space aside."""

    @cache
    def read(id: str) -> list[list[str]]:
        (folder / f"{id}.docx").write_bytes(word_of(id))
        pdf = convert(folder / f"{id}.docx", "pdf", folder)
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True).stdout.decode()
        return [["".join(line.split()) for line in page.split("\n") if line.strip()] for page in text.split("\f")[:-1]]

    return read


def test_the_head_of_turns_in_columns_is_repeated(pages: Callable[[str], list[list[str]]]) -> None:
    first, second, third = pages("hatsugen-hyo")
    assert second[0] == "発言者発言内容決定事項"
    assert [page[-1] for page in (first, second, third)] == ["1/3ページ", "2/3ページ", "3/3ページ"]


@pytest.mark.parametrize(
    ("id", "place", "numbers"),
    [
        ("sumi-kakko", 0, ["1", "2"]), ("hyojun-hyo", -1, ["1", "2"]), ("tokumei", -1, ["-1-", "-2-"]),
        ("gidai-kokai", -1, ["1/3", "2/3", "3/3"]), ("nogyo-iinkai", -1, ["1", "2", "3"]),
        ("kanji-bango", 0, ["1/2ページ", "2/2ページ"]), ("gikai-iinkai", -1, ["-1-", "-2-", "-3-"]),
    ],
)  # fmt: skip
def test_pages_are_numbered_as_the_form_has_it(
    id: str, place: int, numbers: list[str], pages: Callable[[str], list[list[str]]]
) -> None:
    assert [page[place] for page in pages(id)] == numbers


def test_a_form_without_page_numbers_has_none(pages: Callable[[str], list[list[str]]]) -> None:
    first, last = pages("yoshi")
    assert last[-1].endswith("0000-00-0000") and not first[-1].strip("-").isdigit()


def test_a_cover_has_a_page_of_its_own(pages: Callable[[str], list[list[str]]]) -> None:
    cover, first, *_ = pages("kyoiku-iinkai")
    assert cover == ["令和６年７月18日", "東雲市教育委員会7月定例会", "会議録", "東雲市役所北庁舎教育委員会室", "-1-"]
    assert first[0] == "東雲市教育委員会7月定例会会議録"


def test_seats_stand_side_by_side(pages: Callable[[str], list[list[str]]]) -> None:
    first = pages("nogyo-iinkai")[0]
    head = first.index("議席氏名出欠議席氏名出欠")
    assert first[head - 1] == "○農業委員の出欠9人中8人出席"
    assert first[head + 1] == "1奈良泰哉出席2髙橋美咲出席"


def test_times_and_directions_stand_apart_from_what_is_said(pages: Callable[[str], list[list[str]]]) -> None:
    lines = pages("gikai-iinkai")[1]
    at = lines.index("午前十時四十分休憩")
    assert lines[at + 1] == "午前十時五十分再開"
    assert "〔「なし」と呼ぶ者あり〕" in lines
