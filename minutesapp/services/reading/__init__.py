"""Reading other people's minutes: once, once more with what the clerk said of it, and beside the source."""
