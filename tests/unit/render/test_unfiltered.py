"""What is drawn where the rasteriser gives up on a filter."""

from __future__ import annotations

from smalto.render.raster import rasterise, unfiltered

SOFT = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" width="20" height="20"><defs>'
    '<filter id="f" x="-1" y="-1" width="3" height="3">'
    '<feGaussianBlur stdDeviation="2"/></filter></defs>'
    '<rect x="5" y="5" width="10" height="10" fill="#f00" filter="url(#f)"/></svg>'
)


def alpha(svg: str) -> int:
    """Just left of the square, where only the blur reaches."""
    pixel = rasterise(svg).getpixel((4, 10))
    assert isinstance(pixel, tuple)
    return int(pixel[3])


def test_the_same_drawing_without_its_filters() -> None:
    plain = unfiltered(SOFT)
    assert "filter" not in plain
    assert rasterise(plain).getpixel((10, 10)) == (255, 0, 0, 255)
    assert alpha(plain) == 0 < alpha(SOFT)


def test_what_has_none_stays() -> None:
    assert unfiltered("<svg/>") == "<svg/>"
