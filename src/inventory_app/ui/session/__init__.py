"""What happens around the window: opening the notebook, and the system asking it to end."""
