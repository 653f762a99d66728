"""The people who may speak: how they may be called, what fits them, how their names sound."""
