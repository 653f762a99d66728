"""Dialogs about one person of the roster: the page, a post, the readings one after the other, two who are one."""
