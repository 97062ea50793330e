"""How fast the program is, each figure beside a yardstick measured in the same run."""
