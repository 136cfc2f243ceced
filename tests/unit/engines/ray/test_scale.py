from __future__ import annotations

from dataclasses import replace

import pytest

from smalto.engines.fake import FakeEngine
from smalto.engines.ray.cluster import connect, options_of
from smalto.engines.ray.scale import Scale, parallel_of, replicas_of, scale_of
from smalto.errors import EngineUnavailable, LocalError
from smalto.jobs.cluster import default_scale


def test_replicas_as_they_are_written() -> None:
    assert replicas_of("3") == (3, 3)
    assert replicas_of("1-4") == (1, 4)
    for wrong in ("", "x", "1-", "-4", "1-4-9"):
        with pytest.raises(LocalError, match="no number of replicas"):
            replicas_of(wrong)


@pytest.mark.parametrize(
    "wrong", [{"least": 2, "most": 1}, {"most": 0, "least": 0}, {"parallel": 0}, {"gpus": -1}]
)
def test_what_cannot_be_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(LocalError):
        Scale(**wrong)  # type: ignore[arg-type]


def test_unknown_keys_of_a_file_are_named() -> None:
    assert scale_of({"most": 8, "gpus": 0.5}) == Scale(most=8, gpus=0.5)
    with pytest.raises(LocalError, match="'replicas' is nothing to set here"):
        scale_of({"replicas": 4})


def test_an_engine_with_a_device_says_how_many_it_draws_at_once() -> None:
    fake = FakeEngine().capabilities
    assert parallel_of(fake, cpus=2.0) == 2
    assert parallel_of(fake, cpus=0.1) == 1
    assert parallel_of(replace(fake, one_process=True), cpus=1.0) == fake.parallel
    scale = default_scale("fake", least=1, most=3, cpus=2.0, gpus=0.0)
    assert (scale.parallel, scale.room, scale.replicas) == (2, 6, "1-3")


def test_scales_in_the_words_of_ray() -> None:
    fixed = options_of(Scale(least=2, most=2, parallel=3, gpus=0.5))
    assert fixed["num_replicas"] == 2
    assert (fixed["max_ongoing_requests"], fixed["max_queued_requests"]) == (3, 12)
    assert fixed["ray_actor_options"] == {"num_cpus": 1.0, "num_gpus": 0.5}
    moving = options_of(Scale(least=0, most=4, parallel=2))
    assert "num_replicas" not in moving
    assert moving["autoscaling_config"]["min_replicas"] == 0
    assert moving["autoscaling_config"]["target_ongoing_requests"] == 2


def test_what_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("smalto.engines.ray.extra.PACKAGES", ("no_such_package_here",))
    with pytest.raises(EngineUnavailable, match=r"pip install 'smalto\[ray\]'"):
        connect("auto")


def test_addresses_of_ray_client_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("smalto.engines.ray.extra.PACKAGES", ())
    with pytest.raises(LocalError, match="no picture can be streamed"):
        connect("ray://head:10001")
