"""Step Five: what stands before it, who listens, and what a listener may have to pass on."""
