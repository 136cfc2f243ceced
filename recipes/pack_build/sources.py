"""The pinned npm packages: fetched into a folder, verified, read as drawings and emoji names."""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
import tarfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PINS = Path(__file__).parents[2] / "art" / "packages.json"

STYLE_PACKAGE = {
    "soft": "@iconify-json/fluent-emoji",
    "flat": "@iconify-json/fluent-emoji-flat",
    "line": "@iconify-json/fluent-emoji-high-contrast",
    "toon": "@iconify-json/noto",
}


@dataclass(frozen=True, slots=True)
class Emoji:
    """One emoji as the pack sees it. `slugs`: style -> name of its drawing there."""

    id: str
    en: str
    zh: str
    tags_en: tuple[str, ...]
    tags_zh: tuple[str, ...]
    group: str
    subgroup: str
    slugs: dict[str, str]


@dataclass(frozen=True, slots=True)
class Icons:
    """The drawings of one style, by slug; aliases (mirrored twins) resolved."""

    icons: dict[str, Any]
    aliases: dict[str, Any]
    size: tuple[float, float]

    def __contains__(self, slug: str) -> bool:
        return slug in self.icons or slug in self.aliases

    def svg(self, slug: str) -> str:
        if slug in self.icons:
            icon = self.icons[slug]
            w, h = icon.get("width", self.size[0]), icon.get("height", self.size[1])
            return wrap(icon["body"], w, h)
        alias = self.aliases[slug]
        w, h = self.size
        body = self.icons[alias["parent"]]["body"]
        if alias.get("hFlip"):
            body = f'<g transform="matrix(-1 0 0 1 {w} 0)">{body}</g>'
        return wrap(body, w, h)


def wrap(body: str, w: float, h: float) -> str:
    link = ' xmlns:xlink="http://www.w3.org/1999/xlink"' if "xlink:" in body else ""
    return f'<svg xmlns="http://www.w3.org/2000/svg"{link} viewBox="0 0 {w:g} {h:g}">{body}</svg>'


def without_tile(svg: str) -> str:
    """The drawing without its first path, which in the flat and toon sets is the square behind."""
    head, path, rest = svg.partition("<path ")
    return head + rest.partition("/>")[2] if path else svg


def fetch(cache: Path) -> None:
    """Brings every pinned package into `cache` as a tarball, by npm's ordinary client, and checks
    its sha512; a tarball already there is only checked."""
    cache.mkdir(parents=True, exist_ok=True)
    for name, pin in json.loads(PINS.read_text()).items():
        path = tarball(cache, name, pin["version"])
        if not path.exists():
            spec = f"{name}@{pin['version']}"
            subprocess.run(["npm", "pack", "--silent", spec], cwd=cache, check=True)
        digest = base64.b64encode(hashlib.sha512(path.read_bytes()).digest()).decode()
        if f"sha512-{digest}" != pin["integrity"]:
            raise SystemExit(f"{path.name}: sha512 differs from art/packages.json; delete it")


def tarball(cache: Path, name: str, version: str) -> Path:
    return cache / f"{name.lstrip('@').replace('/', '-')}-{version}.tgz"


def member(cache: Path, package: str, path: str) -> Any:
    """A JSON file out of a pinned package."""
    pin = json.loads(PINS.read_text())[package]
    with tarfile.open(tarball(cache, package, pin["version"])) as tar:
        stream = tar.extractfile(f"package/{path}")
        assert stream is not None
        return json.load(stream)


def icons(cache: Path, style: str) -> Icons:
    raw = member(cache, STYLE_PACKAGE[style], "icons.json")
    return Icons(raw["icons"], raw.get("aliases", {}), (raw["width"], raw["height"]))


def emoji(cache: Path) -> list[Emoji]:
    """Every emoji that at least one style draws, in Unicode's order."""
    slugs = _slugs_by_code(cache)
    messages = member(cache, "emojibase-data", "en/messages.json")
    groups = {row["order"]: row["key"] for row in messages["groups"]}
    subgroups = {row["order"]: row["key"] for row in messages["subgroups"]}
    chinese = {x["hexcode"]: x for x in member(cache, "emojibase-data", "zh/data.json")}
    found = []
    for row in member(cache, "emojibase-data", "en/data.json"):
        names = slugs.get(_code(row["hexcode"]))
        if "group" not in row or not names:
            continue
        zh = chinese[row["hexcode"]]
        found.append(
            Emoji(
                id=_id(names),
                en=row["label"],
                zh=zh["label"],
                tags_en=tuple(row.get("tags", ())),
                tags_zh=tuple(zh.get("tags", ())),
                group=groups[row["group"]],
                subgroup=subgroups[row["subgroup"]],
                slugs=names,
            )
        )
    return found


def _slugs_by_code(cache: Path) -> dict[str, dict[str, str]]:
    """Code points -> style -> slug. The soft set lists no code points; it shares flat's slugs."""
    found: dict[str, dict[str, str]] = {}
    for style, table in (("flat", "flat"), ("line", "line"), ("toon", "toon")):
        for code, slug in member(cache, STYLE_PACKAGE[table], "chars.json").items():
            names = found.setdefault(_code(code), {})
            names[style] = slug
            if style == "flat":
                names["soft"] = slug
    return found


def _code(text: str) -> str:
    """Code points without the variation selector and leading zeros, so that sets agree."""
    return "-".join(part.lstrip("0") or "0" for part in text.lower().split("-") if part != "fe0f")


def _id(slugs: dict[str, str]) -> str:
    """Fluent's slug, or Noto's where only Noto draws it or says it without "person-"."""
    fluent, noto = slugs.get("flat") or slugs.get("line"), slugs.get("toon")
    if fluent is None or (fluent.startswith("person-") and noto and noto[:7] != "person-"):
        return noto or ""
    return fluent


def merged(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """All words once, first come first."""
    return tuple(dict.fromkeys(word for part in parts for word in part))


def view(svg: str) -> tuple[float, float]:
    """Width and height of an SVG text's view box; it must start at 0 0."""
    x, y, w, h = map(float, svg.split('viewBox="', 1)[1].split('"', 1)[0].split())
    if x or y:
        raise SystemExit(f"view box must start at 0 0, not at {x:g} {y:g}")
    return w, h
