"""Sources that go on with the speaker just told: "the ministry said it …", "It also …"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from sayso.layout import Layout, inside
from sayso.resolve.phrases import words
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.types import Attribution, Span, Speaker

_OPENING = 8  # code points from the start of a sentence or content: "But they", "that it"
_GENERIC = frozenset({"company", "firm", "giant", "group", "organisation", "organization"})
_PAPERS = frozenset(
    {"broadcaster", "channel", "magazine", "newspaper", "outlet", "paper", "tabloid"}
)
_FORCE = "force"
_POLICE = frozenset({"constabulary", "police"})
_GOES_ON = re.compile(
    r"(?:[,—–-][ \xa0]?|[ \xa0])(?:and|although|but|though|which|while|yet)[ \xa0]\Z"
)
_EMPTY = re.compile(
    r"['’]s\b|[ \xa0](?:(?:has|had|would|will)[ \xa0])?(?:also[ \xa0])?"
    r"(?:appear|be|became|been|become|emerge|followed|follows|is|look|remain|seem|take|took|turned"
    r"|was)(?:d|ed|s)?\b"
)
"""What "it" without a meaning of its own stands before."""
_ITSELF = re.compile(r"(?:that[ \xa0])?its?\b", re.IGNORECASE)
"""How what a body says of itself begins: "Northwire said | it is well"."""
_BEFORE = 12  # code points
_AWAY = 2  # sentences
_SEVERAL = frozenset({"authorities", "forces", "marines", "services", "troops"})
_FAR = 600  # code points
_FARTHEST = 4_000  # code points after which nothing goes on
_BLOCK = 256  # code points
_BESIDE = 3  # code points between a content and who says it


def is_generic(anaphor: Anaphor) -> bool:
    """Whether any body may be called so ("the group", "the oil company", "the bank", "the
    carmaker")."""
    sorts = _GENERIC | words.SORTS | _PAPERS | {_FORCE}
    trade = words.is_firms(anaphor.head)
    return (anaphor.sort == "body" and anaphor.head in sorts) or (anaphor.sort == "role" and trade)


def is_continued(
    text: str,
    layout: Layout,
    anaphor: Anaphor,
    last: Attribution,
    speaker: Speaker,
    content: Sequence[Span] = (),
) -> bool:
    """Whether "it" or "they" is `speaker`, of `last`, the attribution before the anaphor's own.

    It is where it opens what `last` says ("the aides said they …"), or the sentence after the one
    in which `last` speaks, also behind its own words, `content`, there ("“…,” it added"), and the
    number agrees. "The company" is one that spoke at most two sentences before.
    """
    start = anaphor.span[0]
    if anaphor.sort in {"body", "role"}:
        far = (
            last.source is None or layout.sentence(start) - layout.sentence(last.source[0]) > _AWAY
        )
        return not far and not inside(last.content, start) and _is_called(anaphor, speaker)
    if opens(last, anaphor):
        return _agrees(anaphor, speaker, own=True)
    if (
        is_empty(text, anaphor)
        or inside(last.content, start)
        or last.source is None
        or start - last.source[1] > _FAR
    ):
        return False
    opened = content[0][0] if content and 0 <= start - content[0][1] <= _BESIDE else start
    begins = opened - layout.sentence_start(opened) <= _OPENING or text[start].isupper()
    away = layout.sentence(opened) - layout.sentence(last.source[0])
    begins = begins or (
        not away and _GOES_ON.search(text, max(start - _BEFORE, 0), start) is not None
    )
    itself = anaphor.sort == "it" and _ITSELF.match(text, *last.content[0]) is not None
    return begins and away <= 1 and _agrees(anaphor, speaker, own=itself)


def opens(last: Attribution, anaphor: Anaphor) -> bool:
    """Whether the anaphor opens what is told by `last`: "the aides said they …", "that he …"."""
    start = anaphor.span[0]
    return any(begin <= start <= begin + _OPENING for begin, _ in last.content)


def is_empty(text: str, anaphor: Anaphor) -> bool:
    """Whether "it" stands for nobody ("it is believed that", "it emerged that")."""
    return anaphor.sort == "it" and _EMPTY.match(text, anaphor.span[1]) is not None


def _is_called(anaphor: Anaphor, speaker: Speaker) -> bool:
    """Whether a body may be called by the noun of `anaphor`: an outlet "the paper", and "the
    charity" one whose name does not end with the noun of another sort of body."""
    if speaker.kind == "outlet":
        return anaphor.head in _PAPERS or "news" in anaphor.rest
    if anaphor.head == _FORCE:
        return _head(speaker) in _POLICE
    if speaker.kind not in {"organisation", None} or is_plural(speaker) or anaphor.head in _PAPERS:
        return False
    own = speaker.name.lower().split()[-1]
    if anaphor.head in words.FIRM:
        return own not in words.NO_FIRMS
    return anaphor.head in _GENERIC or own == anaphor.head or words.body(own) is None


def _agrees(anaphor: Anaphor, speaker: Speaker, *, own: bool) -> bool:
    if anaphor.sort == "they":
        body = own and speaker.kind in {"organisation", "outlet"}
        return body or is_plural(speaker)
    if speaker.kind is None:
        # "Northwire says it hopes": no person; nor is "the operator, Northwire".
        head = speaker.role.lower().split()[-1] if speaker.role else ""
        return own or words.body(head) in {"organisation", "government"}
    return speaker.kind in {"organisation", "government", "outlet"} or (
        speaker.kind == "document" and not own and not _head(speaker).endswith("s")
    )


def is_plural(speaker: Speaker) -> bool:
    """Whether a speaker is several without names ("officials in Oslo", "EU aides")."""
    head = _head(speaker)
    if speaker.kind == "government":
        # "Authorities", "Osk Police"
        return head == "police" or (head in _SEVERAL)
    if speaker.kind not in {"group", "anonymous"}:
        return False
    return head.endswith("s") or speaker.kind == "group"


def _head(speaker: Speaker) -> str:
    keys = speaker.name.lower().split()
    ends = (i for i, key in enumerate(keys) if i and key in words.PREPOSITIONS)
    return keys[next(ends, len(keys)) - 1]


def around(attributions: Sequence[Attribution]) -> list[list[Attribution]]:
    """For each of `attributions` the others within whose content its source begins."""
    near: defaultdict[int, list[tuple[Span, Attribution]]] = defaultdict(list)
    for one in attributions:
        for start, end in one.content:
            for block in range(start // _BLOCK, end // _BLOCK + 1):
                near[block].append(((start, end), one))
    return [
        [
            other
            for (start, end), other in near[one.source[0] // _BLOCK]
            if start <= one.source[0] < end and other.source != one.source
        ]
        if one.source
        else []
        for one in attributions
    ]


def before(
    attributions: Sequence[Attribution],
    outer: Sequence[Sequence[Attribution]],
    known: Sequence[int],
    source: Span,
) -> int | None:
    """Of the attributions `known`, in the order of their sources, the last before `source`, and not
    far, that is not spoken inside another's words, those of one of its `outer`, while `source` is
    outside of them."""
    for number in reversed(known):
        own = attributions[number].source
        if own is None or own[0] >= source[0]:
            continue
        if source[0] - own[0] > _FARTHEST:
            return None
        if all(inside(one.content, source[0]) for one in outer[number]):
            return number
    return None
