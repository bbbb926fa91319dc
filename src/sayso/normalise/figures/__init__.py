"""The figures of a document: every number that counts or measures something.

`docs/figures.md` says what is one, and how its parts are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.english import CHANGE
from sayso.layout import Breaks, overlap
from sayso.normalise.figures.bounds import bounded
from sayso.normalise.figures.counts import is_count
from sayso.normalise.figures.fate import fate, is_fatal, is_fate, is_object, shared
from sayso.normalise.figures.numbers import Number, numbers
from sayso.normalise.figures.plain import designations, named_by
from sayso.normalise.figures.scene import placed
from sayso.normalise.figures.subject import before, elided, group_of, grown, labelled, set_to
from sayso.normalise.figures.total import total
from sayso.normalise.figures.units import Measured, is_currency, is_time, is_way, measured
from sayso.normalise.figures.what import (
    counted,
    differs,
    ends_low,
    inner,
    is_participle,
    is_speaker,
    measured_thing,
    parted,
    share_of,
    time_thing,
)
from sayso.normalise.figures.words import FROM
from sayso.types import Counted, Document, Figure, Moment, Place, Span

__all__ = ["figures", "read_again"]

_ELSEWHERE = re.compile(
    r"(?:\s+(?:more|others?))?(?:\s+of\s+(?:them|whom|which))?"
    r"\s+(?:in(?!\s+(?:hospital|intensive|custody|critical|serious|stable|jail|prison|detention|total|all)\b)"
    r"|over|near|at|on|elsewhere|across|outside|around|seriously|critically|badly|severely)\b"
)
_OF_THEM = re.compile(r"\s+of\s+(?:them|whom|which)\b")
_OF_ALL = re.compile(
    r"\s+(?:out\s+)?of(?:\s+all)?(?:\s+(?:the|its|his|her|their|(?:the\s+)?[\w-]+[’'](?:s\b)?))?\s*"
)
"""What stands between a part and the whole."""
_SUFFERED = re.compile(
    r"\s+(?:were|was|are|is|have|has|had|remain(?:s|ed)?|died|fled|perished|drowned|disappeared)\b"
)
_SENT = re.compile(
    r"\s+(\w+(?:ed|nt|wn)|aboard|inside|on\s+board)\b(?:\s+[\w’'-]+){0,6}?(?=\s+(?:were|was|have|had|has)\b)"
)
"""What tells more of the whole: "12 drones | launched overnight"."""
_TELLS = re.compile(
    r"\b(?:say|says|said|estimates?|estimated|claim(?:s|ed)?|counted"
    r"|put(?:s|ting)?\s+(?:it|that|the\s+(?:number|figure|count))\s+at)\s+\Z",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:\s+in\s+\d{4})?,?\s+(?:(?:and|then|again|later|back|up|down)\s+)*(?:to|from)\s+"
)
_KIND_OF = re.compile(r"-(?!strong\b)[a-z]")
"""What stands behind a number that tells what kind of thing is meant: "a three|-judge panel"."""
_IN_YEAR = re.compile(r"\s+in\s+\d{4}\b")
_FEWER = re.compile(r"\s+(?:more|fewer|less|others?)\b")
_STATE = re.compile(
    r"\s+(?:(?:are|were|remain(?:ed)?)\s+)?(?:still\s+)?(?:in\s+(?:hospital|intensive|custody|critical|serious|stable|jail"
    r"|prison|detention)|with\s+burns|survived|recovered|critical|stable)\b"
)
"""What tells of some that they are in another state than those told of before."""
_TO_ALONE = re.compile(r"\s+(?:(?:y/y|q/q|yoy|year[- ]on[- ]year|on[- ]year)\s+)?to\s+")
_STOPS = re.compile(r"[.!?](?!\w|[.,])(?!\s+[a-z])|\n")
_EVENTS = ("deaths", "fatalities", "injuries", "arrests")
_PEOPLE = frozenset({"people", "persons", "passengers", "civilians", "residents", "villagers"})
_CLOSED = re.compile(r"\s*(?:[.,;)\n]|\Z)")
_FEW = 4
_APART = 80
_WITHIN = 120
_NAMED = 24
_TO = re.compile(r"[^.;:!?\n]*\sto\s+", re.IGNORECASE)
_WAS = re.compile(
    rf"\b(?:(?:an?\s+)?{CHANGE}|raised|lowered|revised)\s+"
    r"from\s+(?:(?:the|an?\s+\w+)\s+)?\Z"
)
"""What a count was before has its fate: "19 died, down from the 23 told before"."""
_REACH = 64
"""Code points on either side of a number in which its unit and its bound stand."""


def figures(
    document: Document,
    moments: Sequence[Moment] = (),
    places: Sequence[Place] = (),
    breaks: Breaks = (),
) -> tuple[Figure, ...]:
    """All figures of `document`, in order; spans are code points of its text.

    `moments` and `places` are those of the document, in order: of what day a figure is and where is
    told by those in its sentence. `breaks` are where sentences begin though no mark tells.
    """
    text = document.text
    found: list[Figure] = []
    begins = frozenset(breaks)
    names = designations(text)
    for number in numbers(text):
        if text[slice(*number.span)] in names or named_by(text, number, begins):
            continue
        unit = measured(text, number.span, number.form == "many")
        if is_count(text, number, unit):
            made = _figure(text, number, unit, _before_it(text, number, found))
            found[-1:] = [*_of_whole(text, found[-1], made)] if found else []
            found.append(made)
    return tuple(placed(text, shared(text, found), moments, places, breaks))


def _of_whole(text: str, part: Figure, whole: Figure) -> Iterator[Figure]:
    """A figure with the fate that stands behind its whole: "5 | of the 6 aboard were killed"."""
    what = whole.what.span if whole.what else None
    if part.fate or part.unit or whole.unit or not _is_whole(text, part, whole, what):
        yield part
    else:
        end = _of_sent(text, max(what[1] if what else 0, whole.span[1]))
        yield replace(part, fate=fate(text, (part.span[0], end), None))


def _before_it(text: str, number: Number, found: Sequence[Figure]) -> Figure | None:
    """The figure before a number; of "four of them" the last that is not smaller, as four are not
    of two."""
    last = found[-1] if found else None
    if last and _OF_THEM.match(text, number.span[1]):
        least = number.low or 0
        near = (one for one in reversed(found[-_FEW:]) if one.value is None or one.value >= least)
        return next(near, last)
    return last


def read_again(text: str, figure: Figure) -> bool:
    """Whether the words at the span of `figure` in `text` still give its value, unit and bound."""
    start, end = figure.span
    low = max(0, start - _REACH)
    near = text[low : end + _REACH]
    for number in numbers(near):
        unit = measured(near, number.span, number.form == "many")
        again = _bare(near, number, unit)
        if (again.span[0] + low, again.span[1] + low) == figure.span:
            ours = (again.value, again.value_max, again.bound, again.unit)
            return ours == (figure.value, figure.value_max, figure.bound, figure.unit)
    return False


def _figure(text: str, number: Number, unit: Measured, last: Figure | None) -> Figure:
    figure = _bare(text, number, unit)
    name = figure.unit
    counts = name is None or name == "percent"
    what = _what(text, number, name, unit.span, figure.span)
    if what and last and what[0] < figure.span[0]:
        what = _unshared(text, last, figure, what)
    if name is None and (what is None or is_participle(text, what)):
        what = parted(text, figure.span[0]) or what
    apart = name is None and differs(text, figure.span[1])
    once = what is None and last is not None
    if once and last is not None:
        what = _told_once(text, last, name, unit.span)
    whole = last is not None and _is_whole(text, last, figure, what)
    told = fate(text, figure.span, what, whole) if counts and not apart else None
    alone = what is not None or name is None
    if told is None and last and counts and alone and _is_near(text, last, figure):
        was = _WAS.search(text, last.span[1], figure.span[0]) if what else None
        # "37 deaths, up from 362 cases": of another noun it is another count.
        was = None if was and what and not once and _is_other(last, text[slice(*what)]) else was
        told = last.fate if was or (once and _ELSEWHERE.match(text, figure.span[1])) else None
    other = once and last and last.fate and told != last.fate and not apart
    if other and what and is_fatal(text, what):
        # "The toll stands at 12, with 7 missing"
        what = None
    words = text[what[0] : what[1]] if what else ""
    if name == "percent" and words.casefold().endswith(_EVENTS):
        # "10 percent of deaths" are not so many killed.
        told = None
    return replace(figure, what=Counted(words, what) if what else None, fate=told)


def _is_near(text: str, last: Figure, figure: Figure) -> bool:
    """Whether a figure stands in the sentence of the one before it, not far away."""
    between = last.span[1], figure.span[0]
    return between[1] - between[0] <= _WITHIN and _STOPS.search(text, *between) is None


def _unshared(text: str, last: Figure, figure: Figure, what: Span) -> Span | None:
    """What a figure counts by a noun before it, which may be another's: what the one before counts,
    "homes with three or more cars | rose by half", or the first of two ends of a range."""
    told = last.what.span if last.what else None
    if _closes(text, last, figure):
        return told
    meets = told is not None and overlap(told, what)
    # "In a poll among 1,212 voters, 12 percent left."
    meets = meets and "among" not in text[max(0, what[0] - _NAMED) : what[0]].casefold()
    return None if meets and last.unit is None and figure.unit == "percent" else what


def _closes(text: str, last: Figure, figure: Figure) -> bool:
    """Whether a figure is the end of what the one before begins: "from $5 for a sign | to $400", so
    that the noun between is the other's."""
    between = text[last.span[1] : figure.span[0]]
    return (
        last.unit == figure.unit is not None
        and len(between) <= _APART
        and FROM.search(text, max(0, last.span[0] - 8), last.span[0]) is not None
        and _TO.fullmatch(between) is not None
    )


