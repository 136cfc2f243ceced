"""Backdrops: what a picture's setting looks like behind and around the placed things."""

from __future__ import annotations

from smalto.render.backdrop.paint import back_markup, front_markup

__all__ = ["back_markup", "front_markup"]
