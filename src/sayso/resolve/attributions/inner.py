"""Whose words stand among those of another: "12 died, according to the army, and 40, according to
the rebels", "it denied reports in the Herald that …"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from sayso.english import FALSE, FINITE
from sayso.layout import Layout
from sayso.resolve.attributions.untrue import verdict
from sayso.resolve.phrases import words
from sayso.types import Attribution, Span

_ACCORDING = re.compile(
    r",\s(?P<cue>according\sto)\s(?P<who>[^,;:.\n“”\"]{3,80}),\s(?:(?:and|but|while|or)\s)"
)
_OF_REPORTS = re.compile(
    r"\s(?:[\w’'-]+\s){0,3}(?:reports?|claims?|rumou?rs?|allegations?|accusations?|suggestions?"
    r"|articles?|stor(?:y|ies))"
    r"\s(?:[\w’'-]+\s){0,3}?(?:in|by|from|of|on)\s(?:(?:the|a|an|its|their)\s)?",
    re.IGNORECASE,
)
_CLAIM = re.compile(
    r"(?P<noun>(?:claim|report|allegation|accusation|statement|rumou?r|suggestion|assertion"
    r"|announcement|story)s?)\b[^.]{0,60}\Z",
    re.IGNORECASE,
)
_SAYS_REPORTS = re.compile(
    rf"\s(?:has\s|had\s)?(?:{words.ANY_SAYS})\s(?:that\s)?(?:(?:the|any|all)\s)?"
)
_OF_ITS_NOUN = re.compile(
    r"\b(?:claims?|reports?|rumou?rs?|allegations?|accusations?|suggestions?|assertions?)"
    r"(?:\s(?:by|from)\s[^,;:.]{2,50})?,\s(?:first\s|originally\s)?\Z"
)
_NOUN = re.compile(r"(?:claims|reports|rumou?rs|allegations|accusations|suggestions|assertions)")
_STATES = re.compile(rf"\b(?:{FINITE}|\w+ed)\b")
_VERDICT = re.compile(
    r"\s(?:(?:could|can)(?:\snot|n[’']t)\sbe\s(?:\w+ly\s)?(?:verified|confirmed|corroborated)\b"
    r"|(?:has|have|had)(?:\snot|n[’']t)\s(?:yet\s)?been\s(?:\w+ly\s)?(?:verified|confirmed)\b"
    r"|(?:(?:has|have|had)\s)?(?:spread|circulated|emerged|surfaced|swirled)(?=\s(?:on|in|at|across|online|through)\b|[.,;]|\Z))"
    r"|\s(?:was|were|is|are|remains?|(?:has|have|had)\sbeen|proved|turned\sout)\s(?:to\sbe\s)?"
    r"(?:(?:later|soon|since|then|\w+ly)\s)*(?:withdrawn|retracted|denied|rejected|dismissed"
    r"|disputed|contradicted|refuted|debunked|disproved|disproven|simply\snonsense"
    r"|(?:not|n[’']t)\s(?:\w+ly\s)?(?:true|correct|accurate|so|confirmed|verified|credible|supported)"
    rf"|(?:an?\s)?{FALSE}|wrong|unverified|unconfirmed|unproven|unclear|deleted|repeated|echoed)"
    r"(?=[\s”\"]*(?:[,.;]|\Z)|\s(?:by|within|on|in|at|after|as|from|hours"
    r"|days|later|yesterday|today|\w+day)\b)"
)
"""What becomes of a claim, behind its own words."""
_NOTE = re.compile(
    r",?\s(?:but|though|although|yet)\s(?:there\s(?:was|were|is|are|(?:has|have|had)\sbeen)\sno"
    r"\s(?:\w+\s){0,2}(?:confirmation|evidence|verification|proof)\b"
    r"|(?:this|it|that|these|(?:the|his|her|their|its)\s(?:claim|report|figure|account|statement)s?)"
    r"\s(?:could|can|has|have)(?:\snot|n[’']t)\s(?:yet\s)?(?:be|been)\s(?:\w+ly\s)?"
    r"(?:verified|confirmed)\b"
    r"|(?:gave|offered|provided|presented|cited|produced)\sno\s(?:\w+\s){0,2}(?:evidence|proof)\b)"
    r"|,\swithout\s(?:citing|giving|offering|presenting|producing|providing)\s(?:any\s)?(?:\w+\s)?"
    r"(?:details|evidence|examples|proof)\b"
)
"""How a clause begins that notes the standing of what is said before it."""
_THAT = re.compile(r"[\s,]+that\b")
_WORD = re.compile(r"\b[a-z]+\b")
_LABELLED = re.compile(r"(?:\A|\n|[.!?][”\"]?\s)[A-Z][\w’'-]*(?:\s[\w’'-]+){0,3}:\s\Z")
"""A sentence's end and a label, right before what is said."""
_LABEL = 60  # code points
_MARKS = "”\"'’"
_MARKED = re.compile(r"[“”\"]|``|''|(?<!\w)[‘'](?=\w)")
_ONESELF = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
_ENDED = re.compile(r"[.!?][”\"]\Z")
_OPENED = re.compile(r"(?:[“\"‘'`]|`` ?)\Z")
_CLOSED = re.compile(r"[.,!?]?(?:[”\"’']| ?'')")
_OPENING = 4
"""Code points before a source that opens a sentence: "But"."""


