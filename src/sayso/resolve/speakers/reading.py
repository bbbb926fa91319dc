"""The speaker of each source of a document, with how sure that is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.layout import Breaks, Layout
from sayso.resolve.mentions.kinds import of_known_kind
from sayso.resolve.mentions.opening import open_scene
from sayso.resolve.mentions.scene import Actor, Scene
from sayso.resolve.mentions.steps import is_cited, steps
from sayso.resolve.phrases import anaphors, sex, words
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.resolve.phrases.source import Parsed
from sayso.resolve.speakers import (
    bodies,
    clause,
    continued,
    leaders,
    nameless,
    others,
    relative,
    told,
    unnamed,
)
from sayso.resolve.speakers.accused import accused, is_charged
from sayso.resolve.speakers.choose import Choice, choose, weights
from sayso.resolve.speakers.features import is_unknown
from sayso.resolve.speakers.judged import Judged, is_sure, is_unnamed
from sayso.resolve.speakers.leading import leading
from sayso.resolve.speakers.own import governed, quoted
from sayso.resolve.speakers.represented import client, is_for_one, represented
from sayso.resolve.speakers.turns import answers
from sayso.types import Attribution, Document, Span

_LIKELY = 0.5
"""How likely a choice must be to count as a place of its entity for what follows."""
_SURELY = 0.7
"""How likely it must be for "he" or "she" to tell which of them the entity is."""
_EPITHET = 0.55
"""How likely a choice must be for a role of which no word is told of the one chosen."""
_LIKELIER = 0.66
"""The same, where he is not the only one near."""
_ANAPHORS = frozenset({"he", "it", "they", "role", "body"})
_SURE, _FAIR = 1.0, 0.9


@dataclass(slots=True)
class _Reading:
    """A document, read from its start to its end."""

    document: Document
    attributions: Sequence[Attribution]
    parsed: Sequence[Parsed | None]
    layout: Layout
    scene: Scene
    said: Mapping[Span | None, Sequence[Span]]
    """All that each source says."""
    outer: Sequence[Sequence[Attribution]]
    """In whose words each attribution's source stands."""
    judged: dict[int, Judged] = field(default_factory=dict)
    unnamed: int | None = None
    """The number of the attribution where somebody spoke last of whom no name is told."""


def judge(
    document: Document, attributions: Sequence[Attribution], breaks: Breaks = ()
) -> list[Judged]:
    """The likeliest speaker of each attribution, in order, however unlikely.

    Raises:
        FactsError: the user's table of outlets cannot be used.
    """
    layout, scene, parsed = open_scene(document.text, [a.source for a in attributions], breaks)
    said: defaultdict[Span | None, list[Span]] = defaultdict(list)
    for one in attributions:
        said[one.source] += one.content
    outer = continued.around(attributions)
    reading = _Reading(document, attributions, parsed, layout, scene, said, outer)
    told = {label: Judged(who, _FAIR, "answer") for label, who in answers(document, scene).items()}
    for span, number, between in steps(document.text, attributions):
        if between:
            _pass_over(reading, between)
            continue
        # One pronoun is one speaker's, of however many attributions it is the source.
        judged = told.get(span) or _source(reading, number, span)
        reading.judged[number] = judged
        if judged.sort in _ANAPHORS:
            told[span] = judged
        other = judged.speaker is None and nameless.is_one(document.text, span)
        if (other or is_unnamed(judged)) and not is_cited(attributions, span):
            reading.unnamed = number
    for number, attribution in enumerate(attributions):
        if attribution.source and anaphors.is_first_person(document.text, attribution.source):
            reading.judged[number] = _quoted(reading, number, attribution.source)
    found = [reading.judged.get(n, Judged(None, 0.0, "none")) for n in range(len(attributions))]
    return [
        one._replace(speaker=one.speaker and of_known_kind(one.speaker, scene)) for one in found
    ]


def _pass_over(reading: _Reading, anaphor: Anaphor) -> None:
    found = choose(reading.scene, anaphor, source=False)
    if found:
        _take(reading.scene, found, anaphor, source=False)


def _take(scene: Scene, found: Choice, anaphor: Anaphor, *, source: bool) -> None:
    """Have a likely choice count for what follows: whom a text calls "she" is not "he" later."""
    if found.score >= _LIKELY:
        scene.stands(found.actor, anaphor.span, source=source)
    if found.score >= _SURELY and found.actor.sex is None:
        found.actor.sex = anaphor.sex


