from __future__ import annotations

from smalto.engines import catalog, registry


def test_the_table_is_whole() -> None:
    table = catalog.load()
    assert table.default_model in table.models
    for name, model in table.models.items():
        assert model.id == name and model.engine in registry.ENGINES
        assert bool(model.sizes) != bool(model.free_size)
        assert model.qualities[:3] == ("low", "medium", "high")
