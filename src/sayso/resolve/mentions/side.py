"""The country or body that a speaker speaks for."""

from __future__ import annotations

import re
from itertools import takewhile

from sayso.facts.countries import Country, countries_in, country, country_in
from sayso.resolve.mentions.beside import RELATION
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.names import is_person
from sayso.resolve.phrases.phrase import Tokens, core
from sayso.resolve.phrases.titled import TOWNS, is_known_place
from sayso.resolve.phrases.tokens import tokenise
from sayso.types import Speaker

_CAPITAL = r"[^\W\d_a-z][\w&'’.-]*"
_CAPITALS = rf"{_CAPITAL}(?:[ \xa0]{_CAPITAL})*[ \xa0]?"
_FOR = re.compile(rf"\b(for|of|at)[ \xa0](?:the[ \xa0])?({_CAPITALS})")
_REST = re.compile(
    rf"[ \xa0](?:of|for|on)[ \xa0](?:the[ \xa0])?{_CAPITALS}(?:and[ \xa0]{_CAPITALS})?"
)
_POSSESSIVE = re.compile(r"['’]s?\Z")
_BASED = re.compile(r"\A[\w.-]+-(?:based|born|led|run)[ \xa0]")
_OWNER = re.compile(r"['’]s?(?=[ \xa0]|\Z)")
_LAST = re.compile(r"[ \xa0]of[ \xa0][A-Z][\w-]*")
_JOINED = re.compile(rf"[ \xa0](?:&|and)[ \xa0]{_CAPITALS}")
_PHRASE = re.compile(rf"[ \xa0](?:our|the)[ \xa0]{_CAPITALS}")
_OFFICIALS = re.compile(r"officials?[ \xa0]in[ \xa0]\Z")
_KIN = re.compile(RELATION)
_SENT = re.compile(r"[ \xa0](to|for)[ \xa0]")


def side(speaker: Speaker) -> str | None:
    """The English name of a country, or a body in the words of the text; None where neither the
    name nor an office tells it.

    A government speaks for the country that its name tells ("the Norwegian army", "Oslo"). Whoever
    holds an office speaks for the country or the body in it ("a spokesman for Northwire"); who is
    of a country without one ("a Norwegian chemist") does not.
    """
    if speaker.kind == "government":
        found = country_in(speaker.name)
        return found.name if found else None
    if speaker.kind == "person":
        return _by_office(speaker.role) if speaker.role else None
    return _by_office(speaker.name) if speaker.kind == "anonymous" else None


def _by_office(role: str) -> str | None:
    tokens = tokenise(role, 0, len(role))
    heads = {token.key for token in tokens} | {token.key.rstrip("s") for token in tokens}
    if not heads & words.OFFICES or _is_of_family(tokens):
        return None
    role = _own(role, heads)
    found = next(countries_in(role), None)
    if found and _speaks(role, *found):
        return None if _is_of_two(role) else found[0].name
    matches = _FOR.finditer(role) if heads & words.VOICES else ()
    bodies = [(match[1], _whole(role, match)) for match in matches if not _is_inner(role, match)]
    bodies = list(takewhile(lambda one: not _is_persons(*one), bodies))
    bodies = [(led, body) for led, body in bodies if not _is_people(body)]
    spokes = any(head.startswith("spokes") for head in heads)
    if bodies and not (spokes and bodies[0][0] == "for"):
        # A "head of Research at Northwire" speaks for Northwire, as one "for Tides at Northwire".
        bodies.sort(key=lambda found: found[0] != "at")
    return bodies[0][1] if bodies else None


def _is_of_family(tokens: Tokens) -> bool:
    """Whether somebody is told by whose child or wife he is ("the Norwegian leader's son", "son of
    the president")."""
    return _KIN.fullmatch(core(tokens)[-1].key) is not None


def _is_persons(led: str, name: str) -> bool:
    """Whether a person is told behind "for", "of" or "at", by an office ("a spokesman for President
    Roe", "for the Prime Minister") or as one ("for Mr Roe", "for Jane Roe")."""
    tokens = tokenise(name, 0, len(name))
    if words.is_several(tokens[0]) or words.is_several(tokens[-1]):
        # "Physicians for Velm", "the Association of Professors"
        return False
    addressed = words.is_title(tokens, 0) or tokens[0].key in words.HONORIFICS
    office = words.is_only_title(tokens) or (addressed and words.body(tokens[-1].key) is None)
    return office or (led == "for" and sex.is_given(tokens[0].key) and is_person(tokens))


