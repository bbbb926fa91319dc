"""Attributions put right by the text around them, before their sources are read."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from sayso.english import FINITE
from sayso.facts import load
from sayso.layout import Breaks, Layout, layout_of
from sayso.resolve.attributions.aside import outside_asides
from sayso.resolve.attributions.beside import (
    below,
    in_sentence,
    with_former,
    with_name,
    without_noted,
    without_quoted,
)
from sayso.resolve.attributions.bracketed import without_brackets
from sayso.resolve.attributions.citing import speaker
from sayso.resolve.attributions.elided import with_elided
from sayso.resolve.attributions.hearers import with_hearer
from sayso.resolve.attributions.inner import (
    at_sentence,
    divided,
    verb_before,
    without_note,
    without_others,
    without_reporter,
    without_told,
    without_verdict,
)
from sayso.resolve.attributions.lines import on_own_lines
from sayso.resolve.attributions.met import with_refusal, without_called, without_met
from sayso.resolve.attributions.owned import of_whose, with_owner
from sayso.resolve.attributions.relative import past_dashes, past_relative, within_clauses
from sayso.resolve.attributions.running import (
    run_on,
    to_stop,
    with_midst,
    with_opening,
    without_clause,
    without_next,
)
from sayso.resolve.attributions.subject import with_subject, without_beside
from sayso.resolve.attributions.tail import (
    with_own_teller,
    with_teller,
    without_circumstance,
    without_furniture,
    without_head,
    without_tail,
    without_unsaid,
)
from sayso.resolve.attributions.unsaid import is_unsaid, without_veil, without_what
from sayso.resolve.phrases import words
from sayso.resolve.phrases.clause import subject_of
from sayso.resolve.phrases.source import parse
from sayso.resolve.phrases.tokens import tokenise
from sayso.types import Attribution, Span

_RELATIVE = re.compile(r"(?i)(?:which|that|whom|what)\Z")
_TAKES_CLAUSE = re.compile(
    rf"(?i)(?:which|something|(?:an?|the)\s(?:\w+\s)?(?:{words.CLAIMS})|accusations|allegations|claims)\Z"
)
"""What takes up the clause before it: "which", "a charge"."""
_QUESTION = re.compile(
    r"(?i)(?:what|who|whom|how|why|when|where)\s(?:do|does|did|has|have|had|will|would|can|could|should)\Z"
)
_CONTRARY = re.compile(r"(?i)contrary to what\Z")
_WHICH = re.compile(r",[ \xa0]which[ \xa0]")
_THAT = rf"\b(?:{words.ANY_SAYS})[ \xa0]that[ \xa0]"
_SAYS_THAT = re.compile(rf"{_THAT}\Z")
"""Up to the first word of a source that belongs to what is said: "says | that reports"."""
_WORD = 20  # code points
_ITS_CLAUSE = re.compile(
    r"[ \xa0](?!(?:of|in|at|for|from|on|with)[ \xa0])[^,;:.!?\n“”\"]{4,160},[ \xa0]"
    r"(?P<who>which|who)[ \xa0](?:(?:has|had|have|also)[ \xa0])?"
)
_BASED_ON = re.compile(
    r"(?P<low>[^.;:\n,“”\"]{3,80})(?P<gap>,)[ \xa0](?:\w+ly[ \xa0])?"
    r"(?:based|relying|drawing)[ \xa0]on[ \xa0]\Z"
)
_FAR = 120  # code points
_CLAIM = re.compile(
    rf"(?P<noun>(?i:an?|the)[ \xa0](?:{words.CLAIMS}))[ \xa0]"
    r"(?=(?:the|his|her|its|their)[ \xa0]\w|[A-Z]\w)"
)
_COMMA = re.compile(r"[,;]\s+(?=\S)")
_GAP = re.compile(r"(?:,|[ \xa0][–—-])[ \xa0]\Z")
_DONE = re.compile(r"\W*(?:\Z|\n|[,.;:)–—]|[ \xa0](?:and|but|which|who|while|on|in|last|\w+ly)\b)")
"""What stands behind all that is said of what a noun takes up."""
_LONGEST = 300  # code points of a clause that "which" takes up
_BREAK = re.compile(rf"[;:—–“”\"]|\n|{_THAT}")
_CRIME = re.compile(
    r"(?i)\b(?:(?:accused|convicted|guilty|suspected|charges?|accusations?|allegations?) of"
    r"|charged with)[ \xa0]"
)
_OPENS_NEXT = re.compile(r"(?:\s\.)?(?:\s*``|\s+“)\s?\Z")
_ABBREVIATION = re.compile(r"(?:\b[^\W\d_]\.)+[^\W\d_]\Z")
_JOINS = re.compile(r"[,;:—–(]|\b(?:and|but|or|who|that|then|while|as|before|after|when)\b")
_GOES_ON = re.compile(r"(?i)(?:[a-z]+ing|to)\b")
_LED_THROUGH = re.compile(r"(?:[ \xa0](?:to|on|via|in)[ \xa0][^.!?,;:“”\"\n]{1,40})?:[\s“‘\"']*")
"""Between who speaks and what he says: "Poe to the Herald: "."""
_NAME_GOES_ON = re.compile(r"(?P<name>(?: [A-Z][\w'’-]*){1,3}), (?=\S)")
_CAPITAL_LAST = re.compile(r"\b[A-Z][\w'’-]*\Z")
_LED = re.compile(r"\w:[\s“‘\"']*\Z")
_CAPITALS = re.compile(r"(?:[A-Z][\w&-]*(?:[’']s?)? )+\Z")
_HEARSAY = re.compile(r"(?:allegedly|reportedly|supposedly|purportedly)")
_HEADS = load("bodies")["government"] | load("bodies")["organisation"]
"""What ends the name of a body, and names none alone."""
_MARKS = 3  # code points that may stand before the first word of a sentence
_VERB = re.compile(rf"\b(?:{FINITE}|{words.ANY_SAYS}|\w+ed)\b")
_BESIDE = 2  # code points between a cue and the source that it stands before


def mended(
    text: str, attributions: Sequence[Attribution], breaks: Breaks = ()
) -> list[Attribution]:
    """`attributions` of `text`, in order, each as those that it is, without what its source does
    not say, with the whole name of its source, with the clause that "which" takes up, and with the
    subject of its cue for a source where that is lost, or was another's; those that nobody says
    ("if Roe believes that it rained") are left out. A quotation that runs over
    paragraphs, or stands in the midst of a sentence, is taken whole, and a verb that shares the
    subject of another takes it.
    """
    layout = layout_of(text, breaks)
    bare = [without_brackets(text, one) for one in attributions]
    closed = within_clauses(text, layout, outside_asides(text, bare))
    tagged = without_beside(text, layout, closed)
    inverted = {
        a.source for a in tagged if a.source and a.cue and 0 <= a.source[0] - a.cue[1] <= _BESIDE
    }
    cues = {a.cue for a in tagged if a.cue}
    found = []
    for part in (part for one in tagged for part in _parts(text, layout, one, tagged, cues)):
        claim = _with_clause(text, layout, _with_whole_source(text, layout, part), tagged)
        if claim is not None and not is_unsaid(text, layout, claim):
            told = _without_claim(text, _of_subject(text, layout, claim, inverted, cues))
            found.append(_with_clause(text, layout, told, tagged) or told)
    found = past_relative(text, layout, [past_dashes(text, layout, one) for one in found])
    found = with_opening(layout, with_elided(text, layout, found))
    whole = with_midst(text, layout, found)
    return run_on(text, without_next(text, whole))


def _parts(
    text: str, layout: Layout, one: Attribution, tagged: Sequence[Attribution], cues: Set[Span]
) -> Iterator[Attribution]:
    """An attribution as those that it is, each without what is not said by its source."""
    bare = without_what(text, without_veil(text, without_circumstance(text, one)))
    bare = with_teller(text, layout, with_own_teller(text, _of_nobody(text, bare)))
    bare = without_furniture(text, layout, bare)
    apart = without_others(text, layout, bare, tagged)
    heard = (with_hearer(text, without_called(text, layout, each)) for each in apart)
    told = (without_told(text, layout, each) for each in heard)
    tails = (part for each in told for part in without_tail(text, without_unsaid(text, each)))
    own = (part for each in tails for part in without_head(text, layout, each))
    for sentence in (s for each in own for s in at_sentence(text, layout, each)):
        told_of = without_clause(text, layout, to_stop(text, layout, sentence))
        near = on_own_lines(text, layout, _without_far(text, layout, told_of))
        claim = without_note(text, layout, without_verdict(text, layout, near))
        whole = without_noted(text, layout, claim)
        for noted in without_quoted(text, whole):
            for half in divided(text, noted, cues):
                yield from (without_reporter(text, each) for each in _apart(text, layout, half))


def _of_nobody(text: str, one: Attribution) -> Attribution:
    """What "Roe allegedly" did as nobody's claim about him; what is denied "by Roe" as his."""
    source, cue = one.source, one.cue
    if not source and cue and text[cue[1] : one.content[-1][0]] == " by " and one.content[1:]:
        # "The charge, denied by | Jane Roe, …"
        return replace(one, source=one.content[-1], content=one.content[:-1])
    if not source or not cue or source[1] > cue[0] or not _HEARSAY.fullmatch(text, *cue):
        return one
    return replace(one, source=None, content=(source, *one.content))


