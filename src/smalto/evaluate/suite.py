"""The whole evaluation: every figure of the native model, with its baselines, in one run.

    smalto evaluate --suite --split test --pixels -o suite.json

Facts are read twice, from the staging and from the pixels; what needs an extra (OCR engines) says
so in its place instead of a figure. Scores are of our own domain: illustration of 1,850 concepts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from smalto.evaluate import composition, metrics, timing
from smalto.evaluate.baselines import BagOfWords, TrueScenes
from smalto.evaluate.metrics import Share
from smalto.evaluate.prompts import Prompt, Split, ids_of_before, load
from smalto.evaluate.run import View, Writes, judged
from smalto.evaluate.score import Judged
from smalto.pack import Pack
from smalto.pack import load as load_pack

Tell = Callable[[str], None]
OF_BEFORE = ", prompts of 0.2.0"
"""Ends the name of a figure that is taken from those prompts alone."""


@dataclass(frozen=True, slots=True)
class Column:
    """One reader's figures from one point of view."""

    name: str
    view: View
    shares: dict[str, Share]


@dataclass(slots=True)
class Suite:
    """`columns`: facts, by reader; `figures`: everything that is no fact of a prompt; `left_out`:
    what could not be measured here, and why."""

    split: Split
    prompts: int
    columns: list[Column] = field(default_factory=list)
    figures: dict[str, Any] = field(default_factory=dict)
    left_out: dict[str, str] = field(default_factory=dict)


def measure(
    engine: timing.Engine,
    split: Split,
    *,
    pixels: bool,
    limit: int | None = None,
    tell: Tell = print,
) -> Suite:
    """Runs everything. `engine` is loaded. With `pixels` a picture takes the judge a second."""
    pack = load_pack()
    prompts = load(split, limit)
    suite = Suite(split, len(prompts))
    readers = _readers(prompts, pack)
    for name, reader in readers.items():
        tell(f"{name}: facts from the staging")
        found = judged(reader, prompts, "staging", pack)
        suite.columns.append(Column(name, "staging", _shares(found)))
    if pixels:
        from smalto.evaluate.judge import Judge

        look = Judge.load(pack).look
        views: tuple[View, ...] = ("visible", "pixels")
        for view in views:
            tell(f"shipped: facts, view {view}")
            found = judged(readers["shipped"], prompts, view, pack, look)
            suite.columns.append(Column("shipped", view, _shares(found)))
    tell("composition: legibility, diversity")
    suite.figures |= composition.measure(readers["shipped"], prompts, pack)
    _extras(suite, pack, tell)
    tell("seconds a picture")
    suite.figures["seconds"] = timing.seconds(engine)
    suite.figures["speed_up_of_eight"] = timing.speed_up(engine)
    return suite


def _readers(prompts: Sequence[Prompt], pack: Pack) -> dict[str, Writes]:
    from smalto.model import Writer
    from smalto.model.reader import RuleReader

    return {
        "shipped": Writer.load(),
        "model alone": Writer.load(net=False),
        "rules alone": RuleReader.load(),
        "true scenes": TrueScenes(prompts, pack),
        "bag of words": BagOfWords(pack),
    }


def _shares(found: Sequence[Judged]) -> dict[str, Share]:
    known = ids_of_before()
    before = [one for one in found if one.prompt.id in known]
    return {
        "CompScore": metrics.comp(found),
        "CompScore, English": metrics.comp(found, "en"),
        "CompScore, Chinese": metrics.comp(found, "zh"),
        "DenseScore": metrics.dense(found),
        **metrics.by_kind(found),
        **{f"{name}{OF_BEFORE}": share for name, share in _compared(before).items()},
    }


def _compared(found: Sequence[Judged]) -> dict[str, Share]:
    """What is known of 0.2.0, on the same prompts."""
    return {
        "CompScore": metrics.comp(found),
        "CompScore, English": metrics.comp(found, "en"),
        "CompScore, Chinese": metrics.comp(found, "zh"),
        "relations": metrics.by_part(found, "relation"),
        "texts": metrics.by_part(found, "text"),
    }


def _extras(suite: Suite, pack: Pack, tell: Tell) -> None:
    """Measures that stand alone: nouns, finishes, letters."""
    from smalto.errors import SmaltoError
    from smalto.evaluate import coverage, lettered, named
    from smalto.evaluate.ocr import NoEngineError

    parts: dict[str, Callable[[], Any]] = {
        "noun_coverage": lambda: coverage.measure(pack),
        "style_score": lambda: named.measure(pack),
        "text_exact": lambda: lettered.measure(pack),
    }
    for name, run in parts.items():
        tell(name)
        try:
            suite.figures[name] = run()
        except (SmaltoError, NoEngineError) as error:
            suite.left_out[name] = str(error)
