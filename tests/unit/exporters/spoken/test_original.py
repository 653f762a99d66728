from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.editions.edition import make_edition
from minutesapp.exporters.plan import plan_of
from minutesapp.exporters.spoken.original import original_words
from minutesapp.model.spans import Mark, Span, settle
from minutesapp.templates.hiding.signs import CorrectedForm, WithdrawnForm
from minutesapp.templates.parts.body import BodyForm
from tests.makers import UEDA, heading, minutes, more, turn

GONE, PUT = Mark.WITHDRAWN, Mark.CORRECTED


@pytest.mark.parametrize(
    ("spans", "printed"),
    [
        ([Span(1, 3, GONE)], "甲〔乙丙〕〔発言取消し〕丁戊"),
        ([Span(3, 5, PUT, "{四}\n五")], "甲乙丙〔丁戊〕〔訂正：{四} 五〕"),
        ([Span(0, 2, GONE), Span(2, 4, PUT, "x")], "〔甲乙〕〔発言取消し〕〔丙丁〕〔訂正：x〕戊"),
        ([Span(0, 5, GONE), Span(0, 2, PUT, "x")], "〔〔甲乙〕〔訂正：x〕丙丁戊〕〔発言取消し〕"),
        ([Span(0, 5, GONE), Span(3, 5, PUT, "x")], "〔甲乙丙〔丁戊〕〔訂正：x〕〕〔発言取消し〕"),
        ([Span(0, 3, Mark.WITHHELD, "氏名"), Span(0, 5, Mark.QUERY)], "甲乙丙丁戊"),
    ],
)
def test_words_stay_in_the_original_with_the_signs_of_the_form(spans: list[Span], printed: str) -> None:
    assert original_words(replace(turn("甲乙丙丁戊"), spans=settle(spans)), UEDA.body) == printed


def test_two_marks_on_the_same_words_close_in_the_order_in_which_they_open() -> None:
    body = BodyForm(withdrawn=WithdrawnForm("<w>{words}</w>"), corrected=CorrectedForm("<c>{words}</c>"))
    block = replace(turn("甲乙"), spans=settle([Span(0, 2, GONE), Span(0, 2, PUT, "x")]))
    assert original_words(block, body) in ("<w><c>甲乙</c></w>", "<c><w>甲乙</w></c>")


@pytest.mark.parametrize("kind", ["internal", "review"])
def test_the_office_and_the_members_read_what_was_withdrawn(kind: str) -> None:
    body = (
        replace(heading("予算"), spans=(Span(0, 1, GONE),)),
        replace(turn("はい。", "p1"), spans=(Span(0, 3, GONE),)),
    )
    items = plan_of(make_edition(minutes(*body), UEDA, kind, with_closed=True), UEDA)  # type: ignore[call-overload]
    assert [item.text for item in items][-2:] == ["〔予〕〔発言取消し〕算", "〔はい。〕〔発言取消し〕"]


def test_why_something_is_closed_is_told_where_the_form_says_so_and_to_the_office_alone() -> None:
    item = replace(heading("審査", closed=True), reason="条例第7条")
    passage = [replace(one, closed=True, reason="個人情報") for one in (turn("一", "p1"), more("二"))]
    record = minutes(item, turn("零", "p1"), heading("報告"), *passage, more("三"))
    telling = replace(UEDA, body=BodyForm(closed_reason="（理由：{reason}）"))

    def printed(kind: str, form: object) -> str:
        items = plan_of(make_edition(record, form, kind, with_closed=kind == "review"), form)  # type: ignore[call-overload,arg-type]
        return "|".join(f"{one.text}{one.tail}" for one in items)

    told = printed("internal", telling)
    assert "審査【非公開】（理由：条例第7条）" in told
    assert told.count("（理由：個人情報）|一|二|三") == 1
    assert "理由" not in printed("internal", UEDA) + printed("review", telling) + printed("public", telling)
