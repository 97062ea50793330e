"""Step Four: its overview, the lists of its sections, the pages before, between and after."""
