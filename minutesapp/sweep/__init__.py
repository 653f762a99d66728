"""Looking through files that are already handed out for what nobody was meant to read in them. Reads only."""
