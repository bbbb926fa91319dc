"""What happens to those whom a figure counts: killed, wounded, missing and so on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import get_args

from sayso.english import UP_TO_TWELVE
from sayso.facts import load
from sayso.normalise.figures.units import is_money
from sayso.types import FateKind, Figure, Span

_KINDS: tuple[FateKind, ...] = get_args(FateKind)
_CLAUSE = re.compile(
    r"[.;:!?—]|\n\s*\n|,?\s+(?:while|after|when|as|because|since|before|where|but)\b|\d"
)
_BETWEEN = (
    # "others, of whom", "some of them"
    r"(?:\s+(?:more|others?))?(?:\s+of\s+(?:whom|which|them))?"
    # ", most of them women," ", including two guards,"
    r"(?:\s*,\s*\w+\s+of\s+(?:them|whom)[^.;,]{1,60},)?"
    r"(?:\s*,\s*(?:including|among\s+them|mostly|(?:most|all|some)\s+of\s+them)[^.;]{1,60}?,)?"
    # "in the port of Osk"
    r"(?:\s+(?:in|on|at|near|from|aboard|inside|of)\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+"
    r"(?=\s+(?:who|were|was|are|is|have|has|had|remain|remained)\b))?"
    # "and crew"
    r"(?:\s+and\s+(?:crew|staff|children|women|others))?"
    # "and a guard"
    r"(?:,?\s+and\s+(?:a|an|his|her|their|several|some|other)(?:\s+[\w’'-]+){1,3}?)?"
    # "who lived there", "working in the mine"
    r"(?:\s+(?:who|\w+ing)(?:\s+[\w’'-]+){1,7}?(?=\s+(?:were|was|died|had)\b))?"
    # "trapped by the fire", "launched overnight"
    r"(?:\s+\w+(?:ed|nt|wn|de)\s+(?:by|from|at|against|in|on|over|to|for|towards?|into|during"
    r"|overnight|yesterday|today|this|last)"
    r"(?:\s+(?!and\b)[\w’'-]+){0,10}?(?=\s+(?:were|was|(?:have|has|had)\s+been)\b))?"
    r"(?:\s+(?:who|that|which))?"
    # "were also feared to have been"
    r"(?:\s+(?:were|was|are|is|have|has|had|been|being|be|got|get|left|remain|remains|remained|also"
    r"|all|both|either|then|still|now|may|might|could|or|and|found|reported|feared|confirmed"
    r"|believed|presumed|known|to|thought|declared|pronounced|later|instantly|already|badly"
    r"|\w+ly))*\s+"
)
"""What may stand between those whom a figure counts and what befell them."""
_AMONG = re.compile(
    r"\b(?:among\s+the\s+([\w-]+)\s+(?:are|is|were|was)|the\s+([\w-]+)\s+(?:also\s+)?includ(?:ed?|ing))"
    r"\s+(?:(?:at\s+least|also|some)\s+)?\Z",
    re.IGNORECASE,
)
_JOINED = re.compile(r",?\s+(?:and|as\s+well\s+as)\s+|,\s+", re.IGNORECASE)
_TOGETHER = re.compile(
    r"(?:,?\s+(?:and|as\s+well\s+as|including|among\s+them)\s+|,\s+)(?:also\s+|another\s+|the\s+)?",
    re.IGNORECASE,
)
_COMPANIONS = frozenset({"others", "other", "people", "men", "women"})
_ALONG = re.compile(
    r"\b(\w+)\s+(?:(?:along|together)\s+with|alongside|with)\s+(?:(?:at\s+least|about|some|the)\s+)?\Z",
    re.IGNORECASE,
)
_PART = re.compile(r",?\s+(?:including|among\s+them)\b")
_INSERTED = re.compile(
    r"\s*,\s*(?:including|among\s+them|not|aged|both|all)\s+[^.;]{1,60}?,(?=\s+(?:were|was|are|have|had|has|died)\b)"
)
_OF_LIVING = frozenset({"held", "kidnapped", "rescued"})
"""What befalls people alone: posts that are "held", guns "seized" and songs "released" are not."""
_ESCAPED = re.compile(r"\s+(?:who\s+)?(?:(?:have|has|had)\s+)?(?:escaped|fled|broken?\s+out)\b")
"""What those do who were held until then: "inmates | have escaped"."""
_CLAIMED = frozenset({"life", "lives", "victims"})
_CLAIMING = re.compile(
    r"\bclaimed(?:\s+(?:the|all|another|some|about|at\s+least|up\s+to|nearly|over|more\s+than))*\s*\Z",
    re.IGNORECASE,
)
_NONE = re.compile(r"\b(?:none|not\s+one|neither|no\s+one)\s+of\s+(?:the|these|those)\s+\Z", re.I)
_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:(?:all|the|its|their)\s+)*")
_OF_WHOM = re.compile(r"\s+of\s+(?:whom|which|them)\b", re.IGNORECASE)
_AND = r"(?:\s+(?:and|or)\s+(?:\w+ly\s+)?(?:wounded|injured|wounding|injuring|wounds|injures))?"
_SUBJECTS = re.compile(r",?\s+(?:and|or)\s+(?:(?:also|then|later|\w+ly)\s+)*", re.IGNORECASE)
"""What stands before a second verb of one subject: "killed 12 people and | injured 30"."""
_SUFFERS = re.compile(r"\b(?:were|was|are|is|been|being|be|got|get|left|feared|reported)\b", re.I)
_OBJECT = re.compile(
    r"\s+(?:(?:about|some|at\s+least|up\s+to|as\s+many\s+as|more\s+than|nearly|over|around|another)\s+)*"
    rf"(?:\d[\d,.]*|one|{UP_TO_TWELVE}|dozens|scores|hundreds|thousands|several|many|others|another)\b"
    r"(?!\s+(?:more\s+)?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|times?"
    r"|km|kilomet\w+|miles?|met(?:re|er)s?|yards?|of\s+(?:them|whom))\b)",
    re.IGNORECASE,
)
"""Whom a verb has as its object: "two gunmen killed | five"."""


def fate(text: str, span: Span, what: Span | None, whole: bool = False) -> FateKind | None:
    """The fate of what the figure at `span` counts, `what` being the words for it, by the nouns,
    verbs and participles of its clause; of a `whole` only by its noun, as the verb is of a part."""
    start, end = span
    words = text[what[0] : what[1]].casefold().split() if what else []
    last = words[-1] if words else ""
    if _NONE.search(text, max(0, start - 24), start) or is_money(last):
        return None
    if whole:
        return _of_noun(last)
    stop = max(end, what[1]) if what and what[0] - end < 40 else end
    told = _after(text, stop) or _before(text, start) or _among(text, start)
    told = told or (_with(text, start) if last in _COMPANIONS else None)
    if told is None and what and what[1] <= start and words[0] == "number":
        # "The number of people drowned was 63".
        told = _after(text, what[1])
    if told and _is_others(text, start, told, last):
        return None
    if told or _ESCAPED.match(text, stop):
        return told
    return _of_noun(last) or (_of_participle(words[0]) if words[1:] else None)


def _is_others(text: str, start: int, told: FateKind, last: str) -> bool:
    """Whether what is counted, its `last` word that, cannot have the fate that is `told`."""
    if told == "killed":
        # "The unions claimed 60,000 people came": lives are claimed, people only told of.
        claimed = _CLAIMING.search(text, max(0, start - 60), start)
        return last not in _CLAIMED and claimed is not None
    if told == "displaced":
        return last in _lists()["fugitives"]
    return told in _OF_LIVING and last in _lists()["places"] | _lists()["things"]


def is_object(text: str, start: int) -> bool:
    """Whether a figure at `start` is the object of a verb that tells a fate: "killing | 12"."""
    return _before(text, start) is not None


def shared(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """`figures`, in order, where several that are counted together have one fate: "killed six
    soldiers and two guards", "six soldiers and two guards were killed"."""
    found = list(figures)
    parts = [
        number for number in range(len(found)) if not number or not _is_whole(text, found, number)
    ]
    for last, number in pairwise(parts):
        found[number] = _as(text, found[last], found[number], found[last])
    for number, after in reversed(list(pairwise(parts))):
        found[number] = _as(text, found[number], found[after], found[after])
    return found


