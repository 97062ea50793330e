"""An invented person's story, played without a screen."""
