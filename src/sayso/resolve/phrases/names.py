"""The shapes that a named source takes, each tried in turn by `speakers`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sayso.facts.countries import is_one_of_a_people
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.phrase import Tokens, before_clause, core, run_start, without_article
from sayso.resolve.phrases.tokens import Token
from sayso.types import SpeakerKind

_VEILS = frozenset({"unidentified", "unnamed"})


class Named(NamedTuple):
    """The words of a name, those of a role, and the kind of speaker; `proper` is false where no
    name is told, but a description."""

    name: Tokens
    role: Tokens
    kind: SpeakerKind | None
    proper: bool = True


def joint(tokens: Tokens, parts: Sequence[Tokens]) -> Named | None:
    """ "Jane Roe and Jon Doe", "Jane Roe, Jon Doe and Ann Poe": one name for now."""
    at = [i for i, token in enumerate(tokens) if token.key in words.JOINS]
    if len(at) != 1 or not 0 < at[0] < len(tokens) - 1:
        return None
    sides = [part for part in _split_at(tokens, at[0], parts) if part]
    if len(sides) < 2 or not all(is_name(side) for side in sides[1:]):
        return None
    begin = _title_end(sides[0])
    courteous = bool(begin) and sides[0][begin - 1].key in words.HONORIFICS
    first = sides[0][begin - courteous :]
    if not is_name(first):
        return None
    several = all(is_person(side) for side in (first, *sides[1:]))
    if len(first) == 1 and len(sides) == 2 and not words.is_country(first):
        # "David and Ann Roe"
        several = is_person(sides[1]) and all(sex.is_given(s[0].key) for s in (first, sides[1]))
    begin -= courteous
    return Named(tokens[begin:], sides[0][:begin], "person" if several or begin else None)


def _split_at(tokens: Tokens, at: int, parts: Sequence[Tokens]) -> list[Tokens]:
    sides: list[Tokens] = []
    for part in parts:
        inside = [i for i, token in enumerate(part) if token is tokens[at]]
        sides += [part[: inside[0]], part[inside[0] + 1 :]] if inside else [part]
    return sides


def is_name(tokens: Tokens) -> bool:
    """Whether all of `tokens` is a name, a form of address before it set aside."""
    begin = 1 if len(tokens) > 1 and tokens[0].key in words.HONORIFICS else 0
    bare = tokens[begin:]
    if not bare or run_start(bare) > 0:
        return False
    return begin == 1 or not words.is_known(bare[-1].key) or words.is_surname(bare)


def _title_end(tokens: Tokens) -> int:
    begin = run_start(tokens)
    if not begin or begin == len(tokens):
        return 0
    before = tokens[begin - 1]
    named = before.key in words.HONORIFICS or words.is_title(tokens, begin - 1)
    return begin if named else 0


def proper(head: Tokens, definite: bool) -> Named | None:
    """ "Jane Roe", "Northland's Defence Ministry", "the Herald": a name without a role; or one in
    capitals who is not named: "UNIDENTIFIED MALE", "the South African"."""
    middle = core(head)
    if not middle or not middle[-1].upper:
        return None
    if len(middle) > 1 and middle[-1].key[:1] == "@":
        # "Postbox user @osk_geo"
        return Named(middle[-1:], (), None)
    if not (_capital_start(middle) or _goes_on(head, middle)):
        return None
    rest = _after_owner(head, len(middle))
    if rest and sex.is_given(rest[0].key) and is_person(rest):
        # "the University of Osk's Jane Roe"
        return Named(rest, (), "person")
    if (rest and not rest[-1].upper) or _people_of_body(head, len(middle)):
        return None
    return _veiled(middle, definite) or _proper(head, middle, definite)


def _after_owner(head: Tokens, of: int) -> Tokens:
    """What a body owns that is named with "of" at `of`: "student paper" in "the University of Osk's
    student paper", which is not the university."""
    if not of < len(head) or head[of].key not in {"of", "for"}:
        return ()
    title = words.is_title(head, of - 1) and not words.is_several(head[of - 1])
    if words.body(head[of - 1].key) is None and not title:
        # "Jane Roe of Osk's navy"
        return ()
    owner = next((i for i in range(of, len(head)) if head[i].owner), len(head))
    return head[owner + 1 :]


