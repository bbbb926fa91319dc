"""Who a source names, and in what role."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.facts import load
from sayso.facts.countries import country
from sayso.resolve.phrases import behind, names, sex, titled, words
from sayso.resolve.phrases.credit import after_credit, behind_agency, unglued
from sayso.resolve.phrases.halves import joined_office
from sayso.resolve.phrases.lead import after_lead
from sayso.resolve.phrases.phrase import (
    Tokens,
    balance,
    before_clause,
    core,
    is_balanced,
    is_named,
    segments,
    span_of,
    trim,
    without_acronyms,
    without_article,
)
from sayso.resolve.phrases.tokens import Token, tokenise
from sayso.resolve.phrases.written import after_capitals, is_quoted, of_known_body
from sayso.types import Span, SpeakerKind

_LONGEST_PRONOUN = 12  # code points
_JOINING = frozenset({"although", "as", "because", "but", "since", "though", "while"})
_LANDS = 3  # words of "Arab and Asian leaders" at least
_LONGEST_OFFICE = 3  # letters behind a name: "MP"
_BEFORE_NAMES = frozenset({"dr", "fr", "hon", "prof", "rev"})
_HANDLE = re.compile(
    r"(?:(?:[Tt]he[ \xa0])?(?:[Aa]ccount|[Uu]ser|[Cc]ommenter|[Bb]logger|[Pp]oster)[ \xa0])?"
    r"(?P<who>[a-z][a-z0-9]*_[a-z0-9_]+|[a-z]{4,}\d{2,})"
    r"|[^,@]{1,60}\b(?:account|user|channel|commenter|blogger|poster), (?P<handle>@\w+)(?:,.*)?"
)
"""Whoever posts under a name in small letters that is no word ("tide_watch", "mazza46"), or is told
by a handle ("one user, @tide_watch, whose post")."""
_LABELS = load("grammar")["labels"]
_UTTERANCES = load("grammar")["utterances"]
_INSIDE = frozenset({"at", "during", "in", "inside", "on", "within"})


class Parsed(NamedTuple):
    """What a source says of its speaker: spans in code points of the document's text."""

    name: Span
    role: Span | None
    kind: SpeakerKind | None
    proper: bool
    """Whether a name is told; else `name` is the whole description."""


def parse(text: str, source: Span, cased: bool) -> Parsed | None:
    """Name, role and kind of the speaker in `source`; None where it holds only a pronoun.

    Without case evidence (`cased` false), unknown words count as capitalised.
    """
    if source[1] - source[0] < _LONGEST_PRONOUN and cased:
        word = text[source[0] : source[1]]
        if word.lower() in words.PRONOUNS and not word.isupper():
            return None
    source = after_lead(text, source)
    if _is_label(text, source):
        return None
    handle = _HANDLE.fullmatch(text, *source)
    if handle:
        return Parsed(handle.span("handle" if handle["handle"] else "who"), None, None, True)
    return _parse(text, source, cased)


def _is_label(text: str, source: Span) -> bool:
    """Whether no more stands before a colon than what a line of an interview begins with, or what
    sort of piece a headline is of: "Q: …", "EXCLUSIVE: …"."""
    if text[source[1] : source[1] + 1] != ":":
        return False
    label = text[slice(*source)].strip().lower()
    return len(label) == 1 or label in _LABELS


def _parse(text: str, source: Span, cased: bool) -> Parsed | None:
    bare = after_credit(text, source) if cased else source
    if bare is None:
        return None
    source = (behind_agency(text, bare), bare[1]) if cased else bare
    tokens: Tokens = tokenise(text, *source)
    if not cased:
        tokens = [_by_table(token) for token in tokens]
    tokens = _of_owner(trim(tokens))
    if not tokens or _is_pronoun(text, tokens, cased) or _is_nobody(tokens):
        return None
    if len(tokens) > 1 and tokens[0].key in words.OPENERS and tokens[1].key in words.PRONOUNS:
        # "Has anyone"
        return None
    named = _read(tokens)
    if named and named.proper and is_quoted(text, source, span_of(named.name)):
        named = names.Named(without_article(tokens), (), None, proper=False)
    if named and cased:
        named = of_known_body(text, after_capitals(text, named))
    return named and _placed(text, source, tokens, named)


