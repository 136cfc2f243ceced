from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from smalto.render.helpers import Helpers
from smalto.render.raster import rasterise
from smalto.render.sheet import document
from smalto.types import go_on

BLUR = (
    '<defs><filter id="f"><feGaussianBlur stdDeviation="30"/></filter></defs>'
    + '<circle cx="600" cy="600" r="500" fill="#38a" filter="url(#f)"/>' * 2
)
SLOW = document(BLUR, 1200, 1200)


def plain(number: int) -> str:
    return document(f'<circle cx="{number}" cy="20" r="9" fill="#a83"/>', 60, 40)


def test_the_same_pixels_as_in_this_process_whoever_asks() -> None:
    helpers = Helpers(2)
    texts = [plain(number) for number in range(12)]
    with ThreadPoolExecutor(4) as pool:
        pictures = list(pool.map(lambda svg: helpers(svg, go_on), texts))
    assert [p.tobytes() for p in pictures] == [rasterise(svg).tobytes() for svg in texts]


class Gone(Exception):
    pass


def test_who_stops_waiting_leaves_at_once_and_the_next_gets_the_right_answer() -> None:
    helpers = Helpers(1)
    helpers(plain(1), go_on)
    start_s = time.monotonic()

    def leave() -> None:
        if time.monotonic() > start_s + 0.05:
            raise Gone

    with pytest.raises(Gone):
        helpers(SLOW, leave)
    assert time.monotonic() - start_s < 0.4
    assert helpers(plain(3), go_on).tobytes() == rasterise(plain(3)).tobytes()


def test_a_worker_that_dies_is_told_of_and_replaced() -> None:
    helpers = Helpers(1)
    helpers(plain(1), go_on)
    process = helpers._idle.queue[0]._process
    assert process is not None
    process.kill()
    process.wait()
    with pytest.raises(RuntimeError, match="has died"):
        helpers(plain(2), go_on)
    assert helpers(plain(2), go_on).size == (60, 40)


def test_what_is_no_svg_is_an_error_and_not_the_end() -> None:
    helpers = Helpers(1)
    with pytest.raises(ValueError, match="refused"):
        helpers("<svg", go_on)
    assert helpers(plain(2), go_on).size == (60, 40)


def test_workers_end_with_their_owner() -> None:
    helpers = Helpers(1)
    helpers(plain(1), go_on)
    process = helpers._idle.queue[0]._process
    assert process is not None and process.poll() is None
    del helpers
    assert process.wait(timeout=5) != 0
