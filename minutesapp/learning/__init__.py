"""A form out of last year's minutes: what a finished Word file says of its own form, and how it looks."""
