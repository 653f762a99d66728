"""How well a form is learned from a Word file: the record of each built-in form, exported, learned, exported."""
