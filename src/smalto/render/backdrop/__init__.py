"""Backdrops: what a picture's setting looks like behind and around the placed things."""

from smalto.render.backdrop.paint import backdrop, foreground, near_from
from smalto.render.backdrop.view import Layers

__all__ = ["Layers", "backdrop", "foreground", "near_from"]
