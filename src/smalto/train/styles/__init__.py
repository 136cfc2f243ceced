"""Training of the style judge; see `__main__`."""
