"""Reports in which somebody says something, for tests of what claims are to each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from made import claim, raw

from sayso.brief import Brief, brief
from sayso.ids import identify
from sayso.match.series import series
from sayso.normalise import normalise
from sayso.pipeline import make
from sayso.points import Point
from sayso.types import (
    Attribution,
    Claim,
    Document,
    Grouped,
    RawInput,
    Resolved,
    Speaker,
    SpeakerKind,
)

Report = tuple[RawInput, Document, list[Claim]]


@dataclass(frozen=True)
class Saying:
    """Who says what by which cue; nobody, by no cue, is the outlet itself."""

    content: str
    name: str | None = None
    cue: str | None = None
    side: str | None = None
    kind: SpeakerKind = "person"


def report(number: int, *sayings: Saying, outlet: str | None = None, day: int | None = 4) -> Report:
    """A report of a day of March in which each of `sayings` is told."""
    lines = [" ".join(filter(None, [s.name, s.cue, s.content])) + "." for s in sayings]
    given = {"outlet": outlet, "published": day and f"2031-03-{day:02}"}
    made = raw(
        f"Report {number}. " + " ".join(lines),
        f"file:///news/{number}.txt",
        **{name: fact for name, fact in given.items() if fact},
    )
    document = make(made)
    return made, document, [_claim(document, one) for one in sayings]


def _claim(document: Document, one: Saying) -> Claim:
    line = " ".join(filter(None, [one.name, one.cue, one.content]))
    start = document.text.index(line)
    at = start + len(line) - len(one.content)
    content = (at, at + len(one.content))
    source = (start, start + len(one.name)) if one.name else None
    cue = (at - 1 - len(one.cue), at - 1) if one.cue else None
    speaker = None
    if one.name and source:
        told: dict[str, Any] = {"role": None, "side": one.side, "role_span": None}
        speaker = Speaker(identify(one.name), one.name, one.kind, mention=source, **told)
    attribution = Attribution((content,), source, cue, 0.9)
    claim = normalise(document, [Resolved(attribution, speaker)])[0]
    return claim if source or cue else replace(claim, style="reported", stance=None, score=None)


def claims(*reports: Report) -> list[Claim]:
    """All claims of `reports`."""
    return [claim for _, _, several in reports for claim in several]


def toll() -> Brief:
    """A brief of three reports in which a toll rises, and one does not believe it."""
    reports = [
        report(1, Saying("at least 11 people died", "Mara Ilic", "said"), outlet="A|B", day=3),
        report(2, Saying("nine people died", "Teo Brand", "said"), outlet="<i>C</i>", day=3),
        report(3, Saying("13 people died", "Mara Ilic", "said"), outlet="A|B", day=4),
    ]
    pairs = [(document, claims) for _, document, claims in reports]
    group = Grouped(tuple(document.id for document, _ in pairs), None)
    found = [claim for _, claims in pairs for claim in claims]
    return brief(pairs, [group], series=series(found, [group], ()))


def apart() -> Brief:
    """A brief of three points whose figures cannot hold beside each other."""
    document = make(raw("Two cranes fell, Ana said. Six cranes fell, Bo said. Ten fell, Cy said."))
    said = {"Ana": "Two cranes fell", "Bo": "Six cranes fell", "Cy": "Ten fell"}
    claims = [claim(document, words, source=name, name=name) for name, words in said.items()]
    points = [
        Point(
            id=one.id,
            text=one.text,
            claims=(one.id,),
            support="single",
            origins=(),
            flags=(),
            denied_by=(),
            conflicts=tuple(other.id for other in claims if other is not one),
            outlets=(),
            links=(),
        )
        for one in claims
    ]
    return brief([(document, claims)], points=points)
