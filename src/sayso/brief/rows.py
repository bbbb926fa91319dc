"""The series of a story as rows for a reader: each value in the words of the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from sayso.brief import Brief, Figures, Value
from sayso.content import around

OWN = "its own words"
UNTOLD = "speaker not told"


class Row(NamedTuple):
    """A value of a series: the words of the text, who says them, the outlet, when, what it is to
    the value before it (empty where that is not known), and the id of its claim."""

    words: str
    who: str
    outlet: str
    as_of: str
    relation: str
    claim: str


def rows_of(brief: Brief, figures: Figures) -> Iterator[Row]:
    """The rows of a series, in its order."""
    for value in figures["series"]:
        claim = brief["claims"][value["claim"]]
        yield Row(
            words=_words(claim, value),
            who=_who(claim),
            outlet=value["outlet"] or "",
            as_of=_moment(value["as_of"] or ""),
            relation=value["relation"] or "",
            claim=value["claim"],
        )


def _moment(as_of: str) -> str:
    """A time to the minute; midnight is that of a day whose time is not known."""
    return as_of.removesuffix("T00:00:00Z").replace("T", " ")[:16]


def _who(claim: dict[str, Any]) -> str:
    if claim["speaker"]:
        return str(claim["speaker"]["name"])
    if claim["style"] == "reported":
        return OWN
    return f"“{claim['source_text']}”" if claim["source_text"] else UNTOLD


def _words(claim: dict[str, Any], value: Value) -> str:
    """A value as the text has it: "at least 137"."""
    for figure in claim["figures"]:
        keys = ("value", "value_max", "bound")
        if all(figure[key] == value[key] for key in keys):  # type: ignore[literal-required]
            return around(claim["text"], claim["content"], figure["span"])[1]
    return f"{value['value']:g}"
