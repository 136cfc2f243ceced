"""The parts of `recipes/build_pack.py`, in calling order: sources, curate, measure, write."""
