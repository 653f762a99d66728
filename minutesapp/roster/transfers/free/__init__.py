"""Lists of transfers as lines without headings: cut into people and pieces, and what these say together."""
