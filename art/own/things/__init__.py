"""Generator of the house's own drawings of things; run `art/own/make_things.py`."""
