"""Which denials stand once all claims are known: two claims by themselves do not tell that their
speakers are one, that the words they share are those of every text on the affair, or that another
spoke in between."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from sayso.facts.countries import country
from sayso.match.denials import REPEATED_BY, REPEATS, is_of_others, is_pointed_at, names_speaker
from sayso.match.denied import CHARGES, denied
from sayso.match.disputes.scene import Readings
from sayso.match.opposite import BOTH_COVERED, told_of
from sayso.match.reading import Reading, is_kin, is_one, names
from sayso.match.same import share
from sayso.match.voices import UNNAMED
from sayso.match.words import stem
from sayso.points import Link
from sayso.types import Claim, Grouped

FEW = 10
"""A word that no more documents have is no word of a whole affair."""
OFTEN = 0.25
"""Of how many of the documents one has it that is."""
SELDOM, LITTLE_TOLD = 0.15, 0.3
"""Of how many documents have a word that tells enough where no more than this of what is denied is
told."""
MOSTLY = 0.5
"""How much of an accusation, or of what is told of the denier, a denial tells that may be meant."""
ASIDE = 40
"""How many code points before a denial another claim has to begin to stand between."""

_WORD = re.compile(r"[^\W\d_]{3,}")
_ONE = re.compile(
    r"\W*(?:it|this|that|((?:the|this|that) )?(\w+)(?<!s))?(?:\W+as\b.*)?\W*",
    re.IGNORECASE | re.DOTALL,
)
"""What is denied where one statement is meant: "it", "the claim"."""
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)


def upheld(
    links: Sequence[Link],
    claims: Iterable[Claim],
    groups: Iterable[Grouped],
    readings: Readings | None = None,
) -> list[Link]:
    """`links` without the denials that other claims speak against."""
    known = {claim.id: claim for claim in claims}
    denials = [
        (link, known[link.a], known[link.b])
        for link in links
        if link.kind == "denies" and link.a in known and link.b in known
    ]
    readings = readings or Readings()
    gone = {id(link) for link, a, b in denials if _are_one(readings.of(a), readings.of(b))}
    gone |= set(_laid_to_another(denials, readings))
    gone |= set(_passed_over(denials, known.values(), readings))
    far = [(link, a, b) for link, a, b in denials if a.document.id != b.document.id]
    gone |= set(_of_another_affair(far, known.values(), groups, readings))
    # "The claim" is the one that its own text tells.
    told = {
        link.a for link, a, b in denials if a.document.id == b.document.id and id(link) not in gone
    }
    gone |= {id(link) for link, a, _ in far if link.a in told and _points(a)}
    return [link for link in links if id(link) not in gone]


def _are_one(a: Reading, b: Reading) -> bool:
    """Whether two claims are one speaker's or its spokesman's, as all texts tell; but not if the
    cue of `b` tells what is denied, as that of a threat does."""
    what = denied(a)
    if what and not what.is_answer and not set(what.words.stems).isdisjoint(b.cue.stems):
        return False
    return is_one(a, b) or is_kin(a, b) or _are_called_one(a.claim, b.claim)


def _are_called_one(a: Claim, b: Claim) -> bool:
    one, two = a.speaker, b.speaker
    if one is None or two is None or not {one.kind, two.kind}.isdisjoint(UNNAMED | {"document"}):
        return False
    return _plain(one.name) == _plain(two.name)


def _plain(name: str) -> str:
    return _ARTICLE.sub("", name).casefold()


def _laid_to_another(
    denials: Sequence[tuple[Link, Claim, Claim]], readings: Readings
) -> Iterator[int]:
    """The denials of "those charges" of what is laid to others, where the denier is charged too."""
    of: defaultdict[str, list[tuple[Link, Claim, Claim]]] = defaultdict(list)
    for one in denials:
        if one[2].stance == "accuses":
            of[one[0].a].append(one)
    for several in of.values():
        a = readings.of(several[0][1])
        what = denied(a)
        named = [names_speaker(readings.of(b), a) for _, _, b in several]
        if what and any(named) and not all(named):
            for (link, _, b), is_named in zip(several, named, strict=True):
                other = readings.of(b)
                if not is_named and names(other) - a.told and is_pointed_at(what, other):
                    yield id(link)


def _passed_over(
    denials: Sequence[tuple[Link, Claim, Claim]], claims: Collection[Claim], readings: Readings
) -> Iterator[int]:
    """The denials of one statement that is only pointed at ("it", "the claim") of what stands
    before another claim."""
    pointing = [
        one for one in denials if one[1].document.id == one[2].document.id and _points(one[1])
    ]
    there = {a.document.id for _, a, _ in pointing}
    of: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.document.id in there and claim.source:
            of[claim.document.id].append(claim)
    for link, a, b in pointing:
        end, start = b.content[-1][1], _start(a) - ASIDE
        between = any(end <= _start(one) < start for one in of[a.document.id])
        if between and not _is_called(readings.of(a), readings.of(b)):
            yield id(link)


def _is_called(a: Reading, b: Reading) -> bool:
    """Whether `b` tells of who denies, or calls itself what it is called: "the report"."""
    called = CHARGES.intersection(a.words.stems)
    return b.claim.stance == "accuses" or names_speaker(b, a) or not called.isdisjoint(b.told)


def _points(claim: Claim) -> bool:
    """Whether a claim denies one statement that it only points at."""
    one = _ONE.fullmatch(claim.text) if claim.stance == "denies" else None
    return one is not None and bool(one[1] or not one[2] or stem(one[2]) in CHARGES)


def _start(claim: Claim) -> int:
    return min(span[0] for span in (claim.content[0], claim.source, claim.cue) if span)


def _of_another_affair(
    far: Sequence[tuple[Link, Claim, Claim]],
    claims: Collection[Claim],
    groups: Iterable[Grouped],
    readings: Readings,
) -> Iterator[int]:
    """The denials of what another document tells of another place, or in no words but those that
    many documents have."""
    story = {id_: group.documents[0] for group in groups for id_ in group.documents}
    shared = {id(link): _shared(a, b) for link, a, b in far}
    spread = _Spread(claims, story, frozenset().union(*shared.values()))
    for link, a, b in far:
        told = spread.least(shared[id(link)], a, b)
        if _are_elsewhere(a, b) or _is_of_no_word(readings.of(a), readings.of(b), told):
            yield id(link)


def _is_of_no_word(a: Reading, b: Reading, told: float) -> bool:
    """Whether all that a denial and another claim have in common is little, or in the words of the
    affair; `told` is how many documents have the rarest of them."""
    what = denied(a)
    if what and is_pointed_at(what, b):
        return False
    words = what.words if what else a.words
    ours, theirs = share(words, told_of(words, b)), share(b.words, told_of(b.words, a))
    if what and _is_repeated(ours, theirs):
        return False
    if what and _denies_others(a, b):
        return True
    if told <= SELDOM or _is_charged(a, b, theirs):
        return False
    little = what is not None and ours < LITTLE_TOLD
    return little or (told > OFTEN and not names_speaker(b, a))


def _is_charged(a: Reading, b: Reading, theirs: float) -> bool:
    """Whether `b` accuses, or tells of the denier, mostly of what is denied; or of nothing else."""
    denies = a.claim.stance == "denies"
    charged = names_speaker(b, a) or (denies and b.claim.stance == "accuses")
    return (charged and theirs >= MOSTLY) or (denies and theirs >= REPEATS)


def _is_repeated(ours: float, theirs: float) -> bool:
    """Whether `ours`, how much of a denial is told, or that and `theirs`, of the other, is much."""
    return (ours >= REPEATS and theirs >= REPEATED_BY) or min(ours, theirs) >= BOTH_COVERED


def _denies_others(a: Reading, b: Reading) -> bool:
    """Whether a denial is of somebody's claims, and those are not the ones of `b`."""
    return is_of_others(a, b) and not CHARGES.isdisjoint(a.words.stems)


