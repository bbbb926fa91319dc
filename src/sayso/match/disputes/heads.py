"""Whether another tells, in its words, all that a claim negates in few: "his client had not
confessed", "the suspect had confessed"."""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

from sayso.match.denials import ANSWERED, gap
from sayso.match.denied import less
from sayso.match.disputes.accused import SELF
from sayso.match.disputes.contrary import TELLS, may_be_negated
from sayso.match.disputes.negated import GENERIC, Negated
from sayso.match.opposite import supposes_more
from sayso.match.reading import Reading, names, said_by
from sayso.match.words import Words, stem

SURE = 0.7
"""How sure it is that this is denied."""
FEW, MORE = 10, 16
"""How many telling words a claim that negates, and the other, have at most."""
LITTLE = 3.5
"""How much a word tells at least that has to be told."""
SELDOM = 8.0
"""How much a word tells that not many have."""

_HEDGED = re.compile(
    r"\b(?:doubt\w*|not sure|may|might|if|whether|alleged|last year|g[ai]ves? no)\b", re.IGNORECASE
)
_SUCH = re.compile(r"\bno such\b", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:will|would)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


def told_in_heads(a: Reading, what: Negated, b: Reading) -> float | None:
    """How sure it is that `a`, which negates `what` in few words, denies `b`: of about that day, of
    the same subject as far as that is told, or just before it, and in no words that many have."""
    if not (_are_short(a, b) and _are_near(a, b) and may_be_negated(a, b)):
        return None
    # "No prisoner had been beaten", "they had been beaten".
    words = less(what.words, GENERIC)
    words = words if words.stems else what.words
    told = _in_its_words(words, b)
    if not words.stems or not told[words.weights >= LITTLE].all():
        return None
    # "It had lost two tanks", "it had lost none": each tells of its own.
    own = what.is_own and not what.subject.stems and SELF.search(b.claim.text) is not None
    points = _SUCH.search(a.claim.text) is not None
    just_before = 0 <= gap(a, b) <= ANSWERED and (points or not own)
    same = _is_of_one(a, what, b)
    if same is False and not just_before:
        return None
    plain = words.weights[~words.capital & told]
    if float(plain.max(initial=0)) >= SELDOM or int((plain >= TELLS).sum()) > 1:
        return SURE
    return SURE if float(plain.max(initial=0)) >= TELLS and (same or just_before) else None


def _are_short(a: Reading, b: Reading) -> bool:
    """Whether both are statements of somebody in few words, and neither of what may be."""
    if a.is_own or b.is_own or a.figures or not b.is_clause:
        return False
    to_come = all(_TO_COME.search(one.claim.text) for one in (a, b))
    if supposes_more(b, a) and not to_come:
        return False
    if len(a.words.stems) > FEW or len(b.words.stems) > MORE:
        return False
    return not any(_HEDGED.search(one.claim.text) for one in (a, b))


def _are_near(a: Reading, b: Reading) -> bool:
    """Whether two claims are of one document, or of one day and the next, and not of who is called
    alike."""
    if _called(a) == _called(b):
        return False
    near = a.claim.document.id == b.claim.document.id
    return near or (a.day is not None and b.day is not None and -1 <= a.day - b.day <= 1)


def _called(a: Reading) -> str:
    return (a.claim.source_text or "").casefold()


def _is_of_one(a: Reading, what: Negated, b: Reading) -> bool | None:
    """Whether `b` tells of whom `a` negates something; None where nothing tells whom."""
    if what.is_own and not what.subject.stems:
        # Whoever "he" is, many may have a flu.
        return _tells_of(a, b)
    # Who is "the suspect" to one is named by another.
    subject = less(what.subject, GENERIC)
    subject = subject.at(np.flatnonzero(subject.weights >= LITTLE).tolist())
    return bool(_in_its_words(subject, b).all()) if subject.stems else None


def _tells_of(a: Reading, b: Reading) -> bool:
    """Whether `b` tells of who makes `a`, by a name or by what he is called."""
    if not said_by(a).isdisjoint(b.countries | names(b)):
        return True
    return not b.told.isdisjoint(map(stem, _WORD.findall(_called(a))))


def _in_its_words(words: Words, b: Reading) -> npt.NDArray[np.bool_]:
    """(words,): which of `words` are in `b` as they are, or by one that stands for each."""
    senses = set(b.words.senses.tolist()) - {0}
    told = b.words.stems
    found = [
        one in told or sense in senses
        for one, sense in zip(words.stems, words.senses.tolist(), strict=True)
    ]
    return np.array(found, np.bool_)
