import time
from concurrent.futures import ThreadPoolExecutor

from minutesapp.language.tokens import FAMILY_TAG, GIVEN_TAG, analyses, tokenize


def test_a_name_is_two_tagged_words_with_readings() -> None:
    words = tokenize("長谷川太郎")
    assert [(w.surface, w.name_tag, w.reading) for w in words] == [
        ("長谷川", FAMILY_TAG, "ハセガワ"),
        ("太郎", GIVEN_TAG, "タロウ"),
    ]


def test_a_common_word_is_no_name() -> None:
    (word,) = tokenize("総務")
    assert (word.word_class, word.name_tag, word.proper) == ("名詞", "", False)


def test_other_analyses_follow_the_likeliest() -> None:
    found = analyses("林", 6)
    assert len(found) > 1 and len(found) == len(set(found))
    assert any(words[0].name_tag == FAMILY_TAG for words in found)


def test_an_empty_text_has_no_words() -> None:
    assert tokenize("") == () and analyses(" ", 3) == ()


def test_threads_do_not_disturb_each_other() -> None:
    with ThreadPoolExecutor(4) as pool:
        found = set(pool.map(tokenize, ["池田大輔主任"] * 200))
    assert len(found) == 1


def test_a_row_of_signs_that_no_dictionary_knows_takes_no_square() -> None:
    row = "\ufe00" * 20_000
    start = time.process_time()
    assert "".join(token.surface for token in tokenize(row)) == row
    assert time.process_time() - start < 0.3
