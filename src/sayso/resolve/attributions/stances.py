"""Denials, admissions, confirmations and what could not be verified that the model has not found,
within what somebody says or by itself: "the Herald reported that the ministry denied it"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.layout import Breaks, Layout, inside, layout_of, overlap
from sayso.resolve.attributions.citing import speaker
from sayso.resolve.attributions.refusals import refusals
from sayso.resolve.attributions.stance_words import (
    HINT,
    STOPS,
    Verb,
    amid,
    leading,
    passives,
    quoted,
    saying,
    told_after,
    told_before,
    verbs,
)
from sayso.resolve.chain.relays import refuses
from sayso.resolve.phrases import words
from sayso.resolve.phrases.clause import behind_participle, is_several, subject_of
from sayso.resolve.phrases.tokens import tokenise
from sayso.types import Attribution, Document, Span

_OF_ONE = re.compile(r"(?i)\b(?:accus|blam|criticis|criticiz|condemn|denounc|prais|urg)\w*\Z")
"""The end of a cue whose content begins with whom it is said of: "blamed | Osk"."""
_IF = re.compile(r"(?i)\b(?:if|unless|whether)\b(?:[^,;:.]|(?<=Mr|Ms|Dr)\.){0,30}\Z")
_WITH_WHOM = re.compile(
    r"\b(?P<lead>by|from|to|with) (?:(?!(?:by|from|to|with|who)\b)[\w’'.-]+ ){1,8}(?P<who>who )\Z"
)
_NEAR = 80  # code points
_SCORE = 0.8
_CLAUSE = 400  # code points behind a verb
_THAT = "that "


def with_stances(
    document: Document, attributions: Sequence[Attribution], breaks: Breaks = ()
) -> list[Attribution]:
    """`attributions` of a document, in order, with the denials, admissions and confirmations of its
    text that none of them has. What stands in what somebody denies is left alone, as is
    boilerplate."""
    text = document.text
    refused = [cue[0] for cue, _ in refusals(text, 0, len(text))]
    if not (refused or HINT.search(text) or any(saying(text, 0, len(text)))):
        return list(attributions)
    layout = layout_of(document.text, breaks)
    away = [part.span for part in document.boilerplate]
    taken = [span for one in attributions for span in one.own]
    told = [span for one in attributions for span in one.content]
    found: list[Attribution] = []
    for one, cue in _all(text, layout, attributions, refused):
        if not inside(away, cue[0]) and not any(overlap(cue, span) for span in taken):
            taken.append(cue)
            found.append(_of_claim(one, told))
    return sorted((*attributions, *found), key=_place) if found else list(attributions)


def _of_claim(denial: Attribution, told: Sequence[Span]) -> Attribution:
    """A denial of what stands before it, of no more than the claim that ends there: "after accusing
    | it of theft, which Osk denies"."""
    start, end = denial.content[0]
    if denial.source is None or denial.source[0] < end:
        return denial
    claim = min((span for span in told if span[1] == end and span[0] > start), default=None)
    return replace(denial, content=(claim,)) if claim else denial


def _place(one: Attribution) -> Span:
    return one.content[0][0], -one.content[-1][1]


def _all(
    text: str, layout: Layout, attributions: Sequence[Attribution], refused: Sequence[int]
) -> Iterator[tuple[Attribution, Span]]:
    """Those within contents, the innermost first, and then those outside, with their cues; the
    places are known at which somebody `refused` to say more."""
    hinted = sorted((*refused, *(hint.start() for hint in HINT.finditer(text))))
    within = [(one, part) for one in attributions for part in one.content]
    for outer, part in sorted(within, key=lambda pair: pair[1][1] - pair[1][0]):
        if refuses(text, outer):
            continue
        of_one = outer.cue is not None and _OF_ONE.search(text, *outer.cue) is not None
        for one, cue in (*_stated(text, layout, part, hinted), *_said(text, layout, part)):
            if not (of_one and one.source and one.source[0] == part[0]):
                yield one, cue
    said = sorted(part for _, part in within)
    for sentence in layout.sentences():
        for one, cue in _stated(text, layout, sentence, hinted):
            if not inside(said, cue[0]):
                yield one, cue


