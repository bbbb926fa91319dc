"""Whom an attribution's own words cite: "Velm Radio reported, citing two officials"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import dropwhile, takewhile

from sayso.english import STATES, conjugated
from sayso.facts import load
from sayso.layout import Layout
from sayso.resolve.attributions.beside import with_name
from sayso.resolve.chain.relays import NAMELESS, SHORT, WRITING, is_poster
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.clause import subject_of
from sayso.resolve.phrases.frame import Frame
from sayso.resolve.phrases.phrase import Tokens, span_of
from sayso.resolve.phrases.press import Press, press
from sayso.resolve.phrases.source import parse
from sayso.resolve.phrases.tokens import tokenise
from sayso.types import Attribution, Span

CITING = frozenset({"citing", "quoting"})
_CITE = frozenset({"cited", "cites", *CITING})
QUOTES = frozenset({"quote", "quoted", "quotes", *_CITE})
_TEXTS = {
    noun
    for kind in ("court-papers", "letter", "report", "statement")
    for noun in load("media")[kind]
}
_STANCES = frozenset(
    form
    for kind in ("denies", "confirms", "accuses", "admits", "warns", "doubts")
    for verb in load("stance")[kind]
    for form in conjugated(verb)
)
_REPORTS = frozenset({"article", "dispatch", "report", "story"})
_OWN = frozenset({"this", "our"})
_HEADS = load("bodies")["outlet"] | {"station"}
"""What a page calls its own outlet with: "this station reported, citing"."""
_WHEN = frozenset(
    {"also", "earlier", "early", "has", "however", "late", "later", "meanwhile", "on"}
)
_OBJECTS = frozenset({"her", "him", "them"})
_MOST_WORDS = 20
_NEAR = 200  # code points
_CLAUSE = 5  # words
_NEXT = 2  # code points between a verb and what is said
_AFTER_QUOTES = ",: \n"
_REST = re.compile(r"[ ,:]{1,2}(?P<said>[^.!?\n]{9,400}[^.!?\n ])(?=[.!?]?[”\"’']?(?:\s|\Z))")
"""What is said behind "as saying", to the end of its sentence."""
_QUOTED = frozenset({"cited", "quoted", "saying", "telling"})
_WHOM = (
    r"(?:(?<=telling)[ \xa0](?:[^,;:.\n“”\"]{2,60}?(?=,?[ \xa0]that\b|:|[ \xa0][“\"])"
    r"|[\w’'-]+(?=[ \xa0](?:the|he|she|it|they|there|his|her|its|their)[ \xa0])))?"
)
"""Whom it is told: "as telling | his counterpart | that it rained"."""
_TOLD_WHOM = re.compile(_WHOM)
_WAS_QUOTED = re.compile(
    r"\b(?:was|were|is|are|been|being)[ \xa0](?:\w+[ \xa0])?(?:quoted|cited)\b[^.;:\n“”\"]{0,90}?"
    rf"\bas[ \xa0](?P<verb>\w+ing)\b{_WHOM}"
    r"(?:[ \xa0]by[ \xa0][^,;:.\n“”\"]{2,60}?(?=[ \xa0]that\b|:|,[ \xa0]))?(?:[\s,:]+|$)"
)
_QUOTED_BY = re.compile(
    r"(?:was|were|is|are|been)[ \xa0](?:quoted|cited)[ \xa0]as[ \xa0]saying[ \xa0]by\b"
)
_AS_SAYING = re.compile(r"as[ \xa0]\w+ing")
_REFERS = re.compile(r"(?:(?:with|in)[ \xa0]reference|referring)[ \xa0]to")
_REFERRING = re.compile(
    r"[\s,]*(?:(?:with|in)[ \xa0]reference|referring)[ \xa0]to[ \xa0]"
    r"(?P<who>[^,;:.\n“”\"]{3,80}?),?[ \xa0](?=that[ \xa0])"
)

_WHOSE = (
    r"(?P<who>[^;:.“”\"\n]{2,90}?),?[ \xa0]who[ \xa0]"
    r"(?P<cue>(?:(?:has|have|had|also|then|\w+ly)[ \xa0]){0,2}[a-z]+)"
)
_WHO_SAYS = re.compile(
    rf"[ \xa0]{_WHOSE}[ \xa0](?=that\b|[“\"‘]|(?:the|he|she|it|they|there)\b|\w+ \w+)"
)
_QUOTES_WHO = re.compile(rf"[ \xa0](?:{'|'.join(sorted(QUOTES))})[ \xa0]{_WHOSE}")


def cited(text: str, frame: Frame) -> Span | None:
    """Whom an outlet cites: "Norland Wire reported Monday, citing two officials", "citing police,
    Norland Wire said", "Norland Wire said it rained, citing police"."""
    if not _passes_on(text, frame):
        return None
    for tokens in ([*frame.between, *frame.cue, *frame.after], frame.lead, frame.behind):
        for i, token in enumerate(tokens[:-1]):
            # "According to the Herald, which cited two officials"
            which = text.endswith("which ", 0, token.start)
            if token.key in CITING or (which and token.key in QUOTES):
                return _without_stop(text, speaker(text, tokens[i + 1 :]), tokens[-1].end)
    return None


