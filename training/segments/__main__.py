"""`python -m training.segments`: makes the segment model that the package ships.

Dumps of news pages are made and encoded by the attribution model, whose `hidden` the segment
network learns to read; what was trained is exported, measured and described.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import torch

from bench.segment import run
from sayso.predict import SEGMENT, Model
from training.segments import sources
from training.segments.card import LIMITS, card
from training.segments.encoded import make
from training.segments.export import export
from training.segments.invented import words
from training.segments.network import Segmenter
from training.segments.onward import exported, mean, onward
from training.segments.settings import Settings
from training.segments.train import train, untrained


def main() -> None:
    parser = argparse.ArgumentParser(prog="training.segments", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="data folder")
    parser.add_argument(
        "--work", type=Path, default=Path("build/segments"), help="encoded dumps and checkpoints"
    )
    parser.add_argument("--out", type=Path, default=SEGMENT, help="where the model goes")
    parser.add_argument("--weights", type=Path, help="export these, train nothing")
    parser.add_argument("--onward", type=Path, help="go on from the model there")
    parser.add_argument("--mean", type=Path, nargs="+", help="export the mean of the models there")
    parser.add_argument("--note", default="", help="what the card should add on the training")
    options = parser.parse_args()
    settings = Settings()
    if options.weights:
        network = restored(options.weights, settings)
    elif options.mean:
        models = [exported(folder / "model.onnx", settings.sizes) for folder in options.mean]
        network = mean(models, settings.sizes)
    elif options.onward:
        before = exported(options.onward / "model.onnx", settings.sizes)
        network = trained(before, options.data, options.work, onward(settings))
    else:
        network = trained(untrained(settings), options.data, options.work, settings)
    export(network, options.out)
    describe(options.out, options.data, settings, options.note)


def trained(network: Segmenter, data: Path, work: Path, settings: Settings) -> Segmenter:
    """`network` trained on dumps of what is in `data`."""
    found = sources.load(data, random.Random(settings.drawn))
    stuff = words(sources.headlines(found), sources.leads(found))
    return train(network, make(found, stuff, settings, work / "dumps"), settings, work)


def restored(weights: Path, settings: Settings) -> Segmenter:
    """A network with weights from a file."""
    network = Segmenter(settings.sizes)
    network.load_state_dict(torch.load(weights, map_location="cpu", weights_only=True))
    return network


def describe(folder: Path, data: Path, settings: Settings, note: str) -> None:
    """Measure the model in `folder`, write what is known of it to meta.json, and its card."""
    path = folder / "meta.json"
    meta = json.loads(path.read_text("utf-8"))
    meta["about"] = {
        "name": "sayso segment model",
        "network": f"{len(settings.sizes.reach)} dilated residual convolutions of "
        f"{settings.sizes.stride} channels over strides of {meta['stride']} word pieces",
        "data": f"{settings.dumps} made dumps of saved news pages of outlets not held out, of "
        "PolNeAR's training articles, of real news articles of some events (2016 to 2018) and of "
        "Timeline17's (2009 to 2012), with boilerplate of those pages and made for sayso "
        "(training/notices.toml, training/segments/words.toml); texts are their publishers'",
        "licence": "Apache-2.0 for the weights as sayso ships them",
        "training": f"{settings.steps} steps of {settings.batch} stretches of {settings.length} "
        f"pieces, weights averaged; AdamW {settings.rate:g}" + (f"; {note}" if note else ""),
        "size_mb": round((folder / "model.onnx").stat().st_size / 1e6, 1),
        "scores": run(data, Model(segment=folder)),
        "limits": list(LIMITS),
    }
    path.write_text(json.dumps(meta, indent=2) + "\n", "utf-8")
    (folder / "README.md").write_text(card(meta), "utf-8")


if __name__ == "__main__":
    main()
