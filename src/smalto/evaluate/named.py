"""StyleScore: does the style judge, which sees only pixels, name how a picture was drawn?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from smalto.evaluate.metrics import Share, share
from smalto.evaluate.styles import StyleJudge, Way
from smalto.pack import Pack
from smalto.render import Renderer
from smalto.scene.types import FINISHES, STYLES, Item, Relation, Scene, Setting, Text
from smalto.stage.director import stage
from smalto.stage.types import Staging
from smalto.types import Frame

SIZE_PX = 640
SCENES = (
    Scene(Setting("landscape", place="lake", time="sunset"), (Item("heron"), Item("rowboat"))),
    Scene(Setting("flat", ("yellow",)), (Item("giraffe"), Item("umbrella", color="blue"))),
    Scene(
        Setting("landscape", place="cafe"),
        (Item("woman", pose="sit"), Item("teapot")),
        (Relation("beside", 1, 0),),
    ),
    Scene(Setting("gradient", ("pink", "blue")), (Item("guitar"),), (), (Text("JAZZ"),)),
    Scene(Setting("landscape", place="village", season="winter"), (Item("child", pose="run"),)),
)


def measure(pack: Pack) -> dict[str, Share]:
    """`finishes` and `drawing`: how often a way of drawing is named, over fixed scenes; `all`."""
    judge, renderer = StyleJudge.load(), Renderer(pack)
    seen = [(way, judge.see(frame) == way) for way, frame in _pictures(pack, renderer)]
    return {
        "all": share(ok for _, ok in seen),
        "finishes": share(ok for way, ok in seen if way in FINISHES),
        "drawing": share(ok for way, ok in seen if way in STYLES),
    }


def _pictures(pack: Pack, renderer: Renderer) -> Iterator[tuple[Way, Frame]]:
    for seed, scene in enumerate(SCENES):
        known = tuple(item for item in scene.items if item.concept in pack.concepts)
        kept = scene.relations if len(known) == len(scene.items) else ()
        scene = replace(scene, items=known, relations=kept)
        painted = _staged(replace(scene, finish="oil"), pack, seed)
        painting = renderer.painting(painted, quality="medium")
        looks = [(finish, None) for finish in FINISHES]
        yield from zip(FINISHES, painting.finished_in(looks), strict=True)
        for style in STYLES:
            staging = _staged(replace(scene, style=style), pack, seed)
            yield style, renderer.render(staging, quality="medium")


def _staged(scene: Scene, pack: Pack, seed: int) -> Staging:
    return stage(scene, pack, seed=seed, width_px=SIZE_PX, height_px=SIZE_PX)
