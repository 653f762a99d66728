"""Dialogs about what was read: a text to read, its columns, the page on which a reading is looked over."""
