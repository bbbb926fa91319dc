"""What a word of a source can be: the tables of `facts`, ready for look-up."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.facts import load, plural
from sayso.facts.countries import country
from sayso.resolve.phrases import sex
from sayso.resolve.phrases.tokens import Token
from sayso.types import SpeakerKind

_PEOPLE = load("people")
_BODIES = load("bodies")
_GRAMMAR = load("grammar")

ARTICLES = _GRAMMAR["articles"]
DEICTICS = _GRAMMAR["deictics"]
INDEFINITE = _GRAMMAR["indefinite"]
JOINS = _GRAMMAR["joins"]
LEADS = _GRAMMAR["leads"]
ADVERBS = _GRAMMAR["adverbs"]
NOBODY = _GRAMMAR["nobody"]
PREPOSITIONS = _GRAMMAR["prepositions"]
PRONOUNS = _GRAMMAR["pronouns"]
REFLEXIVES = _GRAMMAR["reflexives"]
QUANTITIES = _GRAMMAR["quantities"]
SPEAKS = _GRAMMAR["speaks"]
SAYS = SPEAKS | _GRAMMAR["tells"]
"""Verbs in the forms that a subject stands before, the surest and all: no "saying", "asked by"."""
ANY_SAYS = "|".join(sorted(SAYS))
SPEECH = SAYS | frozenset({"according", "hoped", "hopes", "planned", "plans", "say", "saying"})
"""Words of a cue that tell that somebody speaks, or means to do something."""
RELATIVES = _GRAMMAR["relatives"]
_FIRM_PLURALS = frozenset({"associates", "partners"})
DEGREES = _PEOPLE["degrees"]
GRADES = _PEOPLE["grades"] | DEGREES
"""Titles that tell less of somebody than an office does that stands behind the name."""
FIELDS = _PEOPLE["fields"]
HONORIFICS = _PEOPLE["honorifics"]
PARTICLES = _PEOPLE["particles"]
SUFFIXES = _PEOPLE["suffixes"]
PLACES = _GRAMMAR["places"]
CALENDAR = _GRAMMAR["calendar"]
LEADERS = _PEOPLE["leaders"]
OFFICES = _PEOPLE["offices"]
VOICES = _PEOPLE["voices"]
MANY = _GRAMMAR["many"]
COUNTED = _GRAMMAR["counted"]
UTTERANCES = _GRAMMAR["utterances"]
ACCOUNTS = _GRAMMAR["accounts"]
POSTS = _PEOPLE["posts"]
RANKS = _PEOPLE["ranks"]
STATES = _GRAMMAR["states"]
OF_PARTS = _GRAMMAR["of_parts"]
OPENERS = _GRAMMAR["openers"]
REGIONS = _GRAMMAR["regions"]
ENVOYS = _GRAMMAR["envoys"]
COLLECTIVE = _GRAMMAR["collective"]
PARTICLES_OF_VERBS = _GRAMMAR["particles"]
DEFINITE = _GRAMMAR["definite"]
CREEDS = _GRAMMAR["creeds"]
OWNERS = frozenset({"his", "her", "their", "its", "my", "our"})
"""Whose a role may be, by pronouns."""
FIRM_NAMES = _BODIES["firm_names"]
CLAIMS = "|".join(sorted(load("relays")["claims"]))
"""What others say, of which somebody may deny that it is so."""
_OFFICERS = _BODIES["officers"]
BODY_KINDS = frozenset({"government", "organisation", "outlet"})
"""The kinds of speaker that are bodies."""
KINDS_OF_BODY = _BODIES["organisation"] | _BODIES["of_a_state"]
"""What many bodies are."""
LETTERS = frozenset({"ngo"})
"""Nouns of bodies that are written in capitals."""
BOUNDS = frozenset({"least", "most", "best", "worst"})

_OF_OTHERS = frozenset({"lawmaker", "official", "officials", "representative"})
_HELD = {key for key in OFFICES - _OF_OTHERS if not key.startswith("spokes")}
_HELD |= {"boss", "cfo", "chair", "chief", "coo", "editor", "founder", "mayor", "manager"}
_HELD |= {"analyst", "economist", "lecturer", "principal", "professor", "vicar"}
OF_TWO = frozenset({"elder", "older", "younger"})
"""What tells one from another of the same last name ("the elder Roe")."""
HELD = frozenset(_HELD)
"""Offices and trades that are their bearer's own: a "Jane Roe spokesman" is another."""

