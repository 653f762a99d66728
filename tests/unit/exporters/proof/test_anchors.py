"""The anchors of a copy for the members, and that no file for everybody has any."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutesapp.editions.edition import make_edition
from minutesapp.editions.review import ReviewCopy
from minutesapp.errors import UserFacingError
from minutesapp.exporters.plain import text_file
from minutesapp.exporters.proof import Made, prove_public
from minutesapp.exporters.proof.anchors import without_anchors
from minutesapp.exporters.proof.printed import Printed, printed
from minutesapp.exporters.web import web_file
from minutesapp.exporters.word import word_file
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.word.identity import IDENTITY
from minutesapp.word.package import pack_parts
from tests.makers import heading, minutes, turn
from tests.public_records import random_record
from tests.word_files import DOCUMENT, parts

FORM = load_form("ueda-gaiyo")
RECORD = minutes(heading("審査", closed=True), turn("秘密の話である。", "p1"), heading("報告"), turn("増えた。", "p3"))
COPY = ReviewCopy("宇津木坂委員", date(2026, 12, 10))
REVIEW, PUBLIC = make_edition(RECORD, FORM, "review"), make_edition(RECORD, FORM, "public")


def word(words: Printed, form: Form = FORM) -> bytes:
    return word_file(words.items, words.title, form, words.draft, words.identity)


WORDS = printed(REVIEW, FORM, COPY, returning=True)
CLEAN = word(WORDS)


def refused(data: bytes, words: Printed = WORDS) -> str:
    with pytest.raises(UserFacingError) as caught:
        prove_public(REVIEW, data, Made(words, data), COPY)
    return caught.value.code


@given(st.integers(0, 10**9))
@settings(max_examples=20)
def test_a_copy_for_the_members_passes_in_every_format(seed: int) -> None:
    record, form = random_record(seed)
    edition = make_edition(record, form, "review")
    words = printed(edition, form, COPY, returning=True)
    plain = printed(edition, form, COPY)
    prove_public(edition, word(words, form), Made(words, word(words, form)), COPY)
    for data in (
        word(plain, form),
        text_file(plain.items, plain.draft),
        web_file(plain.items, plain.title, plain.draft),
    ):
        prove_public(edition, data, copy=COPY)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda xml: xml.replace("_b_", "_b_secret", 1),
        lambda xml: xml.replace('w:name="_f', 'w:name="himitsu_f', 1),
        lambda xml: xml.replace('<w:tag w:val="', '<w:tag w:val="himitsu', 1),
        lambda xml: xml.replace('<w:alias w:val="', '<w:alias w:val="秘密', 1),
        lambda xml: xml.replace("<w:sdtPr>", "<w:sdtPr><w:lock/>", 1),
        lambda xml: xml.replace("<w:sdtContent>", "<w:sdtContent><w:r><w:t>秘密</w:t></w:r>", 1),
        lambda xml: xml.replace("<w:bookmarkEnd", '<w:bookmarkStart w:id="999" w:name="himitsu"/><w:bookmarkEnd', 1),
        lambda xml: xml.replace("<w:bookmarkEnd", "<w:r/><w:bookmarkEnd", 1),
    ],
)
def test_no_anchor_says_more_than_where_it_is(spoil: Callable[[str], str]) -> None:
    files = parts(CLEAN)
    changed = spoil(files[DOCUMENT].decode())
    assert changed != files[DOCUMENT].decode()
    assert refused(pack_parts({**files, DOCUMENT: changed.encode()})) == "public-leak"


def test_a_number_of_an_anchor_is_that_of_our_writer() -> None:
    files = parts(CLEAN)
    changed = files[DOCUMENT].replace(b'<w:bookmarkEnd w:id="1"/>', b'<w:bookmarkEnd w:id="7331"/>')
    data = pack_parts({**files, DOCUMENT: changed})
    with pytest.raises(UserFacingError, match="public-trace"):
        prove_public(REVIEW, data, Made(WORDS, CLEAN), COPY)


def test_the_identity_is_the_one_that_the_account_has() -> None:
    files = parts(CLEAN)
    data = pack_parts({**files, IDENTITY: files[IDENTITY].replace(b"revision=", b'note="x" revision=')})
    assert refused(data) == "public-trace"


def test_a_copy_with_another_head_is_another_file() -> None:
    other = printed(REVIEW, FORM, ReviewCopy("別の委員"), returning=True)
    assert refused(word(other)) in ("public-leak", "public-trace")


def test_no_file_for_everybody_passes_with_anchors() -> None:
    internal = printed(make_edition(RECORD, FORM, "internal"), FORM, returning=True)
    bare = printed(PUBLIC, FORM)
    known = parts(word(bare))
    plants = {
        "bookmark": known[DOCUMENT].replace(
            b"</w:pPr><w:r>", b'</w:pPr><w:bookmarkStart w:id="1" w:name="_b_x"/><w:bookmarkEnd w:id="1"/><w:r>', 1
        ),
        "control": known[DOCUMENT].replace(
            b"</w:pPr><w:r>", b'</w:pPr><w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr><w:sdtContent/></w:sdt><w:r>', 1
        ),
    }
    for planted in plants.values():
        assert planted != known[DOCUMENT]
    files = [word(internal), CLEAN, *(pack_parts({**known, DOCUMENT: planted}) for planted in plants.values())]
    files.append(pack_parts({**known, IDENTITY: parts(CLEAN)[IDENTITY]}))
    for data in files:
        for made in (Made(bare, data), Made(WORDS, data)):
            with pytest.raises(UserFacingError, match=r"public-(leak|trace)"):
                prove_public(PUBLIC, data, made)


def test_where_no_item_has_an_anchor_none_is_read() -> None:
    body = '<w:bookmarkEnd w:id="1"/>'
    assert without_anchors(body, printed(PUBLIC, FORM).items) == body
