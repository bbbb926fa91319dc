"""The outlets through which an attribution came, as its sentence tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sayso.english import WAVES_OFF
from sayso.facts import load
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.clause import subject_of
from sayso.resolve.phrases.frame import Frame
from sayso.resolve.phrases.phrase import Tokens, without_article, words_of
from sayso.resolve.phrases.press import ending, listed, press
from sayso.resolve.phrases.source import parse
from sayso.resolve.phrases.tokens import tokenise
from sayso.types import Attribution, Span

_RELAYS = load("relays")
_LEAVES = re.compile(
    rf"\b(?:(?:push|hit)\w* back|{WAVES_OFF}|cold water|be (?:\w+ )?reached"
    r"|comment(?:s|ed|ing)?(?: \w+ly)? on)\b"
    r"|(?:\bnot|n['’]t) (?:\w+ )?(?:respond|repl|return|answer)"
    r"|\b(?:not|never) (?:yet )?(?:be|been) (?:\w+ly )?(?:verified|confirmed)",
    re.IGNORECASE,
)
_ANSWERS = re.compile(r"\b(?:respond|react)\w*(?: \w+ly)?(?: to)?\Z", re.IGNORECASE)
"""Who does so to what another says passes on nothing: "responded to | claims by Roe that"."""
TOLD = _RELAYS["told"]
GIVEN = _RELAYS["given"]
_PASSED = _RELAYS["passed"]
_QUOTING = _RELAYS["quoting"]
_ACCOUNTS = load("media")["accounts"]
_PLATFORMS = {
    word
    for kind in ("telegram", "x", "facebook", "social")
    for noun in load("media")[kind]
    for word in noun.split()
}
_LINKS = {"by", "for", "in", "on", "per", "through", "to", "via", "with"}
_BACK = 5  # words
_VAGUE = words.PRONOUNS | words.DEICTICS | words.QUANTITIES | words.RELATIVES
_BESIDE_VERBS = load("press")["times"] | {
    "also", "earlier", "early", "had", "has", "have", "last", "late", "later",
    "on", "previously", "this", "week",
}  # fmt: skip
_IS_REPORTING = {"is", "are", "reporting"}
_HEARERS = {"told", "tells", "its", "readers", "viewers", "listeners"}
_SOURCES = {"rep", "representative", "source", "sources"}
WRITING = frozenset({"reported", "reporting", "reports", "writes", "wrote"})
"""What outlets do, by whatever name."""
_SPEAKING = {"speaking", "talking"}
SHORT = load("bodies")["outlet"] - {"press", "reporter"} | {"agency", "paper", "site", "website"}
NAMELESS = frozenset({"anonymous", "source", "sources", "unidentified", "unnamed"})
"""Words for those whom outlets cite."""
PASSIVE = {"be", "been", "being", "is", "was", "were"}
_POSTING = _RELAYS["reporting"] | words.SAYS | _IS_REPORTING | _BESIDE_VERBS - {"this", "week"}


class Relay(NamedTuple):
    """An outlet's span, that of the whole phrase, and whether it is surely an outlet."""

    span: Span
    whole: Span
    sure: bool


def relays(text: str, frame: Frame) -> list[Relay]:
    """The relays that the frame of an attribution tells, from the outermost, in the order of the
    text at one step."""
    found = [
        *_quoted_by(text, frame),
        *_citing(text, frame),
        *_reported_by(text, frame),
        *_in_aside(text, frame.opens),
        *_told(text, frame),
        *(
            relay
            for zone in _zones(frame)
            for relay in _linked(text, zone, talks=_talks_to_press(frame.source))
        ),
        *_was_told(text, frame),
        *_credited(text, frame.behind),
        *_linked(text, frame.source, cited=True, talks=_talks_to_press(frame.source)),
    ]
    return sorted({relay.span: relay for relay in found}.values())


def _zones(frame: Frame) -> Iterator[Tokens]:
    yield _opening(frame.lead)
    yield frame.between
    yield frame.opens
    yield frame.after
    yield _opening(frame.ahead)


