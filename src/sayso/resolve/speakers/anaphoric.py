"""Whom a pronoun, a role or a body without a name stands for, where it is a source."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.resolve.mentions.kinds import of_known_kind
from sayso.resolve.mentions.scene import Actor, Scene
from sayso.resolve.phrases import anaphors, sex, words
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.resolve.phrases.source import Parsed
from sayso.resolve.speakers import (
    bodies,
    clause,
    continued,
    dealing,
    leaders,
    nameless,
    others,
    told,
    unnamed,
)
from sayso.resolve.speakers.accused import accused, is_charged
from sayso.resolve.speakers.choose import Choice, choose, weights
from sayso.resolve.speakers.described import described, of_that_noun
from sayso.resolve.speakers.features import is_unknown
from sayso.resolve.speakers.judged import FAIR, Judged, is_sure
from sayso.resolve.speakers.leading import ahead, leading
from sayso.resolve.speakers.own import governed, of_own_sex, quoted
from sayso.resolve.speakers.present import speaking
from sayso.resolve.speakers.reading import Reading, bodied, may_be_person, spoke_before, take
from sayso.resolve.speakers.represented import is_for_one, represented
from sayso.types import Span

_EPITHET = 0.55
"""How likely a choice must be for a role of which no word is told of the one chosen."""
_GOES_ON = 0.5
"""How likely "he" must be one who goes on from the sentence before."""
_AGE = re.compile(r"[ \xa0]?,?[ \xa0]\d{1,3}\Z")
_AWAY = 2  # sentences
_LIKELIER = 0.66
"""The same, where he is not the only one near."""


def anaphoric(reading: Reading, number: int, anaphor: Anaphor, parsed: Parsed | None) -> Judged:
    """Whom the source of a number stands for, which is `anaphor` and says `parsed` of its speaker:
    who goes on, was charged or is the subject before; else the likeliest of those named; else one
    without a name; nobody where that is not sure enough."""
    scene = reading.scene
    content = reading.said[reading.attributions[number].source]
    goes_on = anaphor.sort in {"it", "they"} or continued.is_generic(anaphor)
    same = _of_noun(reading, anaphor)
    same = same or (_charged(reading, number, anaphor) if goes_on else None)
    same = same or _stands(reading, clause.of_its_words(scene, anaphor, content), anaphor)
    if same is None and not is_charged(
        scene.text, reading.layout, reading.attributions, number, anaphor
    ):
        same = _continued(reading, anaphor, content) if goes_on else None
        firm = _firm(reading, anaphor)
        if same and same.speaker and same.speaker.kind is None:
            # Of who spoke last it is not told that it is a firm.
            told_of = bodies.is_firm_of(scene, anaphor.head, same.speaker.mention)
            same = same if told_of else firm
        same = same or (_employer(reading, anaphor) if goes_on else None)
        same = same or firm or _subject(reading, number, anaphor)
        if same is None and goes_on and anaphor.sort not in {"it", "they"}:
            actor = bodies.subject(scene, anaphor, quoted(reading.layout, content))
            same = bodied(reading, actor, anaphor.span[0])
    if same:
        return same
    found = _chosen(reading, number, anaphor, content)
    if found is None or found.score < weights()[anaphor.sort].least:
        same = _nameless(reading, anaphor, content) or _told_by(reading, number, anaphor)
        if same:
            return same
    role = parsed.name if parsed and anaphor.sort == "role" else None
    weak = found is None or found.score < weights()["body"].least
    weak = weak or (anaphor.sort == "body" and not (found and _may_be(scene, anaphor, found)))
    phrase = unnamed.phrase(scene, anaphor, role, found and found.actor, weak=weak)
    if phrase:
        kind = "anonymous" if role else anaphor.kind
        return Judged(told.named(reading.document, phrase, None, kind), FAIR, "described")
    if found is None or anaphor.head in nameless.ANYBODY or not _may_be(scene, anaphor, found):
        if parsed and anaphor.sort == "body" and unnamed.is_institution(scene, anaphor):
            return described(reading, number, parsed)
        return Judged(None, 0.0, anaphor.sort)
    take(scene, found, anaphor, source=True)
    office = role and _office(reading.document.text, role, anaphor)
    speaker = told.of_actor(reading.document, found.actor, role=office)
    return Judged(speaker, found.score, anaphor.sort)


def _office(text: str, role: Span, anaphor: Anaphor) -> Span | None:
    """The office or trade that `role` tells of somebody: no age ("the 54-year-old", "the rower,
    54")."""
    if anaphors.noun_class(anaphor) == "age":
        return None
    age = _AGE.search(text, *role)
    return (role[0], age.start()) if age else role


def _charged(reading: Reading, number: int, anaphor: Anaphor) -> Judged | None:
    """The body that was just accused, if it denies that."""
    actor = accused(reading.scene, reading.layout, reading.attributions, number, anaphor)
    return bodied(reading, actor, anaphor.span[0])


def _subject(reading: Reading, number: int, anaphor: Anaphor) -> Judged | None:
    """ "It" or "they" as the subject of the clause before."""
    if anaphor.sort not in {"it", "they"} or continued.is_empty(reading.document.text, anaphor):
        return None
    cue = reading.attributions[number].cue
    said = reading.document.text[slice(*cue)].lower().split() if cue else ()
    speaks = anaphor.sort == "they" or not words.SAYS.isdisjoint(said)
    found = clause.subject(reading.scene, anaphor, speaks=speaks)
    if found is None:
        return None
    if found.actor or found.group is None:
        return _stands(reading, found.actor, anaphor)
    speaker = told.named(reading.document, found.group, None, found.kind)
    return Judged(speaker, FAIR, "continued")


def _stands(reading: Reading, actor: Actor | None, anaphor: Anaphor) -> Judged | None:
    """`actor`, if any, as whom `anaphor` stands for."""
    if actor is None:
        return None
    reading.scene.stands(actor, anaphor.span, source=True)
    return Judged(told.of_actor(reading.document, actor), FAIR, "continued")


def _of_noun(reading: Reading, anaphor: Anaphor) -> Judged | None:
    """The body whose name has the noun of `anaphor`, before any other that spoke last."""
    if anaphor.sort != "body":
        return None
    start = anaphor.span[0]
    actor = bodies.of_that_noun(reading.scene, start, anaphor.head, anaphor.rest)
    return bodied(reading, actor, start) or of_that_noun(reading, anaphor)


def _firm(reading: Reading, anaphor: Anaphor) -> Judged | None:
    """The firm that the text is about."""
    if anaphor.sort != "body":
        return None
    actor = bodies.main_firm(reading.scene, anaphor.span, anaphor.head)
    return bodied(reading, actor, anaphor.span[0])


def _may_be(scene: Scene, anaphor: Anaphor, found: Choice) -> bool:
    """Whether a role or body without a word in common may be the likeliest one: "the federal team"
    is not whoever spoke, nor is "the keeper" the only governor; "the company" may be, and "the
    54-year-old" one of no office, if nobody else is near, nor called so."""
    if anaphor.sort == "body" and bodies.is_of_other_matter(found.actor, anaphor):
        return False
    if found.tied or anaphor.sort not in {"role", "body"}:
        return True
    if anaphor.sort == "body":
        return not anaphor.rest and not bodies.is_of_other_noun(scene, found.actor, anaphor.head)
    holds = not words.OFFICES.isdisjoint(found.actor.heads)
    if holds or scene.headed(anaphor.head) or not anaphors.is_epithet(scene.text, anaphor):
        return False
    if anaphor.head in words.POSTS and anaphors.noun_class(anaphor) != "age":
        return False
    return found.score >= (_EPITHET if found.alone else _LIKELIER)


def _chosen(
    reading: Reading, number: int, anaphor: Anaphor, content: Sequence[Span]
) -> Choice | None:
    """Whom an anaphor likeliest stands for; None where it may be one without a name."""
    scene, layout = reading.scene, reading.layout
    known = leaders.leader(scene, anaphor)
    if anaphor.sort == "he":
        known = accused(scene, layout, reading.attributions, number, anaphor) or known
    one, outer = reading.attributions[number], reading.outer[number]
    if anaphor.sort == "role" and len(scene.headed(anaphor.head)) > 1:
        anaphor = of_own_sex(scene.text, layout, one, anaphor)
    known = known or represented(scene, one, outer, anaphor)
    if known:
        return Choice(known, FAIR, True)
    own, after = quoted(layout, content), governed(layout, anaphor, content)
    found = choose(scene, anaphor, own, after, content)
    first = others.opener(scene, anaphor, content) if anaphor.sort == "he" else None
    first = first or (ahead(scene, anaphor) if anaphor.sort == "he" else None)
    if first and (found is None or found.actor is not first):
        return Choice(first, FAIR, True)
    if found is None or is_unknown(found.actor, anaphor) or _is_apart(scene, anaphor, found):
        return None
    if anaphor.sort == "he" and not may_be_person(scene, found.actor, anaphor.span[0]):
        return None
    if anaphor.sort == "he" and found.actor in speaking(reading, number, anaphor):
        return None
    return _he(reading, found, anaphor, content) if anaphor.sort == "he" else found


def _is_apart(scene: Scene, anaphor: Anaphor, found: Choice) -> bool:
    free = anaphor.sort == "role" and not found.tied
    return free and dealing.deals_with(scene, found.actor, anaphor)


def _he(
    reading: Reading, found: Choice, anaphor: Anaphor, content: Sequence[Span]
) -> Choice | None:
    """Whom "he" or "she" stands for, of whom `found` is the likeliest."""
    scene, own = reading.scene, quoted(reading.layout, content)
    after = governed(reading.layout, anaphor, content)
    first = leading(scene, anaphor)
    if first and first is not found.actor:
        return Choice(first, FAIR, True)
    before = _said_before(reading, found, anaphor)
    if others.is_another(scene, found.actor, anaphor, after, content, before):
        return None
    led = others.led_by(scene, found.actor, anaphor, own)
    if led:
        scene.stands(led.actor, anaphor.span, source=True)
        return Choice(led.actor, FAIR, True) if led.told else None
    other = None if reading.unnamed is None else reading.attributions[reading.unnamed]
    if nameless.is_another(scene, found.actor, anaphor, other):
        return None
    surely = found.score >= _GOES_ON and others.goes_on(scene, found.actor, anaphor, own, content)
    return found._replace(score=max(found.score, FAIR)) if surely else found


def _said_before(reading: Reading, found: Choice, anaphor: Anaphor) -> list[Span]:
    """What the one found says in the sentence before the anaphor's, by a verb of saying: no "Roe
    scolded Poe"."""
    start, text = anaphor.span[0], reading.document.text
    low = reading.layout.back(start, 1)
    spoke = {place.start for place in found.actor.places if place.source and place.start >= low}
    return [
        span
        for one in reading.attributions
        if spoke and one.source and any(one.source[0] <= at < one.source[1] for at in spoke)
        if one.cue and not words.SPEECH.isdisjoint(text[slice(*one.cue)].lower().split())
        for span in one.content
        if span[1] <= start
    ]


def _continued(reading: Reading, anaphor: Anaphor, content: Sequence[Span]) -> Judged | None:
    """The speaker just told, if "it" or "they" goes on with its words."""
    last = spoke_before(reading, anaphor.span)
    judged = reading.judged[last] if last is not None else None
    if last is None or judged is None or judged.speaker is None or not is_sure(judged):
        return None
    attribution = reading.attributions[last]
    text, layout = reading.document.text, reading.layout
    speaker = of_known_kind(judged.speaker, reading.scene)
    if not continued.is_continued(text, layout, anaphor, attribution, speaker, content):
        return None
    actor = reading.scene.bearer(judged.speaker.mention)
    own = (*attribution.content, *content)
    since = attribution.source[1] if attribution.source else 0
    if anaphor.sort == "body" and (
        reading.scene.is_other(actor, (since, anaphor.span[0]), own)
        or (actor and bodies.is_of_other_matter(actor, anaphor))
    ):
        return None
    if actor:
        reading.scene.stands(actor, anaphor.span, source=True)
    return Judged(judged.speaker, min(judged.score, FAIR), "continued")


def _employer(reading: Reading, anaphor: Anaphor) -> Judged | None:
    """The body whose owner or officer spoke last, if "the company" goes on with these words."""
    number = spoke_before(reading, anaphor.span) if anaphor.sort in {"body", "role"} else None
    last = reading.attributions[number] if number is not None else None
    if last is None or last.source is None:
        return None
    scene, layout = reading.scene, reading.layout
    actor = bodies.employer(scene, last.source)
    far = layout.sentence(anaphor.span[0]) - layout.sentence(last.source[0]) > _AWAY
    if actor is None or far or bodies.is_of_other_noun(scene, actor, anaphor.head):
        return None
    if bodies.is_of_other_matter(actor, anaphor) or anaphor.kind in {"government", "outlet"}:
        return None
    if scene.is_other(actor, (last.source[1], anaphor.span[0]), last.content):
        return None
    return bodied(reading, actor, anaphor.span[0])


def _told_by(reading: Reading, number: int, anaphor: Anaphor) -> Judged | None:
    """The person in whose own words "he" or "she" opens what is told, unquoted and of no question:
    "Roe said | he". So it was in each of six places of 1,700 texts where else nobody was told."""
    if anaphor.sort != "he" or reading.layout.quotation(anaphor.span[0]) is not None:
        return None
    for one in reading.outer[number]:
        if not continued.opens(one, anaphor) or one.cue is None:
            continue
        if nameless.ASKS.search(reading.document.text, *one.cue):
            continue
        judged = next(
            (judged for n, judged in reading.judged.items() if reading.attributions[n] is one), None
        )
        speaker = judged.speaker if judged and is_sure(judged) else None
        actor = reading.scene.bearer(speaker.mention) if speaker else None
        if judged and actor and actor.strength and actor.sex in {None, anaphor.sex}:
            reading.scene.stands(actor, anaphor.span, source=True)
            return Judged(judged.speaker, FAIR, "continued")
    return None


def _nameless(reading: Reading, anaphor: Anaphor, content: Sequence[Span]) -> Judged | None:
    """Who spoke last, without a name, if "he", "she" or "the person" goes on with these words."""
    nobody = anaphor.sort == "he" or anaphor.head in nameless.ANYBODY
    number = spoke_before(reading, anaphor.span) if nobody else None
    if number is None or number != reading.unnamed:
        return None
    last, speaker = reading.attributions[number], reading.judged[number].speaker
    if speaker is None or not is_sure(reading.judged[number]):
        return None
    text = reading.document.text
    if last.source and is_for_one(text, last.source, anaphor):
        return None
    told = sex.by_words(text[slice(*speaker.mention)].lower().split())
    if not nameless.goes_on(reading.scene, anaphor, last, quoted(reading.layout, content), told):
        return None
    return Judged(speaker, FAIR, "continued")