def _is_whole(text: str, last: Figure, figure: Figure, what: Span | None) -> bool:
    """Whether a figure is the whole of which the one before is a part, and the verb behind it tells
    of the part alone: "42 of the | 116 miners died", "9 of | 12 drones launched were shot down"."""
    if not _OF_ALL.fullmatch(text, last.span[1], figure.span[0]):
        return False
    end = max(what[1] if what else 0, figure.span[1])
    return _SUFFERED.match(text, _of_sent(text, end)) is not None


def _of_sent(text: str, end: int) -> int:
    """Where what tells more of a whole ends, that begins at `end`: "12 drones| launched by night|
    were shot down"."""
    sent = _SENT.match(text, end)
    return sent.end() if sent and not is_fate(sent[1]) else end


def _is_other(last: Figure, words: str) -> bool:
    """Whether a count is of another noun than the one before it, which is told by its fate."""
    told = last.what.text.casefold().split()[-1] if last.what else ""
    return told in {"deaths", "fatalities"} and told not in words.casefold()


def _bare(text: str, number: Number, unit: Measured) -> Figure:
    """The value, unit and bound of a number, without what it counts."""
    bound = bounded(text, unit.span, is_time(unit.unit))
    return Figure(
        span=bound.span,
        value=number.low,
        value_max=number.high,
        bound="at_least" if number.form == "many" else bound.bound,
        unit=unit.unit or ("percent" if number.form == "part" else None),
        what=None,
        where=None,
        as_of=None,
    )


