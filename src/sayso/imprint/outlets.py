"""Which outlet a text shows to be its own.

Forms in which only the publisher is named ("The Herald could not verify", "support the Herald")
are evidence; all of it must be for one outlet.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from sayso.facts import load
from sayso.facts.outlets import Outlet, outlet_after, outlet_at, outlet_before, outlet_named
from sayso.imprint.forms import ADDRESS, FORMS, Form
from sayso.types import Boilerplate, Span

READ = frozenset(("bio", "cookie", "donation", "newsletter", "paywall", "rights"))
"""The kinds of boilerplate in which a page names itself; so do its menus, beside others."""
_MOST = 200
"""How often a form is looked at in one part: more tells nothing new, and takes long."""
_SLACK = 80
"""Code points by which a part may begin too late or end too early: half a sentence."""
_ENOUGH = 2
_OFTEN = 3
"""How often an outlet is told something in its own articles, with no other told anything. What two
"told" forms say is wrong nearly as often as right: others quote it."""


class Evidence(NamedTuple):
    """That a publisher is `name`: the table's `outlet`, or one that it does not have. `weight` 1
    is enough together with another; `told` is what any outlet may print of another; `near` is from
    boilerplate, which may be that of the page beside."""

    name: str
    outlet: Outlet | None
    weight: int
    told: bool
    near: bool

    @property
    def key(self) -> tuple[str, str]:
        """What tells one outlet from another."""
        if self.outlet:
            return self.outlet.name, self.outlet.country
        return self.name.casefold().removeprefix("the "), ""


def publisher(text: str, boilerplate: Iterable[Boilerplate]) -> str | None:
    """The name of the outlet that `text` and its boilerplate show to be their own: the table's
    name, or as it stands where the table has none; None where they show none or two.

    Raises:
        FactsError: the user's table cannot be used.
    """
    parts = [part for part in boilerplate if part.span[0] < part.span[1]]
    found = list(_found("article", _own(text, [part.span for part in parts])))
    found += _headed(text)
    for part in parts:
        if part.kind in READ:
            found += _found(part.kind, _about(text, part.span))
            found += _addressed(text[slice(*part.span)])
    menus = (_about(text, part.span) for part in parts if part.kind == "navigation")
    found += _found("navigation", "\n\0\n".join(menus))
    return _agreed([e if e.outlet else e._replace(name=_whole(text, e.name)) for e in found])


def _headed(text: str) -> Iterator[Evidence]:
    """What a first line that is an outlet's name tells, if the text calls it so again: "the
    Courier" below "The Velm Courier", "Radio Osk" below "Radio Osk News", "the Evening News" below
    "Osk Evening News", "(VPA) —" below "Velm Press Agency"."""
    line = text[:_HEAD].lstrip().partition("\n")[0].strip()
    if not _MASTHEAD.match(line) or not is_masthead(line):
        return
    words = line.split()
    initials = "".join(word[0] for word in words if word[0].isupper())
    called = [rf"\({initials}\)\s?(?:--?|[–—])"]
    if _is_outlet_like(line):
        first = " ".join(words[:-1])
        tails = (re.escape(" ".join(words[i:])) for i in range(1, len(words)))
        called += [rf"\b[Tt]he (?:{'|'.join(tails)})\b", rf"\b(?i:{re.escape(_bare(line))})\b"]
        called += [rf"\b(?i:{re.escape(first)})\b"] if _is_outlet_like(first) else []
    below = text[text.index(line) + len(line) :]
    if re.search("|".join(called), below):
        outlet = outlet_named(line)
        yield Evidence(outlet.name if outlet else line, outlet, _ENOUGH, told=False, near=False)


def _own(text: str, spans: list[Span]) -> str:
    """`text` without what stands in `spans`; nothing is read across them."""
    pieces, at = [], 0
    for start, end in sorted(spans):
        pieces.append(text[at : max(start, at)])
        at = max(at, end)
    return "\n\0\n".join((*pieces, text[at:]))


def _about(text: str, span: Span) -> str:
    """What stands in `span` and right beside it on its line."""
    start, end = span
    before = text[max(0, start - _SLACK) : start].rpartition("\n")[2]
    return before + text[start:end] + text[end : end + _SLACK].partition("\n")[0]


def _found(kind: str, text: str) -> Iterator[Evidence]:
    for form in FORMS:
        if kind in form.kinds:
            hits = islice(form.pattern.finditer(text), _MOST)
            found = [e for hit in hits for e in _named(form, kind, text, hit)]
            count = Counter(e.key for e in found)
            yield from (e for e in found if count[e.key] >= form.often)


def _addressed(text: str) -> Iterator[Evidence]:
    for hit in islice(ADDRESS.finditer(text), _MOST):
        outlet = outlet_at(hit[1])
        if outlet:
            yield Evidence(outlet.name, outlet, _ENOUGH, told=False, near=True)


def _named(form: Form, kind: str, text: str, hit: re.Match[str]) -> Iterator[Evidence]:
    near = kind != "article"
    if form.before:
        found = outlet_before(text, hit.start())
        name = None if found or not form.sure else _unlisted_before(text, hit.start())
    else:
        found = outlet_after(text, hit.end())
        name = None if found or not form.sure else _unlisted_after(text, hit.end())
    if found:
        span, outlet = found
        if form.goes_on and not form.goes_on.match(text, span[1]):
            return
        credit = outlet.is_agency and form.credits
        yield Evidence(outlet.name, outlet, 1 if credit else form.weight, form.told, near)
    elif name and _is_outlet_like(name):
        # An author may be a guest, who writes for another outlet.
        yield Evidence(name, None, 1 if near else form.weight, form.told, near)


def _agreed(found: list[Evidence]) -> str | None:
    """The one outlet that the evidence is for. Agencies are credited by others, so that one is the
    publisher only where no other shows itself, and not for what it was told alone."""
    agencies: list[Evidence] = []
    own: list[Evidence] = []
    for evidence in found:
        (agencies if evidence.outlet and evidence.outlet.is_agency else own).append(evidence)
    shown = _shown(own)
    if shown:
        return _one(own, shown)
    credited = {e.key for e in agencies if not e.told}
    return _one(agencies, _shown(agencies) & credited)


def _shown(found: list[Evidence]) -> set[tuple[str, str]]:
    """Outlets with evidence enough. What another was told speaks against boilerplate, which may be
    that of the page beside, but not against the article's own words."""
    sure = {e.key for e in found if e.weight >= _ENOUGH}
    if any(e.weight >= _ENOUGH and not e.near for e in found):
        return sure
    told = Counter(e.key for e in found if e.told)
    half = {e.key for e in found if not e.told and e.weight < _ENOUGH}
    sure |= half & told.keys()
    often = {key for key, count in told.items() if count >= (2 if sure else _OFTEN)}
    return sure | (often if sure or not often else set(told))


