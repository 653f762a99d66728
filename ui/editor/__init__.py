"""The editor of the body: a text widget that only shows what the core holds and turns typing into steps."""
