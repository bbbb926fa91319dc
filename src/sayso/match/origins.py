"""Which claims of a point go back to origins that are surely independent of one another. Two are
one wherever that is not sure: an origin too few is a lesser harm than one that is none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from anyascii import anyascii

from sayso.facts import load
from sayso.facts.countries import country, country_in
from sayso.match.same import run
from sayso.types import Claim, Speaker

HEAD = 5
"""How many letters of a name tell one from another: spellings differ at the end."""
QUOTED = 6
"""How many words in a row, of a quotation and another claim, are one utterance, whoever is told to
have said it."""
COPIED = 15
"""The same of words that are not quoted."""
SAID = 3
"""How many words without articles are the fewest that say something by themselves."""

_FIRST_HAND = re.compile(
    r"\b(?:reporter|correspondent|journalist|photographer)s?\b.{0,60}"
    r"\b(?:saw|seen|witness\w*|counted|observed|watched|heard)\b",
    re.DOTALL,
)
_WORD = re.compile(r"[^\W\d_][\w.-]*\w")
_TOKEN = re.compile(r"\w+")
_QUOTATION = re.compile(r"[“\"][^”\"]+")
_ARTICLES = {"a", "an", "the", "that"}
_NOTHING_SAID = {"cannot-verify", "declines-to-comment", "doubts"}
_UNNAMED = {"anonymous", "group"}
_PEOPLE, _BODIES = load("people"), load("bodies")
_OFFICES = _PEOPLE["offices"] - _PEOPLE["voices"]
_STATE = {word for word in _BODIES["government"] if " " not in word}
_STEM = 6
_PARTICLE = 3
_STATE_STEMS = {word[:_STEM] for word in _STATE if len(word) > _STEM}
_PRESS = _BODIES["outlet"] | {"media"}
_COMMON = frozenset(
    word[:HEAD]
    for table in (_PEOPLE["titles"], _PEOPLE["offices"], _PEOPLE["honorifics"], *_BODIES.values())
    for phrase in table
    for word in phrase.split()
)

Origin = tuple[str, str]
Bound = Callable[[Claim, Claim], bool]


def origins(
    claims: Sequence[Claim], bound: Bound, denials: Sequence[Claim] = ()
) -> dict[Origin, list[Claim]]:
    """The independent origins of a point, each with its claims, in their order.

    `bound` tells whether two claims surely say the same: an origin whose claims are not bound to
    those of another is left out beside it. So is one that may be who denies the point, by one of
    `denials`: what it is said to say it does not mean so.
    """
    found: defaultdict[Origin, list[Claim]] = defaultdict(list)
    for claim in claims:
        origin = None if _passes_on(claim, claims) else origin_of(claim)
        if origin:
            found[origin].append(claim)
    vague = {
        origin: _VAGUE if _any(_kindred, own, denials) else _vagueness(origin, own)
        for origin, own in found.items()
    }
    kept: dict[Origin, list[Claim]] = {}
    # The surest first, so that what may be one of several does not make these one.
    for origin, own in sorted(found.items(), key=lambda item: vague[item[0]]):
        near = next((o for o in kept if _any(_kindred, own, kept[o])), None)
        if near:
            kept[near] = [*kept[near], *own]
        elif not kept or (
            vague[origin] < _VAGUE
            and any(_any(_alike(bound), own, others) for others in kept.values())
        ):
            kept[origin] = own
    place = {claim.id: i for i, claim in enumerate(claims)}
    whole = {o: sorted(own, key=lambda claim: place[claim.id]) for o, own in kept.items()}
    return dict(sorted(whole.items(), key=lambda item: place[item[1][0].id]))


def origin_of(claim: Claim) -> Origin | None:
    """What a claim goes back to: a side, a speaker, the unnamed sources of an outlet, or an outlet
    that saw it itself; None where that is not known."""
    speaker = claim.speaker
    if claim.stance in _NOTHING_SAID:
        return None
    if speaker is None:
        return _own(claim)
    if speaker.kind in _UNNAMED:
        return None if _singular(speaker.name) & _PRESS else _unnamed(claim)
    # What an outlet is cited for it has from somebody, who is not told.
    if speaker.kind == "outlet":
        saw = _FIRST_HAND.search(claim.text)
        return ("own", speaker.name) if saw else None
    if speaker.side:
        return "side", speaker.side
    named = country_in if speaker.kind == "government" else country
    found = named(speaker.name)
    return ("side", found.name) if found else ("speaker", kin(speaker))


def kin(speaker: Speaker) -> str:
    """What speakers share that may be one: a person's surname, however it is spelt at its end. Two
    that are taken for one count once, two that are not twice: the first is the lesser harm."""
    if speaker.kind != "person":
        return speaker.id
    return (_heads(speaker.name) or [speaker.id])[-1]


def _own(claim: Claim) -> Origin | None:
    outlet = claim.document.outlet
    saw = claim.style == "reported" and outlet and _FIRST_HAND.search(claim.text)
    return ("own", outlet) if outlet and saw else None


def _unnamed(claim: Claim) -> Origin | None:
    told = _told(claim)
    if told:
        return "unnamed", told
    # A copy has its unnamed sources from the document that it copies.
    outlet = None if claim.document.copy_of else claim.document.outlet
    return ("unnamed", outlet) if outlet else None


def _told(claim: Claim) -> str | None:
    """The outlet that the speaker told it, where the text says so."""
    told = [relay.name for relay in claim.chain if relay.kind == "outlet"]
    return told[-1] if told else None


def _passes_on(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a claim only tells that another of the same document says it."""
    return any(
        other is not claim
        and other.document.id == claim.document.id
        and other.source is not None
        and any(
            start <= other.source[0] and other.content[-1][1] <= end for start, end in claim.content
        )
        for other in claims
    )


