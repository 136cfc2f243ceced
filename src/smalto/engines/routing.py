"""Which engine draws: by model id, with weights, and who stands in when one cannot.

Pure: who is asked in which order is decided here, from data and one random number; who is full or
down is found out by asking (`service`, `jobs.work`). A model without a route is drawn by its own
engine and nobody else, and so is a request that names an engine instead of a model: whoever asks
for an engine gets that one or an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from smalto.engines.base import Capabilities
from smalto.errors import LocalError


@dataclass(frozen=True, slots=True)
class Route:
    """`engines`: names with weights above 0; one of them is drawn by lot, the others follow by
    weight. `fallback`: who is asked after them, in order. All of a route may be asked; without a
    fallback and with one engine there is no swap at all."""

    engines: tuple[tuple[str, float], ...]
    fallback: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All, each once."""
        return tuple(dict.fromkeys((*(name for name, _ in self.engines), *self.fallback)))

    def order(self, lot: float) -> tuple[str, ...]:
        """Who is asked, first to last. `lot`: uniform in [0, 1)."""
        first = self._drawn(lot)
        others = sorted((each for each in self.engines if each[0] != first), key=lambda e: -e[1])
        return tuple(dict.fromkeys((first, *(name for name, _ in others), *self.fallback)))

    def _drawn(self, lot: float) -> str:
        left = lot * sum(weight for _, weight in self.engines)
        for name, weight in self.engines:
            left -= weight
            if left < 0:
                return name
        return self.engines[-1][0]


@dataclass(frozen=True, slots=True)
class Routes:
    """Of all models; `default` draws what has neither a route nor an engine of its own."""

    default: str
    routes: Mapping[str, Route] = field(default_factory=dict)

    def of(self, model_id: str, own_engine: str | None) -> Route:
        """A route beats the engine that the model table gives."""
        return self.routes.get(model_id) or Route(((own_engine or self.default, 1.0),))

    def check(self, engines: Iterable[str]) -> None:
        """Raises LocalError for a route to an engine that is not there."""
        known = tuple(engines)
        for model_id, route in self.routes.items():
            for name in route.names:
                if name not in known:
                    raise LocalError(
                        f"The route of '{model_id}' names the engine '{name}', which is not there. "
                        f"Choose among: {', '.join(known)}."
                    )


def together(route: Sequence[Capabilities]) -> Capabilities:
    """What at least one of a route's engines can do, by the name of the first: a request that only
    another one can draw is drawn by that one."""
    first = route[0]
    return replace(
        first,
        operations=frozenset().union(*(each.operations for each in route)),
        vectors=any(each.vectors for each in route),
        transparent=any(each.transparent for each in route),
        masks=any(each.masks for each in route),
        markup=any(each.markup for each in route),
        animation=any(each.animation for each in route),
        layout=any(each.layout for each in route),
        max_images=max(each.max_images for each in route),
        max_previews=max(each.max_previews for each in route),
    )


def stand_in_note(asked: str, drew: str, why: str) -> str:
    """Told with a picture that another engine drew than the one that was asked first."""
    return f"Drawn by the engine '{drew}', because '{asked}' {why}."
