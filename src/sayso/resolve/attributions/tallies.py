"""Whose count it is, where no word of saying tells: "the coast guard had put the toll at 26", "the
agency on Thursday lowered its count to 129"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.english import UP_TO_TWELVE
from sayso.facts import load
from sayso.facts.countries import country
from sayso.layout import Breaks, Layout, Taken, layout_of, overlap
from sayso.resolve.attributions.placed import put
from sayso.resolve.attributions.subject import subject
from sayso.resolve.phrases import words
from sayso.resolve.phrases.clause import subject_of
from sayso.resolve.phrases.source import parse
from sayso.types import Attribution, Span


def _words(fate: str) -> frozenset[str]:
    tables = load("fates")
    return tables[fate] | tables[f"{fate}_nouns"]


_FATES = "|".join(sorted(w for kind in ("killed", "wounded", "missing") for w in _words(kind)))
_VICTIMS = "|".join(sorted(load("fates")["killed_nouns"] | load("fates")["wounded_nouns"]))
_TALLY = (
    r"(?:(?:toll|count|figure|number|tally|total|estimate|cost|bill|loss(?:es)?|damage|turnout"
    r"|attendance|crowd)s?"
    rf"|{_VICTIMS}|missing|casualties)"
)
_TIME = (
    r"(?:(?:on|in)\s[A-Z][a-z]+\s|(?:has|have|had|later|earlier|also|then|now|since|\w+ly"
    r"|more\sthan)\s)"
)
_NUMBER = (
    r"(?=(?:[\w“\"‘$€£-]+\s){0,3}?[“\"‘$€£]?"
    rf"(?:\d|(?:{UP_TO_TWELVE}|dozens|hundreds|thousands)\b))"
)
_ON = rf"(?!,?\s(?:and|but)\s(?:\w+ly\s|later\s|also\s)?(?:{words.ANY_SAYS})\b)"
_SETS = re.compile(
    rf"\s{_TIME}{{0,3}}"
    r"(?P<cue>(?P<changes>rais(?:ed|es)|lower(?:ed|s)|increas(?:ed|es)|reduc(?:ed|es)|cuts?"
    r"|doubl(?:ed|es)|tripl(?:ed|es)|quadrupl(?:ed|es)|halv(?:ed|es)|upped)"
    r"|revis(?:ed|es)|correct(?:ed|s)|updat(?:ed|es)|estimat(?:ed|es)|plac(?:ed|es)|puts?|g[ai]ves?"
    r"|stuck\sto|(?:stands?|stood)\sby)\s"
    rf"(?P<what>(?:it|(?:the|its|their|his|her|an?|[A-Z][\w-]+['’]s)\s(?:[\w’'-]+\s){{0,3}}?{_TALLY}\b[^.,;:\n“”\"]{{0,90}}?)"
    r"(?:,?\sto|\s(?:at|as|of))\s"
    rf"{_NUMBER}(?:{_ON}[^.,;\n“”\"]|[.,](?=\d)|[“\"][^“”\"\n]{{1,60}}[”\"])+"
    r"(?:,\s(?:(?:up|down)\sfrom|including|among\sthem)\s(?:[^.,;\n]|[.,](?=\d))+)?)"
)
_CASES = (
    rf"(?:{_FATES}|{_VICTIMS}|missing|casualties|bodies|cases|infections|arrests|detentions|attacks"
    r"|violations|incidents|strikes|explosions)"
)
_RECORDS = re.compile(
    rf"\s{_TIME}{{0,3}}"
    r"(?P<cue>(?:record|count|register|document|report)(?:ed|s)|tall(?:ied|ies)|log(?:ged|s))\s"
    rf"(?P<what>{_NUMBER}(?:[\w’'-]+(?:[.,]\d+)*\s){{1,6}}?{_CASES}\b"
    rf"(?:{_ON}(?!\swhile\b)[^.,;:\n“”\"]|[.,](?=\d))*)"
)
"""Who has counted what befell people: "the Red Crescent has recorded 26 deaths"."""
_STANDS = re.compile(
    r"[’'](?:s|(?<=s[’']))\s(?P<what>(?:(?:own|official|latest|preliminary|\w+ed)\s){0,2}"
    r"(?:toll|count|figure|tally|total|estimate)\s(?:now\s)?"
    rf"(?:stands?|stood|is|was|remain(?:s|ed)|runs|ran)\s(?:at\s|unchanged\sat\s)?{_NUMBER}"
    r"(?:[^.,;:\n“”\"]|[.,](?=\d))+)"
)
"""Whose count stands at a number: "the Red Crescent's tally stands at 26"."""
_JOINED = re.compile(r",?\s(?:while|whereas|but|and|though|although)\s(?:the\s)?\Z")
_COUNTS = re.compile(
    r"\b(?:toll|count|figure|tally|total|estimate|confirmed|reported|known|suspected|"
    + _FATES
    + r")\b"
)
"""Who raises "the number of seats" changes what there is, and who raises "the number of dead" says
how many there are."""
_CUT_NAME = re.compile(r"[A-Z][\w’'-]*,?\s(?:and|&)\s\Z")
_JOINS = 20  # code points
_SCORE = 0.8


def tallied(
    text: str, attributions: Sequence[Attribution], breaks: Breaks = ()
) -> list[Attribution]:
    """`attributions` of `text`, in order, with those that a word for setting a count makes, where
    none of them has its words."""
    layout = layout_of(text, breaks)
    found, told = list(attributions), _told(attributions)
    for sets in (match for pattern in (_SETS, _RECORDS) for match in pattern.finditer(text)):
        cue, content = sets.span("cue"), _trimmed(text, sets.span("what"))
        whole = cue[0], content[1]
        source = _counter(text, layout, sets) if _is_count(text, sets, content) else None
        if source is None or layout.quotation(cue[0]):
            continue
        others = found
        if told.touches(whole):
            joined = _JOINED.search(text, max(source[0] - _JOINS, 0), source[0])
            apart = (_before(one, joined.start()) for one in found) if joined else found
            others = [_without(one, whole) for one in apart]
        if not _told(others).touches(whole):
            found = others
            put(found, Attribution((content,), source, cue, _SCORE))
    for stands in _STANDS.finditer(text):
        source = subject_of(text, layout.sentence_start(stands.start()), stands.start())
        content = _trimmed(text, stands.span("what"))
        counts = source is not None and _is_counter(text, source)
        if counts and not layout.quotation(stands.start()) and not _told(found).touches(content):
            put(found, Attribution((content,), source, None, _SCORE))
    return found


def _is_count(text: str, sets: re.Match[str], content: Span) -> bool:
    changes = sets.re is _SETS and sets["changes"]
    return not changes or _COUNTS.search(text, *content) is not None


def _counter(text: str, layout: Layout, sets: re.Match[str]) -> Span | None:
    """Whose count it is."""
    opens = layout.sentence_start(sets.start())
    source = subject(text, layout, sets.start() + 1) or subject_of(text, opens, sets.start())
    # "The Tide and Harbour Agency" may be cut where "and" stands.
    cut = source and _CUT_NAME.search(text, max(source[0] - 40, 0), source[0])
    return None if cut else source


def _is_counter(text: str, source: Span) -> bool:
    """Whether a count may be that of who gives it, and not of what befell a land: "Osk's toll"."""
    parsed = parse(text, source, cased=True)
    named = parsed is not None and parsed.kind in words.BODY_KINDS | {"group", "anonymous"}
    return named and country(text[slice(*source)].lower()) is None


def _before(one: Attribution, end: int) -> Attribution:
    """An attribution whose last part runs over a place where another's clause begins, up to it:
    "21 died, | while the hospital has counted 26 bodies"."""
    *parts, (start, stop) = one.content
    kept = start < end < stop and not any(end <= s[0] for s in (one.source, one.cue) if s)
    return replace(one, content=(*parts, (start, end))) if kept else one


def _told(attributions: Iterable[Attribution]) -> Taken:
    """Where contents and cues of attributions stand."""
    return Taken(span for one in attributions for span in (*one.content, one.cue) if span)


def _without(one: Attribution, span: Span) -> Attribution:
    """An attribution without those of its later parts that lie in `span`, where neither its source
    nor its cue does: a count that another sets is no part of what was said before it."""
    own = [one.content[0], *one.own]
    if any(overlap(part, span) for part in own):
        return one
    kept = tuple(part for part in one.content if not (span[0] <= part[0] and part[1] <= span[1]))
    return replace(one, content=kept) if kept != one.content else one


def _trimmed(text: str, span: Span) -> Span:
    return span[0], span[0] + len(text[slice(*span)].rstrip())