def _of_owner(tokens: Tokens) -> Tokens:
    """ "One of Roe's | talking points": whose they are."""
    one = len(tokens) > 2 and tokens[0].key in words.QUANTITIES and tokens[1].key == "of"
    return tokens[2:] if one and tokens[-1].owner and tokens[-1].upper else tokens


def _placed(text: str, source: Span, tokens: Tokens, named: names.Named) -> Parsed:
    name = balance(text, _before_mark(text, span_of(named.name)), source)
    if not is_balanced(text, name):
        name = balance(text, span_of(without_article(tokens)), source)
        opened = text.find(" (", *name)
        if opened > 0 and not is_balanced(text, name):
            # "a study by the board (Roe et al"
            name = name[0], opened
        return Parsed(name, None, named.kind, named.proper)
    if named.proper and not named.role and "&" in text[slice(*name)]:
        return Parsed(
            name, None, named.kind if named.kind in words.BODY_KINDS else "organisation", True
        )
    before = without_article(tokens)[0]
    of_two = before.key in words.OF_TWO and not before.upper and before.end + 1 == name[0]
    if len(named.name) == 1 and of_two:
        # "The elder Roe" is another than "the younger Roe".
        return Parsed((before.start, name[1]), None, "person", True)
    role: Tokens = unglued(text, without_article(named.role)) if named.role else ()
    if role and role[0].key in words.INDEFINITE and [t.key for t in role[1:2]] != ["of"]:
        # "another parent, Jane Roe", "another, Jane Roe"
        role = role[1:]
    if role and role[0].key in words.DEFINITE:
        # "its chief executive, Jane Roe"
        role = role[1:]
    while len(role) > 1 and role[-1].key in _BEFORE_NAMES and words.is_title(role, len(role) - 2):
        # "rector Prof Dr Jane Roe"
        role = role[:-1]
    role = _of_author(_of_one_land(text, role))
    if not role:
        return Parsed(name, None, named.kind, named.proper)
    role_span = balance(text, (role[0].start, role[-1].end), source)
    return Parsed(
        name, role_span if is_balanced(text, role_span) else None, named.kind, named.proper
    )


def _before_mark(text: str, name: Span) -> Span:
    """A name without the full stop before a quotation mark that was meant for other words."""
    start, end = name
    stop = text[end - 1] == "." and text[end : end + 1] in {"”", '"'} and end - start > 1
    return (start, end - 1) if stop else name


def _read(tokens: Tokens) -> names.Named | None:
    """Who is named or described by a source's words, none a pronoun; None of a mere fragment."""
    first = tokens[0].key
    indefinite, definite = first in words.INDEFINITE, first == "the"
    indefinite = indefinite or _is_headlines(tokens)
    if _is_rest(tokens):
        return None
    tokens = without_acronyms(without_article(tokens))
    function = not tokens[0].upper and words.is_function(tokens[0].key)
    if tokens[0].broken or (len(tokens) == 1 and (function or tokens[0].key in _JOINING)):
        return None
    parts = _at_asides(joined_office(segments(tokens)))
    if len(parts) > 1 and len(parts[0]) == 1 and parts[0][0].key.endswith("ing"):
        # "Defending, Jane Roe"
        person = sex.is_given(parts[1][0].key) and names.is_person(before_clause(parts[1]))
        parts = parts[1:] if person else parts
    if _is_of_lands(parts):
        return names.described(tokens, [tokens], indefinite)
    head = before_clause(parts[0])
    named = None if first in words.MANY else _named(tokens, parts, head, definite)
    named = named or names.body_beside(parts, indefinite)
    if named is not None:
        return _with_role(named, parts)
    one = names.only_one(head) if first in {"a", "an"} else head
    tokens, parts = (tokens, parts) if one is head else (one, [one])
    return names.described(tokens, parts, indefinite)