def _people_of_body(head: Tokens, of: int) -> int:
    """Where the noun for who is of a body stands whose name has "of" or "for" at `of`, at the end
    of `head`: "a Ministry of Tides spokesman" is not the ministry; 0 of others."""
    last = len(head) - 1
    if not 0 < of < last or head[of].key not in {"of", "for"} or head[last].upper:
        return 0
    named = head[of - 1].upper and words.body(head[of - 1].key) in words.BODY_KINDS
    inner = head[of + 1 : last]
    whole = any(token.upper for token in inner) and not any(
        token.owner or token.key in words.PREPOSITIONS for token in inner
    )
    people = words.noun(head, last, True) in {"anonymous", "group"}
    return last if named and whole and people else 0


def _veiled(middle: Tokens, definite: bool) -> Named | None:
    if middle[0].key in _VEILS and len(middle) > 1:
        return Named(middle, (), "anonymous", proper=False)
    if definite and is_one_of_a_people(" ".join(token.key for token in middle)):
        return Named(middle, (), "person", proper=False)
    return None


def _without_place(head: Tokens, middle: Tokens) -> tuple[Tokens, Tokens]:
    """Without where a body is based: "Norport-based Northwire", "New Norport-based Northwire"."""
    while len(middle) > 1 and words.is_participle(middle[0]):
        head, middle = head[1:], middle[1:]
    if len(middle) > 2 and words.is_participle(middle[1]):
        head, middle = head[2:], middle[2:]
    return head, middle


def _proper(head: Tokens, middle: Tokens, definite: bool) -> Named | None:
    noun = definite and len(middle) == 1 and middle[0].key in words.LETTERS
    if noun or words.is_only_title(middle) or words.is_plain_noun(middle):
        return None
    head, middle = _without_place(head, middle)
    while len(middle) > 1 and middle[1].upper and words.makes(middle[0].key):
        # "Chipmaker Northwire"
        head, middle = head[1:], middle[1:]
    begin = run_start(middle)
    if begin and _takes_object(middle[:begin]):
        return None
    if begin > 1 and _is_sort(middle[:begin]):
        # "Besieged energy giant Velm Plc"
        head, middle = head[begin:], middle[begin:]
    if words.is_country(middle):
        return Named(middle, (), "government")
    kind = _kind(middle, definite)
    if kind is None and not definite and is_person(middle):
        return Named(middle, (), "person")
    if kind in words.BODY_KINDS:
        # "the conservative Heritage Foundation"
        while _is_adjective(middle[0]) or _is_noun_before(middle):
            head, middle = head[1:], middle[1:]
    return Named(_with_rest(head, middle), (), kind)


def _kind(middle: Tokens, definite: bool) -> SpeakerKind | None:
    """What the words of a name tell that it is, if it is no person."""
    kind = words.noun(middle, len(middle) - 1, False)
    if kind == "person" or (kind == "group" and not definite and is_surname(middle)):
        kind = None
    return "outlet" if kind is None and _is_broadcaster(middle) else kind


def _is_broadcaster(middle: Tokens) -> bool:
    """ "Velm TV Info", "Radio Velm", "Velm FM"."""
    held = any(token.upper and token.key in {"tv", "fm"} for token in middle)
    return len(middle) > 1 and (held or middle[0].key == "radio")


def is_surname(middle: Tokens) -> bool:
    """Whether a noun of several is a last name behind a given one ("Jane Banks")."""
    first = middle[0]
    given = len(middle) == 2 and first.upper and sex.is_given(first.key)
    return given and first.key not in words.STATES and not words.is_country(middle[:1])


def _takes_object(before: Tokens) -> bool:
    """ "the book Northern Light", "groups backing Jane Roe": the name is not the speaker; but it is
    in "the ruling Northern Party", "Norland's ruling Northern Party"."""
    word = before[-1]
    if word.key.endswith(("ing", "ed")) and all(token.owner for token in before[:-1]):
        return False
    # "the average Norlander"
    document = words.body(word.key) == "document" and word.key != "average"
    return not word.upper and (document or words.is_modifier(word))


