"""The network: an encoder with a label head and a link head."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from sayso.scores import BUCKETS, LABELS, LINK_SIZE, RELATIONS
from sayso.wordpieces import SHAPES


class Tagger(nn.Module):
    """Word pieces to label scores and link vectors.

    A content points to its source and to its cue, each by the
    scaled product of two vectors plus a bias for how far apart the spans are (in the manner of
    Dozat & Manning, *Deep Biaffine Attention for Neural Dependency Parsing*, ICLR 2017).
    """

    def __init__(self, encoder: Any) -> None:
        super().__init__()
        size = encoder.config.hidden_size
        self.encoder = encoder
        self.shape = nn.Embedding(SHAPES, size)
        nn.init.zeros_(self.shape.weight)
        self.dropout = nn.Dropout(0.1)
        self.label = nn.Linear(size, len(LABELS))
        self.cited = nn.Linear(size, len(LABELS))
        self.query = nn.Linear(size, len(RELATIONS) * LINK_SIZE)
        self.key = nn.Linear(size, len(RELATIONS) * LINK_SIZE)
        self.null = nn.Linear(size, len(RELATIONS))
        self.distance = nn.Parameter(torch.zeros(len(RELATIONS), BUCKETS))

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """(batch, pieces) thrice to labels and cited labels, both (batch, pieces, 13), and links
        (batch, pieces, 130).

        A piece's link vector holds its two query vectors, two key vectors, and the two
        scores of pointing nowhere.
        """
        embedded = self.encoder.get_input_embeddings()(ids) + self.shape(shapes)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        hidden = self.dropout(hidden)
        links = torch.cat([self.query(hidden), self.key(hidden), self.null(hidden)], dim=-1)
        return self.label(hidden), self.cited(hidden), links


def build(encoder_path: Path) -> Tagger:
    """A tagger over the Hugging Face encoder saved at `encoder_path`, its heads untrained."""
    from transformers import AutoModel

    # Dropout of attention weights costs a third of a step on a CPU.
    encoder = AutoModel.from_pretrained(
        encoder_path, attn_implementation="eager", attention_probs_dropout_prob=0.0
    )
    return Tagger(encoder)


def link_scores(
    links: Tensor, distance: Tensor, relation: int, spans: Tensor, targets: Tensor
) -> Tensor:
    """Scores (spans, 1 + targets) of pointing nowhere, and to each target.

    `links` is (pieces, 130) of one window; `spans` and `targets` are (n, 2) piece indices.
    """
    n = len(RELATIONS) * LINK_SIZE
    at = slice(relation * LINK_SIZE, (relation + 1) * LINK_SIZE)
    ends = links[spans].mean(dim=1)
    query, null = ends[:, :n][:, at], ends[:, 2 * n + relation : 2 * n + relation + 1]
    if not len(targets):
        return null
    key = links[targets].mean(dim=1)[:, n : 2 * n][:, at]
    score = query @ key.T / LINK_SIZE**0.5 + distance[relation][buckets(spans, targets)]
    return torch.cat([null, score], dim=1)


def buckets(spans: Tensor, targets: Tensor) -> Tensor:
    """Distance buckets (spans, targets): sign and logarithm of the pieces in between."""
    after = targets[None, :, 0] - spans[:, None, 1] - 1
    before = spans[:, None, 0] - targets[None, :, 1] - 1
    gap = torch.maximum(after, before).clamp(min=0)
    bucket = torch.log2(gap.float() + 1).floor().long().clamp(max=BUCKETS // 2 - 1)
    return torch.where(after >= before, bucket + BUCKETS // 2, bucket)
