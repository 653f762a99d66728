import pytest

from minutesapp.editing.commands import replace_words
from minutesapp.editing.search import Hit, Search, next_hit
from minutesapp.model.blocks import Block, BlockKind, Body
from minutesapp.model.minutes import Minutes


def body_of(*texts: str) -> Body:
    return tuple(Block(f"b{index}", BlockKind.NARRATIVE, text) for index, text in enumerate(texts))


def search_for(words: str, *, as_written: bool = False) -> Search:
    search = Search()
    search.look_for(words, as_written=as_written)
    return search


BODY = body_of("第1回 髙橋委員", "", "第１回の高橋委員", "第１０回")


def test_places_come_in_reading_order() -> None:
    assert search_for("第１回").hits(BODY) == [Hit(0, 0, 3), Hit(2, 0, 3)]
    assert search_for("高橋").hits(BODY) == [(0, 4, 6), (2, 4, 6)]
    assert search_for("高橋", as_written=True).hits(BODY) == [(2, 4, 6)]


def test_without_words_there_is_no_place() -> None:
    assert Search().hits(BODY) == []
    assert search_for("").hits(BODY) == []
    assert search_for("\u200b").hits(BODY) == []


def test_a_search_goes_on_with_other_words_and_another_text() -> None:
    search = search_for("第")
    assert len(search.hits(BODY)) == 3
    search.look_for("第１回", as_written=True)
    assert search.hits(BODY) == [(2, 0, 3)]
    search.look_for("第１回")
    assert search.hits(BODY[1:]) == [(1, 0, 3)]
    assert search.words == "第１回"


def test_a_text_is_the_words_or_not() -> None:
    search = search_for("第1回")
    assert search.is_hit("第１回")
    assert not search.is_hit("第１回の")
    assert not search.is_hit("")


def test_places_with_other_kanji_are_told() -> None:
    search = search_for("高橋")
    assert search.other_kanji(BODY, search.hits(BODY)) == ["髙橋"]
    search.look_for("第1回")
    assert search.other_kanji(BODY, search.hits(BODY)) == []


def test_replacing_counts_what_it_replaces() -> None:
    search = search_for("第1回")
    assert search.replacement(BODY, "第１回") == ("第１回", {0: [(0, 3)]})
    assert search.replacement(BODY, "初回") == ("初回", {0: [(0, 3)], 2: [(0, 3)]})
    assert search.replacement(BODY, "初回").total == 2
    assert search.replacement(BODY, "\u3099第１回") == ("第１回", {0: [(0, 3)]})
    assert search_for("どこにもない").replacement(BODY, "初回").total == 0


@pytest.mark.parametrize(
    ("text", "words", "others", "after"),
    [
        ("葛\U000e0100城市", "葛", "桂", "桂城市"),
        ("ガス、カス、カ\u3099ス", "カ", "コ", "ガス、コス、カ\u3099ス"),
        ("ああああ", "ああ", "あああ", "ああああああ"),
        ("予算、予算", "予算", "", "、"),
        ("𠮷田さん", "吉田", "𠮷野", "𠮷野さん"),
        ("か予算", "予算", "\u3099\U000e0100決算", "か決算"),
    ],
)
def test_whole_signs_are_replaced(text: str, words: str, others: str, after: str) -> None:
    body = body_of(text)
    replacement = search_for(words).replacement(body, others)
    minutes = Minutes("ueda-gaiyo", body=body)
    change = replace_words(minutes, replacement.places, replacement.words)
    assert change.apply(minutes).body[0].text == after


@pytest.mark.parametrize(
    ("here", "forward", "back"),
    [
        ((0, 0, 0), 0, 2),
        ((0, 2, 4), 1, 2),
        ((0, 2, 3), 0, 2),
        ((0, 3, 3), 1, 0),
        ((1, 0, 0), 2, 1),
        ((3, 1, 3), 0, 1),
        ((9, 0, 0), 0, 2),
    ],
)
def test_from_place_to_place(here: tuple[int, int, int], forward: int, back: int) -> None:
    hits = [Hit(0, 2, 4), Hit(0, 6, 8), Hit(3, 1, 3)]
    assert next_hit(hits, Hit(*here)) == hits[forward]
    assert next_hit(hits, Hit(*here), backwards=True) == hits[back]


def test_where_there_is_no_place_there_is_no_next_one() -> None:
    assert next_hit([], Hit(0, 0, 0)) is None
    assert next_hit([Hit(1, 0, 2)], Hit(1, 0, 2)) == Hit(1, 0, 2)


def test_nothing_of_a_closed_record_is_kept() -> None:
    search = search_for("第1回")
    search.hits(BODY)
    search.forget()
    assert search._known == {}
    assert len(search.hits(BODY)) == 2


def test_only_the_texts_of_the_body_are_kept() -> None:
    search = search_for("第1回")
    search.hits(BODY)
    search.spans("昔の文")
    search.hits(BODY[:2])
    assert set(search._known) == {"第1回 髙橋委員", ""}


def test_replacing_in_closed_passages_keeps_them_closed() -> None:
    body = (
        Block("h", BlockKind.HEADING, "寄贈", level=1, closed=True),
        Block("a", BlockKind.NARRATIVE, "寄贈の件", closed=True),
    )
    replacement = search_for("寄贈").replacement(body, "寄附")
    before = Minutes("ueda-gaiyo", body=body)
    minutes = replace_words(before, replacement.places, replacement.words).apply(before)
    assert [(block.text, block.closed, block.level) for block in minutes.body] == [
        ("寄附", True, 1),
        ("寄附の件", True, 0),
    ]
