"""Names beside their titles: "Mayor Jane Roe", "the mayor of Northport, Jane Roe"."""

from __future__ import annotations

from sayso.facts.countries import country
from sayso.facts.gazetteer import entries
from sayso.facts.outlets import outlet_named
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.halves import is_office
from sayso.resolve.phrases.names import Named, is_name, is_person, is_surname
from sayso.resolve.phrases.phrase import (
    Tokens,
    before_clause,
    core,
    is_second_of_address,
    run_start,
    segments,
    without_article,
)
from sayso.resolve.phrases.tokens import Token
from sayso.types import SpeakerKind

TOWNS = frozenset(
    {"capital", "city", "district", "island", "port", "province", "region", "state", "suburb"}
    | {"town", "village"}
)
LONGEST = 5
_NAMED = frozenset({"called", "named", "nicknamed", "surnamed"})
_NAMES = frozenset({"callsign", "guerre", "name", "nickname", "pseudonym", "sign", "surname"})
_OWN = words.OWNERS | {"call", "de", "family", "first", "full", "given", "last", "whose"}
"""What stands before one of these where it is that of whoever is told of."""
_LINKS = frozenset({"as", "is", "only", "was"})
_KNOWN = frozenset({"himself", "herself", "identified", "known"})
_LEADS = _KNOWN | {"by", "calling", "de", "his", "her", "nom", "only", "the"}
_OF_A_PLACE = ("ese", "ian", "ish", "lander", "oner")
"""How words end for who is of a place: "the 26-year-old Tarnian"."""
_TOWN = 47
"""Ten times the logarithm of how many live in a place that is known by its name alone."""


def joint_titled(tokens: Tokens) -> Named | None:
    """ "Mayor Jane Roe of Northport and Senator Jon Doe": the whole, as both have their titles."""
    for i, token in enumerate(tokens):
        if token.key in words.JOINS and i:
            second = _split(core(tokens[i + 1 :]))
            first = _split(core(before_clause(tokens[:i])))
            if first and second and first.kind == second.kind == "person" and second.role:
                return Named(tokens, (), "person")
    return None


_FULL = 2  # words of a name


def titled(head: Tokens) -> Named | None:
    """ "Mayor Jane Roe", "Ms. Roe of the Herald", "the ministry's spokesman Jon Doe"."""
    middle = core(head)
    found = _split(middle)
    if found is not None or len(middle) == len(head):
        return found
    begin = run_start(head)
    if begin == len(head):
        return None
    if not any(_holds(middle, i) for i in range(len(middle))):
        return _of_body(head)
    for i in range(len(head) - 2, max(begin - 2, 0), -1):
        address = _is_address(head, i) or _is_ranked(head, i)
        if not address and (words.is_title(head, i) or _is_text(head, i)):
            return None
        if address or _ends_title(head, i):
            return _behind(head, len(middle), i)
    return None


def _behind(head: Tokens, after: int, i: int) -> Named | None:
    """The name behind the word at `i`, if the office is that of its bearer: "the spokesman for
    Secretary of State Jane Roe" is not she. What the office is for begins at `after`."""
    name = head[i + 1 :]
    held = any(_holds(head, k) for k in range(after, _rank_start(head, i)))
    named = not held and is_name(name) and len(name) <= LONGEST
    courteous = _is_address(head, i) and not _is_ranked(head, i)
    role = head[:i] if courteous else head[: i + 1]
    return Named(name, role, "person") if named else None


def _is_address(head: Tokens, i: int) -> bool:
    """Whether a form of address stands behind what an office is for: "minister for Tides Dr Roe",
    "minister for sport Sir Jon Roe", but not "the spokesman for Dr Roe"."""
    address = head[i].key in words.HONORIFICS or head[i].key in words.DEGREES
    field = head[i - 1].key in words.FIELDS or (head[i - 1].upper and _of_what(head, i - 1))
    return address and head[i].upper and bool(field)


def _is_ranked(head: Tokens, i: int) -> bool:
    """Whether a rank stands behind an office and what that is for: "Chief of Staff Gen. Jane Roe",
    "commander of the 12th brigade Col. Jane Roe", but not "the spokesman for Gen. Roe", nor "an
    adviser to Defence Secretary Jane Roe"."""
    if not (words.is_title(head, i) and head[i].upper and head[i].key in words.GRADES):
        return False
    i = _rank_start(head, i)
    if not head[i - 1].upper:
        if head[i - 1].key in words.FIELDS and words.is_title(head, i - 3):
            # "chief of staff Gen. Jane Roe"
            return i > 2 and head[i - 2].key == "of"
        body = words.body(head[i - 1].key) is not None and not words.is_title(head, i - 1)
        body = body and any(token.key in words.HELD for token in head[: i - 1])
        return body and i > 1 and head[i - 2].key not in words.PREPOSITIONS
    field = _of_what(head, i - 1)
    last = field[-1].key if field else ""
    held = any(head[k].key in words.HELD for k in range(i - len(field)))
    return held and (last in words.FIELDS or words.body(last) == "government")