def _opening(tokens: Tokens) -> Tokens:
    """`tokens` if a preposition or "speaking" opens them, a mark before it passed over."""
    begin = next((i for i, token in enumerate(tokens) if not token.broken), len(tokens))
    opens = tokens[begin].key if begin < len(tokens) else ""
    return tokens[begin:] if opens in _OPENERS else ()


_OPENERS = {
    "at", "by", "during", "in", "on", "per", "through", "to", "via", "with",
    *_RELAYS["speaking"], *_RELAYS["met"], "when", "according", "citing", "quoted", "cited",
}  # fmt: skip


def _credited(text: str, behind: Tokens) -> Iterator[Relay]:
    """Outlets that open what stands behind a content, but for one that brings in what comes next:
    "per Norland media: …"."""
    found = _linked(text, _opening(behind))
    return (relay for relay in found if not text.startswith(":", relay.whole[1]))


def _told(text: str, frame: Frame) -> Iterator[Relay]:
    """Whom the speaker told: "told the Herald", not "was told", and in messages "Mayor Roe to the
    Herald: …"."""
    tokens = frame.opens
    if [token.key for token in frame.cue] == ["to"]:
        yield from _addressed(text, tokens)
    spokesman = _talks_to_press(frame.source)
    for i, token in enumerate(tokens[:-1]):
        if token.key in TOLD:
            before = {t.key for t in (frame.between[-2:], tokens[max(i - 2, 0) : i])[i > 0]}
            if before & PASSIVE or "same" in {t.key for t in tokens[i + 1 : i + 3]}:
                return
            for found in listed(text, tokens, i + 1):
                channel = text[found.span[1] - 1].isdigit()  # "told Norland 2"
                sure = found.sure or channel or spokesman
                sure = sure or _interviews(tokens, i + 1, found.end)
                yield Relay(found.span, found.whole, sure)
            return
        if i and token.key == "to" and tokens[i - 1].key in words.SAYS:
            # "confirmed to the Herald that"
            told = (found for found in listed(text, tokens, i + 1) if found.sure or spokesman)
            yield from (Relay(found.span, found.whole, True) for found in told)


def _talks_to_press(source: Tokens) -> bool:
    """Whether those are meant whom nobody but the press is told to have spoken to."""
    return any(t.key.startswith("spokes") or t.key in _SOURCES for t in source)


def _interviews(tokens: Tokens, start: int, end: int) -> bool:
    """Whether who is told something is told it "in an interview", by no given name."""
    in_one = [token.key for token in tokens[end : end + 4]]
    interview = in_one[:1] == ["in"] and not {"interview", "interviews"}.isdisjoint(in_one)
    return interview and not any(sex.is_given(token.key) for token in tokens[start:end])


def _was_told(text: str, frame: Frame) -> Iterator[Relay]:
    """ "The BBC has been told by two officials that", "confirmed this | to the Herald"."""
    keys = [token.key for token in frame.cue]
    if keys and keys[-1] in TOLD and set(keys) & PASSIVE:
        before = frame.before
        told = (press(text, before, i) for i in range(len(before)))
        found = next((one for one in told if one and one.sure and one.end == len(before)), None)
        if found:
            yield Relay(found.span, found.whole, True)
    opens = [token for token in frame.behind[:1] if token.key == "to"]
    if opens and keys and keys[-1] in words.SAYS | TOLD:
        sure = (one for one in listed(text, frame.behind, 1) if one.sure)
        yield from (Relay(one.span, one.whole, True) for one in sure)


def _addressed(text: str, tokens: Tokens) -> Iterator[Relay]:
    """To whom a message says that somebody spoke: outlets, or what is called by names alone."""
    found = list(listed(text, tokens, 1))
    yield from (Relay(one.span, one.whole, True) for one in found)
    named = without_article([token for token in tokens[1:] if not token.broken])
    if not found and named and all(token.upper for token in named):
        span = named[0].start, named[-1].end
        yield Relay(span, span, True)