def _what(text: str, number: Number, unit: str | None, span: Span, whole: Span) -> Span | None:
    end = max(span[1], whole[1])
    if unit is None:
        single = number.low == 1 and number.high is None
        found = counted(text, end, single)
        if found and is_speaker(text, found) and is_object(text, span[0]):
            # "Wounding 40 police said": where a comma is lost
            found = None
        if found and ends_low(text, found):
            return found
        told = before(text, whole[0], any_noun=False) or found or elided(text, whole[0])
        told = told or total(text, whole[0]) or grown(text, whole[0]) or set_to(text, whole[0])
        return told or group_of(text, whole[0]) or labelled(text, whole[0])
    if is_time(unit):
        return time_thing(text, whole[0], end, plural=text[span[1] - 1] == "s")
    if number.form == "part" and (within := inner(text, whole)):
        return within
    money = is_currency(unit)
    loose = money or unit == "percent"
    found = measured_thing(text, whole[0], end, money, loose, is_way(unit))
    found = found or (set_to(text, whole[0], bare=loose) if loose or unit == "point" else None)
    return found or (share_of(text, whole[0]) if unit == "percent" else None)


def _told_once(text: str, last: Figure, unit: str | None, span: Span) -> Span | None:
    """What the figure before counts, if this one stands in the same sentence without a noun."""
    kind = _KIND_OF.match(text, last.span[1]) is not None
    if last.what is None or kind or span[0] - last.span[1] > _WITHIN:
        return None
    between = text[last.span[1] : span[0]]
    if last.unit != unit or not (unit is None or unit == "percent"):
        return last.what.span if _goes_on(text, last, unit, span) else None
    fatal = is_fatal(text, last.what.span)
    if between.endswith(" of ") or (fatal and _STATE.match(text, span[1])):
        return None
    if is_participle(text, last.what.span) and not _goes_alone(text, span[1]):
        # "Nine have died, 12 are in hospital"
        return None
    if is_object(text, span[0]) and not (last.fate or last.what.text.split()[-1] in _PEOPLE):
        # "They shelled 12 towns, killing 40"
        return None
    # "Two papers say “at least 15”": a quotation counts something of its own.
    quoted = between.count("“") > between.count("”") or between.count('"') % 2
    # "Police said 3,000 people came; the union said 9,000."
    again = _TELLS.search(text, max(0, span[0] - 32), span[0]) and _CLOSED.match(text, span[1])
    again = again or _IN_YEAR.match(text, span[1])
    ends = _STOPS.search(between) or (not again and ";" in between)
    return None if quoted or ends else last.what.span


def _goes_alone(text: str, end: int) -> bool:
    """Whether nothing behind a number tells what its own are or do: "nine died in Osk, two | in
    Velm"."""
    return any(one.match(text, end) for one in (_ELSEWHERE, _OF_THEM, _CLOSED, _FEWER, _IN_YEAR))


def _goes_on(text: str, last: Figure, unit: str | None, span: Span) -> bool:
    """Whether an amount is of what the figure before counts, in another unit: "sales rose 12
    percent to | $3 million", "it hit 53,000 homes, | a quarter of them"."""
    if unit == "percent" and last.unit is None and _OF_THEM.match(text, span[1]):
        return True
    alone = _TO_ALONE.fullmatch(text, last.span[1], span[0]) is not None
    goes = alone and last.unit in {"percent", "point", unit}
    return goes or (last.unit == unit and _is_next_of(text, last, span[0]))


def _is_next_of(text: str, last: Figure, start: int) -> bool:
    """Whether a number goes on with the change that the figure before tells of a noun before it:
    "trade rose to $26 billion in 2022 and to | $27 billion"."""
    ahead = last.what is not None and last.what.span[1] <= last.span[0]
    return ahead and _GOES_ON.fullmatch(text, last.span[1], start) is not None
