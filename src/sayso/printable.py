"""Text from outside, made safe to show on a terminal or page."""

from __future__ import annotations

import json
import re
import unicodedata

# Soft hyphens, zero-width blanks and byte order marks: invisible, and common in honest pages.
_UNSEEN = dict.fromkeys((0xAD, 0x200B, 0x2060, 0xFEFF))
_JOINERS = "\u200c\u200d"
_BLANKS = re.compile(r"\s+")
# What JSON lets through and a terminal obeys, and what is no UTF-8.
_ACTIVE = re.compile("[\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def printable(text: str) -> str:
    """`text` on one line: runs of blanks and newlines are one blank; control characters (terminal
    escapes, bidi overrides) and lone surrogates are U+FFFD."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    line = _BLANKS.sub(" ", text.translate(_UNSEEN)).strip()
    return "".join("\ufffd" if _harmful(character) else character for character in line)


def _harmful(character: str) -> bool:
    if character.isprintable() or character in _JOINERS:
        return False
    return unicodedata.category(character) in ("Cc", "Cf", "Cs")


def json_text(ready: object, indent: int | None = None) -> str:
    """A JSON-ready object as JSON, the same for the same object. Control characters, bidi
    overrides and lone surrogates are kept as escapes: where there is one, all but ASCII is."""
    text = json.dumps(ready, ensure_ascii=False, separators=(",", ":"))
    if _ACTIVE.search(text):
        return json.dumps(ready, indent=indent, separators=(",", ":") if indent is None else None)
    if indent is None:
        return text
    # The standard library indents in Python, ten times slower than it writes.
    import msgspec

    return msgspec.json.format(text, indent=indent)


def counted(number: int, noun: str) -> str:
    """A number of things: "1 document", "2 documents"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
