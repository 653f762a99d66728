"""The rows over the body: found, parted into labels and values, and read as fields of a record."""
