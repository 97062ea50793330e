"""This computer: its folders, single instance, hardening and logging."""
