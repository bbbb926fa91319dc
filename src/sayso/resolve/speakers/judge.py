"""The speaker of each source of a document, with how sure that is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sayso.layout import Breaks, inside, overlap
from sayso.resolve.mentions.kinds import of_known_kind
from sayso.resolve.mentions.opening import open_scene
from sayso.resolve.mentions.scene import Actor, Scene
from sayso.resolve.mentions.steps import is_cited, steps
from sayso.resolve.phrases import anaphors, words
from sayso.resolve.phrases.anaphors import Anaphor, is_bound
from sayso.resolve.phrases.source import Parsed
from sayso.resolve.speakers import continued, nameless, relative, told
from sayso.resolve.speakers.anaphoric import anaphoric
from sayso.resolve.speakers.choose import choose
from sayso.resolve.speakers.described import described
from sayso.resolve.speakers.issuer import issuer
from sayso.resolve.speakers.judged import FAIR, SURE, Judged, is_sure, is_unnamed
from sayso.resolve.speakers.later import named_later
from sayso.resolve.speakers.reading import Reading, take
from sayso.resolve.speakers.represented import client
from sayso.resolve.speakers.turns import answers, turns
from sayso.types import Attribution, Document, Span

_ANAPHORS = frozenset({"he", "it", "they", "role", "body"})


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
    order = sorted((a.source[0], n) for n, a in enumerate(attributions) if a.source)
    reading = Reading(document, attributions, parsed, layout, scene, said, outer, order)
    told = {label: Judged(who, FAIR, "answer") for label, who in answers(document, scene).items()}
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


def _pass_over(reading: Reading, anaphor: Anaphor) -> None:
    if is_bound(reading.scene.text, anaphor):
        return
    found = choose(reading.scene, anaphor, source=False)
    if found and not _is_his_own(reading, anaphor, found.actor):
        take(reading.scene, found, anaphor, source=False)


def _is_his_own(reading: Reading, anaphor: Anaphor, actor: Actor) -> bool:
    """Whether "he" or "she" stands in a quotation of `actor`, who spoke last."""
    last = next(reversed(reading.judged), None)
    if last is None or reading.layout.quotation(anaphor.span[0]) is None:
        return False
    speaker, said = reading.judged[last].speaker, reading.attributions[last].content
    if speaker is None or not inside(said, anaphor.span[0]):
        return False
    return reading.scene.bearer(speaker.mention) is actor


def _source(reading: Reading, number: int, source: Span) -> Judged:
    parsed = reading.parsed[number]
    text = reading.document.text
    own, outer = reading.attributions[number], reading.outer[number]
    served = client(reading.scene, own, outer, source)
    if served:
        reading.scene.stands(served, source, source=True)
        return Judged(told.of_actor(reading.document, served), FAIR, "described")
    if parsed is None:
        pronoun = anaphors.pronoun(text, source)
        if pronoun:
            return anaphoric(reading, number, pronoun, None)
        return _relative(reading, number, source)
    owner = None if parsed.proper else anaphors.author(text, source)
    if owner:
        return anaphoric(reading, number, owner, None)
    return _phrase(reading, number, source, parsed)


def _phrase(reading: Reading, number: int, source: Span, parsed: Parsed) -> Judged:
    """A name, or what stands for one."""
    text = reading.document.text
    named = parsed if parsed.proper else told.named_after(reading.scene, source)
    if named:
        return _named(reading, named)
    anaphor = anaphors.description(text, source, parsed)
    judged = (
        anaphoric(reading, number, anaphor, parsed)
        if anaphor
        else described(reading, number, parsed)
    )
    known = judged.speaker is not None and judged.speaker.kind != "anonymous"
    return (None if known else named_later(reading, number, source, parsed)) or judged


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


def _named(reading: Reading, parsed: Parsed) -> Judged:
    if _is_bare(reading.scene, parsed):
        return Judged(None, 0.0, "body")
    if reading.document.text[slice(*parsed.name)].split()[0] in words.OF_TWO:
        # "The elder Roe"
        return Judged(told.named(reading.document, parsed.name, None, parsed.kind), SURE, "name")
    actor = reading.scene.bearer(parsed.name)
    if actor is None:
        speaker = told.named(reading.document, parsed.name, parsed.role, parsed.kind)
    else:
        reading.scene.stands(actor, parsed.name, source=True)
        speaker = told.of_actor(reading.document, actor, parsed)
    return Judged(speaker, SURE, "name")


def _relative(reading: Reading, number: int, source: Span) -> Judged:
    """ "who" and "which": whom they follow."""
    text = reading.document.text
    if text[slice(*source)].lower() not in {"who", "which"}:
        return Judged(None, 0.0, "none")
    found = relative.followed(text, reading.scene.actors, source)
    if found is None:
        opening = relative.opening(text, reading.layout, source)
        if opening:
            return _named(reading, opening)
        body = relative.body(text, source) if text[slice(*source)].lower() == "which" else None
        return _phrase(reading, number, *body) if body else Judged(None, 0.0, "who")
    if isinstance(found, Actor):
        if text[slice(*source)].lower() == "which" and found.kind == "person":
            # "W.J. Roe, which" has a person's form.
            found.kind, found.strength = "organisation", 0
        reading.scene.stands(found, source, source=True)
        return Judged(told.of_actor(reading.document, found), FAIR, "who")
    return Judged(told.named(reading.document, found[0], None, found[1]), FAIR, "who")


def _of_turn(reading: Reading, source: Span) -> Judged | None:
    """Who speaks in the turn of a transcript in which `source` stands, by this turn or another."""
    text = reading.document.text
    label = next((t.label for t in turns(text) if inside(t.said, source[0])), None)
    if label is None:
        return None
    spoken = (
        reading.judged.get(n)
        for n, one in enumerate(reading.attributions)
        if one.source and text[slice(*one.source)] == text[slice(*label)]
    )
    return next((one for one in spoken if one and one.speaker), None)


def _quoted(reading: Reading, number: int, source: Span) -> Judged:
    """ "I" and "we": the speaker of the innermost content around them, or of their quotation, or of
    their turn, else whose statement the text is."""
    quotation = reading.layout.quotation(source[0])
    best: tuple[tuple[bool, int], Judged] | None = None
    for other, attribution in enumerate(reading.attributions):
        judged = reading.judged.get(other)
        if other == number or judged is None or judged.speaker is None:
            continue
        for start, end in attribution.content:
            around = start <= source[0] < end
            beside = quotation and overlap(quotation, (start, end))
            # What another answers is told in the same quotation.
            rank = not around, end - start
            if (around or beside) and (best is None or rank < best[0]):
                best = rank, judged
    taken = best[1] if best else _of_turn(reading, source)
    if taken:
        # Of an unsure "they" around it "we" tells no more.
        return Judged(taken.speaker if is_sure(taken) else None, taken.score, "we")
    own = None if quotation else issuer(reading.document.text)
    return _named(reading, own)._replace(sort="we") if own else Judged(None, 0.0, "we")
