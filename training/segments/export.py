"""Trained segment networks to what the package ships: model.onnx, and the start of meta.json."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from sayso.cohesion import FEATURES, STRIDE
from sayso.scores import PARTS
from sayso.wordpieces import SHAPES
from training.segments.network import Segmenter

TOLERANCE = 1e-2
_LARGE = 256
"""Weights are stored as float16 where there are more of them."""


class _Scored(nn.Module):
    """What a network says, without what is learnt only to help."""

    def __init__(self, network: Segmenter) -> None:
        super().__init__()
        self.network = network

    def forward(self, hidden: Tensor, shapes: Tensor, features: Tensor) -> tuple[Tensor, Tensor]:
        parts, starts, _ = self.network(hidden, shapes, features)
        return parts, starts


def export(network: Segmenter, folder: Path) -> None:
    """Write `network` to `folder`, with the part of meta.json that says what it takes.

    Raises:
        ValueError: what was written does not give what the network gives.
    """
    folder.mkdir(parents=True, exist_ok=True)
    scored = _Scored(network).eval().float().cpu()
    path = folder / "model.onnx"
    with tempfile.TemporaryDirectory() as temporary:
        plain = Path(temporary) / "model.onnx"
        _to_onnx(scored, plain, example(network, 8, seed=1))
        _halve(plain, path)
    _check(scored, path, example(network, 300, seed=2))
    meta = {
        "parts": list(PARTS),
        "hidden_size": network.inp.in_features,
        "stride": STRIDE,
        "features": FEATURES,
    }
    (folder / "meta.json").write_text(json.dumps(meta, indent=2) + "\n", "utf-8")


def example(network: Segmenter, strides: int, seed: int) -> tuple[Tensor, Tensor, Tensor]:
    """Random inputs of so many strides."""
    random = torch.Generator().manual_seed(seed)
    pieces = strides * STRIDE
    return (
        torch.randn((1, pieces, network.inp.in_features), generator=random),
        torch.randint(SHAPES + 1, (1, pieces), generator=random),
        torch.rand((1, strides, FEATURES), generator=random),
    )


def _to_onnx(scored: _Scored, path: Path, inputs: tuple[Tensor, ...]) -> None:
    pieces, strides = {1: "pieces"}, {1: "strides"}
    torch.onnx.export(
        scored,
        inputs,
        str(path),
        input_names=["hidden", "shapes", "features"],
        output_names=["parts", "starts"],
        dynamic_axes={
            "features": strides,
            **dict.fromkeys(("hidden", "shapes", "parts", "starts"), pieces),
        },
        opset_version=17,
        dynamo=False,
    )


def _halve(plain: Path, path: Path) -> None:
    """The model with its weights stored as float16, made float32 again when it is loaded."""
    import onnx

    model: Any = onnx.load(plain)
    casts = []
    for weights in model.graph.initializer:
        array = onnx.numpy_helper.to_array(weights)
        if array.dtype != np.float32 or array.size <= _LARGE:
            continue
        name = weights.name
        half = onnx.numpy_helper.from_array(array.astype(np.float16), f"{name}.half")
        weights.CopyFrom(half)
        to = onnx.TensorProto.FLOAT
        casts.append(onnx.helper.make_node("Cast", [half.name], [name], f"{name}.cast", to=to))
    nodes = [*casts, *model.graph.node]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def _check(scored: _Scored, path: Path, inputs: tuple[Tensor, ...]) -> None:
    import onnxruntime

    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    given = dict(zip(("hidden", "shapes", "features"), (t.numpy() for t in inputs), strict=True))
    found = session.run(["parts", "starts"], given)
    with torch.no_grad():
        wanted = [output.numpy() for output in scored(*inputs)]
    for name, one, other in zip(("parts", "starts"), found, wanted, strict=True):
        if not np.allclose(one, other, rtol=TOLERANCE, atol=TOLERANCE):
            raise ValueError(f"{path}: {name} differ by up to {np.abs(one - other).max():.3g}")
