"""Scenes as JSON objects, and back; defaults are left out."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from smalto.scene.types import Item, Relation, Scene, Setting, Text


def to_json(scene: Scene) -> dict[str, Any]:
    """Plain dicts and lists, ready for `json.dumps`."""
    out: dict[str, Any] = {"style": scene.style, "setting": _lean(asdict(scene.setting))}
    out["items"] = [_lean(asdict(item)) for item in scene.items]
    if scene.relations:
        out["relations"] = [asdict(rel) for rel in scene.relations]
    if scene.text is not None:
        out["text"] = _lean(asdict(scene.text))
    return out


def _lean(fields: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in fields.items() if not _is_default(v)}


def _is_default(value: Any) -> bool:
    return value is None or value is False or value == ()


def from_json(data: dict[str, Any]) -> Scene:
    """Inverse of `to_json`."""
    setting = dict(data.get("setting", {}))
    setting["colors"] = tuple(setting.get("colors", ()))
    return Scene(
        Setting(**setting),
        tuple(Item(**item) for item in data.get("items", ())),
        tuple(Relation(**rel) for rel in data.get("relations", ())),
        Text(**data["text"]) if data.get("text") else None,
        data.get("style", "soft"),
    )
