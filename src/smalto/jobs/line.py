"""Who draws a request: the studios of its model's route that can, and that have room, in order."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

from smalto import errors
from smalto.engines.base import Capabilities
from smalto.engines.catalog import Model
from smalto.engines.needs import refuse_incapable
from smalto.engines.routing import Routes
from smalto.jobs.work import Order, Place, Studio
from smalto.types import ImageRequest


class Line:
    """`lot` is uniform in [0, 1): which of a route's engines is asked first."""

    def __init__(
        self, studios: Mapping[str, Studio], routes: Routes, lot: Callable[[], float]
    ) -> None:
        self._studios = studios
        self._routes = routes
        self._lot = lot

    def of(self, model: Model) -> tuple[Studio, ...]:
        """All that may draw for a model; the first is the one with the most weight."""
        route = self._routes.of(model.id, model.engine)
        heaviest = max(route.engines, key=lambda each: each[1])[0]
        names = dict.fromkeys((heaviest, *route.names))
        return tuple(self._studios[name] for name in names)

    def refuse_incapable(
        self, request: ImageRequest, model: Model, installed: Iterable[Capabilities]
    ) -> None:
        """Raises ImageUserError when nobody of the route can do what is asked."""
        studios = self.of(model)
        if not any(_can(studio, request) for studio in studios):
            refuse_incapable(request, studios[0].host.capabilities, installed)

    def places(self, order: Order) -> Sequence[Place]:
        """Whom to ask, first to last, and why not the one that was asked first. Raises Overloaded
        when all are full. `refuse_incapable` comes before."""
        route = self._routes.of(order.model.id, order.model.engine)
        names = route.order(self._lot())
        able = [name for name in names if _can(self._studios[name], order.request)]
        refusals = {name: refusal_of(self._studios[name], order.caller) for name in able}
        free = [name for name in able if refusals[name] is None]
        if not free:
            refused = [refusal for refusal in refusals.values() if refusal is not None]
            raise min(refused, key=lambda refusal: refusal.retry_after_s or 0)
        why = "" if free[0] == names[0] else _why(names[0], able)
        return [Place(self._studios[name], names[0], why) for name in free]


def _why(asked: str, able: Sequence[str]) -> str:
    return "is full" if asked in able else "cannot do what this request asks"


def _can(studio: Studio, request: ImageRequest) -> bool:
    try:
        refuse_incapable(request, studio.host.capabilities, ())
    except errors.ImageUserError:
        return False
    return True


def refusal_of(studio: Studio, caller: Hashable) -> errors.Overloaded | None:
    """Why a caller could not come in now."""
    try:
        studio.queue.refuse_if_full(caller, retry_after_s=retry_s(studio))
    except errors.Overloaded as refusal:
        return refusal
    return None


def retry_s(studio: Studio) -> int:
    """When a place may be free: once those who wait now have had their turn."""
    wait_s = studio.pace.mean_s * studio.queue.n_waiting / studio.host.parallel
    return round(min(30, max(1, wait_s)))
