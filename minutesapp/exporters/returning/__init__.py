"""What lets a Word file that was worked on come home: which record it is of, and what stands where in it."""
