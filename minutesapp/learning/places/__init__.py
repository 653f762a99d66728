"""What stands above the rows of a header and below the body of a finished file, told by its words and its looks."""
