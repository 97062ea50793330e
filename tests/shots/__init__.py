"""Pictures of the program: every screen, and every widget in its states."""
