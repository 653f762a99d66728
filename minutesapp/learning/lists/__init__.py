"""How a finished file sets out lists of people and tables: their columns, how they count, what they say of who came."""
