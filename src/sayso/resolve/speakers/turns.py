"""The turns of an interview or a transcript: lines that begin with "Q:", "A:" or the name of who
speaks, and whose words stand under them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.facts import load
from sayso.resolve.mentions.scene import Actor, Scene
from sayso.resolve.speakers.told import of_actor
from sayso.types import Document, Span, Speaker

_LABEL = re.compile(
    r"^[ \t*_>]{0,4}(?P<label>(?:[QA]|QUESTION|ANSWER|Question|Answer)(?=[:.)][ \t*_]*\S)"
    r"|(?:[A-Z][\w.'’-]{0,20}[ ]){0,3}[A-Z][\w'’-]{1,20}"
    r"(?:(?<=[A-Z]{2}),[ ](?=[A-Z0-9])[^:()\n]{2,60})?"
    r"(?=(?:[ ]\([^)\n]{1,40}\))?:[*_]{0,2}[ \t]+\S))",
    re.MULTILINE,
)
"""A label; behind a name in capitals, who that is, too: "JANE ROE, CORRESPONDENT (on camera):"."""
_ASIDE = r"(?:[ ](?:\(|-LRB-[ ])[^()\n:]{1,40}?(?:\)|-RRB-))?"
_INLINE = re.compile(
    r"(?:^|(?<=[.?!…)”\"'—–-][ ]))(?P<label>[A-Z][A-Z.'’-]+(?:[ ][A-Z][A-Z.'’-]+){0,5}"
    rf"(?:[ ]?,[ ](?=[A-Z0-9])[^:()\n.?!]{{2,60}}?)?)(?={_ASIDE}[ ]?:[ ]\S)",
    re.MULTILINE,
)
"""A label in capitals behind a sentence, or words that are cut short, as where the lines of a
transcript are run together; in text cut into tokens a blank stands before its colon."""
_SENTENCE = re.compile(r"[^.?!\n]+[.?!]?")
_INITIALS = re.compile(r"[A-Z]{2}")
_OPENS = re.compile(rf"{_ASIDE}[ ]?[:.)][\s*_]*")
_PARAGRAPH = re.compile(r"[^\n]+")
_SPOKEN = re.compile(r"\b(?:I|we|my|our|us|you|your|me)\b|\b(?:I|we|you)['’]", re.IGNORECASE)
QUESTIONS = frozenset({"q", "question"})
_ANSWERS = frozenset({"a", "answer"})
_FEWEST = 2
"""How often each side speaks in an interview, and who speaks most in a transcript."""
_INTERVIEW = re.compile(
    r"\b(?:interview\w*|conversation|Q\s?&\s?A|talk\w*)(?:\s(?:with|of)|:)\s", re.IGNORECASE
)
_TITLES = frozenset(load("people")["honorifics"])
_NEAR = 90
"""Code points behind "interview with" within which the name stands: titles, an office."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A `label`, the paragraphs of what is said under it, and whether it only tells that it is an
    answer. What follows the last label of a text may be no more than its own line."""

    label: Span
    said: tuple[Span, ...]
    answers: bool


@lru_cache(maxsize=2)
def turns(text: str) -> tuple[Turn, ...]:
    """The turns of `text`, in order, without the questions that no name stands before; none of a
    text that is no transcript."""
    found = _labels(text)
    called = Counter(_key(one["label"]) for one in found)
    asked = sum(called[key] for key in QUESTIONS)
    answered = sum(called[key] for key in _ANSWERS)
    lettered = min(asked, answered) >= _FEWEST
    spoken = len(called) > 1 and max(called.values(), default=0) >= _FEWEST and len(found) > 3
    if not (lettered or spoken):
        return ()
    made = []
    for number, one in enumerate(found):
        key = _key(one["label"])
        if key in QUESTIONS or (key in _ANSWERS and not lettered):
            continue
        end = found[number + 1].start() if number + 1 < len(found) else None
        inline = found[0].re is _INLINE
        said = tuple(_said(text, one, end, inline))
        if said:
            made.append(Turn(one.span("label"), said, key in _ANSWERS))
    return tuple(made)


def _key(label: str) -> str:
    return label.casefold()


def _labels(text: str) -> list[re.Match[str]]:
    """The labels of `text`: those at the beginning of lines, or those within them where more are
    told so, two of them twice."""
    lined, inline = list(_LABEL.finditer(text)), list(_INLINE.finditer(text))
    each = Counter(one["label"] for one in inline)
    again = sum(1 for times in each.values() if times >= _FEWEST)
    return inline if again > 1 and len(inline) > len(lined) else lined


def _said(text: str, label: re.Match[str], end: int | None, inline: bool = False) -> Iterator[Span]:
    """The paragraphs of a turn: the label's own line, and those below in which somebody speaks of
    himself or to another. Of the last turn no more than its line, or its sentence if the labels are
    `inline`: what follows may be no speech."""
    opening = _OPENS.match(text, label.end())
    start = opening.end() if opening else label.end()
    pattern = _SENTENCE if inline and end is None else _PARAGRAPH
    for number, paragraph in enumerate(pattern.finditer(text, start, end or len(text))):
        low, high = paragraph.start(), paragraph.start() + len(paragraph[0].rstrip())
        aside = text[low] in "([" and text[high - 1] in ")]"
        if (number == 0 or _SPOKEN.search(text, low, high)) and not aside and low < high:
            yield low, high
        if end is None:
            return


def answers(document: Document, scene: Scene) -> dict[Span, Speaker | None]:
    """The labels of the answers in an interview of "Q:" and "A:", and those that are initials, each
    with whose they are; None where that is not told."""
    text, spoken = document.text, turns(document.text)
    labels = [turn.label for turn in spoken if turn.answers]
    who = interviewee(text, scene.actors) if labels else None
    whose = dict.fromkeys(labels, who)
    for label in (turn.label for turn in spoken if not turn.answers):
        letters = _INITIALS.fullmatch(text, *label)
        bearer = _bearer(text, scene.actors, letters[0]) if letters else None
        if bearer:
            whose[label] = bearer
    return {label: of_actor(document, one) if one else None for label, one in whose.items()}


def _bearer(text: str, actors: Sequence[Actor], initials: str) -> Actor | None:
    """The only person whose name has the initials."""
    names = ((actor, text[slice(*actor.fullest)]) for actor in actors if actor.kind == "person")
    found = [actor for actor, name in names if "".join(w[0] for w in name.split()) == initials]
    return found[0] if len(found) == 1 else None


def interviewee(text: str, actors: Sequence[Actor]) -> Actor | None:
    """Who answers in an interview of "Q:" and "A:": whom the words before it say that it is with,
    or whom the questions call by name; None where that is nobody or several."""
    asked = (one.start() for one in _LABEL.finditer(text) if _key(one["label"]) in QUESTIONS)
    head = next(asked, 0)
    found = {id(one): one for one in (*_with(text, head, actors), *_called(text, actors))}
    return next(iter(found.values())) if len(found) == 1 else None


def _with(text: str, head: int, actors: Sequence[Actor]) -> Iterator[Actor]:
    """The first person named behind "interview with" before code point `head`."""
    for opening in _INTERVIEW.finditer(text, 0, head):
        low, high = opening.end(), min(opening.end() + _NEAR, head)
        stop = text.find("\n", low, high)
        near = [
            (place.start, number)
            for number, actor in enumerate(actors)
            for place in actor.places
            if place.named and low <= place.start < (high if stop < 0 else stop)
        ]
        if near and not actors[min(near)[1]].place:
            yield actors[min(near)[1]]


def _called(text: str, actors: Sequence[Actor]) -> Iterator[Actor]:
    """Those whom a question begins by calling ("Mr Haller, did you ...")."""
    for one in _LABEL.finditer(text):
        if _key(one["label"]) not in QUESTIONS:
            continue
        opening = _OPENS.match(text, one.end())
        words = text[opening.end() : opening.end() + _NEAR] if opening else ""
        title, _, name = words.partition(",")[0].rpartition(" ")
        if title.casefold().rstrip(".") in _TITLES:
            yield from (actor for actor in actors if name.casefold() in actor.keys)
