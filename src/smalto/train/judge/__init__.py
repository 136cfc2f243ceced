"""Training of the pixel judge; see `__main__`."""
