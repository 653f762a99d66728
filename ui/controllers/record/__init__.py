"""The record as a whole: opened, saved, kept in a journal, brought back, taken in and written out."""
