"""Stage directions from the form's phrases: a list beside the paragraph, and what was chosen in the text."""
