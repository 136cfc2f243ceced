"""The numpy runtime computes what torch computes, at toy size, cached or not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch comes with the extra smalto[train]")

from smalto.model.network import load_file  # noqa: E402
from smalto.train import export  # noqa: E402
from smalto.train.data import collate, samples  # noqa: E402
from smalto.train.loop import tensors  # noqa: E402
from smalto.train.transformer import SceneWriter, Shape  # noqa: E402
from tests.unit.train.tiny import tiny_setup  # noqa: E402


def test_numpy_equals_torch(tmp_path: Path) -> None:
    setup = tiny_setup()
    senses, names = (torch.from_numpy(a) for a in setup.sense_tables())
    shape = Shape(**setup.sizes(), d_model=32, n_head=2, d_hidden=48, n_encoder=2, n_decoder=2)
    torch.manual_seed(0)
    model = SceneWriter(shape, senses, names).eval()
    export.write(tmp_path / "model.npz", model, dict(model.named_parameters()), shape, setup)
    network = load_file(tmp_path / "model.npz", senses.numpy())
    with torch.no_grad():  # torch now gets the very weights that were stored, rounding included
        for name, weight in (*model.named_parameters(), ("names", model.names)):
            stored = torch.from_numpy(network.weights[name])
            assert torch.allclose(weight, stored, atol=0.02 * float(weight.abs().max()))
            weight.copy_(stored)

    stream = samples(5, setup.world, setup.codebook, setup.featurizer, setup.spare)
    for sample in (next(stream) for _ in range(12)):
        batch = tensors(collate([sample], setup.codebook), "cpu")
        with torch.no_grad():
            expected, expected_points = (p.exp()[0].numpy() for p in model.log_probs(batch))
        state = network.start(network.encode(sample.features), sample.features)
        for at, token in enumerate(batch["inputs"][0].tolist()):
            tokens, points = state.step(token)
            np.testing.assert_allclose(tokens, expected[at], atol=2e-4)
            np.testing.assert_allclose(points, expected_points[at], atol=2e-4)
