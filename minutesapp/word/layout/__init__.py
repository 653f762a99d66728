"""The Word file of a form: opened, emptied of its samples, and asked how each style looks."""
