"""Japanese text: folding for matching, numerals, dates and times, names, posts, readings. Knows nothing of minutes."""
