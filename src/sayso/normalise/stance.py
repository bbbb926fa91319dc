"""The stance of a speaker to what is said, read from the cue and the words that govern it.

`docs/marking.md` says which words mean which stance; `facts/stance.toml` has those that tell it by
themselves. What the content says is looked at only where the cue leaves it open: "declined | to
comment".
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from sayso.english import conjugated
from sayso.facts import load
from sayso.normalise import wording
from sayso.types import Attribution, Stance

_NEAR = 60
"""Code points before a cue, and of the content behind it, in which to look for what governs it."""
_SHORT = 200
"""Code points of a content in which to look for what it is called."""
_WORDS = 4
"""The most words before a cue that govern it."""
_ORDER: tuple[Stance, ...] = (
    *("denies", "admits", "doubts", "accuses", "warns", "promises", "demands", "confirms"),
)
_AGAINST = frozenset({"denies", "doubts"})
_UNTAKEN: dict[Stance, Stance] = {
    "admits": "denies",
    "confirms": "declines-to-comment",
    "denies": "declines-to-comment",
}
"""What becomes of a stance of which the text says that it was not taken; others assert."""


class _Said(NamedTuple):
    """The words of a cue, those of its clause before it, and the first of the content behind it."""

    cue: str
    before: str
    after: str

    @property
    def governed(self) -> str:
        return f"{self.before} {self.cue}".strip()

    @property
    def whole(self) -> str:
        return f"{self.governed} {self.after}"

    @property
    def asked(self) -> str:
        """The words that may tell of a demand."""
        return self.whole if wording.ASKS.search(self.cue) else self.cue


def stance(text: str, attribution: Attribution) -> Stance:
    """The stance of an attribution, whose spans are code points of `text`, as its words tell it."""
    if attribution.cue is None:
        return "asserts"
    words, before = text[slice(*attribution.cue)], _before(text, attribution)
    unproved = wording.UNPROVED.match(f"{before} {words}")
    if unproved:
        words, before = unproved["claim"], ""
    said = _Said(_plain(words), before, _after(text, attribution))
    cue, told = said.cue, _told(words)
    if _is_done(text, attribution, said):
        return "asserts"
    if told == "promises" and (_governs(wording.OFFERS_WORDS, said) or wording.SWORN.search(cue)):
        told = None
    if told == "doubts" and wording.QUESTION.search(cue):
        told = None
    if told == "accuses" and wording.BLAMES.search(cue) and _is_thing(text, attribution):
        told = None
    special = _pleaded(said) or _against(text, attribution, told)
    if special:
        return special
    if not _is_negated(said):
        return _opposed(text, attribution, said) or told or _by_phrase(said.governed, said.asked)
    untold = _unknown(attribution, told, said) or _withheld(said.governed, said.whole)
    if untold or told:
        return untold or _UNTAKEN.get(told or "asserts", "asserts")
    return _by_phrase(said.whole, said.asked)


def _unknown(attribution: Attribution, told: Stance | None, said: _Said) -> Stance | None:
    """The stance of a text that tells of nobody who confirms: "it was not confirmed | that"."""
    nobodys = attribution.source is None and wording.PASSIVE.search(said.cue)
    by = said.after.startswith("by ")
    return "cannot-verify" if told == "confirms" and nobodys and not by else None


def _is_thing(text: str, attribution: Attribution) -> bool:
    """Whether somebody blames what is nobody: "blamed | heavy rain for the flood", not "blamed |
    the flood on the port"."""
    (start, end), last = attribution.content[0], attribution.content[-1][1]
    content = text[start:end]
    if wording.BLAMED_ON.search(text[start : last + _NEAR].partition(".")[0]):
        return False
    blamed = wording.BLAMED_FOR.split(content, maxsplit=1)[0]
    words = wording.WORD.findall(blamed)
    if not words or any(word[0].isupper() for word in words):
        return False
    return not any(_is_somebody(word) for word in words)


def _is_somebody(word: str) -> bool:
    return not _somebody().isdisjoint((word, word.removesuffix("s"), word.removesuffix("es")))


@cache
def _somebody() -> frozenset[str]:
    people, bodies = load("people"), load("bodies")
    tables = (*people.values(), bodies["government"], bodies["organisation"], bodies["outlet"])
    return load("grammar")["pronouns"] | bodies["together"] | frozenset().union(*tables)


def _is_done(text: str, attribution: Attribution, said: _Said) -> bool:
    """Whether a cue tells of a deed, or of what befalls its source, where it seems to deny:
    "dismissed | his cabinet", "dismissed | the lawsuit", "they are denied | time off"."""
    source, cue = attribution.source, attribution.cue
    if wording.DISMISSES.search(said.cue):
        judges = source and wording.JUDGES.search(text, *source)
        tried = wording.HEARD.match(said.after) or (judges and wording.CHARGES.match(said.after))
        if tried or wording.HELD_OFFICE.match(said.after):
            return True
    named = source is not None and cue is not None and source[1] <= cue[0]
    return named and bool(wording.GIVEN.search(said.cue)) and not said.after.startswith("by ")


def withholds(text: str, attribution: Attribution) -> bool:
    """Whether somebody denies something to somebody, and no claim: "denied | bail to Roe"."""
    cue = attribution.cue and _plain(text[slice(*attribution.cue)])
    denies = cue and wording.WITHHOLDS.search(cue)
    return bool(denies and wording.WITHHELD.match(_content(text, attribution)))


def _pleaded(said: _Said) -> Stance | None:
    words = f"{said.cue} {said.after}"
    plea = wording.PLEA.search(words)
    # "Said that she had pleaded guilty" tells of another's.
    if plea and plea.start() < len(said.cue):
        return "denies" if plea[1] else "admits"
    innocent = wording.INNOCENT.search(words)
    return "denies" if innocent and innocent.start() < len(said.cue) else None