def _stated(
    text: str, layout: Layout, part: Span, hinted: Sequence[int]
) -> Iterator[tuple[Attribution, Span]]:
    """What is denied, admitted and the like in a part of a text, with the place of each verb; none
    where it has none of the places that are `hinted` at."""
    start, end = part
    if bisect_left(hinted, start) == bisect_left(hinted, end):
        return
    found = [(verb, None) for verb in verbs(text, start, end)]
    for verb, named in (*found, *quoted(text, start, end)):
        low, stop = _sentence(text, layout, part, verb.at)
        stop = min(stop, verb.end + _CLAUSE)
        who = named or subject_of(text, low, verb.at)
        if who is None or not _may_have(text, who, verb):
            continue
        told = None if named else told_before(text, low, who, verb, stop)
        told = told or told_after(text, verb, stop)
        if told:
            yield Attribution((told,), who, verb.cue, _SCORE), verb.cue
    opens = leading(text, start, end)
    told = opens and told_after(text, opens, end)
    who = behind_participle(text, told[1]) if told else None
    if opens and told and who:
        yield Attribution((told,), who, opens.cue, _SCORE), opens.cue
    for cue, told in refusals(text, start, end):
        who = subject_of(text, _sentence(text, layout, part, cue[0])[0], cue[0])
        if who:
            yield Attribution((told,), who, cue, _SCORE), cue
    for passive in passives(text, start, end):
        stop = min(_sentence(text, layout, part, passive.end)[1], passive.end + _CLAUSE)
        agent = _agent(text, passive.end, stop)
        if agent:
            yield Attribution((passive.told,), agent, passive.cue, _SCORE), passive.cue


def _said(text: str, layout: Layout, part: Span) -> Iterator[tuple[Attribution, Span]]:
    """Whose words those of another pass on by a verb of saying before "that", of a subject that
    names or describes somebody: "the mayor said | that it held, she added"."""
    for verb in (*saying(text, *part), *amid(text, *part)):
        low, stop = _sentence(text, layout, part, verb.at)
        who = _whose(text, low, verb.at)
        if who is None or text[slice(*who)].lower() in words.PRONOUNS:
            continue
        told = None if _IF.search(text, low, who[0]) else told_after(text, verb, stop)
        if told:
            yield Attribution((told,), who, verb.cue, _SCORE), verb.cue


def _whose(text: str, low: int, at: int) -> Span | None:
    """The subject of a verb, or whom its clause tells of, behind a preposition: "with a guard | who
    says"."""
    clause = _WITH_WHOM.search(text, max(low, at - _NEAR), at)
    return (
        subject_of(text, clause.end("lead"), clause.start("who"))
        if clause
        else subject_of(text, low, at)
    )


def _may_have(text: str, who: Span, verb: Verb) -> bool:
    """Whether a subject may have a verb: "officials deny"; "I confirm" is no more than "I say"."""
    first = text[slice(*who)].lower() in {"i", "we"}
    return (is_several(text, who) if verb.plain else True) and (verb.denies or not first)


def _sentence(text: str, layout: Layout, part: Span, at: int) -> Span:
    """The sentence at a place, within a part of a content, without the "that" it opens with."""
    low, high = layout.sentence_span(at)
    low, high = max(low, part[0]), min(high, part[1])
    return low + len(_THAT) if text.startswith(_THAT, low) else low, high


def _agent(text: str, start: int, stop: int) -> Span | None:
    """Who is named or described from a place on, up to the end of the clause."""
    who = speaker(text, tokenise(text, start, stop))
    end = STOPS.search(text, *who) if who else None
    who = (who[0], end.start()) if who and end else who
    last = start + len(text[start:stop].rstrip())  # of the sentence, with its dot
    who = (who[0], who[1] - 1) if who and who[1] == last and text[last - 1] == "." else who
    titles = words.HONORIFICS | words.ARTICLES  # "denied by Mr", cut short
    return who if who and any(t.key not in titles for t in tokenise(text, *who)) else None
