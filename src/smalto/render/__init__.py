"""Rendering: a staging becomes RGBA pixels or SVG. It decides nothing about where things go."""

from smalto.render.renderer import Renderer

__all__ = ["Renderer"]
