"""From what others wrote to a record: a draft, and notes on every line that could not be placed in it."""
