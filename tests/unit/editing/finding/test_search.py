from time import perf_counter

import pytest

from minutesapp.editing.clipboard.positions import Hit
from minutesapp.editing.finding.replacing import NewWords, replace_each
from minutesapp.editing.finding.search import MOST_AT_ONCE, MOST_FOLDED, Search, next_hit
from minutesapp.errors import UserFacingError
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
    assert search.replacement(BODY, "第１回") == [NewWords(0, 0, 3, "第１回")]
    assert search.replacement(BODY, "初回") == [NewWords(0, 0, 3, "初回"), NewWords(2, 0, 3, "初回")]
    assert search.replacement(BODY, "\u3099第１回") == [NewWords(0, 0, 3, "第１回")]
    assert search_for("どこにもない").replacement(BODY, "初回") == []


def test_other_kanji_are_in_doubt() -> None:
    found = search_for("高橋").replacement(BODY, "佐藤")
    assert [words.in_doubt for words in found] == [True, False]


def test_only_some_paragraphs_are_searched() -> None:
    search = search_for("回")
    assert search.hits(BODY, {"b2"}) == [(2, 2, 3)]
    assert [words.block for words in search.replacement(BODY, "度", {"b0", "b3"})] == [0, 3]
    assert len(search.hits(BODY)) == 3


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
    assert replace_each(minutes, replacement).apply(minutes).body[0].text == after


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
    minutes = replace_each(before, replacement).apply(before)
    assert [(block.text, block.closed, block.level) for block in minutes.body] == [
        ("寄附", True, 1),
        ("寄附の件", True, 0),
    ]


def test_between_two_keys_all_places_are_found_or_none() -> None:
    search = search_for("第1回")
    assert search.quick_hits(BODY) == search.hits(BODY)
    assert search.quick_hits(BODY, {"b0"}) == [(0, 0, 3)]
    assert search_for("回").quick_hits(body_of("回" * (MOST_AT_ONCE + 1))) is None
    assert search_for("回").quick_hits(body_of("回" * MOST_AT_ONCE)) is not None
    many = body_of(*map(str, range(MOST_FOLDED + 1)))
    unknown = search_for("回")
    assert unknown.quick_hits(many) is None
    assert unknown.quick_hits(many) == [], "what was folded stays so"


# --- regular expressions ---------------------------------------------------------------------------------------------


def expression(words: str, patience: float = 5) -> Search:
    search = Search(patience)
    search.look_for(words, expression=True)
    return search


def texts_after(search: Search, body: Body, others: str) -> list[str]:
    before = Minutes("ueda-gaiyo", body=body)
    return [block.text for block in replace_each(before, search.replacement(body, others)).apply(before).body]


def test_an_expression_takes_the_text_as_it_is_written() -> None:
    search = expression("第[0-9]回")
    assert search.hits(BODY) == [(0, 0, 3)]
    assert search.spans("第１回、第3回") == [(4, 7)]
    assert search.other_kanji(BODY, search.hits(BODY)) == []
    assert expression("回$").hits(BODY, {"b0", "b3"}) == [(3, 3, 4)]


def test_groups_stand_in_the_replacement() -> None:
    body = body_of("6月3日、12月1日", "3日")
    assert texts_after(expression("(\\d+)月(\\d+)日"), body, "\\2日（\\1月）") == ["3日（6月）、1日（12月）", "3日"]
    assert texts_after(expression("(?P<日>\\d+)日"), body, "\\g<日>にち")[1] == "3にち"
    search = expression("(\\d+)月")
    assert search.words_for(body, Hit(0, 5, 8), "\\1がつ") == "12がつ"
    assert search.words_for(body, Hit(0, 0, 1), "\\1がつ") == "6", "no place of the expression: nothing changes"


def test_what_is_empty_is_no_place_and_no_sign_is_parted() -> None:
    assert expression("x*").hits(BODY) == []
    assert expression("^").hits(BODY) == []
    assert texts_after(expression("^(.)"), body_of("議題", ""), "・\\1") == ["・議題", ""]
    assert expression("葛").hits(body_of("葛\U000e0100城")) == []
    assert expression("葛.?").hits(body_of("葛\U000e0100城")) == [(0, 0, 2)]


def test_an_expression_never_makes_two_lines_of_one() -> None:
    assert texts_after(expression("、"), body_of("甲、乙"), "\\n") == ["甲乙"]


def test_a_wrong_expression_finds_nothing_and_says_why() -> None:
    search = expression("(回")
    assert search.hits(BODY) == search.spans("(回") == []
    trouble = search.check("")
    assert trouble is not None
    assert (trouble.code, trouble.facts) == ("expression-unclosed-group", {"place": 1})
    with pytest.raises(UserFacingError, match="expression-unclosed-group"):
        search.replacement(BODY, "")
    search.look_for("回")
    assert len(search.hits(BODY)) == 3
    assert search.check("\\9") is None


def test_a_wrong_replacement_is_told_before_anything_is_replaced() -> None:
    search = expression("(回)")
    for others in ("\\2", "\\g<名>", "\\"):
        trouble = search.check(others)
        assert trouble is not None and trouble.code.startswith("template-")
        with pytest.raises(UserFacingError, match="template-"):
            search.replacement(BODY, others)


def test_an_expression_that_would_never_end_is_given_up() -> None:
    body = body_of(*["ああああああああああああああああああああああああああああああああああ。"] * 50)
    search = expression("(あ|ああ)+い", patience=0.1)
    start = perf_counter()
    assert search.hits(body) == []
    assert perf_counter() - start < 5
    assert search.trouble is not None and search.trouble.code == "expression-slow"
    with pytest.raises(UserFacingError, match="expression-slow"):
        search.replacement(body, "")
