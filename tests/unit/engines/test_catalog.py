from __future__ import annotations

from smalto.engines import catalog, registry


def test_the_table_is_whole() -> None:
    table = catalog.load()
    assert table.default_model in table.models
    for name, model in table.models.items():
        assert model.id == name
        assert model.engine is None or model.engine in registry.ENGINES
        assert bool(model.sizes) != bool(model.free_size)
        assert set(model.auto_quality) <= set(model.qualities)
        assert model.default_size == "auto" or model.default_size in model.sizes
        assert "prompt" in model.fields["generation"]
