"""The PDF of a record: its Word file, printed by an office program of this machine."""
