"""What leaves the program: a record shown, its pages, its files, and what is still to be done before."""
