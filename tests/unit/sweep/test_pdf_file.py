"""Leaks of every kind planted in PDFs."""

from __future__ import annotations

import pytest

from minutesapp.sweep.finding import Finding, Kind, Unlooked, UnlookedError
from minutesapp.sweep.names import NOBODY, Names
from minutesapp.sweep.pdf_file import find_in_pdf
from tests.painted import added, hex_text, painted, stream, text

NAME = text("髙橋一郎")
BLACK_BOX = "0 g 15 195 60 15 re f\n"
SQUARE = "<</Type/Annot/Subtype/Square/Rect[15 195 75 210]/IC[0 0 0]>>"
SEE_THROUGH = "<</ca 0.3>>"


def found(data: bytes, names: Names = NOBODY) -> list[tuple[Kind, str]]:
    return [(one.kind, one.words) for one in find_in_pdf(data, names) if isinstance(one, Finding)]


@pytest.mark.parametrize(
    "data",
    [
        painted(NAME + BLACK_BOX),
        painted(NAME + "1 g 15 195 60 15 re f"),  # a white box hides as well
        painted(BLACK_BOX + text("髙橋一郎", look="0 g")),
        painted(NAME + "0 G 14 w 15 204 m 70 204 l S"),  # a marker's stroke
        painted(NAME + "q 60 0 0 15 15 195 cm /X Do Q", stream("", "/Subtype/Image"), resources="/XObject<</X 7 0 R>>"),
        painted(NAME + "/X Do", stream(BLACK_BOX, "/Subtype/Form"), resources="/XObject<</X 7 0 R>>"),
        painted(NAME, SQUARE, page="/Annots[7 0 R]"),
        painted("q 0.5 0 0 0.5 0 0 cm " + text("髙橋一郎", 40, 400, 20) + "Q " + BLACK_BOX),
        painted(NAME + "0 0 0 1 k 15 195 m 75 195 l 75 210 l 15 210 l h f"),
        painted(NAME + "/Separation /Black cs " + BLACK_BOX),
    ],
    ids=["box", "white box", "black on black", "stroke", "picture", "form", "note", "enlarged", "path", "space"],
)
def test_words_under_something_are_found(data: bytes) -> None:
    assert found(data) == [(Kind.COVERED, "髙橋一郎")]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (text("髙橋一郎", look="3 Tr"), Kind.UNSEEN),
        (text("髙橋一郎", look="1 g"), Kind.UNSEEN),
        (text("髙橋一郎", size=1), Kind.UNSEEN),
        (text("髙橋一郎", y=900), Kind.HIDDEN),
        ("q 100 250 50 50 re W n " + text("髙橋一郎") + "Q", Kind.HIDDEN),
        ("q 0 205.5 200 1 re W n " + text("髙橋一郎") + "Q", Kind.HIDDEN),
    ],
)
def test_words_that_are_not_painted_or_elsewhere_are_found(content: str, kind: Kind) -> None:
    assert found(painted(content)) == [(kind, "髙橋一郎")]


@pytest.mark.parametrize(
    "content",
    [
        BLACK_BOX + text("髙橋一郎", look="1 g"),  # the head of a table
        "0.9 g 15 195 60 15 re f " + text("髙橋一郎", look="0 g"),
        NAME + "0 g 15 196 60 0.7 re f",  # underlined
        NAME + "0 g 15 195 60 15 re 16 196 58 13 re f*",  # framed
        NAME + "0 G 15 195 60 15 re S",
        NAME + "q 100 100 10 10 re W n 15 195 60 15 re f Q",  # the box is not painted there
        "q 15 195 60 15 re W n " + NAME + "Q",
        "q 20 199 40 6 re W n " + NAME + "Q",  # as tight as programs cut
        NAME + "q /G gs 1 1 0 rg 15 195 60 15 re f Q",  # a marker pen lets see through
        "q 100 0 0 100 0 150 cm /X Do Q " + text("髙橋一郎", look="1 g"),  # on a picture
        text("髙橋一郎", 20, 200) + "0 g 20 250 60 15 re f",
    ],
)
def test_words_that_are_read_are_no_finding(content: str) -> None:
    resources = f"/ExtGState<</G {SEE_THROUGH}>>/XObject<</X 7 0 R>>"
    assert not found(painted(content, stream("", "/Subtype/Image"), resources=resources))


