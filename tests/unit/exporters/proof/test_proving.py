from __future__ import annotations

import codecs
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from minutesapp.editions.edition import PublicEdition, make_edition
from minutesapp.errors import UserFacingError
from minutesapp.exporters.plain import text_file
from minutesapp.exporters.plan import plan_of, title_of
from minutesapp.exporters.proof import Made, prove_public, proving
from minutesapp.exporters.proof.printed import Printed
from minutesapp.exporters.web import web_file
from minutesapp.exporters.word import word_file
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from tests.makers import heading, marked, minutes, more, turn
from tests.public_records import random_record

FORM = load_form("ueda-gaiyo")
SECRET = "弁償額四百二十万円で調整している。"
RECORD = minutes(
    heading("審査請求", closed=True), turn(SECRET, "p1"), more("否決。"), heading("報告"), turn("件数は増えた。", "p3")
)  # fmt: skip


def written(edition: object, form: Form) -> tuple[bytes, bytes, bytes]:
    """The three files of an edition."""
    items, title = plan_of(edition, form), title_of(edition, form)  # type: ignore[arg-type]
    return text_file(items), web_file(items, title), word_file(items, title, form)


def refused(edition: PublicEdition, data: bytes) -> tuple[str, object]:
    with pytest.raises(UserFacingError) as caught:
        prove_public(edition, data)
    return caught.value.code, caught.value.facts["part"]


def public(record: Minutes, form: Form = FORM) -> PublicEdition:
    return make_edition(record, form, "public")


def test_the_package_offers_the_function() -> None:
    assert prove_public is proving.prove_public


def test_what_the_writers_make_of_a_public_edition_is_clean() -> None:
    for data in written(public(RECORD), FORM):
        prove_public(public(RECORD), data)


def test_the_internal_file_would_not_pass() -> None:
    for data in written(make_edition(RECORD, FORM, "internal"), FORM):
        assert refused(public(RECORD), data)[0] == "public-leak"


def test_another_records_file_would_not_pass() -> None:
    other = public(replace(RECORD, body=RECORD.body[:-1]))
    for data in written(other, FORM):
        assert refused(public(RECORD), data)[0] == "public-leak"


@pytest.mark.parametrize(
    "data", [b"", b"text", "会議録".encode("utf-16"), "会議録".encode("cp932"), codecs.BOM_UTF8[:2], b"<html></html>"]
)
def test_what_no_writer_makes_is_refused(data: bytes) -> None:
    assert refused(public(RECORD), data) == ("public-trace", "本文")


FAULTS: dict[str, Callable[..., object]] = {
    "minutesapp.editions.edition.publish_body": lambda rendering: rendering.minutes.body,
    "minutesapp.editions.redaction.kept_flags": lambda rendering: (True,) * len(rendering.minutes.body),
    "minutesapp.templates.rendering.closed_flags": lambda body: (False,) * len(body),
}


@pytest.mark.parametrize("place", list(FAULTS))
def test_no_fault_in_leaving_out_excuses_itself(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, FAULTS[place])
    edition = public(RECORD)
    for data in written(edition, FORM):
        assert refused(edition, data)[0] == "public-leak"


def test_no_fault_in_hiding_names_excuses_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    record, form = next(pair for pair in map(random_record, range(1000)) if _names_somebody_hidden(*pair))
    monkeypatch.setattr("minutesapp.editions.edition.publish_speakers", lambda minutes, form: minutes)
    edition = public(record, form)
    for data in written(edition, form):
        assert refused(edition, data)[0] == "public-leak"


def test_no_fault_in_withholding_words_excuses_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    record = minutes(marked(turn("申立人は宇津木氏だ。", "p1"), (4, 7)))
    for data in written(public(record), FORM):
        prove_public(public(record), data)
    monkeypatch.setattr("minutesapp.editions.redaction._released", lambda block, *told: replace(block, spans=()))
    for data in written(public(record), FORM):
        assert refused(public(record), data)[0] == "public-leak"


def _names_somebody_hidden(record: Minutes, form: Form) -> bool:
    """Whether a label written by hand tells the public a name that the form hides."""
    naming = form.turn.public_naming
    hidden = {p.id for p in record.attendees if naming and naming.of(p.side).name not in ("family", "full")}
    return any(b.speaker and b.speaker.label and b.speaker.attendee in hidden and not b.closed for b in record.body[:1])


@pytest.mark.parametrize("words", ["非公開", "【非公開】", "(1)", "20", "10.5", "em", "auto", "body", "件", "<w:p>"])
def test_closed_words_that_are_open_too_refuse_nothing(words: str) -> None:
    record = minutes(heading("審査", closed=True), turn(words, "p1"), heading("報告"), heading("件数", 2))
    for data in written(public(record), FORM):
        prove_public(public(record), data)


@pytest.mark.parametrize("words", ["𩸽", "否決", "auto", "否決すべき"])
def test_a_closed_word_of_any_length_is_found(words: str) -> None:
    edition = public(minutes(heading("審査", closed=True), turn(words, "p1")))
    text, page, _ = written(edition, FORM)
    assert refused(edition, text + f"{words}\r\n".encode()) == ("public-leak", "本文")
    spoiled = page.replace(b"</main>", f"<p>{words}</p>\n</main>".encode())
    assert refused(edition, spoiled) == ("public-leak", "本文")


def test_a_turn_that_begins_closed_and_goes_on_open_may_be_written() -> None:
    body = (replace(turn("伏せる。", "p1"), closed=True), more("公開だ。"))
    for data in written(public(minutes(*body)), FORM):
        prove_public(public(minutes(*body)), data)


@given(st.integers(0, 10**9))
def test_no_record_is_refused(seed: int) -> None:
    record, form = random_record(seed)
    for data in written(public(record, form), form):
        prove_public(public(record, form), data)


def test_a_file_as_it_was_just_made_need_not_be_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    edition = public(RECORD)
    items, title = plan_of(edition, FORM), title_of(edition, FORM)
    files = written(edition, FORM)
    for writer in ("minutesapp.exporters.word.set_in", f"{proving.__name__}.web_file", f"{proving.__name__}.text_file"):
        monkeypatch.setattr(writer, lambda *_: b"made again")
    for data in files:
        prove_public(edition, data, Made(Printed(items, title), data))
        for words, made in (((items[1:], title), data), ((items, "別"), data), ((items, title), data + b" ")):
            other = Made(Printed(*words), made)
            with pytest.raises(UserFacingError, match="public-trace"):
                prove_public(edition, data, other)