def _which(text: str, frame: Frame) -> bool:
    """Whether a verb is that of a clause: "the Herald, which | cited"."""
    return bool(frame.cue) and text.endswith("which ", 0, frame.cue[0].start)


def _cites_nameless(frame: Frame) -> bool:
    """Whether somebody is cited whom outlets cite: "citing unnamed sources"."""
    places = ((*frame.between, *frame.cue, *frame.after), frame.lead, frame.behind)
    return any(
        token.key in NAMELESS
        for tokens in places
        for token in dropwhile(lambda one: one.key not in QUOTES, tokens)
    )


def _without_stop(text: str, span: Span | None, end: int) -> Span | None:
    """A span without the full stop of the sentence that ends with it."""
    stop = span is not None and span[1] == end and text[end - 1] == "."
    return (span[0], end - 1) if span and stop else span


def _passes_on(text: str, frame: Frame) -> bool:
    """Whether a source is an outlet, by what it is called, or by a verb that outlets have and a
    name that is no person's."""
    if _is_told_before(frame) or is_poster(frame.source):
        return True
    found = press(text, frame.source, 0) or _report(text, frame.source)
    head = next((i for i, t in enumerate(frame.source) if t.key in words.PREPOSITIONS), 0)
    if found is None and head and frame.source[head - 1].key in _HEADS:
        return True  # "a newspaper in Osk"
    if found is None or found.sure:
        return found is not None
    before = takewhile(lambda token: token.key not in CITING, frame.between)
    told = any(token.key in WRITING for token in (*before, *frame.cue))
    # "According to the newspaper | Dnevnik, citing"
    told = told or _which(text, frame) or _cites_nameless(frame)
    told = told or (bool(frame.before) and frame.before[-1].key in _HEADS)
    whole = found.end == len(frame.source)
    return told and whole and not any(sex.is_given(token.key) for token in frame.source)


def _report(text: str, source: Tokens) -> Press | None:
    """The outlet whose report a source is: "a report by Velm Radio"."""
    of = (i for i, token in enumerate(source[:-1]) if token.key in {"by", "from", "in", "on"})
    link = next(of, 0)
    reports = link and source[link - 1].key in _REPORTS
    found = press(text, source, link + 1) if reports else None
    return found if found and found.sure else None


def _is_told_before(frame: Frame) -> bool:
    """Whether a source is the page's own outlet ("this station", "we reported"), or another that
    the text has told of ("the newspaper")."""
    keys = [token.key for token in frame.source]
    if keys == ["we"]:
        return not WRITING.isdisjoint(token.key for token in (*frame.between, *frame.cue))
    led, head = keys[-2:-1], keys[-1:]
    own = led and led[0] in _OWN and head[0] in _HEADS
    return bool(own) or (keys[:-1] == ["the"] and head[0] in SHORT - {"agency"})


def speaker(text: str, tokens: Tokens) -> Span | None:
    """Who is named or described from the first of `tokens` on, if that can speak."""
    day = (i for i, t in enumerate(tokens) if i and t.key in words.CALENDAR)
    end = next((i for i, t in enumerate(tokens) if _ends(t.key) or t.broken), len(tokens))
    end = min(end, next(day, end))
    while end and tokens[end - 1].key in words.PREPOSITIONS:
        end -= 1
    if not 0 < end <= _MOST_WORDS:
        return None
    span = with_name(text, span_of(tokens[:end]))
    parsed = parse(text, span, True)
    if parsed is None or not (parsed.proper or parsed.kind):
        return None
    if parsed.kind == "document":
        heads = {t.key.removesuffix("s") for t in tokenise(text, *parsed.name)}
        return span if heads & (_TEXTS | {"document"}) else None
    return span


def _ends(key: str) -> bool:
    return key in words.RELATIVES or key == "as"


