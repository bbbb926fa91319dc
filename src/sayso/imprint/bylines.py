"""Names in the lines that say who wrote an article."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from sayso.facts import load
from sayso.facts.outlets import outlet_named
from sayso.types import Span

_BY = re.compile(r"\b(?:by|authors?(?:\sof\s(?:the|this)\s\w+)?)\b[\s:]*", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:edit(?:ed|ing)|photo(?:s|graphs?)?|pictures?|illustrations?|video|graphics"
    r"|translat(?:ed|ion)|additional\sreporting|with\sfiles)\s(?:by|from)\b",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*(?:[,;|/&•·–—\n\r]|\s-\s|\band\b|\bwith\b)\s*")
_AND = ("and", "&", "with")
_ENDS = ("|", "/", "•", "·", "–", "—", "-", ";", "")
_SEAM = re.compile(r"(?<=[^\W\d_])(?=[A-Z])")
_BEFORE_A_CAPITAL = re.compile(r"\b(?:Ma?c|[DL][aeiou]|O['’]|Fitz|Van|Von|[A-Z])\Z")
_WORD = re.compile(r"\S+")
_MARK = re.compile(r"[@\d]")
_INSIDE = re.compile(r"[-.'’]")
_MOST_WORDS = 5
_LONGEST = 500
_ABOUT = re.compile(r"\sis\s(?:an?|the|our)\s")
_REACH = 8
"""Words within which a bio tells what its person is."""


def byline(text: str) -> str | None:
    """The names in a byline, as they stand: "By Mara Ilic and Teo Brand, Velm" gives
    "Mara Ilic and Teo Brand". Names with other words between them are joined by commas."""
    spans = _names(text[:_LONGEST])
    if not spans:
        return None
    gaps = [text[one[1] : other[0]] for one, other in pairwise(spans)]
    if all(_joins(gap) for gap in gaps):
        return text[spans[0][0] : spans[-1][1]]
    return ", ".join(dict.fromkeys(text[start:end] for start, end in spans))


def bio_name(text: str) -> str | None:
    """Whom a bio is about, where it begins with a name and goes on with a trade of the press:
    "Mara Ilic is a senior reporter"."""
    about = _ABOUT.search(text[:100])
    if about is None:
        return None
    words = re.findall(r"[\w-]+", text[about.end() : about.end() + 200].lower())[:_REACH]
    if not load("press")["roles"].intersection(words) or "former" in words:
        return None
    name = text[: about.start()].strip()
    return name if byline(name) == name and not _SEPARATOR.search(name) else None


def _joins(gap: str) -> bool:
    return not _SEPARATOR.sub("", gap)


def _names(text: str) -> list[Span]:
    """Where the names of a byline stand.

    After a comma a place or an office may stand: "Mara Ilic, New Osk" names one, "Mara Ilic, Teo
    Brand and Ona Rey" three.
    """
    others = _OTHERS.search(text)
    end = others.start() if others else len(text)
    at = by.end() if (by := _BY.search(text, 0, end)) else 0
    names: list[Span] = []
    sure = 0
    joined = True
    while at < end:
        gap = _SEPARATOR.search(text, at, end)
        stop = gap.start() if gap else end
        name = _name(text, at, stop)
        if name:
            names.append(name)
            sure = len(names) if joined else sure
        if gap is None or (name and (_is_glued(text, name[1], stop) or gap[0].strip() in _ENDS)):
            break
        joined = gap[0].strip() in _AND or (joined and not text[at:stop].strip())
        at = gap.end()
    return names[:sure]


def _name(text: str, start: int, stop: int) -> Span | None:
    """The name with which a piece of a byline begins: two words or more."""
    words, role = _begun(text, start, stop)
    said = [text[slice(*word)] for word in words]
    half = len(said) // 2
    # A page may show its author's name beside a picture of it, too.
    if half > 1 and said[:half] == said[half:]:
        words, said = words[:half], said[:half]
    full = [word for word in said if len(word) > 2 and not word.islower()]
    # "The Velm | Ledger" is an outlet's.
    if said[:1] == ["The"]:
        return None
    # "Mara Ilic Parliamentary Editor" does not tell where the name ends.
    if not 2 <= len(words) <= _MOST_WORDS or (role and len(full) > 2):
        return None
    span = words[0][0], words[-1][1]
    return None if outlet_named(text[slice(*span)]) else span


def _begun(text: str, start: int, stop: int) -> tuple[list[Span], bool]:
    """The words of a name, each capitalised or a particle, and whether a role follows it."""
    words: list[Span] = []
    role = False
    for match in _WORD.finditer(text, start, stop):
        end = _whole(text, match.start(), match.end())
        word = text[match.start() : end]
        # "NPA0412" is the number of a report.
        code = word.isupper() and text[end : match.end()].isdigit()
        if not word or code or not _is_of_name(word, first=not words):
            role = _bare(word) in _no_names()
            break
        words.append((match.start(), end))
        if end < match.end():
            break
    while words and text[slice(*words[-1])].islower():
        words.pop()
    return words, role


def _is_glued(text: str, end: int, stop: int) -> bool:
    """Whether a name that ends at `end` has a word glued to it."""
    return end < stop and text[end].isupper()


def _whole(text: str, start: int, end: int) -> int:
    """Where a word ends before a handle, a digit or a capital in it: "IlicPresident" is two words,
    "McCall" is one."""
    mark = _MARK.search(text, start, end)
    end = mark.start() if mark else end
    for seam in _SEAM.finditer(text, start, end):
        before = text[start : seam.start()]
        if before[-1].islower() and not _BEFORE_A_CAPITAL.search(before):
            return seam.start()
    return end


def _is_of_name(word: str, *, first: bool) -> bool:
    bare = _bare(word)
    if not first and bare in load("people")["particles"]:
        return True
    letters = _INSIDE.sub("", word)
    # Jan and April are names, too, where they come first.
    known = bare in _no_names() or (not first and bare in load("press")["times"])
    return word[0].isupper() and letters.isalpha() and not known


def _bare(word: str) -> str:
    return word.rstrip(".").lower()


@cache
def _no_names() -> frozenset[str]:
    press = load("press")
    others = (load("people")["honorifics"], load("bodies")["outlet"])
    return frozenset().union(press["roles"], press["beside_roles"], *others)
