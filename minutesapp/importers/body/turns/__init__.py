"""Turns: how a body sets its speakers apart, and who they are."""