def test_a_layer_that_is_not_shown_is_hidden() -> None:
    root = "/OCProperties<</D<</OFF[7 0 R]>>>>"
    content = "/OC /L BDC " + NAME + "EMC"
    data = painted(content, "<</Type/OCG>>", root=root, resources="/Properties<</L 7 0 R>>")
    assert found(data) == [(Kind.HIDDEN, "髙橋一郎")]
    assert not found(painted(content, "<</Type/OCG>>", resources="/Properties<</L 7 0 R>>"))


def test_what_lies_beside_the_pages_is_found() -> None:
    note = f"<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/T {hex_text('部長')}/Contents {hex_text('載せるな')}>>"
    info = f"<</Author {hex_text('鈴木')}/Creator(Writer)/Producer(LibreOffice)/Title(x)>>"
    file = f"<</Type/Filespec/UF {hex_text('名簿.xlsx')}/EF<</F 9 0 R>>>>"
    data = painted(text("本文"), note, info, file, page="/Annots[7 0 R]", trailer="/Info 8 0 R")
    assert found(data) == [
        (Kind.COMMENT, "載せるな（作成者：部長）"),
        (Kind.METADATA, "作成者：鈴木"),
        (Kind.ATTACHED, "名簿.xlsx"),
    ]


def test_names_are_found_on_pages_and_in_bookmarks() -> None:
    outline = f"<</First<</Title {hex_text('髙橋一郎の件')}>>>>"
    data = painted(text("橋一郎", 30) + text("髙", 20), outline, root="/Outlines 7 0 R")
    assert list(find_in_pdf(data, Names(["高橋一郎"]))) == [
        Finding(Kind.NAME, "1ページ", "高橋一郎"),
        Finding(Kind.NAME, "しおり", "高橋一郎"),
    ]


def test_what_was_on_a_page_before_it_was_changed_is_found() -> None:
    before = painted(NAME + text("そのまま", y=100))
    assert found(added(before, 4, stream(text("そのまま", y=100)))) == [(Kind.EARLIER, "髙橋一郎")]


def test_letters_that_are_not_told_and_pages_that_are_pictures_are_told() -> None:
    untold = painted(text("字"), "<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[6 0 R]>>")
    data = untold.replace(b"/F1 5 0 R", b"/F1 7 0 R")
    assert list(find_in_pdf(data, NOBODY)) == [Unlooked("letters", {"count": 1})]
    scan = painted("q 200 0 0 300 0 0 cm /X Do Q", stream("", "/Subtype/Image"), resources="/XObject<</X 7 0 R>>")
    assert list(find_in_pdf(scan, NOBODY)) == [Unlooked("pictures", {"count": 1})]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (painted(NAME, trailer="/Encrypt 7 0 R"), "locked"),
        (b"%PDF-1.7\n", "damaged"),
        (painted(NAME, page="/Contents[" + "[" * 200), "damaged"),
        (painted(NAME)[:120], "damaged"),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, code: str) -> None:
    with pytest.raises(UnlookedError) as trouble:
        list(find_in_pdf(data, NOBODY))
    assert trouble.value.why.code == code


def test_pages_that_are_bound_nowhere_and_fields_that_are_not_shown_are_found() -> None:
    loose = "<</Type/Page/Contents 8 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    assert found(painted("", loose, stream(NAME))) == [(Kind.HIDDEN, "髙橋一郎")]
    field = f"<</Type/Annot/Subtype/Widget/Rect[0 0 9 9]/F 2/V {hex_text('内緒')}>>"
    assert found(painted("", field, page="/Annots[7 0 R]")) == [(Kind.COMMENT, "内緒")]
    assert not found(painted("", field.replace("/F 2", ""), page="/Annots[7 0 R]"))


def test_a_name_anywhere_in_the_file_is_told_once() -> None:
    more = (f"<</A {hex_text('髙橋')}>>", f"<</B {hex_text('髙橋')}>>")
    assert found(painted("", *more), Names(["高橋"])) == [(Kind.NAME, "高橋")]
    assert found(painted(text("高橋"), *more), Names(["高橋"])) == [(Kind.NAME, "高橋")]
