"""Whose count it is, where no word of saying tells: "the coast guard had put the toll at 26", "the
agency on Thursday lowered its count to 129"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sayso.english import UP_TO_TWELVE
from sayso.facts import load
from sayso.layout import Breaks, Taken, layout_of
from sayso.resolve.attributions.clause import subject_of
from sayso.resolve.attributions.placed import put
from sayso.resolve.attributions.subject import subject
from sayso.resolve.phrases import words
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
_COUNTS = re.compile(
    r"\b(?:toll|count|figure|tally|total|estimate|confirmed|reported|known|suspected|"
    + _FATES
    + r")\b"
)
"""Who raises "the number of seats" changes what there is, and who raises "the number of dead" says
how many there are."""
_SCORE = 0.8


def tallied(
    text: str, attributions: Sequence[Attribution], breaks: Breaks = ()
) -> list[Attribution]:
    """`attributions` of `text`, in order, with those that a word for setting a count makes, where
    none of them has its words."""
    layout = layout_of(text, breaks)
    found, told = list(attributions), _told(attributions)
    for sets in _SETS.finditer(text):
        cue, content = sets.span("cue"), _trimmed(text, sets.span("what"))
        counts = not sets["changes"] or _COUNTS.search(text, *content)
        if not counts or layout.quotation(cue[0]) or told.touches((cue[0], content[1])):
            continue
        opens = layout.sentence_start(sets.start())
        source = subject(text, layout, sets.start() + 1) or subject_of(text, opens, sets.start())
        if source:
            put(found, Attribution((content,), source, cue, _SCORE))
    return found


def _told(attributions: Iterable[Attribution]) -> Taken:
    """Where contents and cues of attributions stand."""
    return Taken(span for one in attributions for span in (*one.content, one.cue) if span)


def _trimmed(text: str, span: Span) -> Span:
    return span[0], span[0] + len(text[slice(*span)].rstrip())
