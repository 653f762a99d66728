"""Voices of a transcript, as the program that listened tells them apart, and whose they may be."""