def _is_of_lands(parts: list[Tokens]) -> bool:
    """Whether several of more countries than one are told of: "Norwegian, Swedish and Danish
    officials"."""
    first, last = parts[0], parts[-1]
    land = " ".join(token.key for token in first)
    if len(parts) < 2 or len(last) < _LANDS or not (country(land) or country(f"{land}.")):
        return False
    joined = last[0].upper and last[1].key in words.JOINS
    return joined and not last[-1].upper and words.is_several(last[-1])


def _named(tokens: Tokens, parts: list[Tokens], head: Tokens, definite: bool) -> names.Named | None:
    """Who is named, by the first of the shapes of a named source that fits."""
    return (
        names.joint(tokens, parts)
        or titled.joint_titled(tokens)
        or titled.introduced(tokens)
        or names.called(head)
        or titled.titled(head)
        or behind.described_then_named(head, parts)
        or behind.firm_behind(head, parts)
        or behind.placed_then_titled(head, parts)
        or behind.beside_article(parts)
        or names.proper(head, definite)
    )


def _with_role(named: names.Named, parts: list[Tokens]) -> names.Named | None:
    """`named` with the role that stands behind it, if nothing before it tells one."""
    weak = all(token.key in words.GRADES for token in named.role)
    single = not any(token.key in words.JOINS for token in named.name)
    if named.kind not in {"person", None} or not weak or not single or len(parts) < 2:
        return named
    role = behind.role_after(parts[1:])
    if role and named.name[-1].key in words.REGIONS:
        # "… in Upper Vale District, a spokesman said": the place is another sentence's.
        indefinite = parts[1][0].key in words.INDEFINITE
        rest = [without_article(parts[1]), *parts[2:]]
        return names.described(rest[0], rest, indefinite)
    # "Northwire, the country's biggest lender"
    firm = _is_firms(named.name, role) and not sex.is_given(named.name[0].key)
    return named._replace(role=role, kind="person") if role and not firm else named


def _is_headlines(tokens: Tokens) -> bool:
    """Whether somebody of no office is told of without an article, as in headlines ("Woman claims",
    "Osk teacher says")."""
    noun = tokens[-1]
    if not tokens[0].upper or any(t.broken or words.is_function(t.key) for t in tokens):
        return False
    plain = not noun.upper or len(tokens) == 1
    return plain and noun.key in words.UNNAMED and not words.is_title(tokens, len(tokens) - 1)


def _is_firms(name: Tokens, role: Tokens) -> bool:
    """Whether a role may be a company's: it tells of the biggest, or its noun is a trade of
    companies, and the name is one word; or it makes or sells something, as few persons do."""
    trade = any(words.is_firms(token.key) for token in role)
    if role and words.makes(core(role)[-1].key):
        return True
    biggest = any(token.key in {"biggest", "largest"} for token in role)
    return biggest or (trade and len(name) == 1)


def _is_rest(tokens: Tokens) -> bool:
    """Whether a verb with its object stands here, what spoke being lost ("wounded 51 men")."""
    if len(tokens) < 2 or tokens[0].upper or not tokens[0].key.endswith("ed"):
        return False
    following = tokens[1].key
    return following in words.ARTICLES or following.isdigit()


def _of_one_land(text: str, role: Tokens) -> Tokens:
    """`role` without a place before the people in it, with which a sentence before ended ("… Oslo
    Swedish President")."""
    for i in range(1, len(role) - 1):
        before, people = (country(text[t.start : t.stem]) for t in role[i - 1 : i + 1])
        placed = before is not None and before.how != "people" and not role[i - 1].owner
        if placed and people is not None and people.how == "people":
            return role[i:]
    return role


def _of_author(role: Tokens) -> Tokens:
    """`role` without the text that somebody wrote: "a post by the governor, Jane Roe"."""
    for i in range(1, len(role) - 1):
        if role[i - 1].key in _UTTERANCES and role[i].key in {"by", "from"}:
            return without_article(role[i + 1 :])
    return role