_VAGUE = 3


def _vagueness(origin: Origin, claims: Sequence[Claim]) -> int:
    """How little is known of an origin; who or what a `_VAGUE` one is is not told."""
    if origin[0] in {"side", "own"}:
        return 0
    if origin[0] == "unnamed":
        # "The official" is somebody told of before, who may be any of the others.
        known = [(claim.source_text or "").casefold().startswith("the ") for claim in claims]
        return _VAGUE if all(known) and not any(map(_told, claims)) else 2
    speakers = [claim.speaker for claim in claims if claim.speaker]
    named = any(s.kind not in {None, "document"} and s.name[:1].isupper() for s in speakers)
    return 1 if named else _VAGUE


def _alike(bound: Bound) -> Bound:
    """`bound`, of claims that say something by themselves alone: not "the report"."""
    return lambda a, b: min(len(_in_order(a.text)), len(_in_order(b.text))) >= SAID and bound(a, b)


def _any(test: Bound, ours: Sequence[Claim], theirs: Sequence[Claim]) -> bool:
    return any(test(a, b) for a in ours for b in theirs)


def _kindred(a: Claim, b: Claim) -> bool:
    """Whether what two claims go back to may be one."""
    if _one_utterance(a, b):
        return True
    ours, theirs = a.speaker, b.speaker
    if ours is None or theirs is None:
        return False
    if _one_person(ours, theirs) or _one_body(ours, theirs):
        return True
    home, away = _country(ours), _country(theirs)
    if home and away:
        return home == away
    if _is_of_state(ours) and _is_of_state(theirs):
        return True
    return _may_be_meant(a, b) or bool(_telling(ours) & _telling(theirs))


def _one_utterance(a: Claim, b: Claim) -> bool:
    """Whether two claims are one statement: of joint speakers, or copied, word for word, to be
    somebody else's."""
    if a.document.id == b.document.id and a.content == b.content:
        return True
    ours, theirs = _in_order(a.text), _in_order(b.text)
    return (
        run(ours, theirs) >= COPIED
        or run(_quoted(a), theirs) >= QUOTED
        or run(_quoted(b), ours) >= QUOTED
    )


def _quoted(claim: Claim) -> tuple[str, ...]:
    """The words of a claim's quotations."""
    if claim.style == "direct":
        return _in_order(claim.text)
    return _in_order(" … ".join(_QUOTATION.findall(claim.text)))


def _in_order(text: str) -> tuple[str, ...]:
    return tuple(word for word in _TOKEN.findall(text.casefold()) if word not in _ARTICLES)


def _one_person(a: Speaker, b: Speaker) -> bool:
    """Whether the last name of one person is in the other's name, or in that of joint speakers."""
    return any(
        one.kind == "person" and kin(one) in _heads(other.name)
        for one, other in ((a, b), (b, a))
        if other.kind not in _UNNAMED
    )


def _one_body(a: Speaker, b: Speaker) -> bool:
    """Whether the name of one body has all that the other's has."""
    if "person" in {a.kind, b.kind}:
        return False
    ours, theirs = set(_heads(a.name)), set(_heads(b.name))
    return ours <= theirs or theirs <= ours


def _country(speaker: Speaker) -> str | None:
    found = country(speaker.side) if speaker.side else None
    if not found and _is_of_state(speaker):
        found = country_in(speaker.name) or country_in(speaker.role or "")
    return found.name if found else None


def _is_of_state(speaker: Speaker) -> bool:
    """Whether a speaker is a body of a state, holds an office of one or is an official."""
    if speaker.kind == "government" or (speaker.side and country(speaker.side)):
        return True
    told = _singular(speaker.name if speaker.kind in _UNNAMED else speaker.role or "")
    stems = {word[:_STEM] for word in told - _PEOPLE["voices"]}
    return bool(told & (_OFFICES | _STATE) or stems & _STATE_STEMS)


def _may_be_meant(a: Claim, b: Claim) -> bool:
    """Whether one claim's unnamed speaker may be the other's: of one outlet, or called alike. Whom
    an outlet says it was told by is its own source."""
    for one, other in ((a, b), (b, a)):
        if not (one.speaker and other.speaker and one.speaker.kind in _UNNAMED) or _told(one):
            continue
        if one.document.outlet == other.document.outlet:
            return True
        if set(_heads(one.speaker.name)) & {*_heads(other.speaker.name), *_role(other.speaker)}:
            return True
    return False


def _telling(speaker: Speaker) -> set[str]:
    """The names in a speaker's role and side, and in the name if it is no person's."""
    named = "" if speaker.kind == "person" else speaker.name
    told = " ".join(filter(None, (named, speaker.role, speaker.side)))
    names = [word for word in _WORD.findall(told) if word[0].isupper()]
    return set(_heads(" ".join(names))) - _COMMON


def _role(speaker: Speaker) -> list[str]:
    return _heads(speaker.role or "")


def _singular(text: str) -> set[str]:
    """The words of `text`, and those that end in "s" without it too."""
    words = set(_WORD.findall(text.casefold()))
    return words | {word.removesuffix("s") for word in words}


def _heads(text: str) -> list[str]:
    """The first letters of the words of a name, in ASCII, of those that are no particles; of all
    where there are no others."""
    plain = anyascii(text).casefold().replace("'s", "")
    words = [word[:HEAD] for word in _TOKEN.findall(plain)]
    return [word for word in words if len(word) > _PARTICLE] or words
