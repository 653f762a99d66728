"""What a record still lacks or contradicts: every rule is one entry, with its code, its weight and what finds it."""