def at_sentence(text: str, layout: Layout, attribution: Attribution) -> Iterator[Attribution]:
    """An attribution, as two where its source and cue open a sentence in the midst of its content,
    and another verb of saying leads to the first: "Poe said | it rained. Roe said it snowed"."""
    parts, source, cue = attribution.content, attribution.source, attribution.cue
    (start, first), (last, end) = parts[0], parts[-1]
    if source is None or cue is None or not start < source[0] < cue[0] < cue[1] < end:
        yield attribution
        return
    opening = layout.sentence_start(source[0])
    verb = verb_before(text, layout, start)
    near = start < opening and source[0] - opening <= _OPENING
    said = start + len(text[start : min(first, opening)].rstrip())
    if len(parts) > 2 or not near or verb is None or text[said - 1] in _MARKS:
        yield attribution
        return
    yield replace(attribution, content=((start, said),), source=None, cue=verb)
    rest = max(last, cue[1]) if len(parts) == 1 else last
    rest += len(text[rest:end]) - len(text[rest:end].lstrip())
    yield replace(attribution, content=((rest, end),))


def verb_before(text: str, layout: Layout, start: int) -> Span | None:
    """The last verb of saying before what begins at a place, in its sentence."""
    # "Economists argue | that": without "that" such a word may be a noun.
    plural = "s" if text.startswith("that ", start) else ""
    lead = list(_WORD.finditer(text, layout.sentence_start(start), start))
    says = (
        m for m in reversed(lead) if m[0] in words.SAYS or (plural and m[0] + plural in words.SAYS)
    )
    return next((m.span() for m in says), None)


def without_told(text: str, layout: Layout, attribution: Attribution) -> Attribution:
    """An attribution whose source and cue stand behind what is said, without the sentences before
    its last, if no marks enclose it: "Friends recall it. | She regretted nothing, she wrote"."""
    source, cue, parts = attribution.source, attribution.cue, attribution.content
    start, end = parts[0][0], parts[-1][1]
    if source is None or cue is None or min(source[0], cue[0]) < end:
        return attribution
    opening = layout.sentence_start(end - 1)
    if start >= opening or layout.quotation(start) or _is_marked(text, (start, end)):
        return attribution
    kept = tuple((max(low, opening), high) for low, high in parts if high > opening)
    whole = _STATES.search(text, opening, end) is not None
    return replace(attribution, content=kept) if whole else attribution


def without_others(
    text: str, layout: Layout, attribution: Attribution, others: Sequence[Attribution]
) -> Iterator[Attribution]:
    """An attribution without the parts that are none of its words: other sentences that no marks
    enclose ("It rained, the poll found. | I doubt it"), but where its speaker goes on as "I" or
    "we"; what a semicolon parts from it, if that tells itself who says it ("Osk warns of rain | ;
    ferries are off, says Velm Lines") or stands behind "according to". What another verb of saying
    leads to is its ("Poe says | it rained. | Roe says it snowed"), and a quotation behind
    a label of its own is one of its own: "…” one said. Another: | “It snowed.”"."""
    source, cue, parts = attribution.source, attribution.cue, attribution.content
    if len(parts) < 2 or source is None or cue is None:
        yield attribution
        return
    done = max(source[1], cue[1])
    kept: list[Span] = []
    for start, end in parts:
        marked = layout.quotation(start) is not None or text[start] in "“‘\"'`"
        later = start >= done and layout.sentence_start(start) >= done
        ended = end < done and not marked and text[end : end + 1] in set(".!?")
        low = done if later else max(0, start - _LABEL)
        if ((later and marked) or ended) and _LABELLED.search(text, low, start):
            yield replace(attribution, content=((start, end),), source=None, cue=None)
            continue
        before = end < done and text[end : end + 1] == ";"
        told = (later or before) and _is_told(start, end, attribution, others)
        if marked and _is_before(text, layout, attribution, (start, end)):
            yield replace(attribution, content=((start, end),), source=None, cue=None)
            continue
        apart = not marked and not told and _is_apart(text, layout, attribution, (start, end))
        verb = verb_before(text, layout, start) if apart and end < done else None
        if verb:
            yield replace(attribution, content=((start, end),), source=None, cue=verb)
        elif marked or not (told or apart):
            kept.append((start, end))
    if kept:
        yield replace(attribution, content=tuple(kept))


