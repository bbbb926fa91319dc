"""What a claim shows to a note that may bear on it: who says it, what of, in which stance."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from sayso.english import UP_TO_TWELVE
from sayso.facts import load
from sayso.layout import Layout
from sayso.normalise.notes.objects import CLAIMED
from sayso.normalise.notes.words import names, proposals, seated, stems
from sayso.normalise.stance import stance
from sayso.types import SILENT, Attribution, Span

_WISHES = frozenset({"demands", "promises"})
_FEW = 3
"""Fewer words say nothing that a text could have verified: "the reports"."""
_TERSE = 2
"""Fewer say nothing behind a colon alone: "Witnesses: two blasts"."""
_CITED = 8
"""Fewer words behind "citing" name a source, and say nothing."""
_CITES = re.compile(r"cit(?:e|ed|es|ing)\b|quot(?:e|ed|es|ing)\b", re.IGNORECASE)
_WISHED = re.compile(r"\b(?:(?:want|wish)(?:s|es|ed|ing)?|hop(?:e|es|ed|ing))\b", re.IGNORECASE)
_WISHING = re.compile(
    rf"\W*(?:that )?(?:\w+ {_WISHED.pattern}|(?:it|he|she|they|we|i) (?:would|will)\b"
    r"|\w+ (?:is|are|was|were)(?: still)? (?:seeking|working|waiting) to\b"
    r"|\w+ (?:is|are|was|were) (?:not |un)aware\b)",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\?[\"”’']*$|^(?:if|whether|why|how|what|who|when)\b", re.IGNORECASE)
_TO_DO = re.compile(r"(?:for|to(?! (?:have|be)\b))\b")
_CALLS = re.compile(r"\b(?:call|brand|label|describ|portray)", re.IGNORECASE)
_NAMES_IT = re.compile(r"\b(?:call(?:s|ed|ing)?\Z|brand|label)", re.IGNORECASE)
_BODY = re.compile(r"(?P<body>[Tt]he [a-z]+)")
"""A body told by a noun alone."""
_OFFICER = re.compile(r"[Tt]he (?P<body>[a-z]+)['’]s? (?:[a-z-]+ ){0,4}[a-z-]+,? [A-Z]")
"""Whose officer somebody is: "the union's general secretary, Jane Roe"."""
_PRONOUN = re.compile(r"(?:he|she|they)\b", re.IGNORECASE)
_SOMEONE = re.compile(r"(?:an?|one)\s", re.IGNORECASE)
_PROSECUTES = re.compile(
    r"\b(?:prosecut\w+|indictment|charge sheet|complaint|police|detectives?|investigators?|lawsuit"
    r"|(?:court )?(?:papers|documents|filings?|records)|attorney general|district attorney)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"\d|\b(?:{UP_TO_TWELVE}|dozens?|scores?|hundreds?|thousands?|millions?|half"
    r"|(?:an?|one|two|three)[ -](?:third|quarter|fifth)s?)\b",
    re.IGNORECASE,
)
_VOICE = re.compile(
    r"\A(?:the |an? )?(?P<before>[a-z]+) spokes\w+"
    r"|\b(?:spokes\w+|representative) (?:of|for) the (?P<of>\w+)\b(?! (?:of|for)\b)",
    re.IGNORECASE,
)
"""Who speaks for a body that no more than its noun tells: "a spokesman of the ministry"."""
_INSIDE = re.compile(r"\b(?:at|close|for|from|in|inside|near|of|with|within)\b")
"""What stands behind the head of a source: "sources | in the ministry"."""
NEAR = 3
"""How far back it may stand if only words like "the claim" tell that it is meant."""
FARTHEST = 2_000
"""Code points away from which nothing is meant, however few sentences lie between."""
_BESIDE = 60
"""Code points between the parts of an attribution that tell of it: "said in the letter"."""
_BESIDE_NAME = re.compile(
    r",| (?:who|close to|familiar with|briefed on|working (?:on|with|for)|opposed to|critical of"
    r"|against)\b"
)
"""What stands behind the words for a source that may name others: "a source close to Osk"."""
_ADJACENT = 3
"""Code points between a claim's words and a clause that belongs to them."""


@cache
def _press() -> frozenset[str]:
    return load("bodies")["outlet"] | {"media"}


