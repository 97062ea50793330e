"""Patterns: what was ticked most often, and what the person makes of it."""
