from __future__ import annotations

import pytest

from smalto.engines.diffusion.fit import GIB, Device, Needs, batch_cap, plans
from smalto.errors import EngineUnavailable

FLUX = Needs({"transformer": 24 * GIB, "text_encoder_2": 9 * GIB, "vae": GIB}, 4 * GIB,
             ("transformer", "text_encoder_2"))  # fmt: skip


def _first(free: int, *, main: int = 256, bits: tuple[int, ...] = (), wish: int = 0) -> str:
    return next(plans(FLUX, Device("cuda", free * GIB, main * GIB, bits), wish)).words


def test_the_cheapest_way_that_fits_comes_first() -> None:
    assert _first(80).startswith("resident; 38.0 GiB")
    assert _first(40).startswith("resident, decoded in tiles")
    assert "in 8 bits: transformer, text_encoder_2" in _first(24, bits=(8, 4))
    assert "in 4 bits: transformer, text_encoder_2" in _first(14, bits=(8, 4))
    assert _first(24).startswith("networks brought over in groups")


def test_what_does_not_fit_is_told_with_figures() -> None:
    with pytest.raises(EngineUnavailable, match=r"34\.0 GiB of weights"):
        _first(2)
    with pytest.raises(EngineUnavailable, match=r"main memory 16\.0 GiB"):
        _first(24, main=16)


def test_later_plans_need_less() -> None:
    needs = [
        plan.expected_bytes for plan in plans(FLUX, Device("cuda", 80 * GIB, 256 * GIB, (8, 4)))
    ]
    assert needs == sorted(needs, reverse=True) and len(needs) == 5


def test_the_owner_decides_how_exact_it_is() -> None:
    assert "in 8 bits" in _first(80, bits=(8, 4), wish=8)
    assert _first(24, bits=(8, 4), wish=16).startswith("networks brought over in groups")
    with pytest.raises(EngineUnavailable, match="pip install bitsandbytes"):
        _first(80, wish=8)


def test_a_processor_has_no_groups() -> None:
    found = list(plans(FLUX, Device("cpu", 80 * GIB, 80 * GIB, (8,))))
    assert {plan.place for plan in found} == {"resident"}
    assert [plan.bits for plan in found] == [16, 16, 8]


@pytest.mark.parametrize(("free", "cap"), [(141, 8), (40, 1), (60, 5)])
def test_as_many_at_once_as_there_is_room_for(free: int, cap: int) -> None:
    assert batch_cap(38 * GIB, 34 * GIB, free * GIB, 8) == cap


def test_without_a_measure_the_family_decides() -> None:
    assert batch_cap(34 * GIB, 34 * GIB, 40 * GIB, 4) == 4
