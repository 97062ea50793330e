"""The writing page: any form, one page at a time, drawn through one table of editors."""
