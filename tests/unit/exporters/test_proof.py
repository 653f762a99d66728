from __future__ import annotations

from collections.abc import Callable

import pytest

from minutesapp.editions.edition import PublicEdition, make_edition
from minutesapp.errors import UserFacingError
from minutesapp.exporters.plain import text_file
from minutesapp.exporters.plan import plan_of
from minutesapp.exporters.proof import prove_public
from minutesapp.exporters.web import web_file
from minutesapp.exporters.word import word_file
from minutesapp.templates.catalog import load_form
from tests.makers import heading, minutes, more, turn
from tests.word_files import DOCUMENT, pack, parts, rewrite

FORM = load_form("ueda-gaiyo")
SECRET = "弁償額四百二十万円で調整している。"
RECORD = minutes(
    heading("審査請求", closed=True), turn(SECRET, "p1"), more("否決。"), heading("報告"), turn("件数は増えた。", "p3")
)  # fmt: skip


@pytest.fixture(scope="module")
def edition() -> PublicEdition:
    return make_edition(RECORD, FORM, "public")


@pytest.fixture(scope="module")
def clean(edition: PublicEdition) -> bytes:
    return word_file(plan_of(edition, FORM), "題", FORM)


def refused(edition: PublicEdition, data: bytes) -> tuple[str, object]:
    with pytest.raises(UserFacingError) as caught:
        prove_public(edition, data)
    return caught.value.code, caught.value.facts["part"]


def test_what_the_writers_make_of_a_public_edition_is_clean(edition: PublicEdition, clean: bytes) -> None:
    items = plan_of(edition, FORM)
    for data in (clean, text_file(items), web_file(items, "題")):
        prove_public(edition, data)


@pytest.mark.parametrize(
    "make", [text_file, lambda items: web_file(items, "題"), lambda items: word_file(items, "題", FORM)]
)
def test_the_internal_file_would_not_pass(edition: PublicEdition, make: Callable[..., bytes]) -> None:
    assert refused(edition, make(plan_of(make_edition(RECORD, FORM, "internal"), FORM)))[0] == "public-leak"


def into(place: str, leak: str) -> Callable[[str], str]:
    return lambda xml: xml.replace(place, leak + place, 1)


@pytest.mark.parametrize(
    ("part", "place", "leak"),
    [
        (DOCUMENT, "<w:sectPr", f"<w:p><w:r><w:t>{SECRET}</w:t></w:r></w:p>"),
        (DOCUMENT, "<w:sectPr", "<w:p><w:r><w:t>弁償額四百</w:t></w:r><w:r><w:t>二十万円</w:t></w:r></w:p>"),
        (DOCUMENT, "<w:sectPr", "<w:p><w:r><w:t>弁&#x511F;額四百二十万円</w:t></w:r></w:p>"),
        (DOCUMENT, "<w:sectPr", "<w:p><w:r><w:t>否決。</w:t></w:r></w:p>"),
        (DOCUMENT, "<w:sectPr", f"<!-- {SECRET} -->"),
        (DOCUMENT, "<w:sectPr", f'<w:p w:alt="{SECRET}"/>'),
        ("word/footer1.xml", "</w:ftr>", f"<w:p><w:r><w:t>{SECRET}</w:t></w:r></w:p>"),
        ("docProps/core.xml", "<dc:language>", f"<dc:subject>{SECRET}</dc:subject>"),
        ("word/settings.xml", "<w:compat>", f"<w:docVars><w:docVar w:val='{SECRET}'/></w:docVars>"),
    ],
)
def test_a_leak_is_found_wherever_it_hides(
    edition: PublicEdition, clean: bytes, part: str, place: str, leak: str
) -> None:
    assert refused(edition, rewrite(clean, into(place, leak), part)) == ("public-leak", part)


def test_a_leak_in_a_part_of_its_own_is_found(edition: PublicEdition, clean: bytes) -> None:
    assert refused(edition, pack({**parts(clean), "word/extra.bin": SECRET.encode()})) == (
        "public-leak",
        "word/extra.bin",
    )


def test_a_leak_in_a_text_file_is_found(edition: PublicEdition) -> None:
    assert refused(edition, f"公開\r\n{SECRET}\r\n".encode()) == ("public-leak", "本文")


@pytest.mark.parametrize(
    ("part", "place", "trace"),
    [
        ("docProps/core.xml", "<dc:language>", "<dc:creator>工藤</dc:creator>"),
        ("docProps/core.xml", "<dc:language>", "<cp:lastModifiedBy>工藤</cp:lastModifiedBy>"),
        ("docProps/core.xml", "<dc:language>", "<dcterms:created>2024-06-01T00:00:00Z</dcterms:created>"),
        (DOCUMENT, "<w:sectPr", '<w:p w:rsidR="00A1B2C3"/>'),
        (DOCUMENT, "<w:sectPr", '<w:p><w:ins w:id="1" w:author="工藤"/></w:p>'),
    ],
)
def test_a_trace_of_who_made_the_file_is_found(
    edition: PublicEdition, clean: bytes, part: str, place: str, trace: str
) -> None:
    assert refused(edition, rewrite(clean, into(place, trace), part)) == ("public-trace", part)


@pytest.mark.parametrize(
    "part", ["word/comments.xml", "docProps/app.xml", "customXml/item1.xml", "docProps/thumbnail.jpeg"]
)
def test_a_part_that_tells_is_found(edition: PublicEdition, clean: bytes, part: str) -> None:
    assert refused(edition, pack({**parts(clean), part: b"<a/>"})) == ("public-trace", part)


def test_an_empty_author_is_none(edition: PublicEdition, clean: bytes) -> None:
    prove_public(edition, rewrite(clean, into("<dc:language>", "<dc:creator></dc:creator>"), "docProps/core.xml"))


@pytest.mark.parametrize("words", ["非公開", "【非公開】", "(1)", "20", "10.5", "em", "auto", "body"])
def test_short_words_that_the_form_or_the_page_needs_are_not_taken_for_a_leak(words: str) -> None:
    record = minutes(heading("審査", closed=True), turn(words, "p1"), heading("報告"), heading("件数", 2))
    public = make_edition(record, FORM, "public")
    items = plan_of(public, FORM)
    for data in (text_file(items), web_file(items, "題"), word_file(items, "題", FORM)):
        prove_public(public, data)


def test_a_page_is_searched_all_the_same() -> None:
    record = minutes(heading("審査", closed=True), turn("auto", "p1"))
    public = make_edition(record, FORM, "public")
    page = web_file(plan_of(public, FORM), "題").replace(b"</main>", b"<p>auto</p></main>")
    assert refused(public, page) == ("public-leak", "本文")