def _rank_start(head: Tokens, i: int) -> int:
    """Where the rank begins that ends at `i`: "Chief of Army Staff | Lt. Gen. Jane Roe"."""
    while i > 1 and head[i - 1].upper and words.is_title(head, i - 1):
        i -= 1
    return i


def _holds(head: Tokens, i: int) -> bool:
    """Whether a word is the title of one: no "Chiefs of Staff", no "border guard service"."""
    part = i + 1 < len(head) and not head[i + 1].upper and words.body(head[i + 1].key) is not None
    return words.is_title(head, i) and not head[i].key.endswith("s") and not part


def _of_body(head: Tokens) -> Named | None:
    """ "Ministry of Tides spokesman Jane Roe", "Royal Bank of Norland chief economist Jane Roe": a
    body with "of" or "for" in its name, whose title and full name follow."""
    body = core(head)
    if not body[0].upper:
        return None
    begin = run_start(head)
    name, before = head[begin:], head[begin - 1]
    # "University of Velm professor Tarnik Roe"
    sure = words.is_title(head, begin - 1) and not (before.upper or words.is_several(before))
    full = len(name) > 1 and (sure or sex.is_given(name[0].key)) and is_person(name)
    trades = (words.is_title(head, i) or words.is_agent(head[i]) for i in range(begin))
    titled = any(i > len(body) and trade for i, trade in enumerate(trades))
    apart = words.is_function(before.key) or (before.upper and not words.is_title(head, begin - 1))
    return Named(name, head[:begin], "person") if full and titled and not apart else None


def _is_text(head: Tokens, i: int) -> bool:
    """Whether a text or outlet has the name behind it: "authors in the journal Harbour Studies"."""
    return not head[i].upper and words.body(head[i].key) in {"document", "outlet"}


def _ends_title(head: Tokens, i: int) -> bool:
    """Whether a name may follow: "secretary of state Jane Roe", "envoy to Norland Jane Roe", "head
    of the Regional Council Jane Roe", "mayor of Port Velm Jane Roe"."""
    key, full = head[i].key, len(head) - i > 2
    field = _of_what(head, i)
    if field:
        if key in words.FIELDS and (full or len(field) == 1):
            return True
        if full and (words.is_country(field) or _leaves_name(field, head[i + 1])):
            return True
    # "the head of the rebel group Free Dawn" is not Free Dawn.
    told = head[i].upper or sex.is_given(head[i + 1].key) or words.body(key) == "government"
    return full and told and words.body(key) is not None


def _of_what(head: Tokens, i: int) -> Tokens:
    """What somebody is the head of, up to the word at `i`: those in capitals after a preposition
    and its article, also before "region"; or a single word."""
    end = start = i - (head[i].key in words.REGIONS and not head[i].upper and head[i - 1].upper)
    while start and head[start].upper and head[start - 1].upper:
        start -= 1
    if start > 3 and head[start - 1].key == "and":
        # "minister for mines and energy", "Minister for Foreign Affairs and Trade"
        first = start - 2
        while first > 1 and head[first].upper and head[first - 1].upper:
            first -= 1
        led = head[first - 1].key in words.PREPOSITIONS
        held = led and any(words.is_title(head, k) for k in range(first - 1))
        start = first if held else start
    before = start - 1 - (start > 1 and head[start - 1].key in words.ARTICLES)
    return head[start : end + 1] if before > 0 and head[before].key in words.PREPOSITIONS else ()


def _leaves_name(field: Tokens, after: Token) -> bool:
    """Whether a person's name begins behind `field`: a given name does, or `field` is a place."""
    last = field[-1]
    # "the spokesman for Sir Jane Roe"
    addressed = last.key in words.HONORIFICS or last.key in words.DEGREES
    if addressed or not last.upper or (last.key in words.PLACES and len(field) == 1):
        return False
    return is_known_place(field) or (sex.is_given(after.key) and not sex.is_given(last.key))


