"""An agenda item by itself: nothing reads otherwise than in the whole, and nothing comes open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from minutesapp.editions.edition import make_edition
from minutesapp.editions.parts.excerpt import EXCERPT, excerpt
from minutesapp.exporters.body import body_items
from minutesapp.exporters.plan import plan_of
from minutesapp.model.blocks import HEADING, Speaker
from minutesapp.model.header import TITLE, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import agenda_items
from minutesapp.services.beginning.blank import blank_record
from minutesapp.templates.folder.catalog import list_forms
from minutesapp.templates.form import Form
from minutesapp.templates.parts.turn import LabelPlace, TurnForm
from minutesapp.templates.rendering import EditionKind, Rendering
from tests.makers import UEDA, heading, minutes, texts, turn
from tests.public_records import random_record

RECORD = minutes(
    heading("開会"),
    heading("議事"),
    turn("はじめます。", "p1"),
    heading("予算", 2),
    turn("予算の話。", "p3"),
    heading("人事", 2, closed=True),
    turn("人事の話。", "p1"),
    heading("内訳", 3),
    turn("内訳の話。", "p1"),
    heading("閉会"),
)


def printed(record: Minutes, form: Form, kind: EditionKind) -> list[str]:
    edition = make_edition(record, form, kind)
    return [item.words for item in body_items(Rendering(edition.minutes, form, kind), None)]


def item(record: Minutes, title: str) -> Minutes:
    at = next(at for at, block in enumerate(record.body) if block.text == title)
    return excerpt(Rendering(record, UEDA), at)


def test_it_holds_the_item_with_all_under_it_below_the_headings_over_it() -> None:
    assert texts(item(RECORD, "予算").body) == ["議事", "予算", "予算の話。"]
    assert texts(item(RECORD, "人事").body) == ["議事", "人事", "人事の話。", "内訳", "内訳の話。"]
    assert texts(item(RECORD, "閉会").body) == ["閉会"]


def test_numbers_are_those_of_the_whole() -> None:
    assert printed(item(RECORD, "人事"), UEDA, "internal")[:2] == ["2 議事", "(2) 人事【非公開】"]
    assert printed(item(RECORD, "閉会"), UEDA, "internal") == ["3 閉会"]


def test_what_a_heading_over_it_closes_stays_closed() -> None:
    assert printed(item(RECORD, "内訳"), UEDA, "public") == ["2 議事", "(2) 人事【非公開】", "ア 内訳"]


def test_its_title_says_that_it_is_an_excerpt() -> None:
    part = item(RECORD, "予算")
    assert plan_of(make_edition(part, UEDA, "public"), UEDA)[0].words.endswith(f"（{EXCERPT}）")
    assert part.attendees == RECORD.attendees


def test_an_excerpt_can_be_taken_of_an_excerpt() -> None:
    part = item(item(RECORD, "人事"), "内訳")
    assert printed(part, UEDA, "internal")[0] == "2 議事"
    assert plan_of(make_edition(part, UEDA, "internal"), UEDA)[0].words.count(EXCERPT) == 1


@pytest.mark.parametrize("first", range(0, 400, 100))
@pytest.mark.parametrize("kind", ["internal", "public"])
def test_nothing_reads_otherwise_than_in_the_whole(kind: EditionKind, first: int) -> None:
    """Line by line, in order: so nothing closed comes open, and nobody is called otherwise."""
    tried = 0
    for seed in range(first, first + 100):
        record, form = random_record(seed)
        form = replace(form, turn=_by_itself(form.turn))
        whole = printed(record, form, kind)
        for one in agenda_items(record.body):
            part = excerpt(Rendering(record, form), one.start)
            left: Iterator[str] = iter(whole)
            assert all(line in left for line in printed(part, form, kind)), (seed, one.start)
            tried += 1
    assert tried > 100


def _by_itself(turn: TurnForm) -> TurnForm:
    """The same without what a turn shows of others: its number, and that it is the first under a heading."""
    place = LabelPlace.OWN_LINE if turn.place is LabelPlace.HEADING else turn.place
    return replace(turn, number="", place=place)


def test_its_turns_are_counted_by_themselves_and_no_heading_names_who_does_not_speak_in_it() -> None:
    body = (heading("議事"), turn("諮ります。", "p1"), heading("予算", 2), turn("はい。", "p2"))
    record = replace(RECORD, body=body)
    numbered = replace(UEDA, turn=replace(UEDA.turn, number="1　"))
    assert printed(item(record, "予算"), numbered, "internal") == ["1 議事", "(1) 予算", "1　(委員) はい。"]
    headed = replace(UEDA, turn=replace(UEDA.turn, place=LabelPlace.HEADING))
    assert printed(item(record, "予算"), headed, "internal") == ["1 議事", "(1) 予算(委員)", "はい。"]


def test_who_speaks_in_it_is_called_as_in_the_whole() -> None:
    assert printed(item(RECORD, "予算"), UEDA, "public")[-1] == printed(RECORD, UEDA, "public")[4]
    assert [b.speaker for b in item(RECORD, "予算").body if b.kind is not HEADING] == [Speaker("p3")]


@pytest.mark.parametrize("form", list_forms(), ids=lambda form: form.id)
def test_the_title_is_that_of_the_form_with_what_the_record_says(form: Form) -> None:
    record = replace(blank_record(form), body=(heading("開会"),))
    part = excerpt(Rendering(record, form), 0)
    title = part.field(TITLE)
    assert title is not None and isinstance(title.value, TextValue)
    assert title.value.text.endswith("（抜粋）") and "{" not in title.value.text