def _with_whole_source(text: str, layout: Layout, one: Attribution) -> Attribution:
    source, cue = one.source and _whole_source(text, layout, one.source, one.cue), one.cue
    if source and cue and source[0] < cue[0] < source[1] < cue[1]:
        # What is left of a cue that had the end of a name.
        begin = source[1] + len(text[source[1] : cue[1]]) - len(text[source[1] : cue[1]].lstrip())
        cue = (begin, cue[1]) if begin < cue[1] else None
    return with_owner(text, layout, of_whose(text, replace(one, source=source, cue=cue)))


def _without_claim(text: str, one: Attribution) -> Attribution:
    """An attribution without what is said in its source: "it shook, | a claim his aides | deny"."""
    noun = one.source and _CLAIM.match(text, *one.source)
    if not one.source or not noun:
        return one
    told = one.source[0], noun.end("noun")
    content = tuple(told if part == one.source else part for part in one.content)
    return replace(one, source=(noun.end(), one.source[1]), content=content)


def _of_subject(
    text: str, layout: Layout, claim: Attribution, inverted: Container[Span], cues: Set[Span]
) -> Attribution:
    """A claim with the subject of its cue for a source, where that is lost or another's."""
    lost = claim.source and _has_lost_subject(text, layout, claim, inverted)
    after = claim.source[1] if claim.source and lost else 0
    if lost or _is_of_next(text, layout, claim, cues):
        claim = replace(claim, source=None)
    claim = _behind_according(text, layout, _with_nearer(text, layout, _of_clause(text, claim)))
    claim = _past_topic(text, layout, claim)
    claim = with_refusal(text, with_subject(text, layout, claim, after))
    claim = without_met(text, layout, claim, cues)
    return replace(claim, content=tuple(_trimmed(text, span) for span in claim.content))


