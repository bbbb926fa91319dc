"""Training of the segment network, with checkpoints that a later run resumes.

What is kept is the mean of the weights over the last steps, which weighs later ones more (Polyak &
Juditsky, *Acceleration of Stochastic Approximation by Averaging*, SIAM J. Control Optim. 30, 1992).
"""

from __future__ import annotations

import copy
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.cohesion import FEATURES, STRIDE
from sayso.scores import PARTS
from sayso.segment import MATTER
from sayso.wordpieces import SHAPES
from training.segments.encoded import IGNORE, SCALE, SOME_BOILERPLATE, Encoded
from training.segments.network import Segmenter
from training.segments.settings import Settings
from training.segments.splice import spliced

_BOILERPLATE = [i for i, part in enumerate(PARTS) if part not in MATTER]
_RARE = -4.0
"""The logit of an article's beginning that a piece has before training."""
_SETTLED = 300
_EARLY_MEAN_RATE = 0.1
"""The step before which the mean follows the weights closely, and how closely."""


def untrained(settings: Settings) -> Segmenter:
    """A network with weights drawn at random."""
    torch.manual_seed(settings.seed)
    network = Segmenter(settings.sizes)
    nn.init.constant_(network.start.bias, _RARE)
    return network


def train(
    network: Segmenter, dumps: Sequence[Encoded], settings: Settings, folder: Path
) -> Segmenter:
    """`network` trained on `dumps`; goes on from `folder/last.pt` where there is one."""
    run = Run(network, settings)
    first = run.resume(folder / "last.pt")
    began, losses = time.monotonic(), []
    for step in range(first, settings.steps):
        rng = random.Random(settings.seed * 1_000_000 + step)
        losses.append(run.step(batch(dumps, settings, rng), step))
        if (step + 1) % settings.checkpoint == 0 or step == settings.steps - 1:
            run.save(folder / "last.pt", step + 1)
            shown = " ".join(f"{loss:.3f}" for loss in np.mean(losses, axis=0))
            spent = time.monotonic() - began
            print(f"step {step + 1}: {shown} {spent:.0f} s", file=sys.stderr, flush=True)
            losses = []
    return run.mean.eval()


class Run:
    """What changes in training: the network, the mean of its weights, the optimizer."""

    def __init__(self, network: Segmenter, settings: Settings) -> None:
        self.network = network.train()
        self.mean = copy.deepcopy(network)
        self._settings = settings
        self._optimizer = torch.optim.AdamW(
            network.parameters(), lr=settings.rate, weight_decay=settings.decay
        )
        self._schedule = torch.optim.lr_scheduler.OneCycleLR(
            self._optimizer, settings.rate, settings.steps, pct_start=settings.warmup
        )

    def step(self, given: Sequence[Tensor], step: int) -> list[float]:
        """Learn from a batch; its losses, of parts, of starts, of which start."""
        losses = self._losses(given)
        settings = self._settings
        weights = (1.0, settings.start_weight, settings.point_weight)
        total = torch.stack([w * loss for w, loss in zip(weights, losses, strict=True)]).sum()
        self._optimizer.zero_grad()
        total.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self._optimizer.step()
        self._schedule.step()
        rate = settings.mean_rate if step > _SETTLED else _EARLY_MEAN_RATE
        with torch.no_grad():
            pairs = zip(self.mean.parameters(), self.network.parameters(), strict=True)
            for mean, weight in pairs:
                mean.lerp_(weight, rate)
        return [loss.item() for loss in losses]

    def _losses(self, given: Sequence[Tensor]) -> list[Tensor]:
        hidden, shapes, features, parts, starts = given
        hidden = hidden + torch.randn_like(hidden) * self._settings.noise
        part_logits, start_logits, points = self.network(hidden, shapes, features)
        return [
            part_loss(part_logits, parts, self._settings),
            start_loss(start_logits, starts, self._settings),
            point_loss(points, starts, self._settings.around),
        ]

    def save(self, path: Path, steps: int) -> None:
        """Write all that is needed to go on after so many steps."""
        path.parent.mkdir(parents=True, exist_ok=True)
        state = {name: part.state_dict() for name, part in self._parts().items()}
        partial = path.with_suffix(".part")
        torch.save({**state, "steps": steps, "random": torch.get_rng_state()}, partial)
        partial.rename(path)

    def resume(self, path: Path) -> int:
        """Go on from what was written to `path`, if it is there; how many steps were made."""
        if not path.exists():
            return 0
        state = torch.load(path, map_location="cpu", weights_only=True)
        for name, part in self._parts().items():
            part.load_state_dict(state[name])
        torch.set_rng_state(state["random"])
        print(f"resuming after step {state['steps']} of {path}", file=sys.stderr, flush=True)
        return int(state["steps"])

    def _parts(self) -> dict[str, Any]:
        return {
            "network": self.network,
            "mean": self.mean,
            "optimizer": self._optimizer,
            "schedule": self._schedule,
        }


