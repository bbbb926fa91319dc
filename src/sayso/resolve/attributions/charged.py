"""Who is accused in the passive, by whom and of what: "Roe was accused by two guards of theft"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.english import STATES
from sayso.layout import Breaks, Layout, layout_of, overlap
from sayso.resolve.attributions.citing import speaker
from sayso.resolve.attributions.placed import put
from sayso.resolve.attributions.stance_words import STOPS
from sayso.resolve.phrases import words
from sayso.resolve.phrases.clause import subject_of
from sayso.resolve.phrases.tokens import tokenise
from sayso.types import Attribution, Document, Span

_BY = re.compile(
    r"\b(?P<cue>(?:(?:is|are|was|were|being|been|has|have|had|also|\w+ly)[ \xa0]){0,4}"
    r"(?:accused|blamed))"
    r"[ \xa0](?:\w+ly[ \xa0])?by[ \xa0](?P<rest>(?:[^.;:!?\n]|\.(?=\w|[ \xa0][a-z])){8,240})"
)
_ON_BY = re.compile(
    r"\b(?P<cue>(?:(?:is|are|was|were|being|been|has|have|had|also|\w+ly)[ \xa0]){1,4}blamed)"
    r"[ \xa0](?P<whom>on[ \xa0][^,;:.\n]{2,80}?)[ \xa0]by[ \xa0](?P<rest>[^,;:.\n]{2,80})"
)
_WHAT = re.compile(
    r"(?:\A|[.!?;:,\n]\s+|\b(?:and|but)\s)(?P<what>(?i:the|an?|this|that|these|those|it|they)\b"
    r"[^,;:.\n]{0,60}?)[ \xa0]\Z"
)
"""What a sentence is about, before its verb."""
_OF = re.compile(r"[ \xa0](?=of[ \xa0](?P<next>[\w’'-]+))")
_FOR = re.compile(r"[ \xa0](?=for[ \xa0](?P<next>[\w’'-]+))")
_TOGETHER = words.QUANTITIES | {"members", "heads", "head", "leader", "leaders"}
"""What "of" joins to those who accuse: "dozens of guards"."""
_DOING = re.compile(r"[a-z]{3,}ing\Z")
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|being|been)[ \xa0](?:\w+ly[ \xa0])?(?:accused|blamed)\b"
)
_SCORE = 0.8
_NEAR = 80  # code points


def charged(
    document: Document, attributions: Sequence[Attribution], breaks: Breaks = ()
) -> list[Attribution]:
    """`attributions` of a document, in order, with whom the text tells to be accused in the passive
    by somebody: each is of who accuses, and says whom and of what, as the model often takes both
    for one. What is in boilerplate is left alone."""
    text = document.text
    found = [_without_other(text, one) for one in attributions]
    layout = layout_of(text, breaks)
    by = ((_told, match) for match in _BY.finditer(text))
    on = ((_told_on, match) for match in _ON_BY.finditer(text))
    for read, match in (*by, *on):
        if any(s <= match.start() < e for s, e in (part.span for part in document.boilerplate)):
            continue
        told = read(text, layout, match)
        if told is None:
            continue
        has = next((one for one in found if one.cue and overlap(one.cue, match.span("cue"))), None)
        if has is None:
            put(found, told)
        elif has.source != told.source or has.content[-1][1] < told.content[-1][1]:
            found[found.index(has)] = replace(has, source=told.source, content=told.content)
    return found


def _without_other(text: str, one: Attribution) -> Attribution:
    """An accusation in the passive without a source that another verb behind it has: "was accused
    of theft and has been criticised by | Jane Roe"."""
    cue, source = one.cue, one.source
    if cue is None or source is None or source[0] < cue[1] or not _PASSIVE.search(text, *cue):
        return one
    other = STATES.search(text, cue[1], source[0])
    return replace(one, source=None) if other else one


def _told(text: str, layout: Layout, match: re.Match[str]) -> Attribution | None:
    """Who accuses, and whom and of what, of words that tell both behind "accused by"."""
    start, end = match.span("rest")
    end = min(end, layout.sentence_span(start)[1])
    at = _charge(text, start, end, _FOR if "blamed" in match["cue"] else _OF)
    who = speaker(text, tokenise(text, start, at)) if at else None
    if at is None or who is None or who != (start, at):
        return None
    stop = STOPS.search(text, at, end)
    charge = at + 1, at + len(text[at : stop.start() if stop else end].rstrip(" ,.\xa0"))
    accused = _accused(text, layout.sentence_start(start), match.start("cue"))
    content = (accused, charge) if accused else (charge,)
    return Attribution(content, who, match.span("cue"), _SCORE)


def _told_on(text: str, _: Layout, match: re.Match[str]) -> Attribution | None:
    """Who blames what on whom: "the fire was blamed on the guards by the mayor"."""
    who = speaker(text, tokenise(text, *match.span("rest")))
    if who is None or who[0] != match.start("rest"):
        return None
    what = _WHAT.search(text, max(match.start() - _NEAR, 0), match.start("cue"))
    about = what and what.span("what")
    content = (about, match.span("whom")) if about else (match.span("whom"),)
    return Attribution(content, who, match.span("cue"), _SCORE)


def _charge(text: str, start: int, end: int, joins: re.Pattern[str]) -> int | None:
    """Where what somebody is accused of begins, behind who accuses: the first "of" that leads to a
    doing, else the first that is no part of a name or of a number of people, else the last."""
    every = list(joins.finditer(text, start, end))
    doing = (one for one in every if _DOING.match(one["next"]))
    plain = (one for one in every if not _is_inside(text[start : one.start()], one["next"]))
    found = next(doing, None) or next(plain, None) or (every[-1] if every else None)
    return found.start() if found else None


def _is_inside(before: str, after: str) -> bool:
    """Whether "of" between these words belongs to a name: "the head of | the port"."""
    last = before.rsplit(maxsplit=1)[-1].lower()
    return last in _TOGETHER or not after[0].islower() or after in words.ARTICLES


def _accused(text: str, low: int, at: int) -> Span | None:
    """Whom the clause before a place is about; before "who" whom that follows."""
    found = subject_of(text, low, at)
    if found and text[slice(*found)].lower() == "who":
        return subject_of(text, low, found[0] - len(", "))
    return found
