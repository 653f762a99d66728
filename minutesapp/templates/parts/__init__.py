"""The parts of a form, as its `template.toml` states them: values only."""
