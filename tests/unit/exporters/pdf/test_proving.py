"""A public PDF holds nothing that the proven Word file does not hold."""

from __future__ import annotations

import getpass
import shutil
import subprocess
from pathlib import Path

import pytest

from minutesapp import paths
from minutesapp.editions.edition import make_edition
from minutesapp.errors import UserFacingError
from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.pdf.proving import prove_pdf
from minutesapp.exporters.plan import plan_of
from minutesapp.exporters.word import set_in, word_file
from minutesapp.model.minutes import Minutes
from minutesapp.services.output.exporting import export_record
from minutesapp.services.records import open_record
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.page.look import FieldLook, Leader, NumberStyle, PageLook, PageNumber
from minutesapp.word.layout.layout import Layout
from minutesapp.word.making.layout_file import make_layout
from minutesapp.word.package import Package
from minutesapp.word.pages.sheets import read_sheets
from tests.unit.exporters.pdf.papers import pdf_of, stream

TITLE = "東雲市図書館協議会 会議録"
SAID = "ただいまから図書館協議会を開会します。資料1のとおりです。"


@pytest.fixture(scope="module")
def word() -> bytes:
    items = (Item(ItemKind.TURN, SAID, "(", "会長", ")", " "), Item(ItemKind.CONTINUATION, "閉会します。"))
    return word_file(items, TITLE, load_form("ueda-gaiyo"))


PAGE = f"(会長) {SAID}閉会します。- 1 -"


def refused(data: bytes, word: bytes) -> bool:
    try:
        prove_pdf(data, word, TITLE)
    except UserFacingError as trouble:
        assert trouble.code == "public-pdf"
        return True
    return False


@pytest.mark.parametrize("packed", [False, True])
def test_what_says_the_same_passes(word: bytes, packed: bool) -> None:
    assert not refused(pdf_of([PAGE], "/Producer(LibreOffice 7.4)", packed=packed), word)
    assert not refused(pdf_of([PAGE.replace("会長", "\u4f1a\ufe00長").replace("1", "１")]), word)
    assert not refused(pdf_of([PAGE[::-1]]), word), "in what order it is painted is not looked at"


@pytest.mark.parametrize("more", ["非", "会", "9", "Suzuki", "- 2 -"])
@pytest.mark.parametrize("packed", [False, True])
def test_one_letter_more_is_refused(word: bytes, more: str, packed: bool) -> None:
    assert refused(pdf_of([PAGE + more], packed=packed), word)


def test_the_numbers_of_lines_are_digits_that_a_file_does_not_say() -> None:
    items = (Item(ItemKind.TURN, SAID, "(", "会長", ")", " "), Item(ItemKind.CONTINUATION, "閉会します。"))
    draft = word_file(items, TITLE, load_form("ueda-gaiyo"), "案")
    assert not refused(pdf_of([f"案{PAGE}1234567890"]), draft)
    assert refused(pdf_of([f"案{PAGE}12案"]), draft)


def test_what_stands_on_each_page_is_counted_for_each(word: bytes) -> None:
    assert not refused(pdf_of([PAGE, "- 2 -"]), word)
    assert refused(pdf_of([PAGE, "- 3 -"]), word)


