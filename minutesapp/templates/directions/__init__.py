"""The stage directions of a form: the phrases that it offers for them."""