def taken_up(frame: Frame) -> str | None:
    """What an outlet is called of which it is not said again which it is: "told the (same) paper",
    "the paper reported, quoting", "citing Roe, the paper said"."""
    keys = [token.key for token in frame.opens[:4] if token.key != "same"]
    told = len(keys) > 2 and keys[0] in TOLD and keys[1] == "the" and keys[2] in SHORT
    if told:
        return None if {t.key for t in frame.between[-2:]} & PASSIVE else keys[2]
    led = [token.key for token in frame.between if not token.broken]
    cites = bool(frame.before) and frame.before[-1].key in _QUOTING
    if cites and led[:1] == ["the"] and led[1:2] and led[1] in SHORT:
        return led[1]
    before = _before(frame)
    verb = _quoting(before)
    nouns = (i for i in range(verb - 1) if before[i].key == "the" and before[i + 1].key in SHORT)
    at = next(nouns, None)
    quotes = at is not None and _is_subject(_without_aside(before[at + 2 : verb]), frame.cue)
    return before[at + 1].key if at is not None and quotes else None


def _linked(
    text: str, tokens: Tokens, *, cited: bool = False, talks: bool = False
) -> Iterator[Relay]:
    """Outlets behind a preposition: "in an interview with the Herald", "on Norland Radio"; by any
    name where somebody `talks` to the press: "a source, speaking to Norpress"."""
    for i, token in enumerate(tokens):
        if token.key in {"interview", "appearance"} and not cited:
            # "in a Norland Radio interview"
            compound = ending(text, tokens[:i])
            if compound:
                yield Relay(compound.span, compound.whole, True)
        if token.key not in _LINKS or (token.upper and i) or i + 1 == len(tokens):
            continue
        licence = _licence(tokens, i)
        spoke = licence == "speaking" and token.key in {"to", "with"}  # "who spoke to the Herald"
        if licence and (not cited or spoke or licence in {"passed", "quoted"}):
            for found in listed(text, tokens, i + 1):
                named = licence in {"interview", "quoted"} or (
                    spoke and talks and _speaks(tokens, i)
                )
                if found.sure or named:
                    yield Relay(found.span, found.whole, True)


def _speaks(tokens: Tokens, i: int) -> bool:
    """Whether the source itself speaks to whom the preposition at `i` leads to: "speaking to", "who
    spoke to", but not "after Roe spoke to"."""
    return any(
        t.key in _SPEAKING or t.key in words.RELATIVES for t in tokens[max(i - _BACK, 0) : i]
    )


def _licence(tokens: Tokens, i: int) -> str | None:
    """What lets an outlet behind the preposition at `i` be a relay."""
    link = tokens[i].key
    licence = "on" if link in {"on", "per", "via"} else None
    passed = False
    for back in range(i - 1, max(i - 1 - _BACK, -1), -1):
        key = tokens[back].key
        if tokens[back].broken or key in words.RELATIVES:
            break
        if key in GIVEN and link in {"to", "with", "on", "for", "by", "in"}:
            if key.endswith(("interview", "interviews")):
                return "interview"
            return licence if passed else "given"
        if key in _RELAYS["speaking"] and link in {"to", "with", "on", "in", "for"}:
            return "speaking"
        if key in _RELAYS["met"] and link in {"by", "on"}:
            return "passed"
        if key in words.SAYS and link == "in" and back == i - 1:
            return "speaking"  # "argued in the Courier that"
        if key in _PASSED and link in {"by", "in", "on", "to"} and back >= i - 2:
            licence, passed = "quoted" if key in {"quoted", "saying"} else "passed", True
    return licence


