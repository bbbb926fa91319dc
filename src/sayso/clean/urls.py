"""Canonical URLs of documents."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_cid|mc_eid|_ga|_gl"
    r"|cmpid|ns_campaign|ns_source|ns_mchannel|ns_linkname|wt\.mc_id|__twitter_impression",
    re.IGNORECASE,
)
_PORTS = {"http": 80, "https": 443}
_LONGEST = 2_000


def canonical_url(text: str) -> str:
    """An http or https URL with scheme and host in lower case, and without its fragment, default
    port, user name and tracking parameters. Path and other parameters stay as they are.

    Raises ValueError if `text` is no such URL.
    """
    url = text.strip()
    parts = urlsplit(url)
    if parts.scheme not in _PORTS or not parts.hostname or not _plain(url):
        raise ValueError(f"{url[:200]!r} is not an http or https address")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    if parts.port not in (None, _PORTS[parts.scheme]):
        host += f":{parts.port}"
    kept = (p for p in parts.query.split("&") if not _TRACKING.fullmatch(p.partition("=")[0]))
    return urlunsplit((parts.scheme, host, parts.path or "/", "&".join(kept), ""))


def stated_url(text: str | None) -> str | None:
    """`canonical_url` for what an input says of itself: None where it is no such URL."""
    try:
        return canonical_url(text) if text else None
    except ValueError:
        return None


def _plain(url: str) -> bool:
    return len(url) <= _LONGEST and url.isprintable() and " " not in url