def _against(text: str, attribution: Attribution, told: Stance | None) -> Stance | None:
    """The stance of few, of nobody who says no, and of one whom the text contradicts."""
    if attribution.source and wording.FEW.match(text, *attribution.source):
        return "asserts" if told in _AGAINST else "doubts"
    if attribution.source and told in _AGAINST and wording.NO_ONE.match(text, *attribution.source):
        return "asserts"
    if _is_contrary(text, attribution):
        return "asserts" if told in _AGAINST else "denies"
    return None


def _is_negated(said: _Said) -> bool:
    none, avoids = wording.GIVES_NONE.search(said.whole), wording.AVOIDS.search(said.whole)
    untold = (none is not None and none.start() < len(said.governed)) or (
        avoids is not None and avoids.start() <= len(said.governed) + 1
    )
    return bool(
        untold or wording.NEGATED.search(said.governed) or wording.NOTHING.match(said.after)
    )


def _opposed(text: str, attribution: Attribution, said: _Said) -> Stance | None:
    """The stance of who refuses, or calls false, what another says: "batted away questions"."""
    if _calls_false(text, attribution, said.cue) or wording.REFUSES.search(said.cue):
        return "denies"
    if _governs(wording.OPPOSES, said) or _governs(wording.RETRACTS, said):
        return "denies"
    called = wording.CALLS.search(said.cue) and wording.DOUBTFUL.search(_content(text, attribution))
    return "doubts" if called or _governs(wording.DETACHES, said) else None


def _governs(pattern: re.Pattern[str], said: _Said) -> bool:
    """Whether what a pattern finds has a part in the cue, and does not begin behind it."""
    found = pattern.search(said.whole)
    return (
        found is not None and len(said.before) < found.end() and found.start() < len(said.governed)
    )


def _is_contrary(text: str, attribution: Attribution) -> bool:
    """Whether what is said is set against what the speaker said: "contrary to what Roe said, …"."""
    first = min(span[0] for span in attribution.own)
    if not wording.CONTRARY.search(text, max(0, first - _NEAR), first):
        return False
    start, end = attribution.content[0][0], (attribution.cue or (0, 0))[1]
    return start < first or "," in text[end:start]


def _calls_false(text: str, attribution: Attribution, cue: str) -> bool:
    called = wording.CALLS_SO.search(cue)
    if called is None:
        return False
    content = _content(text, attribution)
    return bool(wording.CALLS_FALSE.search(f"{cue[called.start() :]} {content}"))


def _content(text: str, attribution: Attribution) -> str:
    return _plain(" ".join(text[s:e] for s, e in attribution.content))[:_SHORT]


def _told(cue: str) -> Stance | None:
    """The stance that a word of the cue tells, if it is no part of a name ("on Meet the Press")
    and not what somebody did "without": "declared without offering evidence"."""
    first, *more = wording.WORD.findall(wording.WITHOUT.split(cue, maxsplit=1)[0]) or [""]
    small = [word for word in more if not word[0].isupper()]
    words = {word.lower() for word in (first, *(small or more))}
    return next((kind for kind in _ORDER if words & _forms(kind)), None)


def _withheld(governed: str, whole: str) -> Stance | None:
    """The stance of one who could or would not say it."""
    if wording.CANNOT_DENY.search(governed):
        return "admits"
    if wording.CANNOT_VERIFY.search(whole):
        return "cannot-verify"
    if wording.DISAGREES.search(governed):
        return "denies"
    declined = wording.DECLINES.search(whole)
    # "Did not believe | that it would not say": what begins in the content is another's.
    near = declined is not None and declined.start() <= len(governed) + 1
    return "declines-to-comment" if near else None


def _by_phrase(words: str, asked: str) -> Stance:
    if wording.REFUSES.search(words):
        return "denies"
    if wording.DISBELIEVES.search(words):
        return "doubts"
    if wording.POINTS_FINGER.search(words):
        return "accuses"
    return "demands" if wording.DEMANDS.search(asked) else "asserts"


def _before(text: str, attribution: Attribution) -> str:
    """The words of the clause that stand before the cue; "no" if nobody is its source."""
    start = attribution.cue[0] if attribution.cue else 0
    spans = [*attribution.content, *filter(None, [attribution.source])]
    low = max([max(0, start - _NEAR), *(end for _, end in spans if end <= start)])
    between = text[low:start]
    words = " ".join(_plain(wording.CLAUSE.split(between)[-1]).split()[-_WORDS:])
    if wording.RELATIVE.search(between):
        words = ""
    source = attribution.source
    behind = source is None or source[0] >= start
    if behind and wording.NAMED.search(text, *(attribution.cue or (0, 0))):
        # What somebody would not confirm or comment on was still reported.
        words = "no" if wording.NO.search(words) else ""
    nobody = source and wording.NOBODY.match(text, *source)
    before = source if source and source[1] <= start else (0, 0)
    inverted = wording.INVERTED.search(text, max(0, before[0] - _NEAR), before[0])
    return f"no {words}".rstrip() if nobody or inverted else words


def _after(text: str, attribution: Attribution) -> str:
    """The first words of the first content that stands behind the cue."""
    end = attribution.cue[1] if attribution.cue else 0
    start, stop = next((span for span in attribution.content if span[0] >= end), (0, 0))
    return _plain(text[start : min(stop, start + _NEAR)])


def _plain(words: str) -> str:
    return " ".join(words.lower().split()).replace(" n't", "n't")


@cache
def _forms(kind: Stance) -> frozenset[str]:
    table = load("stance")
    return (
        frozenset(form for verb in table[kind] for form in conjugated(verb))
        | table[f"{kind}_words"]
    )