def quoted(text: str, attribution: Attribution) -> Attribution | None:
    """ "The Herald quoted Roe as saying": the words up to "as saying" may stand in the content."""
    if attribution.source is None:
        return None
    behind = _quoting(text, attribution)
    tokens = tokenise(text, behind, behind + _NEAR)[:_MOST_WORDS]
    end = _as_saying(tokens)
    verb = next((i for i, t in enumerate(tokens) if not (t.broken or _is_time(t.key))), 0)
    if not end or tokens[verb].key not in QUOTES:
        return None
    span = _whom(text, tokens[verb + 1 : end - 2])
    behind = any(low - _NEXT <= tokens[end - 1].end < high for low, high in attribution.content)
    if span and behind and tokens[end - 1].key in _STANCES:
        # "quoted Roe as denying": that is the verb of what is said.
        attribution = replace(attribution, cue=(tokens[end - 1].start, tokens[end - 1].end))
    if span and len(attribution.content) > 1:
        # "… stopped, the Herald quoted Roe as saying": nothing of these words is said.
        said = (
            s for s in attribution.content if not (span[0] <= s[0] and s[1] <= tokens[end - 1].end)
        )
        attribution = replace(attribution, content=tuple(said) or attribution.content)
    whom = _TOLD_WHOM.match(text, tokens[end - 1].end)
    first, start = attribution.content[0], whom.end() if whom else tokens[end - 1].end
    rest = _REST.match(text, start) if span and abs(span[0] - first[0]) <= _NEXT else None
    if rest and first[1] <= start and len(attribution.content) == 1:
        # "quotes | a guard as saying | it shook", cut short
        return replace(attribution, source=span, content=(rest.span("said"),))
    if span is None or first[1] <= start:
        return replace(attribution, source=span) if span else None
    if first[0] < start and span[0] >= first[0]:
        while start < first[1] - 1 and text[start] in _AFTER_QUOTES:
            start += 1
        content = ((start, first[1]), *attribution.content[1:])
        return replace(attribution, source=span, content=content)
    return replace(attribution, source=span)


def _quoting(text: str, attribution: Attribution) -> int:
    """Where to look for "quoted Roe as saying": behind the source, or from the verb on where that
    is the cue, however far: "The council, in a statement, | quoted Roe as saying"."""
    cue, (_, start) = attribution.cue, attribution.source or (0, 0)
    verbs = [t for t in tokenise(text, *cue) if t.key in QUOTES] if cue else []
    return max(start, verbs[-1].start if verbs else 0)


def _whom(text: str, tokens: Tokens) -> Span | None:
    """Who stands between "quoted" and "as saying", by a pronoun too."""
    if all(token.broken for token in tokens):
        return None
    if len(tokens) == 1 and tokens[0].key in _OBJECTS:
        return span_of(tokens)
    span = span_of(tokens[:-1] if tokens[-1].broken else tokens)
    parsed = parse(text, span, True)
    # "quoted the mayor, Jane Roe, as saying"
    if parsed and parsed.proper and parsed.role:
        return span
    few = tokens[0].key in words.ARTICLES and not any(t.broken or _ends(t.key) for t in tokens)
    return speaker(text, tokens) or (span if few else None)  # "quoted a couple of Osks as saying"


def _is_time(key: str) -> bool:
    """Whether a word may stand between an outlet and its verb: "Velm TV late on Monday quoted"."""
    return key in words.CALENDAR or key in _WHEN or key.endswith("ly")


def whose_clause(text: str, attribution: Attribution) -> Attribution:
    """ "The memo quotes | two guards, who claimed | that it shook", whichever parts of it are told:
    the guards claimed that."""
    source, cue, (start, end) = attribution.source, attribution.cue, attribution.content[0]
    if source is None or cue is None or cue[1] < source[1] or start < cue[1]:
        return attribution
    verb = next(iter(reversed(text[slice(*cue)].split())), "").lower()
    if verb in QUOTES:
        clause = _WHO_SAYS.match(text, cue[1], end)
    elif verb in words.SAYS:
        clause = _QUOTES_WHO.fullmatch(text, source[1], cue[1])
    else:
        return attribution
    if clause is None or clause["cue"].split()[-1].lower() not in words.SAYS:
        return attribution
    if speaker(text, tokenise(text, *clause.span("who"))) is None:
        return attribution
    start = max(start, clause.end())
    if start >= end:
        return attribution
    content = ((start, end), *attribution.content[1:])
    return replace(attribution, source=clause.span("who"), cue=clause.span("cue"), content=content)


