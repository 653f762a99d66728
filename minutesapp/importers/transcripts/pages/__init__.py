"""Transcripts that are web pages inside: what noScribe writes as HTML, and what oTranscribe keeps."""
