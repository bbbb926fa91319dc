"""Words of two that are taken for one's: what stands behind "Jon Poe said" is his, and a quotation
behind it is of whom the text tells then: "… that it rained. “It snowed,” | Jane Roe said"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.layout import Layout
from sayso.resolve.attributions.citing import speaker
from sayso.resolve.attributions.inner import verb_before
from sayso.resolve.phrases import words
from sayso.resolve.phrases.clause import subject_of
from sayso.resolve.phrases.tokens import tokenise
from sayso.types import Attribution, Span

_CLOSING = r"(?:''|[”\"])"
_OPENS = re.compile(rf"[.!?](?:\s?{_CLOSING})?\s(?P<quotation>(?:``|[“\"])\s?\w)")
_CLOSES = re.compile(rf",\s?{_CLOSING}\Z")
_QUOTED = re.compile(rf":\s(?P<quotation>(?:``|[“\"])\s?\w[^“”\"]*{_CLOSING})\Z")
"""A quotation that a colon leads to, up to the end."""
_PLACED = re.compile(r"(?:\s[\w’'.-]+){0,8}\s")
_LED = re.compile(r"(?:\s(?:that|on|\w+day|earlier|later|yesterday))*\s")
"""What may stand between a verb and its clause: "said in a statement on Monday | that"."""
_MARK = re.compile(r"``|''|[“”\"]")
_SAYS = "|".join(sorted(words.SAYS))
_LAST = re.compile(rf"[.!?]\s(?P<quotation>(?:``|[“\"])\s?\w[^“”\"]*,\s?{_CLOSING})\Z")
"""A quotation behind a sentence, up to the end."""
_CLOSES_BEFORE = 2  # code points of a mark at the start that closes what stands before
_OPENS_BEFORE = 3  # code points before the start in which a mark opens it
_SAYS_LAST = re.compile(rf"\b(?:{_SAYS})\Z")
_SAID_BY = re.compile(rf"\s(?P<cue>{_SAYS})\b")
_SAID = re.compile(rf"\s[^,;:.“”\"\n]{{2,60}}?\s(?P<cue>{_SAYS})\b")
_COMMA_CLOSES = re.compile(r"[,!?][”\"]")
_TOLD_BEHIND = re.compile(
    rf"[ \xa0](?P<who>(?:[A-Z][\w’'-]*[ \xa0]){{0,3}}[A-Z][\w’'-]*|he|she|they)[ \xa0]"
    rf"(?P<cue>{words.ANY_SAYS}|threatened|warned)\b"
)
_UNSAID = re.compile(
    r",?\sbut\s(?:(?:would|did|could)(?:\snot|n[’']t)|(?:has|have|had)(?:\snot|n[’']t)\s(?:yet\s)?)\s?"
    r"(?:\w+ly\s)?(?:say|said|name|elaborate|give|given|provide|comment|specify|identify|explain|offer"
    r"|disclose|reveal|discuss|release|detail|go\sinto)\b[^;:“”\"\n]*\Z"
)
"""What somebody leaves unsaid, behind what he says."""
_AFTER_STOP = re.compile(
    rf";\s(?:(?:the|an?|its|his|her|their)\s)?(?:[\w’'-]+\s){{1,6}}(?:{_SAYS}|shows?|showed|suggests?)\b"
)
"""Behind a semicolon, who says something else."""
_FURNITURE = re.compile(
    r"(?:\b[a-z][\w’'-]*|[.”\"’'\d])(?P<beside>\s)(?:By\s(?=[A-Z][\w’'-]+\s[A-Z])|(?:Image|Media|Photo)\s(?:caption|source|credit)"
    r"|ADVERTISEMENT|Advertisement|Read\s(?:more|also)|Related\stopics|Share\sthis|Sign\sup|Getty\sImages|Follow\sus)"
)
"""What a page has behind a headline or beside a paragraph, where its lines are run together."""
_CIRCUMSTANCE = re.compile(
    r"(?:about|after|at|by|during|from|in|of|on|via|when|while)\s(?!which\b)"
)
_TELLS = re.compile(rf"\b(?:{_SAYS})(?:\s(?!that\b)[\w’'-]+){{0,3}}[,:]\s\Z")
"""How somebody's words are led to in a clause: "… and told the clerk, "."""
_CLOSED = re.compile(rf"{_CLOSING}\Z")
_HEARER = 30  # code points behind a cue in which stands who is told
_CLAUSE = 200  # code points before a quotation in its sentence
_DOUBLE = re.compile(r"[“”\"]")
_HEADING = re.compile(
    r"(?<=\n)(?:‘[^\n‘“”\"]{2,160}’|'[^\n“”\"]{2,160}')[^\n.!?,“”\"]{0,40}(?=\s*(?:\n|\Z))"
)
"""A heading, as a line is in single marks in a text whose quotations are in double ones."""
_NAME = 100  # code points behind a cue in which stands who says it


