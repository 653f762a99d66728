"""A form as it lies in its folder: which there are, `template.toml` read and written, and what one may say at most."""
