"""The numbers that a claim tells, and whether two of them can be one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sayso.content import BETWEEN, around
from sayso.english import CHANGE, TENS, UNITS
from sayso.facts import load
from sayso.match.words import stem
from sayso.types import Claim, Figure

_TOKENS = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W0-9_]+(?:['’][^\W0-9_]+)?|[^\w\s]")
_NUMERALS = {word: float(value) for value, word in enumerate(UNITS[2:], 2)}
_NUMERALS |= {word: 10.0 * value for value, word in enumerate(TENS, 2)}
_VAGUE = {"dozens": (24.0, 99.0), "scores": (40.0, 200.0), "hundreds": (200.0, 1999.0)}
_VAGUE |= {"thousands": (2000.0, 99999.0)}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "m": 1e6, "bn": 1e9, "billion": 1e9}
_TELLING = frozenset({*_NUMERALS, *_VAGUE})
"""The words that begin a number."""
_ONE = frozenset({"a", "one"})
"""Those that do before a scale."""
_OVER = re.compile(
    r"(?:\b(?:at least|(?:more|other|larger|greater) than|no fewer than|no less than|over|above"
    r"|exceed\w*|upwards of|in excess of|a minimum of))\W*$",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"(?:\b(?:up to|as many as|at most|(?:fewer|less|lower) than|under|below|nearly|almost|close to"
    r"|a maximum of|no more than))\W*$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:\b(?:about|around|some|roughly|approximately|an estimated|circa|or so))\W*$", re.IGNORECASE
)
_NEARLY = re.compile(
    r"\b(?:nearly|almost|just under|close to)\W+(?:\d[\d,.]*(?: \w+)?)?$", re.IGNORECASE
)
_SURE = re.compile(r"\b(?:confirmed|verified|identified|known)\b", re.IGNORECASE)
_UNSURE = re.compile(
    r"\b(?:suspected|probable|presumed|feared|possibl[ey]|unconfirmed)\b", re.IGNORECASE
)
"""What is counted is known to be so; or it may be so: of one count the former are the fewer."""
_OF_THE = re.compile(r"\bof (?:the|its|their|all)\s+\Z", re.IGNORECASE)
"""What leads to all, of whom a part is told of: "20 of the 149 have been confirmed"."""
_CLAUSE_END = re.compile(r"[.;:,!?–—()]|\s-|\b(?:and|but|while|out of|which|who)\b")
_SURE_NEAR = 40
_A_DAY = re.compile(
    r"[^.;:!?]{0,40}\b(?:(?:a|per|each|every) (?:day|week|month|year)|daily|annually)\b",
    re.IGNORECASE,
)
_ADDED = re.compile(r"\W*(?:more|others?|another|further|additional|extra)\b", re.IGNORECASE)
_FURTHER = re.compile(r"\b(?:further|additional|extra)\W+\Z", re.IGNORECASE)
"""Words behind or before a number that is added to another."""
_PART = re.compile(r"\W*(?:of|among)\b", re.IGNORECASE)
_FORMER = re.compile(
    rf"\b(?:{CHANGE}\s+from\s+(?:the\s+)?|to\s+[\d.,]+\s+from\s+)\Z",
    re.IGNORECASE,
)
"""Words before what a count was: "137, up from 90", "to 129 from 137"."""
_RETRACTED = re.compile(
    r"(?:\band not|[,–—(-]\s*not|\brather than|\binstead of|\bnot the)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""Words before a number that is told not to be so: "63, not 72"."""
