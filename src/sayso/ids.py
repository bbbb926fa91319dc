"""Ids: the first 16 bytes, in hex, of the SHA-256 of a JSON array."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any


def identify(*parts: Any) -> str:
    """The id of a thing with these JSON-ready `parts`: 32 hex digits.

    The array is serialised without blanks and with non-ASCII characters escaped, so that text with
    lone surrogates has an id too.
    """
    array: Sequence[Any] = parts
    return hashlib.sha256(json.dumps(array, separators=(",", ":")).encode()).hexdigest()[:32]