def was_quoted(text: str, layout: Layout, attribution: Attribution) -> Attribution | None:
    """ "Roe was quoted by the Herald as saying": both may stand in the content, and the Herald for
    the source."""
    said = tuple(part for part in attribution.content if not _AS_SAYING.fullmatch(text, *part))
    if said and said != attribution.content:
        return replace(attribution, content=said)  # "“…,” he was quoted | as saying"
    cue, (start, end) = attribution.cue, attribution.content[-1]
    if cue is None or not {t.key for t in tokenise(text, *cue)} & _QUOTED:
        return None
    right_before = end <= cue[0] and not text[end : cue[0]].strip()
    if len(attribution.content) > 1 and right_before and _QUOTED_BY.match(text, cue[0]):
        # "It rained, | Roe | was quoted as saying by the Herald", with Roe for what is said
        named = speaker(text, tokenise(text, start, end)) == (start, end)
        said = attribution.content[:-1]
        return replace(attribution, source=(start, end), content=said) if named else None
    near = _WAS_QUOTED.finditer(text, max(min(start, cue[0]) - _NEAR, 0), end)
    told = next((one for one in near if start - _NEXT <= one.end() < end), None)
    opens = layout.sentence_start(told.start()) if told else 0
    who = subject_of(text, opens, told.start()) if told else None
    if told is None or who is None or (attribution.source == who and start >= told.end()):
        return None
    verb = told.span("verb") if told["verb"] in _STANCES else cue
    parts = [part for part in attribution.content[:-1] if part[0] >= told.end()]
    content = (*parts, (max(start, told.end()), end))
    return replace(attribution, source=who, cue=verb, content=content)


def is_quoted_one(text: str, attribution: Attribution) -> bool:
    """Whether the content is no more than who "was quoted"."""
    cue, (start, end) = attribution.cue, attribution.content[0]
    if cue is None or len(attribution.content) > 1 or not start < end <= cue[0]:
        return False
    told = _WAS_QUOTED.match(text, cue[0])
    return told is not None and not text[end : cue[0]].strip(" ,\xa0")


def freed(text: str, attribution: Attribution, frame: Frame) -> Attribution | None:
    """ "Velm Online, citing two officials, that it rained": who is cited may stand in the content,
    and is the source where who cites him is an outlet."""
    cue = attribution.cue
    which = cue is not None and text.endswith("which ", 0, cue[0])
    if cue is None or not {t.key for t in tokenise(text, *cue)} & (QUOTES if which else _CITE):
        return None
    behind = next((part for part in attribution.content if 0 <= part[0] - cue[1] <= 2), None)
    who = speaker(text, tokenise(text, *behind)) if behind else None
    if who is None or behind is None:
        return None
    start = who[1] + len(text[who[1] : behind[1]]) - len(text[who[1] : behind[1]].lstrip(" ,:"))
    # Not "citing a guard who said so".
    apart, that = text[who[1] : start].strip(), text.startswith("that ", start)
    states = apart.startswith(":") or (apart and that)
    states = states or ((apart or that) and _is_clause(text[start : behind[1]]))
    if start < behind[1] and not states:
        return None
    rest = [(start, behind[1])] if states else []
    content = tuple(sorted([*(part for part in attribution.content if part != behind), *rest]))
    # "Osk Watch, quoting the ministry: …"
    led = apart.startswith(":") and frame.cue[-1].key in CITING
    passed = led or attribution.source is None or _passes_on(text, frame)
    source = who if passed else attribution.source
    return replace(attribution, content=content, source=source) if content else None


def referred(text: str, attribution: Attribution, frame: Frame) -> Attribution | None:
    """Whom an outlet refers to: "reported, with reference to the ministry, that it rained"."""
    cue, (start, end) = attribution.cue, attribution.content[0]
    refers = cue and _REFERS.search(text, *cue)
    begins = cue and (refers.start() if refers and refers.end() == cue[1] else cue[1])
    told = _REFERRING.match(text, begins, end) if begins and begins < end else None
    who = speaker(text, tokenise(text, *told.span("who"))) if told else None
    if told is None or who is None or not _passes_on(text, frame):
        return None
    content = ((max(start, told.end()), end), *attribution.content[1:])
    return replace(attribution, source=who, content=content)


def _is_clause(words: str) -> bool:
    """Whether words say something, and do not only name more of who is cited."""
    named = " and " in words or len(words.split()) < _CLAUSE
    return STATES.search(words) is not None or not named


def _as_saying(tokens: Tokens) -> int:
    """Where "as saying" ends among `tokens`; 0 without it."""
    for i in range(1, len(tokens) - 1):
        if tokens[i].key == "as" and tokens[i + 1].key.endswith("ing"):
            return i + 2
    return 0