_FORMERLY = re.compile(
    r"\b(?:earlier|previous|initial|first|former|original|(?:yester|\w+)day['’]s)\s+(?:\w+\s+)?"
    r"(?:figure|number|toll|count|estimate|report|tally)s?\s+(?:of|that)\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)
"""Words before what a count was told to be: "an earlier figure of 14"."""
_BEFORE_THAT = re.compile(
    r"\b(?:earlier|initially|originally|previously|at first|first)\b", re.IGNORECASE
)
"""Words in a cue of what was said before something else was: "had initially put"."""
_FATES = load("fates")
_COUNTING = {"toll", "total", "number", "tally", "count"}
_NEAR = 0.1
_BEFORE = 24


@dataclass(frozen=True, slots=True)
class Number:
    """A number that a text tells. `low` and `high` are between what it may be if it is said of one
    time and thing; `least` and `most` bound what it says, None being no bound. `noun` is the word
    after it, or the stem of what a figure counts, whose `unit`, `fate`, `where` and `as_of` are its
    own; `is_sure` whether what it counts is confirmed, or only suspected, to be so."""

    value: float
    low: float
    high: float
    least: float | None
    most: float | None
    noun: str
    unit: str | None = None
    fate: str | None = None
    where: str | None = None
    as_of: str | None = None
    is_sure: bool | None = None

    def fits(self, other: Number) -> bool:
        """Whether both may be one number in other words."""
        return self.low <= other.high and other.low <= self.high

    def holds_with(self, other: Number) -> bool:
        """Whether both can be true of one count. Of those who may have died fewer are confirmed
        to have, and of all who have no more are."""
        ours, theirs = self, other
        if self.is_sure != other.is_sure:
            ours, theirs = self._of_all(), other._of_all()
        return _under(ours.least, theirs.most) and _under(theirs.least, ours.most)

    def _of_all(self) -> Number:
        """What it says of a count of which not all is confirmed, or even suspected, to be so."""
        if self.is_sure is None:
            return self
        return replace(self, most=None) if self.is_sure else replace(self, least=None)


def _under(least: float | None, most: float | None) -> bool:
    return least is None or most is None or least <= most


def numbers(text: str) -> tuple[Number, ...]:
    """The numbers of `text`, in order, without years and what a count was before."""
    tokens = _TOKENS.findall(text)
    telling = [i for i, token in enumerate(tokens) if _tells(token, *tokens[i + 1 : i + 2])]
    if not telling:
        return ()
    starts = [hit.start() for hit in _TOKENS.finditer(text)]
    found = []
    for i in telling:
        after = [token.lower() for token in tokens[i + 1 : i + 3]]
        before = text[max(0, starts[i] - _BEFORE) : starts[i]]
        number = None if _FORMER.search(before) else _number(tokens[i], after, before)
        if number:
            found.append(number)
    return tuple(found)


def _tells(token: str, following: str = "") -> bool:
    """Whether a token begins a number: digits, "two", "a" before "thousand"."""
    word = token.lower()
    begins = "0" <= token[0] <= "9" or word in _TELLING
    return begins or (word in _ONE and following.lower() in _SCALES)


def _number(token: str, following: list[str], before: str) -> Number | None:
    word = token.lower()
    after, then = [*following, "", ""][:2]
    scale = _SCALES.get(after, 1.0)
    if after in _SCALES:
        after = then
    if word in _VAGUE:
        low, high = _VAGUE[word]
        return Number(low, low, high, low, None, after)
    if "0" <= token[0] <= "9":
        if token.count(".") > 1 or (token.isdigit() and 1900 <= int(token) <= 2100):
            return None
        value = float(token.replace(",", ""))
    else:
        value = _NUMERALS.get(word, 1.0)
    return bounded(value * scale, before, after)


def bounded(value: float, before: str, noun: str) -> Number:
    """A number with the bounds that the words `before` it set."""
    wide = value * _NEAR
    if _OVER.search(before):
        return Number(value, value, value + wide, value, None, noun)
    if _UNDER.search(before):
        return Number(value, value - wide, value, None, value, noun)
    if _ABOUT.search(before):
        return Number(value, value - wide, value + wide, value - wide, value + wide, noun)
    return Number(value, value, value, value, value, noun)


def of_figures(claim: Claim) -> tuple[Number, ...]:
    """The figures of a claim that have a value, without those that are added to others, and parts:
    "three more bodies" and "two of the cranes" are no count of all."""
    return tuple(
        number
        for figure, number in counting(claim)
        if not (counts_another(claim, figure) or is_rate(claim, figure))
        and (figure.unit or not _PART.match(around(claim.text, claim.content, figure.span)[2]))
    )


def counts_another(claim: Claim, figure: Figure) -> bool:
    """Whether the figure is followed by what it counts, though a noun before it was taken for that:
    "the deaths of 10 nurses"."""
    what = figure.what
    if what is None or what.span[1] > figure.span[0]:
        return False
    if what.text.casefold().split()[-1] in _COUNTING:
        return False
    return words_between(claim, what.span[1], figure.span[0]).strip().casefold() == "of"


def words_between(claim: Claim, start: int, end: int) -> str:
    """The words of a claim from `start` to `end`, code points of its document's text."""
    at, found = 0, []
    for one, other in claim.content:
        low, high = max(one, start), min(other, end)
        if low < high:
            found.append(claim.text[at + low - one : at + high - one])
        at += other - one + len(BETWEEN)
    return " ".join(found)


def retracted(claim: Claim, figure: Figure) -> bool:
    """Whether a figure is told to be wrong, or what was told before: "63, not 72"."""
    if _BEFORE_THAT.search(claim.cue_text or ""):
        return True
    before = around(claim.text, claim.content, figure.span)[0]
    return bool(_RETRACTED.search(before) or _FORMERLY.search(before))


def counting(claim: Claim) -> tuple[tuple[Figure, Number], ...]:
    """The figures of which `of_figures` gives the numbers, each with its own, less those that the
    claim takes back."""
    return tuple(
        (one, _sure_of(claim, one, _short_of(claim, one, _of_figure(one))))
        for one in claim.figures
        if one.value is not None and not retracted(claim, one) and not _is_added(claim, one)
    )


def _is_added(claim: Claim, figure: Figure) -> bool:
    """Whether a figure is added to another: "three more", "a further three"."""
    before, _, after = around(claim.text, claim.content, figure.span)
    return bool(_ADDED.match(after) or _FURTHER.search(before))


def is_rate(claim: Claim, figure: Figure) -> bool:
    """Whether a figure counts whom something befalls in a time again and again: "90 die every
    day"."""
    after = around(claim.text, claim.content, figure.span)[2]
    return figure.fate is not None and _A_DAY.match(after) is not None


def _sure_of(claim: Claim, figure: Figure, number: Number) -> Number:
    """A figure's number with whether its clause tells that what befell them is confirmed."""
    if figure.fate is None:
        return number
    before, told, after = around(claim.text, claim.content, figure.span)
    if _OF_THE.search(before):
        return number
    led = _CLAUSE_END.split(before[-_SURE_NEAR:])[-1]
    clause = f"{led}{told}{_CLAUSE_END.split(after[:_SURE_NEAR], maxsplit=1)[0]}"
    if _UNSURE.search(clause):
        return replace(number, is_sure=False)
    return replace(number, is_sure=True) if _SURE.search(clause) else number


def _short_of(claim: Claim, figure: Figure, number: Number) -> Number:
    """A figure's number, which is no more than "nearly" so many."""
    before, told, _ = around(claim.text, claim.content, figure.span)
    return replace(number, most=number.high) if _NEARLY.search(before + told) else number


def _of_figure(figure: Figure) -> Number:
    low = figure.value or 0.0
    high = low if figure.value_max is None else figure.value_max
    least: float | None = low
    most: float | None = high
    if figure.bound in {"at_least", "more_than"}:
        most = None
    elif figure.bound in {"up_to", "fewer_than"}:
        least = None
    elif figure.bound == "about":
        least, most = low * (1 - _NEAR), high * (1 + _NEAR)
    last = figure.what.text.split()[-1:] if figure.what else []
    # "202 injured" counts whoever is: its noun is the fate itself.
    own = {word for kind in ("", "_nouns") for word in _FATES.get(f"{figure.fate}{kind}", ())}
    noun = "".join(stem(word) for word in last if word.casefold() not in own)
    told = (figure.unit, figure.fate, figure.where, figure.as_of)
    return Number(low, low, high, least, most, noun, *told)
