"""Words that are sought in the body, and what stands in their place: from a search to one step that replaces them."""
