"""Going on from a segment network that ships, as when what dumps are made of has changed: it knows
more after half of the steps than another that begins anew. What it learns late costs some of what
it knew; the mean of the weights before and after has most of both (Wortsman et al., *Model Soups*,
ICML 2022).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from training.segments.network import Segmenter
from training.segments.settings import Settings, Sizes


def onward(settings: Settings) -> Settings:
    """How to train a network that is trained already."""
    return replace(settings, steps=1250, rate=8e-4, mean_rate=0.01, seed=23)


def exported(path: Path, sizes: Sizes) -> Segmenter:
    """The network that was written to an ONNX file. Of a matrix that is multiplied with, the file
    has no name; they stand there in the order in which the network has them.

    Raises:
        ValueError: the file is not of a network of `sizes`.
    """
    import onnx

    network = Segmenter(sizes)
    state = network.state_dict()
    model: Any = onnx.load(path)
    arrays = {w.name: onnx.numpy_helper.to_array(w) for w in model.graph.initializer}
    named = {name.removeprefix("network.").removesuffix(".half"): a for name, a in arrays.items()}
    matrices = [array.T for name, array in arrays.items() if name.startswith("onnx::")]
    order = _multiplied(len(sizes.reach))
    found = {**named, **dict(zip(order, matrices, strict=True))}
    weights = {name: _tensor(found[name]) for name in state}
    if any(weights[name].shape != tensor.shape for name, tensor in state.items()):
        raise ValueError(f"{path} has a network of other sizes")
    network.load_state_dict(weights)
    return network


def mean(networks: Sequence[Segmenter], sizes: Sizes) -> Segmenter:
    """A network with the mean of the weights of several, which went on from one."""
    states = [network.state_dict() for network in networks]
    network = Segmenter(sizes)
    network.load_state_dict(
        {name: torch.stack([state[name] for state in states]).mean(dim=0) for name in states[0]}
    )
    return network


def _multiplied(layers: int) -> list[str]:
    within = [f"glob.{layer}.{part}" for layer in range(layers) for part in "ab"]
    names = ["inp", "like.key", "like.weight", "down", *within, "own", "up", "start", "part"]
    return [f"{name}.weight" for name in names]


def _tensor(array: Any) -> Tensor:
    return torch.from_numpy(np.array(array, dtype=np.float32))
