"""Who may be named beside what is said, without a word of saying, and what is enough to be said."""

from __future__ import annotations

import re

from sayso.english import FINITE
from sayso.facts import load
from sayso.facts.outlets import outlet_named
from sayso.layout import STAMP, inside
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.phrase import Tokens, is_balanced
from sayso.resolve.phrases.source import Parsed, parse
from sayso.resolve.phrases.tokens import tokenise
from sayso.types import Span

LINE_OPENS = re.compile(rf"(?:{STAMP})?[^\w“\"\n@]{{0,8}}(?:RT (?=@))?")
"""What stands before the name: a message's stamp, signs, that it is passed on."""
POST = re.compile(rf"{STAMP}|[^\w\s]*[\u2600-\u27bf\U0001f300-\U0001faff]")
"""How a line begins that is a message: with its stamp, or with a sign that nothing else has."""
QUOTED = re.compile(r"“[^“”\n]+”?|\"[^\"\n]+\"?|‘[^\n]+?’(?!\w)|'[^\n]+?'(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 3  # words of what is said
LONGEST = 1200  # code points of that
MOST = 10  # words of who says it
_NAME = 3  # words of a person's name
SMALL = frozenset({"of", "the", "for", "and", "de", "al", "bin", "van", "von"})
_STATES = re.compile(rf"\b(?:{FINITE}|i|we|you|\w+n[’']t|\w+[’'](?:m|re|ve|ll|d))\b", re.IGNORECASE)
_ONESELF = re.compile(r"\b(?:i|we|my|our|me|us)\b", re.IGNORECASE)
TITLES = load("people")["honorifics"]
TELLERS = words.BODY_KINDS | {"anonymous", "group"}
QUOTE, LINE = 0.95, 0.85
"""Of what is found so in PolNeAR's train and dev sets, all 21 quotations and all 15 lines are
marked as contents; lines of posts and lists are not in it."""


def is_bare(parsed: Parsed) -> bool:
    """Whether a source is a person told by no more than an office: "Mayor"."""
    return parsed.kind == "person" and not parsed.proper


def line_before(text: str, at: int, reach: int) -> int | None:
    """Where the line of `at` begins, if not farther than `reach` before."""
    low = max(0, at - reach)
    line = text.rfind("\n", low, at) + 1
    return line if line or not low else None


def is_of_office(text: str, who: Span) -> bool:
    """Whether a phrase names a body of the state, a person by an office, or a news agency: no
    author, nor the site that a headline is of."""
    parsed = parse(text, who, cased=True)
    if parsed is None or len(tokenise(text, *who)) > MOST:
        return False
    if text[who[0]].islower():
        # "Six killed in Osk - police", not "with Velm - and the police"
        opens = tokenise(text, *who)[0].key
        return parsed.kind in {"government", "anonymous"} and not words.is_function(opens)
    if not parsed.proper and parsed.kind != "government":
        return False  # but "Halden police"
    outlet = outlet_named(text[slice(*who)])
    office = parsed.kind == "government" or (parsed.kind == "person" and parsed.role is not None)
    return outlet.kind == "agency" if outlet else office


def says_enough(text: str, content: Span) -> bool:
    # Who asks in an interview says nothing.
    if content[1] - content[0] > LONGEST or text[content[1] - 1] == "?":
        return False
    return len(_WORD.findall(text, *content)) >= _FEWEST


def may_speak(text: str, who: Span, said: Span, quoted: bool) -> bool:
    """Whether a phrase is short, all of names and titles, and so may be whose words follow: a
    quotation, or a statement. Bodies of the state and persons in office announce in fewer words,
    which under another name may tell of its bearer ("Jon Roe: theft of a boat")."""
    tokens = tokenise(text, *who)
    if not tokens or not tokens[0].upper:
        return False
    handle = len(tokens) == 1 and tokens[0].key[0] == "@"
    parsed = parse(text, who, cased=True)
    if handle or parsed is None or len(tokens) > MOST or not is_balanced(text, who):
        return handle
    if tells(tokens) or tokens[0].key == "quote" or tokens[0].key in words.PREPOSITIONS:
        return False  # "About Velm Foods: …"
    states = quoted or _STATES.search(text, *said) is not None
    if parsed.kind == "person" and parsed.proper:
        speaks = quoted or not _is_topic(text, parsed, said)
        return speaks and _is_person(tokens, parsed) and (states or parsed.role is not None)
    named = all(token.upper or token.key in SMALL for token in tokens)
    if quoted:
        # "MoD spokesman: “It held”"
        teller = parsed.kind in TELLERS or is_bare(parsed)
        return named or (teller and not any(token.broken for token in tokens))
    states = states or parsed.kind == "government"
    return named and parsed.proper and parsed.kind in words.BODY_KINDS and states


def tells(tokens: Tokens) -> bool:
    """Whether words before a colon say more than who speaks."""
    return any(token.key in words.SPEAKS or token.key in words.RELATIVES for token in tokens)


def _is_topic(text: str, parsed: Parsed, said: Span) -> bool:
    """Whether a person before a colon is whom a text tells of, rather than who speaks: where he is
    named again behind it ("Jon Roe: Roe's jury is chosen"), and in its headline, where nobody
    speaks of himself ("Jon Roe: a jury is chosen")."""
    behind = tokenise(text, *said)
    last = tokenise(text, *parsed.name)[-1].key
    if any(token.key == last and token.upper for token in behind):
        return True
    headline = not _WORD.search(text, 0, (parsed.role or parsed.name)[0])
    return headline and parsed.role is None and not _ONESELF.search(text, *said)


def _is_person(tokens: Tokens, parsed: Parsed) -> bool:
    """Whether a person's name tells that it is one, by a title or a given name ("READ MORE"), and
    nothing but that stands before the colon."""
    told = [span for span in (parsed.name, parsed.role) if span]
    titled = tokens[0].key in TITLES
    comma = next((token.start for token in tokens if token.key == ","), tokens[-1].end)
    # "Jane Roe, Port Velm": where a reporter is.
    placed = parsed.role is None and all(t.upper for t in tokens if t.start > comma)
    if not all(
        token.broken or inside(told, token.start) or (placed and token.start > comma)
        for token in tokens[titled:]
    ):
        return False
    name = [token for token in tokens if parsed.name[0] <= token.start < parsed.name[1]]
    known = titled or parsed.role is not None or sex.is_given(name[0].key)
    return len(name) <= _NAME and known
