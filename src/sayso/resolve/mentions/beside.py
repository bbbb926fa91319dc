"""What stands beside a name and tells of its bearer: roles, in sentences, and ages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.facts import load
from sayso.facts.countries import country
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.source import parse
from sayso.resolve.phrases.tokens import Token, tokenise
from sayso.types import Span

_IS = re.compile(
    r"[ \xa0](?:is|was|became|as)[ \xa0]"
    r"((?:an?|the)[ \xa0](?:(?![ \xa0](?:who|which|that|when|where)\b)[^,.;:()\n]){3,80}\b)"
)
_THE_ROLE = re.compile(
    r"(?:\b[Tt]he|\b[A-Z][\w-]*[ \xa0]?['’]s)(?:[ \xa0][\w'’-]+){1,6}(?<![ \xa0]and)\Z"
)
_ACCORDING = re.compile(r"(?i)\b(?:according|due|thanks)[ \xa0]to[ \xa0]\Z")
_ASIDE = re.compile(r",[ \xa0](?:who|whom|whose|which|then|now|an?|the)\b")
"""How what stands behind a name goes on: "according to the minister, Jane Roe, who"."""
_NAMED = re.compile(r",[ \xa0](?:[A-Z][a-z]{1,3}\.[ \xa0])?[^,.;:()\n]+[ \xa0]?,")
_SUPPOSED = re.compile(r"(?i)\b(?:an?|another)[ \xa0]\Z")
_VESSEL = re.compile(
    rf"(?i)\b(?:{'|'.join(sorted(load('places')['vessels']))}),?[ \xa0](?:the[ \xa0])?\Z"
)
_ARTICLE = re.compile(r"\b[Tt]he[ \xa0]\Z")
_BY_ITSELF = re.compile(
    r"[,.;:)]|[ \xa0](?:was|were|had|left|ran|hit|struck|sank|sailed|docked|burned|capsized)\b"
)
_AGED = re.compile(r"[ \xa0]?,[ \xa0][1-9]\d[ \xa0]?,|[ \xa0]\([1-9]\d\)")
_OF_TWO = re.compile(r"(?i)\b(?:elder|older|younger|senior|junior)[ \xa0]\Z")
_WAS = re.compile(r"\b(?:Acting|Former|Interim|Outgoing)[ \xa0]\Z")
RELATION = (
    r"(?:ex-|step|grand|half-)?(?:father|mother|wife|husband|son|daughter|brother|sister|uncle|aunt"
    r"|nephew|niece|cousin|widow|widower|twin)"
)
_OF_HIS = r"(?:\b(?:his|her|their)|['’]s?)[ \xa0](?:\w+[ \xa0]){0,2}"
_KIN = re.compile(rf"(?i)(?:{_OF_HIS}{RELATION}|\bfirst lady),?[ \xa0]\Z")
_KIN_BEHIND = re.compile(
    rf",[ \xa0](?:\d+,[ \xa0])?(?:(?:[^,.\n]{{2,40}}?)?{_OF_HIS}{RELATION}\b"
    rf"|(?:the[ \xa0])?{RELATION}[ \xa0]of[ \xa0](?:the\b|[A-Z]))"
)
_SPOUSE = re.compile(
    r"[ \xa0]and[ \xa0](his|her)[ \xa0](?:[\w-]+[ \xa0])?(?:husband|partner|wife)\b"
)
_PAST = frozenset({"acting", "ex", "former", "incoming", "interim", "outgoing", "then"})
_TITLE = re.compile(r"(?:\b|-)([A-Z][a-z]+)\.?[ \xa0]\Z")
_PAIR = 2  # words
_BEFORE = 44  # code points before a name in which that stands
_REACH = 14  # code points before a name
_FAR = 120  # code points after a name in which its role may end


def is_of_two(text: str, start: int) -> bool:
    """Whether a word before a name tells its bearer from another of that name, by age."""
    return _OF_TWO.search(text, max(start - 9, 0), start) is not None


def was_start(text: str, start: int, end: int) -> int:
    """Where a name with its title begins that opens a sentence with "Former", "Acting" or the
    like."""
    found = _WAS.search(text, max(start - _REACH, 0), start)
    titled = found and any(t.key in words.SINGLE_TITLES for t in tokenise(text, start, end))
    return found.start() if found and titled else start


def sex_by_spouse(text: str, end: int) -> sex.Sex | None:
    """What "and his wife" behind a name tells of its bearer."""
    found = _SPOUSE.match(text, end)
    if found is None:
        return None
    return "male" if found[1] == "his" else "female"


def is_aged(text: str, end: int) -> bool:
    """Whether an age stands behind a name: "Tarnik Roe, 34," and "Tarnik Roe (34)"."""
    return _AGED.match(text, end) is not None


def is_kin(text: str, start: int, end: int) -> bool:
    """Whether a name is told as that of somebody's family: "her father, Jon Roe", "Ann Roe, the
    president's wife", "first lady Ann Roe"."""
    before = _KIN.search(text, max(start - _BEFORE, 0), start)
    return (before or _KIN_BEHIND.match(text, end, end + _FAR)) is not None