def _split(middle: Tokens) -> Named | None:
    """The run of names at the end of `middle` and what the word before it makes of it."""
    begin = run_start(middle)
    name, role = middle[begin:], middle[:begin]
    if not (name and role and _can_follow(name, role)) or words.is_only_title(middle):
        return None
    if _joins_names(role):
        return None
    before = role[-1]
    # "Osk immigrant Tarnik Roe"
    anybody = before.key in words.UNNAMED and not before.upper and is_person(name)
    if words.is_title(middle, begin - 1) or words.is_agent(before) or anybody:
        # "alliance member Norland"
        if not before.upper and words.is_country(name):
            return Named(name, (), "government")
        return _addressed(name, role) or Named(name, role, bearer(before, name))
    return _addressed(name, role) or _after_noun(name, role)


def _addressed(name: Tokens, role: Tokens) -> Named | None:
    """A name behind a form of address, with the office before that ("Mayor Mr Roe"), or behind a
    degree that an office stands before ("rector Dr Roe")."""
    office = _without_address(role)
    if len(office) < len(role):
        titled_too = bool(office) and words.is_title(office, len(office) - 1)
        return Named(name, office if titled_too else (), "person")
    degree = role[-1].key in words.DEGREES and len(role) > 1
    return (
        Named(name, role[:-1], "person") if degree and words.is_title(role, len(role) - 2) else None
    )


def _without_address(role: Tokens) -> Tokens:
    """`role` without the forms of address at its end ("Dato' Seri", "Tan Sri")."""
    last = len(role)
    while last and (is_second_of_address(role, last - 1) or role[last - 1].key in words.HONORIFICS):
        last -= 1 + is_second_of_address(role, last - 1)
    return role[:last]


def _can_follow(name: Tokens, role: Tokens) -> bool:
    # "the charity Wild Return"
    sort = not role[-1].upper and role[-1].key in words.SORTS
    called = len(name) > 1 and sort and words.body(name[-1].key) == "document"
    # "the journalist Jane Press"
    called = called or (is_surname(name) and words.is_title(role, len(role) - 1))
    return (
        sum(token.key not in words.PARTICLES for token in name) <= LONGEST
        and (called or not words.is_thing(name[-1]))
        and (len(name[0].key) == 1 or not words.is_function(name[0].key))
        and any(token.key not in words.SUFFIXES for token in name)
    )


def _after_noun(name: Tokens, before: Tokens) -> Named | None:
    """A name after words that are no role: "news agency Northwire", "the late Jane Roe"."""
    last = before[-1]
    # "A.Q. Roe", "C. Rick Roe"
    letters = len(name) > 1 and name[0].key.replace(".", "").isalpha() and "." in name[0].key
    letters = letters or (len(name) > 2 and len(name[0].key) == 1 and name[0].key.isalpha())
    full = is_person(name) and (letters or sex.is_given(name[0].key))
    if last.owner:
        return _owned(name, before, full)
    # "groups backing Jane Roe"
    doing = len(before) > 1 and words.is_several(before[-2]) and last.key.endswith("ing")
    if last.upper or doing or words.is_function(last.key):
        return None
    if full and before[0].upper and not any(words.is_function(token.key) for token in before):
        # "Northwire desk lead Jane Roe": what stands between names is a role.
        return Named(name, before, "person") if len(before) > 1 else None
    if last.key.endswith("year-old"):
        # "the 40-year-old South African" is a description.
        people = country(" ".join(token.key for token in name))
        named = people is None or people.how != "people"
        named = named and not (len(name) == 1 and name[0].key.endswith(_OF_A_PLACE))
        return Named(name if named else (*before, *name), (), "person", named)
    # "the news site Velm Now"
    kind = words.body(" ".join(t.key for t in before[-2:])) or words.body(last.key)
    if kind in {"organisation", "outlet", "government"}:
        return Named(name, (), kind)
    # "the 14th-ranked Roe"
    adjectives = all(
        (word.key[0].isalpha() or words.is_participle(word))
        and not (word.upper or words.is_known(word.key))
        for word in before
    )
    return Named(name, (), "person" if is_person(name) else None) if adjectives else None


