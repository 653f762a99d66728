"""What a finished record lets nobody do is said with the way out."""

from minutesapp.words.releasing import RELEASING
from minutesapp.words.sentences import SENTENCES


def test_the_sentences_are_among_those_of_the_program() -> None:
    assert RELEASING.items() <= SENTENCES.items()


def test_who_meets_a_finished_record_is_told_how_it_is_opened_again() -> None:
    for code in ("record-finished", "file-finished", "release-reason"):
        assert "作成中に戻" in RELEASING[code]
        assert "理由" in RELEASING[code]
