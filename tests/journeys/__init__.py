"""Whole stories in a real window, by keyboard alone, read as a screen reader reads them."""
