"""Whether one claim is another with a negation, or told of as much."""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np

from sayso.english import NO
from sayso.facts import load
from sayso.match.denied import OPPOSING, asks, less
from sayso.match.reading import Reading
from sayso.match.same import alike_words, exact, share
from sayso.match.words import Floats, Words, stem

TELLING = 10.0
"""How much a claim and its opposite have to tell in common."""
BOTH_COVERED = 0.6
"""How much of each of two claims has to be in the other for one to be the other's opposite."""
COVERED = 0.45
"""The same of the longer, of which one may tell more."""
BEFORE, COVERED_BEFORE = 120, 0.33
"""The same of one that ends so few code points before the other."""
REVERSED = 0.7
"""How much of each has to be in the other for one to be the other with a negation."""
ALL_OURS = 0.85
"""How much of a claim that there is none of something has to be in one that tells more of it."""
MOSTLY = 0.6
"""How much of what is negated has to be in the other, and of what a claim says to be negated."""
NEGATED = 3
"""How many telling words after a negation have to be in what it denies, most of them."""
HEAD = 2
"""How many of these, but for prepositions, have to be there each."""

_NEGATION = re.compile(
    rf"\b(?:not|never|{NO}|nor|neither|nobody|none|cannot|without)\b|n['’]t\b",
    re.IGNORECASE,
)
_THERE_IS_NONE = re.compile(
    r"^\W*(?:that )?(?:there (?:is|are|was|were|(?:has|have|had) been) (?:no|not any)|no)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[.;:,!?…—–]|\b(?:but|and|or|that|who|which)\b")
