"""Links from a page to documents on the web."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

WHOLE = 100
"""Words up to so many code points are named whole in a link to them, longer ones by their ends."""
ENDS = 5

_UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\ud800-\udfff\"'<>\\^`{|}]")


def web_address(uri: str) -> str | None:
    """`uri` if it is an address of the web, http or https, and holds nothing that no address does;
    None for a file, a script or any other scheme."""
    if _UNSAFE.search(uri):
        return None
    try:
        parts = urlsplit(uri)
        host = parts.hostname
    except ValueError:
        return None
    return uri if parts.scheme in ("http", "https") and host else None


def text_fragment(address: str, words: str) -> str:
    """`address` with a text fragment (WICG, "URL Fragment Text Directives") that leads to `words`
    in the page: the whole of them, or the first and the last five."""
    split = words.split()
    if len(words) > WHOLE and len(split) > 2 * ENDS:
        ends = " ".join(split[:ENDS]), " ".join(split[-ENDS:])
        directive = ",".join(map(_encoded, ends))
    else:
        directive = _encoded(" ".join(split))
    return f"{address}{':~:' if '#' in address else '#:~:'}text={directive}"


def _encoded(words: str) -> str:
    # A hyphen marks what stands before or after the words.
    return quote(words, safe="", errors="replace").replace("-", "%2D")