def without_tail(text: str, attribution: Attribution) -> Iterator[Attribution]:
    """An attribution told before its content, without such a quotation at its end; then that."""
    own = attribution.own
    *parts, (start, end) = attribution.content
    closes = _CLOSES.search(text, max(start, end - 4), end)
    if len(own) < 2 or max(span[1] for span in own) > start or closes is None:
        yield attribution
        return
    opens = [found.start("quotation") for found in _OPENS.finditer(text, start, end)]
    told = _told(text, end) if opens and len(_MARK.findall(text, opens[-1], end)) == 2 else None
    if told is None:
        yield attribution
        return
    source, cue = told
    rest = start + len(text[start : opens[-1]].rstrip(" \xa0."))
    yield replace(attribution, content=(*parts, (start, rest)))
    yield replace(attribution, content=((opens[-1], end),), source=source, cue=cue)


def without_unsaid(text: str, attribution: Attribution) -> Attribution:
    """An attribution told before its content, without what is not said at the end of that: "Osk
    said it was hit | but would not say where"."""
    own = [span[1] for span in (attribution.source, attribution.cue) if span]
    *parts, (start, end) = attribution.content
    unsaid = _UNSAID.search(text, start, end)
    if len(own) < 2 or max(own) > start or unsaid is None or unsaid.start() == start:
        return attribution
    return replace(attribution, content=(*parts, (start, unsaid.start())))


def without_furniture(text: str, layout: Layout, attribution: Attribution) -> Attribution:
    """An attribution of whose parts none runs on into what its page has beside the text ("vows an
    inquiry | By Jane Roe"), or what another says behind a semicolon, and none is a heading."""
    parts: list[Span] = []
    marked = _DOUBLE.search(text, *attribution.content[0])
    for start, end in attribution.content:
        heading = _HEADING.match(text, start) if marked and parts else None
        if heading and heading.end() >= end and heading[0][-2] not in ".!?,":
            continue
        cut = _FURNITURE.search(text, start, end)
        other = _AFTER_STOP.search(text, start, end)
        ends = (cut.start("beside") if cut else end, other.start() if other else end)
        kept = min((at for at in ends if not layout.quotation(at)), default=end)
        parts.append((start, kept))
    return replace(attribution, content=tuple(parts))


def without_circumstance(text: str, attribution: Attribution) -> Attribution:
    """An attribution told behind a quotation, without what the words behind its cue tell of where,
    when or about what that was said: "“It rained,” Roe said | in a private meeting"."""
    *parts, (start, end) = attribution.content
    cue = attribution.cue
    if not parts or cue is None or not 0 <= start - cue[1] <= _HEARER:
        return attribution
    quoted = _CLOSED.search(text, max(parts[-1][1] - 2, 0), parts[-1][1])
    if quoted is None or not _CIRCUMSTANCE.match(text, start) or _MARK.search(text, cue[1], end):
        return attribution
    return replace(attribution, content=tuple(parts))


