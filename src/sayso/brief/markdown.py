"""The brief as Markdown, for a person at a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise, takewhile
from operator import itemgetter
from textwrap import fill
from typing import Any
from urllib.parse import unquote

from sayso.brief import Brief, BriefDocument, Change, Figures, Point, Story
from sayso.brief.changed import LABELS, parts
from sayso.brief.length import Length, shortened
from sayso.brief.reading import (
    asked_for,
    claims_of,
    nothing,
    numbered,
    one_side,
    parted,
    title_of,
)
from sayso.brief.rows import rows_of
from sayso.printable import printable

WIDTH = 88
SHORTEST_ID = 8

_SPECIAL = re.compile(r"([\\`*_\[\]<>#~&])")
_QUOTES = "\"“”„«»'‘"
# What would start a list, a heading or a rule, were a line of wrapped text to begin with it.
_LINE_START = re.compile(r"^( +\d*)([-+=.)])", re.MULTILINE)


def markdown(brief: Brief, length: Length = "full") -> str:
    """`brief`, or so much of it, as Markdown: each story with its documents, numbered, and its
    points. A point has what backs it and what is flagged, the claim that tells it, its others
    (with their words at full length), those that deny it, and the points whose figures cannot hold
    beside its own; unless at full length, what one speaker says again is only named there. A claim
    has speaker, relays, medium, cue, words, notes, stance, outlet, place
    and the start of its id. Then comes a table of each series of figures.
    What it was asked for comes first, then what changed. Words from the texts are escaped, never
    changed."""
    short, left = shortened(brief, length)
    page = _Page(short, numbered(short), length)
    lines = [f"# Brief{_period(brief)}", "", *_asked(brief), *page.changes(left["changes"])]
    for story in short["stories"]:
        lines += [*page.heading(story), "", *page.points(story), *page.figures(story)]
        if more := left["points"].get(story["id"]):
            lines += [f"({more} more of this story left out)", ""]
    if left["stories"]:
        lines += [f"({left['stories']} more stories left out)", ""]
    return "\n".join(lines)


class _Page:
    """The stories of a brief as lines, whose documents have `numbers`."""

    def __init__(self, brief: Brief, numbers: dict[str, int], length: Length) -> None:
        self._brief = brief
        self._numbers = numbers
        self._whole = length == "full"
        self._short = _short_ids(sorted(brief["claims"]))
        self._listed = {id_ for story in brief["stories"] for id_ in story["documents"]}
        every = (point for story in brief["stories"] for point in story["points"])
        self._points = {point["id"]: point for point in every}
        self._told: set[str] = set()
        self._words: set[str] = set()

    def changes(self, left_out: int) -> list[str]:
        """What has changed, by kind: the claims that make each change, under what they are held
        against."""
        lines: list[str] = []
        for kind, changes in groupby(self._brief["changes"], key=itemgetter("change")):
            lines += [f"### {LABELS[kind]}", ""]
            lines += [line for change in changes for line in self._change(change)]
        if left_out:
            lines += [f"({left_out} more that are new left out)", ""]
        return ["## What changed", "", *lines] if lines else []

    def _change(self, change: Change) -> Iterator[str]:
        if change["document"] and change["replaces"]:
            documents = self._brief["documents"]
            now, was = (documents[change["document"]], documents[change["replaces"]])
            yield from (f"{_facts(now)}  \nbefore: {_facts(was)}", "")
        for label, ids in parts(self._brief, change):
            if label:
                yield from (f"*{label}:*", "")
            for id_ in ids:
                yield from (self._claim("- ", self._brief["claims"][id_]), "")

    def heading(self, story: Story) -> list[str]:
        """The title of a story, its facts and its documents."""
        documents = self._brief["documents"]
        title = title_of(story)
        name = escaped(title) if title else _code(_name(documents[story["documents"][0]]["uri"]))
        facts = [story["when"] and story["when"].replace("/", " to "), story["where"]]
        line = ", ".join(filter(None, facts)) if len(story["documents"]) > 1 else ""
        listed = [self._document(id_) for id_ in story["documents"]]
        return [f"## {name}", "", *([escaped(line), ""] if line else []), *listed]

    def points(self, story: Story) -> list[str]:
        """The points of a story; one that another story has told stands there with its others."""
        lines = []
        for point in story["points"]:
            first, *others = claims_of(self._brief, point)
            side = one_side(self._brief, story, point)
            if standing := _standing(point, 1 + len(others), side):
                lines += [standing, ""]
            lines.append(self._claim("- ", first))
            self._words.add(first["id"])
            if point["id"] not in self._told:
                lines += self._others(others)
            self._told.add(point["id"])
            lines += [*self._against(point), ""]
        return lines or ["(no claims)", ""]

    def figures(self, story: Story) -> list[str]:
        """The series of a story, each as a table."""
        return [line for figures in story["figures"] for line in (*self._series(figures), "")]

    def _series(self, figures: Figures) -> Iterator[str]:
        """What the text says, who says it, where and when, what it is to the value before it, and
        the start of the claim's id."""
        where = f", {escaped(figures['where'])}" if figures["where"] else ""
        yield from (f"**Figures: {escaped(figures['what'])}{where}**", "")
        yield from ("| value | who | outlet | as of | | claim |", "|---|---|---|---|---|---|")
        for row in rows_of(self._brief, figures):
            cells = " | ".join([*map(_cell, row[:-1]), f"`{self._short[row.claim]}`"])
            yield f"| {cells} |"

    def _document(self, id_: str) -> str:
        document = self._brief["documents"][id_]
        copy = document["copy_of"]
        copied = f", copy of {self._reference(copy)}" if copy in self._numbers else ""
        later = document["replaced_by"]
        replaced = f", replaced by {self._reference(later)}" if later in self._numbers else ""
        return f"{self._numbers[id_]}. {_facts(document)}{copied}{replaced}"

    def _against(self, point: Point) -> Iterator[str]:
        denials = [self._brief["claims"][id_] for id_ in point["denied_by"]]
        for first, *again in self._alike(denials, cued=False):
            yield self._claim("  - denied by ", first)
            if again:
                yield _wrapped("    - ", f"again: {self._places(again)}")
        others = [self._points[id_] for id_ in point["conflicts"] if id_ in self._points]
        firsts = [claims_of(self._brief, other)[0] for other in others]
        new, told = parted(firsts, set() if self._whole else self._words)
        for first in new:
            yield self._claim("  - conflicts with ", first)
        if told:
            listed = "; ".join(map(self._pointer, told))
            yield _wrapped("  - ", f"conflicts with what is told above: {listed}")

    def _others(self, claims: list[dict[str, Any]]) -> Iterator[str]:
        """The other claims of a point; without their words, those of one speaker together."""
        if self._whole:
            yield from (self._claim("  - also ", claim) for claim in claims)
            return
        for alike in self._alike(claims, cued=True):
            who = f"{_speaker(alike[0])}{_cue(alike[0])}"
            yield _wrapped("  - ", f"also {who}, {self._places(alike)}")

    def _alike(self, claims: list[dict[str, Any]], cued: bool) -> Iterable[list[dict[str, Any]]]:
        """Claims of one speaker through the same relays together, if `cued` those with one cue, in
        the order of the first of each; at full length, and of nobody known, each by itself."""
        groups: dict[Any, list[dict[str, Any]]] = {}
        for claim in claims:
            speaker, relays = claim["speaker"], [relay["name"] for relay in claim["chain"]]
            single = self._whole or not speaker
            key = (claim["id"] if single else speaker["id"], *relays, _cue(claim) if cued else "")
            groups.setdefault(key, []).append(claim)
        return groups.values()

    def _places(self, claims: list[dict[str, Any]]) -> str:
        return "; ".join(map(self._place, claims))

    def _claim(self, first: str, claim: dict[str, Any]) -> str:
        bullet, label = first[: first.index("-") + 2], first[first.index("-") + 2 :]
        words = f"{label}{_speaker(claim)}{_cue(claim)} — {_content(claim)}"
        below = " " * len(bullet)
        notes = "".join(f"{_wrapped(below, _note(note))}  \n" for note in claim["notes"])
        place = ", ".join(filter(None, [_stance(claim), self._place(claim)]))
        return f"{_wrapped(bullet, words)}  \n{notes}{_wrapped(below, place)}"

    def _pointer(self, claim: dict[str, Any]) -> str:
        """Who says a claim that is told elsewhere, its document, and the start of its id."""
        document = self._reference(claim["document"]["id"])
        return f"{_speaker(claim)} {document} `{self._short[claim['id']]}`"

    def _place(self, claim: dict[str, Any]) -> str:
        document, origin = claim["document"], claim["document"]["origin"]
        outlet, first = document["outlet"], claim["content"][0][0]
        where = f"offset {(origin['start'] or 0) + first}"
        where += " of its text" if origin["start"] is None else ""
        told = " ".join(filter(None, [outlet and escaped(outlet), self._reference(document["id"])]))
        posted = claim["posted"] and claim["posted"]["value"].replace("T", " ").removesuffix("Z")
        where = f"posted {posted}, {where}" if posted else where
        return f"{told}, {where} · `{self._short[claim['id']]}`"

    def _reference(self, id_: str) -> str:
        """The number of a document, or its name where no story lists it."""
        if id_ in self._listed:
            return f"({self._numbers[id_]})"
        return _code(_name(self._brief["documents"][id_]["uri"]))


