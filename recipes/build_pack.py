"""Builds the pack: `python recipes/build_pack.py --cache DIR [--out DIR] [--only ID ...]`.

The whole story: fetch the pinned npm packages (`art/packages.json`), join their drawings to names
in English and Chinese, apply what was written by hand in `art/`, add our own drawings (`art/own`),
measure every drawing, and write `concepts.json` and one zip of SVGs a source. Needs numpy, Pillow,
resvg-py, and npm for packages that are not in the cache yet.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from pack_build import curate, flags, own, slots, sources, write
from pack_build.measure import Measurer

OUT = Path(__file__).parents[1] / "src" / "smalto" / "pack" / "data"


def main() -> None:
    options = _options()
    sources.fetch(options.cache)
    build(options.cache, options.out, set(options.only), concepts_only=options.concepts_only)


def build(cache: Path, out: Path, only: set[str], *, concepts_only: bool = False) -> None:
    """Writes the pack of all concepts, or of `only` those ids, into `out`."""
    ours = own.catalog()
    emoji = curate.kept(sources.emoji(cache))
    drafts = own.merge(curate.drafts(emoji) + flags.drafts(), ours)
    drafts = [draft for draft in drafts if not only or draft.id in only]
    out.mkdir(parents=True, exist_ok=True)
    measurer = Measurer(cache / "measured.json")
    art: dict[str, dict[str, write.Drawing]] = {}
    for style in ("soft", "flat", "toon", "line"):
        svgs = _svgs(cache, style, emoji, {d.slugs.get(style, "") for d in drafts if d.tile})
        art[style] = _measured(style, svgs, drafts, measurer)
        if not concepts_only:
            write.write_zip(out / f"{style}.zip", svgs)
    own.hang_poses(drafts, ours)
    art["own"] = own.draw(drafts, ours, out, measurer)
    measurer.save()
    for draft in drafts:
        slots.fill(draft)
    _refuse_undrawn(drafts, art)
    write.write_concepts(out / "concepts.json", [curate.as_row(d) for d in drafts], art)
    print(f"{len(drafts)} concepts,", ", ".join(f"{k} {len(v)}" for k, v in art.items()))


def _svgs(cache: Path, style: str, emoji: list[sources.Emoji], tiles: set[str]) -> dict[str, str]:
    """Slug -> drawing, of every emoji that is kept: also where a drawing of ours stands for it,
    so that the zips do not change whenever we draw something."""
    icons = sources.icons(cache, style)
    found = flags.svgs(cache) if style == "flat" else {}
    for slug in (e.slugs[style] for e in emoji if style in e.slugs):
        if slug in icons:
            svg = icons.svg(slug)
            found[slug] = sources.without_tile(svg) if slug in tiles else svg
    return found


def _measured(
    style: str, svgs: dict[str, str], drafts: list[curate.Draft], measurer: Measurer
) -> dict[str, write.Drawing]:
    """Concept id -> measured drawing. Sets colours too, the soft drawing's first."""
    found = {}
    for draft in drafts:
        svg = svgs.get(draft.slugs.get(style, ""))
        if svg is None:
            continue
        box, colors = measurer.measure(svg)
        found[draft.id] = write.Drawing(draft.slugs[style], sources.view(svg), box)
        if style != "line" and draft.color is None:
            draft.color = curate.typical_color(draft, colors)
    measurer.save()
    return found


def _refuse_undrawn(drafts: list[curate.Draft], art: dict[str, dict[str, write.Drawing]]) -> None:
    missing = [d.id for d in drafts if not any(d.id in rows for rows in art.values())]
    if missing:
        raise SystemExit(f"no drawing at all: {', '.join(missing)}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Build the vocabulary pack.")
    parser.add_argument("--cache", type=Path, required=True, help="folder of npm tarballs")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--only", nargs="*", default=[], help="concept ids; default all")
    parser.add_argument("--concepts-only", action="store_true", help="leave the emoji zips alone")
    return parser.parse_args()


if __name__ == "__main__":
    main()
