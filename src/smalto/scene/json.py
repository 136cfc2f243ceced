"""Scenes as JSON objects, and back; defaults are left out."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from smalto.scene.types import Item, Pin, Relation, Scene, Setting, Text


def to_json(scene: Scene) -> dict[str, Any]:
    """Plain dicts and lists, ready for `json.dumps`."""
    out: dict[str, Any] = {"style": scene.style, "setting": _lean(asdict(scene.setting))}
    out["items"] = [_lean(asdict(item)) for item in scene.items]
    if scene.relations:
        out["relations"] = [asdict(rel) for rel in scene.relations]
    if scene.texts:
        out["texts"] = [_lean(asdict(text)) for text in scene.texts]
    if scene.pins:
        out["pins"] = [asdict(pin) for pin in scene.pins]
    return out | _lean({"finish": scene.finish, "strength": scene.strength})


def _lean(fields: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in fields.items() if not _is_default(v)}


def _is_default(value: Any) -> bool:
    return value is None or value is False or value == ()


def from_json(data: dict[str, Any]) -> Scene:
    """Inverse of `to_json`; also of its older form with one `text`."""
    setting = dict(data.get("setting", {}))
    setting["colors"] = tuple(setting.get("colors", ()))
    texts = data.get("texts", [data["text"]] if data.get("text") else ())
    return Scene(
        Setting(**setting),
        tuple(Item(**item) for item in data.get("items", ())),
        tuple(Relation(**rel) for rel in data.get("relations", ())),
        tuple(Text(**text) for text in texts),
        data.get("style", "soft"),
        data.get("finish"),
        data.get("strength"),
        tuple(Pin(**pin) for pin in data.get("pins", ())),
    )
