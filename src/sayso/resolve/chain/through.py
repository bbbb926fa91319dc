"""Through whom and by what an attribution came: relays, the outermost first, and the medium."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.english import FALSE, IS_UNTRUE
from sayso.facts.outlets import is_outlet_name, outlet_named
from sayso.layout import Breaks, overlap
from sayso.resolve.chain.medium import VERBS, medium
from sayso.resolve.chain.relays import SHORT, Relay, is_vague, refuses, relays, taken_up
from sayso.resolve.phrases import words
from sayso.resolve.phrases.carriers import carried_lines
from sayso.resolve.phrases.frame import Frame, Frames
from sayso.resolve.phrases.press import outlet_key
from sayso.types import Attribution, Document, Named, Span, Speaker

_FAR = 1_500
"""Code points behind which an outlet that was named is not called "the paper" any more."""
_OF_OUTLETS = {"article", "interview", "radio", "report", "tv", "website"}
"""What an outlet says it in is its own."""


_TAKEN_UP = re.compile(
    rf"(?:which|that|something|an? (?:\w+ )?(?:{words.CLAIMS}))(?: that| which)?",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    rf",? (?:{IS_UNTRUE}|(?:as [“\"‘]?|[“\"‘])(?:\w+ ){{0,3}}?{FALSE})", re.IGNORECASE
)
"""What somebody says of what he takes up to deny it: "reports that it sank | are false"."""
_NO_TRUTH = re.compile(
    r"\b(?:no|not (?:an?|one) (?:\w+ of )?) ?truth (?:\w+ )?(?:in|to|behind)\b", re.IGNORECASE
)
_OWNERS = tuple(f" {owner} " for owner in words.OWNERS)


class Through(NamedTuple):
    """The relays of an attribution, from the outermost to the innermost, and its medium."""

    chain: tuple[Named, ...] = ()
    medium: Named | None = None


def chains(
    document: Document,
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker | None],
    breaks: Breaks = (),
) -> list[Through]:
    """What each attribution came through; `speakers` are those of `attributions`.

    Names are `document.text[span]`. The document's own outlet and the speaker are no relays. An
    inner attribution came through the outer one's relays and its speaker, who is named as there,
    or by the words of the source where that is not resolved and no pronoun.

    Raises:
        FactsError: the user's table of outlets cannot be used.
    """
    frames = Frames(document.text, attributions, breaks)
    found = _own(document, attributions, speakers, frames)
    for number, around in _within(attributions):
        outer, inner = attributions[around], attributions[number]
        passed = found[around].chain
        text, behind = document.text, inner.content[-1][1]
        untrue = _UNTRUE.match(text, behind, outer.content[-1][1])
        untrue = untrue or _NO_TRUTH.search(text, outer.content[0][0], inner.content[0][0])
        if not (refuses(text, outer) or _takes_up(text, inner) or untrue):
            passed += _passing(document, outer, speakers[around], inner, speakers[number])
        chain = _once((*passed, *found[number].chain))
        found[number] = found[number]._replace(chain=chain)
    return found


def _within(attributions: Sequence[Attribution]) -> Iterator[tuple[int, int]]:
    """The number of each attribution that stands in the content of another, with that of the
    innermost that holds it: an outer one before those within it."""

    order = sorted(
        range(len(attributions)),
        key=lambda n: (attributions[n].content[0][0], -attributions[n].content[-1][1]),
    )
    before: list[int] = []
    for number in order:
        inner = attributions[number]
        start = inner.content[0][0]
        before = [n for n in before if attributions[n].content[-1][1] > start]
        # Joint speakers say the same, and neither cites the other.
        around = [n for n in before if attributions[n].content != inner.content]
        outer = next((n for n in reversed(around) if attributions[n].holds(inner)), None)
        if outer is not None:
            yield number, outer
        before.append(number)


def _own(
    document: Document,
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker | None],
    frames: Frames,
) -> list[Through]:
    """What the sentence of each attribution tells by itself, or shares with one before it."""
    text = document.text
    seen = [frames.of(attribution) for attribution in attributions]
    told = [relays(text, frame) for frame in seen]
    known = {_key(text, relay) for found in told for relay in found if relay.sure}
    found: list[Through] = []
    shared: dict[Span, Through] = {}
    each = zip(attributions, speakers, seen, told, strict=True)
    for attribution, speaker, frame, passed in each:
        carriers = [Relay(outlet, outlet, True) for outlet in _carriers(text, attribution)]
        through = [
            Named(text[slice(*relay.span)], relay.span, "outlet")
            for relay in (*carriers, *passed)
            if (relay.sure or any(f"{name} ".startswith(f"{_key(text, relay)} ") for name in known))
            and not _is_own(document, text[slice(*relay.span)])
            and not (speaker and _key(text, relay) == outlet_key(speaker.name))
        ]
        by = _medium(text, frame, speaker, passed)
        one = Through(tuple(through), by)
        if attribution.source:
            # "told the Herald that it would, and said": the verbs share their subject.
            one = shared.get(attribution.source, one) if one == Through() else one
            shared.setdefault(attribution.source, _without_verb(one))
        found.append(one)
    return _taken_up(document, attributions, speakers, seen, found)


def _carriers(text: str, attribution: Attribution) -> tuple[Span, ...]:
    """The outlets that the line of an attribution is from, as it tells at its end."""
    start, end = attribution.content[0]
    lines = (one for one in carried_lines(text) if one.told[0] <= start and end <= one.told[1] + 1)
    outlets = next((line.outlets for line in lines), ())
    return () if attribution.source in outlets else outlets


def _taken_up(
    document: Document,
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker | None],
    frames: Sequence[Frame],
    found: Sequence[Through],
) -> list[Through]:
    """`found`, with the outlet named last before it for whoever "told the paper", if that is
    another than the document's own."""
    last: Named | None = None
    result: list[Through] = []
    for attribution, speaker, frame, one in zip(attributions, speakers, frames, found, strict=True):
        noun = _title(one.chain) if one.chain else taken_up(frame)
        near = last and 0 < attribution.content[0][0] - last.span[1] < _FAR
        called = noun and last and (one.chain == () or outlet_key(last.name).endswith(f" {noun}"))
        if called and noun and last and near and _is_called(last.name, noun):
            result.append(one._replace(chain=(last,)))
        else:
            result.append(one)
        if result[-1].chain:
            last = result[-1].chain[-1]
        elif speaker and speaker.kind == "outlet":
            own = _is_own(document, speaker.name)
            last = None if own else Named(speaker.name, speaker.mention, "outlet")
    return result


