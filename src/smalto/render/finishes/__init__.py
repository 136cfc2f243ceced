"""Finishing styles: what is done to a painted picture as a whole, so that it looks like watercolor,
a mosaic, a blueprint. They see pixels and masks, never a scene; words stay readable in all."""

from smalto.render.finishes.apply import finished, vector_note
from smalto.render.finishes.letters import Words

__all__ = ["Words", "finished", "vector_note"]