_SUPPOSED = re.compile(r"\b(?:should|must|would|could|might|may|if)\b", re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:against|without|oppos|exclud|unwilling|refus|reject|declin)", re.IGNORECASE
)
"""Who is "against any intervention" wants none."""
_KIN = re.compile(
    r"['’]s? (?:\w+ )?(?:brother|sister|wife|husband|son|daughter|father|mother|cousin|aide|deputy"
    r"|predecessor|neighbou?r|partner|friend)s?\b"
)
_INSTEAD = re.compile(
    r"[,–—-]\s*(?:and |but )?(?:not|rather than|instead of) (?!only\b|just\b|least\b|to\b)"
    r"(\w+(?: \w+){1,5})(?=\W*(?:\Z|[.,;:!?–—-]))"
)
"""What is told not to be so beside what is: "in September, not two weeks ago"."""
_OWN = re.compile(r"\W*(?:that )?(it|he|she|we|I)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
AUXILIARY = frozenset(load("match")["auxiliary"])
_NOBODY = frozenset(map(stem, load("match")["quantities"])) | frozenset(
    map(stem, ("I", "we", "you", "he", "it", "this", "that", "who", "which"))
)
"""What stands before a negation and names nobody."""
_BEFORE_NOUNS = frozenset(map(stem, ("among", "between", "from", "within")))


def opposite(a: Reading, b: Reading) -> float | None:
    """How sure it is that `a` is `b` with a negation: what this negates is in `b`, and most of what
    `a` says."""
    negations = list(_NEGATION.finditer(a.claim.text))
    if not negations or is_of_others(a, b) or supposes_more(a, b) or supposes_more(b, a):
        return None
    if _told_by(_AGAINST, b.claim.text) - _told_by(_AGAINST, a.claim.text):
        return None
    telling = less(a.words, OPPOSING | AUXILIARY)
    told = told_of(telling, b)
    ours, theirs = share(telling, told), share(b.words, told_of(b.words, a))
    common = float((telling.weights * told).sum())
    least = COVERED_BEFORE if _stands_before(b, a) else COVERED
    if common < TELLING or ours < BOTH_COVERED or theirs < least:
        return None
    own = alike_words(telling, b.words).max(1, initial=0)
    for hit in negations:
        # Not by what is told of who speaks.
        if asks(a.claim.text, hit.start()):
            continue
        if _negates(_clause(a.claim.text, hit.span()), telling, own):
            return min(0.95, (ours + theirs) / 2)
    return None


def _stands_before(b: Reading, a: Reading) -> bool:
    """Whether `b` stands in the same text right before `a`, as what is answered does."""
    gap = a.claim.opens - b.claim.content[-1][1]
    return a.claim.document.id == b.claim.document.id and 0 <= gap <= BEFORE


def is_reverse(a: Reading, b: Reading) -> bool:
    """Whether one of two claims negates, as a whole or in a clause, nearly all that the other says,
    however little that is, so that the two do not say the same."""
    if bool(a.negated) == bool(b.negated):
        return False
    a, b = (a, b) if a.negated else (b, a)
    telling = less(a.words, OPPOSING | AUXILIARY)
    told = told_of(telling, b)
    ours, theirs = share(telling, told), share(b.words, told_of(b.words, a))
    is_none = ours >= ALL_OURS and _THERE_IS_NONE.match(a.claim.text) is not None
    whole = ours >= REVERSED and (theirs >= REVERSED or is_none)
    own = alike_words(telling, b.words).max(1, initial=0)
    others = less(b.words, AUXILIARY)
    for hit in _NEGATION.finditer(a.claim.text):
        clause = _clause(a.claim.text, hit.span())
        if whole and _negates(clause, telling, own):
            return True
        at = _at(telling, clause)
        part = telling.at(at)
        ours, theirs = share(part, told[at]), share(others, _told_in(others, part))
        if ours >= REVERSED and theirs >= COVERED and _negates(clause, part, own[at]):
            return True
    return False


def is_otherwise(a: Reading, b: Reading) -> bool:
    """Whether `a` tells beside what is so that it is not what `b` says, in the words of `b`: "in
    September, not two weeks ago"."""
    told, other = a.claim.text.casefold(), b.claim.text.casefold()
    return any(
        re.search(rf"(?<!\bnot )(?<!\bthan )(?<!\bof ){words}\b", other)
        for words in _INSTEAD.findall(told)
        if told.count(words) == 1
    )


def is_of_others(a: Reading, b: Reading) -> bool:
    """Whether two claims tell of two, whatever they tell: each of who makes it ("it had lost no
    tanks", "it had lost two"), or `b` of somebody's kin ("Roe's brother took bribes")."""
    if _tells_own(a) and _tells_own(b):
        return True
    return _KIN.search(b.claim.text) is not None and _KIN.search(a.claim.text) is None


def _tells_own(a: Reading) -> bool:
    hit, speaker = _OWN.match(a.claim.text), a.claim.speaker
    if hit is None or speaker is None:
        return False
    word = hit[1].lower()
    return word in {"we", "i"} or (word == "it") == (speaker.kind != "person")


def _clause(text: str, span: tuple[int, int]) -> tuple[list[str], list[str]]:
    """The stems of the words before and behind a place in a text, in its clause."""
    before = _CLAUSE_END.split(text[: span[0]])[-1]
    after = _CLAUSE_END.split(text[span[1] :], maxsplit=1)[0]
    first, behind = (list(map(stem, _WORD.findall(part))) for part in (before, after))
    return first, behind


def _at(words: Words, clause: tuple[list[str], list[str]]) -> list[int]:
    """Where of `words` those of a clause are."""
    inside = {*clause[0], *clause[1]}
    return [i for i, word in enumerate(words.stems) if word in inside]


def _negates(clause: tuple[list[str], list[str]], telling: Words, told: Floats) -> bool:
    """Whether of the `telling` words of a claim, which another has as far as they are `told`, most
    stand in the `clause` of a negation, and the first words behind that are told."""
    first, behind = clause
    covered = dict(zip(telling.stems, told.tolist(), strict=True))
    named = [word for word in behind if word in covered]
    negated = [covered[word] for word in named][:NEGATED]
    inside = np.array([word in {*first, *behind} for word in telling.stems], np.float32)
    most = share(telling, inside) >= MOSTLY
    subject = [covered[word] for word in first if word in covered and word not in _NOBODY]
    # "The port of Osk was not attacked", "the airport of Osk was".
    if subject and not subject[0]:
        return False
    # "Was not its ally in the war" negates that it was an ally, and no war.
    heads = [covered[word] for word in named if word not in _BEFORE_NOUNS][:HEAD]
    return bool(heads) and all(heads) and most and sum(negated) >= MOSTLY * len(negated)


def supposes_more(a: Reading, b: Reading) -> bool:
    """Whether `b` tells what should or may be, and `a` what is."""
    return bool(_told_by(_SUPPOSED, b.claim.text) - _told_by(_SUPPOSED, a.claim.text))


@lru_cache(2048)
def _told_by(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    return frozenset(map(str.lower, pattern.findall(text)))


def told_of(words: Words, b: Reading) -> Floats:
    """(words,): how far `b` tells each of `words`, as it is or in another word."""
    covered: Floats = np.maximum(alike_words(words, b.words).max(1, initial=0), exact(words, b))
    return covered


def _told_in(words: Words, others: Words) -> Floats:
    """(words,): how far each of `words` is among `others`, as it is or in another word."""
    same = np.array([word in others.stems for word in words.stems], np.float32)
    covered: Floats = np.maximum(alike_words(words, others).max(1, initial=0), same)
    return covered
