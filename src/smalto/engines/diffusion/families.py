"""The registry: families of models by name. Data only.

Source: the signatures of diffusers 0.42.1; steps and guidance as the model cards advise for
`medium`, fewer for `low`, more for `high`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from smalto.engines.diffusion.family import Family, Recipe, Recipes, Variant, Way

CHECKED_WITH = "0.42.1"
"""The version of diffusers in which every class below was found."""
ANOTHER = "Another version of this picture: the same subject and style, other details."


def _recipes(low: int, medium: int, high: int, guidance: float) -> Recipes:
    return {
        "low": Recipe(low, guidance),
        "medium": Recipe(medium, guidance),
        "high": Recipe(high, guidance),
    }


def _three(name: str) -> tuple[str, str, str]:
    return f"{name}Pipeline", f"{name}Img2ImgPipeline", f"{name}InpaintPipeline"


FEW = ("turbo", "lightning", "schnell", "hyper", "lcm", "distill")
"""What checkpoints that need few steps have in their names."""
KONTEXT: Mapping[str, Any] = {"_auto_resize": False}
WHOLE = 1.0
SDXL = Family(
    "sdxl",
    "Stable Diffusion XL",
    _three("StableDiffusionXL"),
    {
        "generate": Way("StableDiffusionXLPipeline"),
        "edit": Way("StableDiffusionXLImg2ImgPipeline", "image", strength=0.6, sized=False),
        "mask": Way("StableDiffusionXLInpaintPipeline", "image", mask="mask_image", strength=WHOLE),
        "vary": Way("StableDiffusionXLImg2ImgPipeline", "image", strength=0.7, sized=False),
    },
    _recipes(20, 30, 45, 5.5),
    (Variant("turbo", _recipes(2, 4, 8, 0.0), FEW),),
    layout="plain",
    multiple_px=8,
    tiny_vae="taesdxl",
)
SD3 = Family(
    "sd3",
    "Stable Diffusion 3 and 3.5",
    _three("StableDiffusion3"),
    {
        "generate": Way("StableDiffusion3Pipeline"),
        "edit": Way("StableDiffusion3Img2ImgPipeline", "image", strength=0.6),
        "mask": Way("StableDiffusion3InpaintPipeline", "image", mask="mask_image", strength=WHOLE),
        "vary": Way("StableDiffusion3Img2ImgPipeline", "image", strength=0.7),
    },
    _recipes(20, 28, 40, 4.5),
    (Variant("turbo", _recipes(4, 4, 8, 1.0), FEW),),
    layout="plain",
    tiny_vae="taesd3",
)
FLUX1 = Family(
    "flux-1",
    "FLUX.1 dev and schnell",
    _three("Flux"),
    {
        "generate": Way("FluxPipeline"),
        "edit": Way("FluxImg2ImgPipeline", "image", strength=0.7),
        "mask": Way("FluxInpaintPipeline", "image", mask="mask_image", strength=WHOLE),
        "vary": Way("FluxImg2ImgPipeline", "image", strength=0.8),
    },
    _recipes(16, 28, 40, 3.5),
    (
        Variant(
            "schnell",
            _recipes(2, 4, 8, 0.0),
            FEW,
            ("transformer/config.json", "guidance_embeds", False),
        ),
    ),
    tiny_vae="taef1",
)
KONTEXT_1 = Family(
    "flux-1-kontext",
    "FLUX.1 Kontext",
    ("FluxKontextPipeline", "FluxKontextInpaintPipeline"),
    {
        "generate": Way("FluxKontextPipeline", given=KONTEXT, area="max_area"),
        "edit": Way("FluxKontextPipeline", "image", given=KONTEXT, area="max_area"),
        "mask": Way(
            "FluxKontextInpaintPipeline",
            "image",
            mask="mask_image",
            strength=WHOLE,
            given=KONTEXT,
            area="max_area",
        ),
        "vary": Way("FluxKontextPipeline", "image", given=KONTEXT, area="max_area"),
    },
    _recipes(16, 28, 40, 2.5),
    tiny_vae="taef1",
    vary_prompt=ANOTHER,
)
FILL = Family(
    "flux-1-fill",
    "FLUX.1 Fill",
    ("FluxFillPipeline",),
    {"mask": Way("FluxFillPipeline", "image", mask="mask_image", strength=WHOLE)},
    _recipes(20, 30, 50, 30.0),
    tiny_vae="taef1",
)
FLUX2 = Family(
    "flux-2",
    "FLUX.2 dev",
    ("Flux2Pipeline",),
    {
        "generate": Way("Flux2Pipeline"),
        "edit": Way("Flux2Pipeline", "image", many=True),
        "references": Way("Flux2Pipeline", "image", many=True),
        "mask": Way("Flux2Pipeline", "image", many=True),
        "vary": Way("Flux2Pipeline", "image", many=True),
    },
    _recipes(20, 28, 50, 4.0),
    layout="patched",
    max_images=10,
    tiny_vae="taef2",
    vary_prompt=ANOTHER,
)
KLEIN = Family(
    "flux-2-klein",
    "FLUX.2 klein",
    ("Flux2KleinPipeline", "Flux2KleinInpaintPipeline"),
    {
        "generate": Way("Flux2KleinPipeline"),
        "edit": Way("Flux2KleinPipeline", "image", many=True),
        "references": Way("Flux2KleinPipeline", "image", many=True),
        "mask": Way("Flux2KleinInpaintPipeline", "image", mask="mask_image", strength=WHOLE),
        "vary": Way("Flux2KleinPipeline", "image", many=True),
    },
    _recipes(20, 50, 50, 4.0),
    (
        Variant(
            "distilled", _recipes(4, 4, 8, 1.0), FEW, ("model_index.json", "is_distilled", True)
        ),
    ),
    layout="patched",
    max_images=10,
    tiny_vae="taef2",
    vary_prompt=ANOTHER,
)
QWEN = Family(
    "qwen-image",
    "Qwen-Image",
    _three("QwenImage"),
    {
        "generate": Way("QwenImagePipeline"),
        "edit": Way("QwenImageImg2ImgPipeline", "image", strength=0.7),
        "mask": Way("QwenImageInpaintPipeline", "image", mask="mask_image", strength=WHOLE),
        "vary": Way("QwenImageImg2ImgPipeline", "image", strength=0.8),
    },
    _recipes(20, 30, 50, 4.0),
    (Variant("lightning", _recipes(4, 8, 8, 1.0), FEW),),
    guidance="true_cfg_scale",
    negative=" ",
    tiny_vae="taew2_1",
)
QWEN_EDIT = Family(
    "qwen-image-edit",
    "Qwen-Image-Edit",
    ("QwenImageEditPipeline", "QwenImageEditInpaintPipeline"),
    {
        "edit": Way("QwenImageEditPipeline", "image"),
        "mask": Way(
            "QwenImageEditInpaintPipeline", "image", mask="mask_image", strength=WHOLE, sized=False
        ),
        "vary": Way("QwenImageEditPipeline", "image"),
    },
    _recipes(20, 30, 50, 4.0),
    (Variant("lightning", _recipes(4, 8, 8, 1.0), FEW),),
    guidance="true_cfg_scale",
    negative=" ",
    max_batch=1,
    tiny_vae="taew2_1",
    vary_prompt=ANOTHER,
)
QWEN_PLUS = Family(
    "qwen-image-edit-plus",
    "Qwen-Image-Edit 2509 and 2511",
    ("QwenImageEditPlusPipeline",),
    {
        "edit": Way("QwenImageEditPlusPipeline", "image", many=True),
        "references": Way("QwenImageEditPlusPipeline", "image", many=True),
        "mask": Way("QwenImageEditPlusPipeline", "image", many=True),
        "vary": Way("QwenImageEditPlusPipeline", "image", many=True),
    },
    _recipes(20, 40, 50, 4.0),
    (Variant("lightning", _recipes(4, 8, 8, 1.0), FEW),),
    guidance="true_cfg_scale",
    negative=" ",
    max_images=3,
    max_batch=1,
    tiny_vae="taew2_1",
    vary_prompt=ANOTHER,
)
QWEN_LAYERED = Family(
    "qwen-image-layered",
    "Qwen-Image-Layered",
    ("QwenImageLayeredPipeline",),
    {"edit": Way("QwenImageLayeredPipeline", "image", given={"layers": 4}, sized=False)},
    _recipes(20, 50, 50, 4.0),
    guidance="true_cfg_scale",
    negative=" ",
    layout="layers",
    max_batch=1,
    alpha=True,
    previews=False,
)
Z_IMAGE = Family(
    "z-image",
    "Z-Image",
    _three("ZImage"),
    {
        "generate": Way("ZImagePipeline"),
        "edit": Way("ZImageImg2ImgPipeline", "image", strength=0.6),
        "mask": Way("ZImageInpaintPipeline", "image", mask="mask_image", strength=WHOLE),
        "vary": Way("ZImageImg2ImgPipeline", "image", strength=0.7),
    },
    _recipes(20, 30, 50, 4.0),
    (Variant("turbo", _recipes(6, 9, 12, 0.0), FEW),),
    layout="plain",
    tiny_vae="taef1",
)
Z_OMNI = Family(
    "z-image-omni",
    "Z-Image-Omni",
    ("ZImageOmniPipeline",),
    {
        "generate": Way("ZImageOmniPipeline"),
        "edit": Way("ZImageOmniPipeline", "image", many=True),
        "references": Way("ZImageOmniPipeline", "image", many=True),
        "mask": Way("ZImageOmniPipeline", "image", many=True),
        "vary": Way("ZImageOmniPipeline", "image", many=True),
    },
    _recipes(20, 30, 50, 4.0),
    layout="plain",
    max_images=4,
    max_batch=1,
    tiny_vae="taef1",
    vary_prompt=ANOTHER,
    dtype="bfloat16",
)
GLM = Family(
    "glm-image",
    "GLM-Image",
    ("GlmImagePipeline",),
    {
        "generate": Way("GlmImagePipeline"),
        "edit": Way("GlmImagePipeline", "image", many=True),
        "references": Way("GlmImagePipeline", "image", many=True),
        "mask": Way("GlmImagePipeline", "image", many=True),
        "vary": Way("GlmImagePipeline", "image", many=True),
    },
    _recipes(20, 50, 50, 1.5),
    layout="plain",
    multiple_px=32,
    max_images=4,
    max_batch=1,
    vary_prompt=ANOTHER,
)
JANUS = Family(
    "janus-pro",
    "Janus-Pro",
    ("JanusForConditionalGeneration",),
    {"generate": Way("JanusForConditionalGeneration")},
    _recipes(576, 576, 576, 5.0),
    layout="tokens",
    multiple_px=1,
    max_batch=1,
)

FAMILIES: Mapping[str, Family] = {
    family.name: family
    for family in (
        SDXL, SD3, FLUX1, KONTEXT_1, FILL, FLUX2, KLEIN,
        QWEN, QWEN_EDIT, QWEN_PLUS, QWEN_LAYERED, Z_IMAGE, Z_OMNI, GLM, JANUS,
    )
}  # fmt: skip


def family_of_class(pipeline: str) -> Family | None:
    """By the class that model_index.json names."""
    for family in FAMILIES.values():
        if pipeline in family.classes:
            return family
    return None