def _cell(text: str) -> str:
    return escaped(text).replace("|", "\\|")


def _standing(point: Point, count: int, side: str | None) -> str:
    """What backs a point of several claims, what stands against it, and which side alone says it;
    empty if nothing does."""
    told = [f"{count} claims", point["support"]] if count > 1 else []
    told += [flag["flag"] for flag in point["flags"]]
    told += [f"one side ({escaped(side)})"] if side and told else []
    return f"*{', '.join(filter(None, told))}:*" if told else ""


def _asked(brief: Brief) -> list[str]:
    asked, none = asked_for(brief), nothing(brief)
    lines = [_wrapped("", f"Asked for: {escaped(asked)}."), ""] if asked else []
    return [*lines, none, ""] if none else lines


def _period(brief: Brief) -> str:
    first, last = brief["period"]["from"], brief["period"]["to"]
    if first is None or last is None:
        return ""
    return f": {escaped(first)}" if first == last else f": {escaped(first)} to {escaped(last)}"


def _facts(document: BriefDocument) -> str:
    facts = [escaped(fact) for fact in (document["outlet"], document["published"]) if fact]
    return ", ".join([*facts, _where(document)])


def _where(document: BriefDocument) -> str:
    """The address of a document, and where in a longer text it begins."""
    start = document["start"]
    return _code(document["uri"]) + (f", offset {start}" if start else "")


