"""What a page's metadata states: its URL, outlet, publication time and language.

The title comes from trafilatura. Its date is guessed from text and address where the page
states none, and its site name falls back to the domain, so those are read here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from sayso.clean.published import stated_published
from sayso.clean.urls import stated_url
from sayso.wrapped import on_one_line

_ARTICLE = re.compile(r"(\w*Article|\w*BlogPosting|Report|ClaimReview)", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")
_PUBLISHED = (
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "pubdate",
    "publish-date",
    "publishdate",
    "publication_date",
    "date",
)
_BAR = re.compile(r"( [|–—·»-] )")
_MOST_ITEMS = 1_000


def stated_metas(tree: Any) -> dict[str, str]:
    """The first content of each `meta` element, by its lower-case properties, name or itemprops."""
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop"):
            for name in (element.get(attribute) or "").lower().split():
                if content:
                    metas.setdefault(name, content)
    return metas


def stated_items(tree: Any) -> list[dict[str, Any]]:
    """The JSON-LD objects of a page that describe an article."""
    items: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            try:
                found = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
            items += [item for item in _objects(found) if _is_article(item)]
    return items[:_MOST_ITEMS]


def _objects(found: Any) -> Iterator[dict[str, Any]]:
    for item in found if isinstance(found, list) else [found]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            parts = graph if isinstance(graph, list) else []
            yield from (part for part in parts if isinstance(part, dict))


def _is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE.fullmatch(kind) for kind in kinds)


def page_published(tree: Any, metas: dict[str, str], items: list[dict[str, Any]]) -> str | None:
    """The time of publication in JSON-LD, else in `meta` elements, else in a marked element."""
    stated = [item.get("datePublished") for item in items]
    stated += [metas.get(name) for name in _PUBLISHED]
    stated += [
        element.get("datetime") or element.get("content") or element.text
        for element in tree.iter("time", "span", "p", "div")
        if element.get("pubdate") is not None or element.get("itemprop") == "datePublished"
    ][:_MOST_ITEMS]
    readable = (stated_published(value) for value in stated if isinstance(value, str))
    return next(filter(None, readable), None)


def page_url(tree: Any, metas: dict[str, str]) -> str | None:
    """The canonical link, else the URL given for sharing."""
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            url = stated_url(link.get("href"))
            if url:
                return url
    return stated_url(metas.get("og:url"))


def page_outlet(
    tree: Any, metas: dict[str, str], items: list[dict[str, Any]], url: str | None
) -> str | None:
    """The site's name as the page states it, never its mere domain; the end of its title is one if
    it has the letters of the domain ("… - The Velm News" at thevelmnews.example)."""
    host = ((urlsplit(url).hostname or "") if url else "").removeprefix("www.")
    labels = {_plain(label) for label in host.split(".")}
    names = [name for name in _stated_names(metas, items) if not _is_host(name, host)]
    names += [name for name in _title_ends(tree) if _plain(name) in labels]
    if not names:
        return None
    first = names[0]
    if first.islower() and _plain(first) in labels:
        return next((n for n in names if n != first and _plain(n).startswith(_plain(first))), first)
    return first


def _stated_names(metas: dict[str, str], items: list[dict[str, Any]]) -> Iterator[str]:
    publishers = [item.get("publisher") for item in items]
    stated = [metas.get("og:site_name")]
    stated += [p.get("name") if isinstance(p, dict) else p for p in publishers]
    stated.append(metas.get("application-name"))
    return (on_one_line(name) for name in stated if isinstance(name, str) and name.strip())


def _title_ends(tree: Any) -> Iterator[str]:
    title = tree.find(".//head/title")
    parts = _BAR.split(on_one_line(title.text or "") if title is not None else "")
    return iter(parts[2::2])


def bare_title(
    title: str | None, outlet: str | None, url: str | None, items: list[dict[str, Any]]
) -> str | None:
    """`title` without what a page adds behind a bar or dash: the site's name, and a section where
    what is left is the headline that the page states ("… - Velm | Tidewire")."""
    if not title:
        return None
    host = (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
    headlines = {on_one_line(item["headline"]) for item in items if _has_headline(item)}
    parts = _BAR.split(on_one_line(title))
    while len(parts) > 1:
        rest = "".join(parts[:-2]).strip()
        site = any(name and _is_site(parts[-1], name) for name in (outlet, host))
        if not rest or not (site or rest in headlines):
            break
        parts = parts[:-2]
    return "".join(parts).strip()


def _has_headline(item: dict[str, Any]) -> bool:
    return isinstance(item.get("headline"), str)


def _is_site(words: str, name: str) -> bool:
    """Whether `words` are a site's name, with one more at most: "Tidewire News"."""
    short = len(words.split()) <= len(name.split()) + 1
    return short and bool(_plain(name)) and _plain(words).startswith(_plain(name))


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", name.casefold()).removeprefix("the")


def _is_host(name: str, host: str) -> bool:
    """Whether `name` is an address; one with a capital is a name: "Tidewire.com"."""
    bare = name.removeprefix("https://").removeprefix("http://").rstrip("/")
    return "://" in name or bare.removeprefix("www.") == host or (bare.islower() and "." in bare)


def page_language(tree: Any) -> str | None:
    """The language of the `html` element, a BCP 47 tag."""
    language = (tree.get("lang") or tree.get("xml:lang") or "").strip()
    return language.replace("_", "-") if _LANGUAGE.fullmatch(language) else None
