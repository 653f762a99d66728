"""Searching, whatever the text: whole signs only, and the same places as a search that tries every one."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from minutesapp.editing.finding.replacing import replace_each
from minutesapp.editing.finding.search import Search, whole
from minutesapp.language.graphemes import is_bound, sign_bounds, signs
from minutesapp.language.matching.folded_text import Fold, FoldedText
from minutesapp.language.matching.similarity import fold_as_written, fold_for_search
from minutesapp.model.attributes import with_words
from minutesapp.model.blocks import LINE_BREAKS, Block, BlockKind
from minutesapp.model.minutes import Minutes

# Signs that are one another's, or each other's parts, in one way or another.
NEAR = list("かがカガｶﾞﾟ゛゜ハパ高髙葛辻1１①㈱(（株株)）ＡaA…⋯・~〜～-−―—○〇 　𠮷吉👩👨🇯🇵福" + "\ufa1b")
MARKS = ["\u3099", "\u309a", "\ufe00", "\U000e0100", "\U000e0101", "\u200b", "\u200d", "\u00ad", "\u0301", "\u0323"]
TEXTS = st.lists(st.sampled_from(NEAR + MARKS), max_size=14).map("".join)
ANY_TEXT = st.text(st.characters(exclude_categories=("Cs",), exclude_characters=LINE_BREAKS), max_size=12)
FOLDS = st.sampled_from([fold_for_search, fold_as_written])


@st.composite
def texts_and_words(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and words that are often a part of it, perhaps in another form."""
    text = draw(TEXTS | ANY_TEXT)
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    form = draw(st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]))
    return text, draw(st.sampled_from([text[start:end], unicodedata.normalize(form, text[start:end])]) | TEXTS)


def tried_everywhere(text: str, sought: str, fold: Fold) -> list[tuple[int, int]]:
    """What the search must find, by trying every pair of bounds."""
    bounds = [bound for bound in sign_bounds(text) if bound == 0 or not text.startswith(("゛", "゜"), bound)]
    found, at = list[tuple[int, int]](), 0
    for start in bounds:
        ends = (end for end in bounds if end > start and fold(text[start:end]) == sought)
        if start >= at and start < len(text) and fold(text[start]) and (end := next(ends, 0)):
            found.append((start, end))
            at = end
    return found


@given(texts_and_words(), FOLDS)
def test_the_same_places_are_found_as_by_trying_every_one(pair: tuple[str, str], fold: Fold) -> None:
    text, words = pair
    found = FoldedText(text, fold).spans(fold(words))
    assert found == (tried_everywhere(text, fold(words), fold) if fold(words) else [])


@given(texts_and_words(), st.booleans())
def test_what_is_found_reads_as_the_words_and_is_whole_signs(pair: tuple[str, str], as_written: bool) -> None:
    text, words = pair
    fold = fold_as_written if as_written else fold_for_search
    search = Search()
    search.look_for(words, as_written=as_written)
    for start, end in search.spans(text):
        assert fold(text[start:end]) == fold(words)
        assert is_bound(text, start)
        assert is_bound(text, end)


@given(texts_and_words(), TEXTS, st.booleans())
def test_replacing_everything_leaves_no_part_of_a_sign(pair: tuple[str, str], others: str, as_written: bool) -> None:
    text, words = pair
    search = Search()
    search.look_for(words, as_written=as_written)
    spans = search.spans(text)
    after = with_words(Block("b", BlockKind.NARRATIVE, text), spans, whole(others)).text
    kept = [sign for start, end in gaps(text, spans) for sign in signs(text[start:end])]
    assert [sign for sign in kept if sign not in after] == []
    if not any(is_lone(sign) for sign in signs(text)):
        assert not any(is_lone(sign) for sign in signs(after))


@given(texts_and_words(), st.sampled_from(["決", "裁決", "𠮷", "Z"]), st.booleans())
def test_after_replacing_everything_only_the_replacement_can_hold_the_words(
    pair: tuple[str, str], others: str, as_written: bool
) -> None:
    text, words = pair
    search = Search()
    search.look_for(words, as_written=as_written)
    body = (Block("b", BlockKind.NARRATIVE, text),)
    replacement = search.replacement(body, others)
    assert len(replacement) == len(search.spans(text))
    after = replace_each(Minutes("", body=body), replacement).apply(Minutes("", body=body)).body[0].text
    assert search.spans(after) == []
    search.look_for(others)
    assert len(search.spans(after)) >= len(replacement)


def gaps(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What lies between the spans."""
    return list(zip([0, *(end for _, end in spans)], [*(start for start, _ in spans), len(text)], strict=True))


def is_lone(sign: str) -> bool:
    """Whether a sign is a mark without a letter."""
    return not is_bound(f"あ{sign}", 1)
