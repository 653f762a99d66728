"""Web pages: their marks, the rules for how they look, and what is not read on them."""
