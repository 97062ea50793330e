"""People: whom a person writes about or can ring."""
