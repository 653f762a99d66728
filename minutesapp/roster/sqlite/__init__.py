"""A roster in a SQLite database: its tables, what is read from them and written, and how a change is undone."""
