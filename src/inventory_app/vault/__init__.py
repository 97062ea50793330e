"""Keys and files: who may open the notebook, with which key, and where it lies."""