def _is_sort(before: Tokens) -> bool:
    """Whether what sort of body it is stands before a name, with a capital only where it opens a
    sentence or tells of a people: "Norwegian oil giant"."""
    sort = before[-1]
    plain = not any(token.owner or words.is_function(token.key) for token in before)
    small = not any(token.upper for token in before[1:])
    return plain and small and words.body(sort.key) in {"organisation", "outlet"}


def _is_adjective(word: Token) -> bool:
    plain = word.key[0].isalpha() and not word.upper and not word.owner
    return plain and words.body(word.key) is None


def _is_noun_before(middle: Tokens) -> bool:
    """ "the rights group Reef International": what a body is, before its name."""
    first = middle[0]
    noun = first.key[0].isalpha() and not (first.upper or first.owner)
    return len(middle) > 2 and noun and middle[1].upper


def _capital_start(tokens: Tokens) -> bool:
    return any(token.upper for token in tokens[:-1]) or len(tokens) == 1


def called(head: Tokens) -> Named | None:
    """ "The rights group Lawyers for Velm": what a body of people calls itself, behind its sort."""
    middle = core(head)
    begin = run_start(middle)
    if not 0 < begin < len(middle) < len(head) or not head[-1].upper:
        return None
    sort = middle[begin - 1]
    plain = not (sort.upper or sort.owner) and words.body(sort.key) == "organisation"
    several = words.is_several(middle[-1]) and head[len(middle)].key in {"against", "for", "of"}
    return Named(head[begin:], (), "organisation") if plain and several else None


def _goes_on(head: Tokens, middle: Tokens) -> bool:
    """Whether a body's name goes on, with adjectives before it: "the nonpartisan Commission on
    Tides"."""
    plain = all(_is_adjective(token) for token in middle[:-1])
    return plain and words.body(middle[-1].key) in words.BODY_KINDS and len(head) > len(middle)


def _with_rest(head: Tokens, middle: Tokens) -> Tokens:
    """`middle` with "of the North" and "for Growth" after it, which belong to a body's name."""
    at = len(middle)
    if _is_for_what(head, at):
        return head
    if at == len(head) or head[at].key not in {"of", "for", "on", "in", "at", "without"}:
        return middle
    rest = head[at:]
    return head if rest[-1].upper and head[at].key in {"of", "for", "on", "without"} else middle


def _is_for_what(head: Tokens, of: int) -> bool:
    """Whether the name of a body goes on with what it is to do: "Committee to Protect Divers"."""
    to = 0 < of < len(head) - 1 and head[of].key == "to" and not head[of].upper
    return to and words.body(head[of - 1].key) == "organisation" and head[of + 1].upper


def is_person(tokens: Tokens) -> bool:
    """Whether the words look like a first and a last name: evidence of form only."""
    if tokens and tokens[0].key in words.HONORIFICS:
        return len(tokens) > 1
    # "Abu Hassan Amer", not "Abu Dhabi".
    led = len(tokens) > 2 and tokens[0].key in words.PARTICLES
    return (
        2 <= len(tokens) <= 4
        and run_start(tokens) == 0
        and (led or tokens[0].key not in words.PLACES)
        and not words.is_land(tokens)
        and not any(token.key.isdigit() or token.owner for token in tokens[:-1])
        and not any(words.is_thing(token) for token in tokens)
    )


def body_beside(parts: Sequence[Tokens], indefinite: bool) -> Named | None:
    """The body behind what tells of it: "the rebels' political wing, the Front for Renewal", "the
    national grid company, Osk Power"."""
    if len(parts) < 2 or not parts[1]:
        return None
    what = described(parts[0], [parts[0]], indefinite).kind
    if parts[1][0].key != "the":
        plain = not any(token.upper for token in parts[0][1:])
        named = plain and what in words.BODY_KINDS and parts[1][0].key not in words.CALENDAR
        return Named(parts[1], (), what) if named and is_name(parts[1]) else None
    if not parts[1][1:2] or not parts[1][1].upper:
        return None
    name = before_clause(without_article(parts[1]))
    front = proper(name, definite=True)
    if front is None and len(name) > 1:
        # "the militia, the Sons of the Coast"
        front = Named(name, (), None)
    if front and front.kind is None and what in words.BODY_KINDS and _is_whole(front.name):
        # "the secret service, the DVR"
        return front._replace(kind=what)
    body = front is not None and front.kind in words.BODY_KINDS
    return front if body and what not in {"person", "anonymous", "document"} else None


