"""The program about itself: its proof from end to end, bugs written down, the sample that it is tried with."""