def told_later(text: str, name: Span) -> Span | None:
    """The role in "Jane Roe was the mayor of Northport", not in "worked for Roe as a cook"."""
    match = _IS.match(text, name[1], name[1] + _FAR)
    if match is None:
        return None
    before = text[max(name[0] - _REACH, 0) : name[0]].split()[-1:]
    if match[0][1:3] == "as" and not words.PREPOSITIONS.isdisjoint(before):
        return None
    parsed = parse(text, match.span(1), True)
    if parsed is None or parsed.proper or parsed.kind not in {"person", "anonymous"}:
        return None
    # "Was a happy child" is no role.
    tokens = tokenise(text, *parsed.name)
    ends = (i for i, token in enumerate(tokens) if i and token.key in words.PREPOSITIONS)
    last = next(ends, len(tokens)) - 1
    return parsed.name if words.is_title(tokens, last) or words.is_agent(tokens[last]) else None


def told_before(text: str, start: int, end: int) -> int:
    """Where the role begins in "the foreign minister, Erlan Tarnik, said", set off by two commas;
    `start` for a name without one."""
    between = _NAMED.match(text, start - 2, end + 3)
    found = between and _THE_ROLE.search(text, max(start - _FAR, 0), start - 2)
    if not found:
        return start
    parsed = parse(text, (found.start(), end), True)
    if parsed is None or parsed.role is None:
        return start
    according = _ACCORDING.search(text, max(found.start() - _REACH, 0), found.start())
    if according and _ASIDE.match(text, end):
        return start
    head = head_words(text, parsed.role)
    return found.start() if head and head[0] in words.SINGLE_TITLES else start


def role_before(text: str, start: int, end: int) -> Span | None:
    """The role in "according to the foreign minister, Erlan Tarnik, it rained"."""
    begin = told_before(text, start, end)
    parsed = parse(text, (begin, end), True) if begin < start else None
    return parsed.role if parsed else None


def is_thing(text: str, name: Span) -> bool:
    """Whether a name is a ship's: with a word for one before it, or with an article and by itself
    ("the Jane Roe was"), not before what is somebody's ("the Jane Roe case")."""
    if _VESSEL.search(text, max(name[0] - _REACH, 0), name[0]):
        return True
    article = _ARTICLE.search(text, max(name[0] - 4, 0), name[0])
    return article is not None and _BY_ITSELF.match(text, name[1]) is not None


def is_supposed(text: str, role: Span, start: int) -> bool:
    """Whether the title before a name is no more than thought of: "a President Roe"."""
    alone = role[1] + 1 == start and text[role[0]].isupper() and " " not in text[slice(*role)]
    return alone and _SUPPOSED.search(text, max(role[0] - 9, 0), role[0]) is not None


def is_loose(text: str, tokens: Sequence[Token]) -> bool:
    """Whether the first word of a name of two, or what owns its last, may be no part of it."""
    if len(tokens) < _PAIR:
        return False
    first, before = tokens[0], tokens[-2]
    word = text[first.start : first.stem]
    found = country(text[before.start : before.stem])
    placed = found is not None and found.how != "people"
    last = text[tokens[-1].start : tokens[-1].stem]
    # "Consider TIDA"
    letters = len(last) > 1 and last.isupper()
    if len(tokens) > _PAIR:
        # "the Tide Board's Roe", "the Gulf of Norway | TIDA"
        return before.owner or (placed and letters)
    titled = first.key in words.SINGLE_TITLES  # "Judge Roe", which may be a name, too
    capitals = letters or (word.isupper() and len(word) > 1)
    return first.owner or placed or titled or capitals or word == last


def title(text: str, start: int) -> str | None:
    """The title with a capital right before a name, "gen" in "the spokesman, Brig-Gen Roe"."""
    before = _TITLE.search(text, max(start - _REACH, 0), start)
    key = before[1].lower() if before else ""
    return key if key in words.SINGLE_TITLES or key in words.DEGREES else None


def office(text: str, role: Span) -> tuple[str, ...]:
    """The words of a role up to its first preposition; none of an office that somebody had, or does
    not have yet: others have it now."""
    keys: list[str] = []
    for token in tokenise(text, *role):
        if token.broken or (keys and token.key in words.PREPOSITIONS):
            break
        keys.append(token.key)
    before = text[max(role[0] - _REACH, 0) : role[0]].lower().split()[-1:]
    past = not _PAST.isdisjoint((*before, *keys)) or any(key.startswith("ex-") for key in keys)
    return () if past else tuple(keys)


def head_words(text: str, role: Span) -> list[str]:
    """The words of a role up to its first preposition: those that tell of its bearer."""
    keys: list[str] = []
    for token in tokenise(text, *role):
        if token.broken or (keys and token.key in words.PREPOSITIONS):
            break
        if not token.owner:
            keys.append(token.key)
    return keys[-1:]
