"""Claims of others inside what somebody denies, or would not comment on: "denied reports that"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.english import ALLEGED, CALL, FIGHTS_OFF, WAVES_OFF
from sayso.layout import Taken, overlap
from sayso.resolve.attributions.citing import speaker
from sayso.resolve.attributions.relative import is_of_noun
from sayso.resolve.attributions.untrue import called_false, no_truth, unchecked, untrue
from sayso.resolve.phrases.press import press
from sayso.resolve.phrases.tokens import tokenise
from sayso.types import Attribution, Span

_TAKES_UP = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject|dismiss|refut|disput|rebut|repudiat|rubbish|scoff|comment|contradict"
    rf"|respond|issue with|back (?:against|at|on)|cold water|{WAVES_OFF}|{FIGHTS_OFF})",
    re.IGNORECASE,
)
_UNCHECKED = re.compile(
    r"\b(?:not|never|n[’']t) (?:yet )?(?:be|been) (?:\w+ly )?(?:verified|confirmed|corroborated)\Z"
)
_CALLS = re.compile(rf"\b(?:{CALL}|dismiss|denounc)\w*\Z", re.IGNORECASE)
_SO = re.compile(r" as [“\"]?(?:\w+ ){0,3}\w+[”\"]?\Z")
_NOUN = rf"(?:{ALLEGED}|reports?|charges?|talk|arguments?|accounts)"
_ENDS = re.compile(rf"\b{_NOUN}\Z", re.IGNORECASE)
_ITS = r"(?i:the|this|that|these|those|his|her|their|its|our|my)\b"
_WHO = r"(?:(?!(?:and|or)\b)[\w’'-]+ ){0,5}?[\w’'-]+"
_SPREAD = r"(?:aired|carried|circulat\w+|posted|published|shared|spread|spreading)"
_OF = rf"(?P<of>of )(?!{_ITS}|(?-i:[A-Z]))"
"""Before what is told, not before who tells it: "claims of a flood", not "of the mayor"."""
_CALLED = re.compile(
    rf"(?:(?:on|to) )?(?:as [“\"][^“”\"]{{2,60}}[”\"] )?(?:[\w’'-]+ ){{0,4}}?"
    rf"(?P<noun>{_NOUN}|statements?)"
    rf"(?: (?:(?:made )?(?:by|from) (?P<whose>{_WHO})"
    rf"|(?:{_SPREAD} )?(?:in|on|by) (?P<where>{_WHO})))?"
    r"(?:, (?:first |originally )?(?:aired|broadcast|made|published|raised|reported|spread)"
    rf" (?:by|in|on) (?P<aside>{_WHO}),)?"
    rf" (?:(?=that\b|(?:it|he|she|they|its|his|her|their) )|{_OF})",
    re.IGNORECASE,
)
_ACCUSES = re.compile(r"all|acc|charg", re.IGNORECASE)
_UNSURE = (
    r"(?:un(?:confirmed|verified|corroborated|substantiated|founded|proven)|baseless"
    r"|there (?:is|are|was|were|have been|had been)(?! (?:no|not|few|never)\b))"
)
_OF_WHICH = (
    r"(?:aware of|seen?|saw|hears?|heard(?: of)?|read|receiv\w+|investigat\w+|look\w* into|check\w*"
    r"|examin\w+|amid|following|after|despite|regarding|over|about|on|with|by|of"
    r"|(?:evidence|proof) (?:for|behind|to (?:support|back(?: up)?|prove)))"
)
"""What leads to a noun for what others say: "regarding a report that"."""
_NOT = r"(?:could|can|have|has|had|were|was|are|is)(?: not|n[’']t)\b"
_HINT = re.compile(rf"\b(?:{_NOUN} (?:that|of|by|in|from|on) |claim:)", re.IGNORECASE)
_AFOOT = [
    re.compile(
        rf"\b{_OF_WHICH} (?:[\w’'-]+ ){{0,3}}?(?P<noun>reports?|claims?|rumou?rs?|allegations?"
        r"|accusations?|suggestions?|speculation|assertions?)(?:[”\"]| '')?"
        r"(?: (?:by|from|in|on) (?:[\w’'.-]+ ){0,4}?[\w’'-]+)? (?=that )"
        r"(?P<told>(?:[^.,;:!?\n]|[.,](?=\d))+)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_UNSURE} (?:[\w’'-]+ ){{0,3}}?(?P<noun>{_NOUN})(?:[”\"]| '')? (?:(?=that )|{_OF})"
        r"(?P<told>(?:[^.,;:!?\n]|[.,](?=\d))+)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:(?<=[.!?”] )|(?<=\n)|\A)(?:The )?(?P<noun>{_NOUN}) (?:(?=that )|{_OF})"
        rf"(?P<told>[^.,;:!?\n]+?)(?= {_NOT})",
        re.IGNORECASE,
    ),
    # What a check of facts puts at its head.
    re.compile(
        r"^(?:The )?(?P<noun>claim): ?(?P<told>[^\n]+?)(?=[.!?]? *$|[.!?] (?:\w+ ){0,2}"
        r"(?:verdict|rating|ruling|conclusion|assessment|facts?):)",
        re.I | re.M,
    ),
]
"""What a text, or somebody, tells of as said by others: "unconfirmed reports of", "aware of reports
that"."""
_THAT_CLAIM = re.compile(
    rf"(?:(?:an?|the|any|all|these|those) )?(?:[\w-]+ ){{0,2}}(?P<noun>{_NOUN})"
    r" (?P<told>that [^,;:]{3,200})",
    re.IGNORECASE,
)
"""How what is denied in the passive begins: "Claims that it sank, made by Roe, | were denied"."""
_NOTED = re.compile(
    r",? (?:but|though|although|and)(?: (?:it|he|she|they|we|there))?"
    r" (?:could|can|has|have|had|did|does|do|was|were|is|are)(?:(?:n[’']t)| not| no| un\w+)\b"
    r"|,? (?:but|though|although) (?:could|can)not\b",
    re.IGNORECASE,
)
_SCORE = 0.5
"""How likely such a claim is right, which no model has found."""
_LONGEST = 90
"""Code points that the words for what is denied may take before it is told."""
_THAT = len("that ")


