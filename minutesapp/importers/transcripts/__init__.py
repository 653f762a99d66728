"""Transcripts that a program made of a recording: who said what, and when."""
