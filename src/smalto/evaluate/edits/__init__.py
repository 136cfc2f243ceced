"""Judges of edits: of our own pictures by their facts, of foreign ones by known truth."""