_FORENAMES = _PEOPLE["forenames"]
_FIRMS = _PEOPLE["firms"]
_MAKERS = frozenset(
    {"distributor", "insurer", "lender", "manufacturer", "provider", "retailer", "supplier"}
)
_PARTS = ("sens", "reps", "govs", "gens")
_TITLES = _PEOPLE["titles"] | _PEOPLE["forenames"] | _PEOPLE["degrees"]
SINGLE_TITLES = _TITLES
_TITLE_PLURALS = frozenset(map(plural, _TITLES)) | frozenset(_PARTS)
_UNNAMED = _PEOPLE["unnamed"] | _PEOPLE["anonymous"]
_HIDDEN = frozenset(word for word in _PEOPLE["anonymous"] if not word.startswith("spokes"))
UNNAMED = frozenset(word for word in _PEOPLE["unnamed"] if not sex.is_given(word))
"""What anybody may be called without an office, and is no given name."""
_SINGLE = _UNNAMED | _TITLES
_VEILED = frozenset(map(plural, _PEOPLE["anonymous"]))
_GROUPS = _PEOPLE["groups"] | _TITLE_PLURALS | frozenset(map(plural, _PEOPLE["unnamed"]))
_BODIES_TOGETHER = _BODIES["together"]
INSTITUTIONS = _BODIES["institution"]
CHARGED = _BODIES["charged"]
VAGUE = _BODIES["vague"]
SORTS = _BODIES["sorts"]
FIRM = frozenset({"company", "firm"})
"""What firms alone are called."""
NO_FIRMS = _BODIES["no_firms"]
_DOCUMENTS = _BODIES["document"] | frozenset(map(plural, _BODIES["document"]))
_BODY_KINDS: dict[str, SpeakerKind] = {
    **dict.fromkeys(_DOCUMENTS, "document"),
    **dict.fromkeys(_BODIES["outlet"], "outlet"),
    **dict.fromkeys(_BODIES["organisation"], "organisation"),
    **dict.fromkeys(_BODIES["government"], "government"),
}
_KNOWN_BODIES: dict[str, SpeakerKind] = {
    **dict.fromkeys(_BODIES["known_organisations"], "organisation"),
    **dict.fromkeys(_BODIES["known_governments"], "government"),
}
_SHORTEST = 4  # letters of a name that may be written with one capital
_FUNCTION = PREPOSITIONS | ARTICLES | JOINS | RELATIVES | DEICTICS | PRONOUNS | ADVERBS
_SITE = re.compile(r"[\w-]{3,}(?:\.[a-z]{2,10})+\Z")
_PARTICIPLES = _GRAMMAR["participles"]
_JOINED_PARTICIPLES = frozenset({"born", "bred", "built", "held", "made", "run"})
SOMEBODY = frozenset({"somebody", "someone"})
_ALONE = frozenset({"house"})
"""What names a body by itself, but with another word also other things ("Kestrel House")."""
_WAS = frozenset({"acting", "former", "interim", "outgoing", "retired"})
"""What stands before an office, and is no name before a last word that may be one, too."""
_AGENT_ENDINGS = ("er", "or", "ist", "man", "woman", "ian", "eer", "person")
_NOT_AGENTS = _GRAMMAR["not_agents"] | load("places")["vessels"]


