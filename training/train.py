"""Fine-tuning of the tagger, with a checkpoint after every epoch that a later run resumes."""

from __future__ import annotations

import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.scores import RELATIONS
from training.articles import Article
from training.tagger import Tagger, link_scores
from training.variety import Material, varied
from training.windows import IGNORE, Window, windows

_SORTED_TOGETHER = 64
_CLS, _SEP, _MASK = 101, 102, 103


@dataclass(frozen=True, slots=True)
class Settings:
    """How to train. `window` counts word pieces, the two special ones included; `masked` is the
    share of pieces hidden from the encoder, so that it leans on sentences, not on single words."""

    epochs: int
    batch: int = 16
    window: int = 192
    rate: float = 2e-4
    head_rate: float = 1e-3
    warmup: float = 0.08
    noisy_share: float = 0.6
    masked: float = 0.06
    link_weight: float = 0.2
    cited_weight: float = 0.3
    seed: int = 1


def train(
    model: Tagger,
    tokenizer: Any,
    articles: list[Article],
    stuff: Material,
    settings: Settings,
    folder: Path,
) -> None:
    """Train `model` in place; continue from `folder/last.pt` where there is one."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model.to(device).train()
    torch.manual_seed(settings.seed)
    per_epoch = len(_epoch(articles, tokenizer, stuff, settings, 0))
    optimizer = _optimizer(model, settings)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: _rate(step, settings, per_epoch * settings.epochs)
    )
    first = _resume(model, optimizer, schedule, folder)
    for epoch in range(first, settings.epochs):
        batches = _epoch(articles, tokenizer, stuff, settings, epoch)[:per_epoch]
        began, total = time.monotonic(), 0.0
        for step, batch in enumerate(batches, 1):
            loss = _step(model, batch, settings, device)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
            if step % 50 == 0:
                spent = time.monotonic() - began
                print(f"epoch {epoch} step {step}/{per_epoch} {spent:.0f} s", end=" ")
                print(f"loss {total / step:.4f}", flush=True)
        _save(model, optimizer, schedule, epoch, settings, folder)


def epochs_in(folder: Path) -> list[Path]:
    """The weights after each epoch, in their order."""
    return sorted(folder.glob("epoch*.pt"), key=lambda path: int(path.stem[5:]))


def save(model: Tagger, path: Path) -> None:
    """Write the weights of `model` to `path`."""
    torch.save(model.state_dict(), path)


def restore(model: Tagger, files: list[Path]) -> None:
    """Give `model` the mean of the weights in `files` (Izmailov et al., *Averaging Weights Leads to
    Wider Optima and Better Generalization*, UAI 2018)."""
    states = [torch.load(path, map_location="cpu", weights_only=True) for path in files]
    model.load_state_dict(
        {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}
    )


def _epoch(
    articles: list[Article], tokenizer: Any, stuff: Material, settings: Settings, epoch: int
) -> list[list[Window]]:
    """Batches of windows of about one length, in random order."""
    rng = random.Random(settings.seed * 1000 + epoch)
    examples = [
        window
        for article in articles
        for window in windows(
            varied(article, rng.random() < settings.noisy_share, stuff, rng),
            tokenizer,
            settings.window - 2,
            rng,
        )
    ]
    rng.shuffle(examples)
    near = settings.batch * _SORTED_TOGETHER
    batches = []
    for start in range(0, len(examples), near):
        group = sorted(examples[start : start + near], key=lambda w: len(w.ids))
        batches += [group[i : i + settings.batch] for i in range(0, len(group), settings.batch)]
    rng.shuffle(batches)
    return batches


def _optimizer(model: Tagger, settings: Settings) -> torch.optim.Optimizer:
    body = list(model.encoder.parameters())
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    groups = [{"params": body, "lr": settings.rate}, {"params": heads, "lr": settings.head_rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def _rate(step: int, settings: Settings, steps: int) -> float:
    rising = steps * settings.warmup
    return step / rising if step < rising else max(0.0, (steps - step) / (steps - rising))


def _step(model: Tagger, batch: list[Window], settings: Settings, device: str) -> Tensor:
    ids, shapes, mask, labels, cited = (torch.from_numpy(a).to(device) for a in collate(batch))
    ids[(torch.rand(ids.shape, device=device) < settings.masked) & (shapes > 0)] = _MASK
    with torch.autocast(device, torch.bfloat16, enabled=_is_short_faster(device)):
        label_scores, cited_scores, links = model(ids, shapes, mask)
    return (
        _label_loss(label_scores, labels)
        + settings.cited_weight * _label_loss(cited_scores, cited)
        + settings.link_weight * _link_loss(model, links.float(), batch)
    )


def _is_short_faster(device: str) -> bool:
    """Whether numbers of 16 bits save time: older processors take several times as long."""
    return device == "cuda" or torch.backends.cpu.get_cpu_capability() == "AVX512"


def _label_loss(scores: Tensor, labels: Tensor) -> Tensor:
    total = functional.cross_entropy(
        scores.float().flatten(0, 1), labels.flatten(), ignore_index=IGNORE, reduction="sum"
    )
    return total / (labels != IGNORE).sum().clamp(min=1)


def collate(batch: list[Window]) -> list[npt.NDArray[np.int64]]:
    """Ids, shapes, mask, labels, cited labels, each (batch, longest + 2), with the special
    pieces."""
    size = (len(batch), max(len(w.ids) for w in batch) + 2)
    ids, shapes, mask = (np.zeros(size, dtype=np.int64) for _ in range(3))
    labels, cited = (np.full(size, IGNORE, dtype=np.int64) for _ in range(2))
    for row, window in enumerate(batch):
        end = len(window.ids) + 1
        ids[row, 0], ids[row, 1:end], ids[row, end] = _CLS, window.ids, _SEP
        shapes[row, 1:end], mask[row, : end + 1] = window.shapes, 1
        labels[row, 1:end], cited[row, 1:end] = window.labels, window.cited
    return [ids, shapes, mask, labels, cited]


def _link_loss(model: Tagger, links: Tensor, batch: list[Window]) -> Tensor:
    cases = [
        case for row, window in enumerate(batch) for case in _link_cases(model, links[row], window)
    ]
    if not cases:
        return links.sum() * 0.0
    losses = [
        functional.cross_entropy(scores, targets, reduction="sum") for scores, targets in cases
    ]
    return torch.stack(losses).sum() / sum(len(targets) for _, targets in cases)


def _link_cases(model: Tagger, links: Tensor, window: Window) -> list[tuple[Tensor, Tensor]]:
    """For each relation the scores (n, 1 + targets) of its known links, and the right ones."""
    if not window.links:
        return []
    spans = {
        k: torch.tensor(s, device=links.device).reshape(-1, 2) + 1 for k, s in window.spans.items()
    }
    cases = []
    for relation, kind in enumerate(RELATIONS):
        known = [(link[0], t + 1) for link in window.links if (t := link[1 + relation]) is not None]
        if not known:
            continue
        scores = link_scores(links, model.distance, relation, spans["content"], spans[kind])
        rows, right = torch.tensor(known, device=links.device).T
        cases.append((scores[rows], right))
    return cases


def _resume(model: Tagger, optimizer: Any, schedule: Any, folder: Path) -> int:
    path = folder / "last.pt"
    if not path.exists():
        return 0
    state = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    schedule.load_state_dict(state["schedule"])
    print(f"resuming after epoch {state['epoch']} of {path}", flush=True)
    return int(state["epoch"]) + 1


def _save(
    model: Tagger, optimizer: Any, schedule: Any, epoch: int, settings: Settings, folder: Path
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    state = {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "schedule": schedule.state_dict(),
        "epoch": epoch,
        "settings": asdict(settings),
    }
    partial = folder / "last.pt.part"
    torch.save(state, partial)
    partial.rename(folder / "last.pt")
    save(model, folder / f"epoch{epoch}.pt")
