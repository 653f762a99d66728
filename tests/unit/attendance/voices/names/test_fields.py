from __future__ import annotations

from minutesapp.attendance.voices.names.fields import fields_of, words_of_fields
from minutesapp.language.wordlists import wordlist


def test_a_body_represents_fields_by_its_name() -> None:
    assert fields_of("医師会") == {"medicine"}
    assert fields_of("中学校ＰＴＡ") == {"school", "parents"}
    assert fields_of("総務課") == frozenset()


def test_a_text_has_words_of_fields() -> None:
    assert words_of_fields("お医者さんから見ると患者は減っています")["medicine"] == {"お医者", "患者"}
    assert words_of_fields("結構です") == {}


def test_every_field_has_bodies_and_words() -> None:
    assert all(field["bodies"] and field["words"] for field in wordlist("fields").values())
