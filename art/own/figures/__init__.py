"""Recipes for the pack's own figures: people, robots and animals, drawn from shared parts."""
