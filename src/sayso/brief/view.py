"""A brief as the page shows it: every line with what opens under it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import groupby, pairwise
from typing import Any
from urllib.parse import unquote

from sayso.brief import Brief, BriefDocument, Change, Figures, Point, Story
from sayso.brief.changed import LABELS, parts
from sayso.brief.chart import chart
from sayso.brief.length import LeftOut
from sayso.brief.page import (
    Bar,
    ChangesOfKind,
    Entry,
    Line,
    Part,
    Piece,
    Reference,
    Section,
    Table,
    View,
)
from sayso.brief.reading import (
    asked_for,
    claims_of,
    nothing,
    numbered,
    one_side,
    parted,
    title_of,
)
from sayso.brief.rows import Row, rows_of
from sayso.brief.web import text_fragment, web_address
from sayso.days import ordinal
from sayso.printable import printable

MOST_BARS = 60
OWN = "Its own words"
"""Who says what a document says itself."""
_QUOTES = "\"“”„«»'‘"
_MONTHS = "January February March April May June July August September October November December"


def view(brief: Brief, left: LeftOut) -> View:
    """What the page of a brief shows, `left` having been left out of it."""
    shown = _Shown(brief, numbered(brief), left)
    first, last = brief["period"]["from"], brief["period"]["to"]
    outlets = {document["outlet"] for document in brief["documents"].values()} - {None}
    counted = (
        (len(brief["stories"]), "story", "stories"),
        (len(brief["documents"]), "document", "documents"),
        (len(outlets), "outlet", "outlets"),
        (len(brief["claims"]), "claim", "claims"),
    )
    return View(
        period=days(f"{first}/{last}") if first and last else "",
        asked=asked_for(brief),
        nothing=nothing(brief),
        counts=" · ".join(f"{n} {one if n == 1 else many}" for n, one, many in counted if n),
        changes=tuple(shown.changes()),
        changes_left_out=left["changes"],
        sections=tuple(map(shown.section, brief["stories"])),
        left_out=left["stories"],
    )


def days(interval: str) -> str:
    """A day or an ISO interval in words: "3–5 March 2031"."""
    first, _, last = interval.partition("/")
    try:
        one = date.fromisoformat(first[:10])
        other = date.fromisoformat((last or first)[:10])
    except ValueError:
        return printable(interval)
    whole = f"{other.day} {_month(other)} {other.year}"
    if one == other:
        return whole
    if one.year != other.year:
        return f"{one.day} {_month(one)} {one.year} – {whole}"
    return (
        f"{one.day}–{whole}" if one.month == other.month else f"{one.day} {_month(one)} – {whole}"
    )


def _month(day: date) -> str:
    return _MONTHS.split()[day.month - 1]


class _Shown:
    """The stories of a brief as sections, whose documents have `numbers`."""

    def __init__(self, brief: Brief, numbers: dict[str, int], left: LeftOut) -> None:
        self._brief = brief
        self._numbers = numbers
        self._left = left
        every = (point for story in brief["stories"] for point in story["points"])
        self._points = {point["id"]: point for point in every}
        self._words: set[str] = set()

    def changes(self) -> Iterator[ChangesOfKind]:
        """What has changed, by kind."""
        for kind, several in groupby(self._brief["changes"], key=lambda one: one["change"]):
            yield ChangesOfKind(LABELS[kind], tuple(map(self._change, several)))

    def _change(self, change: Change) -> tuple[tuple[Reference, ...], tuple[Part, ...]]:
        ids = filter(None, (change["document"], change["replaces"]))
        told = (
            Part(label, tuple(self._line(self._brief["claims"][id_]) for id_ in claims))
            for label, claims in parts(self._brief, change)
        )
        return tuple(map(self._reference, ids)), tuple(told)

    def section(self, story: Story) -> Section:
        document = self._brief["documents"][story["title"]["document"]]
        facts = (story["when"] and days(story["when"]), story["where"])
        return Section(
            id=story["id"],
            title=printable(title_of(story) or _named(document)),
            number=self._numbers[story["title"]["document"]],
            facts=" · ".join(printable(fact) for fact in facts if fact),
            outlets=", ".join(map(printable, story["outlets"])),
            entries=tuple(self._entry(story, point) for point in story["points"]),
            tables=tuple(map(self._table, story["figures"])),
            left_out=self._left["points"].get(story["id"], 0),
            references=tuple(map(self._reference, story["documents"])),
            bars=self._bars(story),
        )

    def _table(self, figures: Figures) -> Table:
        rows = [Row(*map(printable, row)) for row in rows_of(self._brief, figures)]
        what = printable(", ".join(filter(None, (figures["what"], figures["where"]))))
        told = "; ".join(" ".join(filter(None, (row.as_of, row.words, row.who))) for row in rows)
        lines = [self._line(self._brief["claims"][row.claim]) for row in rows]
        return Table(
            what=what,
            label=f"{what}: {told}",
            rows=tuple(zip(rows, lines, strict=True)),
            chart=chart(figures["series"]),
        )

    def _entry(self, story: Story, point: Point) -> Entry:
        first, *others = claims_of(self._brief, point)
        self._words.add(first["id"])
        against = [self._points[id_] for id_ in point["conflicts"] if id_ in self._points]
        new, told = parted((claims_of(self._brief, one)[0] for one in against), self._words)
        flags = [flag["flag"] for flag in point["flags"]]
        side = one_side(self._brief, story, point)
        denied = [self._brief["claims"][id_] for id_ in point["denied_by"]]
        return Entry(
            line=self._line(first),
            marks=tuple(filter(None, [_support(point), *flags])),
            side=printable(side) if side else None,
            others=tuple(map(self._line, others)),
            denials=tuple(map(self._line, denied)),
            conflicts=tuple(map(self._line, new)),
            above=tuple(map(self._line, told)),
        )

    def _line(self, claim: dict[str, Any]) -> Line:
        speaker, document = claim["speaker"], self._brief["documents"][claim["document"]["id"]]
        words, own = printable(claim["text"]), claim["style"] == "reported"
        stance = claim["stance"] if claim["stance"] not in (None, "asserts") else None
        return Line(
            who=printable(
                speaker["name"] if speaker else OWN if own else claim["source_text"] or ""
            ),
            known=bool(speaker) or own,
            role=printable(speaker["role"]) if speaker and speaker["role"] else None,
            via=printable(", ".join(relay["name"] for relay in claim["chain"])),
            cue=printable(claim["cue_text"]) if claim["cue_text"] else None,
            words=words,
            quoted=claim["style"] == "direct" and words[:1] not in _QUOTES,
            stance=stance,
            number=self._numbers[claim["document"]["id"]],
            passage=passage(claim),
            facts=tuple(_facts(claim, document)),
            href=_link(claim, document),
        )

    def _reference(self, id_: str) -> Reference:
        document = self._brief["documents"][id_]
        facts = (document["outlet"], _moment(document["published"]))
        copy, later = document["copy_of"], document["replaced_by"]
        return Reference(
            number=self._numbers[id_],
            title=printable(document["title"] or _named(document)),
            facts=", ".join(printable(fact) for fact in facts if fact),
            href=web_address(document["uri"]),
            copy_of=self._numbers.get(copy) if copy else None,
            replaced_by=self._numbers.get(later) if later else None,
        )

    def _bars(self, story: Story) -> tuple[Bar, ...]:
        """The documents of a story by day, if there are two days or more, and not over sixty."""
        published = [self._brief["documents"][id_]["published"] for id_ in story["documents"]]
        counts = Counter(day for day in map(ordinal, published) if day)
        if not counts or not 1 <= max(counts) - min(counts) < MOST_BARS:
            return ()
        top = max(counts.values())
        return tuple(
            Bar(
                days(date.fromordinal(day).isoformat()), counts[day], round(100 * counts[day] / top)
            )
            for day in range(min(counts), max(counts) + 1)
        )


def passage(claim: dict[str, Any]) -> tuple[Piece, ...]:
    """The words around a claim, cut where a span of it begins or ends."""
    context = claim["context"]
    start, end = context["span"]
    spans = [("content", span) for span in claim["content"]]
    spans += [(kind, claim[kind]) for kind in ("source", "cue") if claim[kind]]
    edges = {start, end}.union(*(span for _, span in spans))
    inside = sorted(edge for edge in edges if start <= edge <= end)
    return tuple(
        Piece(
            _in_line(context["text"][one - start : other - start]),
            next((kind for kind, span in spans if span[0] <= one < span[1]), ""),
        )
        for one, other in pairwise(inside)
    )


def _in_line(words: str) -> str:
    before, after = words[:1].isspace(), words[-1:].isspace()
    return f"{' ' * before}{printable(words)}{' ' * (after and bool(words.strip()))}"


def _facts(claim: dict[str, Any], document: BriefDocument) -> Iterator[tuple[str, str]]:
    speaker = claim["speaker"]
    told = {
        "Speaker": speaker and ", ".join(filter(None, (speaker["name"], speaker["role"]))),
        "Speaks for": speaker and speaker["side"],
        "Through": ", ".join(relay["name"] for relay in claim["chain"]),
        "Medium": claim["medium"] and claim["medium"]["name"],
        "Stance": claim["stance"],
        "Notes": "; ".join(f"{note['kind']}: “{note['text']}”" for note in claim["notes"]),
        "When": ", ".join(filter(None, (moment["value"] for moment in claim["when"]))),
        "Where": ", ".join(place["name"] for place in claim["where"]),
        "Figures": " · ".join(map(_figure, claim["figures"])),
        "Outlet": document["outlet"],
        "Published": _moment(document["published"]),
        "Posted": claim["posted"] and _moment(claim["posted"]["value"]),
        "Place": f"{_named(document)}, offset {(document['start'] or 0) + claim['content'][0][0]}"
        + (" of its text" if document["start"] is None else ""),
        "Claim": claim["id"],
    }
    yield from ((name, printable(fact)) for name, fact in told.items() if fact)


def _figure(figure: dict[str, Any]) -> str:
    bound = "" if figure["bound"] == "exact" else figure["bound"].replace("_", " ")
    numbers = [figure["value"], figure["value_max"]]
    value = "–".join(f"{number:,.10g}" for number in numbers if number is not None)
    what = figure["what"]["text"] if figure["what"] else None
    return " ".join(filter(None, (bound, value, figure["unit"], what)))


def _support(point: Point) -> str | None:
    """What backs a point, where it is more than one origin in one outlet."""
    return point["support"] if point["support"] not in (None, "single") else None


def _link(claim: dict[str, Any], document: BriefDocument) -> str | None:
    address = web_address(document["uri"])
    start, end = claim["content"][0]
    first = claim["context"]["span"][0]
    words = claim["context"]["text"][start - first : end - first]
    return text_fragment(address, words) if address else None


def _named(document: BriefDocument) -> str:
    uri = document["uri"]
    return unquote(uri.rsplit("/", 1)[-1]) if uri.startswith("file:") else uri


def _moment(published: str | None) -> str | None:
    return published and published.replace("T", " ").removesuffix("Z")
