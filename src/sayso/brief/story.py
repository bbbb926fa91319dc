"""Stories: what their documents and claims tell of them together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from sayso.english import FINITE
from sayso.group import cosine, sketch, weights
from sayso.types import Claim, Document, Grouped, Story, Title

SURE = 0.6
"""Of claims of a real scrape with lower scores, few are right (docs/benchmarks.md)."""
LONGEST = 160
"""How long the words of a claim may be, in code points, to stand as a title."""

SHORTEST = 30
"""And how long at least, to be preferred to others."""
_DEPENDENT = re.compile(
    r"[\W_]*(?:to|not|what|which|who|whether|how|why|if|as|by|for|of|on|in|with|against|from|about"
    r"|it|he|she|they|this|these|those|but|and|or|so|yet|despite (?:this|these|that))\b",
    re.IGNORECASE,
)
_DOING = re.compile(r"[\W_]*[a-z]+ing\b")
_THAT = re.compile(r"that\s+(?=\w)", re.IGNORECASE)
_FINITE = re.compile(rf"\b(?:{FINITE}|[a-z]+ed)\b")

_ID = re.compile("[0-9a-f]{4,32}")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Told:
    """What one document gives to its story. `speakers` are ids with names, once a claim; `places`
    are names, as often as a claim tells them."""

    title: Title
    words: Title | None
    outlet: str | None
    day: str | None
    is_copy: bool
    speakers: tuple[tuple[str, str], ...]
    sides: tuple[str, ...]
    places: tuple[str, ...]


def told(document: Document, claims: Iterable[Claim]) -> Told:
    """What a document with its claims gives to its story."""
    claims = list(claims)
    named = [claim.speaker for claim in claims if claim.speaker]
    return Told(
        title=_headline(document),
        words=None if document.title else _best_words(document, claims),
        outlet=document.outlet,
        day=document.published[:10] if document.published else None,
        is_copy=bool(document.copy_of or document.replaced_by),
        speakers=tuple((speaker.id, speaker.name) for speaker in named),
        sides=tuple(speaker.side for speaker in named if speaker.side),
        places=tuple(place.name for claim in claims for place in claim.where),
    )


def stories(groups: Iterable[Grouped], known: dict[str, Told]) -> list[Story]:
    """The stories of `groups`, those with most outlets, then documents and known speakers first.
    Copies count for nothing there. Of `groups` what is known is taken; a document that is in none
    is a story by itself."""
    found = [_story(group, known) for group in _whole(groups, known)]
    return sorted(found, key=lambda story: (*_weight(story, known), story.when or "", story.id))


def called(found: Iterable[Story], about: str) -> list[Story]:
    """The story with a document of an id, or of its start; else those with all words of `about` in
    their title, whatever their case."""
    found = list(found)
    if _ID.fullmatch(about):
        meant = [story for story in found if any(i.startswith(about) for i in story.documents)]
        if meant:
            return meant
    words = set(_WORD.findall(about.casefold()))
    titles = [set(_WORD.findall((story.title.text or "").casefold())) for story in found]
    return [story for story, title in zip(found, titles, strict=True) if words and words <= title]


def _weight(story: Story, known: dict[str, Told]) -> tuple[int, int, int]:
    own = [known[id_] for id_ in story.documents if not known[id_].is_copy]
    outlets = {one.outlet for one in own if one.outlet}
    speakers = {id_ for one in own for id_, _ in one.speakers}
    return -len(outlets), -len(own), -len(speakers)


def _whole(groups: Iterable[Grouped], known: dict[str, Told]) -> Iterator[Grouped]:
    left = dict.fromkeys(known)
    for group in groups:
        there = tuple(id_ for id_ in group.documents if id_ in left)
        for id_ in there:
            del left[id_]
        if there:
            yield Grouped(there, group.headline if group.headline in there else None)
    for id_ in left:
        yield Grouped((id_,), id_ if known[id_].title.text else None)


def _story(group: Grouped, known: dict[str, Told]) -> Story:
    of = [known[id_] for id_ in group.documents]
    title = _title(group, known)
    days = sorted(one.day for one in of if one.day)
    when = None if not days else days[0] if days[0] == days[-1] else f"{days[0]}/{days[-1]}"
    return Story(
        id=group.documents[0],
        title=title,
        when=when,
        where=_where(of, title.text or ""),
        outlets=_ranked(one.outlet for one in of if one.outlet),
        speakers=_names(speaker for one in of for speaker in one.speakers),
        sides=_ranked(side for one in of for side in one.sides),
        documents=group.documents,
    )


def _where(of: Collection[Told], title: str) -> str | None:
    """The place that most documents tell, of several the one told most often, then first: of those
    that the title names, or else one that is told twice as often as any other, and not once."""
    documents, times = Counter[str](), Counter[str]()
    for one in of:
        documents.update(dict.fromkeys(one.places, 1))
        times.update(one.places)
    named = [place for place in times if re.search(rf"\b{re.escape(place)}\b", title)]
    best = max(named or times, key=lambda place: (documents[place], times[place]), default=None)
    second = max((times[place] for place in times if place != best), default=0)
    return best if named or (best and times[best] >= max(2, 2 * second)) else None


def _title(group: Grouped, known: dict[str, Told]) -> Title:
    first = known[group.headline] if group.headline is not None else None
    if first and first.title.text is not None:
        return first.title
    of = [first, *map(known.get, group.documents)]
    words = [one.words for one in of if one and one.words]
    none = Title(None, group.documents[0], None)
    return min(words, key=lambda title: not states(title.text or ""), default=none)


def _headline(document: Document) -> Title:
    at = document.text.find(document.title) if document.title else -1
    span = (at, at + len(document.title)) if document.title and at >= 0 else None
    return Title(document.title, document.id, span)


def _best_words(document: Document, claims: Iterable[Claim]) -> Title | None:
    """Of the short claims that state something, the one most like the whole document."""
    short = [claim for claim in claims if len(claim.content) == 1 and len(claim.text) <= LONGEST]
    ranks = list(map(_rank, short))
    least = min(ranks, default=None)
    best = [claim for claim, rank in zip(short, ranks, strict=True) if rank == least]
    if len(best) < 2:
        return _words(best[0]) if best else None
    whole = sketch(document).whole
    return _words(max(best, key=lambda claim: cosine(weights(claim.text), whole)))


def _rank(claim: Claim) -> tuple[bool, bool, bool]:
    # What is nobody's would seem to be ours; a figure of the document's own is its outlet's.
    nobodys = claim.speaker is None and claim.style != "reported"
    return not states(claim.text), nobodys, is_doubtful(claim.score)


def is_doubtful(score: float | None) -> bool:
    """Whether an attribution of this score may well be none; what a document says itself has no
    score, and is none."""
    return score is not None and score < SURE


def states(words: str) -> bool:
    """Whether words are a statement: "the dam has burst", and not "to open the dam", "its fall",
    nor one with a quotation mark that has no other, as it may run on."""
    whole = words.count("“") == words.count("”") and words.count('"') % 2 == 0
    long = whole and len(words) >= SHORTEST
    that = _THAT.match(words)
    start = that.end() if that else 0
    # "That may take months" tells of something before it.
    begins = not (that and _FINITE.match(words, start)) and not _DOING.match(words, start)
    return long and begins and not _DEPENDENT.match(words, start) and bool(_FINITE.search(words))


def _words(claim: Claim) -> Title:
    """The words of a claim of one part, without a "that" which only leads to them."""
    start, end = claim.content[0]
    that = _THAT.match(claim.text)
    skipped = that.end() if that and not _FINITE.match(claim.text, that.end()) else 0
    speaker = claim.speaker.name if claim.speaker else None
    return Title(claim.text[skipped:], claim.document.id, (start + skipped, end), claim.id, speaker)


def _names(speakers: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The names of speakers, each by the one it has most often."""
    by_id: dict[str, Counter[str]] = {}
    for id_, name in speakers:
        by_id.setdefault(id_, Counter())[name] += 1
    ranked = sorted(by_id.values(), key=lambda names: -names.total())
    return tuple(names.most_common(1)[0][0] for names in ranked)


def _ranked(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name, _ in Counter(names).most_common())
