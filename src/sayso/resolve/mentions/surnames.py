"""Last names that are offices or trades, too: "Baker said" where a text names Ann Baker."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sayso.resolve.mentions.mentions import Mention
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.behind import role_after
from sayso.resolve.phrases.phrase import Tokens, segments, trim
from sayso.resolve.phrases.source import Parsed
from sayso.resolve.phrases.tokens import tokenise
from sayso.types import Span

_ALONE = r"(?<![\w'’-])(?<![Tt]he )(?<!\b[Aa] )(?<!\b[Aa]n )({})(?![\w-])(?! [A-Z])"
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w.'’-]*[ \xa0]\Z")
_PAIR = 2  # words
_REACH = 30  # code points


def surnames(mentions: Iterable[Mention], text: str) -> frozenset[str]:
    """The words that are titles, or plurals of persons ("Banks"), and the last names of persons who
    are named in full in `text`, with these names."""
    return frozenset(
        name
        for m in mentions
        if len(m.keys) > 1
        and m.kind == "person"
        and (m.keys[-1] in words.SINGLE_TITLES or words.are_persons(m.keys[-1]))
        and (m.strength == 2 or sex.is_given(m.keys[0]))
        for name in (text[slice(*m.span)], text[slice(*m.span)].rsplit(maxsplit=1)[-1])
    )


def of_a_place(text: str, parsed: Parsed | None, mentions: Iterable[Mention]) -> Parsed | None:
    """`parsed`, or only the surname in "Roe of Velm", of a Jane Roe named elsewhere."""
    name = text[slice(*parsed.name)] if parsed and parsed.proper and not parsed.kind else ""
    last, of, _ = name.partition(" of ")
    if parsed is None or not of or " " in last:
        return parsed
    borne = any(
        m.strength == 2 and len(m.keys) > 1 and m.keys[-1] == last.lower() for m in mentions
    )
    start = parsed.name[0]
    return Parsed((start, start + len(last)), None, None, True) if borne else parsed


def by_surname(
    text: str, source: Span, parsed: Parsed | None, known: frozenset[str]
) -> Parsed | None:
    """`parsed`, or what `source` says where it is one of the `known` surnames, with or without an
    aside after it."""
    tokens = trim(tokenise(text, *source))
    if parsed is not None and not parsed.proper and len(tokens) > 1:
        whole = tokens[0].start, tokens[1].stem
        if text[slice(*whole)] in known and (len(tokens) == _PAIR or tokens[_PAIR].broken):
            # "Haruto Son", of a "director Haruto Son"
            return Parsed(whole, None, "person", True)
    title: Tokens = ()
    if len(tokens) > 1 and tokens[0].key in words.SINGLE_TITLES and not tokens[1].broken:
        # "Judge Baker"
        title, tokens = tokens[:1], tokens[1:]
    if not tokens or text[tokens[0].start : tokens[0].stem] not in known:
        return parsed
    if len(tokens) > 1 and not tokens[1].broken:
        return parsed
    role = title or role_after(segments(tokens)[1:])
    span = (role[0].start, role[-1].end) if role else None
    return Parsed((tokens[0].start, tokens[0].stem), span, "person", True)


def alone(text: str, known: frozenset[str], taken: Sequence[Span]) -> Iterator[Parsed]:
    """The places of `known` surnames that stand by themselves and in none of the names `taken`."""
    words_of = sorted(re.escape(name) for name in known if " " not in name)
    for match in re.finditer(_ALONE.format("|".join(words_of)), text):
        start, end = match.span()
        before = _CAPITAL_BEFORE.search(text, max(start - _REACH, 0), start)
        if before is None and not any(low <= start < high for low, high in taken):
            yield Parsed((start, end), None, None, True)
