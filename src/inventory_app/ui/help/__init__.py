"""Help right now, and the help pages."""
