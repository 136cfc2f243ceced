"""The network learns: it overfits one batch, and the future never leaks into the past."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="torch comes with the extra smalto[train]")

from smalto.train.data import collate, samples  # noqa: E402
from smalto.train.loop import tensors  # noqa: E402
from smalto.train.transformer import SceneWriter, Shape  # noqa: E402
from tests.unit.train.tiny import tiny_setup  # noqa: E402


@pytest.fixture
def model() -> SceneWriter:
    torch.manual_seed(1)
    setup = tiny_setup()
    senses, names = (torch.from_numpy(a) for a in setup.sense_tables())
    shape = Shape(**setup.sizes(), d_model=48, n_head=2, d_hidden=96, n_encoder=2, n_decoder=2)
    return SceneWriter(shape, senses, names)


def batch_of(n: int) -> dict[str, torch.Tensor]:
    setup = tiny_setup()
    stream = samples(11, setup.world, setup.codebook, setup.featurizer, setup.spare)
    return tensors(collate([next(stream) for _ in range(n)], setup.codebook), "cpu")


def test_overfits_one_batch(model: SceneWriter) -> None:
    batch = batch_of(8)
    optimizer = torch.optim.AdamW(model.parameters(), lr=4e-3)
    first = float(model.loss(batch).detach())
    for _ in range(150):
        loss = model.loss(batch)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    assert float(loss.detach()) < 0.1 < 2 < first


def test_the_loss_is_what_the_probabilities_say(model: SceneWriter) -> None:
    batch = batch_of(12)
    targets, pointers = batch["targets"], batch["pointers"]
    with torch.no_grad():
        tokens, points = model.log_probs(batch)
        told = tokens.gather(2, targets[..., None])[..., 0]
        pointed = points.gather(2, pointers.clamp(min=0)[..., None])[..., 0] * (pointers >= 0)
        mean = -((told + pointed) * (targets != 0)).sum() / (targets != 0).sum()
        assert torch.allclose(model.loss(batch), mean, atol=1e-4)


def test_later_tokens_do_not_leak(model: SceneWriter) -> None:
    batch = batch_of(4)
    changed = {k: v.clone() for k, v in batch.items()}
    changed["inputs"][:, 4:] = 1
    with torch.no_grad():
        one, two = model.log_probs(batch)[0], model.log_probs(changed)[0]
    assert torch.allclose(one[:, :4], two[:, :4], atol=1e-5)
    assert not torch.allclose(one[:, 4:], two[:, 4:], atol=1e-3)


def test_padding_changes_nothing(model: SceneWriter) -> None:
    many, alone = batch_of(6), batch_of(1)
    s, t = alone["targets"].shape[1], alone["id"].shape[1]
    with torch.no_grad():
        padded, points = model.log_probs(many)
        bare, bare_points = model.log_probs(alone)
    assert torch.allclose(padded[0, :s], bare[0], atol=1e-4)
    assert torch.allclose(points[0, :s, :t].exp(), bare_points[0].exp(), atol=1e-5)
