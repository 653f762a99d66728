"""Those who sign, and the sentence above their names."""

from __future__ import annotations

from minutesapp.model.header import SignatureValue
from minutesapp.templates.parts.field import FieldType
from minutesapp.templates.values.kind import ValueKind


def read_signature(text: str) -> SignatureValue:
    """The sentences above the names, and the names."""
    lines = [line for line in text.split("\n") if line]
    names = next((place for place, line in enumerate(lines) if "。" not in line), len(lines))
    return SignatureValue(tuple(lines[names:]), "".join(lines[:names]))


SIGNATURE = ValueKind(
    "signatures",
    SignatureValue,
    (FieldType.SIGNATURE,),
    words=lambda kind, value, people: "\n".join(filter(None, (value.oath, *value.signers))),
    read=lambda kind, text, note: read_signature(text),
    blank=lambda kind: SignatureValue(oath=kind.oath),
    shown=lambda value: {"signers": list(value.signers), "oath": value.oath},
)
