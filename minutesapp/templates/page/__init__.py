"""How the page of a form looks, as a value: what a layout can be made of, and what is read from one."""