def _one(found: list[Evidence], shown: set[tuple[str, str]]) -> str | None:
    listed = {e.outlet for e in found if e.outlet and e.key in shown}
    names = {e.key: e.name for e in found if e.outlet is None and e.key in shown}
    if len(listed) == 1:
        (outlet,) = listed
        called = {_bare(name) for name in (outlet.name, *outlet.names)}
        return outlet.name if all(_bare(name) in called for name in names.values()) else None
    return next(iter(names.values())) if not listed and len(names) == 1 else None


def _whole(text: str, name: str) -> str:
    """The name of an outlet as a line at the head of `text` has it: "The Velm Ledger" of what is
    called "the Ledger" below."""
    short = _bare(name)
    lines = (line.strip() for line in text[:_HEAD].split("\n"))
    found = {line for line in lines if _bare(line).endswith(f" {short}") and _MASTHEAD.match(line)}
    return found.pop() if len(found) == 1 else name


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ")


_CAPITALS = r"(?:[A-Z][\w'’&-]{0,30}|[A-Z]{2,})"
_RUN = rf"{_CAPITALS}(?:[ \xa0](?:(?:of|the|and)[ \xa0]){{0,2}}{_CAPITALS}){{0,4}}"
_ENDS = re.compile(rf"(?:\A|[^\w\s]\s?|[a-z0-9]\s|\n)\s?({_RUN})\s*\Z")
_BEGINS = re.compile(rf"\s*(?:the\s)?({_RUN})(?=\Z|[^\w\s]|\s[a-z0-9(]|\s?\n)")
_REACH = 120
_HEAD = 400
_MASTHEAD = re.compile(rf"{_RUN}\Z")
"""A line that is no more than names."""
_LABEL = re.compile(r"(?:Wire|Source|Agency|Outlet|From|Via)\s?:\s*")
_SHORT = re.compile(r"\s\([A-Z]{2,6}\)\Z")


def is_masthead(line: str) -> bool:
    """Whether a line at the head of a text is no more than the name of who publishes it: "Velm
    Herald", "Wire: Velm Press Agency (VPA)"."""
    name = _LABEL.sub("", line.strip())
    name = _SHORT.sub("", name)
    last = name.split()[-1:] == ["Agency"]
    return _MASTHEAD.match(name) is not None and (last or _is_outlet_like(name))


def _unlisted_before(text: str, end: int) -> str | None:
    found = _ENDS.search(text[max(0, end - _REACH) : end])
    return found[1] if found else None


def _unlisted_after(text: str, start: int) -> str | None:
    found = _BEGINS.match(text[start : start + _REACH])
    return found[1] if found else None


def _is_outlet_like(name: str) -> bool:
    """Whether a name that the table does not have is that of an outlet by its words: "The Velm
    Courier", "Radio Osk". A body may say that it could not verify a thing, too. What begins with
    another word ("By Osk Daily") is no name for certain."""
    words = re.findall(r"[\w-]+", name.lower())
    kinds = load("bodies")["outlet"]
    if not words or words[0] in load("grammar")["prepositions"]:
        return False
    return len(words) > 1 and (words[-1] in kinds - {"press"} or words[0] in {"radio", "tv"})
