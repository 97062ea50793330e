"""SQL and nothing but SQL: every statement is a function on an open connection."""
