"""How a form is changed part by part, and what its parts are called."""
