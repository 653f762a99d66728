"""The sentence over the names, and the names."""

from __future__ import annotations

from minutesapp.model.header import SignatureValue
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.values.signature import SIGNATURE, read_signature

FIELD = FieldForm("s", "署名", FieldType.SIGNATURE, oath="相違ないことを証する。")
SIGNED = SignatureValue(("髙橋 美咲", "𠮷田 健"), "相違ないことを証する。")


def test_what_has_a_full_stop_is_the_sentence() -> None:
    assert read_signature("相違ないことを証する。\n\n髙橋 美咲\n𠮷田 健") == SIGNED
    assert read_signature("髙橋 美咲") == SignatureValue(("髙橋 美咲",))


def test_a_blank_one_has_the_sentence_of_the_form() -> None:
    assert SIGNATURE.blank(FIELD) == SignatureValue(oath="相違ないことを証する。")
    assert SIGNATURE.words(FIELD, SIGNED, ()) == "相違ないことを証する。\n髙橋 美咲\n𠮷田 健"
    assert SIGNATURE.shown(SIGNED) == {"signers": ["髙橋 美咲", "𠮷田 健"], "oath": "相違ないことを証する。"}
