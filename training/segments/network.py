"""The segment network: what the encoder says of word pieces, read over long stretches.

Four pieces at a time make a stride. Residual convolutions run over the strides, ever farther apart,
so that seven layers see two thousand pieces (Yu & Koltun, *Multi-Scale Context Aggregation by
Dilated Convolutions*, ICLR 2016; over sequences, Bai, Kolter & Koltun, *An Empirical Evaluation of
Generic Convolutional and Recurrent Networks for Sequence Modeling*, 2018). Each piece is then
judged by itself and its stride.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.cohesion import FEATURES, STRIDE
from sayso.scores import PARTS
from sayso.wordpieces import SHAPES
from training.segments.settings import Sizes


class Layer(nn.Module):
    """A residual convolution over three strides, `reach` apart."""

    def __init__(self, size: int, reach: int, dropped: float) -> None:
        super().__init__()
        self.reach = reach
        self.n = nn.LayerNorm(size)
        self.a = nn.Linear(3 * size, size)
        self.b = nn.Linear(size, size)
        self.drop = nn.Dropout(dropped)

    def forward(self, x: Tensor) -> Tensor:
        """(batch, strides, size) to the same."""
        y = self.n(x)
        padded = functional.pad(y, (0, 0, self.reach, self.reach))
        before, after = padded[:, : -2 * self.reach], padded[:, 2 * self.reach :]
        joined = self.a(torch.cat([before, y, after], dim=-1))
        changed: Tensor = x + self.drop(self.b(functional.gelu(joined)))
        return changed


class Likeness(nn.Module):
    """How alike what stands before and after a stride is, in ways that are learnt: cosines of
    weighted sums over stretches of several lengths; and how alike what stands near is to what
    stands far off."""

    LENGTHS = (12, 32, 80)
    NEAR, FAR = 12, 100

    def __init__(self, size: int, ways: int, width: int = 16) -> None:
        super().__init__()
        self.ways = ways
        self.key = nn.Linear(size, ways * width)
        self.weight = nn.Linear(size, ways)
        self.outputs = (len(self.LENGTHS) + 4) * ways

    def forward(self, x: Tensor) -> Tensor:
        """(batch, strides, size) to (batch, strides, outputs)."""
        keys = self.key(x).unflatten(-1, (self.ways, -1))
        total = torch.cumsum(keys * torch.sigmoid(self.weight(x))[..., None], dim=1)
        most = self.NEAR + self.FAR
        first, last = torch.zeros_like(total[:, :1]), total[:, -1:]
        ends = [first.expand(-1, most + 1, -1, -1), total, last.expand(-1, most, -1, -1)]
        padded = torch.cat(ends, dim=1)

        def between(low: int, high: int) -> Tensor:
            below, above = (padded[:, most + at : at - most - 1] for at in (low, high))
            return above - below

        after, before = between(0, self.NEAR), between(-self.NEAR, 0)
        pairs = [(between(-n, 0), between(0, n)) for n in self.LENGTHS]
        pairs += [
            (between(-self.FAR, 0), after),
            (between(self.NEAR, most), after),
            (between(-most, -self.NEAR), before),
            (between(0, self.FAR), before),
        ]
        return torch.cat([_cosine(one, other) for one, other in pairs], dim=-1)


def _cosine(one: Tensor, other: Tensor) -> Tensor:
    return (one * other).sum(-1) / (one.norm(dim=-1) * other.norm(dim=-1) + 1e-2)


class Segmenter(nn.Module):
    """Hidden states, shapes and features of a stretch to scores of its pieces.

    `inp` and `shape` make a piece's vector, `down` a stride's, `glob` are the layers over strides;
    `up` and `own` bring a stride's and a piece's own vector together.
    """

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        piece, stride = sizes.piece, sizes.stride
        self.inp = nn.Linear(sizes.hidden, piece)
        self.shape = nn.Embedding(SHAPES + 1, piece)
        self.hidden_drop = nn.Dropout(sizes.hidden_dropped)
        self.like = Likeness(2 * piece, sizes.ways)
        known = (STRIDE + 2) * piece + FEATURES + self.like.outputs
        self.down = nn.Linear(known, stride)
        self.glob = nn.ModuleList([Layer(stride, r, sizes.dropped) for r in sizes.reach])
        self.up = nn.Linear(stride, 2 * piece)
        self.own = nn.Linear(piece, 2 * piece)
        self.norm = nn.LayerNorm(2 * piece)
        self.part = nn.Linear(2 * piece, len(PARTS))
        self.start = nn.Linear(2 * piece, 2)

    def forward(
        self, hidden: Tensor, shapes: Tensor, features: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """(batch, n, hidden), (batch, n) and (batch, n / STRIDE, FEATURES) to logits: of parts,
        (batch, n, 13); of an article's beginning with each piece, (batch, n); and of its beginning
        there rather than with one near by, (batch, n), learnt only to learn the former better."""
        batch = hidden.shape[0]
        pieces = functional.gelu(self.inp(self.hidden_drop(hidden)) + self.shape(shapes))
        size = pieces.shape[2]
        fours = pieces.reshape(batch, -1, STRIDE, size)
        flat = pieces.reshape(batch, -1, STRIDE * size)
        pooled = torch.cat([fours.mean(2), fours.amax(2)], dim=-1)
        strides = self.down(torch.cat([flat, pooled, features, self.like(pooled)], dim=-1))
        for layer in self.glob:
            strides = layer(strides)
        both = self.own(fours) + self.up(strides)[:, :, None]
        both = self.norm(functional.gelu(both.reshape(batch, -1, 2 * size)))
        starts = self.start(both)
        return self.part(both), starts[..., 0], starts[..., 1]