def _is_people(name: str) -> bool:
    """Whether a word is that of a people alone ("director for Norwegian rates")."""
    land = country(name)
    return land is not None and land.how == "people"


def _speaks(role: str, land: Country, start: int, end: int) -> bool:
    """Whether a country named in a role may be whose office it is: not as the town where it is
    held ("the Oslo director"), nor in the name of a body that is no state's ("the American Tide
    Institute")."""
    if _is_place_of(role, land, start, end):
        return False
    if land.code == "EU" or _POSSESSIVE.search(role, start, end):
        return True
    if land.how == "seat":
        # "officials in Oslo"
        town = is_known_place(tokenise(role, start, end))
        return not town or " " in role[start:end] or _OFFICIALS.search(role, 0, start) is not None
    name = tokenise(role, end, len(role))
    last = next((i for i, token in enumerate(name) if not token.upper), len(name)) - 1
    if last < 0 or words.is_title(name, last):
        return True
    pair = " ".join(token.key for token in name[max(last - 1, 0) : last + 1])
    return (words.body(pair) or words.body(name[last].key)) not in {"organisation", "outlet"}


def _is_place_of(role: str, land: Country, start: int, end: int) -> bool:
    """Whether the country named at `start` is where an office is ("the UN envoy in Norway"), or in
    the name of a firm or another body ("Osk Norway", "the Centre for Norwegian Tides")."""
    before = tokenise(role, 0, start)
    if not before:
        return False
    last = before[-1]
    if last.key == "in":
        return land.how != "seat"
    if last.key == "of" and len(before) > 1 and before[-2].key in words.REGIONS | TOWNS:
        return True
    after = tokenise(role, end, len(role))
    if last.key in {"for", "of"} and land.how == "people" and after and not after[0].upper:
        # "head of Norwegian economics", but "commander of Norwegian forces"
        middle = core(after)
        return words.noun(middle, len(middle) - 1, False) is None
    if last.key in {"for", "of"} and len(before) > 1 and before[-2].upper:
        # "the Centre for Norwegian Tides", "the Queen of Norway Charity"
        return any(
            words.body(token.key) in {"organisation", "outlet"} for token in (before[-2], *after)
        )
    known = words.is_known(last.key) and not words.is_several(last)
    plain = last.upper and not (last.owner or last.broken or known)
    return land.how == "name" and plain and last.key not in words.RANKS


def _whole(role: str, match: re.Match[str]) -> str:
    """The body that `match` names, with what its name goes on with ("the University of Norport",
    "the Board for Tides and Harbours")."""
    # "Norport-based Northwire"
    name = _BASED.sub("", match[2].rstrip())
    owned = _OWNER.search(name)
    if owned:
        # A "head of Northwire's weather centre" speaks for Northwire.
        return name[: owned.start()]
    phrase = _PHRASE.match(role, match.start(2) + len(name))
    if phrase and " " not in name:
        # "the director of Save the Seals"
        return name + phrase[0].rstrip()
    last = name.split()[-1].lower()
    if words.body(last) is None and words.body(last.removesuffix("s")) is None:
        end = match.start(2) + len(name)
        whole = _REST.match(role, end) or _JOINED.match(role, end)
        if whole and words.body(whole[0].split()[-1].strip(".").lower()) == "organisation":
            # "the director of the Queen of Norway Charity", "of the Tide and Harbour Board"
            return name + whole[0].rstrip()
        # "the director of Seeds of Peace"
        of = _LAST.fullmatch(role, match.start(2) + len(name))
        return name + of[0] if of else name
    rest = _REST.match(role, match.start(2) + len(name))
    return name + rest[0].rstrip() if rest else name


def _is_of_two(role: str) -> bool:
    """Whether countries are joined in it ("US and Norwegian officials")."""
    first, _, second = role.partition(" and ")
    lands = country_in(first), country_in(second)
    return None not in lands and lands[0] != lands[1]


def _is_inner(role: str, match: re.Match[str]) -> bool:
    """Whether "of Tides" belongs to a body's name before it ("Ministry of Tides spokesman"), or to
    an office ("chief of Staff")."""
    before = role[: match.start()].lower().split()
    if before[-1:] and before[-1].startswith("chief") and match[2].startswith("Staff"):
        return True
    return match[1] == "of" and bool(before) and words.body(before[-1]) is not None


def _own(role: str, heads: set[str]) -> str:
    """`role` without the country that somebody is sent to ("Norland's envoy to Vendia")."""
    at = _SENT.search(role)
    sent = at and (at[1] == "to" or heads & words.ENVOYS) and country_in(role[at.end() :])
    return role[: at.start()] if at and sent else role
