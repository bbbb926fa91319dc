"""Phrases that name or describe an outlet: "the state-run Norland Wire news agency"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from sayso.facts import load
from sayso.facts.countries import country
from sayso.facts.outlets import is_outlet_name, may_be_outlet, outlet_after, outlet_named
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.phrase import Tokens, run_start, words_of
from sayso.resolve.phrases.tokens import Token
from sayso.types import Span

_LONGEST = 10  # words
_LISTED = 4  # outlets of one step
_RELAYS = load("relays")
_HEADS = load("bodies")["outlet"] - {"reporter"}
_LOOSE = _RELAYS["loose"]
_SITES = {"blog", "site", "sites", "website", "websites"}
_FILED = {"charging", "court", "discussion", "legal", "policy", "research"}
"""What stands before "papers" that are no outlets."""
_NEUTRAL = {"agency", "channel", "channels", "network", "networks"}
"""What other bodies are called, too."""
_FIRST = _RELAYS["first"]
_STATIONS = {"channel", "news", "radio", "television", "tv"}
_BESIDE = load("bodies")["beside_outlet"] | load("bodies")["around_outlet"] | {"agency"}
_MEETINGS = {"briefing", "briefings", "conference", "conferences"}
_OWN = {"this", "our"}
"""What a page calls its own outlet with: "told this newspaper"."""
_TIMES = load("press")["times"]
_ROLES = load("press")["roles"] | {"host", "presenter"}
_KINDS = frozenset(
    {
        *("agency", "broadcaster", "channel", "magazine", "media", "network", "news", "newspaper"),
        *("newswire", "outlet", "paper", "podcast", "press", "radio", "site", "station", "tabloid"),
        *("television", "tv", "website"),
    }
)
"""What kinds of outlets are called, which name none by themselves with a capital."""
_AFTER = frozenset({"agency", "daily", "magazine", "news", "newspaper", "tabloid", "weekly"})
"""Kinds of outlets that stand behind a name without being a part of it."""
_POSTS = load("media")["accounts"] - _NEUTRAL
"""What is had on a platform, by a word that names outlets when it has a capital."""


_TAKES_MORE = frozenset({"annals", "bulletin", "journal", "review", "times", "voice"})
"""What ends names of papers, or has "of" behind it in them."""
_CHANNEL = re.compile(r"1?[0-9]")
_BEHIND_NAME = frozenset({"during", "from", "how", "in", "on", "that", "why"})
_CALL_SIGN = re.compile(r"(?!KFOR|KPMG|WADA|WIPO|KGB)[KW][A-Z]{3}(?:-(?:TV|FM|AM))?")
"""What stations are called in the United States."""


class Press(NamedTuple):
    """An outlet: the span of its name, or of what it is called, and of the whole phrase; `sure`
    where the phrase itself tells that it is one, not only the place it stands in. `end` is where
    the phrase ends among the tokens."""

    span: Span
    whole: Span
    sure: bool
    end: int


def press(text: str, tokens: Tokens, i: int) -> Press | None:
    """The outlet that the phrase from the token at `i` names or describes; None where it cannot be
    one."""
    if i < len(tokens) and tokens[i].key[0] == "@":
        handle = tokens[i].start, tokens[i].stem
        return Press(handle, handle, True, i + 1)
    end = _end(text, tokens, i)
    phrase = _without_lead(text, tokens[i:end])
    if end < len(tokens) and tokens[end].key in _MEETINGS:
        return None  # "a Velm news conference"
    titled = end - i > len(phrase) and phrase[:1] and phrase[0].upper
    if not phrase or (phrase[0].key in _TIMES and not titled) or phrase[0].key in _OWN:
        return None
    if not phrase[-1].key[0].isalnum():
        return None
    phrase = _without_reporter(phrase)
    whole = words_of(text, phrase)
    known = _called(text, phrase) or _known(text, phrase) or _of_known(text, tokens, end)
    known = known or _of_host(text, phrase)
    name = known or _described(text, phrase)
    if name is None and _is_entitled(text, tokens, i, phrase):
        name = whole = words_of(text, tokens[i:end])
    if name is None and tokens[i].key in words.ARTICLES:
        name = whole if _is_title(phrase) else None
    if name:
        last = _of_what(tokens, end) if name[1] == whole[1] else end
        goes_on = tokens[last - 1].stem - whole[1] if last > end else 0
        return Press((name[0], name[1] + goes_on), (whole[0], whole[1] + goes_on), True, last)
    return _unsure(tokens, i, end, whole)


def _of_what(tokens: Tokens, end: int) -> int:
    """Where a name goes on to that ends at `end` in a word that takes more: "the Journal of the
    Tide Society", but not "the Times of Roe's plan"."""
    of = tokens[end - 1].upper and tokens[end - 1].key in _TAKES_MORE
    if not of or [token.key for token in tokens[end : end + 1]] != ["of"]:
        return end
    led = end + 1 + (tokens[end + 1 : end + 2] != () and tokens[end + 1].key in words.ARTICLES)
    last = led
    while last < len(tokens) and tokens[last].upper and not tokens[last].broken:
        last += 1
    return end if last == led or tokens[last - 1].owner else last


