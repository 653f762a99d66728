"""The page on which a record is written: its colours and measures, and where things stand on it. Nothing of records."""