def _quoted_by(text: str, frame: Frame) -> Iterator[Relay]:
    """ "the Herald quoted Roe as saying", "the Herald reported, citing Roe"."""
    before = _before(frame)
    verb = end = _quoting(before)
    for i in range(verb - 1, -1, -1):
        last = before[i - 1]
        opens = i == 0 or last.broken or words.is_function(last.key) or last.key in words.LEADS
        found = press(text, before, i) if opens else None
        if found and found.end <= end:
            said = {t.key for t in (*before[found.end : verb], *frame.between, *frame.cue)}
            cited = {t.key for t in (*frame.source, *before[verb:])}
            # "Osk Watch, quoting the ministry: …"
            led = bool(frame.source) and text.startswith(":", frame.source[-1].end)
            cites = led or bool(cited & NAMELESS) or text.endswith("which ", 0, before[verb].start)
            sure = (
                found.sure
                or (
                    (said & WRITING or cites)
                    # "a paper in Osk reported"
                    and (i == 0 or last.key not in words.PREPOSITIONS)
                    and not any(sex.is_given(t.key) for t in before[i : found.end])
                )
            )
            if sure and _is_subject(_without_aside(before[found.end : end]), frame.cue):
                yield Relay(found.span, found.whole, True)
                # "the Herald and the Courier quoted Roe as saying"
                end = i - 1 - (last.key in words.ARTICLES)
                if end > 0 and before[end].key == "and":
                    continue
                return
            if found.sure and not is_poster(before[i : found.end + 1]):
                return
    yield from _quoter(text, before[:verb], frame)


def _quoter(text: str, before: Tokens, frame: Frame) -> Iterator[Relay]:
    """Whoever "quoted Roe as saying", an outlet or not."""
    begin = next((i for i, token in enumerate(before) if not token.broken), len(before))
    end = next((i for i in range(begin, len(before)) if before[i].broken), len(before))
    posts = _posters(before)
    if posts:
        noun = next((i for i, t in enumerate(posts[:-1]) if t.key in _RELAYS["posters"]), -1)
        name = words_of(text, without_article(posts[noun + 1 :]))
        yield Relay(name, name, True)
        return
    saying = any(t.key == "as" for t in (*frame.cue, *frame.between, *frame.after))
    if not saying or begin == end or not _is_subject(_without_aside(before[end:]), frame.cue):
        return
    while end > begin + 1 and before[end - 1].key in _BESIDE_VERBS:
        end -= 1  # "Norland papers | have quoted"
    who = subject_of(text, before[begin].start, before[end - 1].end)
    parsed = parse(text, who, True) if who else None
    if parsed and not is_vague(text, parsed.name):
        yield Relay(parsed.name, parsed.name, True)


def _posters(before: Tokens) -> Tokens:
    """Who posts what another says, in the clause that ends with `before`: "UPDATE: bloggers | are
    reporting,"."""
    end = len(before)
    while end and before[end - 1].broken:
        end -= 1
    begin = next((i for i in range(end, 0, -1) if before[i - 1].broken), 0)
    verbs = (i for i in range(begin, end) if before[i].key in _POSTING and not before[i].upper)
    who = before[begin : next(verbs, end)]
    return who if is_poster(who) else ()


def is_poster(source: Tokens) -> bool:
    """Whether those are meant who post what they read: "bloggers", "two Telegram channels"."""
    last = source[-1].key if source else ""
    poster = last.removesuffix("s") in _RELAYS["posters"]
    named = next((i for i, token in enumerate(source) if token.key in _RELAYS["posters"]), None)
    if named is not None and all(token.upper for token in source[named + 1 :]):
        return True  # "military blogger Rex Ostin"
    return poster or (last in _ACCOUNTS and any(token.key in _PLATFORMS for token in source[:-1]))


def _before(frame: Frame) -> Tokens:
    """What stands before a source, the cue too where that does."""
    return frame.before if frame.cue_last else [*frame.before, *frame.cue, *frame.between]


def _quoting(before: Tokens) -> int:
    """Where the verb stands that cites what follows `before`; 0 without one."""
    keys = [token.key for token in before]
    if keys[-2:] == ["referring", "to"]:
        return len(keys) - 2
    if keys[-3:] == ["with", "reference", "to"]:
        return len(keys) - 3
    near = range(len(before) - 1, max(len(before) - 4, -1), -1)
    verb = next((i for i in near if before[i].key in _QUOTING), 0)
    return 0 if verb and before[verb - 1].key in PASSIVE else verb