def _without_lead(text: str, phrase: Tokens) -> Tokens:
    """A phrase without the minutes or the article that open it: "15:05 Velm Radio"."""
    if len(phrase) > 1 and phrase[0].key.isdigit() and text[phrase[0].start - 1] == ":":
        phrase = phrase[1:]
    led = len(phrase) > 1 and phrase[0].key in words.ARTICLES
    return phrase[1:] if led else phrase


def _without_reporter(phrase: Tokens) -> Tokens:
    """A phrase without whoever works there: "a Velm Radio | reporter"."""
    works = len(phrase) > 1 and phrase[-1].key in _ROLES and not phrase[-1].upper
    return phrase[:-1] if works else phrase


def _unsure(tokens: Tokens, i: int, end: int, whole: Span) -> Press | None:
    """What the place it stands in alone can tell to be an outlet."""
    single = tokens[end - 1].upper and whole == (tokens[end - 1].start, tokens[end - 1].stem)
    number = _numbered(tokens, end) if single else None
    if number:
        whole, end = (whole[0], number.stem), end + 1
    return Press(whole, whole, False, end) if number or _may_be(tokens, i, end) else None


def listed(text: str, tokens: Tokens, i: int) -> Iterator[Press]:
    """The outlet from the token at `i`, and those that follow in a list."""
    for _ in range(_LISTED):
        found = _affiliate(text, tokens, press(text, tokens, i))
        if found is None:
            return
        named = _said_to_be(text, tokens, found)
        yield named
        if named.sure and not found.sure:
            return
        gap = list(takewhile(lambda t: t.key in {",", "and"}, tokens[found.end :]))
        if not gap:
            return
        i = found.end + len(gap)
        # "The Osk, a weekly paper"
        if i < len(tokens) and tokens[i].key in words.INDEFINITE:
            return
        following = press(text, tokens, i)
        if following is None or not following.sure:
            return
        # "Kanal Osk, the Norland broadcaster", but not "the Herald, the Osk Courier"
        last = tokens[following.end - 1]
        if gap[-1].key == "," and tokens[i].key in words.ARTICLES and not last.upper:
            return


def _affiliate(text: str, tokens: Tokens, found: Press | None) -> Press | None:
    """The station itself where an outlet is but whose it is: "told CNN affiliate KVLM"."""
    end = found.end if found else len(tokens)
    beside = end + 1 < len(tokens) and tokens[end].key == "affiliate" and tokens[end + 1].upper
    own = press(text, tokens, end + 1) if beside else None
    return own._replace(sure=True) if own else found


def _said_to_be(text: str, tokens: Tokens, found: Press) -> Press:
    """An outlet that an aside tells to be one: "told Osk Now, a news site, that"."""
    end = found.end
    if found.sure or end + 1 >= len(tokens) or tokens[end].key != ",":
        return found
    aside = press(text, tokens, end + 1)
    told = aside is not None and aside.sure and not tokens[aside.end - 1].upper
    closed = aside is not None and tokens[aside.end : aside.end + 1]
    return found._replace(sure=True) if told and (not closed or closed[0].broken) else found


def _end(text: str, tokens: Tokens, i: int) -> int:
    """Where the noun phrase from `i` ends."""
    named = False
    first = tokens[i].start if i < len(tokens) and tokens[i].upper else None
    known = None if first is None else outlet_after(text, first)
    for j in range(i, min(i + _LONGEST, len(tokens))):
        token = tokens[j]
        if known and token.start < known[0][1]:
            # "USA Today"
            named = True
            continue
        # "the US network NBC", "the online outlet Zerno"
        free = token.key == "online" or text[token.start : token.stem] == "US"
        if token.broken or (j > i and not free and _ends_before(tokens, j, named)):
            return j
        # "state television Norland's troops": the mark between them is lost.
        lost = j > i and token.upper and not named and _is_head(tokens[j - 1])
        if lost and country(text[token.start : token.stem]) is not None:
            return j
        named = named or (token.upper and token.key not in words.ARTICLES)
    return min(i + _LONGEST, len(tokens))