def rumours(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The claims that those of `attributions` hold which somebody takes up only to deny them, or
    not to comment; of nobody, but where the noun tells whose they are: "claims by Roe that". Where
    the content of one is tagged already, there is none."""
    found = (_taken_up(text, one) for one in attributions)
    own = (one for one in found if one and not is_of_noun(text, one))
    told = [one for one in own if not _is_tagged(one, attributions)]
    # "Roe and Poe denied reports that" holds one such claim, though two deny it.
    return list({one.content: one for one in told}.values())


def _taken_up(text: str, attribution: Attribution) -> Attribution | None:
    cue, (start, end) = attribution.cue, attribution.content[0]
    called = untrue(text, (start, end), attribution.score)
    called = called or no_truth(text, (start, end), attribution.score)
    if cue and not called and _CALLS.search(text, *cue):
        called = called_false(text, (start, end), attribution.score)
    if called:
        return called
    if cue and end < cue[0] and _UNCHECKED.search(text, *cue):
        return unchecked(text, (start, end), attribution.score)
    if cue is None or not _TAKES_UP.search(text, *cue):
        return None
    if end <= cue[0]:
        return _of_passive(text, attribution)
    return None if cue[1] > start else _parted(text, attribution) or _called(text, attribution)


def _of_passive(text: str, attribution: Attribution) -> Attribution | None:
    told = _THAT_CLAIM.match(text, *attribution.content[0])
    if told is None or not _tells(told["told"], told["noun"]):
        return None
    return Attribution((told.span("told"),), None, told.span("noun"), attribution.score)


def _called(text: str, attribution: Attribution) -> Attribution | None:
    """The claim that a noun leads to: "denied | reports that it sank"."""
    start, end = attribution.content[0]
    called = _CALLED.match(text, start, min(end, start + _LONGEST))
    if called is None or (called["of"] and not _tells(text[called.end() : end], called["noun"])):
        return None
    whose = speaker(text, tokenise(text, *called.span("whose"))) if called["whose"] else None
    if called["aside"]:
        whose = speaker(text, tokenise(text, *called.span("aside")))
    if called["where"] and called["noun"].lower().startswith("report"):
        whose = _outlet(text, called.span("where"))
    so = _SO.search(text, called.end(), end)
    if so and attribution.cue and _CALLS.search(text, *attribution.cue):
        end = so.start()  # "dismissed talk of a split | as gossip"
    return Attribution(
        ((called.end(), end), *attribution.content[1:]),
        whose,
        called.span("noun"),
        attribution.score,
    )


def _outlet(text: str, span: Span) -> Span | None:
    """The outlet of which a phrase is: "a report in | the Herald"."""
    found = press(text, tokenise(text, *span), 0)
    return span if found and found.sure else None


def _parted(text: str, attribution: Attribution) -> Attribution | None:
    """The claim whose noun stands in a part of its own: "a report | on Monday | that it sank"."""
    first, *more = attribution.content
    noun = _ENDS.search(text, max(first[0], first[1] - _LONGEST), first[1])
    if not noun or not more or not text.startswith("that ", more[0][0]):
        return None
    return Attribution(tuple(more), None, noun.span(), attribution.score)


def _tells(words: str, noun: str) -> bool:
    """Whether words behind "of" say something, and do not only name it."""
    return len(words.split()) >= (2 if _ACCUSES.match(noun) else 3)


def afoot(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The claims that `text`, or somebody in it, tells of as said by others, of nobody, where none
    of `attributions` has a part in them, or one holds them whole."""
    if not _HINT.search(text):
        return []
    spans = [span for one in attributions for span in one.spans]
    taken = Taken(spans)
    found: dict[Span, Attribution] = {}
    for match in (match for pattern in _AFOOT for match in pattern.finditer(text)):
        start, end = match.start("noun"), match.end("told")
        if taken.touches((start, end)):
            around = [span for span in spans if overlap(span, (start, end))]
            end = min(end, *(stop for _, stop in around))
            if any(low > start or stop <= match.end("noun") for low, stop in around):
                continue
        told = match.start("told"), end
        told = told[0], _without_note(text, told)
        if _tells(text[slice(*told)], match["noun"]):
            found.setdefault(told, Attribution((told,), None, match.span("noun"), _SCORE))
    return list(found.values())


def _without_note(text: str, told: Span) -> int:
    """Where what is told ends before a clause that notes its standing: "but could not confirm"."""
    noted = _NOTED.search(text, *told)
    return noted.start() if noted else told[1]


def _is_tagged(one: Attribution, attributions: Sequence[Attribution]) -> bool:
    """Whether one of `attributions` has the same content, with or without its "that"."""
    start, end = one.content[0]
    return any(
        abs(a.content[0][0] - start) <= _THAT and a.content[0][1] <= end for a in attributions
    )