def _is_apart(text: str, layout: Layout, one: Attribution, part: Span) -> bool:
    """Whether a part without marks is a sentence of its own, in which nothing of the rest stands,
    and no words of a quotation whose mark is lost; or what a semicolon parts from "according to"
    and who that is."""
    start, end = part
    first, done = min(s for s, _ in one.own), max(e for _, e in one.own)
    if _is_marked(text, part):
        return False
    if start >= done:
        gap = text[done:start].strip()
        if gap == ";":
            return one.cue is not None and text[slice(*one.cue)].lower() == "according to"
        opens = layout.sentence_start(start)
        (low, high), *_ = one.content
        if first >= high and (_ONESELF.search(text, *part) or _is_unpaired(text, low, high)):
            return False  # "It rained, Roe said. | We were cold"
        return opens >= max(done, high)
    low = layout.sentence_start(first)
    rest = any(low <= other[0] for other in one.content)
    return end <= low and rest and not _ONESELF.search(text, *part)


def _is_before(text: str, layout: Layout, one: Attribution, part: Span) -> bool:
    """Whether a quotation is a sentence before that of source and cue, which tells what they say
    without marks: "“Just my job.” | It will be looked into, the union said"."""
    low = layout.sentence_start(min(start for start, _ in one.own))
    told = (other for other in one.content if low <= other[0] and not _is_marked(text, other))
    return part[1] <= low and _ENDED.search(text, *part) is not None and any(told)


def _is_marked(text: str, part: Span) -> bool:
    """Whether marks stand in or at the ends of a part, those of a quotation before it left out."""
    start, end = part
    return bool(
        _OPENED.search(text, max(0, start - 3), start)
        or _MARKED.search(text, start, end)
        or _CLOSED.match(text, end)
    )


def _is_unpaired(text: str, start: int, end: int) -> bool:
    """Whether a mark closes what none opens."""
    return text[end - 1] in _MARKS and _OPENED.search(text, max(0, start - 3), start + 1) is None


def _is_told(start: int, end: int, own: Attribution, others: Sequence[Attribution]) -> bool:
    """Whether another attribution's source and cue open a stretch that holds both."""
    return any(
        0 <= one.source[0] - start <= _OPENING and max(one.cue[1], one.content[0][1]) <= end
        for one in others
        if one.source and one.cue and one is not own
    )


def divided(text: str, attribution: Attribution, cues: Collection[Span]) -> Iterator[Attribution]:
    """An attribution of one part, as two where its content tells in between whose the first half
    is: "according to the army, and". `cues` are those of all: one of them may tell this."""
    (start, end), *others = attribution.content
    inner = _ACCORDING.search(text, start, end)
    if others or inner is None or inner.start() == start or inner.end() >= end:
        yield attribution
        return
    if inner.span("cue") in cues:
        yield attribution
        return
    first = ((start, inner.start()),)
    yield replace(attribution, content=first, source=inner.span("who"), cue=inner.span("cue"))
    yield replace(attribution, content=((inner.end(), end),))


def without_reporter(text: str, attribution: Attribution) -> Attribution:
    """An attribution without a source that stands behind its cue and only reports what somebody
    else takes a stance to: "denied reports in the Herald that"."""
    source, cue = attribution.source, attribution.cue
    if source and cue and source[1] < cue[0]:
        # "Osk said | reports | that it rained" are others' reports.
        if _OF_ITS_NOUN.search(text, source[1], cue[0]):
            # "Roe rejected claims by two guards, | reported | last week, that it rained"
            return replace(attribution, source=None)
        said = _SAYS_REPORTS.fullmatch(text, source[1], cue[0])
        noun = _NOUN.fullmatch(text, *cue)
        return replace(attribution, source=None) if said and noun else attribution
    if source is None or cue is None or source[0] < cue[1]:
        return attribution
    reports = _OF_REPORTS.fullmatch(text, cue[1], source[0])
    that = _THAT.match(text, source[1])
    return replace(attribution, source=None) if reports and that else attribution


def without_note(text: str, layout: Layout, attribution: Attribution) -> Attribution:
    """An attribution told before its content without what the text adds of its standing: "said
    that it rained | but there was no confirmation"."""
    cue, (*parts, (start, end)) = attribution.cue, attribution.content
    if cue is None or cue[1] > start:
        return attribution
    note = _NOTE.search(text, start, end)
    if note is None or layout.quotation(note.start()) or text[start] in _MARKS + "“":
        return attribution
    return replace(attribution, content=(*parts, (start, note.start())))


def without_verdict(text: str, layout: Layout, attribution: Attribution) -> Attribution:
    """An attribution to a noun ("the claim | that it rained") without what the text goes on to say
    of that noun: "was withdrawn within hours"."""
    cue, (*parts, (start, end)) = attribution.cue, attribution.content
    if parts or cue is None or not _CLAIM.search(text, *cue):
        return attribution
    called = _CLAIM.search(text, *cue)
    false = called and verdict(text, (start, end), called["noun"])
    if false:
        return replace(attribution, content=((start, false),))
    if not text.startswith("that ", start):
        return attribution
    found = _VERDICT.search(text, start, end)
    if found is None or layout.quotation(found.start()):
        return attribution
    states = _STATES.search(text, start, found.start())
    return replace(attribution, content=((start, found.start()),)) if states else attribution
