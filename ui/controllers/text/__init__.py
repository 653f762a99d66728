"""The text of the record: edited, pasted, searched, and turn by turn."""
