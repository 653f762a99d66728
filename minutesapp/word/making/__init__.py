"""Layouts made, read and changed as a value: the page of a form (`templates.page.look`)."""
