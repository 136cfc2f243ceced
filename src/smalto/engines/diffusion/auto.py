"""Classes beyond the registry: which tasks diffusers' AutoPipeline has for them."""

from __future__ import annotations

import diffusers
from diffusers.pipelines import auto_pipeline


def ways_of(pipeline: str) -> dict[str, str]:
    """Pipeline classes by task; empty when it knows none."""
    if not hasattr(diffusers, pipeline):
        return {}
    tables = {
        "generate": auto_pipeline.AUTO_TEXT2IMAGE_PIPELINES_MAPPING,
        "edit": auto_pipeline.AUTO_IMAGE2IMAGE_PIPELINES_MAPPING,
        "mask": auto_pipeline.AUTO_INPAINT_PIPELINES_MAPPING,
    }
    key = _key_of(pipeline, tables["generate"])
    return (
        {}
        if key is None
        else {t: table[key].__name__ for t, table in tables.items() if key in table}
    )


def _key_of(pipeline: str, table: dict[str, type]) -> str | None:
    for key, kind in table.items():
        if kind.__name__ == pipeline:
            return key
    return None
