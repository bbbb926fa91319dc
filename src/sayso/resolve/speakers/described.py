"""Speakers told by a description: "officials", "the annual report", "the zoo" of an "Osk Zoo"."""

from __future__ import annotations

import re
from itertools import islice

from sayso.resolve.phrases import words
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.resolve.phrases.source import Parsed
from sayso.resolve.speakers import bodies, told, unnamed
from sayso.resolve.speakers.judged import FAIR, SURE, Judged, is_sure
from sayso.resolve.speakers.reading import Reading, bodied, spoke_before
from sayso.types import Span, Speaker

_BODIES = frozenset({"government", "organisation"})
_BACK = 40  # attributions
_AWAY = 2  # sentences
_PAIR = 2  # words


def described(reading: Reading, number: int, parsed: Parsed) -> Judged:
    """ "officials", "the annual report", "the Venn campaign": nobody else is meant."""
    if unnamed.hides(reading.document.text, parsed):
        known = _author(reading, parsed) or _called(reading, number, parsed)
        known = known or _this(reading, parsed)
        return known or Judged(None, 0.0, "described")
    name = _introduced(reading, parsed) or parsed.name
    speaker = told.named(reading.document, name, parsed.role, parsed.kind)
    return Judged(speaker, SURE, "described")


def _introduced(reading: Reading, parsed: Parsed) -> Span | None:
    """The fuller words by which "the official" was told of before ("a defence official")."""
    text = reading.document.text
    if parsed.kind != "anonymous" or not _is_the(text, parsed.name):
        return None
    noun, bare = text[slice(*parsed.name)].lower(), frozenset[str]()
    anaphor = Anaphor(parsed.name, "role", None, "anonymous", noun, bare, bare)
    return unnamed.introduced(text, reading.layout, anaphor)


def _is_the(text: str, name: Span) -> bool:
    """Whether a description is one word behind "the"."""
    article = text[max(name[0] - len("the "), 0) : name[0]].lower()
    return article == "the " and text[slice(*name)].isalpha()


def of_that_noun(reading: Reading, anaphor: Anaphor) -> Judged | None:
    """The body that spoke by a description of that noun ("the ministry", of "the health ministry");
    nobody if several did. One that tells whose it is is not meant: "the government" may be another
    than "the Norland government"."""
    if anaphor.rest:
        return None
    fit: dict[str, Speaker] = {}
    for judged in islice(reversed(reading.judged.values()), _BACK):
        speaker = judged.speaker
        if speaker is None or judged.sort != "described" or speaker.kind not in _BODIES:
            continue
        told_by = speaker.name.lower().split()
        if len(told_by) > 1 and told_by[-1] == anaphor.head:
            fit[speaker.name] = speaker
    if len(fit) > 1:
        return Judged(None, 0.0, "body")
    return next(
        (Judged(one, FAIR, "continued") for one in fit.values() if one.name.islower()), None
    )


def _called(reading: Reading, number: int, parsed: Parsed) -> Judged | None:
    """ "The zoo said", of the only one named, where no table has the noun."""
    text, start = reading.document.text, parsed.name[0]
    head, cue = text[slice(*parsed.name)], reading.attributions[number].cue
    said = text[slice(*cue)].lower().split() if cue else ()
    if parsed.kind or not _is_the(text, parsed.name) or words.SPEECH.isdisjoint(said):
        return None
    return bodied(reading, bodies.of_that_noun(reading.scene, start, head, ()), start)


def _this(reading: Reading, parsed: Parsed) -> Judged | None:
    """The text told just before by the noun of "this poll"."""
    keys = reading.document.text[slice(*parsed.name)].lower().split()
    last = spoke_before(reading, parsed.name)
    if last is None or len(keys) != _PAIR or keys[0] != "this" or parsed.kind != "document":
        return None
    judged, source = reading.judged[last], reading.attributions[last].source
    speaker = judged.speaker
    if source is None or speaker is None or speaker.kind != "document" or not is_sure(judged):
        return None
    far = reading.layout.sentence(parsed.name[0]) - reading.layout.sentence(source[0])
    head = speaker.name.lower().split()
    return Judged(speaker, FAIR, "continued") if far <= _AWAY and keys[-1] in head else None


def _author(reading: Reading, parsed: Parsed) -> Judged | None:
    """Who spoke just before, for "the statement": a body, or whoever did so in one."""
    text = reading.document.text
    article = text[max(parsed.name[0] - 4, 0) : parsed.name[0]].lower()
    last = spoke_before(reading, parsed.name)
    if last is None or article != "the " or text[slice(*parsed.name)] not in words.UTTERANCES:
        return None
    judged, source = reading.judged[last], reading.attributions[last].source
    near = source and reading.layout.sentence(parsed.name[0]) - reading.layout.sentence(source[0])
    speaker = judged.speaker
    if near is None or near > _AWAY or speaker is None or not is_sure(judged):
        return None
    around = reading.layout.sentence_span(source[0]) if source else parsed.name
    noun = rf"(?i)\b{text[slice(*parsed.name)]}\b"
    if speaker.kind not in _BODIES and not re.search(noun, text[slice(*around)]):
        return None
    return Judged(speaker, min(judged.score, FAIR), "continued")
