"""What somebody says "in his words", or what is so "according to" him, or as he "said", where the
model has found nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain

from sayso.english import FINITE
from sayso.layout import STAMP, Breaks, Taken, layout_of
from sayso.resolve.attributions import frames
from sayso.resolve.attributions.beside import DATELINE
from sayso.resolve.attributions.citing import speaker
from sayso.resolve.attributions.placed import put
from sayso.resolve.phrases import words
from sayso.resolve.phrases.clause import is_several, subject_of
from sayso.resolve.phrases.tokens import tokenise
from sayso.types import Attribution, Document

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
_DATELINE = re.compile(rf"{DATELINE}|{STAMP}[ \xa0]*")
_LEADS = re.compile(r"(?:.{0,60},[ \xa0])?(?:(?i:and|but|so|yet)[ \xa0])?", re.DOTALL)
"""What may stand before a subject in its sentence."""
_STATES = re.compile(rf"\b(?:{FINITE}|\w+ed)\b")
_ACTS = re.compile(r"[ \xa0]to[ \xa0][a-z]+\Z")
"""The end of what is no subject, as what follows is a noun: "sought to allay | fears that"."""
_HINT = re.compile(rf"(?i)\b(?:according[ \xa0]to|said|says?|told|{_TELLS}[ \xa0]that)\b")
_FAINT = re.compile(
    rf"\b{_PLAIN}[ \xa0]|,[ \xa0](?:he|she|it|they)[ \xa0]{_HAS}(?:{words.ANY_SAYS})\s*\."
)
"""Words of which a sentence may hold several."""
_FEWEST = 4  # words of what is said
_LONGEST = 400  # code points of a sentence; a longer one may be several


def worded(
    document: Document, attributions: Sequence[Attribution], breaks: Breaks = ()
) -> list[Attribution]:
    """`attributions` of a document, in order, with what stands behind "In his words," "In the words
    of the mayor," "According to Osk," or "The mayor said" at the beginning of a sentence that none
    of them touches, or before "according to Osk" or "the mayor said" at its end. In a sentence with
    two such words nothing tells whose what is. Boilerplate is left alone."""
    text, layout = document.text, layout_of(document.text, breaks)
    away = (part.span for part in document.boilerplate)
    found = [frames.with_frame(text, one) for one in attributions]
    taken = Taken(chain(*(one.spans for one in found), away))
    hinted = Counter(layout.sentence_span(one.start()) for one in _HINT.finditer(text))
    hints = chain(
        _FAINT.finditer(text), frames.HINT.finditer(text), frames.NOUN_HINT.finditer(text)
    )
    faint = (layout.sentence_span(one.start()) for one in hints)
    for (low, last), number in (dict.fromkeys(faint, 1) | hinted).items():
        first = max([low, *(m.end() for m in _CLOSED.finditer(text, low, last))])
        end = first + len(text[first:last].rstrip().removesuffix(".").rstrip())
        start = _past_dateline(text, first, end)
        if number > 1 or layout.quotation(start) or taken.touches((start, end)):
            continue
        made = _framed(text, start, end) or _inverted(text, start, end)
        made = made or _said(text, start, end)
        said = sum(len(text[slice(*part)].split()) for part in made.content) if made else 0
        if made and said >= _FEWEST - bool(_STATES.search(text, *made.content[0])):
            put(found, made)
    return found


def _past_dateline(text: str, start: int, end: int) -> int:
    """Where a sentence begins behind the place and day of a report, or the time of a message, that
    open its line."""
    opens = text[start - 1 : start] in {"", "\n"}
    dateline = _DATELINE.match(text, start, end) if opens else None
    return dateline.end() if dateline else start


def _framed(text: str, start: int, end: int) -> Attribution | None:
    """What a phrase at the beginning or the end of a sentence tells whose it is."""
    told = frames.opening(text, start, end) or frames.closing(text, start, end)
    told = told or frames.nominal(text, start, end)
    return Attribution((told[0],), told[1], told[2], frames.SCORE) if told else None


def _inverted(text: str, start: int, end: int) -> Attribution | None:
    """What a sentence says, a clause, before "said" and who said it."""
    behind = _SAID_BY.search(text, start, end) if end - start <= _LONGEST else None
    if behind is None or _MARK.search(text, start, end) or not text[start].isupper():
        return None
    told, who = (start, behind.start()), speaker(text, tokenise(text, behind.start("who"), end))
    if who is None or who[0] != behind.start("who") or not _STATES.search(text, *told):
        return None
    return Attribution((told,), who, behind.span("cue"), frames.SCORE)


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
    return Attribution((told,), who, cue, frames.SCORE)
