"""Saved pages: the article's text by trafilatura, one line a paragraph.

Settings as measured on pages with known text: `favor_precision` keeps menus and teasers out, and
where it leaves very little, the balanced settings may find the article that it lost.
"""

from __future__ import annotations

import logging
import re
from itertools import islice
from typing import Any

from lxml.html import HTMLParser, document_fromstring
from trafilatura import bare_extraction

from sayso.clean.article import Article
from sayso.clean.authors import page_authors
from sayso.clean.decode import decode_text
from sayso.clean.metadata import (
    bare_title,
    page_language,
    page_outlet,
    page_published,
    page_url,
    stated_items,
    stated_metas,
)

_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I
)
_HEAD = 4_096
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# Time grows with the square of the elements; news pages have some thousands.
_MOST_ELEMENTS = 20_000
_MOST_ATTRIBUTES = 100
_LONGEST_ATTRIBUTE = 10_000
_LONGEST_SCRIPT = 1_000_000
_MOST_TEXT = 4_000_000
_SHORT = 1_000
# The parser's time grows with the square of a tag's attributes, before any can be counted.
_TAG = re.compile(r"""<[A-Za-z](?:=\s*+(?:"[^"]*+"|'[^']*+')|[^>=]++|=)*""")
_VALUE = re.compile(r"""=\s*+(?:"[^"]*+"|'[^']*+')""")
_LONG_TAG = 5_000
_MOST_IN_LONG_TAGS = 150_000


def read_page(data: bytes) -> Article:
    """The article of a saved page. Raises ValueError, saying why there is none."""
    tree = _parse(decode_text(data, _declared(data)))
    metas, items = stated_metas(tree), stated_items(tree)
    url = page_url(tree, metas)
    published = page_published(tree, metas, items)
    language = page_language(tree)
    found = _extract(tree, precise=True)
    text = (found and found.text) or ""
    if len(text) < _SHORT:
        balanced = _extract(tree, precise=False)
        wider = (balanced and balanced.text) or ""
        if len(wider) > 2 * len(text):
            found, text = balanced, wider
    if not text.strip():
        raise ValueError("no article found on the page; save its text to a file and give that")
    outlet = page_outlet(tree, metas, items, url)
    return Article(
        text=text,
        url=url,
        outlet=outlet,
        title=bare_title(found.title, outlet, url, items),
        byline=page_authors(tree, metas, items, outlet, found.author or ""),
        published=published,
        language=language,
    )


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data, 0, _HEAD)
    return match[1].decode("ascii", "ignore") if match else None


def _parse(markup: str) -> Any:
    """The page's tree, within bounds: what exceeds them is refused, not cut."""
    long = (tag[0] for tag in _TAG.finditer(markup) if len(tag[0]) > _LONG_TAG)
    if sum(len(_VALUE.sub("=", tag)) for tag in long) > _MOST_IN_LONG_TAGS:
        raise ValueError("a tag of the page has too many attributes; save the page's text instead")
    parser = HTMLParser(encoding="utf-8", collect_ids=False, remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(_NOT_XML.sub("", markup).encode(), parser=parser)
    except Exception as error:
        # lxml has no common type for what it raises on markup that it cannot use.
        raise ValueError(f"not a page that can be parsed ({type(error).__name__})") from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise ValueError("its markup is nested too deeply or holds a piece over 10 MB")
    elements = list(islice(tree.iter(), _MOST_ELEMENTS + 1))
    if len(elements) > _MOST_ELEMENTS:
        raise ValueError(f"the page has over {_MOST_ELEMENTS:,} elements; save its text instead")
    if sum(_bound(element) for element in elements) > _MOST_TEXT:
        raise ValueError(f"the page has over {_MOST_TEXT:,} characters; save its text instead")
    return tree


def _bound(element: Any) -> int:
    """Drop what is too long to be meant for a reader; the length of the text that is left."""
    attributes = element.attrib
    if len(attributes) > _MOST_ATTRIBUTES:
        attributes.clear()
    for name in [name for name, value in attributes.items() if len(value) > _LONGEST_ATTRIBUTE]:
        del attributes[name]
    if element.tag in ("script", "style") and len(element.text or "") > _LONGEST_SCRIPT:
        element.text = None
    inner = 0 if element.tag in ("script", "style") else len(element.text or "")
    return inner + len(element.tail or "")


def _extract(tree: Any, *, precise: bool) -> Any:
    """trafilatura's document, or None."""
    # It logs what it cannot use; that is told as an error here.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        return bare_extraction(
            tree,
            favor_precision=precise,
            include_comments=False,
            include_tables=True,
            deduplicate=False,
            with_metadata=True,
            # Its date is not used: a fixed bound keeps the result independent of today.
            date_extraction_params={"extensive_search": False, "max_date": "2100-01-01"},
        )
    except Exception as error:
        # Hostile markup may raise anything in there.
        raise ValueError(f"the page cannot be extracted ({type(error).__name__})") from error
