"""Word files, which nothing else knows from inside: parts in a zip, read within limits, cleaned, set, shown, packed."""
