"""Register of the things: each drawing function is filed here with its names and measures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from things.kit import Canvas

Draw = Callable[[Canvas], None]


@dataclass(frozen=True)
class Thing:
    """One catalogue entry and the function that draws it. `height_m`: metres; `size`: view box."""

    id: str
    en: tuple[str, ...]
    zh: tuple[str, ...]
    plural: str
    group: str
    height_m: float
    size: tuple[float, float]
    draw: Draw
    stance: str = "stands"
    facing: str = "front"
    color: str | None = None
    recolorable: bool = True
    mass: bool = False
    tags_en: tuple[str, ...] = ()
    tags_zh: tuple[str, ...] = ()
    figure: str = "object"

    def entry(self, slots: dict[str, list[float]]) -> dict[str, object]:
        """The record written to catalog.json."""
        return {
            "id": self.id,
            "en": list(self.en),
            "zh": list(self.zh),
            "plural": self.plural,
            "group": self.group,
            "figure": self.figure,
            "stance": self.stance,
            "height_m": self.height_m,
            "facing": self.facing,
            "color": self.color,
            "recolorable": self.recolorable,
            "mass": self.mass,
            "tags_en": list(self.tags_en),
            "tags_zh": list(self.tags_zh),
            "slots": slots,
        }


THINGS: list[Thing] = []


def words(text: str) -> tuple[str, ...]:
    """Names separated by "/"."""
    return tuple(part.strip() for part in text.split("/") if part.strip())


def thing(
    id: str,
    en: str,
    zh: str,
    group: str,
    height_m: float,
    w: float,
    h: float,
    *,
    plural: str = "",
    stance: str = "stands",
    facing: str = "front",
    color: str | None = None,
    recolorable: bool = True,
    mass: bool = False,
    tags: str = "",
    tags_zh: str = "",
    figure: str = "object",
) -> Callable[[Draw], Draw]:
    """File the decorated function; names in `en`, `zh`, `tags` are separated by "/"."""

    def file(draw: Draw) -> Draw:
        names = words(en)
        THINGS.append(
            Thing(
                id=id,
                en=names,
                zh=words(zh),
                plural=plural or names[0] + "s",
                group=group,
                height_m=height_m,
                size=(w, h),
                draw=draw,
                stance=stance,
                facing=facing,
                color=color,
                recolorable=recolorable,
                mass=mass,
                tags_en=words(tags),
                tags_zh=words(tags_zh),
                figure=figure,
            )
        )
        return draw

    return file


STANCES = {"stands", "floats", "flies", "swims", "hangs", "lies"}


def item(id: str, en: str, zh: str, facts: str, tags: str = "") -> Callable[[Draw], Draw]:
    """`thing` in short: `facts` is "group height_m WxH colour" and then, in any order, a stance,
    a side ("left", "right"), "fixed" (not recoloured), "mass", "whole", `plural=many_words`."""
    group, height_m, size, color, *rest = facts.split()
    w, h = (float(side) for side in size.split("x"))
    told = dict(fact.split("=") for fact in rest if "=" in fact)
    flags = [fact for fact in rest if "=" not in fact]
    many = told.get("plural", "").replace("_", " ")

    def file(draw: Draw) -> Draw:
        thing(
            id,
            en,
            zh,
            group,
            float(height_m),
            w,
            h,
            plural=many or several(words(en)[0]),
            stance=next((fact for fact in flags if fact in STANCES), "stands"),
            facing=next((fact for fact in flags if fact in ("left", "right")), "front"),
            color=color,
            recolorable="fixed" not in flags,
            mass="mass" in flags,
            tags=tags,
            figure="whole" if "whole" in flags else "object",
        )(draw)
        return draw

    return file


def several(name: str) -> str:
    """English plural of a regular noun."""
    if name.endswith(("s", "x", "ch", "sh")):
        return name + "es"
    return name[:-1] + "ies" if name.endswith("y") and name[-2] not in "aeiou" else name + "s"
