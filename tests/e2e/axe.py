"""axe-core looks at a page as it stands: WCAG 2.0 to 2.2, levels A and AA."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from . import rig

if TYPE_CHECKING:
    from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


@cache
def script() -> str:
    return rig.AXE.read_text()


def violations(page: Page) -> list[str]:
    """One line each: the rule, what it asks, and where it is broken. The page's policy allows no
    foreign script, so axe comes in by the debugger's door."""
    page.evaluate(script())
    found = page.evaluate(
        "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES
    )
    return [
        "{}: {} at {}".format(
            broken["id"],
            broken["help"],
            " ; ".join(node["target"][0] for node in broken["nodes"][:4]),
        )
        for broken in found["violations"]
    ]
