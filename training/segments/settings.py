"""What the segment network is like, and how it is trained."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.cohesion import CHAINS, FEATURES, LINES


@dataclass(frozen=True, slots=True)
class Sizes:
    """Of the network: of what comes in, of a piece's vector, of a stride's; in how many ways
    strides are likened; how far apart the strides are that its layers join; what share of the
    vectors, and of what comes in, is dropped in training."""

    hidden: int = 768
    piece: int = 64
    stride: int = 96
    ways: int = 4
    reach: tuple[int, ...] = (1, 2, 4, 8, 16, 32, 64)
    dropped: float = 0.3
    hidden_dropped: float = 0.5


@dataclass(frozen=True, slots=True)
class Settings:
    """How to make and train it."""

    sizes: Sizes = Sizes()
    dumps: int = 1800
    drawn: int = 1
    """The seed of the dumps."""
    longest: int = 8192
    """How many pieces of a dump are read."""
    steps: int = 3000
    batch: int = 2
    length: int = 4096
    """How many pieces of a dump a step reads."""
    spliced: float = 0.6
    """What share of the stretches are spliced."""
    rate: float = 2e-3
    warmup: float = 0.1
    decay: float = 0.1
    text_weight: float = 1.2
    """Of a piece of plain article text, where one of any other part weighs `part_weight`."""
    part_weight: float = 2.0
    start_weight: float = 0.3
    positive_weight: float = 2.0
    """Of a piece that begins an article, where any other weighs 1."""
    near: int = 2
    """How many pieces on either side of a start are not learnt as none."""
    point_weight: float = 0.2
    around: int = 64
    """How many pieces on either side of a start it is told from."""
    blind: tuple[tuple[slice, float], ...] = (
        (slice(FEATURES), 0.1),
        (CHAINS, 0.2),
        (LINES, 0.3),
    )
    """Features of which the network sees nothing in some batches, and in what share of them."""
    noise: float = 0.25
    """The deviation of noise that is added to hidden states."""
    mean_rate: float = 0.004
    """How far a step moves the mean of the weights towards them."""
    checkpoint: int = 250
    seed: int = 2
    """Of the weights, and of what each step reads."""