def _ends_before(tokens: Tokens, j: int, named: bool) -> bool:
    token = tokens[j]
    # "the Today Norland website"
    opens = j > 0 and token.upper and tokens[j - 1].key in words.ARTICLES
    named = named or opens
    if token.key in words.CALENDAR:
        return not opens
    if j > 0 and token.key in _RELAYS["reporting"] and not token.upper and _is_head(tokens[j - 1]):
        return True  # "local media | reported"
    if words.is_function(token.key):
        # "the All About It podcast", "Journal du Nord"
        own = named and (token.upper or token.key in words.PARTICLES)
        after = tokens[j + 1 : j + 2]
        # "local daily The Heath Courier"
        own = own or (
            token.upper and token.key in words.ARTICLES and j > 0 and _is_head(tokens[j - 1])
        )
        return not (own and after and after[0].upper and after[0].key not in words.CALENDAR)
    numbered = j > 0 and tokens[j - 1].upper and tokens[j - 1].key in _FIRST | _STATIONS
    if token.upper or (numbered and token.key.isdigit()):
        # "Channel 5"
        return False
    return named and not (
        _is_head(token)
        or token.key in _BESIDE
        or token.key in _ROLES
        or token.key in words.PARTICLES
    )


def _called(text: str, phrase: Tokens) -> Span | None:
    """The name before a noun that tells that all of it is one: "the RIA Karvel agency"; all of "the
    Karvel news service", and a call sign."""
    last = phrase[-1]
    service = last.key == "service" and len(phrase) > 1 and phrase[-2].key in {"news", "wire"}
    if service and any(token.upper for token in phrase):
        return words_of(text, phrase)
    if len(phrase) == 1 and _CALL_SIGN.fullmatch(text[last.start : last.stem].rstrip(".")):
        return words_of(text, phrase)
    named = list(takewhile(lambda t: t.upper and not t.owner, phrase))
    rest = phrase[len(named) :]
    whole = len(named) > 1 and rest and all(t.key in _AFTER for t in rest)
    return (named[0].start, named[-1].stem) if whole and not _is_head(named[-1]) else None


def _numbered(tokens: Tokens, end: int) -> Token | None:
    """The number that ends the name of a channel, before what tells that it counts nothing: "told
    Norland 2 that"."""
    number = tokens[end] if end < len(tokens) else None
    if number is None or not _CHANNEL.fullmatch(number.key):
        return None
    after = tokens[end + 1 : end + 2]
    return number if not after or after[0].broken or after[0].key in _BEHIND_NAME else None


def _of_host(text: str, phrase: Tokens) -> Span | None:
    """The outlet, by a name that is also a word, whose somebody is: "Dawn's Jane Roe"."""
    owner, host = phrase[0], phrase[1:]
    of = owner.upper and owner.owner and may_be_outlet(text[owner.start : owner.stem])
    named = len(host) > 1 and all(t.upper for t in host) and sex.is_given(host[0].key)
    return (owner.start, owner.stem) if of and named else None


def _is_title(phrase: Tokens) -> bool:
    """Whether words with an article are one that ends names of papers, with a capital: "the
    Courier"."""
    one = phrase[0]
    return len(phrase) == 1 and one.upper and not one.owner and one.key in _HEADS - _KINDS


def _known(text: str, phrase: Tokens) -> Span | None:
    for i, token in enumerate(phrase):
        found = outlet_after(text, token.start) if token.upper else None
        if found:
            inner = (outlet_after(text, t.start) for t in phrase[i + 1 :] if t.upper)
            # "Norland's outlet NNA": the name begins where it can be read last.
            last = next(
                (n for n in inner if n and n[1] == found[1] and n[0][1] == found[0][1]), None
            )
            return _capitals(phrase, (last or found)[0])
    # A name that several outlets have: "the Times", "ABC's morning show".
    for end in range(len(phrase), 0, -1):
        span = phrase[0].start, phrase[end - 1].stem
        ends = end == len(phrase) or phrase[end - 1].owner or not phrase[end].upper
        if ends and is_outlet_name(text[slice(*span)]):
            return span
    return None


def _capitals(phrase: Tokens, span: Span) -> Span:
    """`span` without the lower-case words at its ends."""
    inside = [t for t in phrase if t.upper and span[0] <= t.start < span[1]]
    return (inside[0].start, min(inside[-1].stem, span[1])) if inside else span


