"""Stage directions from the phrases of a form, with people and times of the meeting in their places."""
