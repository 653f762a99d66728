"""How words get into the text and out of it: cursor, input method, clipboard, mouse."""
