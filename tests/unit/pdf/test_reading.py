"""A PDF with all that lies beside its pages."""

from __future__ import annotations

from minutesapp.pdf.geometry import Box
from minutesapp.pdf.reading import OpenedPdf
from tests.painted import hex_text, painted, stream, text


def test_a_page_knows_its_size_and_its_notes() -> None:
    note = f"<</Subtype/Text/T(a)/Contents {hex_text('直す')}>>"
    link = "<</Subtype/Link/Contents(b)>>"
    (page,) = OpenedPdf(painted(text("山"), note, link, page="/Annots[7 0 R 8 0 R]/CropBox[0 0 100 100]")).pages()
    assert page.box == Box(0, 0, 100, 100)
    assert page.notes == [("a", "直す")]


def test_notes_are_painted_over_the_page_where_they_belong() -> None:
    look = stream("0 g 0 0 10 10 re f", "/Subtype/Form/BBox[0 0 10 10]")
    note = "<</Subtype/Stamp/Rect[50 60 70 80]/AP<</N 8 0 R>>/F {}>>"
    (page,) = OpenedPdf(painted("", note.format(0), look, page="/Annots[7 0 R]")).pages()
    assert [area.box for area in page.areas] == [Box(50, 60, 70, 80)]
    (page,) = OpenedPdf(painted("", note.format(2), look, page="/Annots[7 0 R]")).pages()
    assert not page.areas


def test_properties_are_told_in_either_way() -> None:
    xmp = "<x><dc:creator><rdf:Seq><rdf:li>A&amp;B</rdf:li></rdf:Seq></dc:creator></x>"
    data = painted("", "<</Creator(Writer)/Company(C)>>", stream(xmp), trailer="/Info 7 0 R", root="/Metadata 8 0 R")
    assert OpenedPdf(data).properties() == [("CreatorTool", "Writer"), ("Company", "C"), ("creator", "A&B")]


def test_bookmarks_that_go_round_end() -> None:
    row = f"<</Title {hex_text('開会')}/Next 8 0 R>>"
    assert OpenedPdf(painted("", "<</First 8 0 R>>", row, root="/Outlines 7 0 R")).bookmarks() == "開会"
