"""The main window: top bar, left column, and the page between them."""
