"""Fine-tuning of the tagger, with a checkpoint after every epoch that a later run resumes."""

from __future__ import annotations

import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.scores import RELATIONS
from training.polnear import IGNORE, Article, Window, noisy, windows
from training.tagger import Tagger, link_scores


@dataclass(frozen=True, slots=True)
class Settings:
    """How to train. `window` counts word pieces, the two special ones included."""

    epochs: int = 7
    batch: int = 16
    window: int = 192
    rate: float = 2e-4
    head_rate: float = 1e-3
    warmup: float = 0.08
    noisy_share: float = 0.6
    link_weight: float = 0.2
    seed: int = 1


def train(
    model: Tagger, tokenizer: Any, articles: list[Article], settings: Settings, folder: Path
) -> None:
    """Train `model` in place; continue from `folder/last.pt` where there is one."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model.to(device).train()
    torch.manual_seed(settings.seed)
    per_epoch = len(_epoch(articles, tokenizer, settings, 0)) // settings.batch
    optimizer = _optimizer(model, settings)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: _rate(step, settings, per_epoch * settings.epochs)
    )
    first = _resume(model, optimizer, schedule, folder)
    for epoch in range(first, settings.epochs):
        examples = _epoch(articles, tokenizer, settings, epoch)
        began, total = time.monotonic(), 0.0
        for step in range(per_epoch):
            batch = examples[step * settings.batch : (step + 1) * settings.batch]
            loss = _step(model, batch, settings, device)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
            if (step + 1) % 50 == 0:
                spent = time.monotonic() - began
                print(f"epoch {epoch} step {step + 1}/{per_epoch} {spent:.0f} s", end=" ")
                print(f"loss {total / (step + 1):.4f}", flush=True)
        _save(model, optimizer, schedule, epoch, settings, folder)


def _epoch(articles: list[Article], tokenizer: Any, settings: Settings, epoch: int) -> list[Window]:
    rng = random.Random(settings.seed * 1000 + epoch)
    examples = [
        window
        for article in articles
        for window in windows(
            noisy(article, rng) if rng.random() < settings.noisy_share else article,
            tokenizer,
            settings.window - 2,
            rng,
        )
    ]
    rng.shuffle(examples)
    return examples


def _optimizer(model: Tagger, settings: Settings) -> torch.optim.Optimizer:
    body = list(model.encoder.parameters())
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    groups = [{"params": body, "lr": settings.rate}, {"params": heads, "lr": settings.head_rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def _rate(step: int, settings: Settings, steps: int) -> float:
    rising = steps * settings.warmup
    return step / rising if step < rising else max(0.0, (steps - step) / (steps - rising))


def _step(model: Tagger, batch: list[Window], settings: Settings, device: str) -> Tensor:
    ids, shapes, mask, labels = (torch.from_numpy(a).to(device) for a in collate(batch))
    with torch.autocast(device, torch.bfloat16):
        scores, links = model(ids, shapes, mask)
    label_loss = functional.cross_entropy(
        scores.float().flatten(0, 1), labels.flatten(), ignore_index=IGNORE
    )
    return label_loss + settings.link_weight * _link_loss(model, links.float(), batch)


def collate(batch: list[Window]) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Ids, shapes, mask, labels, each (batch, longest + 2), int64, with the special pieces."""
    longest = max(len(w.ids) for w in batch) + 2
    ids, shapes, mask = (np.zeros((len(batch), longest), dtype=np.int64) for _ in range(3))
    labels = np.full((len(batch), longest), IGNORE, dtype=np.int64)
    for row, window in enumerate(batch):
        end = len(window.ids) + 1
        ids[row, 0], ids[row, 1:end], ids[row, end] = 101, window.ids, 102
        shapes[row, 1:end], mask[row, : end + 1] = window.shapes, 1
        labels[row, 1:end] = window.labels
    return ids, shapes, mask, labels


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
    torch.save(model.state_dict(), folder / f"epoch{epoch}.pt")
