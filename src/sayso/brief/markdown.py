"""The brief as Markdown, for a person at a terminal."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from textwrap import fill
from typing import Any
from urllib.parse import unquote

from sayso.brief import Brief, BriefDocument, Point, Story
from sayso.brief.length import shortened
from sayso.printable import printable
from sayso.types import Length

WIDTH = 88
SHORTEST_ID = 8

_SPECIAL = re.compile(r"([\\`*_\[\]<>#~&])")
_QUOTES = "\"“”„«»'‘"
# What would start a list, a heading or a rule, were a line of wrapped text to begin with it.
_LINE_START = re.compile(r"^(  \d*)([-+=.)])", re.MULTILINE)


def markdown(brief: Brief, length: Length = "full") -> str:
    """`brief`, or so much of it, as Markdown: each story with its documents and points, what backs
    a point of several claims and what stands against one, and each claim with speaker, relays,
    medium, cue, words, the notes on it, outlet, place and the start of its id. Words from the
    texts are escaped, never changed."""
    brief, left = shortened(brief, length)
    short = _short_ids(sorted(brief["claims"]))
    lines = [f"# Brief{_period(brief)}", ""]
    for story in brief["stories"]:
        lines += [*_heading(brief, story), ""]
        for point in story["points"]:
            if standing := _standing(point):
                lines += [standing, ""]
            for id_ in point["claims"]:
                lines += [_claim(brief["claims"][id_], short[id_]), ""]
        if not story["points"]:
            lines += ["(no claims)", ""]
        if more := left["points"].get(story["id"]):
            lines += [f"({more} more of this story left out)", ""]
    if left["stories"]:
        lines += [f"({left['stories']} more stories left out)", ""]
    return "\n".join(lines)


def _standing(point: Point) -> str:
    """What backs a point of several claims, and what stands against it; empty if nothing does."""
    count = len(point["claims"])
    told = [f"{count} claims", point["support"]] if count > 1 else []
    told += [flag["flag"] for flag in point["flags"]]
    return f"*{', '.join(filter(None, told))}:*" if told else ""


def _period(brief: Brief) -> str:
    first, last = brief["period"]["from"], brief["period"]["to"]
    if first is None or last is None:
        return ""
    return f": {escaped(first)}" if first == last else f": {escaped(first)} to {escaped(last)}"


def _heading(brief: Brief, story: Story) -> list[str]:
    title = story["title"]["text"]
    first = brief["documents"][story["documents"][0]]
    heading = escaped(title) if title else _code(_name(first["uri"]))
    told = [_document(brief, brief["documents"][id_]) for id_ in story["documents"]]
    if len(told) == 1:
        return [f"## {heading}", "", *told[0]]
    facts = [story["when"] and story["when"].replace("/", " to "), story["where"]]
    line = ", ".join([*filter(None, facts), f"{len(told)} documents"])
    listed = ["- " + "  \n  ".join(filter(None, lines)) for lines in told]
    return [f"## {heading}", "", escaped(line), "", *listed]


def _document(brief: Brief, document: BriefDocument) -> list[str]:
    facts = [escaped(fact) for fact in (document["outlet"], document["published"]) if fact]
    line = ", ".join([*facts, _where(document)])
    origin = brief["documents"].get(document["copy_of"] or "")
    return [line, "", _copy_of(origin)] if origin else [line]


def _copy_of(origin: BriefDocument) -> str:
    facts = [escaped(fact) for fact in (origin["outlet"], origin["published"]) if fact]
    return f"Copy of {', '.join([*facts, _where(origin)])}"


def _where(document: BriefDocument) -> str:
    """The address of a document, and where in a longer text it begins."""
    start = document["start"]
    return _code(document["uri"]) + (f", offset {start}" if start else "")


def _claim(claim: dict[str, Any], short_id: str) -> str:
    outlet = claim["document"]["outlet"]
    place = ", ".join(filter(None, [outlet and escaped(outlet), _place(claim)]))
    cue = f" *{escaped(claim['cue_text'])}*" if claim["cue_text"] else ""
    words = f"{_speaker(claim)}{cue} — {_content(claim)}"
    notes = "".join(f"{_wrapped('  ', _note(note))}  \n" for note in claim["notes"])
    return f"{_wrapped('- ', words)}  \n{notes}{_wrapped('  ', f'{place} · `{short_id}`')}"


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


def _place(claim: dict[str, Any]) -> str:
    uri, origin = claim["document"]["uri"], claim["document"]["origin"]
    file = uri if uri.startswith("file:") else origin["uri"]
    if origin["record"] and file == origin["uri"]:
        file = f"{file}#{origin['record']}"
    name, first = _code(_name(file)), claim["content"][0][0]
    if origin["start"] is None:
        return f"{name}, offset {first} of its text"
    return f"{name}, offset {origin['start'] + first}"


def _name(uri: str) -> str:
    return unquote(uri.rsplit("/", 1)[-1]) if uri.startswith("file:") else uri


def _wrapped(first: str, text: str) -> str:
    filled = fill(
        text,
        WIDTH,
        initial_indent="  ",
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return first + _LINE_START.sub(r"\1\\\2", filled)[2:]


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
