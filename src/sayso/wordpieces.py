"""Text as the encoder sees it: word pieces, where each stands, and what the vocabulary drops.

The vocabulary is uncased and knows no white space, yet a capital letter or a line break is often
all that is left of a sentence boundary in scraped text. Each piece therefore carries a *shape*:
its letter case and the gap before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np
import numpy.typing as npt

SHAPES = 13
"""Number of shape ids: 0 for special pieces, then 3 cases times 4 gaps."""

_LOWER, _TITLE, _UPPER = range(3)
_GLUED, _BLANK, _LINE, _PARAGRAPH = range(4)
_BLOCK = 20_000
_BREAKS_LOOKED_AT = 200
_SINGLE_BREAK = re.compile(r"[^\s][ \t\r]*\n[ \t>]*([^\s>])")
_HANDLE = re.compile(
    r"(?:(?<=[Tt]old )|(?<=[Pp]er )|(?<=ccording to ))@[A-Za-z]\w{1,31}\b"
    r"|(?<![\w@./-])@[A-Za-z]\w{1,31}\b"
    r"(?= (?:(?:also|has|have|just|now|\w+ly) )?(?:say|said|wrote|told|[a-z]{2,}(?:ed|s))\b)"
)
"""A handle of who says something, or is told it."""
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

    def after_blank(self) -> npt.NDArray[np.bool_]:
        """(pieces,): whether a blank or a line break stands before each piece."""
        return (self.shapes - 1) % 4 >= _BLANK

    def in_capitals(self) -> npt.NDArray[np.bool_]:
        """(pieces,): whether each begins with a capital."""
        return (self.shapes - 1) // 4 >= _TITLE

    def opens_word_in_capitals(self) -> npt.NDArray[np.bool_]:
        """(pieces,): whether each begins, after a blank, a word written with a capital."""
        case, gap = np.divmod(self.shapes - 1, 4)
        opens: npt.NDArray[np.bool_] = (case >= _TITLE) & (gap == _BLANK) & ~self.inner
        return opens


def encode(tokenizer: Any, text: str) -> Pieces:
    """The word pieces of `text`. `tokenizer` is a `tokenizers.Tokenizer`."""
    return join(list(blocks(tokenizer, text)))


def blocks(tokenizer: Any, text: str) -> Iterator[Pieces]:
    """The word pieces of `text`, some thousands at a time.

    Blocks are cut at white space, which word pieces never cross, so that neither the tokenizer's
    own objects nor the arrays grow with the text.
    """
    safe = text.translate(_SURROGATES) if _has_surrogates(text) else text
    safe = _HANDLE.sub(_as_name, safe) if "@" in safe else safe
    wrapped = _is_wrapped(safe)
    before = 0
    for start, end in _bounds(safe):
        encoded = tokenizer.encode(safe[start:end], add_special_tokens=False)
        if not encoded.ids:
            continue
        ids = np.array(encoded.ids, dtype=np.int32)
        starts, ends = np.array(encoded.offsets, dtype=np.int32).T + np.int32(start)
        inner = np.diff(encoded.word_ids, prepend=-1) == 0
        yield Pieces(ids, starts, ends, _shapes(safe, starts, ends, before, wrapped), inner)
        before = int(ends[-1])


def _as_name(handle: re.Match[str]) -> str:
    """A handle as a name of the same length, as the encoder has hardly seen one: "@osk_geo" as
    " Osk Geo"."""
    return " " + " ".join(word[:1].upper() + word[1:] for word in handle[0][1:].split("_"))


def join(parts: Sequence[Pieces]) -> Pieces:
    """Pieces that stand one after the other as one."""
    if not parts:
        none = np.empty(0, dtype=np.int32)
        return Pieces(none, none, none, none, none.astype(np.bool_))
    return Pieces(
        np.concatenate([p.ids for p in parts]),
        np.concatenate([p.starts for p in parts]),
        np.concatenate([p.ends for p in parts]),
        np.concatenate([p.shapes for p in parts]),
        np.concatenate([p.inner for p in parts]),
    )


def _has_surrogates(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = min(start + _BLOCK, len(text))
        if end < len(text):
            cut = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
            end = cut + 1 if cut > start else end
        yield start, end
        start = end


def _is_wrapped(text: str) -> bool:
    """Whether lines are wrapped at a width, as in mail: many go on in the middle of a sentence."""
    breaks = [match[1] for match in islice(_SINGLE_BREAK.finditer(text), _BREAKS_LOOKED_AT)]
    return sum(map(str.islower, breaks)) > len(breaks) / 3


def _shapes(
    text: str,
    starts: npt.NDArray[np.int32],
    ends: npt.NDArray[np.int32],
    before: int,
    wrapped: bool,
) -> npt.NDArray[np.int32]:
    """Shape ids of pieces; `before` is where the piece before them ends, 0 if there is none."""
    shapes = np.empty(len(starts), dtype=np.int32)
    for i, (start, end) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True)):
        gap = _gap(text[before:start], wrapped) if before else _PARAGRAPH
        shapes[i] = 1 + _case(text[start:end]) * 4 + gap
        before = end
    return shapes


def _gap(between: str, wrapped: bool) -> int:
    if not between:
        return _GLUED
    lines = between.count("\n")
    if wrapped and lines == 1:
        return _BLANK
    return _BLANK if not lines else _LINE if lines == 1 else _PARAGRAPH


def _case(piece: str) -> int:
    if piece.islower() or not piece[:1].isupper():
        return _LOWER
    return _TITLE if len(piece) == 1 or piece[1:].islower() else _UPPER
