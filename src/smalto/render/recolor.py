"""Giving a drawing another colour."""

from __future__ import annotations

from smalto.scene.types import Color


def recolored(svg: str, color: Color) -> str:
    return svg
