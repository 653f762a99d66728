"""Widgets in which people are named, chosen and shown."""