def _is_whole(name: Tokens) -> bool:
    """Whether a name has but capitals and small words between them."""
    return all(t.upper or words.is_function(t.key) for t in name) and not name[-1].owner


def described(tokens: Tokens, parts: Sequence[Tokens], indefinite: bool) -> Named:
    """ "officials", "sources close to the talks", "the annual report": the text as it is."""
    name = tokens
    if len(parts) > 1:
        name = parts[0] if words.opens_aside(parts[1][0]) else tokens
    else:
        # "staff quoted by the Herald"
        at = next((i for i in range(1, len(tokens) - 1) if _is_quoted(tokens[i : i + 2])), None)
        name = tokens[:at]
    middle = core(before_clause(parts[0]))
    head = _head(middle)
    if head and len(middle) < len(parts[0]) and words.noun(middle, head, indefinite) is None:
        # "a woman supportive of the cause"
        before = middle[head - 1]
        head -= not middle[head].upper and (before.key in words.UNNAMED or words.is_several(before))
    kind = None if head is None else words.noun(middle, head, indefinite)
    kind = _office_of(parts[0], len(middle)) or kind
    rest = core(_after_owner(parts[0], len(middle))) if middle and middle[-1].upper else ()
    kind = words.noun(rest, len(rest) - 1, indefinite) if rest else kind
    people = _people_of_body(parts[0], len(middle))
    kind = words.noun(parts[0], people, indefinite) if people else kind
    if kind is None and len(parts) > 1 and not words.opens_aside(parts[1][0]):
        # "a shy, quiet clerk"
        beside = core(before_clause(parts[1])) if indefinite else ()
        kind = words.noun(beside, len(beside) - 1, indefinite) if beside else None
    if kind is None and name[0].key in words.SOMEBODY:
        kind = "anonymous"
    if kind is None and (words.MANY & {token.key for token in tokens[:2]}):
        kind = "group"
    return Named(name, (), kind, proper=False)


def _office_of(head: Tokens, of: int) -> SpeakerKind | None:
    """The kind of body that is told as that of an officer by name: "Secretary of State Jane Roe's
    office", where "of" stands at `of`."""
    owner = len(head) - 2
    if not of < owner or not (head[owner].owner and head[owner].upper and head[of - 1].upper):
        return None
    kind = words.noun(head, owner + 1, False)
    return kind if words.is_title(head, of - 1) and kind in words.BODY_KINDS else None


def _is_quoted(beside: Tokens) -> bool:
    verb, by = (token.key for token in beside)
    return verb in {"cited", "interviewed", "quoted"} and by in {"by", "in", "on"}


def only_one(tokens: Tokens) -> Tokens:
    """What "a" stands before, without a phrase of several that ran into it ("a former warden senior
    officials")."""
    middle = core(tokens)
    head = _head(middle)
    joined = any(token.key in words.JOINS for token in middle)
    if head is None or joined or not words.is_several(middle[head]):
        return tokens
    for i in range(head):
        own = words.noun(middle, i, True) == "anonymous" and not words.is_several(middle[i])
        if own and not (middle[i].owner or middle[i].upper):
            return middle[: i + 1]
    return tokens


def _head(middle: Tokens) -> int | None:
    """Where the head noun stands: the last word but for participles with their object, adverbs and
    a title in capitals ("the book Northern Light")."""
    last = len(middle) - 1
    begin = run_start(middle)
    if 0 < begin <= last and _takes_object(middle[:begin]):
        last = begin - 1
    while last > 0 and words.is_modifier(middle[last]):
        last -= 1
    return last if last >= 0 else None
