"""The proof of a public file: read again, it says what the record's account says, and nothing besides."""

from minutesapp.exporters.proof.proving import Made, prove_public

__all__ = ["Made", "prove_public"]