def _behind_according(text: str, layout: Layout, attribution: Attribution) -> Attribution:
    """An attribution by "according to", whose source is none, or that of a sentence before: whoever
    stands right behind these words is meant."""
    source, cue = attribution.source, attribution.cue
    if cue is None or text[slice(*cue)].lower() != "according to":
        return attribution
    if source and source[0] >= layout.sentence_start(cue[0]):
        return _with_rest_of_name(text, attribution, source)
    end = min([layout.sentence_span(cue[1])[1], *(s for s, _ in attribution.content if s > cue[1])])
    return replace(attribution, source=speaker(text, tokenise(text, cue[1], end)))


def _with_rest_of_name(text: str, attribution: Attribution, source: Span) -> Attribution:
    """An attribution to a name that goes on in what it says: "according to Osk | Courier, it
    rained"."""
    (start, end), *more = attribution.content
    rest = _NAME_GOES_ON.match(text, source[1], end)
    if rest is None or start != source[1] + 1 or not _CAPITAL_LAST.search(text, *source):
        return attribution
    content = ((rest.end(), end), *more)
    return replace(attribution, source=(source[0], rest.end("name")), content=content)


def _past_topic(text: str, layout: Layout, attribution: Attribution) -> Attribution:
    """An attribution whose source is what a headline is about: "Norland: It rained, says | Osk" is
    said by who stands behind the cue."""
    source, cue = attribution.source, attribution.cue
    if not (source and cue) or not text.startswith(":", source[1]):
        return attribution
    if not source[1] < attribution.content[0][0] <= attribution.content[-1][1] <= cue[0]:
        return attribution
    topic = parse(text, source, cased=True)
    behind = tokenise(text, cue[1], layout.sentence_span(cue[0])[1])
    who = speaker(text, behind) if topic is None or topic.kind != "person" else None
    return replace(attribution, source=who or source)


