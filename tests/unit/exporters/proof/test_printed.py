"""What a file says, by its edition and by its account."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesapp.editions.edition import make_edition
from minutesapp.editions.review import ReviewCopy
from minutesapp.exporters.proof.printed import accounted, printed
from minutesapp.templates.folder.catalog import load_form
from tests.makers import heading, minutes, turn
from tests.public_records import random_record

FORM = load_form("ueda-gaiyo")
RECORD = minutes(heading("審査", closed=True), turn("秘密だ。", "p1"), heading("報告"), turn("公開だ。", "p3"))
COPY = ReviewCopy("山田委員", date(2026, 12, 10))


@given(st.integers(0, 10**9), st.booleans())
def test_edition_and_account_say_the_same(seed: int, returning: bool) -> None:
    record, form = random_record(seed)
    for kind in ("review", "public"):
        edition = make_edition(record, form, kind)  # type: ignore[call-overload]
        assert printed(edition, form, COPY, returning=returning) == accounted(edition, COPY, returning=returning)


def test_what_goes_to_everybody_never_comes_home() -> None:
    words = printed(make_edition(RECORD, FORM, "public"), FORM, COPY, returning=True)
    assert (words.draft, words.identity, {item.anchor for item in words.items}) == ("", "", {""})


@pytest.mark.parametrize("kind", ["internal", "review"])
def test_a_file_has_anchors_and_an_identity_or_neither(kind: str) -> None:
    edition = make_edition(RECORD, FORM, kind)  # type: ignore[call-overload]
    back, away = (printed(edition, FORM, COPY, returning=returning) for returning in (True, False))
    assert back.identity and RECORD.body[0].id in {item.anchor for item in back.items}
    assert (away.identity, {item.anchor for item in away.items}) == ("", {""})
    assert back.draft == away.draft
