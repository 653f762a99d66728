from __future__ import annotations

import os

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.templates.folder.catalog import layout_of
from minutesapp.templates.form import Form
from minutesapp.word.layout.opening import open_layout
from minutesapp.word.package import LARGEST_PART
from tests.office_layout import office_layout
from tests.unit.word.layout.conftest import BUILT_IN, UEDA, opened
from tests.word_files import DOCUMENT, pack, parts, rewrite


def without(*names: str) -> bytes:
    """The built-in layout without some of its parts."""
    return pack({name: content for name, content in parts(BUILT_IN).items() if name not in names})


def test_a_form_without_a_layout_uses_the_common_one(own: Form) -> None:
    assert open_layout(own).text_format("発言") == open_layout(UEDA).text_format("発言")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 not really",
        BUILT_IN[:2000],
        pack({"a.xml": b"<a/>"}),
        without(DOCUMENT),
        without("word/styles.xml"),
        without("word/_rels/document.xml.rels"),
        rewrite(BUILT_IN, lambda xml: xml.replace("w:body", "w:bodies")),
        rewrite(BUILT_IN, lambda xml: xml.replace("/wordprocessingml/", "/otherprocessingml/")),
        rewrite(BUILT_IN, lambda xml: "<!DOCTYPE a [<!ENTITY b 'c'>]>" + xml[xml.index("<w:document") :]),
    ],
)
def test_a_layout_that_is_no_word_file_is_named(own: Form, data: bytes) -> None:
    with pytest.raises(UserFacingError) as caught:
        opened(own, data)
    assert (caught.value.code, caught.value.facts["template"]) == ("layout-broken", "自庁の様式")


@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "loop"])
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes")
def test_a_layout_that_is_no_plain_file_is_named_and_not_waited_for(own: Form, kind: str) -> None:
    file = layout_of(own)
    match kind:
        case "folder":
            file.mkdir()
        case "pipe":
            os.mkfifo(file)
        case "device":
            file.symlink_to("/dev/zero")
        case "loop":
            file.symlink_to(file)
    with pytest.raises(UserFacingError, match="layout-broken"):
        open_layout(own)


def test_a_layout_whose_xml_is_broken_is_named(own: Form) -> None:
    with pytest.raises(UserFacingError) as caught:
        opened(own, rewrite(BUILT_IN, lambda xml: xml[:-20]))
    assert caught.value.code == "layout-broken"


def test_a_damaged_picture_in_a_layout_is_named(own: Form) -> None:
    files = office_layout()
    with pytest.raises(UserFacingError) as caught:
        opened(own, pack({**files, "word/media/crest.png": files["word/media/crest.png"][:40]}))
    assert caught.value.code == "layout-picture"


def test_a_layout_of_immense_parts_is_not_unpacked(own: Form) -> None:
    picture = {"word/media/logo.png": bytes(LARGEST_PART + 1)}
    rows = parts(BUILT_IN)["word/_rels/document.xml.rels"].replace(b'"/word/footer1.xml"', b'"media/logo.png"')
    with pytest.raises(UserFacingError) as caught:
        opened(own, pack({**parts(BUILT_IN), **picture, "word/_rels/document.xml.rels": rows}))
    assert caught.value.code == "layout-broken"


def test_what_nobody_sees_may_be_of_any_size(own: Form) -> None:
    assert opened(own, pack({**parts(BUILT_IN), "word/media/unused.png": bytes(LARGEST_PART + 1)})).text_format("発言")
