"""What somebody says "in his words", or what is so "according to" him, where the model has found
nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain

from sayso.layout import Breaks, Taken, layout_of
from sayso.resolve.attributions.placed import parts, put
from sayso.resolve.phrases.source import parse
from sayso.types import Attribution, Span

_WORDS = re.compile(
    r"(?:(?P<cue>In)[ \xa0](?:(?P<whose>(?:his|her)(?:[ \xa0]own)?[ \xa0]words)"
    r"|the[ \xa0]words[ \xa0]of[ \xa0](?P<who>[^,;:.\n“”\"]{3,60}))"
    r"|(?P<cited>According[ \xa0]to)[ \xa0](?P<whom>[^,;:\n“”\"]{2,80})),[ \xa0](?=\S)"
)
_BEHIND = re.compile(
    r",[ \xa0](?P<cited>according[ \xa0]to)[ \xa0](?P<whom>[^;:\n“”\"]{2,90}?)\.?\s*\Z"
)
_HINT = re.compile(
    r"(?i)\b(?:in[ \xa0](?:his|her|the)(?:[ \xa0]own)?[ \xa0]words|according[ \xa0]to)[ \xa0,]"
)
_FEWEST = 4  # words of what is said
_LONGEST = 400  # code points of a sentence; a longer one may be several
_SCORE = 0.7
_NORMS = frozenset(
    {"agreement", "constitution", "guidelines", "law", "laws", "legislation", "legend", "norms"}
    | {"order", "plan", "plans", "rule", "rules", "schedule", "standards", "tradition", "treaty"}
)
"""What something is done according to."""


def worded(
    text: str, attributions: Sequence[Attribution], breaks: Breaks = ()
) -> list[Attribution]:
    """`attributions` of `text`, in order, with what stands behind "In his words," "In the words of
    the mayor," or "According to Osk," at the beginning of a sentence that none of them touches, or
    before "according to Osk" at its end. In a sentence with two such words nothing tells whose
    what is."""
    layout = layout_of(text, breaks)
    found, taken = list(attributions), Taken(chain.from_iterable(map(parts, attributions)))
    hinted = Counter(layout.sentence_span(one.start()) for one in _HINT.finditer(text))
    for (start, last), hints in hinted.items():
        end = start + len(text[start:last].rstrip().removesuffix("."))
        if hints > 1 or layout.quotation(start) or taken.touches((start, end)):
            continue
        made = _opening(text, start, end) or _closing(text, start, end)
        if made and sum(len(text[slice(*part)].split()) for part in made.content) >= _FEWEST:
            put(found, made)
    return found


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


def _speaks(text: str, who: Span) -> bool:
    """Whether somebody, or a text that tells something, is named or described."""
    parsed = parse(text, who, cased=True)
    keys = text[slice(*who)].lower().split()
    return parsed is not None and bool(parsed.proper or parsed.kind) and _NORMS.isdisjoint(keys)
