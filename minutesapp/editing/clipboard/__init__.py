"""Paragraphs that go elsewhere: copied, cut, pasted and taken out, with all that they are."""
