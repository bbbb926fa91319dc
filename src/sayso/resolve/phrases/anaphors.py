"""Sources that stand for a name: pronouns, bare roles and bodies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from sayso.facts.countries import country_in
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.names import is_person
from sayso.resolve.phrases.phrase import (
    Tokens,
    before_clause,
    core,
    segments,
    trim,
    without_article,
)
from sayso.resolve.phrases.source import Parsed
from sayso.resolve.phrases.tokens import Token, tokenise
from sayso.types import Span, SpeakerKind

Sort = Literal["he", "it", "they", "role", "body"]

_SORTS: dict[str, tuple[Sort, sex.Sex | None]] = {
    **dict.fromkeys(("he", "him", "his", "himself", "he'd"), ("he", "male")),
    **dict.fromkeys(("she", "her", "hers", "herself", "she'd"), ("he", "female")),
    **dict.fromkeys(("it", "its", "itself"), ("it", None)),
    **dict.fromkeys(("they", "them", "their", "themselves"), ("they", None)),
}
_FIRST = frozenset({"i", "i'd", "i'm", "i've", "me", "myself", "us", "we", "we've"})
_MINE = frozenset({"my", "our"})
_THE = re.compile(r"\b[Tt]he[ \xa0]((?:[\w-]+[ \xa0]){0,4}[\w-]+)")
_NAMED = re.compile(r",[ \xa0][A-Z][\w'’-]+[ \xa0][A-Z]")
_CLAUSE = 120  # code points
_PRONOUN = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)
_ANYBODY = re.compile(
    r"(?i)\b(?:(?:an?|one|every|any|each|no)[ \xa0](?:[\w-]+[ \xa0]){1,3}?"
    r"|(?:any|some|every|no)(?:one|body)[ \xa0])"
    r"(?:who|whose)\b[^.;:!?“”\"\n]{0,80}\Z"
)


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A source that names nobody by itself.

    `head` is the last word of a role or body, `rest` the words before it, all in lower case;
    `lands` are the countries and states that they name.
    """

    span: Span
    sort: Sort
    sex: sex.Sex | None
    kind: SpeakerKind | None = None
    head: str = ""
    rest: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()


def pronoun(text: str, source: Span) -> Anaphor | None:
    """A third person pronoun, with anything after it ("she, a doctor,")."""
    tokens = trim(tokenise(text, *source))
    if not tokens or tokens[0].key not in _SORTS:
        return None
    # "his campaign" is not he.
    if len(tokens) > 1 and tokens[0].key in {"his", "her", "its", "their"}:
        return None
    sort, told = _SORTS[tokens[0].key]
    return Anaphor((tokens[0].start, tokens[0].end), sort, told)


def is_bound(text: str, anaphor: Anaphor) -> bool:
    """Whether "he" or "she" stands for the one without a name in whose clause it stands: "a man who
    was doing | his job"."""
    start = anaphor.span[0]
    return (
        anaphor.sort == "he" and _ANYBODY.search(text, max(start - _CLAUSE, 0), start) is not None
    )


def author(text: str, source: Span) -> Anaphor | None:
    """ "her" in "her statement", "his account": words are those of whoever spoke them."""
    tokens = trim(tokenise(text, *source))
    if len(tokens) < 2 or tokens[0].key not in {"his", "her"}:
        return None
    # "Her campaign's memo" is not hers.
    if (
        any(t.broken or (i and t.owner) for i, t in enumerate(tokens))
        or tokens[-1].key not in words.UTTERANCES | words.ACCOUNTS
    ):
        return None
    sort, told = _SORTS[tokens[0].key]
    return Anaphor((tokens[0].start, tokens[0].end), sort, told)


def is_first_person(text: str, source: Span) -> bool:
    """Whether `source` is "I", "we" or "our statement": in a quotation, the one who is quoted; not
    "my brother", nor "US officials"."""
    tokens = trim(tokenise(text, *source))
    if not tokens or text[tokens[0].start : tokens[0].stem] == "US":
        return False
    if tokens[0].key in _MINE:
        return len(tokens) == 1 or tokens[-1].key in words.UTTERANCES | words.ACCOUNTS
    return tokens[0].key in _FIRST


def description(text: str, source: Span, parsed: Parsed) -> Anaphor | None:
    """A person's role or a single body with an article or an owner ("the mayor", "the ministry"),
    which names nobody by itself; None for one that is nobody in particular ("officials")."""
    tokens = trim(tokenise(text, *source))
    definite = bool(tokens) and tokens[0].key in words.DEFINITE
    bare = without_article(tokens)
    if not bare:
        return None
    middle = core(before_clause(segments(bare)[0]))
    if not middle:
        return None
    if parsed.kind == "person":
        sort: Sort = "role"
    elif _is_single_body(text, parsed.kind, middle) and definite and not _is_of_named(bare, middle):
        sort = "body"
    else:
        return None
    if sort == "role" and bare is tokens and _opens_with_name(bare):
        return None
    keys = [token.key for token in bare if not token.broken]
    head = middle[-1].key
    told = sex.by_words([head]) if sort == "role" else None
    rest = frozenset(keys) - {head}
    return Anaphor(parsed.name, sort, told, parsed.kind, head, rest, lands(text, parsed.name))


