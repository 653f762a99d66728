"""What the roster tells of the people of a meeting: whom it means, whom it expects, where a record is not like it."""
