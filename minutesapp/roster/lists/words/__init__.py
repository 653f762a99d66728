"""What the words in lists of people mean: headings, names, terms, titles, remarks, lines that name nobody."""