def _source(reading: _Reading, number: int, source: Span) -> Judged:
    parsed = reading.parsed[number]
    text = reading.document.text
    own, outer = reading.attributions[number], reading.outer[number]
    served = client(reading.scene, own, outer, source)
    if served:
        reading.scene.stands(served, source, source=True)
        return Judged(told.of_actor(reading.document, served), _FAIR, "described")
    if parsed is None:
        pronoun = anaphors.pronoun(text, source)
        return _anaphor(reading, number, pronoun, None) if pronoun else _relative(reading, source)
    owner = None if parsed.proper else anaphors.author(text, source)
    if owner:
        return _anaphor(reading, number, owner, None)
    named = parsed if parsed.proper else told.named_after(reading.scene, source)
    if named:
        return _named(reading, named)
    anaphor = anaphors.description(text, source, parsed)
    if anaphor is None:
        return _described(reading, number, parsed)
    return _anaphor(reading, number, anaphor, parsed)


def _is_bare(scene: Scene, parsed: Parsed) -> bool:
    """Whether a body is told by no more than what it is, in a capital ("the Ministry"), and the
    text has no name for it."""
    word = scene.text[slice(*parsed.name)]
    if not word.isalpha() or word.isupper() or word.lower() not in words.KINDS_OF_BODY:
        return False
    start = max(parsed.name[0] - 4, 0)
    article = scene.text[start : parsed.name[0]]
    # "According to The Assembly": a name of its own.
    opens = article == "The " and scene.layout.sentence_start(start) == start
    actor = scene.bearer(parsed.name)
    fullest = scene.text[slice(*actor.fullest)] if actor else word
    return (article == "the " or opens) and fullest.lower() == word.lower()


def _named(reading: _Reading, parsed: Parsed) -> Judged:
    if _is_bare(reading.scene, parsed):
        return Judged(None, 0.0, "body")
    actor = reading.scene.bearer(parsed.name)
    if actor is None:
        speaker = told.named(reading.document, parsed.name, parsed.role, parsed.kind)
    else:
        reading.scene.stands(actor, parsed.name, source=True)
        speaker = told.of_actor(reading.document, actor, parsed)
    return Judged(speaker, _SURE, "name")


def _described(reading: _Reading, number: int, parsed: Parsed) -> Judged:
    """ "officials", "the annual report", "the Venn campaign": nobody else is meant."""
    if unnamed.hides(reading.document.text, parsed):
        known = _author(reading, parsed) or _called(reading, number, parsed)
        return known or Judged(None, 0.0, "described")
    speaker = told.named(reading.document, parsed.name, parsed.role, parsed.kind)
    return Judged(speaker, _SURE, "described")


def _called(reading: _Reading, number: int, parsed: Parsed) -> Judged | None:
    """ "The zoo said", of the only one named, where no table has the noun."""
    text, start = reading.document.text, parsed.name[0]
    head, cue = text[slice(*parsed.name)], reading.attributions[number].cue
    said = text[slice(*cue)].lower().split() if cue else ()
    definite = head.isalpha() and text[max(start - 4, 0) : start].lower() == "the "
    if parsed.kind or not definite or words.SPEECH.isdisjoint(said):
        return None
    return _bodied(reading, bodies.of_that_noun(reading.scene, start, head, ()), start)


def _author(reading: _Reading, parsed: Parsed) -> Judged | None:
    """The body that spoke just before, for "the statement"."""
    text = reading.document.text
    article = text[max(parsed.name[0] - 4, 0) : parsed.name[0]].lower()
    last = _spoke_before(reading, parsed.name)
    if last is None or article != "the " or text[slice(*parsed.name)] not in words.UTTERANCES:
        return None
    judged, source = reading.judged[last], reading.attributions[last].source
    near = source and reading.layout.sentence(parsed.name[0]) - reading.layout.sentence(source[0])
    speaker = judged.speaker
    if near is None or near > 2 or speaker is None or not is_sure(judged):
        return None
    if speaker.kind not in {"organisation", "government"}:
        return None
    return Judged(speaker, min(judged.score, _FAIR), "continued")


