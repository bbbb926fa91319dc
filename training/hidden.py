"""Has the attribution model say what its encoder made of the pieces half-way up: the output
`hidden`, which the segment network goes on from.

    python -m training.hidden [FOLDER]

adds it to a model that was exported without; `export` adds it to new ones. The weights stay as they
are.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from sayso.predict import ATTRIBUTION

LAYERS = (2, 1)
"""The encoder's layers whose outputs are joined, the first counted as 0."""
_OUTPUT = "/tagger/encoder/encoder/layer.{}/output/LayerNorm/LayerNormalization_output_0"
"""What the exporter calls the output of a layer of a BERT."""


def add_hidden(path: Path, layer_size: int) -> int:
    """Have the model at `path` give `hidden`, (batch, pieces, size), as its last output; its size,
    that of all LAYERS.

    Raises:
        ValueError: the encoder has no such layers, or the model gives it already.
    """
    import onnx

    model = onnx.load(path)
    graph = model.graph
    if any(output.name == "hidden" for output in graph.output):
        raise ValueError(f"{path}: the model gives its hidden states already")
    names = [_OUTPUT.format(layer) for layer in LAYERS]
    if not set(names) <= {name for node in graph.node for name in node.output}:
        raise ValueError(f"{path}: no encoder with layers named as {_OUTPUT}")
    size = layer_size * len(LAYERS)
    graph.node.append(onnx.helper.make_node("Concat", names, ["hidden"], "hidden", axis=-1))
    graph.output.append(
        onnx.helper.make_tensor_value_info(
            "hidden", onnx.TensorProto.FLOAT, ["batch", "pieces", size]
        )
    )
    onnx.checker.check_model(model)
    onnx.save(model, path)
    return size


def main() -> None:
    parser = argparse.ArgumentParser(prog="training.hidden", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=ATTRIBUTION, help="of the model")
    parser.add_argument("--layer-size", type=int, default=384, help="of the encoder")
    options = parser.parse_args()
    folder = options.folder
    size = add_hidden(folder / "model.onnx", options.layer_size)
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    first = ("labels", "relations", "link_size")
    meta = {**{key: meta[key] for key in first}, "hidden_size": size, **meta}
    (folder / "meta.json").write_text(json.dumps(meta, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
