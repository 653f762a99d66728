"""Forms of the office's own: made, changed, kept, handed on."""