class View:
    """The claims of a text, by their numbers; `speakers` are their names where they are told."""

    def __init__(
        self,
        text: str,
        layout: Layout,
        attributions: Sequence[Attribution],
        speakers: Sequence[str | None],
    ) -> None:
        self._text, self._layout = text, layout
        self._all, self._speakers = attributions, speakers
        self._stances: dict[int, str] = {}
        self._told: dict[int, bool] = {}
        self._bodies = self._owners()

    def holds(self, number: int, at: int) -> bool:
        """Whether a place lies in the content of a claim."""
        return any(start <= at < end for start, end in self._all[number].content)

    def ends(self, number: int) -> int:
        return self._all[number].content[-1][1]

    def opens(self, number: int) -> int:
        """Where the first of the parts of an attribution begins."""
        return self._all[number].opens

    def closes(self, number: int) -> int:
        """Where the last of the parts of an attribution ends."""
        a = self._all[number]
        return max(span[1] for span in (*a.content, a.source, a.cue) if span)

    def asserted(self, number: int) -> bool:
        """Whether the speaker stands for what is said."""
        return self.told(number) and self._stance(number) not in {"denies", "doubts"}

    def to_do(self, number: int) -> bool:
        """Whether what is said is something to do: "calls | to open the port"."""
        return _TO_DO.match(self._text, *self._all[number].content[0]) is not None

    def told(self, number: int) -> bool:
        """Whether a claim says of something that it is so or not."""
        known = self._told.get(number)
        if known is None:
            known = self._told[number] = self._tells(number)
        return known

    def _tells(self, number: int) -> bool:
        words = self.words(number)
        terse = self.counts(number) or self.is_rumour(number)
        few = _FEW if self._all[number].cue and not terse else _TERSE
        least = 1 if self.accuses(number) else _CITED if self._cites(number) else few
        if len(words.split()) < least or _ASKS.search(words) or self._wishes(number):
            return False
        return self._stance(number) not in _WISHES | SILENT

    def _wishes(self, number: int) -> bool:
        """Whether somebody tells what he would like, or does not know: "they want …", "said that
        they hoped …", "said it was unaware of …"."""
        a = self._all[number]
        told = a.cue is not None and _WISHED.search(self._text, *a.cue)
        # "Reports that he would resign" tell what others say of him.
        own = not self.is_rumour(number) and _WISHING.match(self._text, *a.content[0])
        return bool(told or own)

    def _cites(self, number: int) -> bool:
        """Whether a cue leads to a source rather than to what it says: "citing a spokesman"."""
        cue = self._all[number].cue
        told = self._text.startswith("that ", self._all[number].content[0][0])
        return cue is not None and not told and bool(_CITES.match(self._text, *cue))

    def words(self, number: int) -> str:
        """What is said, as it stands."""
        return " ".join(self._text[s:e] for s, e in self._all[number].content)

    def counts(self, number: int) -> bool:
        """Whether a claim has a number."""
        return any(_NUMBER.search(self._text, *part) for part in self._all[number].content)

    def calls(self, number: int) -> bool:
        """Whether somebody calls, or accuses of, what is said, rather than that it is so."""
        cue = self._all[number].cue
        called = cue is not None and bool(_CALLS.search(self._text, *cue))
        return called or self.accuses(number)

    def names_it(self, number: int) -> bool:
        """Whether somebody only says what he calls something: "called | it a crime"."""
        cue = self._all[number].cue
        return cue is not None and _NAMES_IT.search(self._text, *cue) is not None

    def overlaps(self, number: int, clause: Span) -> bool:
        """Whether what is said and a clause share words."""
        return any(s < clause[1] and clause[0] < e for s, e in self._all[number].content)

    def accuses(self, number: int) -> bool:
        return self._stance(number) == "accuses"

    def prosecutes(self, number: int) -> bool:
        """Whether it is said by who brings somebody to trial, or in what he is charged by."""
        source = self._all[number].source
        return source is not None and _PROSECUTES.search(self._text, *source) is not None

    def admits(self, number: int) -> bool:
        return self._stance(number) == "admits"

    def _stance(self, number: int) -> str:
        known = self._stances.get(number)
        if known is None:
            known = self._stances[number] = stance(self._text, self._all[number])
        return known

    def says(self, number: int) -> set[str]:
        """The names of who says it."""
        source, speaker = self._all[number].source, self._speakers[number]
        return names(
            f"{_head(self._text[slice(*source)] if source else '')} {_head(speaker or '')}"
        )

    def body(self, number: int) -> set[str]:
        """The body told by a noun that says it, itself or by its officer: "the union"."""
        source = self._all[number].source
        body = _BODY.fullmatch(self._text, *source) if source else None
        told = {body["body"].lower()} if body else set[str]()
        return told | self._bodies.get(self._speakers[number] or "", set())

    def _owners(self) -> dict[str, set[str]]:
        """By speakers, the bodies told by a noun whose officers they are: "the union's leader, Jane
        Roe" speaks for what "the union" says."""
        found: dict[str, set[str]] = {}
        for attribution, speaker in zip(self._all, self._speakers, strict=True):
            source = attribution.source
            officer = _OFFICER.match(self._text, *source) if source else None
            if officer and speaker:
                found.setdefault(speaker, set()).add(f"the {officer['body'].lower()}")
        return found

    def said_by(self, number: int, who: set[str]) -> bool:
        """Whether one told by names, or by such words as "the spokesman", says it."""
        said = self.says(number)
        return bool(who & said) or (not said and bool(who) and who <= self._called(number))

    def _called(self, number: int) -> set[str]:
        """The telling words of a source."""
        source = self._all[number].source
        return stems(_head(self._text[slice(*source)])) if source else set()

    def speaks_for(self, one: int, other: int) -> bool:
        """Whether one speaks for the body that says the other: "a spokesman of the ministry"."""
        source, body = self._all[one].source, self._all[other].source
        voice = _VOICE.search(self._text, *source) if source else None
        if voice is None or body is None:
            return False
        head = _INSIDE.split(self._text[slice(*body)].lower(), maxsplit=1)[0].split()[-1:]
        return head == [(voice["before"] or voice["of"]).lower()]

    def unnamed(self, number: int) -> bool:
        """Whether it is said by a pronoun of which nobody knows whom it means."""
        source = self._all[number].source
        told = source is not None and bool(_PRONOUN.fullmatch(self._text, *source))
        return told and self._speakers[number] is None

    def nameless(self, number: int) -> bool:
        """Whether it is said by one whose name a text may tell later: "a member of the guard"."""
        source = self._all[number].source
        return source is not None and _SOMEONE.match(self._text, *source) is not None

    def who(self, own: Sequence[int]) -> set[str]:
        """The names of who says the first of `own` that has a speaker; of a government that its
        seat is named for, those of its country, too."""
        first = next((i for i in own if self.says(i)), None)
        source = None if first is None else self._all[first].source
        return (
            set()
            if first is None
            else self.says(first) | seated(self._text[slice(*(source or (0, 0)))])
        )

    def about(self, number: int) -> set[str]:
        """The names and telling words of a claim and of its clause, without its source and what is
        told of that in an aside: "is suing | Osk Oil, saying that"."""
        a = self._all[number]
        low, high = (a.source[1], a.cue[0]) if a.source and a.cue else (0, 0)
        doing = self._text[low : min(high, low + _BESIDE)]
        aside = doing.startswith((",", " ,"))
        cue = [a.cue] if a.cue else []
        return (
            self.names(number)
            | self._stems([*a.content, *cue])
            | (set() if aside else stems(doing))
        )

    def stems(self, number: int) -> set[str]:
        """The telling words of a claim, of its source, and of what stands between them."""
        a = self._all[number]
        return self._stems(a.spans)

    def _stems(self, spans: Iterable[Span]) -> set[str]:
        spans = sorted(spans)
        between = [(e, s) for (_, e), (s, _) in pairwise(spans) if 0 < s - e <= _BESIDE]
        return stems(" ".join(self._text[s:e] for s, e in [*spans, *between]))

    def names(self, number: int) -> set[str]:
        """The names in what is said."""
        return names(self.words(number))

    def checked(self, number: int) -> bool:
        """Whether a claim is what a check of facts puts at its head: "CLAIM: it rained"."""
        a = self._all[number]
        head = a.source is None and a.cue is not None and self._text.startswith(":", a.cue[1])
        return head and self.called(number, "claim")

    def offers(self, number: int) -> bool:
        """Whether what is said tells of something that is offered or asked for."""
        a = self._all[number]
        words = " ".join(self._text[s:e] for s, e in (*a.content, *filter(None, [a.cue])))
        return not proposals().isdisjoint(re.findall(r"[a-z]+", words.lower()))

    def around(self, number: int) -> set[str]:
        """The names in the sentence in which what is said begins."""
        at = self._all[number].content[0][0]
        return names(self._text[slice(*self._layout.around(at, FARTHEST))])

    def called(self, number: int, noun: str) -> bool:
        """Whether a claim's cue is a form of a noun, or its source is that noun: "reports", of what
        is reported, not of what "a report" says."""
        a = self._all[number]
        cue, source = (
            self._text[slice(*s)].lower().split() if s else [] for s in (a.cue, a.source)
        )
        return noun.lower() in source or any(word[:5] == noun.lower()[:5] for word in cue)

    def is_one(self, number: int, noun: str) -> bool:
        """Whether a claim is made by, or as, what a noun names: "a report said", "claims that"; a
        report, by an outlet too."""
        a = self._all[number]
        words = " ".join(self._text[s:e] for s, e in a.own)
        told = set(words.lower().split())
        one = noun.lower().removesuffix("s")
        if one == "report" and (told | self._before(number)) & _press():
            return True
        return bool({one, f"{one}s", f"{one}ed"} & told) if one else False

    def is_rumour(self, number: int) -> bool:
        """Whether a claim is told by a noun for what is said, and nobody's: "reports | that"."""
        a = self._all[number]
        return (
            a.source is None
            and a.cue is not None
            and CLAIMED.match(f" {self._text[slice(*a.cue)]}") is not None
        )

    def _before(self, number: int) -> set[str]:
        """The words of its sentence before the cue of a claim, as who passes it on may be there."""
        cue = self._all[number].cue
        start = self._layout.around(cue[0], _BESIDE)[0] if cue else 0
        return set(re.findall(r"\w+", self._text[start : cue[0]].lower())) if cue else set()

    def split_by(self, number: int, clause: Span) -> bool:
        """Whether a clause stands between the cue of an attribution and its content: "he said,
        without proof, that …"."""
        a = self._all[number]
        return (
            a.cue is not None and a.cue[1] <= clause[0] and clause[1] <= a.content[0][0] + _ADJACENT
        )

    def qualified(self, number: int, clause: Span) -> bool:
        """Whether a clause belongs to that of an attribution, as a part of it or right behind it:
        "he accused the port of theft, without proof"."""
        a = self._all[number]
        if a.source and a.cue and a.source[1] <= clause[0] and clause[1] <= a.cue[0]:
            return True  # "the mayor, citing no evidence, said"
        if a.cue is None or a.cue[0] >= clause[0]:
            return False
        parts = sorted(a.spans)
        return parts[0][0] < clause[0] <= parts[-1][1] + 2 * _ADJACENT

    def beside(self, number: int, among: Sequence[int]) -> list[int]:
        """Those `among` claims that are told in the sentence of one of them."""
        here = self._layout.sentence(self._all[number].content[0][0])
        return [i for i in among if self._layout.sentence(self._all[i].content[0][0]) == here]

    def last(self, at: int, before: Sequence[int], several: bool) -> list[int]:
        """The last claims before a place: of the nearest sentence that has any; where `several`
        are meant, of the one before it too, as far as they follow each other."""
        if not before:
            return []
        here = self._layout.sentence(at)
        numbers = [self._layout.sentence(self._all[i].content[0][0]) for i in before]
        last = numbers[-1]
        if here - last > NEAR:
            return []
        if not several:
            return [before[-1]]
        return [i for i, n in zip(before, numbers, strict=True) if n >= last - 1]

    def of_two(self, at: int, before: Sequence[int]) -> list[int]:
        """The last claims before a place of two who differ: "either account". Whoever denies
        something is one with who goes on from it, and stands against who spoke before."""
        found: list[int] = []
        tellers: list[set[str]] = []
        sides = 0
        for i in reversed(before) if self.last(at, before, False) else ():
            who = self.says(i) or self._called(i)
            if who and not any(who & known for known in tellers):
                if sides == 2:
                    break
                tellers.append(who)
                sides += 1
            found.append(i)
            if self._stance(i) == "denies":
                sides = 1
        return found[::-1] if sides == 2 else []

    def sharing(
        self, wanted: set[str], before: Sequence[int], least: int = 1, several: bool = False
    ) -> list[int]:
        """Of the claims of the last sentences those that have a telling word of `wanted`."""
        found = [(len(wanted & self.stems(i)), i) for i in before]
        most = max((count for count, _ in found), default=0)
        if most < max(least, 1):
            return []
        best = [i for count, i in found if count == most]
        if several:
            return best
        near = self._layout.sentence(self._all[best[-1]].content[0][0])
        return [i for i in best if self._layout.sentence(self._all[i].content[0][0]) == near]


def _head(words: str) -> str:
    return _BESIDE_NAME.split(words, maxsplit=1)[0]
