"""All that a stranger's Word file holds, whether it is seen on its pages or not."""
