"""Makes the vectors of word pieces that `sayso.match` compares words by:
`python -m training.match.vectors --data DATA`.

Each word piece goes through the sentence encoder by itself; the mean of what comes out is reduced
by PCA, as model2vec does (Tulkens and van Dongen, 2024, https://github.com/MinishLab/model2vec).
How much a piece tells is its inverse document frequency in sentences of news.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from transformers import AutoModel

from bench.attribution import TEXTS
from bench.marks import plain
from bench.rows import read_rows
from sayso.predict import attribution_model
from training.__main__ import minilm

OUT = Path("src/sayso/models/match/vectors.npz")
SIZE = 128
BATCH = 512
EVERY = 3
"""Of TIMELINE17's articles every third is counted."""


def sentences(data: Path) -> Iterator[str]:
    """Sentences of news, cut by their marks."""
    for text in _texts(data):
        for sentence in re.split(r"(?<=[.!?])\s+|\n+", text):
            if 20 < len(sentence) < 400:
                yield sentence


def _texts(data: Path) -> Iterator[str]:
    for row in read_rows(data / "polnear" / "train.jsonl.gz"):
        yield row["text"]
    for path in sorted((data / "timeline17").glob("*/articles.jsonl.gz")):
        for row in islice(read_rows(path), 0, None, EVERY):
            yield plain(row["text"])


def weights(tokenizer: Any, texts: Iterator[str]) -> npt.NDArray[np.float32]:
    """(pieces,): the logarithm of how many sentences there are to each that has the piece."""
    seen = np.zeros(tokenizer.get_vocab_size(), np.int64)
    count = 0
    while batch := list(islice(texts, 1000)):
        count += len(batch)
        for encoded in tokenizer.encode_batch(batch, add_special_tokens=False):
            seen[list(set(encoded.ids))] += 1
    return np.log((count + 1) / (seen + 1)).astype(np.float32)


def vectors(encoder: Path) -> npt.NDArray[np.float32]:
    """(pieces, SIZE): unit vectors of the encoder's word pieces."""
    model = AutoModel.from_pretrained(encoder).eval()
    config = model.config
    found = []
    with torch.no_grad():
        for start in range(0, config.vocab_size, BATCH):
            ids = torch.arange(start, min(start + BATCH, config.vocab_size))
            ends = (torch.full_like(ids, 101), torch.full_like(ids, 102))
            given = torch.stack([ends[0], ids, ends[1]], 1)
            hidden = model(input_ids=given, attention_mask=torch.ones_like(given))
            found.append(hidden.last_hidden_state.mean(1).numpy())
    return reduced(np.concatenate(found))


def reduced(whole: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """The SIZE directions in which rows differ most, each row then of length 1."""
    centred = whole - whole.mean(0)
    _, directions = np.linalg.eigh(centred.T @ centred)
    made = centred @ directions[:, ::-1][:, :SIZE]
    made /= np.linalg.norm(made, axis=1, keepdims=True)
    return made.astype(np.float32)


def main() -> None:
    parser = argparse.ArgumentParser(prog="training.match.vectors", description=__doc__)
    parser.add_argument("--data", type=Path, default=TEXTS, help="the folder of the data sets")
    parser.add_argument("--encoder", type=Path, help="another encoder of the same vocabulary")
    options = parser.parse_args()
    made = vectors(options.encoder or minilm())
    told = weights(attribution_model().tokenizer, sentences(options.data))
    OUT.parent.mkdir(parents=True, exist_ok=True)
    # Rows of unit length fit into bytes; what is lost is far below what tells words apart.
    np.savez_compressed(
        OUT, vectors=np.round(made * 127).astype(np.int8), weights=told.astype(np.float16)
    )
    print(f"{OUT}: {made.shape}, {OUT.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
