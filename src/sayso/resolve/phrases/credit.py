"""Photo credits: who took a picture says nothing ("(Northwire Photo/Jane Roe)"), also where a
scrape glued the credit to the words after it ("Jane Roe/NorthwireThe mayor")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.facts import load
from sayso.facts.countries import country
from sayso.facts.outlets import outlet_named
from sayso.resolve.phrases.tokens import Token
from sayso.types import Span

_PHOTOGRAPHER = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:[ \xa0][^\W\d_a-z][\w.'’-]*){1,3}[ \xa0]?/")
_CREDIT = re.compile(
    rf"(?i:{'|'.join(map(re.escape, sorted(load('press')['credits'], reverse=True)))})"
    r"[ \xa0](?=[A-Z][\w.’'-]*[ \xa0]\w)"
)
_DESK = re.compile(rf"(?i)\b(?:{'|'.join(load('press')['desks'])})s?\b")
_WORD = re.compile(r"[ \xa0]?[^\W\d_a-z]\w*")
_SEAM = re.compile(r"(?<=[^\W\d_])(?=[^\W\d_a-z][a-z])")

_SHOWS = re.compile(
    r"(?i)(?:photo(?:graph)?|picture|image)s?(?:[ \xa0]?[:/]|[ \xa0](?:by|courtesy of))[ \xa0]?\Z"
)
_SHOWN = 24  # code points before a name in which that may stand
_LEAD = re.compile(r"[^\W\d_a-z][\w.-]*(?=[ \xa0][A-Z])")
_NAME = re.compile(r"[^\W\d_a-z][\w-]+(?:[ \xa0][^\W\d_a-z][\w-]+)*")
_CAPITAL = re.compile(r"\b[A-Z][\w.'’-]*[ \xa0]\Z")
_SLASH = re.compile(r"[ \xa0]?/[ \xa0]?(?=[A-Z])")


def is_credited(text: str, name: Span) -> bool:
    """Whether a name is that of who took a picture: behind "Photo by", two words or more before a
    slash and an agency, or on a line of its own and nowhere else."""
    start, end = name
    if _SHOWS.search(text, max(0, start - _SHOWN), start):
        return True
    if text[max(start - 1, 0) : start] == "\n" == text[end : end + 1]:
        return " " in text[start:end] and text.count(text[start:end]) == 1
    return " " in text[start:end] and _SLASH.match(text, end) is not None


def after_credit(text: str, source: Span) -> Span | None:
    """`source` without a credit that it begins with; None where it is nothing else.

    A credit is a photographer and an agency with a slash between, of which a source may hold the
    agency only. An agency is an outlet that the table knows, or a word in capitals.
    """
    start, end = source
    begun = text[max(start - 1, 0) : start] == "/"
    photographer = None if begun else _PHOTOGRAPHER.match(text, start, end)
    if not begun and photographer is None:
        return source
    word = _WORD.match(text, photographer.end() if photographer else start, end)
    if word is None:
        return source
    for seam in _SEAM.finditer(text, *word.span()):
        if _is_agency(text[word.start() : seam.start()].strip()):
            return seam.start(), end
    if photographer is None or not _is_agency(word.group().strip()):
        return source
    rest = len(text[word.end() : end].lstrip(" \xa0,.)"))
    return (end - rest, end) if rest else None


def behind_agency(text: str, source: Span) -> int:
    """Where a name begins that a caption has behind the agency of its picture ("EPA Velm Gas"), if
    the text has it by itself elsewhere, or it is two words or more behind one that the table has;
    else where `source` begins."""
    start, end = source
    if start and text[start - 1] not in "\n:":
        return start
    known = _CREDIT.match(text, start, end)
    if known and not _DESK.search(text, known.end(), end):
        return known.end()
    for lead in _LEAD.finditer(text, start, end):
        at = lead.end() + 1
        name = _NAME.match(text, at, end)
        agency = text[start : lead.end()]
        if name is None or not _is_agency(agency) or (agency.isupper() and name[0].isupper()):
            continue
        owner = text[name.end() : name.end() + 1] in {"'", "’"}
        if (owner or country(name[0]) is None) and _is_alone(text, name[0], at):
            return at
    return start


def _is_alone(text: str, name: str, at: int) -> bool:
    """Whether `name` stands somewhere else than at `at`, with no capital before it."""
    places = re.finditer(rf"(?<![\w'’-]){re.escape(name)}(?![\w-])", text)
    return any(
        m.start() != at and not _CAPITAL.search(text, max(m.start() - _SHOWN, 0), m.start())
        for m in places
    )


def unglued(text: str, role: Sequence[Token]) -> tuple[Token, ...]:
    """`role` from its people on, where the last word of a credit was glued to them ("Oda
    LunnNorwegian president")."""
    for i, token in enumerate(role):
        for seam in _SEAM.finditer(text, token.start, token.stem):
            word = text[seam.start() : token.stem]
            found = country(word)
            if found is not None and found.how == "people":
                return token._replace(start=seam.start(), key=word.lower()), *role[i + 1 :]
    return tuple(role)


def _is_agency(word: str) -> bool:
    return (word.isupper() and len(word) > 1) or outlet_named(word) is not None
