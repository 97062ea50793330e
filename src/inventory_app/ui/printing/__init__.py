"""Paper: measured pages, the same on screen, in the PDF and on the printer."""
