"""What a family of models is: which pipeline does which task, and how it wants to be asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from smalto.engines.base import Task
from smalto.types import Effort

Layout = Literal["plain", "packed", "patched", "layers", "tokens"]
"""How latents lie in the denoising loop: (B, C, h, w); 2x2 patches in a row; those with the
statistics of a batch norm (FLUX.2); several pictures on top of each other; words of a vocabulary of
picture pieces, drawn one after the other (`janus`)."""


@dataclass(frozen=True, slots=True)
class Way:
    """How one task is asked of diffusers. `image`: the argument for the picture, a list of them
    where `many`. `mask`: the argument for the mask, white where it is repainted; without one the
    whole picture is edited and the source laid over it. `strength`: how far the source is noised
    (1: to nothing); such a way does not follow instructions, its prompt describes the result.
    `given`: arguments that are always the same. `sized`: takes height and width. `area`: the
    argument for their product, of pipelines that scale to one of their own otherwise."""

    pipeline: str
    image: str = ""
    many: bool = False
    mask: str = ""
    strength: float | None = None
    given: Mapping[str, Any] = field(default_factory=dict)
    sized: bool = True
    area: str = ""


@dataclass(frozen=True, slots=True)
class Recipe:
    steps: int
    guidance: float


Recipes = Mapping[Effort, Recipe]


@dataclass(frozen=True, slots=True)
class Variant:
    """A checkpoint of a family that wants other steps. It is one when its name has one of `words`,
    or when `config` (file, key, value) holds in its folder."""

    name: str
    recipes: Recipes
    words: tuple[str, ...] = ()
    config: tuple[str, str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """`classes`: of model_index.json. `multiple_px`: sides are drawn at the next multiple and cut.
    `guidance`: the argument that takes the recipe's guidance. `negative`: an own negative prompt
    where guidance is silently off without one. `max_images`: references of one edit. `max_batch`:
    before anything was measured. `tiny_vae`: which small decoder fits for previews. `alpha`: draws
    RGBA by itself. `vary_prompt`: what asks for a variation where no strength does. `dtype`: the
    only one in which the pipeline works."""

    name: str
    title: str
    classes: tuple[str, ...]
    ways: Mapping[Task, Way]
    recipes: Recipes
    variants: tuple[Variant, ...] = ()
    layout: Layout = "packed"
    multiple_px: int = 16
    max_edge_px: int = 2048
    max_pixels: int = 2048 * 2048
    guidance: str = "guidance_scale"
    negative: str | None = None
    max_images: int = 1
    max_batch: int = 4
    tiny_vae: str = ""
    alpha: bool = False
    vary_prompt: str = ""
    previews: bool = True
    dtype: str = ""

    def recipes_of(self, variant: str) -> Recipes:
        for each in self.variants:
            if each.name == variant:
                return each.recipes
        return self.recipes
