"""A throw-away desktop for tests: X server, window manager, keyring, accessibility bus."""
