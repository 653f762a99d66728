"""What the header says of disclosure, and how it follows the body."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.editing.change import Change
from minutesapp.editing.commands import close, delete_blocks, give_reason, open_up
from minutesapp.editions.disclosure import (
    as_body,
    fill_reason,
    header_reason,
    printable_reasons,
    reasons_in,
    stated,
    told_by_body,
    with_header,
)
from minutesapp.model.attendance import Attendee
from minutesapp.model.blocks import Body
from minutesapp.model.committee import NameStyle
from minutesapp.model.header import ChoiceValue, HeaderField, TextValue, Value
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form
from minutesapp.templates.parts.naming import Naming, NamingPolicy
from minutesapp.templates.roles import Meaning
from tests.makers import UEDA, heading, marked, minutes, narrative, turn
from tests.unit.conftest import Do

TWO = (narrative("開会"), heading("審査"), turn("一", "p1"), heading("報告"), turn("二", "p1"))
WHY = "条例第7条第2号"


def record(value: Value, *more: HeaderField, body: Body = TWO) -> Minutes:
    return minutes(*body).with_facts(header=(HeaderField("disclosure", "公開・非公開", value), *more))


def followed(before: Minutes, change: Change, do: Do) -> tuple[str, str, bool]:
    """The header's choice and reason after a step, which is one step to undo, and whether it was left alone."""
    made = with_header(before, UEDA, change)
    said = stated(do(before, made.change), UEDA)
    assert said is not None and made.change.deed is change.deed and made.choice == said.value.choice
    return said.value.choice, said.value.reason, made.left


@pytest.mark.parametrize(
    ("closed", "told"),
    [((), Meaning.OPEN), ((1,), Meaning.PARTLY), ((1, 3), Meaning.CLOSED), ((2,), Meaning.PARTLY)],
)
def test_the_body_tells_whether_all_items_are_closed_or_some(closed: tuple[int, ...], told: Meaning) -> None:
    assert told_by_body(close(minutes(*TWO), closed).apply(minutes(*TWO)), UEDA) is told
    assert told_by_body(minutes(turn("一", "p1", closed=True)), UEDA) is Meaning.CLOSED
    assert told_by_body(minutes(), UEDA) is Meaning.OPEN


@pytest.mark.parametrize("said", ["", "公開"])
def test_the_header_follows_what_is_closed_and_opened_again(said: str, do: Do) -> None:
    before = record(ChoiceValue(said))
    assert followed(before, close(before, [1]), do) == ("一部非公開", "", False)
    partly = with_header(before, UEDA, close(before, [1], WHY)).change.apply(before)
    assert stated(partly, UEDA).value == ChoiceValue("一部非公開", WHY)  # type: ignore[union-attr]
    assert followed(partly, close(partly, [3]), do) == ("非公開", WHY, False)
    assert followed(partly, open_up(partly, [1]), do) == ("公開", "", False)


@pytest.mark.parametrize(
    ("value", "left"),
    [
        (ChoiceValue("非公開", "条例"), True),
        (ChoiceValue("一部非公開", "条例"), False),
        (ChoiceValue("公開", "", "公開（原則）"), True),
    ],
)
def test_a_statement_of_somebodys_own_is_left_alone(value: ChoiceValue, left: bool, do: Do) -> None:
    before = record(value)
    assert followed(before, close(before, [1], WHY), do) == (value.choice, value.reason, left)


def test_the_reason_of_a_passage_fills_the_headers_empty_one_and_follows_it(do: Do) -> None:
    before = record(ChoiceValue())
    closed = with_header(before, UEDA, close(before, [1])).change.apply(before)
    assert followed(closed, give_reason(closed, [1], WHY), do) == ("一部非公開", WHY, False)
    told = with_header(closed, UEDA, give_reason(closed, [1], WHY)).change.apply(closed)
    assert followed(told, give_reason(told, [1], "個人情報"), do) == ("一部非公開", "個人情報", False)
    assert followed(told, give_reason(told, [1], ""), do) == ("一部非公開", "", False)
    own = record(ChoiceValue("一部非公開", "市長の判断"), body=closed.body)
    assert followed(own, give_reason(own, [1], WHY), do) == ("一部非公開", "市長の判断", False)


NAMELESS = replace(UEDA, turn=replace(UEDA.turn, public_naming=Naming(member=NamingPolicy(NameStyle.LETTER))))


