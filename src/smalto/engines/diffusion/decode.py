"""From the latents of a denoising loop to pixels, for previews: by a tiny decoder where the model's
folder has one, else by the model's own at a quarter of the work."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from smalto.engines.diffusion.family import Layout

Tensor = Any
CHEAP = 64
"""Longest side, in cells, that the full decoder is asked for."""


def decoded(
    pipeline: Any, latents: Tensor, layout: Layout, size: tuple[int, int], tiny: Any | None
) -> NDArray[np.uint8]:
    """(B, H, W, 3) of `size` (width, height). Uses no random numbers, so it changes nothing."""
    width, height = size
    with torch.no_grad():
        if layout == "tokens":
            return _shown(pipeline.pixels(latents, width, height) * 2 - 1, size)
        grid = _grid(pipeline, latents, layout, width, height)
        vae = pipeline.vae
        if tiny is not None and grid.shape[1] == tiny.config.latent_channels:
            picture = tiny.decode(grid.to(tiny.dtype), return_dict=False)[0]
        else:
            natural = _shrunk(_unscaled(vae, grid, layout)).to(vae.dtype)
            picture = _by_vae(vae, natural)
        return _shown(picture, size)


def _shown(picture: Tensor, size: tuple[int, int]) -> NDArray[np.uint8]:
    """`picture`: (B, C, h, w) of -1 to 1."""
    scaled = torch.nn.functional.interpolate(
        picture.float(), size=size[::-1], mode="bilinear", antialias=False
    )
    levels = (scaled / 2 + 0.5).clamp(0, 1).mul(255).round()
    pixels: NDArray[np.uint8] = levels.to(torch.uint8).permute(0, 2, 3, 1).cpu().numpy()
    return pixels[..., :3]


def _grid(pipeline: Any, latents: Tensor, layout: Layout, width: int, height: int) -> Tensor:
    """(B, C, h, w)"""
    if layout == "plain":
        return latents if latents.ndim == 4 else latents.squeeze(2)
    B, N, C = latents.shape
    cells_h, cells_w = _cells(N, width, height, pipeline.vae_scale_factor * 2)
    if layout == "packed":
        grid = latents.view(B, cells_h // 2, cells_w // 2, C // 4, 2, 2).permute(0, 3, 1, 4, 2, 5)
        return grid.reshape(B, C // 4, cells_h, cells_w)
    grid = latents.transpose(1, 2).reshape(B, C, cells_h // 2, cells_w // 2)
    norm = pipeline.vae.bn
    spread = torch.sqrt(norm.running_var + pipeline.vae.config.batch_norm_eps)
    grid = grid * spread.view(1, -1, 1, 1).to(grid) + norm.running_mean.view(1, -1, 1, 1).to(grid)
    grid = grid.reshape(B, C // 4, 2, 2, cells_h // 2, cells_w // 2).permute(0, 1, 4, 2, 5, 3)
    return grid.reshape(B, C // 4, cells_h, cells_w)


def _cells(n_patches: int, width: int, height: int, patch_px: int) -> tuple[int, int]:
    """Rows and columns of cells, two to a patch. Some pipelines draw at a size of their own (about
    a megapixel): then the split of their patches that is nearest in shape."""
    rows, columns = height // patch_px, width // patch_px
    if rows * columns != n_patches:
        splits = [(n, n_patches // n) for n in range(1, n_patches + 1) if n_patches % n == 0]
        rows, columns = min(splits, key=lambda s: abs(math.log(s[1] * height / (s[0] * width))))
    return 2 * rows, 2 * columns


def _unscaled(vae: Any, grid: Tensor, layout: Layout) -> Tensor:
    """As the decoder wants them."""
    config = vae.config
    mean = getattr(config, "latents_mean", None)
    if mean is not None:
        spread = torch.tensor(config.latents_std).view(1, -1, 1, 1).to(grid)
        return grid * spread + torch.tensor(mean).view(1, -1, 1, 1).to(grid)
    if layout == "patched":
        return grid
    return grid / config.scaling_factor + (getattr(config, "shift_factor", None) or 0.0)


def _shrunk(grid: Tensor) -> Tensor:
    longest = max(grid.shape[2:])
    if longest <= CHEAP:
        return grid
    h, w = (max(1, round(side * CHEAP / longest)) for side in grid.shape[2:])
    return torch.nn.functional.interpolate(grid.float(), size=(h, w), mode="area")


def _by_vae(vae: Any, grid: Tensor) -> Tensor:
    """Decoders made for video take a picture as one frame."""
    if "QwenImage" in type(vae).__name__ or "Wan" in type(vae).__name__:
        return vae.decode(grid.unsqueeze(2), return_dict=False)[0][:, :, 0]
    return vae.decode(grid, return_dict=False)[0]
