"""Settings: what a person chose about their notebook."""
