"""Of which wrongs who makes a claim clears himself or his side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sayso.english import FALSE, NO
from sayso.match.denied import ASSERTING, CALLED, is_untrue
from sayso.match.disputes.accused import (
    FORCES,
    PASSIVE,
    SELF,
    THEY,
    Wrong,
    deeds_of,
    kind_of,
    named,
    proper,
    subject,
)
from sayso.match.words import stem
from sayso.types import Claim

NEAR = 4
"""How many words behind a negation the deed stands that it negates."""
_CHARGE = "charge|accusation|allegation|claim|report|suggestion|rumou?r|assertion|account|version"
_WORD = re.compile(r"[^\W_]+")
_NEGATION = re.compile(rf"\b(?:not|never|none|nobody|neither|nor|{NO})\b|n['’]t\b", re.IGNORECASE)
_MAY_CLEAR = re.compile(
    rf"\b(?:no|not|never|none|nobody|neither|nor|nothing|only|innocen\w+|(?:{CALLED})|liars?)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Without one of these words a claim clears nobody, unless it is a denial by its cue."""
_ANY = re.compile(
    r"\bnothing (?:whatsoever )?to do with\b|\b(?:no|any|all) (?:\w+ )?"
    r"(?:involvement|responsibility|role|part|hand|complicity)\b"
    r"|\b(?:not|never|none|nobody|neither|nor|n['’]t)\b(?:(?!\b(?:but|only)\b)[^.;:!?]){0,40}"
    r"\b(?:involved|responsible|behind)\b"
    r"|\b(?:was|were|is|are) not (?:us|them|him|her|me|ours)\b"
    r"|\b(?:it|this|that|none of (?:it|this|that)) (?:ha[sd] )?"
    r"(?:never|did not|didn['’]t) (?:happen(?:ed)?|occur(?:red)?|t(?:ook|ake) place)\b"
    r"|\bnothing of the (?:kind|sort)\b|\bno such thing\b|\bnever (?:even |once )?met\b"
    r"|\b(?:did|done|do) nothing (?:wrong|illegal|unlawful|improper)\b",
    re.IGNORECASE,
)
"""Words of who denies to be the one."""
_HARMLESS = (
    r"(?:\w+ ){0,2}?(?:tear ?gas|water cannons?|rubber (?:bullets|rounds)|blanks|batons"
    r"|stun grenades|warning shots|in(?:to)? the air)\b"
)
_ONLY = re.compile(
    rf"\bonly (?:ever )?(?:used|fired|carried) {_HARMLESS}|\b(?:used|fired) only {_HARMLESS}",
    re.IGNORECASE,
)
"""Who says with what his side did it did nothing worse."""
_SUPPOSED = re.compile(r"\b(?:would|could|might|may|will|if|whether)\b", re.IGNORECASE)
_CHARGES = re.compile(
    r"^\W*(?:(?:all|any|the|these|those|such|this|that|its|his|her|their|various|other) )*"
    rf"(?:{_CHARGE})s?\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"^\W*(?:\w+ )?(?:involvement|responsibility|complicity|wrongdoing|innocence"
    r"|guilt(?:y\W*$)?)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"\b(?:report|suggestion|rumou?r|account|version)s?\Z", re.IGNORECASE)
_WHICH = re.compile(r"\b(?:that|of|about)\b|^\W*(?:he|she|it|they)\b|^\W*[A-Z]\w+ (?:had|has)\b")
_IS_FALSE = re.compile(
    rf"(?:\b(?:{_CHARGE}|statement|stor(?:y|ies))s?\b[^.;:!?]{{0,60}}\b(?:is|are|was|were|as)\b"
    r"|\b(?:(?:it|this|that)(?:['’]s| is| was)|(?:these|they) (?:are|were))\b"
    r"|\b(?:called?|calls|calling|branded|labell?ed)\b)"
    r"[^.;:!?]{0,50}(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\byour )"
    rf"\b(?:{FALSE}|(?:provocation|liars?)\b)",
    re.IGNORECASE | re.DOTALL,
)
_OWN = re.compile(
    r"^\W*(?:(?:that|of|reports) )*(?:having|using|ever|it|they|he|she|we|our|its|his"
    r"|their|any|\w+ing)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"(?:^|[.!?…:])[^\w.!?…:]*\w+")
_NOBODY = re.compile(rf"\b(?:nobody|none|neither|{NO})\b", re.IGNORECASE)
_NO_ONE = re.compile(r"nobody|no[ -]one|none\b", re.IGNORECASE)
_PAUSE = re.compile(r"[.;:!?…]|\b(?:and|but|that|which|who)\b")
_STOP = re.compile(r"[.;:!?…]")
_IS_DONE = re.compile(r"\b(?:was|were|is|are|been)\W*\Z", re.IGNORECASE)
_BY_US = re.compile(r"[^.;:!?…]{0,60}\bby (?:us|ours?|my|any(?:one|body)?|either)\b", re.IGNORECASE)
_SHOT = re.compile(
    r"(?:no|not (?:a|one))(?: single)?"
    r" (?:shots?|shells?|bullets?|rounds?|missiles?|rockets?|drones?)\b",
    re.IGNORECASE,
)
_UNUSED = re.compile(
    r"(?:no|not (?:a|one))(?: single)? (?:live |lethal )?"
    r"(?:ammunition|rounds?|shots?|bullets?|gunfire) (?:was|were|ha(?:s|d|ve) been)"
    r" (?:used|fired)\b",
    re.IGNORECASE,
)
_NOT_ONE = re.compile(r"not (?:one|a single) (?:of (?:our|its|his|my|their) )?(\w+)", re.IGNORECASE)
_OFFICE = re.compile(r"\b(?:(interior|home)|(defen[cs]e)) (?:minister|ministry|secretary)\b", re.I)
"""Who speaks for all police of a state, or for its army."""
_PLACED = re.compile(r"\b(?:in|at|near|of the town of) [A-Z]\w+")
_TOOLS = frozenset({"artillery", "missile", "missiles", "firearm", "firearms", "bullet", "bullets"})
_ARMS = frozenset({"weapon", "weapons", "gun", "guns", "firearms", "force", "ammunition"})
_AUXILIARY = frozenset(
    {
        "have",
        "had",
        "has",
        "ever",
        "once",
        "been",
        "intentionally",
        "deliberately",
        "a",
        "one",
        "single",
    }
)
_USING = frozenset(
    [
        "open",
        "opened",
        "use",
        "used",
        "carry",
        "carried",
        "conduct",
        "conducted",
        "member",
        "order",
        "ordered",
    ]
)


@dataclass(frozen=True, slots=True)
class Cleared:
    """A claim that clears its speaker: `who` are the names of his, `kind` the wrong, None for
    whatever he is accused of; `names` what else it names."""

    claim: Claim
    who: frozenset[str]
    kind: Wrong | None
    names: frozenset[str]


def cleared(claim: Claim, body: frozenset[str] = frozenset()) -> Cleared | None:
    """Of what a claim clears who makes it, or whom it names, None if of nothing. `body` are the
    names of whom the document told of last, for whom one without a body of his own speaks."""
    if claim.stance != "denies" and not _MAY_CLEAR.search(f"{claim.cue_text or ''} {claim.text}"):
        return None
    who = names_of(claim) | body
    if claim.stance in ASSERTING and is_untrue(claim.cue_text or "", claim.text):
        # Whoever says so: "reports that officers fired are untrue".
        for one in deeds_of(claim):
            return _made(claim, one.by, one.kind)
    told = (one.by for one in deeds_of(claim) if one.is_negated or claim.stance == "denies")
    others = frozenset[str]().union(*told, _uninvolved(claim.text)) - {THEY}
    # "That his forces had fired": whose they are is told by who denies it.
    who = others if proper(others) else who | others
    if not who or claim.text.rstrip(" \"'”’").endswith("?"):
        return None
    if claim.stance == "denies":
        found = _denied(claim.text, who)
    elif claim.stance in ASSERTING:
        found = _negated(f"{claim.cue_text or ''} ", claim.text, who)
    else:
        found = ()
    if not found:
        return None
    if found[0] is None and not _ANY.search(claim.text) and not _CHARGES.match(claim.text):
        # "A provocation of the other side": whom that names is not what is denied.
        return Cleared(claim, who, None, frozenset())
    return _made(claim, who, found[0])


def _made(claim: Claim, who: frozenset[str], kind: Wrong | None) -> Cleared:
    return Cleared(claim, who, kind, names_in(claim.text) - who)


def _denied(text: str, who: frozenset[str]) -> tuple[Wrong | None, ...]:
    """The wrong that who denies `text` denies; None stands for any, nothing for none."""
    if _is_any(text) or _PART.match(text):
        return (None,)
    charged = _CHARGES.match(text)
    if charged:
        rest = text[charged.end() :]
        if not _WHICH.search(rest):
            # "The report" may be of anything, "the accusation" is of him.
            return () if _REPORTED.search(charged[0]) else (None,)
        kind = _kind(rest)
        return (kind,) if kind else ()
    kind = _kind(text)
    return (kind,) if kind and _is_own(text, who) else ()


def _uninvolved(text: str) -> frozenset[str]:
    """Who is named as not involved: "Norland has nothing to do with"."""
    hit = _ANY.search(text)
    return subject(text[: hit.start()]) if hit else frozenset()


def _is_any(text: str) -> bool:
    """Whether somebody denies to be the one, whatever it is; not that he "would not be"."""
    hit = _ANY.search(text)
    return hit is not None and not _SUPPOSED.search(text[: hit.end()])


def _negated(cue: str, text: str, who: frozenset[str]) -> tuple[Wrong | None, ...]:
    """The wrong that `text` says was not done by its speaker, as in `_denied`."""
    if _is_any(text):
        return (None,)
    if not _NEGATION.search(text) and _IS_FALSE.search(cue + text):
        return (None,)
    if _ONLY.search(text):
        return ("harm",)
    kinds = (_not_done(text, hit, who) for hit in _NEGATION.finditer(text))
    return next(((kind,) for kind in kinds if kind), ())


def _not_done(text: str, hit: re.Match[str], who: frozenset[str]) -> Wrong | None:
    """The wrong of which a negation in `text` says that its speaker did not do it."""
    if _UNUSED.match(text, hit.start()):
        return "harm"
    before = _PAUSE.split(text[: hit.start()])[-1]
    # "Not one officer fired".
    one = _NOT_ONE.match(text, hit.start())
    end = one.end() if one else hit.end()
    behind = _WORD.findall(_STOP.split(text[end:], maxsplit=1)[0].lower())
    own = bool(SELF.search(before)) or _names(one[0] if one else before, who)
    if own and _NO_ONE.match(text, hit.start()):
        # "We fired at nobody".
        return _kind(" ".join(_WORD.findall(before)[-NEAR:]))
    verb = _verb(behind)
    kind = _kind(" ".join(verb))
    done = bool(_IS_DONE.search(before)) and not " ".join(verb).endswith("ing")
    if kind == "harm" and (done or not PASSIVE.isdisjoint(behind[:NEAR])):
        is_his = _BY_US.match(text, hit.end()) or _SHOT.match(text, hit.start())
        return kind if is_his else None
    # "There was no artillery" tells of no fire.
    nobody = _NOBODY.match(hit[0]) and _TOOLS.isdisjoint(verb)
    return kind if own or nobody else None


def _verb(behind: list[str]) -> list[str]:
    """What a negation negates, of the words behind it: "have ever | attacked", "use rubber
    bullets"."""
    if _USING.issuperset(behind[:1]) and not _ARMS.isdisjoint(behind[1:NEAR]):
        return ["fire"]
    words = [word for word in behind[:NEAR] if word not in _AUXILIARY]
    return words if words and words[0] in _USING else words[:1]


def _kind(text: str) -> Wrong | None:
    kinds = {kind for word in _WORD.findall(text) if (kind := kind_of(stem(word)))}
    return "harm" if "harm" in kinds else "wrong" if kinds else None


def _is_own(text: str, who: frozenset[str]) -> bool:
    """Whether it is a deed of the speaker's own that is told."""
    return bool(_OWN.match(text)) or _names(text[:60], who)


def _names(text: str, who: frozenset[str]) -> bool:
    return any(not named(word).isdisjoint(who) for word in _WORD.findall(text))


def named_in(words: str) -> frozenset[str]:
    """What some words name that are no sentence."""
    return _named(words)


def names_in(text: str) -> frozenset[str]:
    """What a text names, without the words that begin its sentences, which have a capital
    whatever they are."""
    return frozenset[str]().union(*map(named, _WORD.findall(_FIRST.sub(" ", text))))


def names_of(claim: Claim) -> frozenset[str]:
    """What names who makes a claim: the words of his name, office, body and side."""
    speaker = claim.speaker
    told = (speaker.name, speaker.role, speaker.side) if speaker else ()
    words = " ".join(filter(None, (*told, claim.source_text)))
    office = _OFFICE.search(words)
    force = [FORCES["police" if office[1] else "army"]] if office else []
    return _named(words) | frozenset(force)


@lru_cache(4096)
def _named(words: str) -> frozenset[str]:
    return frozenset[str]().union(*map(named, _WORD.findall(_PLACED.sub(" ", words))))
