"""What a claim says is not so, clause by clause."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.facts import load
from sayso.match.denied import ASSERTING, OPPOSING, asks, denied, less
from sayso.match.disputes.accused import SELF
from sayso.match.opposite import AUXILIARY
from sayso.match.reading import Reading
from sayso.match.words import Words, stem

MOSTLY = 0.4
"""How much of what its clause tells has to be negated."""

_NEGATION = re.compile(
    r"\b(?:not(?! (?:only|just|yet|immediately|to|in|at|on|of|from|for|with)\b)"
    r"|never|nobody|none|cannot|nothing(?! (?:to|but|else|new)\b)"
    r"|no(?![-\w]| (?:longer|one knows)))\b|n['’]t\b",
    re.IGNORECASE,
)
_END = re.compile(r"[.;:,!?…—–]|\b(?:but|and|or|that|who|which|because|until|unless|if)\b")
_MARK = re.compile(r"[.;:,!?…—–]|\b(?:but|and|or|because|until|unless|if)\b")
_WORD = re.compile(r"[^\W_]+")
_ANYBODY = re.compile(
    r"(?:(?:nobody|no[ -]one|none of (?:them|us|our \w+|its \w+|their \w+|his \w+))"
    r" (?:ha[sd]|have|was|were|is|are|\w+ed)\b|not (?:one|a single) \w+"
    r"|no (?:deaths|casualties|fatalities|injuries|victims)\b"
    # "No losses on its loans" are of money, "no losses of planes" of things.
    r"|no losses(?= (?:in|at|near|during)\b|\W*(?:\Z|[.,;!?]))"
    r"|(?:nobody|no[ -]one)\W*(?:\Z|[.;,!?]))",
    re.IGNORECASE,
)
_OBJECTS = frozenset({"nobody", "nothing"})
_TABLES = load("match")
_PLANS, LIGHT = _TABLES["plans"], _TABLES["light"]
GENERIC = frozenset(map(stem, _TABLES["generic"]))
_IF = re.compile(r"\b(?:if|unless|whether)\b[^.;:,!?…]{0,80}\Z", re.IGNORECASE)
PLAIN = AUXILIARY | frozenset(map(stem, _TABLES["others"]))
_MINDS = _TABLES["minds"]
QUANTITIES = frozenset(map(stem, _TABLES["quantities"]))
_DIGITS = re.compile(r"\d")


class Negated(NamedTuple):
    """What a claim says is not so: its telling `words`; of whom or what, the `subject`, of no word
    where nothing is told of anybody, as in "there are no"; whether that is who speaks; whether
    it is most of what the claim tells; whether it is a plan, which others tell as what will be; and
    whether it is that anybody did it, as in "nobody surrendered"."""

    words: Words
    subject: Words
    is_own: bool = False
    is_most: bool = True
    is_plan: bool = False
    is_anybody: bool = False


def negated(a: Reading) -> tuple[Negated, ...]:
    """What a claim says is not so, in each of its clauses."""
    what = denied(a)
    found: list[Negated | None] = []
    if what is not None and not (what.is_answer or what.is_pointing):
        told = less(what.words, PLAIN | QUANTITIES)
        found.append(Negated(told, told.at([])))
    # "There is no such order. These reports are false."
    if a.claim.stance in ASSERTING:
        found += [_behind(a, hit) for hit in _NEGATION.finditer(a.claim.text)]
    return tuple(one for one in found if one)


def _behind(a: Reading, hit: re.Match[str]) -> Negated | None:
    """What a negation in a claim negates, if that is most of what its clause tells."""
    before = _END.split(a.claim.text[: hit.start()])[-1]
    # "Knew of no doctor who had taken money".
    end = _MARK if hit[0].lower() == "no" else _END
    part = end.split(a.claim.text[hit.end() :], maxsplit=1)[0]
    supposed = _IF.search(a.claim.text[: hit.start()])
    if supposed or asks(a.claim.text, hit.start()) or _DIGITS.search(part):
        return None
    behind, first = _WORD.findall(part), _WORD.findall(before)
    # Who did not think that it is so may have no other word for it.
    if hit[0].lower() in _OBJECTS and first and not _those(a, behind).stems:
        # "We are protecting nobody", "had hidden nothing".
        behind, first = first[-1:], first[:-1]
    if hit[0].lower() == "none" and behind[:1] == ["of"]:
        at = next((i for i, word in enumerate(behind) if _those(a, [word]).stems), len(behind))
        behind, first = behind[at + 1 :], behind[: at + 1]
    if not behind or not _MINDS.isdisjoint((behind[0].lower(), stem(behind[0]))):
        return None
    # "Paid no ransom", but "caused no deaths" of those who died.
    verb = first[-1:] if hit[0].lower() == "no" else []
    told = [*verb, *behind] if LIGHT.isdisjoint(map(str.lower, verb)) else behind
    plan = next((i for i in range(min(2, len(behind))) if behind[i].lower() in _PLANS), None)
    is_plan = plan is not None and behind[plan + 1 : plan + 2] == ["to"]
    words = _those(a, behind[plan + 2 :] if plan is not None and is_plan else told)
    subject = _those(a, first[: len(first) - len(verb)])
    anybody = _ANYBODY.match(a.claim.text, hit.start()) is not None
    mostly = anybody or words.total >= MOSTLY * (words.total + subject.total)
    if not (words.stems and mostly):
        return None
    is_most = is_plan or words.total >= MOSTLY * a.words.total
    return Negated(words, subject, bool(SELF.search(before)), is_most, is_plan, anybody)


def _those(a: Reading, found: list[str]) -> Words:
    """The telling ones of some words of a claim."""
    stems = set(map(stem, found))
    words = a.words.at([i for i, word in enumerate(a.words.stems) if word in stems])
    return less(words, PLAIN | OPPOSING | QUANTITIES)