def _of_clause(text: str, attribution: Attribution) -> Attribution:
    """An attribution whose cue stands in a relative clause behind more than its source: it is of
    who the clause follows ("Osk denied a report by Velm Radio, which | said")."""
    source, cue = attribution.source, attribution.cue
    based = source and _BASED_ON.search(text, max(0, source[0] - _FAR), source[0])
    if based and source and cue and text[source[1] : cue[0]] in {", ", ",\xa0"}:
        # "The Herald's count, based on | reports, | puts"
        return replace(attribution, source=subject_of(text, based.start("low"), based.start("gap")))
    clause = source and cue and _ITS_CLAUSE.fullmatch(text, source[1], cue[0])
    return replace(attribution, source=clause.span("who")) if clause else attribution


def _with_nearer(text: str, layout: Layout, attribution: Attribution) -> Attribution:
    """An attribution whose source stands in a sentence before that of its cue, which has a subject
    of its own: "Osk denied it. Jane Roe, who was hurt, told | Velm Radio"."""
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None or not source[1] < cue[0]:
        return attribution
    opens = layout.sentence_start(cue[0])
    before = min(opens, attribution.content[0][0])
    if before < source[1] or opens == cue[0] or layout.quotation(cue[0]):
        return attribution
    if not _VERB.search(text, source[1], opens):
        return attribution  # "Jon Roe of Velm. Harbour | said": one sentence
    nearer = subject_of(text, opens, cue[0])
    return replace(attribution, source=nearer) if nearer else attribution


def _without_far(text: str, layout: Layout, attribution: Attribution) -> Attribution:
    """An attribution without parts that are no quotation and that stand, inside a sentence, behind
    that of all else ("It held, Roe said. The mayor did not return | calls"); one of which source
    and cue stand before a part of what is said, also without those that end a sentence, or before a
    semicolon: "It rained. Roe says | it did not"."""
    own = attribution.own
    done = max(span[1] for span in (attribution.content[0], *own))
    parts = tuple(
        part
        for i, part in enumerate(attribution.content)
        if not i or not _is_inside(text, layout, part[0], done)
    )
    first = min((span[0] for span in own), default=0)
    opens = layout.sentence_start(first)
    behind = [part for part in parts if part[0] >= first]
    if own and behind and max(span[1] for span in own) <= behind[0][0]:
        parts = tuple(
            p
            for p in parts
            if (p[1] > opens and ";" not in text[p[1] : first]) or _is_quoted(text, layout, p[0])
        )
    return attribution if parts == attribution.content else replace(attribution, content=parts)


def _is_inside(text: str, layout: Layout, at: int, done: int) -> bool:
    """Whether what begins at a place is no quotation, and other words open its sentence, which
    begins behind `done`."""
    opens = layout.sentence_start(at)
    return opens >= done and at - opens > _MARKS and not _is_quoted(text, layout, at)


