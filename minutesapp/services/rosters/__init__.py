"""What a roster gives out and what changes it as a whole: lists and other files of its people, transfers."""
