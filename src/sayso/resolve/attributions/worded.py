"""What somebody says "in his words", or what is so "according to" him, or as he "said", where the
model has found nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain

from sayso.english import FINITE
from sayso.layout import Breaks, Taken, layout_of
from sayso.resolve.attributions.beside import DATELINE
from sayso.resolve.attributions.citing import speaker
from sayso.resolve.attributions.placed import put
from sayso.resolve.phrases import words
from sayso.resolve.phrases.clause import is_several, subject_of
from sayso.resolve.phrases.source import parse
from sayso.resolve.phrases.tokens import tokenise
from sayso.types import Attribution, Document, Span

_WORDS = re.compile(
    r"(?:(?P<cue>In)[ \xa0](?:(?P<whose>(?:his|her)(?:[ \xa0]own)?[ \xa0]words)"
    r"|the[ \xa0]words[ \xa0]of[ \xa0](?P<who>[^,;:.\n“”\"]{3,60}))"
    r"|(?P<cited>According[ \xa0]to)[ \xa0](?P<whom>[^,;:\n“”\"]{2,80})),[ \xa0](?=\S)"
)
_BEHIND = re.compile(
    r",[ \xa0](?P<cited>according[ \xa0]to)[ \xa0](?P<whom>[^;:\n“”\"]{2,90}?)\.?\s*\Z"
)
_WHEN = r"(?:on|in|at|by|to|during|late|early|last|this|yesterday|today|\w+day)"
_HAS = r"(?:(?:has|have|had|also|later|then|\w+ly)[ \xa0]){0,2}"
_TELLS = (
    rf"(?:{words.ANY_SAYS}|reported|assess(?:es|ed)|(?:continu|go)(?:es?|ed)(?: on)? to"
    r" (?:argue|assert|assess|believe|claim|deny|insist|maintain|say|suggest|warn))"
)
_PLAIN = (
    r"(?:claim|insist|argue|alleg|maintain|admit|conced|complain|testif|warn|believ)"
    r"(?:t?ed|i?es|e?s|e)?"
)
"""Verbs that a clause may follow without "that"."""
_SAYS = re.compile(
    rf"{_HAS}(?:(?P<said>said|says|say)(?:[ \xa0]{_WHEN}\b[^,;:.\n“”\"]{{0,60}}?[ \xa0]that\b)?"
    rf"|(?P<told>told)[ \xa0][^,;:.\n“”\"]{{2,60}}?[ \xa0]that\b"
    rf"|(?P<that>{_TELLS})[ \xa0]that\b"
    rf"|(?P<plain>{_PLAIN})(?=[ \xa0](?:(?i:the|an?|his|her|its|their|this|there|most|some)\b"
    r"|he|she|it|they|[A-Z]|[a-z]+s\b)(?:(?!(?:that|which|who|to)[ \xa0])[^,;:\n“”\"]){0,60}?"
    rf"[ \xa0](?:{FINITE})\b))[ \xa0](?:that[ \xa0])?"
    r"(?:(?:today|yesterday)[ \xa0])?(?!(?:of|to|so|nothing|no|yes|goodbye|sorry)\b)(?=[\w“\"`])"
)
"""A verb of saying up to what is said behind it."""
_SAID = re.compile(
    rf"[ \xa0]?,[ \xa0](?P<who>[^,;:\n“”\"]{{2,90}}?)[ \xa0]{_HAS}"
    rf"(?P<cue>{words.ANY_SAYS}|say|reported)"
    rf"(?:[ \xa0]{_WHEN}\b[^,;:\n“”\"]{{0,60}})?[ \xa0]?\.?\s*\Z"
)
"""Who says what stands before him, to the end of the sentence."""
_SAID_BY = re.compile(
    r"[ \xa0]?,[ \xa0](?P<cue>said|says|added|announced|warned)[ \xa0](?P<who>[^;:\n“”\"]{3,90}?)"
    r"[ \xa0]?\.?\s*\Z"
)
_MARK = re.compile(r"[“”\"]|``|''")
_CLOSED = re.compile(r"[.!?][ \xa0]''[ \xa0](?=[A-Z])")
"""The end of a quotation, in text cut into words, where a sentence begins behind it."""
_QUOTED = re.compile(r"[.!?][ \xa0]?(?:[“”\"]|``|'')")
"""Where a quotation begins or ends with a sentence."""
_DATELINE = re.compile(DATELINE)
_LEADS = re.compile(r"(?:.{0,60},[ \xa0])?(?:(?i:and|but|so|yet)[ \xa0])?", re.DOTALL)
"""What may stand before a subject in its sentence."""
_STATES = re.compile(rf"\b(?:{FINITE}|\w+ed)\b")
_ACTS = re.compile(r"[ \xa0]to[ \xa0][a-z]+\Z")
"""The end of what is no subject, as what follows is a noun: "sought to allay | fears that"."""
_HINT = re.compile(
    r"(?i)\b(?:in[ \xa0](?:his|her|the)(?:[ \xa0]own)?[ \xa0]words|according[ \xa0]to"
    rf"|said|says?|told|{_TELLS}[ \xa0]that)\b"
)
_FAINT = re.compile(
    rf"\b{_PLAIN}[ \xa0]|,[ \xa0](?:he|she|it|they)[ \xa0]{_HAS}(?:{words.ANY_SAYS})\s*\."
)
"""Words of which a sentence may hold several."""
_FEWEST = 4  # words of what is said
_LONGEST = 400  # code points of a sentence; a longer one may be several
_SCORE = 0.7
_NORMS = frozenset(
    {"agreement", "constitution", "guidelines", "law", "laws", "legislation", "legend", "norms"}
    | {"order", "plan", "plans", "rule", "rules", "schedule", "standards", "tradition", "treaty"}
)
"""What something is done according to."""


def worded(
    document: Document, attributions: Sequence[Attribution], breaks: Breaks = ()
) -> list[Attribution]:
    """`attributions` of a document, in order, with what stands behind "In his words," "In the words
    of the mayor," "According to Osk," or "The mayor said" at the beginning of a sentence that none
    of them touches, or before "according to Osk" or "the mayor said" at its end. In a sentence with
    two such words nothing tells whose what is. Boilerplate is left alone."""
    text, layout = document.text, layout_of(document.text, breaks)
    away = (part.span for part in document.boilerplate)
    found, taken = list(attributions), Taken(chain(*(one.spans for one in attributions), away))
    hinted = Counter(layout.sentence_span(one.start()) for one in _HINT.finditer(text))
    faint = (layout.sentence_span(one.start()) for one in _FAINT.finditer(text))
    for (low, last), hints in (dict.fromkeys(faint, 1) | hinted).items():
        first = max([low, *(m.end() for m in _CLOSED.finditer(text, low, last))])
        end = first + len(text[first:last].rstrip().removesuffix(".").rstrip())
        start = _past_dateline(text, first, end)
        if hints > 1 or layout.quotation(start) or taken.touches((start, end)):
            continue
        made = _opening(text, start, end) or _closing(text, start, end)
        made = made or _inverted(text, start, end) or _said(text, start, end)
        if made and sum(len(text[slice(*part)].split()) for part in made.content) >= _FEWEST:
            put(found, made)
    return found


def _past_dateline(text: str, start: int, end: int) -> int:
    """Where a sentence begins behind the place and day of a report that open its line."""
    opens = text[start - 1 : start] in {"", "\n"}
    dateline = _DATELINE.match(text, start, end) if opens else None
    return dateline.end() if dateline else start


def _opening(text: str, start: int, end: int) -> Attribution | None:
    """What stands behind the words for whose it is."""
    opening = _WORDS.match(text, start, end)
    if opening is None:
        return None
    who = next(opening.span(name) for name in ("whose", "who", "whom") if opening[name])
    cue = opening.span("cue" if opening["cue"] else "cited")
    known = opening["whose"] or (opening["who"] and parse(text, who, cased=True))
    if known or (opening["cited"] and _speaks(text, who)):
        return Attribution(((opening.end(), end),), who, cue, _SCORE)
    return None


def _closing(text: str, start: int, end: int) -> Attribution | None:
    """What stands before "according to" and whose it is, to the end of the sentence."""
    behind = _BEHIND.search(text, start, end) if end - start <= _LONGEST else None
    if behind is None or not _speaks(text, behind.span("whom")):
        return None
    return Attribution(
        ((start, behind.start()),), behind.span("whom"), behind.span("cited"), _SCORE
    )


def _inverted(text: str, start: int, end: int) -> Attribution | None:
    """What a sentence says, a clause, before "said" and who said it."""
    behind = _SAID_BY.search(text, start, end) if end - start <= _LONGEST else None
    if behind is None or _MARK.search(text, start, end) or not text[start].isupper():
        return None
    told, who = (start, behind.start()), speaker(text, tokenise(text, behind.start("who"), end))
    if who is None or who[0] != behind.start("who") or not _STATES.search(text, *told):
        return None
    return Attribution((told,), who, behind.span("cue"), _SCORE)


def _said(text: str, start: int, end: int) -> Attribution | None:
    """What a sentence says, a clause, that somebody "said", before or behind it: who says "I" is
    told by no one sentence."""
    if end - start > _LONGEST:
        return None
    behind = _SAID.search(text, start, end)
    if behind:
        told, low, cue = (start, behind.start()), behind.start("who"), behind.span("cue")
        who = subject_of(text, low, behind.end("who"))
        made = who is not None and who[0] == low and not _MARK.search(text, start, end)
    else:
        says = _SAYS.search(text, start, end)
        if says is None:
            return None
        told, cue = (says.end(), end), says.span(says.lastgroup or "said")
        who = subject_of(text, start, says.start())
        lead = who is not None and _LEADS.fullmatch(text, start, who[0]) is not None
        plain = text[slice(*cue)] == "say" or (
            says["plain"] and not says["plain"].endswith(("s", "d"))
        )
        made = lead and (not plain or (who is not None and is_several(text, who)))
        made = made and not _MARK.search(text, start, says.end())
        made = made and not (says["that"] and who and _ACTS.search(text, *who))
    if who is None or not made or text[slice(*who)] in {"I", "We", "we"}:
        return None
    if not _STATES.search(text, *told) or _QUOTED.search(text, *told):
        return None
    return Attribution((told,), who, cue, _SCORE)


def _speaks(text: str, who: Span) -> bool:
    """Whether somebody, or a text that tells something, is named or described."""
    parsed = parse(text, who, cased=True)
    keys = text[slice(*who)].lower().split()
    return parsed is not None and bool(parsed.proper or parsed.kind) and _NORMS.isdisjoint(keys)
