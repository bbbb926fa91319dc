"""Who wrote a page, as its metadata names them.

trafilatura reads what is shown as well, where a job, a day or the site's own name stands beside a
name, and takes inverted names apart; so what a page states for programs comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from sayso.facts.outlets import outlet_named

_METAS = (
    "author",
    "article:author_name",
    "parsely-author",
    "byl",
    "sailthru.author",
    "cxenseparse:author",
    "article:author",
    "og:author",
)
_INVERTED = frozenset(("dc.creator", "dcterms.creator", "citation_author"))
"""What scholarly metadata names authors by: an element each, the surname before a comma."""
_BY = re.compile(r"(?:written\s+)?by[:\s]\s*", re.IGNORECASE)
_PARTS = re.compile(r"\s*[;|]\s*|\s*,\s+(?:and\s+)?|\s+(?:and|&)\s+")
_JOB = re.compile(
    r"\s*\b(?:(?:is|has been)\s+(?:an?|the)\b.*|(?:(?:\w+[’']s|staff|senior|chief|special|"
    r"political|foreign|news|business|sports?|national|contributing|freelance|deputy|assistant)\s)*"
    r"(?:reporters?|writers?|editors?|correspondents?|producers?|columnists?|contributors?))\Z",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\s*\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|"
    r"august|september|october|november|december|\d[\d:./-]*)\Z",
    re.IGNORECASE,
)
_NOBODY = frozenset(("admin", "administrator", "editor", "author", "webmaster", "user", "guest"))
_ADDRESS = re.compile(r"https?\b|www\b|://|@|\w\.(?:com|org|net|co)\b", re.IGNORECASE)
_MOST = 40
"""Authors and words of a name that are read; a page that names more is no article."""
_LONGEST = 120
"""Code points of a name with its job."""


def page_authors(
    tree: Any, metas: dict[str, str], items: list[dict[str, Any]], outlet: str | None, shown: str
) -> str | None:
    """Those who wrote a page, parted by "; ": of JSON-LD, else of `meta` elements, else `shown`,
    which is what trafilatura reads. The page's own outlet is none of them."""
    stated = (
        list(_of_items(items)),
        list(_inverted(tree)),
        *([metas[name]] for name in _METAS if name in metas),
        [shown],
    )
    found = (_names(each, outlet) for each in stated)
    return "; ".join(next(filter(None, found), [])) or None


def _of_items(items: list[dict[str, Any]]) -> Iterator[str]:
    for item in items:
        authors = item.get("author") or item.get("creator")
        for author in authors if isinstance(authors, list) else [authors]:
            name = author.get("name") if isinstance(author, dict) else author
            for each in name if isinstance(name, list) else [name]:
                if isinstance(each, str):
                    yield each


def _inverted(tree: Any) -> Iterator[str]:
    """The names of scholarly metadata, the given name first."""
    for element in tree.iter("meta"):
        name = (element.get("name") or "").strip().lower()
        parts = [part.strip() for part in (element.get("content") or "").split(",")]
        if name in _INVERTED and len(parts) <= 2 and all(parts):
            yield " ".join(reversed(parts))


def _names(stated: Iterable[str], outlet: str | None) -> list[str]:
    """The names in `stated`, each once."""
    names: dict[str, str] = {}
    for words in islice(stated, _MOST):
        for part in _PARTS.split(_BY.sub("", " ".join(words.split()), count=1))[:_MOST]:
            name = _bare(part) if len(part) <= _LONGEST else None
            if name and not _is_no_author(name, outlet):
                names.setdefault(_plain(name), name)
    return list(names.values())[:_MOST]


def _bare(part: str) -> str:
    """`part` without a job or a day behind it: "Jane Roe Staff Writer", "Jane Roe November"."""
    name = _DAY.sub("", _DAY.sub("", part.strip(" .,-–—/")))
    job = _JOB.search(name)
    if job is None or _is_agency(name.split()[0]):
        return name
    return name[: job.start()].strip(" .,-–—/")


def _is_no_author(name: str, outlet: str | None) -> bool:
    if _ADDRESS.search(name) or len(name.split()) > _MOST or not any(map(str.isalpha, name)):
        return True
    handle = " " not in name and (name.islower() or name.casefold() in _NOBODY)
    return handle or bool(outlet and _is_of(name, outlet))


def _is_of(name: str, outlet: str) -> bool:
    """Whether `name` is the page's outlet, its company or a desk of it ("Tidewire Business")."""
    known = outlet_named(name)
    if known:
        return known.name == outlet or known == outlet_named(outlet)
    words, own = _words(name), _words(outlet)
    shared = min(len(words), len(own))
    return words[:shared] == own[:shared] and len(words) - shared <= 1


def _words(name: str) -> list[str]:
    """The words of `name` without "the" or the end of a domain."""
    return re.findall(r"\w+", re.sub(r"\A(?:the)\s|\.\w+\Z", "", name.casefold()))


def _is_agency(word: str) -> bool:
    known = outlet_named(word)
    return bool(known and known.kind == "agency")


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", name.casefold()).removeprefix("the")