def _is_whole(text: str, figures: Sequence[Figure], number: int) -> bool:
    """Whether a figure is the whole of the one before it: "9 of | 12 drones"."""
    return _OF.fullmatch(text, figures[number - 1].span[1], figures[number].span[0]) is not None


def _as(text: str, first: Figure, second: Figure, told: Figure) -> Figure:
    """Whichever of two neighbours is not `told`, with the fate of `told` if they stand together."""
    other = second if told is first else first
    if not told.fate or other.unit not in {None, "percent"}:
        return other
    # "Twelve inmates and two guards died": whom a noun tells to be held.
    if other.fate and not (_is_held(other) and told.fate in {"killed", "wounded"}):
        return other
    begins = max(first.span[1], first.what.span[1] if first.what else 0)
    between = text[begins : second.span[0]]
    part = _PART.match(between) is not None
    noun = told.what is not None and _of_noun(told.what.text.casefold().split()[-1])
    if not part and (not first.what or noun):
        # "590 cases and 25 deaths": a noun tells of itself and of its part alone.
        return other
    joined = _is_second(text, second, between, noun is not None) if told is second else True
    listed = (_TOGETHER if told is first else _JOINED).fullmatch(between)
    return replace(other, fate=told.fate) if joined and listed else other


def _is_second(text: str, second: Figure, between: str, noun: bool) -> bool:
    """Whether what befell the second of two befell the first too: not "three alarms, | two men
    hurt"."""
    if noun or _OF_WHOM.match(text, second.span[1]):
        return False
    return between.strip() != "," or _goes_on(text, second)


