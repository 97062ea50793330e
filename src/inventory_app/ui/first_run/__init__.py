"""The first run: from the welcome to the first page, in under two minutes."""
