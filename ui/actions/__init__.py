"""Everything the clerk can do, in one table: menus, toolbar, keys and the list of keys are made from it."""
