"""Numbers for Prometheus, kept in a registry of their own."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.registry import Collector

from smalto.api.trace import Trace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prometheus_client.metrics_core import Metric

    from smalto.service import ImageService
    from smalto.types import Completed, Usage

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
BUCKETS_S = (0.005, 0.025, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, 128)


class Metrics:
    """Counts what `RequestFrame` reports; asks the service how busy it is when it is read."""

    def __init__(self, service: ImageService) -> None:
        self.registry = CollectorRegistry()
        self.registry.register(_Busyness(service))
        self._requests = Counter(
            "smalto_requests",
            "Requests answered, by route and class of status",
            ("route", "status"),
            registry=self.registry,
        )
        self._seconds = Histogram(
            "smalto_request_seconds",
            "From the first byte of a request to the last of its answer",
            ("route",),
            buckets=BUCKETS_S,
            registry=self.registry,
        )
        self._pictures = Counter(
            "smalto_pictures", "Pictures delivered", ("model",), registry=self.registry
        )
        self._tokens = Counter(
            "smalto_tokens", "Tokens charged", ("model", "kind"), registry=self.registry
        )
        self._cost = Counter(
            "smalto_cost_micro_usd",
            "Millionths of a dollar charged",
            ("model",),
            registry=self.registry,
        )

        self._of_route = cache(self._label_route)
        self._of_model = cache(self._label_model)

    def ended(self, trace: Trace, status: int) -> None:
        requests, seconds = self._of_route(trace.route or "none", status // 100)
        requests.inc()
        seconds.observe(trace.elapsed_s)
        if trace.usage is not None and trace.model is not None:
            self._drawn(trace.model, trace.pictures, trace.usage, trace.cost_micro or 0)

    def run_ended(self, done: Completed) -> None:
        """What a run of the playground came to, which no request waits for."""
        self._drawn(done.request.model, len(done.images), done.usage, done.cost_micro)

    def _drawn(self, model: str, n_pictures: int, usage: Usage, cost_micro: int) -> None:
        pictures, tokens_in, tokens_out, cost = self._of_model(model)
        pictures.inc(n_pictures)
        tokens_in.inc(usage.input_tokens)
        tokens_out.inc(usage.output_tokens)
        cost.inc(cost_micro)

    def _label_route(self, route: str, hundreds: int) -> tuple[Counter, Histogram]:
        return self._requests.labels(route, f"{hundreds}xx"), self._seconds.labels(route)

    def _label_model(self, model: str) -> tuple[Counter, Counter, Counter, Counter]:
        return (
            self._pictures.labels(model),
            self._tokens.labels(model, "input"),
            self._tokens.labels(model, "output"),
            self._cost.labels(model),
        )

    def text(self) -> bytes:
        return generate_latest(self.registry)


class _Busyness(Collector):
    """Read from the service at the moment of asking, so it cannot drift."""

    def __init__(self, service: ImageService) -> None:
        self._service = service

    def collect(self) -> Iterator[Metric]:
        stats = self._service.stats
        yield GaugeMetricFamily(
            "smalto_open_requests", "Requests let in and not ended", stats.n_open
        )
        yield GaugeMetricFamily(
            "smalto_waiting_pictures", "Pictures that wait for a place", stats.n_waiting
        )
        yield GaugeMetricFamily("smalto_slots", "Pictures that can be drawn at once", stats.slots)
        yield CounterMetricFamily(
            "smalto_engine_restarts", "Engines started again after a breakdown", stats.restarts
        )
        yield GaugeMetricFamily(
            "smalto_ready", "1 when it can draw", 1 if self._service.is_ready else 0
        )
