"""Tables that dialogs are made of."""