def _goes_on(text: str, figure: Figure) -> bool:
    """Whether a list goes on behind a figure: "two soldiers, | three guards and a cook"."""
    end = max(figure.span[1], figure.what.span[1] if figure.what else 0)
    return re.match(r",|,?\s+and\b", text[end : end + 6]) is not None


def _is_held(figure: Figure) -> bool:
    last = figure.what.text.casefold().split()[-1] if figure.what else ""
    return figure.fate in {"held", "kidnapped"} and _of_noun(last) == figure.fate


def _of_noun(last: str) -> FateKind | None:
    for kind in _KINDS:
        if last in _lists().get(f"{kind}_nouns", frozenset()) or last in _lists()[kind]:
            return kind
    return None


def is_fatal(text: str, what: Span) -> bool:
    """Whether the last word for what is counted tells a fate by itself: "the death | toll"."""
    return _of_noun(text[slice(*what)].casefold().split()[-1]) is not None


def is_fate(word: str) -> bool:
    """Whether a participle tells a fate: "killed"."""
    return _of_participle(word.casefold()) is not None


def _of_participle(first: str) -> FateKind | None:
    """The fate that a word before the noun tells: "22 injured people"."""
    return next((kind for kind in _KINDS if first in _lists()[kind]), None)


def _after(text: str, end: int) -> FateKind | None:
    near = text[end : end + 140]
    inserted = _INSERTED.match(near)
    near = near[inserted.end() :] if inserted else near
    clause = _CLAUSE.search(near)
    found = _told_after().match(near[: clause.start()] if clause else near)
    return None if found and _is_active(near, found) else _kind(found)


def _is_active(near: str, found: re.Match[str]) -> bool:
    """Whether a verb behind a noun tells what is done to others: "killed 12 and injured 30"."""
    kind = _kind(found)
    start, end = found.span(kind or 0)
    between = near[:start]
    if _SUBJECTS.fullmatch(between):
        return True
    takes = near[start:end].casefold() in _lists().get(f"{kind}_verbs", ())
    return takes and not _SUFFERS.search(between) and _OBJECT.match(near, end) is not None


def _before(text: str, start: int) -> FateKind | None:
    near = text[max(0, start - 60) : start]
    return _kind(_told_before().search(near))


def _among(text: str, start: int) -> FateKind | None:
    """The fate of those of whom some are told: "among the dead are | four children"."""
    told = _AMONG.search(text, max(0, start - 60), start)
    return _of_noun((told[1] or told[2]).casefold()) if told else None


def _with(text: str, start: int) -> FateKind | None:
    """The fate of those who share another's: "he was held along with | three others"."""
    near = _ALONG.search(text, max(0, start - 60), start)
    return _of_participle(near[1].casefold()) if near else None


def _kind(found: re.Match[str] | None) -> FateKind | None:
    if found is None:
        return None
    return next(kind for kind in _KINDS if found.group(kind))


@cache
def _lists() -> dict[str, frozenset[str]]:
    return load("fates")


@cache
def _told_after() -> re.Pattern[str]:
    return re.compile(
        _BETWEEN
        # Who "killed the guards" is not killed, but who "fled the fighting" has fled.
        + rf"(?:{_groups('')})\b"
        r"(?!(?<=\bdisappeared)\s+from\s+(?:the\s+)?(?:radars?|screens?|sight|view)\b)"
        r"(?:(?<=\bfled)(?!\s+the\s+scene\b)"
        r"|(?!\s+(?:its|his|her|their|an?(?!\s+(?:day|week|month|year|few)\b)"
        r"|the|some|at\s+least|\d+)\b))",
        re.IGNORECASE,
    )


@cache
def _told_before() -> re.Pattern[str]:
    lead = (
        r"(?:\s+(?:the|all|another|a|an|of|other|some|about|at\s+least|up\s+to|nearly|over"
        r"|more\s+than))*\s*\Z"
    )
    # "They killed my husband and | two sons"
    lead = rf"(?:\s+(?:an?|the|his|her|my|our|their|its)(?:\s+[\w-]+){{1,2}}\s+and)?{lead}"
    return re.compile(rf"\b(?:{_groups('_verbs')}){_AND}{lead}", re.IGNORECASE)


def _groups(ending: str) -> str:
    parts = []
    for kind in _KINDS:
        words = sorted(_lists().get(kind + ending, ()), key=len, reverse=True)
        if words:
            either = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)
            parts.append(f"(?P<{kind}>{either})")
        else:
            parts.append(f"(?P<{kind}>(?!))")
    return "|".join(parts)
