"""Transcripts that are tables: which column holds what, by the words at its head and by what stands in it."""
