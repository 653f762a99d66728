"""All that a stranger's Excel file holds, whether it is seen in its sheets or not."""
