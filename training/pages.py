"""What stands around the articles of saved news pages: menus, notices, appeals, captions."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from lxml import etree, html

from bench.rows import read_rows

_SILENT = ("script", "style", "noscript", "template", "svg", "head")
_SHORTEST = 3
_ATTRIBUTES = re.compile(
    r"[\"“”‘:?]|\b(say|says|said|tell|tells|told|claim|claims|warns?|den(y|ies|ied)|accus\w+|calls?|"
    r"vows?|urges?|reveals?|admits?|according|think|thinks|believes?|asks?|wants?)\b",
    re.IGNORECASE,
)


def boilerplate(folder: Path) -> list[list[str]]:
    """The lines around the article of each page of `news_pages`, in the order of the page.

    A line is boilerplate when the gold text of its page does not hold it. Lines that may attribute
    something themselves, as teasers do, are left out: nothing tells what is right in them.
    """
    pages = []
    for row in read_rows(folder / "gold.jsonl"):
        with gzip.open(folder / row["html"]) as file:
            lines = _lines(file.read())
        article = " ".join([row["title"] or "", row["text"]]).split()
        joined = " ".join(article)
        around = [line for line in lines if line not in joined and not _ATTRIBUTES.search(line)]
        if around:
            pages.append(around)
    return pages


def _lines(page: bytes) -> list[str]:
    root = html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8"))
    etree.strip_elements(root, *_SILENT, with_tail=False)
    lines = (" ".join(text.split()) for text in root.xpath("//body//text()"))
    return [line for line in lines if len(line) > _SHORTEST]
