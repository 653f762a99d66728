"""Who was there: how people took part, which list prints them, whom of the roster they are, who is expected."""