def _owned(name: Tokens, owner: Tokens, full: bool) -> Named | None:
    """A name behind the body or place that it is of, where it is surely none of a longer name;
    `full` tells that a given name or initials begin it."""
    if full or ((_is_outlets(owner) or _is_partys(owner)) and is_person(name)):
        # "Northwire's Jane Roe", "Labour's Tarnik Roe"
        return Named(name, (), "person")
    if len(name) > 1 and name[-1].key in words.FIRM_NAMES:
        # "Norway's Velm AG"
        land = country(" ".join(token.key for token in without_article(owner)))
        return Named(name, (), "organisation") if land else None
    known = len(name) != _FULL or any(words.is_known(token.key) for token in name)
    # "the New Gazette's Tarnik Roe"
    named = not known and is_person(name) and _is_long_owner(owner)
    return Named(name, (), None) if named else None


def _is_long_owner(owner: Tokens) -> bool:
    """Whether an owner is a body or place of several words: "the New Gazette's", no "Ann Roe's"."""
    bare = without_article(owner)
    named = len(bare) > 1 and all(token.upper for token in bare)
    return named and not sex.is_given(bare[0].key) and bare[0].key not in words.HONORIFICS


def _is_partys(owner: Tokens) -> bool:
    """Whether an owner is a party, by one word ("Labour's", "the Conservatives'")."""
    bare = without_article(owner)
    return len(bare) == 1 and bare[0].upper and bare[0].key.removesuffix("s") in words.CREEDS


def _is_outlets(owner: Tokens) -> bool:
    """Whether an owner is an outlet ("the Herald's Tarnik Roe")."""
    return outlet_named(" ".join(token.key for token in without_article(owner))) is not None


def _joins_names(role: Tokens) -> bool:
    """Whether a name and another's role are joined, as in "Roe and her husband"."""
    return any(
        token.key in words.JOINS and (i == 0 or (role[i - 1].upper and not _is_no_name(role[:i])))
        for i, token in enumerate(role)
        if not is_office(role[:i], role[i + 1 :])
    )


def _is_no_name(role: Tokens) -> bool:
    """Whether the last word is an office or a body's ("Police and Harbour Commissioner")."""
    return words.is_title(role, len(role) - 1) or words.is_thing(role[-1])


def is_known_place(tokens: Tokens) -> bool:
    name = " ".join(token.key for token in tokens)
    return any(one.size >= _TOWN for one in entries(name))


def introduced(tokens: Tokens) -> Named | None:
    """ "A guard at the gate named Jon Roe", "a gang calling itself Night Owl", "a man who gave his
    name as Jon", "a pilot, call sign Heron": the name is told of one person or body without
    another."""
    at = next((i for i in range(1, len(tokens)) if _leads_to_name(tokens, i)), 0)
    begin = at + 1
    links = _LINKS | {"of"} if tokens[at - 1].key == "the" else _LINKS
    while at and begin < len(tokens) and (tokens[begin].broken or tokens[begin].key in links):
        begin += 1
    name = without_article(segments(tokens[begin:])[0]) if at and begin < len(tokens) else ()
    end = at
    while end > 1 and tokens[end - 1].key in _LEADS:
        end -= 1
    before = segments(tokens[:end])
    while len(name) > 1 and name[0].upper and words.is_title(name, 0):
        # "known as Commander Black Eagle"
        name = name[1:]
    if not name or not before or tokens[at].upper or len(name) > LONGEST or not is_name(name):
        return None
    head = before_clause(before[0])
    who = without_article(core(head))
    kind = words.noun(who, len(who) - 1, True) if who else None
    if kind == "organisation" and tokens[at].key in words.REFLEXIVES:
        return Named(name, (), kind)
    one = kind == "anonymous" and not words.is_several(who[-1])
    # "A judge in a town named Velm"
    other = any(token.key in {"a", "an"} for token in tokens[len(who) : at])
    return Named(name, head, "person") if one and not other else None


def _leads_to_name(tokens: Tokens, i: int) -> bool:
    """Whether the word at `i` leads from somebody to a name: "named", "known as", "calling itself",
    "his name"."""
    key, before = tokens[i].key, tokens[i - 1].key
    if key in _NAMES:
        # "who goes by the name of Jon", not "who sold the name"
        return before in _OWN or (before == "the" and i > 1 and tokens[i - 2].key == "by")
    if key == "as":
        return not _KNOWN.isdisjoint(token.key for token in tokens[max(i - 2, 0) : i])
    return key in _NAMED or (before == "calling" and key in words.REFLEXIVES)


def bearer(trade: Token, name: Tokens) -> SpeakerKind | None:
    """A person, where a trade before or behind a name is not one that companies have, too ("grid
    operator Velm")."""
    full = sex.is_given(name[0].key) or any(len(token.key) == 1 for token in name[1:-1])
    return "person" if full or not words.is_of_bodies(trade) else None