def _opens_with_name(tokens: Tokens) -> bool:
    """Whether a description begins with a name, be it a person's or not: "Tarnik Roe director of
    Velm" is not the director told of before."""
    first, second = (*tokens, None, None)[:2]
    if first is None or second is None or not (first.upper and second.upper):
        return False
    more = any(token.key in words.PREPOSITIONS for token in tokens[2:])
    plain = not (words.is_known(first.key) or words.is_known(second.key))
    return more and plain and not first.owner and not second.owner and is_person(tokens[:2])


def roles(text: str) -> list[Anaphor]:
    """Every "the mayor" and "the former mayor" of a text that no name follows, also behind a comma
    ("the mayor, Jane Roe")."""
    found = []
    for match in _THE.finditer(text):
        keys = match.group(1).lower().split()
        at = next((i for i, key in enumerate(keys) if key in words.SINGLE_TITLES), None)
        if at is None or (at + 1 < len(keys) and match.group(1).split()[at + 1][0].isupper()):
            continue
        if at + 1 == len(keys) and _NAMED.match(text, match.end()):
            continue
        head, rest = keys[at], frozenset(keys[:at])
        found.append(
            Anaphor(
                match.span(),
                "role",
                sex.by_words([head]),
                "person",
                head,
                rest,
                lands(text, match.span(1)),
            )
        )
    return found


def is_epithet(text: str, role: Anaphor) -> bool:
    """Whether a role may be that of anybody told of ("the 54-year-old", "the actor"): "the" stands
    before it, it is no office and no trade of companies, and nothing after the noun tells whose or
    which it is."""
    start, end = role.span
    if text[start:end].rsplit(maxsplit=1)[-1][0].isupper():
        # "The Baker" may be a name.
        return False
    words_of = text[start:end].lower().split()
    definite = words_of[0] == "the" or text[max(start - 4, 0) : start].lower() == "the "
    told = not words.PREPOSITIONS.isdisjoint(words_of) or not words.RELATIVES.isdisjoint(words_of)
    unlikely = words.is_firms(role.head) or noun_class(role) in {"office", "voice"}
    return definite and not told and not unlikely


def noun_class(anaphor: Anaphor) -> str:
    """What sort of noun a role or body is, on which depends how likely a name is meant."""
    if any(key.endswith("year-old") for key in (anaphor.head, *anaphor.rest)):
        return "age"
    if anaphor.head in words.VOICES:
        return "voice"
    if anaphor.head in words.OFFICES or anaphor.head in words.LEADERS:
        return "office"
    return anaphor.kind or "nothing"


def lands(text: str, role: Span) -> frozenset[str]:
    """The countries, states and parts of them that a role names ("the Norwegian president")."""
    words_of = text[slice(*role)]
    found = country_in(words_of)
    states = (words.STATES | words.OF_PARTS) & set(words_of.lower().split())
    return states | {found.name} if found else states


def _is_single_body(text: str, kind: SpeakerKind | None, middle: Tokens) -> bool:
    """ "the ministry", but not "the police", "the authorities", "the Venn campaign" or "the US
    government"."""
    return (
        kind in words.BODY_KINDS
        and not any(token.upper and not _is_grammar(text, token) for token in middle)
        and middle[-1].key not in words.COLLECTIVE
        and not middle[-1].key.endswith("s")
    )


def _is_grammar(text: str, token: Token) -> bool:
    """Whether a word belongs to grammar, and is no letters of a name ("US"); or is a noun that has
    capitals ("NGO")."""
    if token.key in words.LETTERS:
        return True
    return words.is_function(token.key) and not text[token.start : token.stem].isupper()


def _is_of_named(tokens: Tokens, middle: Tokens) -> bool:
    """Whether a body is told by whose it is, or where: "the government of Jane Roe", "the hospital
    in Velm", not "the channel of a Norland minister"."""
    after = [token for token in tokens if token.start > middle[-1].start]
    if len(after) < 2 or after[0].key not in {"of", "in"} or after[1].key in words.INDEFINITE:
        return False
    return any(token.upper for token in after[1:])


def pronouns(text: str) -> list[Anaphor]:
    """Every "he" and "she" of a text, in all their forms."""
    found = []
    for match in _PRONOUN.finditer(text):
        sort, told = _SORTS[match.group().lower()]
        found.append(Anaphor(match.span(), sort, told))
    return found
