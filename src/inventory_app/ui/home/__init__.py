"""Home: where a notebook opens."""
