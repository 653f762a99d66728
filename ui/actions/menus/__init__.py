"""The actions of each menu, one file for each."""
