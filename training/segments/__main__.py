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
from training.segments.settings import NETWORKS, Settings
from training.segments.train import train


def main() -> None:
    parser = argparse.ArgumentParser(prog="training.segments", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="data folder")
    parser.add_argument(
        "--work", type=Path, default=Path("build/segments"), help="encoded dumps and checkpoints"
    )
    parser.add_argument("--out", type=Path, default=SEGMENT, help="where the model goes")
    parser.add_argument("--weights", type=Path, nargs="+", help="export these, train nothing")
    parser.add_argument("--note", default="", help="what the card should add on the training")
    options = parser.parse_args()
    if options.weights:
        pairs = zip(options.weights, NETWORKS, strict=True)
        networks = [restored(weights, settings) for weights, settings in pairs]
    else:
        networks = trained(options.data, options.work)
    export(networks, options.out)
    describe(options.out, options.data, options.note)


def trained(data: Path, work: Path) -> list[Segmenter]:
    """Networks trained on dumps of what is in `data`."""
    first = NETWORKS[0]
    found = sources.load(data, random.Random(first.seed))
    stuff = words(sources.headlines(found), sources.leads(found))
    dumps = make(found, stuff, first, work / "dumps")
    return [train(dumps, settings, work / str(i)) for i, settings in enumerate(NETWORKS)]


def restored(weights: Path, settings: Settings) -> Segmenter:
    """A network with weights from a file."""
    network = Segmenter(settings.sizes)
    network.load_state_dict(torch.load(weights, map_location="cpu", weights_only=True))
    return network


def describe(folder: Path, data: Path, note: str) -> None:
    """Measure the model in `folder`, write what is known of it to meta.json, and its card."""
    path = folder / "meta.json"
    meta = json.loads(path.read_text("utf-8"))
    channels = " and ".join(str(settings.sizes.stride) for settings in NETWORKS)
    steps = " and ".join(str(settings.steps) for settings in NETWORKS)
    first = NETWORKS[0]
    meta["about"] = {
        "name": "sayso segment model",
        "network": f"the mean of {len(NETWORKS)}, each of {len(first.sizes.reach)} dilated "
        f"residual convolutions, of {channels} channels, "
        f"over strides of {meta['stride']} word pieces",
        "data": f"{first.dumps} made dumps of saved news pages of outlets not held out, of "
        "PolNeAR's training articles, of real news articles of some events (2016 to 2018) and of "
        "Timeline17's (2009 to 2012), with boilerplate of those pages and made for sayso "
        "(training/notices.toml, training/segments/words.toml); texts are their publishers'",
        "licence": "Apache-2.0 for the weights as sayso ships them",
        "training": f"{steps} steps of {first.batch} stretches of {first.length} pieces, weights "
        f"averaged; AdamW {first.rate:g}" + (f"; {note}" if note else ""),
        "size_mb": round((folder / "model.onnx").stat().st_size / 1e6, 1),
        "scores": run(data, Model(segment=folder)),
        "limits": list(LIMITS),
    }
    path.write_text(json.dumps(meta, indent=2) + "\n", "utf-8")
    (folder / "README.md").write_text(card(meta), "utf-8")


if __name__ == "__main__":
    main()
