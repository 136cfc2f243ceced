"""Flags of countries: the flag-icons set's cloth, hung on a pole of ours. Style `flat` only."""

from __future__ import annotations

from pathlib import Path

from pack_build import sources
from pack_build.curate import Draft, table

PACKAGE = "@iconify-json/flag"

POLE = (
    '<svg xmlns="http://www.w3.org/2000/svg"{link} viewBox="0 0 640 640">'
    '<defs><linearGradient id="pole"><stop stop-color="#c9ccd4"/>'
    '<stop offset="1" stop-color="#83879a"/></linearGradient>'
    '<linearGradient id="folds"><stop stop-color="#000" stop-opacity=".14"/>'
    '<stop offset=".3" stop-color="#fff" stop-opacity=".16"/>'
    '<stop offset=".62" stop-color="#000" stop-opacity=".1"/>'
    '<stop offset="1" stop-color="#fff" stop-opacity=".12"/></linearGradient>'
    '<clipPath id="cloth"><rect width="640" height="480" rx="14"/></clipPath></defs>'
    '<rect x="36" y="36" width="26" height="588" rx="13" fill="url(#pole)"/>'
    '<circle cx="49" cy="36" r="24" fill="#f4c430"/>'
    '<g transform="translate(62 62) scale(.86 .86)" clip-path="url(#cloth)">{body}'
    '<path fill="url(#folds)" d="M0 0h640v480H0z"/></g></svg>'
)


def drafts() -> list[Draft]:
    """One concept a row of `art/flags.tsv`; its names are made of the country's."""
    return [_draft(row) for row in table("flags.tsv")]


def _draft(row: dict[str, str]) -> Draft:
    adjectives = [row["adjective"], *(word for word in [row["short"]] if word)]
    names = [f"{word} flag" for word in adjectives]
    return Draft(
        id=f"flag-{row['code']}",
        en=[names[0], f"flag of {row['country']}", *names[1:]],
        zh=[f"{row['zh']}国旗", f"{row['zh']}旗"],
        tags_en=(row["country"].removeprefix("the "), "flag"),
        tags_zh=(row["zh"], "国旗"),
        group="flag",
        subgroup="country-flag",
        slugs={"flat": f"flag-{row['code']}"},
        height_m=1.6,
        recolorable=False,
    )


def svgs(cache: Path) -> dict[str, str]:
    """Slug -> drawing."""
    icons = sources.member(cache, PACKAGE, "icons.json")["icons"]
    return {
        f"flag-{row['code']}": _hung(icons[f"{row['code']}-4x3"]["body"])
        for row in table("flags.tsv")
    }


def _hung(body: str) -> str:
    link = ' xmlns:xlink="http://www.w3.org/1999/xlink"' if "xlink:" in body else ""
    return POLE.format(body=body, link=link)
