"""A model is made to give what its encoder says half-way up."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from onnxruntime import InferenceSession

from training.hidden import _OUTPUT, LAYERS, add_hidden

onnx = pytest.importorskip("onnx", reason="needs onnx, which training brings")


def model(path: Path, layers: tuple[int, ...]) -> Path:
    """A model whose layers each double what comes in."""
    helper, kind = onnx.helper, onnx.TensorProto.FLOAT
    names = ["x", *(_OUTPUT.format(layer) for layer in layers), "labels"]
    nodes = [helper.make_node("Add", [one, one], [other]) for one, other in pairwise(names)]
    ends = [helper.make_tensor_value_info(n, kind, ["b", "n", 2]) for n in ("x", "labels")]
    graph = helper.make_graph(nodes, "encoder", ends[:1], ends[1:])
    opset = helper.make_opsetid("", 17)
    onnx.save(helper.make_model(graph, opset_imports=[opset], ir_version=8), path)
    return path


def test_hidden_states_are_joined_in_the_order_of_layers(tmp_path: Path) -> None:
    path = model(tmp_path / "model.onnx", (0, 1, 2))
    assert add_hidden(path, 2) == 2 * len(LAYERS)
    labels, hidden = InferenceSession(str(path)).run(
        ["labels", "hidden"], {"x": np.ones((1, 1, 2), dtype=np.float32)}
    )
    assert labels.tolist() == [[[16, 16]]]
    assert hidden.tolist() == [[[8, 8, 4, 4]]]


def test_hidden_states_are_added_once(tmp_path: Path) -> None:
    path = model(tmp_path / "model.onnx", (0, 1, 2))
    add_hidden(path, 2)
    with pytest.raises(ValueError, match="already"):
        add_hidden(path, 2)


def test_a_model_of_another_kind_is_left_as_it_is(tmp_path: Path) -> None:
    path = model(tmp_path / "model.onnx", (0, 1))
    before = path.read_bytes()
    with pytest.raises(ValueError, match="no encoder"):
        add_hidden(path, 2)
    assert path.read_bytes() == before