def _stance(claim: dict[str, Any]) -> str | None:
    return claim["stance"] if claim["stance"] != "asserts" else None


def _cue(claim: dict[str, Any]) -> str:
    return f" *{escaped(claim['cue_text'])}*" if claim["cue_text"] else ""


def _note(note: dict[str, Any]) -> str:
    by = f" ({escaped(note['by'])})" if note["by"] else ""
    return f"{note['kind']}{by}: “{escaped(note['text'])}”"


def _speaker(claim: dict[str, Any]) -> str:
    speaker = claim["speaker"]
    if speaker:
        who = f"**{escaped(speaker['name'])}"
        who += f", {escaped(speaker['role'])}**" if speaker["role"] else "**"
    elif claim["style"] == "reported":
        who = "its own words"
    elif claim["source_text"]:
        who = f"“{escaped(claim['source_text'])}” (not resolved)"
    else:
        who = "speaker not told"
    relays = [escaped(relay["name"]) for relay in claim["chain"]]
    via = f", via {', '.join(relays)}" if relays else ""
    medium = f" ({escaped(claim['medium']['name'])})" if claim["medium"] else ""
    return f"{who}{via}{medium}"


def _content(claim: dict[str, Any]) -> str:
    text = escaped(claim["text"])
    marked = text[:1] in _QUOTES
    return f"“{text}”" if claim["style"] == "direct" and not marked else text


def _name(uri: str) -> str:
    return unquote(uri.rsplit("/", 1)[-1]) if uri.startswith("file:") else uri


def _wrapped(first: str, text: str) -> str:
    below = " " * len(first)
    filled = fill(
        text,
        WIDTH,
        initial_indent=below,
        subsequent_indent=below,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return first + _LINE_START.sub(r"\1\\\2", filled)[len(first) :]


def escaped(text: str) -> str:
    """`text` on one line with the characters that mean something in Markdown or HTML escaped."""
    return _SPECIAL.sub(r"\\\1", printable(text))


def _code(text: str) -> str:
    words = printable(text) or "?"
    fence = "`" * (max(map(len, re.findall("`+", words)), default=0) + 1)
    blank = " " if words.startswith("`") or words.endswith("`") else ""
    return f"{fence}{blank}{words}{blank}{fence}"


def _short_ids(ids: list[str]) -> dict[str, str]:
    shared = [_alike(*pair) for pair in pairwise(ids)]
    around = zip(ids, [0, *shared], [*shared, 0], strict=False)
    return {id_: id_[: max(before + 1, after + 1, SHORTEST_ID)] for id_, before, after in around}


def _alike(a: str, b: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))
