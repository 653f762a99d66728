"""Dialogs about records and files: which, in which form, for whom, and what is wrong with them."""