def _anaphor(reading: _Reading, number: int, anaphor: Anaphor, parsed: Parsed | None) -> Judged:
    scene = reading.scene
    content = reading.said[reading.attributions[number].source]
    goes_on = anaphor.sort in {"it", "they"} or continued.is_generic(anaphor)
    same = _charged(reading, number, anaphor) if goes_on else None
    same = same or _of_noun(reading, anaphor)
    if same is None and not is_charged(
        scene.text, reading.layout, reading.attributions, number, anaphor
    ):
        same = _continued(reading, anaphor, content) if goes_on else None
        same = same or _firm(reading, anaphor) or _subject(reading, number, anaphor)
    if same:
        return same
    found = _chosen(reading, number, anaphor, content)
    if found is None or found.score < weights()[anaphor.sort].least:
        same = _nameless(reading, anaphor, content)
        if same:
            return same
    role = parsed.name if parsed and anaphor.sort == "role" else None
    weak = found is None or found.score < weights()["body"].least
    phrase = unnamed.phrase(scene, anaphor, role, found and found.actor, weak=weak)
    if phrase:
        kind = "anonymous" if role else anaphor.kind
        return Judged(told.named(reading.document, phrase, None, kind), _FAIR, "described")
    if found is None or anaphor.head in nameless.ANYBODY or not _may_be(scene, anaphor, found):
        if parsed and anaphor.sort == "body" and unnamed.is_institution(scene, anaphor):
            return _described(reading, number, parsed)
        return Judged(None, 0.0, anaphor.sort)
    _take(scene, found, anaphor, source=True)
    speaker = told.of_actor(reading.document, found.actor, role=role)
    return Judged(speaker, found.score, anaphor.sort)


def _charged(reading: _Reading, number: int, anaphor: Anaphor) -> Judged | None:
    """The body that was just accused, if it denies that."""
    actor = accused(reading.scene, reading.layout, reading.attributions, number, anaphor)
    return _bodied(reading, actor, anaphor.span[0])


def _subject(reading: _Reading, number: int, anaphor: Anaphor) -> Judged | None:
    """ "It" or "they" as the subject of the clause before."""
    if anaphor.sort not in {"it", "they"} or continued.is_empty(reading.document.text, anaphor):
        return None
    cue = reading.attributions[number].cue
    said = reading.document.text[slice(*cue)].lower().split() if cue else ()
    speaks = anaphor.sort == "they" or not words.SAYS.isdisjoint(said)
    found = clause.subject(reading.scene, anaphor, speaks=speaks)
    if found is None:
        return None
    if found.actor:
        reading.scene.stands(found.actor, anaphor.span, source=True)
        return Judged(told.of_actor(reading.document, found.actor), _FAIR, "continued")
    if found.group is None:
        return None
    speaker = told.named(reading.document, found.group, None, found.kind)
    return Judged(speaker, _FAIR, "continued")


def _of_noun(reading: _Reading, anaphor: Anaphor) -> Judged | None:
    """The body whose name has the noun of `anaphor`, before any other that spoke last."""
    if anaphor.sort != "body":
        return None
    start = anaphor.span[0]
    actor = bodies.of_that_noun(reading.scene, start, anaphor.head, anaphor.rest)
    return _bodied(reading, actor, start)


def _firm(reading: _Reading, anaphor: Anaphor) -> Judged | None:
    """The firm that the text is about."""
    if anaphor.sort != "body":
        return None
    actor = bodies.main_firm(reading.scene, anaphor.span, anaphor.head)
    return _bodied(reading, actor, anaphor.span[0])


def _bodied(reading: _Reading, actor: Actor | None, start: int) -> Judged | None:
    if actor is None:
        return None
    if actor.kind in {"person", None}:
        # Two capitalised words have a person's form.
        actor.kind, actor.strength = "organisation", 0
    reading.scene.stands(actor, (start, start), source=True)
    return Judged(told.of_actor(reading.document, actor), _FAIR, "continued")


def _may_be(scene: Scene, anaphor: Anaphor, found: Choice) -> bool:
    """Whether a role or body without a word in common may be the likeliest one: "the federal team"
    is not whoever spoke, nor is "the keeper" the only governor; "the company" may be, and "the
    54-year-old" one of no office, if nobody else is near, nor called so."""
    if found.tied or anaphor.sort not in {"role", "body"}:
        return True
    if anaphor.sort == "body":
        return not anaphor.rest and not bodies.is_of_other_noun(found.actor, anaphor.head)
    holds = not words.OFFICES.isdisjoint(found.actor.heads)
    if holds or scene.headed(anaphor.head) or not anaphors.is_epithet(scene.text, anaphor):
        return False
    if anaphor.head in words.POSTS and anaphors.noun_class(anaphor) != "age":
        return False
    return found.score >= (_EPITHET if found.alone else _LIKELIER)