def _of_known(text: str, tokens: Tokens, end: int) -> Span | None:
    """ "Jane Roe of the Herald"."""
    if end + 1 >= len(tokens) or tokens[end].key not in {"for", "from", "of", "with"}:
        return None
    after = tokens[end + 1 : end + 1 + _LONGEST]
    if after[0].key in words.ARTICLES:
        after = after[1:]
    if not after or not after[0].upper:
        return None
    found = outlet_after(text, after[0].start)
    return _known(text, [t for t in after if t.start < found[0][1]] if found else after[:1])


def _is_head(token: Token) -> bool:
    key = token.key
    if key in _POSTS and not token.upper:
        return False
    return (
        key in _HEADS
        or key in _LOOSE
        or key.removesuffix("s") in _HEADS
        or key in _RELAYS["programmes"]
    )


def _described(text: str, phrase: Tokens) -> Span | None:
    """The name in words that end as an outlet's do, or all of them where they only tell what kind
    it is."""
    last = phrase[-1]
    whole = words_of(text, phrase)
    site = words.noun(phrase, len(phrase) - 1, False) == "outlet" and "." in last.key
    # "the Osk Star-Ledger"
    joined = last.upper and "-" in last.key and not _HEADS.isdisjoint(last.key.split("-"))
    if site or joined:
        return whole
    if len(phrase) == 1:
        return None
    # "the state broadcaster Kanal Nord"
    begin = run_start(phrase)
    before = phrase[begin - 1]
    head = _is_head(before) or before.key in _RELAYS["posters"]
    if 0 < begin < len(phrase) and head and not before.upper:
        return phrase[begin].start, whole[1]
    if phrase[0].upper and phrase[0].key in _FIRST:
        return whole
    if _is_head(last):
        return whole if _tells(phrase[:-1], last) else None
    return _of_station(phrase)


def _of_station(phrase: Tokens) -> Span | None:
    """The station in the name of a programme: "Velm Radio Four's Any Questions"."""
    owner = next((i for i, token in enumerate(phrase) if token.owner), len(phrase) - 1)
    name = phrase[: owner + 1]
    station = any(token.key in _STATIONS for token in name[1:])
    named = all(token.upper or token.key.isdigit() for token in name)
    return (name[0].start, name[-1].stem) if station and named else None


def _tells(before: Tokens, head: Token) -> bool:
    """Whether the words before a head tell which outlet it is, or of what kind."""
    if head.key == "papers" and before[-1].key in _FILED:
        return False
    named = any(t.upper for t in before)
    if head.key in _SITES:
        return before[-1].key == "news"
    if head.key in _NEUTRAL:
        return before[-1].key in {"news", "radio", "tv", "television"}
    # "The news media" are no more than "reporters", and "social media" are no outlet.
    return named or not (head.key in {"media", "press"} and before[-1].key in {"news", "social"})


def _is_entitled(text: str, tokens: Tokens, i: int, phrase: Tokens) -> bool:
    """Whether words have a capital article inside a sentence, as titles of papers do: "told The
    Norlander"."""
    entitled = i > 0 and tokens[i].key == "the" and tokens[i].upper and not tokens[i - 1].upper
    if not entitled or not all(t.upper and not t.owner for t in phrase):
        return False
    land = country(text[phrase[0].start : phrase[-1].stem])
    kind = words.body(phrase[-1].key)
    return (land is None or land.how == "people") and kind not in {"government", "organisation"}


def _may_be(tokens: Tokens, i: int, end: int) -> bool:
    """Whether the words can be the name of an outlet that no table has."""
    phrase = [t for t in tokens[i:end] if t.key not in words.ARTICLES]
    if len(phrase) > 1 and phrase[-1].key in _SITES:
        return phrase[-2].upper and not phrase[-2].owner
    if not phrase or not all(t.upper for t in phrase) or phrase[-1].owner:
        return False
    if (
        country(" ".join(t.key for t in phrase)) is not None
        or any(words.is_known(t.key) for t in phrase)
        or phrase[0].key in words.HONORIFICS
    ):
        return False
    # "the FBI agents"
    after = tokens[end] if end < len(tokens) else None
    return after is None or after.broken or words.is_function(after.key) or not after.upper


def outlet_key(name: str) -> str:
    """What two names of one outlet have in common."""
    known = outlet_named(name)
    return (known.name if known else name).casefold().removeprefix("the ")


def ending(text: str, tokens: Tokens) -> Press | None:
    """The outlet that the tables know whose name ends `tokens` ("a Norland Radio" interview)."""
    for i in range(max(len(tokens) - _LISTED, 0), len(tokens)):
        if not tokens[i].upper:
            continue
        span = words_of(text, tokens[i:])
        found = outlet_after(text, span[0])
        if (found and found[0] == span) or is_outlet_name(text[slice(*span)]):
            return Press(span, span, True, len(tokens))
    return None
