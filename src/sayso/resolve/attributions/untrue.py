"""What is taken up only to say that it is not so: "reports that it sank are untrue"."""

from __future__ import annotations

import re

from sayso.english import ALLEGED, FALSE, FEARED, FINITE, IS_UNTRUE
from sayso.resolve.attributions.citing import speaker
from sayso.resolve.phrases.tokens import tokenise
from sayso.types import Attribution, Span

_NOUN = (
    rf"(?:{ALLEGED}|{FEARED}|reports?|charges?|talk|arguments?|accounts?|information"
    r"|stor(?:y|ies)|posts?)"
)
_WHO = r"(?:(?!(?:and|or|that|of)\b)[\w’'-]+ ){0,5}?[\w’'-]+"
_TAKEN_UP = re.compile(
    r"(?:that )?[“\"]?(?i:(?:the|all|any|these|those|such|recent|media|online|earlier|previous"
    r"|\w+ed) ){0,3}"
    r"(?:(?P<owner>(?:[\w-]+ ){0,4}?[\w-]+)(?:[’']s|(?<=s)[’']) (?:\w+ )?)?"
    rf"(?P<noun>(?i:{_NOUN}))"
    rf"(?: (?:(?:made )?(?:by|from) (?P<whose>{_WHO})|(?:in|on) {_WHO}))?"
    r" (?:(?=that )|(?:of|about|regarding) )",
)
"""How it begins, up to the claim itself."""
_NO_TRUTH = re.compile(
    r"(?:that )?[“\"]?(?:(?:there )?(?:is|was|were|[’']s) (?:absolutely |simply )?"
    r"(?:no|not (?:a|an|one) (?:\w+ of )?) ?truth (?:whatsoever )?(?:in|to|behind) )"
    rf"(?:(?:the|any|all|these|those|media|recent) ){{0,2}}(?P<noun>{_NOUN})"
    rf"(?: (?:made )?(?:by|from) (?P<whose>{_WHO}))?"
    r" (?:(?=that )|(?:of|about) )(?P<told>[^.;:!?\n]+)",
    re.IGNORECASE,
)
_CALLED = re.compile(
    rf"(?:(?:the|any|all|these|those|media|recent) ){{0,2}}(?P<noun>{_NOUN})"
    r" (?:(?=that )|(?:of|about) )(?P<told>[^,.;:!?\n]+?)"
    rf" (?:as [“\"‘]?|[“\"‘])(?:\w+ ){{0,3}}?{FALSE}",
    re.IGNORECASE,
)
_VERDICT = re.compile(rf",? (?={IS_UNTRUE})", re.IGNORECASE)
_VERB = re.compile(r"[a-z]+", re.IGNORECASE)
_ONE, _MANY = frozenset({"is", "was", "has", "does"}), frozenset({"are", "were", "have", "do"})
_FACT = frozenset({"have", "has", "had", "do", "does", "did"})
"""Verbs that lead to what only a claim is said to lack: "has no basis"."""
_BESIDE = r"(?:by|in|on|at|to|from|with|of|and|or|as|online|here|there|last|this|\w+ly)\b"
"""What stands behind a participle that tells of a noun: "a film posted | by Roe"."""
_STATES = re.compile(rf"\b(?:{FINITE}|\w+ed (?!{_BESIDE})\w+)\b")
_END = re.compile(r"[.;:!?\n](?!\d)")
_LEAST = 2
"""Words that say something: "the president's death"."""


def untrue(text: str, span: Span, score: float) -> Attribution | None:
    """The claim that somebody takes up at the beginning of what he says, of whom the noun says
    that it is: "reports by Velm Radio | that it sank | are untrue"."""
    taken = _TAKEN_UP.match(text, *span)
    end = taken and verdict(text, (taken.end(), span[1]), taken["noun"])
    if not taken or not end or len(text[taken.end() : end].split()) < _LEAST:
        return None
    told = "owner" if taken["owner"] else "whose"
    whose = speaker(text, tokenise(text, *taken.span(told))) if taken[told] else None
    return Attribution(((taken.end(), end),), whose, taken.span("noun"), score)


def unchecked(text: str, span: Span, score: float) -> Attribution | None:
    """The claim that is all of what could not be checked: "Osk's claim of | 90 dead"."""
    taken = _TAKEN_UP.match(text, *span)
    if not taken or len(text[taken.end() : span[1]].split()) < _LEAST:
        return None
    told = "owner" if taken["owner"] else "whose"
    whose = speaker(text, tokenise(text, *taken.span(told))) if taken[told] else None
    return Attribution(((taken.end(), span[1]),), whose, taken.span("noun"), score)


def no_truth(text: str, span: Span, score: float) -> Attribution | None:
    """The claim of which somebody says that nothing is true, or that he calls false: "there is no
    truth in reports | that it sank", "described reports of | a flood | as fake"."""
    found = _NO_TRUTH.match(text, *span)
    if found is None:
        return None
    whose = speaker(text, tokenise(text, *found.span("whose"))) if found["whose"] else None
    end = found.start("told") + len(found["told"].rstrip("”\"’' ,"))
    told = found.start("told"), end
    few = len(text[slice(*told)].split()) < _LEAST
    return None if few else Attribution((told,), whose, found.span("noun"), score)


def called_false(text: str, span: Span, score: float) -> Attribution | None:
    """The claim that somebody calls false: "described reports of | a flood | as fake"."""
    found = _CALLED.match(text, *span)
    if found is None or len(found["told"].split()) < _LEAST:
        return None
    return Attribution((found.span("told"),), None, found.span("noun"), score)


def verdict(text: str, span: Span, noun: str) -> int | None:
    """Where the words of a claim end of whose noun, in the singular or plural, the text goes on to
    say that it is not so; None where it does not, or where that is what is claimed: "reports | that
    a film of it is fake"."""
    start, end = span
    closed = _END.search(text, start, end)
    for found in _VERDICT.finditer(text, start, closed.start() if closed else end):
        verb = _VERB.match(text, found.end())
        word = verb[0].lower() if verb else ""
        agrees = word not in (_ONE if noun.lower().endswith("s") else _MANY)
        that = text.startswith("that ", start)
        whole = not that or word in _FACT or _STATES.search(text, start, found.start())
        if agrees and whole:
            return found.start()
    return None
