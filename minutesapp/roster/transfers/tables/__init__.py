"""Lists of transfers that are tables: how a text is cut into cells, which columns there are, what a row says."""
