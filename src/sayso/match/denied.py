"""What a claim says is not so."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sayso.english import FALSE, FINITE
from sayso.facts import load
from sayso.match.reading import Reading
from sayso.match.words import Words, stem

ASSERTING = frozenset({None, "asserts", "accuses", "confirms", "admits"})
"""The stances of who says that something is so."""

CALLED = (
    rf"(?:{FALSE}|(?:meritless|nonexistent|not (?:true|accord|correct|accurate)|wrong"
    r"|provocations?|out of the question|without (?:any )?(?:merit|foundation|basis))\b)"
)
"""What a claim is called by who denies it."""
_UNTRUE = re.compile(
    r"\b(?:claim|charge|report|allegation|accusation|assertion|suggestion|insinuation|rumou?r"
    r"|stor(?:y|ies)|idea|notion)s?\b"
    rf"(?P<told>.{{0,120}}\b){CALLED}",
    re.IGNORECASE | re.DOTALL,
)
_LIE = re.compile(
    r"(?:^|[.!?]\s)\W*(?:that )?"
    r"(?:(?:it|this|that) (?:is|was)|(?:it|that)['’]s|(?:these|they) (?:are|were))"
    rf" [“\"‘']?(?:\w+ ){{0,3}}?{CALLED}",
    re.IGNORECASE,
)
"""Who says "this is a lie" of what was said; or "it is not true that …"."""
_ONLY = re.compile(
    rf"^\W*(?:(?:an?|pure|complete|total|utter|absolute|sheer|just|all|more) )*{CALLED}\W*$",
    re.IGNORECASE,
)
"""Who says no more than "nonsense"."""
_NO_SUCH = re.compile(
    r"\bno such (?:things?(?! as\b)|(?:attack|incident|event|strike|raid|shooting|killing|arrest"
    r"|order|instruction|deal|agreement|plan|decision|meeting|talk|call|conversation|offer|request|demand"
    r"|threat|remark|statement|operation|deployment)s?)\b"
    r"|\bnothing of the (?:kind|sort)\b"
    r"|\b(?:that|this|it|none of (?:that|this|it)) (?:simply |just |certainly )?"
    r"(?:(?:did|has|had)(?: not|n['’]t)|never) (?:ever |even )?"
    r"(?:happen(?:ed)?|occur(?:red)?|(?:take|took|taken) place)\b(?! (?:before|again|since|in)\b)",
    re.IGNORECASE,
)
"""Who says that "no such thing" was done, or "that did not happen"."""
_THAT = re.compile(r"\W{0,3}\s*that\b", re.IGNORECASE)
_GOES_ON = re.compile(r"\s*[:;,—–-]|\s+(?:and|but|because|as|since)\b")
"""What leads from that on to what is so."""
_UNSHOWN = "".join(
    rf"(?<!\b{verb} no )"
    for verb in (
        "gave",
        "give",
        "gives",
        "given",
        "giving",
        "show",
        "shows",
        "showed",
        "shown",
        "with",
    )
)
"""Who "gave no sign that he would go" is silent on it; "a coast with no visible sign of boats"."""
_SHOWING = r"(?:support|suggest|indicat|show|prov|justif|substantiat|corroborat|confirm)\w*"
_UNPROVEN = re.compile(
    rf"(?:\bno {_UNSHOWN}(?:\w+ )?|(?:\bnot|n['’]t) (?:any|an?|one|the) (?:\w+ ){{0,2}}?)"
    r"(?:evidence|proof|indications?|signs?|traces?|truth|basis)\b"
    rf"(?: (?:to )?{_SHOWING})?|\bnothing (?:to|that|which) {_SHOWING}",
    re.IGNORECASE,
)
_REFUSING = re.compile(r".*\b(?:reject|dismiss|refus|repudiat|support|endors)", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:been|being|was|were|is|are) (?:\w+ )?den", re.IGNORECASE)
_DISMISSING = re.compile(r"\bdismiss", re.IGNORECASE)
_CLAUSE = re.compile(rf"^\W*(?:that|it|he|she|they|(?:the |any )?\w+ that(?! (?:{FINITE})\b))\b")
"""A statement; "a bill that would cut the tax" is none."""
_THIS = re.compile(r"^\W*(?:any |all )?(?:this|these|those|such)\b", re.IGNORECASE)
_BARE = re.compile(
    r"^\W*(?:all )?(?:this|these|those|that)(?:\W*$| (?:as|was|were|is|are|in|on|at|out)\b)",
    re.IGNORECASE,
)
"""Words that point at a statement, and name no thing that is refused."""
_TO_DO = re.compile(r"^\W*to [a-z]")
_DOING = re.compile(r"^\W*(?:any )?\w+ing\b", re.IGNORECASE)
_RULES_OUT = re.compile(r"\brul(?:e|es|ed|ing) out\b", re.IGNORECASE)
"""Who rules out to do something says what he will do."""
_IT = re.compile(r"^\W*it(?:\W*$| (?:as|on|for|because)\b)", re.IGNORECASE)
_ASKING = re.compile(r"^\W*(?:whether|who|whose|which|what|when|where|why|how)\b", re.IGNORECASE)
_COUNTED = re.compile(r"^\W*(?:\w+ )?\d")
_SENTENCE_END = re.compile(r"(?<!Mr)(?<!Ms)(?<!Mrs)(?<!Dr)[.!?…]\W{0,9}\s")
_MARK = re.compile(r"[!?…]|\.(?!\w)")
_PART_END = re.compile(r"(?<!\b[A-Z])\.(?!\w)|[;!?…]|, (?:and|but)\b")
_WORD = re.compile(r"[^\W\d_]+")
_TABLES = load("match")
CHARGES = frozenset(map(stem, _TABLES["charges"]))
OPPOSING = frozenset(map(stem, _TABLES["opposing"]))
_ASKED = frozenset(map(stem, _TABLES["asked"]))
_SUPPOSED = frozenset(map(stem, _TABLES["supposed"]))
"""Who rejects the idea that something is so denies it."""
TELLS = 5.0
"""How much one of some words has to tell for these to say what is denied."""
JUST_READ = 1024
"""Of how many claims it is remembered: one is compared with many."""
_FIRST = 5
"""Among how many of its first words a refusal tells that it is one of a charge."""


class Denied(NamedTuple):
    """What is denied: its `words` without those of the denial; whether it is an answer alone ("the
    offer"), which says nothing of what is so; whether it points at what was said ("this"), or says
    no more than what it is ("nonsense")."""

    words: Words
    is_answer: bool = False
    is_pointing: bool = False
    is_bare: bool = False


@lru_cache(JUST_READ)
def denied(a: Reading) -> Denied | None:
    """What `a` says is not so in more than a negation; None if it does not."""
    if a.claim.stance == "denies":
        # Who "disagree on who was in charge" say nothing of what is not so.
        if _ASKING.match(a.claim.text):
            return None
        answers = _is_answer(a)
        points = _THIS.match(a.claim.text) is not None and not answers
        return Denied(_deed(a.words), answers, points)
    if a.claim.stance not in ASSERTING | {"doubts"}:
        return None
    return _untrue(a) or _unproven(a)


def is_untrue(cue: str, text: str) -> bool:
    """Whether a claim of this cue and text calls a report untrue: "reports that … are false"."""
    called = _UNTRUE.search(f"{cue} {text}")
    return called is not None and called.end() > len(cue) + 1 and not asks(text, 0)


def _untrue(a: Reading) -> Denied | None:
    """What `a` calls untrue: a report of it ("rumours that … are false"), or that it is so."""
    cue = f"{a.claim.cue_text or ''} "
    called = _UNTRUE.search(cue + a.claim.text)
    if called and called.end() > len(cue):
        start, end = (max(0, place - len(cue)) for place in called.span())
        if not asks(a.claim.text, start):
            inside = _deed(_between(a, *(max(0, at - len(cue)) for at in called.span("told"))))
            if not inside.stems and not _THAT.match(a.claim.text, end):
                # "The claim is a lie, nobody was hurt"
                return Denied(inside, is_pointing=True)
            return Denied(_deed(_between(a, *_sentence(a.claim.text, (start, end)))))
    if _ONLY.match(a.claim.text) and not asks(a.claim.text, 0):
        return Denied(a.words.at([]), is_pointing=True, is_bare=True)
    none = _NO_SUCH.search(a.claim.text)
    if none and not asks(a.claim.text, none.start()):
        return Denied(a.words.at([]), is_pointing=True, is_bare=True)
    lie = _LIE.search(a.claim.text)
    if lie is None or asks(a.claim.text, lie.start()):
        return None
    _, end_ = _sentence(a.claim.text, lie.span())
    behind = _deed(_between(a, lie.end(), end_))
    if _GOES_ON.match(a.claim.text, lie.end()):
        # "That was not true: the player had been ill".
        behind = behind.at([])
    # "They say … This is a lie": what was said just before it in the same breath.
    told = behind if behind.stems else _deed(_between(a, 0, lie.start()))
    only = not told.stems and not _WORD.search(a.claim.text, lie.end())
    return Denied(told, is_pointing=not told.stems, is_bare=only)


def _unproven(a: Reading) -> Denied | None:
    """What `a` knows no evidence of."""
    cue = a.claim.cue_text or ""
    unproven = _UNPROVEN.search(f"{cue} {a.claim.text}")
    if unproven is None or asks(a.claim.text, max(0, unproven.start() - len(cue) - 1)):
        return None
    start = max(0, unproven.end() - len(cue) - 1)
    end = _PART_END.search(a.claim.text, start)
    told = _deed(_between(a, start, end.start() if end else None))
    if _says(told):
        return Denied(told)
    # "Of claims that it had …, it found no evidence to support these", or what was just said.
    before = _deed(_between(a, 0, max(0, unproven.start() - len(cue) - 1)))
    return Denied(before) if _says(before) else Denied(before.at([]), is_pointing=True)


def _says(words: Words) -> bool:
    return bool(words.weights.max(initial=0) >= TELLS)


def asks(text: str, at: int) -> bool:
    """Whether the sentence at a place in a text is a question, which says nothing."""
    mark = _MARK.search(text, at)
    return mark is not None and mark[0] == "?"


def _is_answer(a: Reading) -> bool:
    """Whether a proposal, request or name is refused, not a statement denied."""
    cue, text = a.claim.cue_text or "", a.claim.text
    first = set(map(stem, _WORD.findall(text)[:_FIRST]))
    refused = bool(_REFUSING.match(cue))
    # Of "56,197 claims" none is a statement, nor are 300 people who "have been denied".
    counted = (refused or _PASSIVE.search(cue)) and _COUNTED.match(text)
    # "The offer was made, and Norland rejected it".
    offered = refused and not _DISMISSING.search(cue) and _IT.match(text)
    planned = _RULES_OUT.search(cue) and _DOING.match(text)
    if counted or offered or planned or _TO_DO.match(text):
        return True
    if _BARE.match(text) or _CLAUSE.match(text) or not (CHARGES | _SUPPOSED).isdisjoint(first):
        return False
    return refused or not _ASKED.isdisjoint(first)


def _deed(words: Words) -> Words:
    return less(words, OPPOSING | CHARGES)


def less(words: Words, others: frozenset[str]) -> Words:
    """The words that are none of `others`, which are stems."""
    return words.at([i for i, word in enumerate(words.stems) if word not in others])


def _sentence(text: str, span: tuple[int, int]) -> tuple[int, int | None]:
    """From where to where the sentence around a place in a text goes."""
    start = max((hit.end() for hit in _SENTENCE_END.finditer(text, 0, span[0])), default=0)
    end = _SENTENCE_END.search(text, span[1])
    return start, end.start() if end else None


def _between(a: Reading, start: int, end: int | None) -> Words:
    """The words of a part of the text of `a`."""
    stems = set(map(stem, _WORD.findall(a.claim.text[start:end])))
    return a.words.at([i for i, word in enumerate(a.words.stems) if word in stems])
