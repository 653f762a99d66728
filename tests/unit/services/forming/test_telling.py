"""What was learned, in words."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.learning.learned import Doubt, Unclear
from minutesapp.learning.learning import learn
from minutesapp.services.forming.telling import DOUBTS, learned_json, unclear_words, understood
from tests.learning.invented import plain_file

LEARNED = learn(plain_file(), "a.docx", "架空市")


def test_what_was_understood_is_told_in_words() -> None:
    told = {one.what: one.found for one in understood(LEARNED.form)}
    assert told["項目「開催日時」"] == "開催日時（日時）"
    assert told["項目の並べ方"] == "そのまま並べる（会議の名称）"
    assert told["発言者の表し方"] == "発言の前（【発言者】）"
    assert told["委員"] == "氏名：姓だけ、職名：そのまま"
    assert told["結びの言葉"] == "以上"


def test_a_cover_a_sentence_and_the_mark_of_open_items_are_told_where_there_are_any() -> None:
    usual = LEARNED.form
    form = replace(
        usual,
        cover=("{committee}", "{kind}"),
        header=replace(usual.header, sentence="{day}、{venue}において開催した。"),
        agenda=replace(usual.agenda, open_mark="（公開）"),
    )
    told = {one.what: one.found for one in understood(form)}
    assert told["表紙の行"] == "（会議体） / （文書の種類）"
    assert told["項目の前の文"] == "（開催日）、（会場）において開催した。"
    assert told["公開の議題の印"] == "（公開）"
    assert told.keys() - {one.what for one in understood(usual)} == {"表紙の行", "項目の前の文", "公開の議題の印"}


def test_what_was_not_is_told_by_its_paragraph() -> None:
    assert set(DOUBTS) == set(Doubt)
    words = unclear_words(Unclear(3, Doubt.WORDS, "元", "別"))
    assert words == "段落3「元」：この様式では、次のように印刷されます「別」"
    assert "何も印刷されません" in unclear_words(Unclear(3, Doubt.WORDS, "元"))
    assert unclear_words(Unclear(0, Doubt.PAGE, "第3回")).startswith("ページの上下「第3回」")


def test_data_names_fields_and_doubts() -> None:
    told = learned_json(LEARNED)
    assert told["fields"][0] == {"key": "body_name", "label": "会議の名称", "type": "text", "role": "committee"}
    assert told["unclear"][0]["code"] == "field"
