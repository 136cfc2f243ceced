"""Builds the pack: `python recipes/build_pack.py --cache DIR [--out DIR] [--only ID ...]`.

The whole story: fetch the pinned npm packages (`art/packages.json`), join their drawings to names in
English and Chinese, apply what was written by hand in `art/`, add our own drawings (`art/own`),
measure every drawing, and write `concepts.json` and one zip of SVGs a source. Needs numpy, Pillow,
resvg-py, and npm for packages that are not in the cache yet.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from pack_build import curate, own, slots, sources, write  # noqa: E402
from pack_build.measure import Measurer  # noqa: E402

OUT = Path(__file__).parents[1] / "src" / "smalto" / "pack" / "data"


def main() -> None:
    options = _options()
    sources.fetch(options.cache)
    build(options.cache, options.out, set(options.only), concepts_only=options.concepts_only)


def build(cache: Path, out: Path, only: set[str], *, concepts_only: bool = False) -> None:
    """Writes the pack of all concepts, or of `only` those ids, into `out`."""
    drafts = curate.drafts(sources.emoji(cache))
    catalog = own.catalog()
    drafts = own.merge(drafts, catalog)
    if only:
        drafts = [draft for draft in drafts if draft.id in only]
    art: dict[str, dict[str, list[object]]] = {}
    measurer = Measurer(cache / "measured.json")
    colors: dict[str, str] = {}
    out.mkdir(parents=True, exist_ok=True)
    for style in ("soft", "flat", "toon", "line"):
        icons = sources.icons(cache, style)
        svgs: dict[str, str] = {}
        rows: dict[str, list[object]] = {}
        for draft in drafts:
            slug = draft.slugs.get(style)
            if slug is None or slug not in icons:
                continue
            svg = svgs[slug] = icons.svg(slug)
            box, color = measurer.measure(svg)
            rows[draft.id] = [slug, *sources.view(svg), *box]
            if style != "line":
                colors.setdefault(draft.id, color)
        measurer.save()
        art[style] = rows
        if not concepts_only:
            write.write_zip(out / f"{style}.zip", svgs)
    own.hang_poses(drafts, catalog)
    art["own"] = own.draw(drafts, catalog, out, measurer, colors)
    measurer.save()
    for draft in drafts:
        draft.color = draft.color or colors.get(draft.id)
        slots.fill(draft)
    missing = [d.id for d in drafts if not any(d.id in rows for rows in art.values())]
    if missing:
        raise SystemExit(f"no drawing at all: {', '.join(missing)}")
    write.write_concepts(out / "concepts.json", [curate.as_row(d) for d in drafts], art)
    print(f"{len(drafts)} concepts,", ", ".join(f"{k} {len(v)}" for k, v in art.items()))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Build the vocabulary pack.")
    parser.add_argument("--cache", type=Path, required=True, help="folder of npm tarballs")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--only", nargs="*", default=[], help="concept ids; default all")
    parser.add_argument("--concepts-only", action="store_true", help="leave the emoji zips alone")
    return parser.parse_args()


if __name__ == "__main__":
    main()
