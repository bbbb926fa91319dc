"""What carried the words of an attribution: a platform, a statement, an interview."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sayso.facts import load, plural
from sayso.facts.outlets import outlet_named
from sayso.resolve.phrases import words
from sayso.resolve.phrases.frame import Frame
from sayso.resolve.phrases.phrase import Tokens, before_clause, core, segments, trim, words_of
from sayso.resolve.phrases.tokens import Token
from sayso.types import Span

_MEDIA = load("media")
_PLATFORMS = ("telegram", "x", "facebook", "social")
_PLACES = ("tv", "radio", "website")
_LISTS = {"verbs", "accounts", "sent"}
_KINDS = {
    noun: kind
    for kind, nouns in _MEDIA.items()
    if kind not in _LISTS
    for one in nouns
    for noun in (one, plural(one))
}
_MOST_WORDS = 3
_FIRST_WORDS = {noun.split(" ", 1)[0] for noun in _KINDS}
_LINKS = {"at", "by", "during", "in", "on", "over", "through", "told", "tells", "via"}
_TIMES = load("press")["times"] | {
    "aired", "before", "early", "earlier", "last", "late", "later", "next", "sent", "that", "this",
}  # fmt: skip
_TO_IT = {"according", *_MEDIA["sent"], "uploaded", "uploading"}
"""Before "to" a medium: "in a video posted to X"."""
_WORDS = {"discord", "gab", "parler", "rumble", "signal", "threads"}
"""Platforms that are words, too: names with a capital."""
_FAR = 6  # words
VERBS = _MEDIA["verbs"]
"""Verbs that tell a medium by themselves ("tweeted")."""


class Medium(NamedTuple):
    """A medium's span and its kind, a list of `facts/media.toml`."""

    span: Span
    kind: str


def medium(text: str, frame: Frame) -> Medium | None:
    """The medium that the frame of an attribution tells: a platform before a form, a form before
    a place, else the first. None where it tells none."""
    found = [*_of_source(text, frame.source), *_of_cue(text, frame.cue)]
    found += _linked(text, _opening(frame.lead))
    found += _linked(text, frame.between, sent=True)
    found += _linked(text, frame.opens)
    found += _linked(text, frame.after)
    found += _linked(text, _opening(frame.behind))
    return min(found, key=lambda m: (_rank(m.kind), m.span), default=None)


def _rank(kind: str) -> int:
    return 0 if kind in _PLATFORMS else 2 if kind in _PLACES else 1


def _opening(tokens: Tokens) -> Tokens:
    """`tokens` if a preposition opens them, a mark before it passed over."""
    begin = next((i for i, token in enumerate(tokens) if not token.broken), len(tokens))
    opens = tokens[begin].key if begin < len(tokens) else ""
    return tokens[begin:] if opens in _LINKS or opens in _MEDIA["sent"] else ()


def _linked(text: str, tokens: Tokens, *, sent: bool = False) -> Iterator[Medium]:
    """Media behind a preposition ("in a brief statement") or, if `sent`, a verb of sending."""
    i = 0
    while i < len(tokens):
        size, kind = _named(text, tokens, i)
        if not size:
            i += 1
            continue
        span = words_of(text, tokens[i : i + size])
        if _carries(tokens, i, kind, sent) and not _is_modifier(tokens, i + size, kind):
            yield Medium(span, kind)
        i += size


def _named(text: str, tokens: Tokens, i: int) -> tuple[int, str]:
    """How many words from `i` name a medium, and its kind; 0 without one."""
    if tokens[i].key not in _FIRST_WORDS:
        return 0, ""
    for size in range(min(_MOST_WORDS, len(tokens) - i), 0, -1):
        part = tokens[i : i + size]
        kind = _KINDS.get(" ".join(t.key for t in part))
        if kind and not any(t.broken for t in part):
            if kind in _PLATFORMS and part[0].key in _WORDS and not part[0].upper:
                return 0, ""
            single = part[0].key == "x"
            return (0, "") if single and not _is_x(text, tokens, i) else (size, kind)
    return 0, ""


def _is_x(text: str, tokens: Tokens, i: int) -> bool:
    """Whether "X" at `i` is the platform, and no letter of a name."""
    token = tokens[i]
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    alone = text[token.start : token.end] in {"X", "X’s", "X's", "X."}
    bare = after is None or after.broken or not after.upper
    return alone and bare and i > 0 and tokens[i - 1].key in {"on", "to", "via"}


def _carries(tokens: Tokens, i: int, kind: str, sent: bool) -> bool:
    """Whether what stands before the medium at `i` makes it carry the words."""
    for back in range(i - 1, max(i - 1 - _FAR, -1), -1):
        key = tokens[back].key
        if tokens[back].broken or key in words.RELATIVES:
            return False
        if key in _LINKS:
            # "in offering an analysis"
            return not tokens[back + 1].key.endswith("ing") or back + 1 == i
        if sent and key in _MEDIA["sent"]:
            # "releasing the email" tells of another's.
            return kind not in _PLACES and "the" not in {t.key for t in tokens[back:i]}
        if key == "to" and back and tokens[back - 1].key in _TO_IT:
            return True
        if key in words.PREPOSITIONS and key != "of":
            return False
    return False


def _is_modifier(tokens: Tokens, end: int, kind: str) -> bool:
    """Whether the word after a medium makes it tell of something else: "an email server"."""
    if kind in _PLATFORMS or end >= len(tokens) or tokens[end - 1].owner:
        return False
    after = tokens[end]
    free = after.broken or after.upper or words.is_function(after.key) or after.key in _TIMES
    return not (free or after.key.endswith(("ed", "ing", "ly", "ward", "wards")))


def _of_cue(text: str, cue: Tokens) -> Iterator[Medium]:
    """ "tweeted", "emailed", "issued a statement saying"."""
    yield from _linked(text, cue, sent=True)
    for i, token in enumerate(cue):
        # Not "said in an emailed statement".
        if token.key in VERBS and not (i and cue[i - 1].key in words.ARTICLES):
            kind = "letter" if "mail" in token.key else "x"
            yield Medium(words_of(text, [token]), kind)


def _of_source(text: str, source: Tokens) -> Iterator[Medium]:
    """A source that is a text itself ("the indictment"), or a voice on a platform ("one Telegram
    channel")."""
    tokens = trim(source)
    if not tokens or tokens[0].broken:
        return
    middle = core(before_clause(segments(tokens)[0]))
    for i in range(len(middle)):
        size, kind = _named(text, middle, i)
        if not size:
            continue
        after = middle[i + size :]
        span = words_of(text, middle[i : i + size])
        if kind in _PLATFORMS and after and after[0].key in _MEDIA["accounts"]:
            yield Medium(span, kind)
        elif not after and kind not in _PLACES and (len(middle) > 1 or kind not in _PLATFORMS):
            film = kind == "other" and middle[i].key in {"audio", "video"}
            if not (film or (kind == "report" and _is_of_press(text, tokens))):
                yield Medium(span, kind)
        if size:
            return


def _is_of_press(text: str, source: Tokens) -> bool:
    """Whether a report is an outlet's own ("a Norland Wire report", "media reports")."""
    many = any(t.key == "reports" for t in source)
    return many or any(_is_outlet(text, token) for token in source)


def _is_outlet(text: str, token: Token) -> bool:
    if words.body(token.key) == "outlet" or token.key == "media":
        return True
    return token.upper and outlet_named(text[token.start : token.stem]) is not None
