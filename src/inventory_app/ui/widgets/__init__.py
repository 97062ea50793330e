"""The program's own widgets: every screen is built from these and nothing else."""
