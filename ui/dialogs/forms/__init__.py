"""The dialogs for forms of the office's own."""
