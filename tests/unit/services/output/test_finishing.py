"""What keeps a record from the public."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.model.blocks import Block, BlockKind, Speaker
from minutesapp.model.spans import Mark, Span
from minutesapp.services.checking import check_record
from minutesapp.services.output.finishing import expect_finished, look_ahead
from minutesapp.templates.folder.catalog import load_form
from minutesapp.wording import describe
from tests.makers import direction, heading, minutes, more, narrative, turn

CHAIR = Speaker("p1")


def codes(*body: Block, edition: str = "public") -> list[str]:
    return [finding.code for finding in look_ahead(minutes(*body), edition).blocking]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ((heading("開会"), turn("はい。", CHAIR)), []),
        ((turn("はい。"),), ["speaker-unknown"]),
        ((turn("", CHAIR),), ["turn-empty"]),
        ((turn(" ", CHAIR), direction("説明"), more("　")), ["turn-empty"]),
        ((turn("", CHAIR), more("はい。")), []),
        ((heading(""),), ["block-empty"]),
        ((heading("", number="日程第2"),), []),
        ((direction(""),), ["block-empty"]),
        ((narrative(""),), []),
        ((), []),
    ],
)
def test_what_would_be_printed_unfinished_keeps_a_record_from_the_public(
    body: tuple[Block, ...], found: list[str]
) -> None:
    assert codes(*body) == found


def test_only_what_the_public_reads_counts() -> None:
    closed = heading("審査", closed=True)
    assert codes(closed, turn("何か。"), turn("", CHAIR), heading("報告")) == []
    assert codes(turn("何か。", closed=True), more("公開だ。")) == ["speaker-unknown"]
    assert codes(turn("何か。", CHAIR, closed=True), more("")) == ["turn-empty"]


@pytest.mark.parametrize("mark", [Mark.WITHDRAWN, Mark.CORRECTED])
def test_remarks_of_several_paragraphs_that_are_told_of_once_keep_nothing_back(mark: Mark) -> None:
    talk = turn("甲", CHAIR), more("乙"), more("丙"), turn("よい。"), heading("")
    body = tuple(replace(block, spans=(Span(0, 1, mark, "丁"),)) for block in talk[:3])
    assert codes(*body) == []
    outlook = look_ahead(minutes(*body, *talk[3:]), "public")
    assert [(finding.code, finding.block) for finding in outlook.blocking] == [
        ("speaker-unknown", talk[3].id),
        ("block-empty", talk[4].id),
    ]


@pytest.mark.parametrize("edition", ["internal", "review"])
def test_inside_the_office_nothing_is_kept_back(edition: str) -> None:
    record = minutes(turn(""))
    outlook = look_ahead(record, edition)
    assert outlook.blocking == ()
    assert outlook.others == check_record(record)


def test_missing_fields_are_told_and_keep_nothing_back() -> None:
    outlook = look_ahead(minutes(turn("はい。", CHAIR)).with_facts(header=()), "public")
    assert outlook.blocking == ()
    assert {finding.code for finding in outlook.others} >= {"field-missing"}
    expect_finished(outlook)


def test_every_finding_is_there_once_in_the_words_of_the_check() -> None:
    record = minutes(heading(""), turn("はい。", closed=True), turn("よい。"))
    outlook = look_ahead(record, "public")
    assert {*outlook.blocking, *outlook.others} == set(check_record(record))
    assert len(outlook.blocking) + len(outlook.others) == len(check_record(record))
    assert [finding.place for finding in outlook.blocking] == ["発言2", "本文の1段落目"]


def test_unfinished_is_told_by_number_and_first_place() -> None:
    with pytest.raises(UserFacingError) as caught:
        expect_finished(look_ahead(minutes(turn("はい。", CHAIR), turn("よい。"), turn("")), "public"))
    assert caught.value.facts == {"count": 3, "place": "発言2"}
    assert "minutesapp check" in describe(caught.value)


def test_a_line_of_the_form_for_what_is_left_out_is_no_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    from minutesapp.services.output import finishing

    form = load_form("ueda-gaiyo")
    marked = replace(form, body=replace(form.body, withheld="（非公開）"))
    monkeypatch.setattr(finishing, "form_of", lambda minutes: marked)
    body = (turn("何か。", CHAIR, closed=True), turn("", CHAIR), heading("審査", closed=True), narrative("秘密。"))
    assert [finding.block for finding in look_ahead(minutes(*body), "public").blocking] == [body[1].id]
    assert BlockKind.NARRATIVE not in finishing.LABELLED
