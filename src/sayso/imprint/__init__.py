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
from sayso.facts.outlets import outlet_named
from sayso.imprint.bylines import bio_name, byline
from sayso.imprint.datelines import datelined
from sayso.imprint.headers import headed, stated
from sayso.imprint.headlines import headlined
from sayso.imprint.outlets import is_masthead, publisher
from sayso.imprint.stamps import dates, published
from sayso.layout import run_together
from sayso.types import Boilerplate, Document

_LONGEST = 12_000
"""Code points of a document; a longer one may be several articles that were not told apart. With
its lines it has a head at least."""
_HEAD = 600
"""Code points of article text before which the lines about the article itself stand."""
_DEEPEST = 3_000
"""Code points at the head of a page in which its menus stand."""
_PARAGRAPH = 80
"""Code points that a line of the article itself has."""
_SIDE = 600
"""Code points of its own in which an article beside another is looked for."""
_WORDS = 4
"""A headline has so many words, a line of a menu fewer."""
_NEWS = frozenset(("caption", "teaser", "other-language"))
_WORD_BEFORE = re.compile(r"(?<!\S)([A-Z][\w'’-]+)[ \xa0]\Z")
_AND = re.compile(r", | and ")
_SLACK = 20
"""Code points by which an edge of a part may be wrong: a word or two."""


def imprint(
    document: Document, parts: Sequence[Boilerplate], doubts: Sequence[int] = ()
) -> Document:
    """`document` with `outlet`, `published`, `title` and `byline` where it has none and its text
    shows one. `parts` are its headline, byline and dateline parts, spans in code points of its
    text; `doubts` are where in it another article may begin. A page or a record says these itself,
    and gets no more than the day of its dateline or of a line at its head or end.

    Raises:
        FactsError: the user's table of outlets cannot be used.
    """
    text = document.text
    if document.origin.start is None or (len(text) > _LONGEST and _has_no_lines(text)):
        return _dated(document)
    ordered = sorted([*parts, *document.boilerplate], key=lambda part: part.span)
    head = _head(text, ordered)
    authors = document.byline or _byline(text, head, ordered)
    outlet = document.outlet or _outlet(document, doubts, authors)
    return replace(
        document,
        outlet=outlet,
        title=document.title
        or _title(text, head, outlet)
        or headlined(text, (part.span for part in document.boilerplate)),
        byline=authors,
        published=document.published or _published(text, head) or _day(document),
    )


def _has_no_lines(text: str) -> bool:
    return run_together(text.count("\n") + 1, len(text))


def _outlet(document: Document, doubts: Sequence[int], authors: str | None) -> str | None:
    """The outlet that a text shows to be its own, if it names it, or who wrote it, on both sides of
    each place where another article may begin; none of a long one."""
    text = document.text
    outlet = publisher(text, document.boilerplate) if len(text) <= _LONGEST else None
    if outlet is None or not doubts:
        return outlet
    most = _own_before(document, len(text)) - _SIDE
    inner = [at for at in doubts if _SIDE <= _own_before(document, at) <= most]
    if not inner:
        return outlet
    listed = outlet_named(outlet)
    called = [listed.name, *listed.names, *listed.domains] if listed else [outlet]
    names = [rf"(?i:{re.escape(name)})\b" for name in called]
    # A word may be glued to a name in a byline.
    names += [rf"{re.escape(name)}(?![a-z])" for name in _AND.split(authors or "") if name]
    places = [found.start() for found in re.finditer(rf"\b(?:{'|'.join(names)})", text)]
    return outlet if places and places[0] < inner[0] and inner[-1] <= places[-1] else None


def _own_before(document: Document, at: int) -> int:
    """How many code points of a document before `at` are in no boilerplate."""
    away = (part.span for part in document.boilerplate)
    return at - sum(min(end, at) - start for start, end in away if start < at)


def _dated(document: Document) -> Document:
    return replace(document, published=document.published or _day(document))


def _day(document: Document) -> str | None:
    text = document.text
    return datelined(text) or headed(_read_first(document)) or stated(text)


def _read_first(document: Document) -> str:
    """The head of a text without what in it is no news."""
    parts, at = [], 0
    for part in document.boilerplate:
        start, end = part.span
        if part.kind not in _NEWS and at <= start < _DEEPEST:
            parts.append(document.text[at:start])
            at = end
    return "".join([*parts, document.text[at : max(at, _DEEPEST)]])


def confirmed(document: Document, kept: Document) -> Document:
    """`document`, made again without its parts, with those facts of `kept` that its text has: the
    title as it stands, each name of the byline, the date in some form, and the outlet, told anew,
    since a name of the table need not stand in the text.

    Raises:
        FactsError: the user's table of outlets cannot be used.
    """
    if document.origin.start is None:
        return _dated(document)
    text = document.text
    shown = publisher(text, document.boilerplate) if kept.outlet else None
    return replace(
        document,
        outlet=document.outlet or _if(kept.outlet, kept.outlet == shown),
        title=document.title or _if(kept.title, kept.title is not None and kept.title in text),
        byline=document.byline or _if(kept.byline, _names_stand(text, kept.byline)),
        published=document.published
        or _if(kept.published, kept.published is not None and _stands(kept.published, document)),
    )


def _stands(day: str, document: Document) -> bool:
    """Whether a text has a day or time; the line that told it may have ended before its time."""
    found = filter(None, (_day(document), *dates(document.text)))
    return any(day in {date, date[:10]} for date in found)


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
        own += _own(text, at, start)
        if own > _HEAD or start > _DEEPEST:
            break
        head.append((own, part))
        at = max(at, end)
    return head


def _own(text: str, start: int, end: int) -> int:
    """How much of the article's own stands between two parts: whole lines that are shorter than a
    paragraph are a page's menus."""
    lines = text[start:end].split("\n")
    inside = slice(0 if start == 0 else 1, -1)
    lines[inside] = [line for line in lines[inside] if len(line) >= _PARAGRAPH]
    return sum(len(line.strip()) for line in lines)


def _said(text: str, head: Iterable[tuple[int, Boilerplate]], *kinds: str) -> list[str]:
    return [text[slice(*part.span)] for _, part in head if part.kind in kinds]


def _title(text: str, head: list[tuple[int, Boilerplate]], outlet: str | None) -> str | None:
    """The first headline, if nothing of the article's text stands before it, without a line above
    it that is no more than an outlet's name; None where it is nothing else, or has lost its
    beginning."""
    first = [(own, part) for own, part in head if own <= _SLACK]
    titles = (_headline(said, outlet) for said in _said(text, first, "headline"))
    title = next(filter(None, titles), "")
    return None if title[:1].islower() else title or None


def _headline(part: str, outlet: str | None) -> str:
    """The headline in a part that is one: its first line of some words, without one above it that
    is no more than an outlet's name or a rubric; none in a menu."""
    lines = [line.strip() for line in part.strip().split("\n")]
    if lines[0] == outlet or is_masthead(lines[0]):
        lines = lines[1:]
    if len(lines) == 1:
        return lines[0]
    long = [line for line in lines if line.count(" ") + 1 >= _WORDS]
    return long[0] if len(lines) - len(long) < 2 and long else ""


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
