"""Characters that are written out: "&quot;", "&amp;#39;", "\\u201c"."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from sayso.repair.characters import PLAIN
from sayso.repair.places import Edit

_ENTITY = re.compile(
    r"&(?:amp;){0,3}(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d{0,2});", re.ASCII
)
_TWICE = re.compile(r"&(?:amp;)+(?=[#\w])")
_ESCAPE = re.compile(
    r"\\(?:u[0-9a-fA-F]{4}|[\"']"
    # A line break, but no path: "C:\new".
    r"|(?:(?<=[.!?,;\"'”’)\]\s]\\)|(?<=\\n\\))(?:r\\)?n)"
)


def entities(text: str) -> Iterator[Edit]:
    """Those of HTML, once or twice escaped."""
    for match in _ENTITY.finditer(text):
        meant = html.unescape(_TWICE.sub("&", match[0]))
        if meant != match[0]:
            yield Edit(*match.span(), "".join(PLAIN.get(c, c) for c in meant))


def escapes(text: str) -> Iterator[Edit]:
    """Those of JSON and of programs."""
    for match in _ESCAPE.finditer(text):
        words = match[0]
        if words[1] == "u":
            meant = chr(int(words[2:], 16))
            meant = "" if "\ud800" <= meant <= "\udfff" else PLAIN.get(meant, meant)
        else:
            meant = "\n" if words.endswith("n") else words[1]
        yield Edit(*match.span(), meant)
