"""What the user reads that is data: sentences about trouble, the names of steps."""