def _is_quoted(text: str, layout: Layout, at: int) -> bool:
    return layout.quotation(at) is not None or text[at] in "“‘\"'`"


def _apart(text: str, layout: Layout, attribution: Attribution) -> Iterator[Attribution]:
    """An attribution without the parts from a colon on that nothing of its own stands before; then
    these, of which it is not told whose they are. Where the colon stands right behind its source,
    it is the parts before that are another's ("Poe: “…” Roe: “…”"), by the verb before them, if
    they are no quotation. Of 4,549 neighbouring parts in PolNeAR's train and both dev sets 3 are
    led to so."""
    own = attribution.own
    source, parts = attribution.source, attribution.content
    for number, (before, after) in enumerate(pairwise(parts), 1):
        leads = _LED.search(text, before[1], after[0])
        if leads and not any(before[1] <= span[0] < after[0] for span in own):
            yield replace(attribution, content=parts[:number])
            yield replace(attribution, content=parts[number:], source=None, cue=None)
            return
        passes = _LED_THROUGH.fullmatch(text, source[1], after[0]) if source else None
        if source and source[0] >= before[1] and passes:
            at = parts[0][0]
            verb = None if _is_quoted(text, layout, at) else verb_before(text, layout, at)
            yield replace(attribution, content=parts[:number], source=None, cue=verb)
            yield replace(attribution, content=parts[number:], cue=None)
            return
    yield attribution


def _whole_source(text: str, layout: Layout, source: Span, cue: Span | None) -> Span:
    """A source with the rest of its name, and the title or aside that tells who it is."""
    begins = source[0] + len("that ")
    if begins < source[1] and _SAYS_THAT.search(text, max(0, source[0] - _WORD), begins):
        source = begins, source[1]
    whole = _whole_name(text, layout, in_sentence(text, layout, below(text, source), cue))
    return with_former(text, with_name(text, whole, cue))


def _whole_name(text: str, layout: Layout, source: Span) -> Span:
    """A noun that ends the name of a body and names none alone, with the name before it."""
    start, end = source
    head = text[start:end]
    if not head[:1].isupper() or head.lower() not in _HEADS:
        return source
    before = _CAPITALS.search(text, layout.sentence_start(start), start)
    if before is None:
        return source
    kept = before.start()
    for word in re.finditer(r"\w+", before[0]):
        if word[0].lower() in words.CALENDAR or words.is_function(word[0].lower()):
            kept = before.start() + word.end() + 1
    return min(kept, start), end


def _trimmed(text: str, span: Span) -> Span:
    """A span with the dot of an abbreviation at its end ("the U.S."), no comma before it, and no
    mark at its end that opens what follows."""
    start, end = span
    opens = _OPENS_NEXT.search(text, max(start, end - 7), end)
    end = opens.start() if opens and opens.start() > start else end
    comma = _COMMA.match(text, start, end)
    start = comma.end() if comma else start
    cut = text[end : end + 1] == "." and _ABBREVIATION.search(text, max(start, end - 12), end)
    return start, end + bool(cut)


def _with_clause(
    text: str, layout: Layout, attribution: Attribution, others: Sequence[Attribution]
) -> Attribution | None:
    """An attribution whose content is no more than "which", with the clause that this takes up;
    None of one whose content is only a relative pronoun, or opens a question ("What did | they
    say?"). "Contrary to what" before what somebody does not say is left out."""
    parts = attribution.content
    if _CONTRARY.match(text, *parts[0]):
        parts = parts[1:]
        attribution = replace(attribution, content=parts)
    if all(_QUESTION.match(text, *part) for part in parts):
        return None
    noun = not _RELATIVE.match(text, *parts[0]) and _takes_up(text, attribution, parts[0])
    if len(parts) > 1 and (noun or not _RELATIVE.match(text, *parts[0])):
        # "It rained, | a charge | that | Roe denied"
        more = (
            p
            for p in parts[1:]
            if not (_RELATIVE.match(text, *p) or _takes_up(text, attribution, p))
        )
        parts = (parts[0], *more)
        attribution = replace(attribution, content=parts)
    if not noun and not all(_RELATIVE.match(text, *part) for part in parts):
        return attribution
    if _points(text, attribution):
        return attribution
    if len(parts) > 1 or not _takes_up(text, attribution, parts[0]):
        return attribution if noun else None
    end = len(text[: parts[0][0]].rstrip(" \xa0,–—-"))
    said = next((s for a in others for s in a.content if s[1] == end), None)
    clause = said or _clause(text, layout, end)
    if clause is None:
        return attribution if noun else None
    return replace(attribution, content=(clause,))


