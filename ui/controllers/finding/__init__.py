"""Finding, replacing, and replacing by lists."""
