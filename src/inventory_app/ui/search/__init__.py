"""Search in the open notebook."""
