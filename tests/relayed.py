"""What an attribution of an invented text came through, and whose it is."""

from __future__ import annotations

from made import raw, span

from sayso.clean import clean
from sayso.resolve.stage import Through, chains, redirected, resolve
from sayso.types import Attribution

SAID = "the dam would hold"


def through(text: str, source: str, cue: str, content: str = SAID, **given: str) -> Through:
    """What an attribution of `text` came through."""
    document = clean(raw(text, **given))
    found = [Attribution((span(text, content),), span(text, source), span(text, cue), 0.9)]
    found = redirected(text, found)
    result = chains(document, found, resolve(document, found))[0]
    for named in (*result.chain, *filter(None, [result.medium])):
        assert named.name == text[slice(*named.span)]
    return result


def relays(text: str, source: str, cue: str, **given: str) -> list[str]:
    return [named.name for named in through(text, source, cue, **given).chain]


def sources(text: str, source: str, cue: str, content: str = SAID) -> tuple[str | None, str]:
    """The source and content after redirection."""
    given = Attribution((span(text, content),), span(text, source), span(text, cue), 0.9)
    (found,) = redirected(text, [given])
    words = text[slice(*found.source)] if found.source else None
    return words, text[slice(*found.content[0])]