def _at_asides(parts: list[Tokens]) -> list[Tokens]:
    """`parts`, the first cut before an article that follows a name: a comma was lost ("Jane Roe
    the mayor of Northport"); or before the letters of an office ("Jane Roe MP")."""
    first = parts[0]
    last = len(first) - 1
    if last > 1 and len(first[last].key) <= _LONGEST_OFFICE and words.is_title(first, last):
        named = all(token.upper and not token.owner for token in first[last - 2 :])
        if named and sex.is_given(first[last - 2].key):
            return [first[:last], first[last:], *parts[1:]]
    for i in range(2, min(len(first), 5)):
        named = all(token.upper and not token.owner for token in first[:i])
        if named and i < last - 1 and _is_office_of(first, i):
            return [first[:i], first[i:], *parts[1:]]
        if named and first[i].key in words.ARTICLES and not first[i].upper and len(first) > i + 1:
            if any(words.is_thing(token) for token in first[:i]):
                return parts
            return [first[:i], first[i:], *parts[1:]]
    return parts


def _is_office_of(tokens: Tokens, i: int) -> bool:
    """Whether a full name ends before `i`, where the office begins that its bearer has: "Jane Roe |
    CEO of Velm", not "Jane Roe | aides at Velm", nor "Jane Roe spokesman for Velm"."""
    of = next((k for k in range(i + 1, len(tokens)) if tokens[k].key in {"at", "for", "of"}), i)
    held = tokens[of - 1].key in words.HELD and words.is_title(tokens, of - 1)
    plain = not any(token.upper or token.owner for token in tokens[i : of - 1])
    return held and plain and sex.is_given(tokens[0].key) and names.is_person(tokens[:i])


def _by_table(token: Token) -> Token:
    return token._replace(upper=not token.broken and not words.is_known(token.key))


def _is_nobody(tokens: Tokens) -> bool:
    """ "no one", "none of the officials", "neither side", but not "neither Roe nor Poe"; nor is
    a place one that speaks ("in media reports")."""
    keys = [token.key for token in tokens]
    if keys[0] in _INSIDE and not any(token.upper or token.broken for token in tokens[:2]):
        return len(keys) < 2 or keys[1] not in words.BOUNDS
    if keys[0] == "no" and len(keys) > 1 and not (tokens[1].upper or keys[1].isdigit()):
        return True
    if keys[0] == "neither":
        return "nor" not in keys
    if len(keys) == 1:
        named = keys[0] not in words.CALENDAR | words.OPENERS | words.HONORIFICS
        return not (named or sex.is_given(keys[0]))
    return not tokens[1].upper and " ".join(keys[:2]) in words.NOBODY


def _is_person(tokens: Tokens) -> bool:
    """Whether the words tell one person or several without a name."""
    middle = core(before_clause(tokens))
    kind = words.noun(middle, len(middle) - 1, False) if middle else None
    return kind in {"person", "anonymous", "group"}


def _is_pronoun(text: str, tokens: Tokens, cased: bool) -> bool:
    token = tokens[0]
    if cased and is_named(tokens):
        return False
    if len(tokens) > 1 and token.key in {"my", "our"}:
        # "my colleague Jane Roe", "my brother"
        named = any(t.upper and sex.is_given(t.key) for t in tokens[1:-1])
        return not (named or _is_person(tokens[1:]))
    if token.key in words.SOMEBODY and len(tokens) > 1:
        # "someone familiar with the talks"
        return tokens[1].broken or tokens[1].key in words.RELATIVES
    if token.key in words.PRONOUNS or token.key.partition("'")[0] in words.PRONOUNS:
        # Capitals tell "US" and "WHO" from "us" and "who".
        word = text[token.start : token.stem]
        return not (cased and len(word) > 1 and word.isupper())
    if len(tokens) == 1:
        return token.key in words.DEICTICS or token.key in words.ARTICLES
    # "some of whom", "none of which"
    last = text[tokens[-1].start : tokens[-1].stem]
    told = tokens[-1].key in words.PRONOUNS and not (cased and last.isupper())
    return tokens[1].key == "of" and told
