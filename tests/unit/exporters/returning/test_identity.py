"""Which record a Word file was made of."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from minutesapp.editions.edition import make_edition
from minutesapp.exporters.proof.printed import printed
from minutesapp.exporters.returning.identity import NAMESPACE, identity_of, revision_of
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark
from minutesapp.templates.folder.catalog import load_form
from tests.makers import heading, marked, minutes, turn

FORM = load_form("ueda-gaiyo")
BODY = (heading("審査", closed=True), turn("秘密の話である。", "p1"), heading("報告"), turn("はい。", "p3"))
RECORD = minutes(*BODY)


def revision(record: Minutes, kind: str) -> str:
    words = printed(make_edition(record, FORM, kind), FORM, returning=True)  # type: ignore[call-overload]
    return revision_of(FORM, words.items)


def test_it_tells_record_form_edition_and_state() -> None:
    words = printed(make_edition(RECORD, FORM, "internal"), FORM, returning=True)
    told = ElementTree.fromstring(words.identity)
    assert told.tag == f"{{{NAMESPACE}}}record"
    assert (told.get("form"), told.get("edition"), told.get("title")) == (FORM.id, "internal", words.title)
    assert told.get("revision") == revision(RECORD, "internal")


def test_any_sign_and_any_other_anchor_makes_another_revision() -> None:
    said = replace(RECORD, body=(*BODY[:-1], replace(BODY[-1], text="いいえ。")))
    other = replace(RECORD, body=(*BODY[:-1], replace(BODY[-1], id="other")))
    assert len({revision(record, "internal") for record in (RECORD, said, other)}) == 3
    assert revision(RECORD, "internal") == revision(replace(RECORD), "internal")


@pytest.mark.parametrize("kind", ["review"])
def test_what_a_copy_does_not_hold_is_not_in_its_revision(kind: str) -> None:
    """Or somebody could try names until the hash is right."""
    shut = replace(RECORD, body=(BODY[0], replace(BODY[1], text="別の話である。"), *BODY[2:]))
    assert revision(RECORD, kind) == revision(shut, kind)
    one, two = (
        replace(marked(turn(f"{name}氏だ。", "p1"), (0, 2), mark=Mark.WITHHELD), id="b") for name in ("甲田", "乙田")
    )
    assert revision(minutes(one), kind) == revision(minutes(two), kind)


def test_words_of_any_kind_make_no_other_xml() -> None:
    told = ElementTree.fromstring(identity_of(RECORD, FORM, "internal", "\"'<&>\t𠮷", ()))
    assert str(told.get("title")).replace(" ", "\t") == "\"'<&>\t𠮷"
