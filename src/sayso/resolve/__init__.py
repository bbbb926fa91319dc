"""Who each source is: the speaker's name as the text has it, the role and the kind."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.facts.outlets import Outlet, outlet_named
from sayso.ids import identify
from sayso.resolve.chain import chains
from sayso.resolve.speakers import Parsed, parse
from sayso.types import Attribution, Document, Span, Speaker, SpeakerKind

__all__ = ["chains", "resolve"]

_SAMPLE = 2000  # code points


def resolve(document: Document, attributions: Sequence[Attribution]) -> list[Speaker | None]:
    """The speaker of each attribution, in order; None for no source, a pronoun, or no word.

    `name` is `document.text[mention]` and `role` is `document.text[role_span]`; both lie inside the
    source span, in code points, and neither is empty. A phrase that cannot be told apart is a name
    as a whole. Where the source is only a piece of the name of the document's own outlet, the name
    is the outlet's, and may reach beyond the source. An outlet that the table of `facts` knows has
    the same `id` under each of its names.

    Raises:
        FactsError: the user's table of outlets cannot be used.
    """
    text = document.text
    cased = _has_case(text)
    parsed = [
        None if attribution.source is None else parse(text, attribution.source, cased)
        for attribution in attributions
    ]
    surnames = {text[p.name[0] : p.name[1]].split()[-1] for p in parsed if p and _is_full(text, p)}
    return [None if p is None else _speaker(document, p, surnames) for p in parsed]


def _has_case(text: str) -> bool:
    """Whether capitals tell names from other words: neither none nor nearly all are capitals."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    capitals = sum(map(str.isupper, sample))
    return 0 < capitals < 0.6 * letters or letters < 40


def _is_full(text: str, parsed: Parsed) -> bool:
    start, end = parsed.name
    named = parsed.kind == "person" and text[start:end].istitle()
    return named and (parsed.role is not None or " " in text[start:end])


def _speaker(document: Document, parsed: Parsed, surnames: set[str]) -> Speaker:
    mention = _whole_outlet(document, parsed.name)
    name = document.text[mention[0] : mention[1]]
    role = parsed.role
    # One word is a person by the word before it ("Mr. Bloomberg"), two may be so by their form.
    person = role or name in surnames or (parsed.kind == "person" and " " not in name)
    known = None if person else _outlet(document, name)
    kind = "outlet" if known else parsed.kind or _kind(name, document.outlet, surnames)
    return Speaker(
        id=identify("speaker", kind, (known.name if known else name).casefold()),
        name=name,
        kind=kind,
        role=None if role is None else document.text[role[0] : role[1]],
        side=None,
        mention=mention,
        role_span=role,
    )


def _outlet(document: Document, name: str) -> Outlet | None:
    url = document.uri if document.uri.startswith("http") else None
    return outlet_named(name, url=url)


def _whole_outlet(document: Document, name: Span) -> Span:
    if document.outlet is None:
        return name
    whole = document.outlet.removeprefix("The ")
    start = document.text.find(whole, max(name[1] - len(whole), 0), name[0] + len(whole))
    return name if start < 0 or start > name[0] else (start, start + len(whole))


def _kind(name: str, outlet: str | None, surnames: set[str]) -> SpeakerKind | None:
    """What the rest of the document tells of a name that does not tell its kind itself."""
    if outlet is not None and name.casefold() == outlet.casefold().removeprefix("the "):
        return "outlet"
    return "person" if name in surnames else None
