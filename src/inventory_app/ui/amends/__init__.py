"""Amends: the list of cards; each card is a form like any other."""