def _takes_up(text: str, attribution: Attribution, part: Span) -> bool:
    """Whether a part of a content takes up the clause that a comma or a dash ends before it, and
    all that is said of that."""
    taken = _TAKES_CLAUSE.match(text, *part)
    if taken is None or _GAP.search(text, max(part[0] - 3, 0), part[0]) is None:
        return False
    own = [span[1] for span in (attribution.source, attribution.cue) if span]
    return taken[0].lower() == "which" or _DONE.match(text, max(own, default=part[1])) is not None


def _points(text: str, attribution: Attribution) -> bool:
    """Whether a content is no relative pronoun, but points back: "the owner disputes that."."""
    cue, (start, end) = attribution.cue, attribution.content[0]
    after = text[end : end + 2].strip()
    behind = cue is not None and cue[1] <= start and text[start:end].lower() == "that"
    return behind and (not after or not after[0].isalnum())


def _clause(text: str, layout: Layout, end: int) -> Span | None:
    """What stands before `end` since the last mark, of a charge only what it is ("he was charged
    with | theft, which"); None where it is too long to be a clause."""
    start = layout.sentence_start(end - 1)
    start = max([start, *(m.end() for m in _BREAK.finditer(text, start, end))])
    start = max([start, *(m.end() for m in _CRIME.finditer(text, start, end))])
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return (start, end) if 0 < end - start <= _LONGEST else None


def _has_lost_subject(
    text: str, layout: Layout, attribution: Attribution, inverted: Container[Span]
) -> bool:
    """Whether the words before the cue that would say who speaks are lost: the cue opens a sentence
    after that of the source ("… said Jane Roe. Vehemently denied it."), or is a second verb with
    nothing to join it to an inverted one ("…,” said Jane Roe in Oslo vehemently denied it")."""
    source, cue = attribution.source, attribution.cue
    if not source or not cue or cue[0] < source[1]:
        return False
    opens = layout.sentence(cue[0]) > layout.sentence(source[0])
    if opens and layout.sentence_start(cue[0]) == cue[0] and text[cue[0]].isupper():
        return True
    goes_on = _GOES_ON.match(text, *cue) or _JOINS.search(text, source[1], cue[0])
    return source in inverted and not goes_on


def _is_of_next(text: str, layout: Layout, attribution: Attribution, cues: Set[Span]) -> bool:
    """Whether the source is that of the next sentence or of a clause behind: the cue stands before
    its content, after a subject of its own, and the source behind ("Jane Roe said that it was late.
    He said no"; "after accusing it of theft, which Velm denies"; "condemned | the war
    a court ordered", in text without marks)."""
    source, cue, content = attribution.source, attribution.cue, attribution.content
    if not source or not cue or cue[1] > content[0][0] or source[0] < content[-1][1]:
        return False
    if _WHICH.fullmatch(text, content[-1][1], source[0]):
        return True
    finite = not text[slice(*cue)].endswith("ing")
    unmarked = text[content[-1][1] - 1].isalnum() and text[content[-1][1] : source[0]].isspace()
    if finite and unmarked:
        return any(0 < one[0] - source[1] <= _BESIDE for one in cues if one != cue)
    later = layout.sentence(source[0]) > layout.sentence(cue[0])
    return later and not _GOES_ON.match(text, *cue)
