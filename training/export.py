"""A trained tagger to what the package ships: model.onnx (int8), tokenizer.json, meta.json."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from sayso.breaks import feature_count
from sayso.scores import LABELS, LINK_SIZE, RELATIONS
from training.hidden import add_hidden
from training.score import unfitted
from training.tagger import Tagger
from training.words import words


class _Windows(nn.Module):
    """The tagger for whole windows: no mask, as none is padded."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, ids: Tensor, shapes: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        labels, cited, links = self.tagger(ids, shapes, torch.ones_like(ids))
        return labels, cited, links


def export(tagger: Tagger, tokenizer: Any, window: int, folder: Path) -> None:
    """Write the model, its tokenizer and the part of meta.json that reading it needs."""
    folder.mkdir(parents=True, exist_ok=True)
    tagger.eval().float().cpu()
    with tempfile.TemporaryDirectory() as temporary:
        plain = Path(temporary) / "model.onnx"
        _to_onnx(tagger, plain)
        _quantise(plain, folder / "model.onnx")
    hidden_size = add_hidden(folder / "model.onnx", tagger.encoder.config.hidden_size)
    tokenizer.save(str(folder / "tokenizer.json"))
    meta = {
        "labels": list(LABELS),
        "relations": list(RELATIONS),
        "link_size": len(RELATIONS) * (2 * LINK_SIZE + 1),
        "hidden_size": hidden_size,
        "window": window,
        "cls": tokenizer.token_to_id("[CLS]"),
        "sep": tokenizer.token_to_id("[SEP]"),
        "score": {"weights": unfitted(hidden_size), "least": 0.0, "words": words(tokenizer)},
        "breaks": [0.0] * feature_count(hidden_size),
        "distance": [[round(x, 4) for x in row] for row in tagger.distance.tolist()],
    }
    (folder / "meta.json").write_text(json.dumps(meta, indent=2) + "\n", "utf-8")


def _to_onnx(tagger: Tagger, path: Path) -> None:
    example = torch.ones((1, 8), dtype=torch.int64)
    free = {0: "batch", 1: "pieces"}
    torch.onnx.export(
        _Windows(tagger),
        (example, example),
        str(path),
        input_names=["ids", "shapes"],
        output_names=["labels", "cited", "links"],
        dynamic_axes=dict.fromkeys(("ids", "shapes", "labels", "cited", "links"), free),
        opset_version=17,
        dynamo=False,
    )


def _quantise(plain: Path, path: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        plain,
        path,
        op_types_to_quantize=["MatMul", "Gather"],
        per_channel=True,
        weight_type=QuantType.QInt8,
    )