def batch(dumps: Sequence[Encoded], settings: Settings, rng: random.Random) -> list[Tensor]:
    """Hidden states, shapes, features, labels of parts and of starts, of stretches of some dumps,
    as they are or spliced; some features hidden now and then."""
    stretches = []
    for _ in range(settings.batch):
        if rng.random() < settings.spliced:
            stretch = spliced(dumps, settings.length, rng)
        else:
            stretch = _stretch(rng.choice(dumps), settings.length, rng)
        stretches.append(_padded(stretch, settings.length))
    given = [torch.from_numpy(np.stack(arrays)) for arrays in zip(*stretches, strict=True)]
    for unseen, share in settings.blind:
        if rng.random() < share:
            given[2][..., unseen] = 0
    return given


def _stretch(made: Encoded, length: int, rng: random.Random) -> Encoded:
    start = rng.randrange(max(1, len(made.ids) - length + 1))
    return made.cut(start, start + length)


def _padded(made: Encoded, length: int) -> list[Any]:
    n = len(made.ids)
    hidden = np.zeros((length, made.hidden.shape[1]), dtype=np.float32)
    hidden[:n] = made.hidden.astype(np.float32) / SCALE
    features = np.zeros((length // STRIDE, FEATURES), dtype=np.float32)
    features[: -(-n // STRIDE)] = made.features()
    columns = ((made.shapes, SHAPES), (made.parts, IGNORE), (made.starts, IGNORE))
    shapes, parts, starts = (np.full(length, empty, dtype=np.int64) for _, empty in columns)
    for filled, (column, _) in zip((shapes, parts, starts), columns, strict=True):
        filled[:n] = column
    return [hidden, shapes, features, parts, starts]


def part_loss(logits: Tensor, labels: Tensor, settings: Settings) -> Tensor:
    """Cross entropy of the parts that are known; of boilerplate of unknown kind, how unlikely it is
    thought to be any."""
    likely = functional.log_softmax(logits, dim=-1)
    known, some = (labels >= 0) & (labels < SOME_BOILERPLATE), labels == SOME_BOILERPLATE
    weights = torch.full((len(PARTS),), settings.part_weight)
    weights[PARTS.index("text")] = settings.text_weight
    weighed = weights[labels[known]]
    right = likely[known].gather(1, labels[known][:, None])[:, 0]
    loss = -(right * weighed).sum() / weighed.sum().clamp(min=1)
    any_kind = torch.logsumexp(likely[some][:, _BOILERPLATE], dim=-1)
    return loss - any_kind.sum() / (known.sum() + 1)


def start_loss(logits: Tensor, labels: Tensor, settings: Settings) -> Tensor:
    """Binary cross entropy of starts, for each start; pieces near to one are not judged."""
    starts = (labels == 1).float()
    near = functional.max_pool1d(starts[:, None], 2 * settings.near + 1, 1, settings.near)[:, 0]
    judged = (labels >= 0) & ((near == 0) | (starts > 0))
    total = functional.binary_cross_entropy_with_logits(
        logits[judged],
        starts[judged],
        pos_weight=torch.tensor(settings.positive_weight),
        reduction="sum",
    )
    return total / (starts.sum() + 4)


def point_loss(points: Tensor, labels: Tensor, around: int) -> Tensor:
    """How unlikely each start is thought among the pieces around it."""
    losses = []
    for row, at in (labels == 1).nonzero().tolist():
        near = points[row, max(0, at - around) : at + around]
        losses.append(torch.logsumexp(near, 0) - points[row, at])
    return torch.stack(losses).mean() if losses else points.sum() * 0
