"""Who was there and who of them speaks: how people took part, where they are listed, whom a name or label means."""
