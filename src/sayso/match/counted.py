"""Which figures of a story count one thing, told so strictly that what is doubtful counts none."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median

from sayso.content import around
from sayso.english import CHANGE, NO, UP_TO_TWELVE
from sayso.facts import load
from sayso.match.numbers import (
    Number,
    counting,
    counts_another,
    is_rate,
    retracted,
    words_between,
)
from sayso.match.words import stem
from sayso.types import Claim, Figure

FORMER = timedelta(days=14)
"""How long before a story's first document a day is that of something else."""
LIKELY, LIKELY_CROWD = 2.0, 6.0
"""How many times the middle of some figures one may be, or the middle it, to be of one count; and
the same of how many came somewhere, which each side tells otherwise."""
MANY = 10
"""How high a number is that two counts have by chance only seldom."""
CROWD = 100
"""How many come, at least, where it is not told who."""
PRESENT, ABOARD, VOTED = "present", "aboard", "voted"
"""What befell those of whom a figure tells how many came, were in a ship or plane, or what share
of all voted."""
_DISPUTED = {PRESENT, "held"}
"""Whom each side counts otherwise."""
_GATHERED = {ABOARD, "kidnapped"}
CALLED = 250
"""How many code points before "the number" that stands which is meant."""
_PERSONS = {"people", "persons", "person", "victims"}
_RELATIVE = {"others", "other", "more", "rest"}
_STATED = frozenset({None, "asserts", "confirms", "admits", "accuses"})
_PLAIN = re.compile(
    r"\b(?:the|its|their|his|her|our|number|of|total|toll|confirmed|known)\b", re.IGNORECASE
)
_PART = re.compile(r"\W*(?:of|among)\b|\W*(?:\w+\W+)?(?:fewer|less)\b", re.IGNORECASE)
_OF_ITS = re.compile(r"\W*of (?:its|their|our|his|her)\b", re.IGNORECASE)
_ALONE = re.compile(r"[^.;:!?]{0,80}\balone\b", re.IGNORECASE)
_AMONG = re.compile(
    r"\b(?:including|among (?:them|whom|these|those)|of whom|of them)\W*(?:\w+\W+){0,2}\Z",
    re.IGNORECASE,
)
"""What leads to a part of others, not "among the 84 killed", who are all."""
_SUPPOSED = re.compile(
    rf"\b(?:could|might|may|if|not|never|{NO})\b(?! (?:\w+ )?than\b)[^.;!?]{{0,80}}\Z",
    re.IGNORECASE,
)
_INTENDED = re.compile(
    r"\b(?:would|will|plan(?:s|ned|ning)?|threat\w*)\b[^.;!?]{0,80}\Z",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(r"\W*(?:\w+\W+){0,3}(?:could|might|may)\b", re.IGNORECASE)
_TO_COME = re.compile(r"\W*(?:\w+\W+){0,3}(?:would|will)\b", re.IGNORECASE)
_BODIES = {"bodies", "body", "corpses", "corpse"}
_FROM_TO = re.compile(r"\W*to\W*\Z")
_UP_FROM = re.compile(
    rf"(?:[^.;]{{0,80}}\W)?{CHANGE}\s+from\W+(?:the\W+)?\Z",
    re.IGNORECASE,
)
_TO = re.compile(r"\b(?:to|at)\W*\Z", re.IGNORECASE)
_FROM = re.compile(r"\W*from\W+(?:the\W+)?\Z", re.IGNORECASE)
_THAN_THE = re.compile(r"\bthan the\b[^.;:!?]{0,20}\Z", re.IGNORECASE)
_FATES = load("fates")
_CROWD = load("match")["crowd"]
_CAME = re.compile(
    r"\b(?:took part|taken part|taking part|march(?:ed|ing)?|attend(?:ed|ing|ance)|gather(?:ed|ing)"
    r"|turned out|turnout|rall(?:y|ied)|demonstrat(?:ed|ion)|protest(?:ed|ing)?|drew|crowd|joined"
    r"|participa\w+|showed up|flooded|filled"
    r"|in(?:side)? the (?:stadium|ground|arena|square|hall|venue|plaza)"
    r"|number of (?:marchers|demonstrators|protest[eo]rs|participants))\b",
    re.IGNORECASE,
)
_SEEN_TO = re.compile(
    r"\b(?:treat|question|screen|fin|summon|sentenc|evacuat|charg|search)(?:ed|ing)\W+(?:\w+\W+){0,2}\Z",
    re.IGNORECASE,
)
"""Words before some of a crowd: "treated 30 people after the march"."""
_NOTHING = None, None, ""
_IT_AT = re.compile(
    r"\W*(?:it|that|this|them|the (?:figure|number|total|toll|count|tally))\s+"
    r"(?:at|to|(?:closer|nearer) to)\W+(?:\w+\s+){0,3}",
    re.IGNORECASE,
)
"""What leads to how many some were who were just told of: "put it at more than"."""
_NAMELESS = frozenset({"number", "figure", "total"})
_CRAFT = r"(?:ship|ferry|boat|vessel|plane|aircraft|jet|airliner|helicopter|flight|train|bus)"
_ABOARD = re.compile(
    rf"\b(?:aboard|on board|on the {_CRAFT}|{_CRAFT}\W+(?:\w+\W+){{0,5}}?carr(?:ying|ied))\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[.;:!?…]")
_TURNOUT = re.compile(r"\bturnout\b", re.IGNORECASE)
_OF_GROUP = re.compile(
    r"\b(?:among|by (?:noon|midday|midnight|\d)"
    r"|in the (?:capital|city|town|region|province|countryside|(?:north|south|east|west)\w*))\b",
    re.IGNORECASE,
)
_NEAR = 60  # code points
_CREW = r"(?:crew|staff|pilots?|sailors?|attendants?|stewards?|guards?)"
_JOINS = r"(?:and|plus|with|as well as|besides|excluding|not counting)"
_SO_MANY = rf"(?:\d+|{UP_TO_TWELVE})\s+(?:\w+\s+)?{_CREW}\b"
_AND_CREW = re.compile(
    rf"[^.;:]{{0,40}}?\b{_JOINS}\s+(?:(?:a|its)\s+{_CREW}\s+of\b|{_SO_MANY})", re.IGNORECASE
)
_CREW_AND = re.compile(rf"(?:\b{_CREW}\s+of\s+\S+|\b{_SO_MANY})\s+{_JOINS}\s+\Z", re.IGNORECASE)
_PASSENGERS = frozenset({"people", "persons", "passengers", "those"})
_AT_MOST = re.compile(
    r"\b(?:(?:no|not) more than|at most|only|just)\b(?:\W*\Z|\W+\d)", re.IGNORECASE
)

Key = tuple[str | None, str | None, str]


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with its claim. `key` is what it counts: unit, fate, noun phrase; `was` is what the
    claim says that it was before."""

    claim: Claim
    figure: Figure
    number: Number
    key: Key
    was: float | None = None


def counts(claims: Iterable[Claim]) -> list[Count]:
    """The figures of a story's claims that state how many there are of something: not parts of
    another, differences, suppositions, or what was long before the story. A figure is told once, by
    the innermost claim, and not at all if one claim tells two of one thing."""
    known = list(claims)
    first = min((day for claim in known if (day := published(claim))), default=None)
    owners: dict[tuple[str, int, int], Count] = {}
    was = _taken_back(known)
    for claim in sorted(known, key=_size):
        stated = claim.stance in _STATED and not is_withdrawn(claim)
        former = is_former(claim, first)
        for one in _stated(claim) if stated else ():
            # What was measured of last year may be told at any time.
            if not (former and (one.key[1] or one.key[0] is None)):
                owners.setdefault((claim.document.id, *one.figure.span), one)
    found = _called(owners[key] for key in sorted(owners))
    return [
        replace(one, was=was.get(_teller(one.claim))) if one.was is None else one for one in found
    ]


def _taken_back(claims: Iterable[Claim]) -> dict[tuple[str, str], float]:
    """By document and speaker what number each takes back: "63, not 72", "an earlier figure"."""
    return {
        _teller(claim): figure.value
        for claim in claims
        for figure in claim.figures
        if figure.value is not None and retracted(claim, figure)
    }


def _teller(claim: Claim) -> tuple[str, str]:
    return claim.document.id, claim.speaker.id if claim.speaker else claim.source_text or ""


def _called(found: Iterable[Count]) -> Iterator[Count]:
    """Counts in their order; "the number" alone counts what the one before it in its document
    does."""
    last: Count | None = None
    for one in found:
        meant = last if last and _is_nameless(one, last) and _follows(one, last) else None
        told = replace(one, key=meant.key) if meant else one
        if told.key != _NOTHING:
            yield told
            last = told


def _is_nameless(one: Count, last: Count) -> bool:
    """Whether a count, as of "the number" or of "it", may be of what the `last` is."""
    if one.key == _NOTHING:
        return last.key[0] is None
    return one.key == (last.key[0], None, "") and _points(one.claim, one.figure)


def _points(claim: Claim, figure: Figure) -> bool:
    """Whether a figure is told of what was just counted: "put it at 30"."""
    led = around(claim.text, claim.content, figure.span)[0]
    return figure.what is None and _IT_AT.fullmatch(led) is not None


def _follows(one: Count, last: Count) -> bool:
    gap = one.figure.span[0] - last.figure.span[1]
    return one.claim.document.id == last.claim.document.id and 0 < gap <= CALLED


def together(found: Sequence[Count]) -> list[list[Count]]:
    """Counts of one key, in their order, put apart by the places that they tell, and without those
    too far from the others. One that tells no place is with the others only if these tell one, and
    the first told it, or if they tell its number: else a town may be counted against a country."""
    by_place: defaultdict[str | None, list[Count]] = defaultdict(list)
    told = {one.figure.where for one in found if one.figure.where}
    known = {place for one in found if (place := _told_place(one, told))}
    for one in found:
        by_place[_told_place(one, told) or _named(one, known)].append(one)
    # Crowds come to many places; who is aboard or a hostage is in one.
    first = found[0].figure.where or found[0].key[1] in _GATHERED
    if len(by_place) == 2 and None in by_place and first and found[0].key[1] != PRESENT:
        by_place = defaultdict(list, {None: list(found)})
    order = {id(one): n for n, one in enumerate(found)}
    joined = [sorted(several, key=lambda one: order[id(one)]) for several in _joined(by_place)]
    return [_likely(several) for several in joined]


def _told_place(one: Count, known: Collection[str]) -> str | None:
    """The place that a count tells. "The French resort of Osk" is told to be in France, but is Osk,
    if that is the only one `known` that its claim names."""
    where = one.figure.where
    if where is None or re.search(rf"\b{re.escape(where)}\b", one.claim.text):
        return where
    return _named(one, known) or where


def _named(one: Count, known: Collection[str]) -> str | None:
    """The only place of those `known` that is named in a claim."""
    there = [place for place in known if re.search(rf"\b{re.escape(place)}\b", one.claim.text)]
    return there[0] if len(there) == 1 else None


def _joined(by_place: Mapping[str | None, list[Count]]) -> list[list[Count]]:
    """Counts by place, those without a place with those of one place that tell one of their
    numbers, if only one does: "84 people were killed", "killed 84 people in Osk"."""
    placed = {place: several for place, several in by_place.items() if place}
    unplaced = by_place.get(None, [])
    numbers = {one.number.value for one in unplaced if one.number.value >= MANY}
    same = [
        place
        for place, several in placed.items()
        if not numbers.isdisjoint(one.number.value for one in several)
    ]
    if len(same) != 1:
        return list(by_place.values())
    return [
        [*several, *unplaced] if place == same[0] else several for place, several in placed.items()
    ]


def _likely(found: list[Count]) -> list[Count]:
    middle = median(one.number.value for one in found)
    times = LIKELY_CROWD if found[0].key[1] in _DISPUTED else LIKELY
    low, high = middle / times, middle * times
    return [one for one in found if low < one.number.value < high or _is_at_most(one)]


def _is_at_most(one: Count) -> bool:
    """Whether somebody says that all of a count are no more than some: however few, that is of the
    count which others tell."""
    return not one.key[2] and is_at_most(one)


def is_at_most(one: Count) -> bool:
    """Whether a count is told to be no more: it does not rise after that, others tell otherwise."""
    before, told, _ = around(one.claim.text, one.claim.content, one.figure.span)
    return bool(_AT_MOST.search(before) or _AT_MOST.match(told))


def _stated(claim: Claim) -> list[Count]:
    by_key: defaultdict[Key, list[Count]] = defaultdict(list)
    told = counting(claim)
    amounts = Counter(figure.unit for figure, _ in told)
    for figure, number in told:
        key = _key(claim, figure)
        # "From 12,000 barrels to 25,000 barrels a day" tells of no one amount.
        if key and (figure.fate or figure.unit is None or amounts[figure.unit] == 1):
            by_key[key].append(Count(claim, figure, number, key))
    found = (one for several in by_key.values() for one in _only(claim, several))
    return [one for one in found if not is_rate(claim, one.figure)]


def _only(claim: Claim, found: list[Count]) -> list[Count]:
    """Of two that a claim tells, the one to which the count has changed."""
    if len({one.number.value for one in found}) < 2:
        return [] if _is_compared(found[0]) else found[:1]
    if len(found) > 2:
        return []
    one, other = found
    between = words_between(claim, one.figure.span[1], other.figure.span[0])
    if _FROM_TO.match(between):
        return [replace(other, was=one.number.value)]
    led = around(claim.text, claim.content, one.figure.span)[0]
    if _is_compared(other):
        return [replace(one, was=other.number.value)]
    was = _UP_FROM.match(between) or (_FROM.match(between) and _TO.search(led))
    return [replace(one, was=other.number.value)] if was else []


def _is_compared(one: Count) -> bool:
    """Whether a number is one that something else is held against: "more than the 1,200 announced
    before"."""
    before = around(one.claim.text, one.claim.content, one.figure.span)[0]
    return _THAN_THE.search(before) is not None


def _key(claim: Claim, figure: Figure) -> Key | None:
    if not _is_whole(claim, figure):
        return None
    intended = is_intended(claim, figure)
    what = figure.what.text.casefold() if figure.what else ""
    last = what.split()[-1] if what else ""
    if last in _RELATIVE | _BODIES or counts_another(claim, figure):
        return None
    if figure.fate is None:
        key = _without_fate(claim, figure, what)
        return None if key and key[1] and intended else key
    if intended:
        return None
    # Hostages who are held are kidnapped.
    taken = figure.fate == "held" and last in _FATES["kidnapped_nouns"]
    fate = "kidnapped" if taken else figure.fate
    told = {word for kind in ("", "_nouns") for word in _FATES.get(fate + kind, ())}
    rest = [word for word in _PLAIN.sub(" ", what).split() if word not in told]
    noun = "" if not rest or (len(rest) == 1 and rest[0] in _PERSONS) else " ".join(map(stem, rest))
    return figure.unit, fate, noun


def _without_fate(claim: Claim, figure: Figure, what: str) -> Key | None:
    """What a figure counts of which nothing befell that is in the table of fates: how many came, or
    were aboard; or something else."""
    last = what.rsplit(maxsplit=1)[-1] if what else ""
    if figure.unit is None and (what in _NAMELESS or _points(claim, figure)):
        return _NOTHING
    named = last in _CROWD or (not what and (figure.value or 0) >= CROWD)
    led = around(claim.text, claim.content, figure.span)[0]
    if figure.unit is None and _CAME.search(claim.text) and named and not _SEEN_TO.search(led):
        return None, PRESENT, ""
    passengers = not _PASSENGERS.isdisjoint(what.split()) and not _is_beside_crew(claim, figure)
    if figure.unit is None and passengers and _ABOARD.search(claim.text):
        return None, ABOARD, ""
    led = _CLAUSE_END.split(led[-_NEAR:])[-1]
    voted = last == "turnout" or (not what and _TURNOUT.search(led))
    if figure.unit == "percent" and voted and not _is_of_group(claim, figure):
        return figure.unit, VOTED, ""
    return (figure.unit, None, what) if what or figure.unit else None


def _is_beside_crew(claim: Claim, figure: Figure) -> bool:
    """Whether a figure counts those aboard without the crew, or the crew alone: "58 passengers and
    a crew of five"."""
    before, _, after = around(claim.text, claim.content, figure.span)
    return bool(_AND_CREW.match(after) or _CREW_AND.search(before[-_NEAR:]))


def _is_of_group(claim: Claim, figure: Figure) -> bool:
    """Whether a turnout is that of some voters, or up to some hour."""
    before, _, after = around(claim.text, claim.content, figure.span)
    return _OF_GROUP.search(before[-_NEAR:] + after[:_NEAR]) is not None


def _is_of_some(figure: Figure, after: str) -> bool:
    """Whether a figure counts all of some who met a fate: "nine of its drivers were killed"."""
    last = figure.what.text.casefold().split()[-1] if figure.what else ""
    told = {word for kind in ("", "_nouns") for word in _FATES.get(f"{figure.fate}{kind}", ())}
    named = last and last not in _PERSONS | _RELATIVE | told
    return bool(figure.fate and named and _OF_ITS.match(after))


def is_intended(claim: Claim, figure: Figure) -> bool:
    """Whether a figure is of what shall or would be."""
    before, _, after = around(claim.text, claim.content, figure.span)
    return bool(_INTENDED.search(before) or _TO_COME.match(after))


def _is_whole(claim: Claim, figure: Figure) -> bool:
    """Whether the words around a figure tell of no part, difference or mere possibility."""
    before, _, after = around(claim.text, claim.content, figure.span)
    is_share = figure.unit == "percent" and figure.fate is None
    of_less = (
        (_PART.match(after) and not (is_share or _is_of_some(figure, after)))
        or _AMONG.search(before)
        or _ALONE.match(after)
    )
    return not (of_less or _POSSIBLE.match(after) or _SUPPOSED.search(before))


def is_withdrawn(claim: Claim) -> bool:
    """Whether the text that tells a claim takes it back in the same breath: "Correction: an earlier
    version of this report said …"."""
    source = claim.source
    return source is not None and any(
        note.kind == "denied" and note.span[0] <= source[0] < note.span[1] for note in claim.notes
    )


def is_former(claim: Claim, first: date | None) -> bool:
    """Whether a claim tells of a day long before the `first` of a story or document."""
    if first is None:
        return False
    told = [moment.value for moment in claim.when] + [figure.as_of for figure in claim.figures]
    ends = (_day(_last(value)) for value in told if value)
    return any(first - day > FORMER for day in ends if day)


def _last(value: str) -> str:
    """The latest day of a date, a time or an interval; an open one is told by its start."""
    start, _, end = value.partition("/")
    whole = start if end in {"", ".."} else end
    return {4: f"{whole}-12-31", 7: f"{whole}-28"}.get(len(whole), whole)


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def published(claim: Claim) -> date | None:
    """The day on which a claim's document was published, where it is known."""
    return _day(claim.published)


def _size(claim: Claim) -> tuple[int, str]:
    return sum(end - start for start, end in claim.content), claim.id
