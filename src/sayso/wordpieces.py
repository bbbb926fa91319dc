"""Text as the encoder sees it: word pieces, where each stands, and what the vocabulary drops.

The vocabulary is uncased and knows no white space, yet a capital letter or a line break is often
all that is left of a sentence boundary in scraped text. Each piece therefore carries a *shape*:
its letter case and the gap before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

SHAPES = 13
"""Number of shape ids: 0 for special pieces, then 3 cases times 4 gaps."""

_LOWER, _TITLE, _UPPER = range(3)
_GLUED, _BLANK, _LINE, _PARAGRAPH = range(4)
_BLOCK = 20_000
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of a text, without special ones.

    `ids`, `starts`, `ends`, `shapes` are int32 arrays of one length; piece `i` stands at
    `text[starts[i]:ends[i]]`, in code points. `inner` tells of each whether it goes on with the
    word of the piece before it.
    """

    ids: npt.NDArray[np.int32]
    starts: npt.NDArray[np.int32]
    ends: npt.NDArray[np.int32]
    shapes: npt.NDArray[np.int32]
    inner: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.ids)

    def cut(self, start: int, end: int) -> Pieces:
        """Pieces `[start, end)`, where they stand unchanged."""
        at = slice(start, end)
        return Pieces(self.ids[at], self.starts[at], self.ends[at], self.shapes[at], self.inner[at])

    def opens_line(self) -> npt.NDArray[np.bool_]:
        """(pieces,): whether a line break stands before each piece."""
        return (self.shapes - 1) % 4 >= _LINE


def encode(tokenizer: Any, text: str) -> Pieces:
    """Word pieces of `text`.

    `tokenizer` is a `tokenizers.Tokenizer`. Long text is encoded in blocks cut at white space,
    which word pieces never cross, so that the tokenizer's own objects stay few.
    """
    safe = text.translate(_SURROGATES) if _has_surrogates(text) else text
    columns = [np.empty((4, 0), dtype=np.int32)]
    for start, end in _blocks(safe):
        encoded = tokenizer.encode(safe[start:end], add_special_tokens=False)
        block = np.empty((4, len(encoded.ids)), dtype=np.int32)
        block[0] = encoded.ids
        if encoded.ids:
            block[1:3] = np.asarray(encoded.offsets, dtype=np.int32).T + start
            block[3] = np.diff(encoded.word_ids, prepend=-1) == 0
        columns.append(block)
    ids, starts, ends, inner = np.concatenate(columns, axis=1)
    return Pieces(ids, starts, ends, _shapes(safe, starts, ends), inner.astype(np.bool_))


def _has_surrogates(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = min(start + _BLOCK, len(text))
        if end < len(text):
            cut = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
            end = cut + 1 if cut > start else end
        yield start, end
        start = end


def _shapes(
    text: str, starts: npt.NDArray[np.int32], ends: npt.NDArray[np.int32]
) -> npt.NDArray[np.int32]:
    shapes = np.empty(len(starts), dtype=np.int32)
    before = 0
    for i, (start, end) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True)):
        gap = _gap(text[before:start]) if before else _PARAGRAPH
        shapes[i] = 1 + _case(text[start:end]) * 4 + gap
        before = end
    return shapes


def _gap(between: str) -> int:
    if not between:
        return _GLUED
    lines = between.count("\n")
    return _BLANK if not lines else _LINE if lines == 1 else _PARAGRAPH


def _case(piece: str) -> int:
    if piece.islower() or not piece[:1].isupper():
        return _LOWER
    return _TITLE if len(piece) == 1 or piece[1:].islower() else _UPPER
