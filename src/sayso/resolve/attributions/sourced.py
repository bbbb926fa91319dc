"""Who is named as the source behind what is said, as agencies do: "Two were hurt. This was reported
by Jane Roe.", or in a line of its own, "Source: Jane Roe", with "Quote: “…”" below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from sayso.layout import Breaks, Layout, Taken, inside, layout_of
from sayso.resolve.attributions.citing import speaker
from sayso.resolve.attributions.placed import put, start_of
from sayso.resolve.phrases.clause import subject_of
from sayso.resolve.phrases.source import parse
from sayso.resolve.phrases.tokens import tokenise
from sayso.types import Attribution, Document, Span

_TOLD = (
    r"(?:reported|announced|stated|said|told|confirmed|revealed|disclosed|declared|noted"
    r"|emphasi[sz]ed|stressed|added|written)"
)
_BEHIND = [
    re.compile(
        r"(?:This|That|(?:The|This) (?:information|news))"
        rf" (?:was|is|has been|had been) (?:\w+ ){{0,2}}?(?P<cue>{_TOLD})"
        r"(?: (?:to|in|on|at|during) (?:\w+ ){1,4}?)? ?by (?=\w)"
    ),
    re.compile(r"(?:This|That|It)(?:['’]s| is| was) (?P<cue>according to) (?=\w)"),
]
"""What a sentence begins with that tells who said the one before."""
_ABOUT = re.compile(
    r" (?P<cue>(?:reported|announced|said|stated|wrote|told)(?: reporters| \w+ Radio)?"
    r"(?: this| that| so| about (?:this|it)))(?= (?:on|in|at|during|via|through|to)\b|[.,]|\s*\Z)"
)
"""What behind its subject tells that he said the sentence before."""
_FROM = re.compile(r"^(?P<cue>Sources?):[ \xa0]+(?P<who>[^\n]+)$", re.MULTILINE)
_CITING = re.compile(r",? (?:citing|with reference to|referring to) ")
_WHO_ENDS = re.compile(
    r";|,? (?:on|in|at|via|during|to)(?: \w+)? [A-Z]|,? (?:in|at|on|during) (?:an?|the|his|her)\b"
)
_QUOTE = re.compile(
    r"^Quote(?: (?:from|of) (?P<who>[^:\n]{2,80}))?:\s+(?P<said>[\"“][^\n]+)$", re.MULTILINE
)
_GOES_ON = re.compile(r"^(?:Quote|Details)\b[^:\n]{0,80}:", re.MULTILINE)
"""What stands below a line of sources that is no credit of a picture or of a whole page."""
_SCORE = 0.7
_FEWEST = 4  # words of what is said
_LONGEST = 500  # code points of that


def sourced(
    document: Document, attributions: Sequence[Attribution], breaks: Breaks = ()
) -> list[Attribution]:
    """`attributions` of a document, in order, with each sentence that nobody else says, and of
    which the next tells who did, or which stands above the line that names its source; and
    quotations below such a line, by whom they are said to be from, or else by the source. Text that
    is marked as boilerplate is left alone."""
    text, away = document.text, [part.span for part in document.boilerplate]
    layout = layout_of(text, breaks)
    found = list(_quoted(text, attributions))
    for one, teller in chain(_above(text), _before(text, layout)):
        beside = [other for other in found if not _is_of(other, teller)]
        taken = Taken(span for other in beside for span in other.spans)
        if _tells(text, one.content[0], away) and not taken.touches(one.content[0]):
            found = [*beside, *_relayed(one, [o for o in found if _is_of(o, teller)])]
            put(found, one)
    return sorted(found, key=start_of)


def _is_of(one: Attribution, teller: Span) -> bool:
    """Whether what is said begins with the sentence that tells who said the one before."""
    return start_of(one) == teller[0]


def _relayed(one: Attribution, tellers: Iterable[Attribution]) -> Iterator[Attribution]:
    """Those of `tellers` who pass on that another said it, with what that is."""
    for teller in tellers:
        if teller.source and not Taken([teller.source]).touches(one.source or (0, 0)):
            yield replace(teller, content=(*one.content, *teller.content))


def _tells(text: str, content: Span, away: Sequence[Span]) -> bool:
    start, end = content
    few = len(text[start:end].split()) < _FEWEST
    return not few and end - start <= _LONGEST and not inside(away, start)


def _quoted(text: str, attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """`attributions`, with the source of each quotation that "Quote:" leads to."""
    lines = {line.start("said"): line for line in _QUOTE.finditer(text)}
    for one in attributions:
        line = lines.get(start_of(one)) if one.source is None else None
        yield replace(one, source=_whose(text, line)) if line else one


def _whose(text: str, line: re.Match[str]) -> Span | None:
    if line["who"]:
        return line.span("who")
    named = list(_FROM.finditer(text, 0, line.start()))
    return _named(text, named[-1].span("who")) if named else None


def _named(text: str, line: Span) -> Span | None:
    """The first who is named in a line of sources; of an outlet that cites another, the other."""
    citing = _CITING.search(text, *line)
    start = citing.end() if citing else line[0]
    ends = _WHO_ENDS.search(text, start, line[1])
    end = ends.start() if ends else start + len(text[start : line[1]].rstrip(" ."))
    parsed = parse(text, (start, end), cased=True)
    named = parsed and parsed.proper and parsed.kind != "outlet"
    return (start, end) if named else speaker(text, tokenise(text, start, end))


def _above(text: str) -> Iterator[tuple[Attribution, Span]]:
    """The paragraph above each line that names a source, and that line."""
    for line in _FROM.finditer(text):
        end = len(text[: line.start()].rstrip())
        content = text.rfind("\n", 0, end) + 1, end
        who = _named(text, line.span("who")) if _GOES_ON.search(text, line.end()) else None
        if who and _is_sentence(text, content):
            yield Attribution((_bare(text, content),), who, line.span("cue"), _SCORE), line.span()


def _before(text: str, layout: Layout) -> Iterator[tuple[Attribution, Span]]:
    """The sentence before each that tells who said it, and that one."""
    before = 0, 0
    for span in layout.sentences():
        told = _teller(text, *span)
        if told and _is_sentence(text, before):
            yield Attribution((_bare(text, before),), *told, _SCORE), span
        before = span


def _is_sentence(text: str, span: Span) -> bool:
    return text[slice(*span)].rstrip()[-1:] in {".", "!", "”", '"'}


def _bare(text: str, span: Span) -> Span:
    """A sentence without the blanks and the full stop at its end."""
    start, end = span
    return start, start + len(text[start:end].rstrip().removesuffix("."))


def _teller(text: str, start: int, end: int) -> tuple[Span, Span] | None:
    """Who a sentence says has told the one before, and the words for that."""
    for pattern in _BEHIND:
        hit = pattern.match(text, start, end)
        if hit:
            who = speaker(text, tokenise(text, hit.end(), _bare(text, (start, end))[1]))
            return (who, hit.span("cue")) if who else None
    about = _ABOUT.search(text, start, end)
    who = subject_of(text, start, about.start()) if about else None
    return (who, about.span("cue")) if about and who else None
