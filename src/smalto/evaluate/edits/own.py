"""EditScore on our own pictures, by operator: what was asked is seen, all else stays.

A case of `own.tsv` is a base picture, an instruction and what must be seen afterwards, read off the
new staging by the checker and by geometry, and off the pixels for tone. Half of the cases are by
the author of the editor (`able`), half are worded as by somebody who never read it (`user`). What
is kept is counted apart: every thing that was not asked about is placed and drawn as before, and
where nothing that changed reaches, the pixels are equal to the byte.

    python -m smalto.evaluate.edits.own [--operator add] [--author user] [--show]
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files

import numpy as np

from smalto.edit import instruct, own
from smalto.edit.made import Made, from_text, made_of, to_text
from smalto.edit.tools import Tools
from smalto.errors import SmaltoError
from smalto.evaluate.edits.own_seen import Frames, Pixels, kept, seen
from smalto.media.pixels import input_of
from smalto.model import Writer
from smalto.pack import load
from smalto.render import Renderer
from smalto.stage.director import best_of
from smalto.types import ImageRequest, Picture, go_on

FLOOR, AIM, KEPT_FLOOR = 0.85, 0.97, 0.97
SIDE_PX = 512
BASES = {
    "park": "a cat and a dog in a park",
    "street": "a red car and a tree on a street",
    "apples": "three apples on a table",
    "rider": "a man riding a horse in a meadow",
    "balloon": "a boy holding a red balloon in a park",
    "beach": "a woman and a child on a beach at sunset",
    "fox": "a fox in a forest",
    "cake": 'a birthday cake with the text "HAPPY"',
    "balloons": "three red balloons on a blue background",
    "hatcat": "a cat wearing a hat on a white background",
    "kitchen": "a cup and a banana on a table in a kitchen",
    "farm": "two cows and a house on a farm",
    "robot": "a robot and a flower on a gradient background",
    "sign": 'a girl holding a sign that says "HELLO" in a garden',
    "owl": "an owl and a tree in a meadow at night",
    "ducks": "two ducks on a lake",
    "bears": "a bear and a bee in a meadow",
    "dresser": "a cat, a dog and a hat in a garden",
    "stable": "a man and a horse in a meadow",
    "chair": "a cat and a chair in a room",
    "hands": "a girl and a balloon in a park",
}


@dataclass(frozen=True, slots=True)
class Case:
    operator: str
    language: str
    author: str
    base: str
    words: str
    wanted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """`missed`: what of the wanted was not seen. `kept`: share of what should have stayed."""

    case: Case
    missed: tuple[str, ...]
    kept: float


def cases() -> list[Case]:
    text = (files("smalto.evaluate.edits") / "own.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return [Case(a, b, c, d, e, _wishes(f)) for a, b, c, d, e, f in rows]


def _wishes(text: str) -> tuple[str, ...]:
    """Split where a new wish begins; texts may have spaces in them."""
    found: list[str] = []
    for part in text.split(" "):
        if ":" in part and part.split(":", 1)[0].islower():
            found.append(part)
        else:
            found[-1] += f" {part}"
    return tuple(found)


@dataclass
class Bench:
    """The pictures that are edited, made once each."""

    tools: Tools
    frames: dict[str, tuple[Made, Pixels]]

    @classmethod
    def load(cls) -> Bench:
        pack, writer = load(), Writer.load()
        tools = Tools(pack, Renderer(pack), lambda words, check: writer.write(words, check=check))
        return cls(tools, {})

    def base(self, name: str) -> tuple[Made, Pixels]:
        if name not in self.frames:
            scene = self.tools.read(BASES[name], go_on).scene
            staging = best_of(
                scene, self.tools.pack, seed=11, width_px=SIDE_PX, height_px=SIDE_PX, k=2
            )
            made = from_text(to_text(made_of(staging, "medium"), self.tools.pack) or "")
            assert made is not None
            frame = self.tools.renderer.render(made.staging, quality="medium")
            pixels = np.frombuffer(frame.rgba, np.uint8).reshape(SIDE_PX, SIDE_PX, 4)
            self.frames[name] = (made, pixels)
        return self.frames[name]

    def edited(self, name: str, words: str) -> tuple[Made, Picture] | str:
        """The new making and picture, or why not."""
        made, pixels = self.base(name)
        request = ImageRequest(
            words, "gpt-image-1", "edit", images=(input_of(pixels),), width_px=SIDE_PX,
            height_px=SIDE_PX,
        )  # fmt: skip
        try:
            read = instruct.read(words, made.staging.scene, lambda w: self.tools.read(w, go_on))
            if not read.operations:
                return "not taken for an instruction"
            *_, picture = own.apply(self.tools, request, 3, go_on, made, read)
        except SmaltoError as error:
            return f"refused: {error}"
        assert isinstance(picture, Picture)
        after = from_text(picture.making or "", self.tools.pack)
        return "no making" if after is None else (after, picture)

    def judged(self, case: Case) -> Outcome:
        found = self.edited(case.base, case.words)
        if isinstance(found, str):
            return Outcome(case, (found,), 1.0)
        made, pixels = self.base(case.base)
        after, picture = found
        new = np.frombuffer(picture.frame.rgba, np.uint8).reshape(pixels.shape)
        frames = Frames(made.staging, after.staging, pixels, new, self.tools.pack)
        missed = tuple(wish for wish in case.wanted if not seen(wish, frames))
        return Outcome(case, missed, kept(case.operator, case.wanted, frames))


def outcomes(picked: Iterable[Case]) -> Iterator[Outcome]:
    bench = Bench.load()
    for case in picked:
        yield bench.judged(case)


def table(found: Sequence[Outcome]) -> str:
    """Markdown: by operator, by author, in all."""
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for one in found:
        groups[one.case.operator].append(one)
    for one in found:
        groups[f"*{one.case.author}*"].append(one)
        groups[f"*{one.case.language}*"].append(one)
    groups["**all**"] = list(found)
    rows = ["| operator | cases | done | kept |", "|---|---|---|---|"]
    for name, each in groups.items():
        done = sum(not one.missed for one in each) / len(each)
        stayed = sum(one.kept for one in each) / len(each)
        rows.append(f"| {name} | {len(each)} | {done:.3f} | {stayed:.3f} |")
    return "\n".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--operator")
    parser.add_argument("--author")
    parser.add_argument("--language")
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    picked = [
        case
        for case in cases()
        if args.operator in (None, case.operator)
        and args.author in (None, case.author)
        and args.language in (None, case.language)
    ]
    found = []
    for one in outcomes(picked):
        found.append(one)
        if args.show and (one.missed or one.kept < 1):
            case = one.case
            print(f"{case.operator} [{case.base}] {case.words} -> {one.missed} {one.kept:.2f}")
    print(table(found))


if __name__ == "__main__":
    main()
