"""The window of the roster, and the dialogs that it opens."""