def _without_aside(between: Tokens) -> Tokens:
    """What stands behind a name, without what tells of it: "NNA, the state news agency, said"."""
    ends = [i for i, token in enumerate(between) if token.broken]
    if ends[:1] != [0] or len(ends) < 2:
        return between
    says = any(token.key in _RELAYS["reporting"] for token in between[: ends[1]])
    return between if says else between[ends[1] :]


def _citing(text: str, frame: Frame) -> Iterator[Relay]:
    """ "Citing two officials, the Herald said": the Herald stands between source and cue."""
    between = frame.between
    i = next((i for i, token in enumerate(between) if not token.broken), len(between))
    if 0 < i < len(between) and frame.before and frame.before[-1].key in _QUOTING:
        found = press(text, between, i)
        nameless = any(t.key in NAMELESS for t in frame.source)
        nameless = nameless and not any(sex.is_given(t.key) for t in between[i:])
        if found and (found.sure or nameless):
            yield Relay(found.span, found.whole, True)


def _told_behind(text: str, tokens: Tokens) -> Iterator[Relay]:
    """Whom somebody told what stands before: "…, two aides told the Herald"."""
    verb = next((i for i, t in enumerate(tokens) if t.broken or t.key in TOLD), 0)
    # "Declined to say whether he drank, as two guards told the Herald": that is theirs.
    told = 0 < verb < len(tokens) - 1 and tokens[verb].key in TOLD and tokens[0].key != "as"
    if told and not {token.key for token in tokens[max(verb - 2, 0) : verb]} & PASSIVE:
        sure = (found for found in listed(text, tokens, verb + 1) if found.sure)
        yield from (Relay(found.span, found.whole, True) for found in sure)


def _is_subject(between: Tokens, cue: Tokens) -> bool:
    """Whether a verb's subject can stand before words such as "reported on Monday,"."""
    return all(
        t.broken
        or t in cue
        or t.key in words.RELATIVES
        or t.key in _RELAYS["reporting"]
        or t.key in _IS_REPORTING
        or t.key in _BESIDE_VERBS
        or t.key in words.CALENDAR
        or t.key in _HEARERS
        or t.key.isdigit()
        for t in between
    )


def _reported_by(text: str, frame: Frame) -> Iterator[Relay]:
    """What follows the content: "..., Norland Wire reported", "..., according to the Herald"."""
    tokens = frame.behind
    i = next((i for i, token in enumerate(tokens) if not token.broken), len(tokens))
    if [t.key for t in tokens[i : i + 2]] == ["according", "to"]:
        found = press(text, tokens, i + 2) if i + 2 < len(tokens) else None
        own = True
    elif 0 < i < len(tokens):
        yield from _told_behind(text, tokens[i:])
        found = press(text, tokens, i)
        own = found is not None and found.end < len(tokens)
        own = own and tokens[found.end].key in _RELAYS["reporting"] if found else False
    else:
        return
    if found and found.sure and own:
        yield Relay(found.span, found.whole, True)


def _in_aside(text: str, tokens: Tokens) -> Iterator[Relay]:
    """Who reports in an aside what somebody says: "told parliament, Velm Radio reported, that"."""
    for i, token in enumerate(tokens[:-1]):
        found = press(text, tokens, i + 1) if token.broken else None
        after = tokens[found.end : found.end + 2] if found and found.sure else ()
        reports = [t.key in _RELAYS["reporting"] for t in after[:1]]
        if found and reports == [True] and all(t.broken for t in after[1:]):
            yield Relay(found.span, found.whole, True)


def refuses(text: str, attribution: Attribution) -> bool:
    """Whether the speaker denies or leaves alone what another says, and so passes on nothing."""
    cue = attribution.cue
    if cue is None:
        return False
    refused = any(t.key in _RELAYS["refusing"] for t in tokenise(text, *cue))
    start = attribution.content[0][0]
    answers = _ANSWERS.search(text, *cue) and not text.startswith("that ", start)
    return bool(refused or answers) or _LEAVES.search(text, *cue) is not None


def is_vague(text: str, source: Span) -> bool:
    """Whether a source tells nobody by itself ("he", "others")."""
    tokens = tokenise(text, *source)
    return bool(tokens) and all(t.key in _VAGUE for t in tokens)
