"""axe-core looks at a page as it stands: WCAG 2.0 to 2.2, levels A and AA, good practice. It is a
package of web/ (`npm ci`, which `make web` does), never fetched from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from . import rig

if TYPE_CHECKING:
    from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
RUN = """rules => axe.run(document, {
    runOnly: rules,
    resultTypes: ['violations'],
    rules: {'label-content-name-mismatch': {enabled: true}, 'target-size': {enabled: true}},
})"""
THEMED = "scheme => document.documentElement.dataset.mantineColorScheme === scheme"
STILL = """() => document.getAnimations().every(one => one.playState !== 'running'
    || one.effect.getTiming().iterations === Infinity)"""


@cache
def script() -> str:
    return rig.AXE.read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """One line each: the rule, what it asks, and where it is broken. The page's policy allows no
    foreign script, so axe comes in by the debugger's door."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(script())
    found: dict[str, Any] = page.evaluate(RUN, RULES)
    return [
        "{}: {} at {}".format(
            broken["id"],
            broken["help"],
            " ; ".join(told(node) for node in broken["nodes"][:4]),
        )
        for broken in found["violations"]
    ]


def told(node: dict[str, Any]) -> str:
    """Where, and what axe measured there."""
    messages = [check["message"] for check in node["any"] + node["all"] + node["none"]]
    return f"{' > '.join(node['target'])} ({' '.join(messages)})"


@dataclass
class Eye:
    """Looks at a page as it is, light and dark, and keeps each fault under the scene's name."""

    page: Page
    faults: list[str] = field(default_factory=list)

    def sees(self, scene: str) -> None:
        for scheme in ("light", "dark"):
            self.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            self.page.wait_for_function(THEMED, arg=scheme)
            self.page.wait_for_function(STILL)
            self.faults += [f"{scene}, {scheme}: {fault}" for fault in violations(self.page)]