def test_heads_of_tables_are_said_once_or_on_each_page_to_which_a_table_goes_on() -> None:
    """Several tables on many pages: no head needs to stand on all of them."""
    form = load_form("hatsugen-hyo")
    record = open_record(paths.resource("samples", "hatsugen-hyo.minutes")).minutes
    word = word_file(plan_of(make_edition(record, form, "public"), form), TITLE, form)
    said = "".join(paragraph.words for paragraph in read_sheets(word).paragraphs).replace("𠮷", "")  # no sign of pdf_of
    feet = [f"{page}/12ページ" for page in range(1, 13)]
    assert not refused(pdf_of([said + feet[0], *feet[1:]]), word)
    assert not refused(pdf_of([said + feet[0], *(f"発言者発言内容決定事項{foot}" for foot in feet[1:])]), word)
    assert refused(pdf_of([said + feet[0], f"発言者の名{feet[1]}", *feet[2:]]), word)
    assert refused(pdf_of([said[: len(said) // 2] + feet[0], *feet[1:]]), word), "half of it cannot be read"


def test_a_text_that_cannot_be_read_is_refused(word: bytes) -> None:
    assert refused(pdf_of([PAGE[: len(PAGE) // 2]]), word)
    assert refused(b"%PDF-1.7\n%%EOF", word)
    assert refused(pdf_of([PAGE], more=b"<</Encrypt 1 0 R>>"), word)


@pytest.mark.parametrize(
    "properties",
    ["/Author(Suzuki)", "/Subject <FEFF5C71>", "/Keywords(a)", "/Title(another)", f"/Creator({getpass.getuser()} pc)"],
)
def test_properties_that_name_somebody_are_refused(
    word: bytes, properties: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("minutesapp.exporters.proof.search._machine_words", lambda: (getpass.getuser(),))
    assert refused(pdf_of([PAGE], properties), word)
    title = "".join(f"{ord(letter):04X}" for letter in TITLE)
    assert not refused(pdf_of([PAGE], f"/Title <FEFF{title}> /Author()"), word)


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(
    "what",
    ["/EmbeddedFiles 1 0 R", "/JavaScript 1 0 R", "/AcroForm<<>>", "/Annots[1 0 R]", "/JS(x)", "/OpenAction<</S 1>>"],
)
def test_what_carries_more_than_pages_is_refused(word: bytes, what: str, packed: bool) -> None:
    assert refused(pdf_of([PAGE], more=f"<<{what}>>".encode(), packed=packed), word)


def test_the_metadata_are_looked_at(word: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("minutesapp.exporters.proof.search._machine_words", lambda: ("suzuki",))
    xmp = b"<x:xmpmeta><dc:creator>suzuki</dc:creator></x:xmpmeta>"
    assert refused(pdf_of([PAGE], more=stream(xmp, b"/Type/Metadata")), word)


LOOK = PageLook(fields=FieldLook(leader=Leader.MIDDLE_DOT), number=PageNumber(NumberStyle.OF_ALL))


@pytest.mark.parametrize(
    ("items", "said", "good"),
    [
        (("場所", "会議室"), ["場所……会議室1/2".replace("…", "·"), "2/2"], True),
        (("場所", "会議室"), ["場所会議室1/1", "2/1"], False),
        (("場所", "会議室"), ["場所____会議室1/1"], False),
        (("場所", ""), ["場所···1/1"], False),
    ],
)  # fmt: skip
def test_all_pages_are_counted_and_signs_lead_to_the_value_of_a_field(
    items: tuple[str, str], said: list[str], good: bool
) -> None:
    label, value = items
    item = Item(ItemKind.FIELD, value, label=label, gap="\t" if value else "")
    word = set_in(Layout(Package(make_layout(LOOK)), "様式"), (item,), TITLE)
    assert refused(pdf_of(said), word) is not good


@pytest.mark.render
@pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdffonts")), reason="not installed: soffice, poppler"
)
@pytest.mark.parametrize("form", ["ueda-gaiyo", "kaigiroku", "kyoiku-iinkai"])
def test_a_public_record_is_printed_and_proven(shinonome: Minutes, tmp_path: Path, form: str) -> None:
    from msgspec.structs import replace

    file = tmp_path / "会議 録（公開用）𠮷.pdf"
    export_record(replace(shinonome, template=form), file, "public")
    text = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True).stdout.decode()
    assert "電子図書館の貸出" in text and "30年間は公開しない" not in text
    fonts = subprocess.run(["pdffonts", str(file)], check=True, capture_output=True).stdout.decode().splitlines()[2:]
    assert fonts and all(line.split()[-5] == "yes" for line in fonts), "every font is in the file"
    assert list(tmp_path.iterdir()) == [file]
