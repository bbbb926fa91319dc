"""One pass of the encoder over texts, all that is learnt on it. The only importer of onnxruntime.

The encoder reads windows. From what it says of their pieces half-way up a second, small network
goes on, which reads long stretches: it tells where articles begin and what is boilerplate.

Each window is run by itself, never padded into a batch with others: the quantised layers scale
their input by its range, so in a batch a window's scores would depend on its neighbours, and a
document's claims on what happened to be read beside it. Threads, one window each, keep all cores
busy all the same.
"""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from sayso.breaks import feature_count
from sayso.cohesion import STRIDE, features
from sayso.errors import ModelError
from sayso.scores import LABELS, PARTS, WORDS, Floats, Pages, Scores
from sayso.types import Span
from sayso.windows import Marks, Window, marks_of, windows
from sayso.wordpieces import SHAPES, Pieces, blocks, encode, join

ATTRIBUTION = Path(__file__).parent / "models" / "attribution"
SEGMENT = Path(__file__).parent / "models" / "segment"

_OUTPUTS = ["labels", "cited", "links", "hidden"]
_PADDING = SHAPES
"""The shape of what stands past the end of a stretch."""
_STRETCH = 12_288
_STRETCH_OVERLAP = 512
_AHEAD = 64


class Model:
    """The models in two folders: attribution (model.onnx, tokenizer.json, meta.json) and segment
    (model.onnx, meta.json)."""

    def __init__(self, folder: Path = ATTRIBUTION, segment: Path = SEGMENT) -> None:
        self._folder = folder
        self._segment = segment

    def predict(self, texts: Iterable[str]) -> Iterator[tuple[int, Scores]]:
        """The scores of each text with its number in `texts`, in order, at least one a text.

        A long text comes as several stretches. Texts are taken a little ahead of what is given
        back; memory is that of the texts in between and of some hundred windows.

        Raises:
            ModelError: the model's files are missing, damaged or of another version.
        """
        _ = self._session  # loaded here, not by several threads at once
        waiting: deque[tuple[int, _Pending]] = deque()
        ahead = 0
        for number, text in enumerate(texts):
            for stretch, keep in _stretches(blocks(self._tokenizer, text)):
                pending = self._submit(stretch, keep)
                waiting.append((number, pending))
                ahead += len(pending.windows)
                while ahead > _AHEAD and len(waiting) > 1:
                    first, done = waiting.popleft()
                    ahead -= len(done.windows)
                    yield first, self._collect(done)
        for number, pending in waiting:
            yield number, self._collect(pending)

    def pieces(self, text: str) -> Pieces:
        """The word pieces of a text, as the encoder's vocabulary has them."""
        return encode(self._tokenizer, text)

    def _submit(self, pieces: Pieces, keep: Span) -> _Pending:
        plan = windows(pieces, self._meta["window"] - 2, self.marks)
        return _Pending(
            pieces, keep, plan, [self._threads.submit(self.encode, pieces, w) for w in plan]
        )

    def _collect(self, pending: _Pending) -> Scores:
        meta = self._meta
        widths = (len(LABELS), len(LABELS), meta["link_size"], meta["hidden_size"])
        joined = [np.empty((len(pending.pieces), w), dtype=np.float32) for w in widths]
        for window, output in zip(pending.windows, pending.outputs, strict=True):
            taken = slice(window.first - window.start, window.last - window.start)
            for whole, part in zip(joined, output.result(), strict=True):
                whole[window.first : window.last] = part[taken]
        labels, cited, links, hidden = joined
        return Scores(
            pieces=pending.pieces,
            labels=_log_softmax(labels),
            cited=_log_softmax(cited),
            links=links,
            hidden=hidden,
            distance=np.asarray(meta["distance"], dtype=np.float32),
            words=self._words[pending.pieces.ids],
            weights=np.asarray(meta["score"]["weights"], dtype=np.float32),
            least=meta["score"]["least"],
            break_weights=np.asarray(meta["breaks"], dtype=np.float32),
            keep=pending.keep,
            pages=partial(self._pages, pending.pieces, hidden),
        )

    def _pages(self, pieces: Pieces, hidden: Floats) -> Pages:
        """What the segment network says, which takes whole strides."""
        padding = -len(pieces) % STRIDE
        shapes = np.pad(pieces.shapes, (0, padding), constant_values=_PADDING)
        inputs = {
            "hidden": np.pad(hidden, ((0, padding), (0, 0)))[None],
            "shapes": shapes[None].astype(np.int64),
            "features": features(pieces)[None],
        }
        outputs = self._segmenter.run(["parts", "starts"], inputs)
        parts, starts = (output[0, : len(pieces)] for output in outputs)
        return Pages(_log_softmax(parts), np.exp(-np.logaddexp(0, -starts)))

    def encode(self, pieces: Pieces, window: Window) -> list[Floats]:
        """Label, cited label and link scores of one window and what the encoder says of it half-way
        up, one row a piece, without the special pieces."""
        length = window.end - window.start + 2
        ids = np.full((1, length), self._meta["cls"], dtype=np.int64)
        ids[0, -1] = self._meta["sep"]
        ids[0, 1:-1] = pieces.ids[window.start : window.end]
        shapes = np.zeros((1, length), dtype=np.int64)
        shapes[0, 1:-1] = pieces.shapes[window.start : window.end]
        outputs = self._session.run(_OUTPUTS, {"ids": ids, "shapes": shapes})
        return [output[0, 1:-1] for output in outputs]

    @cached_property
    def marks(self) -> Marks:
        """What sentences end with, in the encoder's vocabulary."""
        return marks_of(self._tokenizer)

    @cached_property
    def _threads(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(cores(), thread_name_prefix="sayso-predict")

    @cached_property
    def _meta(self) -> dict[str, Any]:
        try:
            meta: dict[str, Any] = json.loads((self._folder / "meta.json").read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise _damaged(self._folder, error) from error
        known = meta.get("labels") == list(LABELS) and "hidden_size" in meta
        known = known and len(meta.get("breaks", ())) == feature_count(meta["hidden_size"])
        if not known or list(meta["score"].get("words", ())) != list(WORDS):
            raise _of_another_version(self._folder)
        return meta

    @cached_property
    def _words(self) -> npt.NDArray[np.int32]:
        """(vocabulary,): the kinds of words that each piece is of, a bit each."""
        kinds = np.zeros(self._tokenizer.get_vocab_size(), dtype=np.int32)
        for bit, ids in enumerate(self._meta["score"]["words"].values()):
            kinds[ids] |= 1 << bit
        return kinds

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        try:
            return Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        except Exception as error:  # the library raises bare Exception
            raise _damaged(self._folder, error) from error

    @cached_property
    def _session(self) -> Any:
        # One thread a window: two sessions' worth of windows beat one window on two threads.
        return _load(self._folder, threads=1)

    @cached_property
    def _segmenter(self) -> Any:
        session = _load(self._segment, threads=cores())
        if session.get_outputs()[0].shape[-1] != len(PARTS):
            raise _of_another_version(self._segment)
        return session


def _load(folder: Path, threads: int) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    # A thread that waits would spin, and take a core from the windows of the next text.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:  # the library's exceptions share no public base
        raise _damaged(folder, error) from error


def _of_another_version(folder: Path) -> ModelError:
    return ModelError(str(folder), "made for another version of sayso; reinstall it")


def _damaged(folder: Path, error: Exception) -> ModelError:
    return ModelError(str(folder), f"the model cannot be loaded ({error}); reinstall")


@dataclass(frozen=True, slots=True)
class _Pending:
    pieces: Pieces
    keep: Span
    windows: list[Window]
    outputs: list[Future[list[Floats]]]


@lru_cache(maxsize=1)
def attribution_model() -> Model:
    """The model that ships with the package, loaded once and when first used."""
    return Model()


def _stretches(parts: Iterable[Pieces]) -> Iterator[tuple[Pieces, Span]]:
    """Overlapping stretches of a text's pieces, and the code points that each has to report."""
    held = join([])
    low = 0
    for part in parts:
        held = join([held, part])
        while len(held) > _STRETCH:
            high = int(held.starts[_STRETCH - _STRETCH_OVERLAP // 2])
            yield held.cut(0, _STRETCH), (low, high)
            held = held.cut(_STRETCH - _STRETCH_OVERLAP, len(held))
            low = high
    yield held, (low, int(held.ends[-1]) if len(held) else low)


def _log_softmax(scores: Floats) -> Floats:
    shifted = scores - scores.max(axis=1, keepdims=True, initial=-np.inf)
    result: Floats = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return result


def cores() -> int:
    """How many cores this process may use."""
    available = getattr(os, "sched_getaffinity", None)
    return len(available(0)) if available else os.cpu_count() or 1
