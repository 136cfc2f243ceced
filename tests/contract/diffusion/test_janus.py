"""Our loop over tokens against that of transformers, with the same weights and random numbers."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contract.diffusion.conftest import lack

pytestmark = [
    pytest.mark.filterwarnings("ignore"),
    pytest.mark.skipif(bool(lack()), reason=lack() or "-"),
]
PROMPT = "a red fox"


@pytest.fixture(scope="module")
def janus() -> Any:
    from smalto.engines.diffusion import vision

    vision.readable()
    from smalto.engines.diffusion.janus import Janus
    from tests.contract.diffusion import parts, parts_tokens

    parts.seeded()
    return Janus(parts_tokens.janus().eval(), parts_tokens.janus_processor(), "cpu")


def _tokens(janus: Any, guidance: float, prompt: str = PROMPT) -> Any:
    import torch

    with torch.inference_mode():
        return janus._tokens(janus._asked(prompt), guidance, torch.Generator().manual_seed(7))


def test_draws_the_tokens_that_transformers_would(janus: Any) -> None:
    import torch
    from transformers import DynamicCache, GenerationConfig

    from tests.contract.diffusion import parts_tokens, words

    model, asked = janus._model, janus._asked(PROMPT)
    ids = {
        "bos_token_id": words.janus_id("<begin>"),
        "eos_token_id": words.janus_id("<end>"),
        "pad_token_id": words.janus_id("<pad>"),
    }
    model.generation_config = GenerationConfig(
        generation_kwargs={"boi_token_id": words.janus_id("<begin_of_image>")}, **ids
    )
    torch.manual_seed(7)
    theirs = model.generate(
        asked,
        attention_mask=torch.ones_like(asked),
        past_key_values=DynamicCache(),  # the one that 5.17 would make breaks off
        generation_mode="image",
        do_sample=True,
        guidance_scale=5.0,
        top_k=0,
        max_length=asked.shape[1] + parts_tokens.JANUS_SIDE**2,
    )
    assert torch.equal(_tokens(janus, 5.0), theirs)


def test_the_prompt_and_its_guidance_matter(janus: Any) -> None:
    import torch

    drawn = _tokens(janus, 5.0)
    assert not torch.equal(drawn, _tokens(janus, 0.0)), "guidance is off"
    assert not torch.equal(drawn, _tokens(janus, 5.0, "two blue fish"))


def test_a_whole_picture_is_decoded_as_transformers_does(janus: Any) -> None:
    import torch

    tokens = torch.randint(0, 64, (1, 64), generator=torch.Generator().manual_seed(1))
    with torch.inference_mode():
        theirs = janus._model.decode_image_tokens(tokens).permute(0, 3, 1, 2)
        ours = janus.pixels(tokens, 64, 64)
    assert torch.allclose(ours, (theirs / 2 + 0.5).clamp(0, 1), atol=1e-6)


def test_another_shape_is_the_middle_of_the_square(janus: Any) -> None:
    import torch

    tokens = torch.zeros((1, 64), dtype=torch.long)
    with torch.inference_mode():
        assert janus.pixels(tokens, 640, 320).shape[2:] == (16, 32)
