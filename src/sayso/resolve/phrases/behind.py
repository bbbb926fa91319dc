"""A name behind what describes its bearer: "his wife, Jane Roe", "the airline, Velmjet"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.names import Named, is_name, is_person
from sayso.resolve.phrases.phrase import Tokens, before_clause, core, run_start, without_article
from sayso.resolve.phrases.titled import LONGEST, TOWNS, bearer, is_known_place, titled
from sayso.resolve.phrases.tokens import Token

_AFTER = 4
_SINCE = frozenset({"currently", "now", "once"})
_WHERE = frozenset({"around", "at", "from", "in", "near", "outside"})


def described_then_named(head: Tokens, parts: Sequence[Tokens]) -> Named | None:
    """ "his wife, Jane Roe", "the mayor of Northport, Jon Doe, who ..."."""
    if len(parts) < 2:
        return None
    aside = _of_what(parts[1])
    middle = core(head)
    at = len(head) - 1
    # "the channel of a Norland member, Velm Media"
    inner = any(token.key in words.ARTICLES for token in head[1:])
    inner = inner and words.body(middle[-1].key) != "document"
    if at and head[at - 1].upper and not inner and _is_lower_title(head, at):
        # "Ministry of Tides spokesman, Jane Roe"
        middle = head
    while len(middle) > 1 and words.is_modifier(middle[-1]):
        # "one worker rescued from the rig"
        middle = middle[:-1]
    last = len(middle) - 1
    one_of = [token.key for token in head[:2]] == ["one", "of"]
    # "The Bishop of Velm, Jane Roe": no last name alone
    held = last >= 0 and middle[last].upper and not words.is_several(middle[last])
    held = held and middle[0] is head[0] and words.is_title(head, last)
    if last < 0 or not (one_of or held or _is_one(middle, aside)):
        return None
    name = before_clause(aside)
    if middle[last].upper and last == 0 and len(head) == 1 and head[0].key != "another":
        # "The Speaker, Jane Roe", not "Oslo, Jane Roe"
        addressed = name[0].key in words.HONORIFICS
        if not (words.is_title(head, 0) and (addressed or sex.is_given(name[0].key))):
            return None
    named = titled(name)
    # "a survivor, 60-year-old Jane Roe"
    aged = named is not None and named.proper and name[0].key.endswith("year-old")
    # "One of them, Jane Roe"
    role = () if head[-1].key in words.PRONOUNS else head
    if named is not None and (named.role or aged or name[0].key in words.HONORIFICS):
        # "Another clerk, former envoy Jane Roe": the second tells which.
        other = named.role and head[0].key in words.INDEFINITE
        return Named(named.name, named.role if other else role, "person")
    placed = _is_where(head[len(middle) :], name[0]) or _ends_in_place(head)
    if words.is_entity(name):
        # "her publisher, Kestrel House"
        firm = words.is_of_bodies(middle[last]) and all(token.upper for token in name)
        return Named(name, (), "organisation") if firm else None
    bare = is_name(name) and len(name) <= LONGEST and (len(name) > 1 or not placed)
    # "Her school, Port Velm": a noun that no table has tells no kind.
    known = one_of or _is_trade(middle, last) or sex.is_given(name[0].key)
    kind = bearer(middle[last], name) if known else None
    return Named(name, role, kind) if bare else None


def _of_what(aside: Tokens) -> Tokens:
    """The full name that a person has in `aside`, without what she is of ("another pollster, Jane
    Roe of the Tide Institute", "Lord Roe of Velm"); else all of it."""
    name = core(aside)
    led = len(name) < len(aside) and aside[len(name)].key in {"at", "from", "of", "with"}
    full = sex.is_given(name[0].key) or name[0].key in words.HONORIFICS | {"lord"}
    return name if led and full and is_person(name) else aside


def _is_one(middle: Tokens, aside: Tokens) -> bool:
    """Whether one person is described before a name: no "engineers hired by the operator, Velm
    Works"."""
    last = middle[-1]
    if words.is_several(last) and not last.upper:
        return False
    return _is_trade(middle, len(middle) - 1) or _is_one_person(middle, aside)


def _is_where(rest: Tokens, name: Token) -> bool:
    """Whether a single `name` may tell where the place is with which a description ends in `rest`:
    "a spokesman in Paris, Texas", but not "the envoy to Paris, Behrouz"."""
    begin = run_start(rest)
    if not any(token.upper for token in rest):
        return False
    if words.is_country([name]) or is_known_place([name]):
        return True
    led = (token.key for token in reversed(rest[:begin]) if token.key in words.PREPOSITIONS)
    return next(led, "") in _WHERE and not sex.is_given(name.key)


def _ends_in_place(head: Tokens) -> bool:
    """Whether the last noun of a description is that of a place, which the name behind it is of."""
    led = any(token.key in words.PREPOSITIONS for token in head[:-1])
    return led and head[-1].key in TOWNS


def firm_behind(head: Tokens, parts: Sequence[Tokens]) -> Named | None:
    """ "The airline, Velmjet", "the company that makes it, Velm Works": a body's name behind what
    sort of body it is."""
    if len(parts) < 2 or len(head) > 1 or head[0].upper:
        return None
    last, name = parts[0][-1], parts[1]
    # "The company that runs the AMAs, Jane Roe Productions"
    firm = name[-1].key in words.FIRM_NAMES or words.body(name[-1].key) == "organisation"
    sure = len(name) > 1 and firm
    # "The bank that owns the airline, Velmjet": it may be either.
    upper = last.upper and not sure
    other = last is not head[0] and (upper or words.body(last.key) or last.key in TOWNS)
    if other or words.body(head[0].key) != "organisation":
        return None
    called = all(t.upper for t in name) and (is_name(name) or words.is_entity(name))
    no_body = (sex.is_given(name[0].key) and not sure) or words.is_country(name)
    fits = called and not no_body and len(name) <= LONGEST
    return Named(name, (), "organisation") if fits else None


def placed_then_titled(head: Tokens, parts: Sequence[Tokens]) -> Named | None:
    """ "Osk-held Tarnik, resident Jane Roe": where somebody is, before who it is."""
    if len(parts) < 2 or sex.is_given(head[0].key) or not head[-1].upper:
        return None
    name = before_clause(parts[1])
    named = None if name[0].upper else titled(name)
    if named is None or not named.role or named.role[0] is not name[0]:
        return None
    full = sex.is_given(named.name[0].key) and is_person(named.name)
    return named if full and named.name[-1] is name[-1] else None


def _is_lower_title(head: Tokens, at: int) -> bool:
    return not head[at].upper and words.is_title(head, at)


def _is_trade(middle: Tokens, last: int) -> bool:
    return words.is_title(middle, last) or words.is_agent(middle[last])


def _is_one_person(middle: Tokens, aside: Tokens) -> bool:
    """Whether a noun that no table has stands before a person's full name ("another parent, Jane
    Roe", "his superior, Tarnik Roe")."""
    noun, name = middle[-1], before_clause(aside)
    addressed = name[0].upper and name[0].key in words.HONORIFICS and len(name) > 1
    # "The first witness, Sir Jane Roe"
    name = name[1:] if addressed else name
    aside = name if addressed else aside
    named = titled(name)
    if named is not None and named.kind == "person" and named.proper:
        # "a second man, accountant Jane Roe", "the point man, Admiral Jane Roe", "a survivor,
        # 60-year-old Jane Roe"
        name = named.name
    plain = not (noun.upper or noun.owner or words.is_several(noun) or words.is_function(noun.key))
    plain = plain or [token.key for token in middle] == ["another"]
    # "Another former client, actor Tarnik Roe": a trade tells that it is a person's name.
    role = named.role if named is not None and name is not before_clause(aside) else ()
    trade = is_person(name) and bool(role) and words.is_title(role, len(role) - 1)
    if plain and trade and words.body(noun.key) is None:
        return True
    full = is_person(name) and (sex.is_given(name[0].key) or middle[0].key in words.OWNERS)
    return plain and words.body(noun.key) is None and full


def beside_article(parts: Sequence[Tokens]) -> Named | None:
    """ "Jane Backer, the fund's lawyer": a last name that is a trade, or several of one, too."""
    head = parts[0]
    if len(head) != 2 or len(parts) < 2 or parts[1][0].key not in words.ARTICLES:
        return None
    first, last = head
    named = first.upper and last.upper and not (first.owner or last.owner)
    named = named and sex.is_given(first.key) and not words.is_country(head[:1])
    kind = words.body(last.key)
    if not named or first.key in words.STATES or kind not in {None, "document", "outlet"}:
        return None
    if kind and not _is_trade_of_one(core(before_clause(without_article(parts[1])))):
        return None
    return Named(head, (), "person")


def _is_trade_of_one(tokens: Tokens) -> bool:
    """Whether a trade is told that no body has ("a chemistry researcher")."""
    last = len(tokens) - 1
    return last >= 0 and words.is_title(tokens, last) and not words.is_firms(tokens[last].key)


def role_after(parts: Sequence[Tokens]) -> Tokens:
    """The office, trade or relation told after a name: "Jane Roe, 41, the mayor of Northport"."""
    for part in parts[:_AFTER]:
        first = part[0].key
        if first in words.RELATIVES or first in words.JOINS:
            break
        # "now the envoy to Norland"
        since = first in _SINCE and len(part) > 1
        phrase = without_article(before_clause(part[since:]))
        middle = _before_participle(core(phrase))
        if first in words.PREPOSITIONS or not middle:
            continue
        last = len(middle) - 1
        if not middle[last].upper and (
            words.is_title(middle, last) or words.is_agent(middle[last])
        ):
            return phrase
        if words.is_title(middle, last) and words.is_only_title(middle):
            return phrase
    return ()


def _before_participle(tokens: Tokens) -> Tokens:
    """ "a chemist" in "a chemist volunteering"."""
    last = len(tokens)
    while last > 1 and not tokens[last - 1].upper and tokens[last - 1].key.endswith("ing"):
        last -= 1
    return tokens[:last]
