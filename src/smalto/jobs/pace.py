"""How long pictures take of late: for estimates, and for telling the refused when to come back."""

from __future__ import annotations

from smalto.types import Effort, ImageRequest

MEMORY = 0.2
"""Weight of the newest picture in the moving averages."""
FIRST_GUESS_S: dict[Effort, float] = {"low": 0.3, "medium": 0.6, "high": 1.2}
MEGAPIXEL = 1024 * 1024


class Pace:
    """Moving averages of the seconds a picture takes from its slot to its file."""

    def __init__(self) -> None:
        self._per_megapixel_s = dict(FIRST_GUESS_S)
        self.mean_s = FIRST_GUESS_S["medium"]

    def took(self, request: ImageRequest, seconds: float) -> None:
        """One picture of `request` was drawn in so long."""
        each = seconds / _megapixels(request)
        effort = request.effort
        self._per_megapixel_s[effort] += MEMORY * (each - self._per_megapixel_s[effort])
        self.mean_s += MEMORY * (seconds - self.mean_s)

    def expected_s(self, request: ImageRequest, *, ahead: int, parallel: int) -> float:
        """`ahead` pictures wait already for one of `parallel` slots."""
        rounds = -(-request.n // parallel)
        drawing_s = rounds * _megapixels(request) * self._per_megapixel_s[request.effort]
        return ahead * self.mean_s / parallel + drawing_s


def _megapixels(request: ImageRequest) -> float:
    return request.width_px * request.height_px / MEGAPIXEL
