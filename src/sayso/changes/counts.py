"""Which figures have been raised or lowered, by those who gave them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.content import around
from sayso.facts import load
from sayso.match.against import differ
from sayso.match.origins import origin_of
from sayso.match.standing import Met, with_sides
from sayso.points import Change, ChangeKind
from sayso.types import Claim, Figure

_ANYBODY = frozenset({"", "people", "persons", "others", "victims"})
# "three more", "two of them": no count of all.
_PART = re.compile(
    r"\W*(?:(?:more|others?|another|further|additional|extra)\b"
    r"|(?:\w+\W+)?of (?:them|whom|those|these|the)\b)",
    re.IGNORECASE,
)
# "risen from 13 to 14", "an earlier count of 13": what was counted before.
_EARLIER = re.compile(
    r"\b(?:from|earlier|previous|previously|initial|initially)\b[^\d.;]{0,24}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Count:
    """A figure that counts all of something. `who` says it; `place` is that of the claim among all,
    by their documents."""

    claim: Claim
    figure: Figure
    who: tuple[str, ...]
    noun: str
    named: bool
    place: tuple[str, int]

    def counts_as(self, other: _Count) -> bool:
        """Whether both count the same, as far as the figures tell."""
        ours, theirs = self.figure, other.figure
        return (
            (self.who, self.noun, ours.unit, ours.fate)
            == (other.who, other.noun, theirs.unit, theirs.fate)
            and not differ(ours.where, theirs.where)
            and not differ(ours.as_of, theirs.as_of)
        )


class Counts:
    """The counts in `claims`, copies left out, of which those of the documents `known` came first.
    Claims are of one count only within a story, and of one point or linked where nobody is named
    who counts, or where the figure tells no fate."""

    def __init__(
        self,
        claims: Sequence[Claim],
        met: Met,
        known: Collection[str],
        story_of: Mapping[str, str],
        point_of: Mapping[str, str],
    ) -> None:
        counted = sorted(
            (
                count
                for number, claim in enumerate(with_sides(claims))
                if claim.document.copy_of is None
                for count in _counts(claim, number)
            ),
            key=lambda count: count.place,
            reverse=True,
        )
        self._then = [count for count in counted if count.claim.document.id in known]
        self._new = [
            count
            for count in counted
            if count.claim.document.id not in known and not count.claim.document.replaced_by
        ]
        self._linked = {frozenset({link.a, link.b}) for link in met.links}
        self._story_of = story_of
        self._point_of = point_of

    def changed(self) -> Iterator[Change]:
        """The changes, each from the latest known count of one speaker to the latest new one."""
        done: list[_Count] = []
        for count in self._new:
            if any(self._is_one(count, other) for other in done):
                continue
            done.append(count)
            last = next((other for other in self._then if self._is_one(count, other)), None)
            kind = _direction(last, count) if last else None
            if last and kind:
                yield self._change(kind, last, count)

    def _change(self, kind: ChangeKind, last: _Count, count: _Count) -> Change:
        was, now = last.figure.value or 0.0, count.figure.value or 0.0
        claim = count.claim.id
        point = self._point_of[claim]
        story = self._story_of[point]
        return Change(kind, story, point, (claim,), (last.claim.id,), (was, now))

    def _is_one(self, count: _Count, other: _Count) -> bool:
        one, two = count.claim.id, other.claim.id
        if not count.counts_as(other) or self._story_of[one] != self._story_of[two]:
            return False
        if count.named and count.figure.fate:
            return True
        return self._point_of[one] == self._point_of[two] or frozenset({one, two}) in self._linked


def _counts(claim: Claim, number: int) -> list[_Count]:
    """The counts of a claim; none of a thing of which it tells two."""
    who = _who(claim)
    if who is None:
        return []
    found = []
    for figure in claim.figures:
        before, _, after = around(claim.text, claim.content, figure.span)
        measured = figure.unit not in {None, "percent"} and not (figure.unit or "").isupper()
        if figure.value is None or measured or _PART.match(after) or _EARLIER.search(before):
            continue
        place = claim.published or "", number
        named = claim.speaker is not None
        found.append(_Count(claim, figure, who, _noun(figure), named, place))
    return [one for one in found if not any(one is not o and one.counts_as(o) for o in found)]


def _who(claim: Claim) -> tuple[str, ...] | None:
    if claim.stance in {"denies", "doubts"}:
        return None
    if claim.speaker is None:
        outlet = claim.document.outlet
        return ("outlet", outlet) if outlet and claim.style == "reported" else None
    origin = origin_of(claim)
    # Unnamed sources of one outlet may be of two sides.
    unnamed = origin is not None and origin[0] == "unnamed"
    return origin and (*origin, claim.speaker.name.casefold() if unnamed else "")


def _noun(figure: Figure) -> str:
    """The head of what is counted; none where that is whoever has the figure's fate ("dead")."""
    head = figure.what.text.casefold().split()[-1] if figure.what else ""
    fates = load("fates")
    own = (fates.get(f"{figure.fate}_nouns"), fates.get(figure.fate or ""))
    return "" if head in _ANYBODY.union(*filter(None, own)) and figure.fate else head


def _direction(was: _Count, now: _Count) -> ChangeKind | None:
    then, since = was.claim.published, now.claim.published
    if then and since and since < then:
        return None
    old, new = was.figure, now.figure
    low, high = (new.value or 0.0) - (old.value or 0.0), _most(new) - _most(old)
    if low > 0 and high >= 0:
        return "figure-raised"
    return "figure-lowered" if low < 0 and high <= 0 else None


def _most(figure: Figure) -> float:
    return (figure.value or 0.0) if figure.value_max is None else figure.value_max
