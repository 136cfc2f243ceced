from __future__ import annotations

import pytest

from smalto.engines import catalog, registry
from smalto.errors import LocalError

TABLE = catalog.load()
ENGINES = ("native", "fake")


def test_the_table_is_whole() -> None:
    assert TABLE.default_model in TABLE.models
    for name, model in TABLE.models.items():
        assert model.id == name
        assert model.engine is None or model.engine in registry.ENGINES
        assert bool(model.sizes) != bool(model.free_size)
        assert set(model.auto_quality) <= set(model.qualities)
        assert model.default_size == "auto" or model.default_size in model.sizes
        assert "prompt" in model.fields["generation"]


@pytest.mark.parametrize(
    ("name", "family", "shutdown"),
    [
        ("gpt-image-2.6-sunburst", "F26", None),
        ("gpt-image-2.6-flare", "F26", None),
        ("gpt-image-2.5-sunburst", "F25", None),
        ("gpt-image-2.5-sunburst-2026-09-08", "F25", None),
        ("gpt-image-2.5-flare", "F25", None),
        ("gpt-image-2.5-flare-2026-09-08", "F25", None),
        ("gpt-image-2", "F2", None),
        ("gpt-image-2-2026-04-21", "F2", None),
        ("gpt-image-1.5", "F1", "2026-12-01"),
        ("gpt-image-1.5-2025-12-16", "F1", "2026-12-01"),
        ("gpt-image-1-mini", "F1", "2026-12-01"),
        ("chatgpt-image-latest", "F1", "2026-12-01"),
        ("gpt-image-1", "F1", "2026-10-23"),
        ("dall-e-3", "D3", "2026-05-12"),
        ("dall-e-2", "D2", "2026-05-12"),
        ("smalto-native", "native", None),
    ],
)
def test_every_id_of_openai_s(name: str, family: str, shutdown: str | None) -> None:
    model = TABLE.models[name]
    assert (model.family, model.shutdown_date) == (family, shutdown)
    assert model.engine == ("native" if family == "native" else None)


def test_installed_engines_are_models() -> None:
    table = TABLE.with_engines(ENGINES)
    fake = table.get("fake")
    assert fake is not None and (fake.id, fake.engine, fake.family) == ("fake", "fake", "native")
    assert list(table.models) == [*TABLE.models, *ENGINES]
    taken = TABLE.with_engines(["gpt-image-2"]).models["gpt-image-2"]
    assert taken.engine is None, "an engine's name does not take an id away"


def test_a_table_of_one_s_own() -> None:
    table = TABLE.with_table({"gpt-image-2": "fake", "house-style": "native"}, ENGINES)
    assert table.models["gpt-image-2"].engine == "fake"
    assert table.models["gpt-image-2"].family == "F2"
    assert table.models["house-style"].engine == "native"
    assert table.models["house-style"].family == "native"
    assert TABLE.models["gpt-image-2"].engine is None, "the packaged table stays as it is"


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ({"gpt-image-2": "warp"}, "engine 'warp', which does not exist. Choose one of: native"),
        ({"": "fake"}, "names a model ''"),
        ({" x": "fake"}, "names a model ' x'"),
        ({"x": 3}, "engine 3"),
    ],
)
def test_a_bad_table_is_refused(entry: dict[str, str], says: str) -> None:
    with pytest.raises(LocalError) as caught:
        TABLE.with_table(entry, ENGINES)
    assert says in caught.value.message


def test_the_default_must_exist() -> None:
    assert TABLE.with_default("dall-e-2").default_model == "dall-e-2"
    with pytest.raises(LocalError, match="'nope' does not exist"):
        TABLE.with_default("nope")


@pytest.mark.parametrize(
    ("frames", "sheet"),
    [(2, (4, 2)), (8, (4, 2)), (9, (3, 3)), (10, (4, 3)), (12, (4, 3)), (13, (4, 4)), (16, (4, 4))],
)
def test_sheets(frames: int, sheet: tuple[int, int]) -> None:
    assert catalog.gif_sheet(frames) == sheet
