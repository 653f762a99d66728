"""The journal of unsaved work: written with every step, read and replayed after a crash."""
