"""The speaker of each source of a document, with how sure that is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sayso.layout import Breaks, Layout
from sayso.resolve import anaphors, continued, leaders, others, relative, sex, told, unnamed, words
from sayso.resolve.accused import accused, is_aside
from sayso.resolve.anaphors import Anaphor
from sayso.resolve.choose import Choice, choose, weights
from sayso.resolve.features import is_unknown
from sayso.resolve.kinds import of_known_kind
from sayso.resolve.opening import open_scene
from sayso.resolve.own import governed, quoted
from sayso.resolve.scene import Actor, Scene
from sayso.resolve.speakers import Parsed
from sayso.resolve.steps import is_cited, steps
from sayso.resolve.turns import answers
from sayso.types import Attribution, Document, Span, Speaker

_LIKELY = 0.5
"""How likely a choice must be to count as a place of its entity for what follows."""
_SURELY = 0.7
"""How likely it must be for "he" or "she" to tell which of them the entity is."""
_ANAPHORS = frozenset({"he", "it", "they", "role", "body"})
_SURE, _FAIR = 1.0, 0.9


class Judged(NamedTuple):
    """The likeliest speaker of a source, its probability, and what the source is: a sort of
    anaphor, or "name", "described", "continued", "we", "who", "answer",
    "none"."""

    speaker: Speaker | None
    score: float
    sort: str


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
    judged: dict[int, Judged] = field(default_factory=dict)
    unnamed: Attribution | None = None
    """Where somebody spoke last of whom no name is told."""


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
    reading = _Reading(document, attributions, parsed, layout, scene, said)
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
        if _is_unnamed(judged) and not is_cited(attributions, span):
            reading.unnamed = attributions[number]
    for number, attribution in enumerate(attributions):
        if attribution.source and anaphors.is_first_person(document.text, attribution.source):
            reading.judged[number] = _quoted(reading, number, attribution.source)
    found = [reading.judged.get(n, Judged(None, 0.0, "none")) for n in range(len(attributions))]
    return [
        one._replace(speaker=one.speaker and of_known_kind(one.speaker, scene)) for one in found
    ]


def _is_unnamed(judged: Judged) -> bool:
    """Whether one person spoke without a name: by a description, or by a role that is not told."""
    if judged.sort == "role":
        return judged.score < weights()["role"].least
    speaker = judged.speaker
    return speaker is not None and speaker.kind == "anonymous" and not continued.is_plural(speaker)


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
    if parsed is None:
        anaphor = anaphors.pronoun(text, source)
        if anaphor is None:
            return _relative(reading, source)
        return _anaphor(reading, number, anaphor, None)
    if parsed.proper:
        return _named(reading, parsed)
    owner = anaphors.author(text, source)
    if owner:
        return _anaphor(reading, number, owner, None)
    named = _named_after(reading, source)
    if named:
        return _named(reading, named)
    anaphor = anaphors.description(text, source, parsed)
    return _anaphor(reading, number, anaphor, parsed) if anaphor else _described(reading, parsed)


def _named_after(reading: _Reading, source: Span) -> Parsed | None:
    """The person right after a source that is no more than the title before the name."""
    for actor in reading.scene.actors:
        if source[1] + 1 in actor.entity.starts:
            for mention in actor.entity.mentions:
                role = mention.role
                # A single word may be the first of a sentence whose mark was lost.
                full = mention.span[0] == source[1] + 1 and len(mention.keys) > 1
                if full and role and role[1] == source[1]:
                    return Parsed(mention.span, role, "person", True)
    return None


def _named(reading: _Reading, parsed: Parsed) -> Judged:
    actor = reading.scene.bearer(parsed.name)
    if actor is None:
        speaker = told.named(reading.document, parsed.name, parsed.role, parsed.kind)
    else:
        reading.scene.stands(actor, parsed.name, source=True)
        speaker = told.of_actor(reading.document, actor, parsed)
    return Judged(speaker, _SURE, "name")


def _described(reading: _Reading, parsed: Parsed) -> Judged:
    """ "officials", "the annual report", "the Venn campaign": nobody else is meant."""
    if unnamed.hides(reading.document.text, parsed):
        return _author(reading, parsed) or Judged(None, 0.0, "described")
    speaker = told.named(reading.document, parsed.name, parsed.role, parsed.kind)
    return Judged(speaker, _SURE, "described")


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
    if near is None or near > 2 or speaker is None or not _is_sure(judged):
        return None
    if speaker.kind not in {"organisation", "government"}:
        return None
    return Judged(speaker, min(judged.score, _FAIR), "continued")


def _anaphor(reading: _Reading, number: int, anaphor: Anaphor, parsed: Parsed | None) -> Judged:
    scene = reading.scene
    content = reading.said[reading.attributions[number].source]
    goes_on = anaphor.sort in {"it", "they"} or continued.is_generic(anaphor)
    same = _continued(reading, anaphor, content) if goes_on else None
    if same:
        return same
    found = _chosen(reading, number, anaphor, content)
    role = parsed.name if parsed and anaphor.sort == "role" else None
    weak = found is None or found.score < weights()["body"].least
    phrase = unnamed.phrase(scene, anaphor, role, found and found.actor, weak=weak)
    if phrase:
        kind = "anonymous" if role else anaphor.kind
        return Judged(told.named(reading.document, phrase, None, kind), _FAIR, "described")
    # "The federal team" is not whoever spoke; "the company" may be.
    loose = anaphor.sort == "role" or (anaphor.sort == "body" and anaphor.rest)
    if found is None or (loose and not found.tied):
        return Judged(None, 0.0, anaphor.sort)
    _take(scene, found, anaphor, source=True)
    speaker = told.of_actor(reading.document, found.actor, role=role)
    return Judged(speaker, found.score, anaphor.sort)


def _chosen(
    reading: _Reading, number: int, anaphor: Anaphor, content: Sequence[Span]
) -> Choice | None:
    """Whom an anaphor likeliest stands for; None where it may be one without a name."""
    scene, layout = reading.scene, reading.layout
    known = accused(scene, layout, reading.attributions, number, anaphor)
    known = known or leaders.leader(scene, anaphor)
    if known:
        return Choice(known, _FAIR, True)
    own, after = quoted(layout, content), governed(layout, anaphor, content)
    found = choose(scene, anaphor, own, after)
    if found and is_unknown(found.actor, anaphor):
        return None
    if found is None or anaphor.sort != "he":
        return found
    if others.is_another(scene, found.actor, anaphor, after):
        return None
    led = others.led_by(scene, found.actor, anaphor, own)
    if led:
        scene.stands(led.actor, anaphor.span, source=True)
        return Choice(led.actor, _FAIR, True) if led.told else None
    return None if _is_another(reading, found.actor, anaphor) else found


def _continued(reading: _Reading, anaphor: Anaphor, content: Sequence[Span]) -> Judged | None:
    """The speaker just told, if "it" or "they" goes on with its words."""
    last = _spoke_before(reading, anaphor.span)
    judged = reading.judged[last] if last is not None else None
    if last is None or judged is None or judged.speaker is None or not _is_sure(judged):
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


def _spoke_before(reading: _Reading, source: Span) -> int | None:
    return continued.before(reading.attributions, list(reading.judged), source)


def _is_sure(judged: Judged) -> bool:
    limit = weights().get(judged.sort)
    return limit is None or judged.score >= limit.least


def _is_another(reading: _Reading, actor: Actor, anaphor: Anaphor) -> bool:
    """Whether "he" or "she" may be one without a name, who spoke after `actor` was last told of, or
    who told of `actor`."""
    if is_aside(reading.scene, reading.layout, actor, anaphor):
        return True
    other = reading.unnamed
    if other is None or other.source is None:
        return False
    told = sex.by_words(reading.document.text[slice(*other.source)].lower().split())
    if told and anaphor.sex and told != anaphor.sex:
        return False
    last = reading.scene.last(actor, anaphor.span[0], other.content)
    return last is None or last.start < other.source[0]


def _relative(reading: _Reading, source: Span) -> Judged:
    """ "who" and "which": whom they follow."""
    text = reading.document.text
    if text[slice(*source)].lower() not in {"who", "which"}:
        return Judged(None, 0.0, "none")
    found = relative.followed(text, reading.scene.actors, source)
    if found is None:
        return Judged(None, 0.0, "who")
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
