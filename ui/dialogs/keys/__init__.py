"""The keys of the program as a person gives them to its actions."""