@pytest.mark.parametrize(
    ("reason", "form", "printed"),
    [
        ("条例第7条第2号", NAMELESS, True),
        ("髙橋委員の親族が申立人のため", UEDA, True),
        ("髙橋委員の親族が申立人のため", NAMELESS, False),
        ("高橋 委員の親族が申立人のため", NAMELESS, False),
        ("箱崎氏の病歴のため", UEDA, False),
        ("工藤係長の説明のため", NAMELESS, True),
    ],
)
def test_no_reason_goes_into_the_header_that_tells_what_is_hidden(reason: str, form: Form, printed: bool) -> None:
    body = (*TWO, marked(narrative("申立人は箱崎氏だ。"), (4, 6)))
    before = record(ChoiceValue(), body=body)
    after = with_header(before, form, close(before, [1], reason)).change.apply(before)
    assert after.body[1].reason == reason and header_reason(after, form) == (reason if printed else "")
    assert printable_reasons(after, form) == ([reason] if printed else [])


@pytest.mark.parametrize(
    ("why", "printed"),
    [
        ("林委員の病歴を扱うため", False),
        ("林氏の申立てによる", False),
        ("花子さんの診断書を含むため", False),
        ("はやしはなこの記録を含むため", False),
        ("山林の売買に関するため", True),
    ],
)
def test_a_name_of_one_sign_and_a_given_name_are_names(why: str, printed: bool) -> None:
    hiding = Naming(NamingPolicy(NameStyle.LETTER, fallback="委員"))
    form = replace(UEDA, turn=replace(UEDA.turn, public_naming=hiding))
    person = Attendee("p9", "林 花子", "林", "花子", "はやしはなこ", post="委員")
    closed = replace(heading("審査", closed=True), reason=why)
    held = minutes(closed).with_facts(attendees=(person,))
    assert printable_reasons(held, form) == ([why] if printed else [])


def test_it_is_told_which_reason_the_header_gives_since_a_step() -> None:
    before = record(ChoiceValue())
    first = with_header(before, UEDA, close(before, [1], WHY))
    assert first.reason == WHY
    both = first.change.apply(before)
    second = with_header(both, UEDA, close(both, [3], "個人情報"))
    assert second.reason == "", "it has one already"
    opened = with_header(second.change.apply(both), UEDA, open_up(second.change.apply(both), [1]))
    assert opened.reason == "個人情報"


def test_a_field_for_the_reason_is_filled_before_the_choice(do: Do) -> None:
    field = HeaderField("closed_reason", "非公開の理由", TextValue())
    before = record(ChoiceValue(), field)
    after = do(before, with_header(before, UEDA, close(before, [1], WHY)).change)
    assert after.field("closed_reason").value == TextValue(WHY)  # type: ignore[union-attr]
    assert stated(after, UEDA).value == ChoiceValue("一部非公開")  # type: ignore[union-attr]
    assert header_reason(after, UEDA) == WHY
    opened = do(after, with_header(after, UEDA, open_up(after, [1])).change)
    assert opened.header == record(ChoiceValue("公開"), field).header


def test_words_that_are_withheld_still_are_a_part(do: Do) -> None:
    body = (*TWO[:4], marked(turn("宇津木", "p1"), (0, 3)))
    before = record(ChoiceValue("一部非公開", "条例"), body=close(minutes(*body), [1]).apply(minutes(*body)).body)
    assert followed(before, open_up(before, [1]), do) == ("一部非公開", "条例", False)


def test_a_header_that_says_nothing_of_it_stays_as_it_is() -> None:
    before = minutes(*TWO)
    change = close(before, [1], WHY)
    assert with_header(before, UEDA, change).change is change
    assert stated(before, UEDA) is None and as_body(before, UEDA) is None and fill_reason(before, UEDA, WHY) is None
    same = record(ChoiceValue("公開"))
    assert with_header(same, UEDA, open_up(same, [1])).change.changes_nothing


def test_what_the_form_has_no_word_for_is_left_and_told() -> None:
    kinds = tuple(
        replace(kind, options=tuple(one for one in kind.options if one.meaning is not Meaning.PARTLY))
        if kind.key == "disclosure" else kind
        for kind in UEDA.fields
    )  # fmt: skip
    two, before = replace(UEDA, fields=kinds), record(ChoiceValue("公開"))
    made = with_header(before, two, close(before, [1]))
    assert (made.choice, made.left, made.change.facts) == ("公開", True, None)
    assert with_header(before, two, close(before, [1, 3])).choice == "非公開"


def test_the_header_can_be_made_to_say_what_the_body_does(do: Do) -> None:
    before = record(ChoiceValue("公開", "", "公開（原則）"))
    closed = close(before, [1], WHY).apply(before)
    change = as_body(closed, UEDA)
    assert change is not None
    assert stated(do(closed, change), UEDA).value == ChoiceValue("一部非公開")  # type: ignore[union-attr]
    assert as_body(before, UEDA) is None
    assert reasons_in(closed.body) == [WHY]
    deleted = delete_blocks(closed, 1, 3).apply(closed)
    assert told_by_body(deleted, UEDA) is Meaning.OPEN
