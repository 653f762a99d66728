"""What a PDF says."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from minutesapp.exporters.pdf.reading import Unreadable, read_pdf
from minutesapp.model.minutes import Minutes
from minutesapp.services.output.exporting import export_record
from tests.unit.exporters.pdf.papers import pdf_of, stream


@pytest.mark.parametrize("packed", [False, True])
def test_pages_say_what_their_fonts_mean(packed: bool) -> None:
    pdf = read_pdf(pdf_of(["開会、", "𠮷川会長"], packed=packed))
    # A letter outside of the basic plane is two numbers of shapes here, as no office program would write it.
    assert pdf.text.startswith("開会、") and pdf.text.endswith("川会長")


def test_ranges_and_letters_of_several_signs_are_read() -> None:
    table = (
        b"begincodespacerange <00> <FF> endcodespacerange beginbfrange <01> <03> <3042> <05> <06> [<5C71> <D842DFB7>] "
        b"endbfrange beginbfchar <07> <845BDB40DD00> endbfchar"
    )
    data = b"%PDF-1.7\n" + b"".join(
        b"%d 0 obj\n%s\nendobj\n" % row
        for row in (
            (1, b"<</ToUnicode 2 0 R>>"),
            (2, stream(table)),
            (3, b"<</Font<</F1 1 0 R>>>>"),
            (
                4,
                stream(b"/P <</MCID 0/Lang (ja-JP)>> BDC BT /F1 9 Tf <0102> Tj (\\003\\005) Tj <06>Tj <07>Tj ET"),
            ),
        )
    )
    assert read_pdf(data).text == "あぃい山𠮷葛\U000e0100"


def test_its_properties_are_read_in_either_writing() -> None:
    pdf = read_pdf(pdf_of(["開会"], r"/Title <FEFF5C71> /Author (Suzuki \(clerk\)) /Producer(LibreOffice 7.4)"))
    assert pdf.properties == {"Title": "山", "Author": "Suzuki (clerk)", "Producer": "LibreOffice 7.4"}


@pytest.mark.parametrize(
    "data",
    [
        pdf_of(["開会"], more=b"<</Encrypt 9 0 R>>"),
        pdf_of(["開会"], more=b"<</Length 3/Filter/LZWDecode>>\nstream\nabc\nendstream"),
        pdf_of(["開会"], more=b"<</Length 3/Filter/FlateDecode>>\nstream\nabc\nendstream"),
    ],
    ids=["encrypted", "another packing", "broken"],
)
def test_what_is_written_otherwise_is_not_taken_for_read(data: bytes) -> None:
    with pytest.raises(Unreadable):
        read_pdf(data)


@pytest.mark.render
@pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")), reason="not installed: soffice, poppler"
)
def test_all_letters_of_a_printed_record_are_read(shinonome: Minutes, tmp_path: Path) -> None:
    file = tmp_path / "会議 録𠮷.pdf"
    export_record(shinonome, file)
    printed = subprocess.run(["pdftotext", "-raw", str(file), "-"], check=True, capture_output=True).stdout.decode()
    assert Counter("".join(read_pdf(file.read_bytes()).text.split())) == Counter("".join(printed.split()))
