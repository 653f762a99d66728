"""The proof of a public file: read again, it says what the record's account says, and nothing besides."""

from minutesapp.exporters.proof.proving import prove_public

__all__ = ["prove_public"]