def is_title(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word at `i` ends an office or trade of one person or several."""
    token = tokens[i]
    if i + 1 < len(tokens) and body(f"{token.key} {tokens[i + 1].key}") is not None:
        return False
    if token.owner:
        return False
    if token.key in _FORENAMES and not (i and f"{tokens[i - 1].key} {token.key}" in _TITLES):
        # "Saudi King Rahel"
        led = i > 0 and (tokens[i - 1].owner or _is_people(tokens[i - 1]))
        return not token.upper or i + 2 < len(tokens) or (led and i + 1 < len(tokens))
    two = i > 0 and f"{tokens[i - 1].key} {token.key}" in _TITLES
    return two or _in(token.key, _TITLES) or _in(token.key, _TITLE_PLURALS)


def _is_people(token: Token) -> bool:
    found = country(token.key)
    return found is not None and found.how == "people"


def is_agent(token: Token) -> bool:
    """Whether a lower-case word has the form of a trade ("occupier")."""
    key = token.key
    return (
        not (token.upper or token.owner)
        and len(key) > 4
        and key.endswith(_AGENT_ENDINGS)
        and key not in _NOT_AGENTS
        and key not in _FUNCTION
        and body(key) is None
    )


def is_firms(key: str) -> bool:
    """Whether a word is a trade that companies have ("operator", "carmaker")."""
    return key in _FIRMS or (key.endswith("maker") and key not in _TITLES)


def makes(key: str) -> bool:
    """Whether a word is a trade that hardly a single person has ("manufacturer", "carmaker")."""
    return key in _MAKERS or (is_firms(key) and key.endswith("maker"))


def is_of_bodies(token: Token) -> bool:
    """Whether a trade is one that companies have as well as persons ("operator", "driller")."""
    if is_firms(token.key):
        return True
    form = token.key.endswith(("er", "or")) and not _in(token.key, _SINGLE)
    return form and not token.upper


def is_function(key: str) -> bool:
    """Whether a word belongs to grammar and names nothing."""
    return key in _FUNCTION


def is_only_title(tokens: Sequence[Token]) -> bool:
    """Whether the last word is an office ("Northland Attorney General"), so that no name follows.

    "King" and the like, with another word before them, are names.
    """
    last = tokens[-1].key
    first = len(tokens) > 1 and _is_first_name(tokens[-2])
    if first and tokens[-1].upper and (len(tokens) > 2 or "-" in tokens[-2].key):
        # "Judge Jane Pastor", "Jean-Luc Pastor"
        return False
    if len(tokens) > 2 and _is_titled_name(tokens):
        return False
    if last in _FORENAMES and not (len(tokens) > 1 and f"{tokens[-2].key} {last}" in _TITLES):
        return len(tokens) == 1 or (len(tokens) == 2 and tokens[0].key in _WAS)
    return _in(last, _TITLES) or last in _TITLE_PLURALS


def _is_titled_name(tokens: Sequence[Token]) -> bool:
    """Whether a title stands before two last words with capitals, of which no table has the first:
    the second, an office too, is a last name ("chief executive Tarnik Son")."""
    first, last = tokens[-2:]
    plain = first.upper and last.upper and not (first.owner or is_known(first.key))
    return plain and not is_country([first]) and is_title(tokens, len(tokens) - 3)


def _is_first_name(token: Token) -> bool:
    place = token.key in STATES or is_country([token])
    return token.upper and not token.owner and sex.is_given(token.key) and not place


def is_country(tokens: Sequence[Token]) -> bool:
    """Whether the words are the name of a country."""
    found = country(" ".join(token.key for token in tokens))
    return found is not None and found.how == "name"


def is_land(tokens: Sequence[Token]) -> bool:
    """Whether the words are a country's name or stand for its government ("Downing Street")."""
    found = country(" ".join(token.key for token in tokens))
    return found is not None and found.how != "people"


def is_surname(tokens: Sequence[Token]) -> bool:
    """Whether the last word, an office or another word too, is a last name ("Jane King", "Jean-Luc
    Priest", "Jane Low")."""
    if len(tokens) < 2:
        return False
    if tokens[-1].key in QUANTITIES and tokens[-1].upper and _is_first_name(tokens[-2]):
        return True
    joined = "-" in tokens[-2].key and _is_first_name(tokens[-2])
    return tokens[-1].key in _FORENAMES or (joined and tokens[-1].upper)


def is_plain_noun(tokens: Sequence[Token]) -> bool:
    """Whether a single word is a common noun, capitalised only as the first of a sentence."""
    key = tokens[0].key
    return len(tokens) == 1 and (
        key in _VEILED
        or _several(key) is not None
        or key in _DOCUMENTS
        or key in QUANTITIES
        or key in UNNAMED
        or key in SOMEBODY
    )


def is_entity(tokens: Sequence[Token]) -> bool:
    """Whether a run of capitalised words ends as the name of a body or document does."""
    return body(tokens[-1].key) is not None


def is_thing(token: Token) -> bool:
    """Whether a word inside a name tells that it is no person's; an initial tells nothing."""
    key = token.key
    return len(key) > 1 and (
        body(key) is not None
        or key in _GROUPS
        or key in _VEILED
        or key in _FUNCTION
        or key in _BODIES_TOGETHER
    )


def is_modifier(token: Token) -> bool:
    """Whether a word after a noun only tells more of it ("residents living", "people alike")."""
    key = token.key
    return key in ADVERBS or key.endswith("ing") or (key.endswith("ed") and not token.upper)


def opens_relative(tokens: Sequence[Token], i: int) -> bool:
    """Whether a participle tells more of what stands before it ("a report written by", "residents
    fleeing the town")."""
    key = tokens[i].key if i + 1 < len(tokens) else ""
    if tokens[i].upper:
        return False
    if key.endswith("ing") and i:
        whom = tokens[i + 1].upper and noun(tokens, i - 1, True) in {"anonymous", "group"}
        if whom or tokens[i + 1].key in ARTICLES | OWNERS:
            return True
    told = key.endswith("ed") or key in _PARTICIPLES
    return told and tokens[i + 1].key in PREPOSITIONS | PARTICLES_OF_VERBS


def is_participle(token: Token) -> bool:
    """Whether a word joins a name to a participle ("Norport-based", "state-backed")."""
    name, _, verb = token.key.rpartition("-")
    return bool(name) and (verb.endswith("ed") or verb in _JOINED_PARTICIPLES)


def opens_aside(token: Token) -> bool:
    """Whether a word after a comma opens a remark on what stands before it."""
    key = token.key
    return key in RELATIVES or key in ARTICLES or key.endswith(("ing", "ed"))


def is_known(key: str) -> bool:
    """Whether a word is in any table, so that it is no name by itself."""
    return (
        key in _FUNCTION
        or key in _TITLES
        or key in _UNNAMED
        or key in _GROUPS
        or key in HONORIFICS
        or key in QUANTITIES
        or body(key) is not None
    )


def body(key: str) -> SpeakerKind | None:
    """The kind of thing that a noun, or two joined by a blank, names: no person. Two nouns of
    outlets joined are one ("Times-News")."""
    first, hyphen, second = key.partition("-")
    if hyphen and _BODY_KINDS.get(first) == _BODY_KINDS.get(second) == "outlet":
        return "outlet"
    return _BODY_KINDS.get(key)


def known_body(name: str) -> SpeakerKind | None:
    """The kind of a body that all news tells of by a name or letters that say nothing of what it
    is ("NATO", "Nato", "Hamas"), written as in the text: "UN", not "un"."""
    key = name.lower()
    if name == key or (len(key) < _SHORTEST and not name.isupper()):
        return None
    return _KNOWN_BODIES.get(key)


def _firm(tokens: Sequence[Token], i: int) -> SpeakerKind | None:
    """A firm whose name ends with a plural of persons at `i`: "Kestrel Partners"."""
    before = tokens[i - 1] if i else None
    named = before is not None and before.upper and tokens[i].upper and not before.owner
    return "organisation" if named and tokens[i].key in _FIRM_PLURALS else None


def noun(tokens: Sequence[Token], i: int, indefinite: bool) -> SpeakerKind | None:
    """The kind of speaker that the noun at `i` tells, or None."""
    token = tokens[i]
    key = token.key
    two = f"{tokens[i - 1].key} {key}" if i else key
    kind = body(two) if i else None
    kind = kind or _firm(tokens, i) or _several(key) or _several(two)
    if key == "office" and i and tokens[i - 1].owner and tokens[i - 1].key in _OFFICERS:
        kind = "government"
    if kind is None and key in _BODIES_TOGETHER and not token.upper:
        kind = "group"
    if kind is None and token.upper and i:
        if key in _ALONE:
            return None
        kind = body(key)
    if kind is not None:
        return kind
    if key in _DOCUMENTS and not token.upper and key not in _SINGLE:
        return "document"
    # "International" names a body only as part of a name.
    thing = None if key in PLACES and not token.upper else body(key)
    single = _in(key, _SINGLE) or key.endswith("year-old")
    # "a UN observer", but "the Observer"
    single = single or (key in POSTS and not token.upper and thing == "outlet")
    if i and two in _TITLES:
        # "the chief executive", not "the executive"
        return "anonymous" if indefinite else "person"
    if single or is_agent(token):
        return "anonymous" if indefinite or key in _HIDDEN else "person"
    return thing or ("outlet" if _SITE.match(key) else None)


def is_several(token: Token) -> bool:
    """Whether a noun is a plural of persons."""
    return are_persons(token.key)


def are_persons(key: str) -> bool:
    """Whether a word is a plural of persons."""
    return _several(key) is not None


def _several(key: str) -> SpeakerKind | None:
    if key in _VEILED:
        return "anonymous"
    return "group" if key in _GROUPS or _is_agents(key) else None


def _is_agents(key: str) -> bool:
    """Whether a word has the form of several of one trade ("demonstrators")."""
    single = key.removesuffix("s")
    agent = (
        single.endswith(("ist", "ator", "ctor", "itor", "eer", "urer", "ader")) and single != key
    )
    return agent and single not in _NOT_AGENTS and body(single) is None and body(key) is None


def _in(key: str, words: frozenset[str]) -> bool:
    if "-" not in key:
        return key in words
    # "vice-president-elect"
    key = key.removesuffix("-elect").removesuffix("-designate")
    return key in words or key.rpartition("-")[2] in words