def _title(chain: Sequence[Named]) -> str | None:
    """What an outlet is called whose name is told by its last word alone: "the Courier"."""
    one = chain[0].name.lower() if len(chain) == 1 else ""
    return one if one in SHORT and not is_outlet_name(one) else None


def _is_called(name: str, noun: str) -> bool:
    """Whether an outlet may be called by a noun: other bodies, too, are an agency."""
    known = outlet_named(name)
    agency = name.lower().endswith("agency") or (known is not None and known.kind == "agency")
    return agency == (noun == "agency")


def _without_verb(through: Through) -> Through:
    """Without a medium that a verb tells alone: who "tweeted and said" did not tweet twice."""
    named = through.medium
    return through._replace(medium=None) if named and named.name.lower() in VERBS else through


def _medium(
    text: str, frame: Frame, speaker: Speaker | None, passed: Sequence[Relay]
) -> Named | None:
    found = medium(text, frame)
    if found is None or any(overlap(relay.whole, found.span) for relay in passed):
        return None
    if speaker and speaker.kind == "outlet" and found.kind in _OF_OUTLETS:
        return None
    return Named(text[slice(*found.span)], found.span)


def _key(text: str, relay: Relay) -> str:
    return outlet_key(text[slice(*relay.span)])


def _is_own(document: Document, name: str) -> bool:
    return document.outlet is not None and _same(name, document.outlet)


def _same(name: str, other: str) -> bool:
    """Whether two names are of one outlet, or one is a part of the other."""
    ours, theirs = outlet_key(name), outlet_key(other)
    short, long = sorted((ours.split(), theirs.split()), key=len)
    return ours == theirs or " ".join(short) in {
        " ".join(long[i : i + len(short)]) for i in range(len(long))
    }


def _takes_up(text: str, inner: Attribution) -> bool:
    """Whether no more is said than what stands before: "…, something | Roe has denied"."""
    return _TAKEN_UP.fullmatch(text, *inner.content[0]) is not None


def _passing(
    document: Document,
    outer: Attribution,
    speaker: Speaker | None,
    inner: Attribution,
    cited: Speaker | None,
) -> tuple[Named, ...]:
    """The outer speaker as a relay; none who cites himself, or whom nobody can tell."""
    if cited is None and inner.source and _may_mean(document.text, inner.source, speaker):
        return ()
    if cited is None and inner.cue and document.text.endswith(_OWNERS, 0, inner.cue[0]):
        return ()  # "offered no evidence for its claim"
    if speaker:
        himself = cited is not None and cited.id == speaker.id
        return () if himself else (Named(speaker.name, speaker.mention, speaker.kind),)
    if outer.source is None or is_vague(document.text, outer.source):
        return ()
    name = document.text[slice(*outer.source)]
    return () if cited and cited.name in name else (Named(name, outer.source),)


def _may_mean(text: str, source: Span, speaker: Speaker | None) -> bool:
    """Whether a source that names nobody may be `speaker`: "officials said they were sure"."""
    if not is_vague(text, source):
        return False
    several = text[slice(*source)].lower().startswith("they")
    return not (several and speaker and speaker.kind == "person")


def _once(names: Sequence[Named]) -> tuple[Named, ...]:
    """Each outlet or person once, where first named; none that is a part of what another is
    called: "media reports"."""
    whole = [a for a in names if not any(a is not b and _is_part(a.span, b.span) for b in names)]
    return tuple({outlet_key(name.name): name for name in reversed(whole)}.values())[::-1]


def _is_part(span: Span, other: Span) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]
