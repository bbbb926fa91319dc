"""Sources that are called by a handle, with the mark before it: "@osk_geo"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.types import Attribution

_MARK, _HANDLE = "@", re.compile(r"\w+(?=\Z|[,(]| \()")


def with_marks(text: str, attributions: Sequence[Attribution]) -> Sequence[Attribution]:
    """`attributions` of `text`, each source with the mark that stands before it, as the encoder
    reads a handle as a name."""
    return [_with_mark(text, one) for one in attributions] if _MARK in text else attributions


def _with_mark(text: str, one: Attribution) -> Attribution:
    if one.source is None or not text.endswith(_MARK, 0, one.source[0]):
        return one
    if not _HANDLE.match(text, *one.source):
        return one
    return replace(one, source=(one.source[0] - len(_MARK), one.source[1]))
