"""Fits how likely a sentence begins where no mark tells: `python -m training.breaks --data DATA`.

Articles of PolNeAR's training months are made run-together; where a sentence of theirs began, one
still begins, whatever is left of the mark before it. Some are read as they are, so that capitals
in clean text are known, too. The weights go to the model's meta.json. F1 is printed of dev's
articles made run-together, of the places whose mark is lost.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import numpy.typing as npt

from sayso import breaks
from sayso.layout import Layout
from sayso.predict import ATTRIBUTION, Model
from sayso.scores import Floats
from training.articles import load_polnear
from training.noise import Mover, apply, run_together
from training.score import logistic

NOISY, CLEAN, DEV = 450, 150, 60
"""Articles to learn from, run-together and as they are, and to measure with."""
_SEED = 11
_RIDGE = 200.0

Marked = tuple[str, set[int]]
"""A text, and where its sentences begin."""


def marked(text: str) -> Marked:
    """A clean text and the first code point of each of its sentences."""
    spans = Layout(text).sentences()
    return text, {end - len(text[start:end].lstrip()) for start, end in spans}


def scraped(text: str, rng: random.Random) -> Marked:
    """`text` run together, and where its sentences begin in it."""
    edits = run_together(text, rng, ())
    move = Mover(edits)
    moved = (move((at, at + 1)) for at in marked(text)[1])
    return apply(text, edits), {span[0] for span in moved if span}


def fit(folder: Path, data: Path) -> float:
    """Fit the weights of the model in `folder`, and write them to its meta.json; the F1 on dev.

    Raises:
        OSError: PolNeAR is not in `data`.
    """
    path = folder / "meta.json"
    meta = json.loads(path.read_text("utf-8"))
    rng = random.Random(_SEED)
    texts = [article.text for article in load_polnear(data / "polnear" / "train.jsonl.gz")]
    rng.shuffle(texts)
    learnt = [scraped(text, rng) for text in texts[:NOISY]]
    learnt += [marked(text) for text in texts[NOISY : NOISY + CLEAN]]
    model = Model(folder)
    x, y = _examples(model, learnt)
    weights = logistic(x, y, np.ones(len(y), np.float32), _RIDGE)
    meta["breaks"] = [round(float(w), 4) for w in weights]
    path.write_text(json.dumps(meta, indent=2) + "\n", "utf-8")
    dev = [article.text for article in load_polnear(data / "polnear" / "dev.jsonl.gz")]
    x, y = _examples(model, [scraped(text, rng) for text in dev[:DEV]])
    return _f1(1 / (1 + np.exp(-(x @ np.array(meta["breaks"], np.float32)))) >= breaks.LIKELY, y)


def _f1(found: npt.NDArray[np.bool_], right: Floats) -> float:
    both = float((found & (right > 0)).sum())
    return 2 * both / float(found.sum() + right.sum())


def _examples(model: Model, texts: Iterable[Marked]) -> tuple[Floats, Floats]:
    """The features of all places where a sentence may begin, and whether one does."""
    texts = list(texts)
    features, begins = [], []
    for number, scores in model.predict(text for text, _ in texts):
        at = breaks.places(scores)
        features.append(breaks.features(scores, at))
        begins += [start in texts[number][1] for start in scores.pieces.starts[at].tolist()]
    return np.concatenate(features), np.array(begins, np.float32)


def main() -> None:
    parser = argparse.ArgumentParser(prog="training.breaks", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="data folder")
    parser.add_argument("--out", type=Path, default=ATTRIBUTION, help="where the model is")
    options = parser.parse_args()
    print(f"F1 {100 * fit(options.out, options.data):.1f}")


if __name__ == "__main__":
    main()