def _chosen(
    reading: _Reading, number: int, anaphor: Anaphor, content: Sequence[Span]
) -> Choice | None:
    """Whom an anaphor likeliest stands for; None where it may be one without a name."""
    scene, layout = reading.scene, reading.layout
    known = leaders.leader(scene, anaphor)
    if anaphor.sort == "he":
        known = accused(scene, layout, reading.attributions, number, anaphor) or known
    one, outer = reading.attributions[number], reading.outer[number]
    known = known or represented(scene, one, outer, anaphor)
    if known:
        return Choice(known, _FAIR, True)
    own, after = quoted(layout, content), governed(layout, anaphor, content)
    found = choose(scene, anaphor, own, after)
    if found is None or is_unknown(found.actor, anaphor):
        return None
    return _he(reading, found, anaphor, own, after) if anaphor.sort == "he" else found


def _he(
    reading: _Reading, found: Choice, anaphor: Anaphor, own: Sequence[Span], after: Sequence[Span]
) -> Choice | None:
    """Whom "he" or "she" stands for, of whom `found` is the likeliest."""
    scene = reading.scene
    first = leading(scene, anaphor)
    if first and first is not found.actor:
        return Choice(first, _FAIR, True)
    if others.is_another(scene, found.actor, anaphor, after):
        return None
    led = others.led_by(scene, found.actor, anaphor, own)
    if led:
        scene.stands(led.actor, anaphor.span, source=True)
        return Choice(led.actor, _FAIR, True) if led.told else None
    other = None if reading.unnamed is None else reading.attributions[reading.unnamed]
    return None if nameless.is_another(scene, found.actor, anaphor, other) else found


def _continued(reading: _Reading, anaphor: Anaphor, content: Sequence[Span]) -> Judged | None:
    """The speaker just told, if "it" or "they" goes on with its words."""
    last = _spoke_before(reading, anaphor.span)
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
    if anaphor.sort == "body" and reading.scene.is_other(actor, (since, anaphor.span[0]), own):
        return None
    if actor:
        reading.scene.stands(actor, anaphor.span, source=True)
    return Judged(judged.speaker, min(judged.score, _FAIR), "continued")


def _nameless(reading: _Reading, anaphor: Anaphor, content: Sequence[Span]) -> Judged | None:
    """Who spoke last, without a name, if "he", "she" or "the person" goes on with these words."""
    nobody = anaphor.sort == "he" or anaphor.head in nameless.ANYBODY
    number = _spoke_before(reading, anaphor.span) if nobody else None
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
    return Judged(speaker, _FAIR, "continued")


def _spoke_before(reading: _Reading, source: Span) -> int | None:
    known = list(reading.judged)
    return continued.before(reading.attributions, reading.outer, known, source)


def _relative(reading: _Reading, source: Span) -> Judged:
    """ "who" and "which": whom they follow."""
    text = reading.document.text
    if text[slice(*source)].lower() not in {"who", "which"}:
        return Judged(None, 0.0, "none")
    found = relative.followed(text, reading.scene.actors, source)
    if found is None:
        opening = relative.opening(text, reading.layout, source)
        return _named(reading, opening) if opening else Judged(None, 0.0, "who")
    if isinstance(found, Actor):
        reading.scene.stands(found, source, source=True)
        return Judged(told.of_actor(reading.document, found), _FAIR, "who")
    return Judged(told.named(reading.document, found[0], None, found[1]), _FAIR, "who")


def _quoted(reading: _Reading, number: int, source: Span) -> Judged:
    """ "I" and "we": the speaker of the innermost content around them, or of their quotation."""
    quotation = reading.layout.quotation(source[0])
    best: tuple[int, Judged] | None = None
    for other, attribution in enumerate(reading.attributions):
        judged = reading.judged.get(other)
        if other == number or judged is None or judged.speaker is None:
            continue
        for start, end in attribution.content:
            around = start <= source[0] < end
            beside = quotation and start < quotation[1] and quotation[0] < end
            if (around or beside) and (best is None or end - start < best[0]):
                best = end - start, judged
    return Judged(best[1].speaker, best[1].score, "we") if best else Judged(None, 0.0, "we")
