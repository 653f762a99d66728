"""Forms out of finished Word files: made, and told of."""