def _are_elsewhere(a: Claim, b: Claim) -> bool:
    """Whether two claims name places, and none in common; a country may hold the other's."""
    ours, theirs = (set(filter(_is_town, (p.name for p in claim.where))) for claim in (a, b))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _is_town(name: str) -> bool:
    """Whether a place is no country, which may hold another."""
    found = country(name)
    return found is None or found.how == "seat"


def _shared(a: Claim, b: Claim) -> frozenset[str]:
    """The stems that two claims have in common, but for those that tell who makes the first."""
    own = f"{a.speaker.name if a.speaker else ''} {a.source_text or ''}"
    return (_stems(a.text) & _stems(b.text)) - _stems(own)


class _Spread:
    """In how many documents of all, and of each story, some words stand."""

    def __init__(
        self, claims: Collection[Claim], story: Mapping[str, str], words: frozenset[str]
    ) -> None:
        self._story = story
        self._having: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._documents: defaultdict[str, set[str]] = defaultdict(set)
        for claim in claims if words else ():
            document = claim.document.id
            for group in ("", story.get(document, document)):
                self._documents[group].add(document)
                for word in _stems(claim.text) & words:
                    self._having[group, word].add(document)

    def least(self, words: frozenset[str], a: Claim, b: Claim) -> float:
        """The share of the documents that have the rarest of `words`, of all or of the story of one
        of two claims, whichever is the most; 1 if there is none."""
        documents = a.document.id, b.document.id
        groups = {"", *(self._story.get(document, document) for document in documents)}
        return min((max(self._share(group, word) for group in groups) for word in words), default=1)

    def _share(self, group: str, word: str) -> float:
        having = len(self._having[group, word])
        return having / len(self._documents[group]) if having > FEW else 0.0


@lru_cache(8192)
def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, _WORD.findall(text)))
