"""Sources that are several speakers: one attribution for each."""

from __future__ import annotations

import operator
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.facts.countries import country
from sayso.facts.outlets import outlet_named
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.halves import is_alone, is_half, is_office, is_surname
from sayso.resolve.phrases.names import is_person
from sayso.resolve.phrases.phrase import (
    Tokens,
    before_clause,
    core,
    run_start,
    trim,
    without_article,
)
from sayso.resolve.phrases.source import parse
from sayso.resolve.phrases.titled import titled
from sayso.resolve.phrases.tokens import Token, tokenise
from sayso.types import Attribution, Span

_AND = re.compile(r"(?P<closed>,)?[ \xa0]and[ \xa0]")
_LEADS = words.ARTICLES | words.INDEFINITE
_ADJECTIVAL = ("al", "ar", "ary", "ian", "ic", "ive", "ous")
_OF_ONE_NAME = frozenset(
    {"brothers", "couple", "cousins", "parents", "siblings", "sisters", "twins"}
)
_PRONOUNS = frozenset({"he", "she", "they"})
_OPENS = words.DEFINITE | words.INDEFINITE | words.ARTICLES


def parted(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """`attributions` with those of joint sources ("Jane Roe and EU officials") in parts.

    There is one for each speaker, in the order of the text: the content of each is the whole, its
    source the speaker's own words. What one of the same content and source says, as where "X and Y"
    and "both X and Y" are tagged, is there once.
    """
    found: list[Attribution] = []
    for attribution in attributions:
        spans = parts(text, attribution.source) if attribution.source else []
        if len(spans) > 1:
            found += [replace(attribution, source=span) for span in spans]
        else:
            found.append(attribution)
    return list({(one.content, one.source): one for one in reversed(found)}.values())[::-1]


def parts(text: str, source: Span) -> list[Span]:
    """The spans of the speakers of a joint source; one or none where it is not joint.

    It is joint where "and" joins two phrases that can each be a speaker, one of them by a name.
    """
    if " and " not in text[slice(*source)].lower():
        return []
    tokens = _behind_plural(_without_brackets(trim(tokenise(text, *source))))
    both = len(tokens) > 1 and tokens[0].key == "both"
    pieces = _pieces(text, tokens[1:] if both else tokens)
    joined = len(pieces) > 1 and (
        _are_of_tables(text, pieces)
        or _are_led(pieces)
        or (both and _are_nouns(pieces))
        or _is_with_pronoun(pieces)
        or _are_joint(text, pieces)
    )
    introduced = [] if joined else _introduced(text, source)
    if not (joined or introduced):
        pieces = _before_aside(pieces)
        joined = len(pieces) > 1 and _are_joint(text, pieces)
    tokens = tokens[1:] if both else tokens
    # "Trinidad and Tobago"
    if not joined or country(text[tokens[0].start : tokens[-1].end]) is not None:
        return introduced
    return [(piece[0].start, piece[-1].end) for piece in pieces]


def _without_brackets(tokens: Tokens) -> Tokens:
    """Without what is told in brackets: "Jane Roe (D-Osk) and Jon Poe (D-Velm)"."""
    depth, kept = 0, []
    for token in tokens:
        depth += token.key == "("
        if not depth:
            kept.append(token)
        depth -= token.key == ")" and depth > 0
    return tuple(kept) or tokens


def _behind_plural(tokens: Tokens) -> Tokens:
    """The names behind what several are called: "two leading members, | Jane Roe and Jon Poe"."""
    at = next((i for i, token in enumerate(tokens) if token.key == ","), 0)
    middle = core(tokens[:at])
    several = bool(middle) and words.is_several(middle[-1])
    rest = tokens[at + 1 :]
    ands = [i for i, token in enumerate(rest) if token.key == "and"]
    if not several or len(ands) != 1 or words.opens_aside(rest[0]):
        return tokens
    both = rest[: ands[0]], rest[ands[0] + 1 :]
    return rest if all(piece and _is_given_name(piece) for piece in both) else tokens


def _introduced(text: str, source: Span) -> list[Span]:
    """Two persons, of whom more is told between commas: "the mayor, Jane Roe, and her aide, Jon
    Poe", "Jane Roe and her husband, Karl"; or a body and one: "the Tide Board and Sen. Roe"."""
    for joins in _AND.finditer(text, *source):
        first = source[0], joins.start()
        second = joins.end(), source[1]
        told = text.count(",", *first)
        if "," not in text[slice(*source)] or (told and joins["closed"] is None):
            continue
        opens = next(iter(tokenise(text, *second)), None)
        # Not "and has backed Jane Roe"
        if opens is None or not (opens.upper or opens.key in _OPENS):
            continue
        both = [parse(text, span, cased=True) for span in (first, second)]
        kinds = {one.kind if one and one.proper else None for one in both}
        titled = words.is_title([opens], 0) or opens.key in words.HONORIFICS
        bodies = kinds <= {"person", *words.BODY_KINDS} and titled
        if "person" in kinds and (len(kinds) == 1 or bodies):
            return [first, second]
    return []


def _are_joint(text: str, pieces: Sequence[Tokens]) -> bool:
    seats = [_is_seat(text, piece) for piece in pieces]
    known = [seat or _is_known(text, one) for seat, one in zip(seats, pieces, strict=True)]
    if not all(sure or _is_speaker(piece) for sure, piece in zip(known, pieces, strict=True)):
        return False
    # "the Oslo and Tokyo governments"
    if pieces[0][0].key in words.ARTICLES and seats[0] and _is_seat(text, pieces[-1][:1]):
        return seats[-1]
    # "the head of the Norwegian and Swedish Studies Programme"
    if len(pieces[0]) > 2 and pieces[0][-1].upper and _is_people(text, pieces[0][-1]):
        return False
    named = any(map(_is_full_name, pieces)) or any(known) or _are_bodies(pieces)
    if not named and not _is_office(pieces[0]):
        return False
    if _is_adjective(text, pieces) or _is_family(pieces):
        return False
    # "the Department of Tides and Harbours"
    half = len(pieces[-1]) == 1 and len(core(pieces[0])) < len(pieces[0])
    one = _is_one_body(text, pieces) or _is_one_office(text, pieces)
    return not (half or one or _is_inside(pieces) or _is_of_fields(pieces))


def _is_adjective(text: str, pieces: Sequence[Tokens]) -> bool:
    """Whether "and" joins adjectives before one noun: "Medical and legal experts"."""
    (word, *more), last = pieces[0], pieces[-1]
    if more or len(last) < 2 or last[0].key in _OPENS:
        return False
    if _is_people(text, word) or word.key in words.CREEDS:
        # "Turkish and independent observers", "Shia and Sunni clerics"
        return True
    formed = word.key.endswith(_ADJECTIVAL) and last[0].key.endswith(_ADJECTIVAL)
    alone = is_alone(text, text[word.start : word.stem], last[0])
    return formed and not last[0].upper and not alone


def _is_family(pieces: Sequence[Tokens]) -> bool:
    """Whether the first of two has the other's surname: "Brothers Jon and Karl Roe"."""
    first = pieces[0]
    return len(first) > 1 and first[-2].key in _OF_ONE_NAME and is_person(pieces[-1])


def _are_of_tables(text: str, pieces: Sequence[Tokens]) -> bool:
    """Whether each phrase is an outlet, or another country ("Norway and the United Kingdom")."""
    bare = [without_article(piece) for piece in pieces]
    named = [text[piece[0].start : piece[-1].end] for piece in bare]
    lands = {land.name for land in map(country, named) if land and land.how != "people"}
    return len(lands) == len(named) or all(outlet_named(name) is not None for name in named)


def _are_led(pieces: Sequence[Tokens]) -> bool:
    """Whether each of two phrases has an article of its own or tells whose it is, none with another
    noun in it, or one is a plural: "the police and the army", "witnesses and Osk's navy"."""
    if len(pieces) != 2 or any(token.broken for piece in pieces for token in piece):
        return False
    led = [len(piece) > 1 and (piece[0].key in _LEADS or piece[0].owner) for piece in pieces]
    plural = [len(piece) == 1 and words.noun(piece, 0, False) == "group" for piece in pieces]
    whole = all(len(core(piece)) == len(piece) for piece in pieces)
    return whole and any(led) and all(map(operator.or_, led, plural))


def _is_with_pronoun(pieces: Sequence[Tokens]) -> bool:
    """Whether a pronoun stands before another's full name: "he and the builder Jane Roe"."""
    pronoun = len(pieces[0]) == 1 and pieces[0][0].key in _PRONOUNS
    return pronoun and len(pieces) == 2 and _is_given_name(pieces[1])


def _are_nouns(pieces: Sequence[Tokens]) -> bool:
    """Whether each of two is a body without a name: "both the prosecution and defence"."""
    bare = [without_article(piece) for piece in pieces]
    return len(bare) == 2 and all(
        len(piece) == 1 and not piece[0].upper and words.body(piece[0].key) in words.BODY_KINDS
        for piece in bare
    )


def _is_inside(pieces: Sequence[Tokens]) -> bool:
    """Whether "and" joins what stands in a clause or phrase of the first: "a clerk who knew Jane
    Roe and Jon Poe", "a study by the Tide Board and the Reef Union", "the aides of Jane Roe and
    Jon Poe"."""
    first, last = pieces[-2:]
    middle = core(first)
    if len(before_clause(first)) < len(first) or any(token.key == "by" for token in first):
        return True
    alike = len(first) - len(middle) > 2 and is_person(first[len(middle) + 1 :])
    return alike and is_person(last)


def _is_one_body(text: str, pieces: Sequence[Tokens]) -> bool:
    """Whether "and" stands in the name of a body, "Tide and Harbour Police": what stands before it
    is told nowhere without the rest."""
    first, last = pieces[-2:]
    bare = first[run_start(first) :]
    whole = all(t.upper and not t.owner for t in bare) and _is_whole_body(last)
    if not (bare and whole) or last[0].key in words.ARTICLES:
        return False
    if len(bare) == 1:
        return not is_alone(text, text[bare[0].start : bare[0].stem], last[0])
    return is_half(text, bare, last[0])


def _is_one_office(text: str, pieces: Sequence[Tokens]) -> bool:
    """Whether "and" stands in an office, "Finance and Climate Change minister Jane Roe": what
    stands before it is what an office is for, and nobody's name here."""
    first, last = pieces[-2:]
    return is_office(without_article(first), last) and not is_surname(text, first[-1])


def _is_of_fields(pieces: Sequence[Tokens]) -> bool:
    """Whether "and" joins what a body is for, "the Ministry of Tides and Sea Welfare"."""
    first, last = pieces[0], pieces[-1]
    middle = core(first)
    of = len(middle) < len(first) and first[len(middle)].key in {"of", "for"}
    body = of and words.body(middle[-1].key) in {"government", "organisation"}
    other = any(words.noun(last, i, False) or t.key in words.ARTICLES for i, t in enumerate(last))
    return body and not other and not sex.is_given(last[0].key)


def _is_people(text: str, token: Token) -> bool:
    """Whether a word is that of a people, as before a noun ("Norwegian")."""
    found = country(text[token.start : token.end])
    return found is not None and found.how == "people" and not token.key.endswith("s")


def _pieces(text: str, tokens: Tokens) -> list[Tokens]:
    """Cut at the one "and", and before it at commas between names ("Roe, Poe and Lunn")."""
    at = [i for i, token in enumerate(tokens) if token.key == "and"]
    if len(at) > 1:
        # "Jane Roe and Jon Poe of Velm and Ada Lunn of Osk"
        each = [tokens[low + 1 : high] for low, high in pairwise([-1, *at, len(tokens)])]
        return each if all(map(_is_given_name, each)) else []
    if not at:
        return []
    before, after = tokens[: at[0]], tokens[at[0] + 1 :]
    listed: list[list[Token]] = [[]]
    for token in before:
        if token.key == ",":
            listed.append([])
        else:
            listed[-1].append(token)
    listed = [piece for piece in listed if piece]
    every = [*listed, after]
    alike = all(map(_is_full_name, listed)) or all(map(_is_whole_body, every))
    alike = alike or (bool(after) and _are_of_tables(text, every))
    if len(listed) > 1 and not alike:
        listed = [[token for token in before if token.key != "," or token is not before[-1]]]
    return [*listed, after] if after else []


def _before_aside(pieces: Sequence[Tokens]) -> list[Tokens]:
    """Names without what is told behind a comma of those in front of it ("Roe and Poe | , directors
    of a school"), if there is no more than names."""
    last = pieces[-1] if pieces else ()
    at = next((i for i, token in enumerate(last) if token.key == ","), 0)
    bare = [*pieces[:-1], last[:at]]
    told = at and at + 1 < len(last) and not last[at + 1].upper
    return bare if told and all(map(_is_full_name, bare)) else []


def _is_speaker(piece: Tokens) -> bool:
    """Whether a phrase can speak by itself: a name, or persons and bodies."""
    first = piece[0].key
    # "US"
    pronoun = first in words.PRONOUNS and not (first == "us" and piece[0].upper)
    if pronoun or any(t.broken for t in piece):
        return False
    middle = core(before_clause(piece))
    if not middle:
        return False
    if _is_full_name(piece) or _is_whole_body(piece):
        return True
    kind = words.noun(middle, len(middle) - 1, first in words.INDEFINITE)
    if kind in {"person", None}:
        return kind is not None and first in words.DEFINITE
    return not (middle[-1].upper and len(middle) == 1)


def _is_office(piece: Tokens) -> bool:
    """Whether a phrase is one certain person by an office ("the Norwegian president")."""
    middle = core(before_clause(piece))
    return piece[0].key == "the" and words.noun(middle, len(middle) - 1, False) == "person"


def _are_bodies(pieces: Sequence[Tokens]) -> bool:
    """Whether each phrase is a body; one article before both of two leads a single name, as in "the
    Osk Police and Fire Service"."""
    led = [piece[0].key in words.ARTICLES for piece in pieces]
    single = led[0] and not any(led[1:])
    return (len(pieces) > 2 or not single) and all(map(_is_whole_body, pieces))


def _is_seat(text: str, piece: Tokens) -> bool:
    """Whether a phrase is the seat of a state: "the White House"."""
    bare = without_article(piece)
    land = country(text[bare[0].start : bare[-1].end]) if bare else None
    return land is not None and land.how == "seat"


def _is_known(text: str, piece: Tokens) -> bool:
    """Whether a phrase is an acronym ("the NTC") or the name of an outlet."""
    bare = without_article(piece)
    name = text[bare[0].start : bare[-1].stem] if bare else ""
    if len(bare) == 1 and words.is_title(bare, 0):
        # "CEO and founder Jane Roe"
        return False
    return (len(bare) == 1 and len(name) > 1 and name.isupper()) or outlet_named(name) is not None


def _is_whole_body(piece: Tokens) -> bool:
    """Whether a phrase is the name of a body by itself ("the Tide Union"), no half of one ("the
    Tides and Harbours Ministry")."""
    bare = without_article(piece)
    of = core(bare)
    if len(of) < len(bare) and bare[len(of)].key == "of" and words.body(of[-1].key):
        # "the Bank of Osk"
        return all(t.upper for t in (*of, *bare[len(of) + 1 :]) if t.key not in words.ARTICLES)
    kind = words.body(" ".join(t.key for t in bare[-2:])) or words.body(bare[-1].key)
    return len(bare) > 1 and all(t.upper and not t.owner for t in bare) and kind in words.BODY_KINDS


def _is_full_name(piece: Tokens) -> bool:
    """Whether a phrase ends its core with a person's name, of one word or more, or names somebody
    behind an office ("Secretary of State Jane Roe")."""
    middle = core(before_clause(piece))
    held = titled(piece) if len(middle) < len(piece) else None
    if held and held.kind == "person" and held.proper and is_person(held.name):
        return True
    begin = run_start(middle)
    run = middle[begin:]
    if not run or any(words.is_thing(t) or t.broken for t in run):
        return False
    if words.is_only_title(middle) or words.is_function(run[0].key):
        return False
    led = begin > 0 and (
        words.is_title(middle, begin - 1)
        or middle[begin - 1].key in words.HONORIFICS
        or _are_several(middle[begin - 1], run)
    )
    return led or (begin == 0 and run[0].key not in words.PLACES)


def _is_given_name(piece: Tokens) -> bool:
    """Whether a phrase is a person's full name that a known given name begins."""
    middle = core(piece)
    begin = run_start(middle)
    return len(middle) - begin > 1 and sex.is_given(middle[begin].key) and _is_full_name(piece)


def _are_several(noun: Token, run: Tokens) -> bool:
    """Whether a plural that no table has stands before the first of several persons ("White House
    hopefuls Jane Roe")."""
    plural = noun.key.endswith("s") and not (
        noun.upper or noun.owner or words.is_function(noun.key)
    )
    return plural and len(run) > 1 and sex.is_given(run[0].key) and words.body(noun.key) is None
