"""The imprint stage: who published an article of a run-together text, when, and who wrote it, as
far as its own words and their parts show.

What an input says of itself wins. A wrong answer is worse than none: where the text tells nothing,
or two things, the field stays None.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.facts import load
from sayso.imprint.bylines import bio_name, byline
from sayso.imprint.datelines import datelined
from sayso.imprint.headers import footed, headed
from sayso.imprint.headlines import headlined
from sayso.imprint.outlets import is_masthead, publisher
from sayso.imprint.stamps import dates, published
from sayso.types import Boilerplate, Document

_LONGEST = 12_000
"""Code points of a document; a longer one may be several articles that were not told apart."""
_HEAD = 200
"""Code points of article text before which the lines about the article itself stand."""
_WORD_BEFORE = re.compile(r"(?<!\S)([A-Z][\w'’-]+)[ \xa0]\Z")
_SLACK = 20
"""Code points by which an edge of a part may be wrong: a word or two."""


def imprint(document: Document, parts: Sequence[Boilerplate]) -> Document:
    """`document` with `outlet`, `published`, `title` and `byline` where it has none and its text
    shows one. `parts` are its headline, byline and dateline parts, spans in code points of its
    text. A page or a record says these itself, and gets no more than the day of its dateline or of
    a line at its head or end.

    Raises:
        FactsError: the user's table of outlets cannot be used.
    """
    if document.origin.start is None or len(document.text) > _LONGEST:
        return _dated(document)
    ordered = sorted([*parts, *document.boilerplate], key=lambda part: part.span)
    head = _head(document.text, ordered)
    outlet = document.outlet or publisher(document.text, document.boilerplate)
    return replace(
        document,
        outlet=outlet,
        title=document.title
        or _title(document.text, head, outlet)
        or headlined(document.text, (part.span for part in document.boilerplate)),
        byline=document.byline or _byline(document.text, head, ordered),
        published=document.published or _published(document.text, head) or _day(document.text),
    )


def _dated(document: Document) -> Document:
    return replace(document, published=document.published or _day(document.text))


def _day(text: str) -> str | None:
    return datelined(text) or headed(text) or footed(text)


def confirmed(document: Document, kept: Document) -> Document:
    """`document`, made again without its parts, with those facts of `kept` that its text has: the
    title as it stands, each name of the byline, the date in some form. Its outlet is told anew,
    since a name of the table need not stand in the text.

    Raises:
        FactsError: the user's table of outlets cannot be used.
    """
    if document.origin.start is None or len(document.text) > _LONGEST:
        return _dated(document)
    text = document.text
    return replace(
        document,
        outlet=document.outlet or publisher(text, document.boilerplate),
        title=document.title or _if(kept.title, kept.title is not None and kept.title in text),
        byline=document.byline or _if(kept.byline, _names_stand(text, kept.byline)),
        published=document.published
        or _if(kept.published, kept.published in {_day(text), *dates(text)}),
    )


def _if(value: str | None, right: bool) -> str | None:
    return value if right else None


def _names_stand(text: str, line: str | None) -> bool:
    if line is None:
        return False
    names = line.split(", ") if line not in text else [line]
    return all(name in text for name in names)


def _head(text: str, parts: Iterable[Boilerplate]) -> list[tuple[int, Boilerplate]]:
    """The parts before which little of the article's own text stands, with how much."""
    head = []
    own = at = 0
    for part in parts:
        start, end = part.span
        own += len(text[at:start].strip())
        if own > _HEAD:
            break
        head.append((own, part))
        at = max(at, end)
    return head


def _said(text: str, head: Iterable[tuple[int, Boilerplate]], *kinds: str) -> list[str]:
    return [text[slice(*part.span)] for _, part in head if part.kind in kinds]


def _title(text: str, head: list[tuple[int, Boilerplate]], outlet: str | None) -> str | None:
    """The first headline, if nothing of the article's text stands before it, without a line above
    it that is no more than an outlet's name; None where it is nothing else, or has lost its
    beginning."""
    first = [part for own, part in head if own <= _SLACK]
    said = _said(text, ((0, part) for part in first), "headline")
    above, _, below = said[0].strip().partition("\n") if said else ("", "", "")
    named = above.strip() == outlet or is_masthead(above)
    title = below.strip() if named else said[0].strip() if said else ""
    return None if title[:1].islower() else title or None


def _published(text: str, head: list[tuple[int, Boilerplate]]) -> str | None:
    return published(_said(text, head, "dateline", "byline"))


def _byline(text: str, head: list[tuple[int, Boilerplate]], parts: list[Boilerplate]) -> str | None:
    """The names in the byline at the head; else whom the only bio below the article is about."""
    said = _said(text, head, "byline")
    if said:
        return next(filter(None, map(byline, said)), None)
    bios = [(part, name) for part in parts if (name := _bio_name(text, part))]
    if len(bios) != 1:
        return None
    ((bio, name),) = bios
    after = len(text) - bio.span[1]
    after -= sum(p.span[1] - p.span[0] for p in parts if p.span[0] >= bio.span[1])
    return name if after <= _SLACK + 5 else None


def _bio_name(text: str, part: Boilerplate) -> str | None:
    if part.kind != "bio":
        return None
    start, end = part.span
    # What is told apart by words may begin within a name: "Mara | Ona Ilic is a reporter".
    before = _WORD_BEFORE.search(text, max(0, start - _SLACK), start)
    given = load("given_names")
    if before and before[1].lower() in given["female"] | given["male"]:
        start = before.start(1)
    return bio_name(text[start:end].strip())