def with_own_teller(text: str, attribution: Attribution) -> Attribution:
    """A quotation with nobody's verb, of whoever stands right behind it with one, and not of whom
    words before it end with: "according to Osk Radio | “…,” Roe threatened"."""
    source, end = attribution.source, attribution.content[-1][1]
    if source is None or source[1] > attribution.content[0][0]:
        return attribution
    if attribution.cue and text[slice(*attribution.cue)].lower() != "according to":
        return attribution
    own = _TOLD_BEHIND.match(text, end) if _COMMA_CLOSES.match(text, end - 2) else None
    return replace(attribution, source=own.span("who"), cue=own.span("cue")) if own else attribution


def with_teller(text: str, layout: Layout, attribution: Attribution) -> Attribution:
    """An attribution told behind a quotation that another says in its sentence, with the clause
    that tells so, and its own verb: "| Poe came and said, “pay me,” | the office said"."""
    (start, end), *rest = attribution.content
    source, cue = attribution.source, attribution.cue
    opening = layout.sentence_start(start)
    if source is None or cue is None or source[0] < end or start - opening > _CLAUSE:
        return attribution
    told = _TELLS.search(text, opening, start)
    own = _SAID_BY.match(text, source[1]) if cue[0] < end else None
    clause = told and text[opening : told.start()].strip()
    if rest or not (clause and _MARK.match(text, start)) or (cue[0] < end and own is None):
        return attribution
    return replace(attribution, content=((opening, end),), cue=own.span("cue") if own else cue)


def without_head(text: str, layout: Layout, attribution: Attribution) -> Iterator[Attribution]:
    """An attribution told behind its first part, of which that begins as the clause of another's
    verb ("Jon Poe warned | that it rained"), as what he says, up to a quotation in it, and the
    rest; one without what leads to a quotation before a colon: "Osk is angry: | “A theft,” said
    Roe"."""
    own = attribution.own
    (start, end), *rest = attribution.content
    behind = len(own) == 2 and min(span[0] for span in own) >= end
    clause = text.startswith("that ", start)
    colon = _QUOTED.search(text, start, end) if behind and not rest else None
    opens = _OPENS.search(text, start, end) or colon
    verb = verb_before(text, layout, start) if behind and (clause or opens) else None
    led = verb and (_PLACED if clause else _LED).fullmatch(text, verb[1], start)
    who = subject_of(text, layout.sentence_start(verb[0]), verb[0]) if verb and led else None
    if who is None:
        lead = colon or (_LAST.search(text, start, end) if behind and not rest else None)
        yield _without_lead(text, layout, attribution, lead) if lead else attribution
        return
    if opens:
        rest = [(opens.start("quotation"), end), *rest]
        end = start + len(text[start : opens.start()].rstrip())
    yield replace(attribution, content=((start, end),), source=who, cue=verb)
    if rest:
        yield replace(attribution, content=tuple(rest))


def _without_lead(
    text: str, layout: Layout, attribution: Attribution, lead: re.Match[str]
) -> Attribution:
    """An attribution without what leads to the quotation that it ends with, if that has no marks
    and does not tell who says it: "Roe said: “…”, according to the Herald"."""
    start, end = attribution.content[0]
    low = start + _CLOSES_BEFORE if text.startswith(("''", "” "), start) else start - _OPENS_BEFORE
    marked = layout.quotation(start) or _MARK.search(text, max(0, low), lead.start())
    kept = marked or _SAYS_LAST.search(text, start, lead.start())
    cut = replace(attribution, content=((lead.start("quotation"), end),))
    return attribution if kept else cut


def _told(text: str, end: int) -> tuple[Span, Span] | None:
    """Who says what ends at a code point, and by which verb."""
    said = _SAID_BY.match(text, end)
    if said:
        who = speaker(text, tokenise(text, said.end(), said.end() + _NAME))
    else:
        said = _SAID.match(text, end)
        who = subject_of(text, end, said.start("cue")) if said else None
    return (who, said.span("cue")) if who and said else None
