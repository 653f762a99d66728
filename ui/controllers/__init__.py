"""What happens when the clerk does something; each controller has the actions of one matter."""
