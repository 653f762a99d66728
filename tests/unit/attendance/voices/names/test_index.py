from __future__ import annotations

from minutesapp.attendance.voices.names.index import NOBODY, Index


def test_words_have_one_person_or_several() -> None:
    index = Index()
    index.add(("池田", "総務課"), "1")
    index.add(("池田",), "2")
    assert (index["池田"], index["総務課"], index["室賀"]) == ({"1", "2"}, {"1"}, NOBODY)
    assert index.has("池田")
    assert list(index.words()) == ["池田", "総務課"]
