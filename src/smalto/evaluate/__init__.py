"""Prompts written by hand with their facts, read back from scene, staging and pixels."""
