"""One editor for each type of header field; `make.make_editor` chooses."""
