"""What is done where the cursor stands: from a place in the text to a change, and from typing to steps."""
