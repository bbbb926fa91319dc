"""The names that stand in a text: each with its kind, role and what it tells of its bearer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial

from sayso.facts.countries import country
from sayso.facts.outlets import may_be_outlet, outlet_named
from sayso.layout import Layout
from sayso.resolve.mentions import beside
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.credit import is_credited
from sayso.resolve.phrases.halves import whole_start
from sayso.resolve.phrases.source import Parsed, parse
from sayso.resolve.phrases.tokens import Token, tokenise
from sayso.types import Span, SpeakerKind

_ABBREVIATED = (
    "Mr|Mrs|Ms|Dr|Fr|Insp|Smt|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|Capt|Prof|Rev|Adm|Maj|Hon|Pres|Sec|Cmdr"
    "|Messrs|St|Brig|Cpl|Supt"
)
_UPPER = "[^\\W\\d_a-zß-öø-ÿ]"
_LED = "(?:(?:a[dlnrstz]|ash|el|es|ul)-)?"  # "al-Tarnik"
_WORD = rf"(?:(?:{_ABBREVIATED}|(?:[A-Z]\.)*[A-Z])\.|{_LED}{_UPPER}(?:[\w-]|['’](?![sS]\b)(?=\w))*)"
_INSIDE = (
    r"(?:(?:al|ap|bint?|binti|dal?|das|de|dei|del|della|den|der|di|dos|du|ibn|la|le|ten|ter|van|von"
    r"|y|zu)[ \xa0]){0,2}"
)
_NICKNAME = r"(?:[\"“‘'][A-Z]\w*[\"”’'][ \xa0])?"
_RUN = re.compile(
    rf"(?<![\w'’.-]){_WORD}(?:[ \xa0]{_NICKNAME}{_INSIDE}{_WORD})*"
    rf"(?:[ \xa0](?:of|for)[ \xa0](?:the[ \xa0])?{_WORD}(?:[ \xa0]{_WORD})*)?"
)
_OF = re.compile(r"[ \xa0](?:of|for)[ \xa0](?:the[ \xa0])?")
_BEFORE = re.compile(r"(?:[\w'’.-]+[ \xa0]){1,6}\Z")
_ASIDE = re.compile(
    r",[ \xa0](?:\d+,[ \xa0])?([\w'’.-]+(?:[ \xa0][\w'’.-]+){0,13})(?=[,;:)—–]|(?<!\b[Nn]o)\.|\Z)"
)
_SHORT = re.compile(rf"\b(?:{_ABBREVIATED})\.\Z")
_PLACED = r"(?i)\b(?:at|from|in|near|of|the|to)[ \xa0]{}\b"
_IN = re.compile(r"\b(?:in|at|near)[ \xa0]\Z")
_ONE = re.compile(r",[ \xa0](?:an?|the|\d\d,)[ \xa0]")
"""What follows the name of one person."""
_CLOSED = words.CALENDAR | words.INDEFINITE | words.LEADS
_COURTEOUS = words.HONORIFICS | {""}
_BODIES = frozenset({"government", "organisation"})
_REACH = 60  # code points before a run in which its title may stand
_NOUN = 30  # code points after a run in which a noun may end
_FAR = 120  # code points after a run in which an aside may end
_LONGEST = 8  # words
_LOWER_SUFFIXES = frozenset({"esq", "jr", "phd", "sr"})
_AGES = frozenset({"ii", "iii", "iv", "jr", "sr"})
_LONG_SMALL = re.compile(r"(?<![\w-])[a-zß-öø-ÿ]{5,}")
_HEADLINE = 200  # code points


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands, in code points.

    `keys` are its words in lower case, `strength` how sure it is that a person is named: 2 by a
    title, a role or a given name, 1 by form, 0 not at all; `place` whether a country, a state or
    its people; `loose` whether its first word may be no part of it: an owner ("Northwire's Roe"),
    a title, or a country or capitals after which a mark was lost ("… of Norland Roe said");
    `of_two` whether it is told by age from another of the name ("the elder Roe"); `kin` whether
    it is told as that of somebody's family ("her father, Jon Roe"); `suffix` what tells it from one
    of the same name ("jr"); `office` the words of the office told with it, up to what it is for;
    `capitals` whether all letters of its words are; `says` whether it is a source.
    """

    span: Span
    keys: tuple[str, ...]
    kind: SpeakerKind | None
    role: Span | None
    sex: sex.Sex | None
    strength: int
    place: bool
    owner: bool
    initial: bool
    loose: bool
    of_two: bool
    kin: bool
    suffix: str = ""
    office: tuple[str, ...] = ()
    capitals: bool = False
    says: bool = False


Naming = Callable[[Span], list[Mention]]
"""The names in a run of capitalised words."""


def naming(text: str, layout: Layout) -> Naming:
    """What reads the runs of a text, each once, however often the text is gone through."""
    return cache(partial(_named, text, layout))


def mentions(
    text: str, layout: Layout, sources: Iterable[Parsed], named: Naming | None
) -> list[Mention]:
    """The names in `text`, in order; those of `sources` as they were read there, the others as
    `named` reads them, which is None where case tells nothing.
    """
    found = [
        replace(_mention(text, layout, parsed), initial=False, says=True)
        for parsed in sources
        if parsed.proper and (parsed.kind in _BODIES or not _is_joint(text, parsed.name))
    ]
    taken = sorted({m.span for m in found})
    if named:
        found += _found(text, layout, taken, named)
    unique = {m.span: m for m in reversed(found)}
    return _no_places(text, [unique[span] for span in sorted(unique)])


def _no_places(text: str, found: Sequence[Mention]) -> list[Mention]:
    """`found`, where a seat that is the last name of a person named in full is none, if the text
    tells nothing that is in it, or comes from it; a country always is one."""
    last = {
        m.keys[-1]
        for m in found
        if (m.strength == 2 and sex.is_given(m.keys[0]))
        or (not m.place and len(m.keys) == 2 and _ONE.match(text, m.span[1]))
    }
    seats = {m.keys[0] for m in found if m.place and len(m.keys) == 1} & last
    borne = {key for key in seats if (land := country(key)) and land.how == "seat"}
    borne = {key for key in borne if not re.search(_PLACED.format(re.escape(key)), text)}
    return [replace(m, place=False) if m.place and m.keys[0] in borne else m for m in found]


def _found(text: str, layout: Layout, taken: Sequence[Span], named: Naming) -> Iterator[Mention]:
    at = 0
    for run in _runs(text):
        while at < len(taken) and taken[at][1] <= run[0]:
            at += 1
        if at < len(taken) and taken[at][0] < run[1]:
            yield from _behind_of(text, layout, taken[at][1], run[1])
        else:
            yield from named(run)


def _named(text: str, layout: Layout, run: Span) -> list[Mention]:
    start, end = run
    sentence = layout.sentence_span(start)
    headline = _is_headline(text, sentence) and text.count(text[start:end]) < 2
    if headline or is_credited(text, run):
        return []
    whole = whole_start(text, run)
    parsed = parse(text, _around(text, whole, end, sentence[1]), True)
    joint = parsed is not None and whole == start and _is_joint(text, parsed.name)
    if parsed is None or not parsed.proper or joint or _is_ship(text, parsed):
        return []
    which = parsed.name[0] + len(text[slice(*parsed.name)].partition(" ")[0])
    if text[parsed.name[0] : which] in words.OF_TWO:
        # "The elder | Roe"
        parsed = parsed._replace(name=(which + 1, parsed.name[1]))
    return [_mention(text, layout, parsed), *_behind_of(text, layout, parsed.name[1], end)]


def _behind_of(text: str, layout: Layout, start: int, end: int) -> Iterator[Mention]:
    """The body that a name ending at `start` is told to be of, in a run that ends at `end`: "Jane
    Roe of the Tide Centre for Harbour Studies"."""
    of = _OF.match(text, start, end)
    run = _RUN.match(text, of.end()) if of else None
    parsed = parse(text, run.span(), True) if run else None
    if parsed is not None and parsed.proper and parsed.kind in _BODIES and parsed.role is None:
        # It owns the one before it as in "the centre's Jane Roe".
        yield replace(_mention(text, layout, parsed), owner=True)


def _is_ship(text: str, parsed: Parsed) -> bool:
    """Whether what has the form of a person's name is a ship's."""
    person = parsed.role is None and parsed.kind in {"person", None}
    return person and " " in text[slice(*parsed.name)] and beside.is_thing(text, parsed.name)


# Gone through several times in turn. Few are kept, as each keeps its text.
@lru_cache(maxsize=2)
def _runs(text: str) -> tuple[Span, ...]:
    """Runs of capitalised words, cut at words of grammar ("Roe And Poe", "But Roe")."""
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Span]:
    for match in _RUN.finditer(text):
        part: list[Token] = []
        for token in [*tokenise(text, *match.span()), None]:
            grammar = token and _is_no_name(text, token, not part)
            glued = token and part and sex.is_given(token.key) and _ends(text, part[-1])
            glued = glued or (token and _is_heading(text, part, token))
            if token and not grammar and not glued:
                part.append(token)
                continue
            if part and part[0].upper and _is_long_enough(part):
                yield part[0].start, part[-1].end
            part = [token] if token and glued else []


def _is_heading(text: str, part: Sequence[Token], after: Token) -> bool:
    """Whether two words or more in capitals stand before a name, as above a caption ("RED ROCKET
    Velm Works said")."""
    words_of = [text[token.start : token.stem] for token in part]
    capitals = len(part) > 1 and all(len(w) > 2 and w.isupper() for w in words_of)
    return capitals and after.upper and not text[after.start : after.stem].isupper()


def _is_long_enough(part: Sequence[Token]) -> bool:
    """Whether a run is no mere letter, and no line of capitals."""
    return len(part) <= _LONGEST and any(len(token.key) > 1 for token in part)


def _ends(text: str, before: Token) -> bool:
    """Whether a given name after `before` begins another name: the mark between was lost ("Ministry
    of Tides Ann Poe", "Oslo Ann Poe")."""
    thing = words.is_thing(before) or before.key == "staff"  # "By CNN Wire Staff Jane Poe"
    return thing or country(text[before.start : before.stem]) is not None


def _is_no_name(text: str, token: Token, first: bool) -> bool:
    """Whether a capitalised word of a run belongs to grammar."""
    key = token.key
    if not token.upper or len(key) < 2:
        return False
    if words.is_function(key) or key in _CLOSED:
        return True
    return first and key in words.OPENERS and not text[token.start : token.stem].isupper()


@lru_cache(maxsize=2)
def _is_headline(text: str, sentence: Span) -> bool:
    """Whether nearly all words of a sentence have capitals, which tell little there; where a full
    stop ends it all long ones."""
    start, end = sentence
    if text[start:end].rstrip().endswith(".") and _LONG_SMALL.search(text, start, end):
        return False
    found = text[start : min(end, start + _HEADLINE)].split()
    return len(found) > 4 and sum(w[0].isupper() for w in found) > 0.7 * len(found)


def _around(text: str, start: int, end: int, stop: int) -> Span:
    """The name at `start` with the title before it and an aside after it, in the sentence that ends
    at `stop`."""
    begin = _title_start(text, beside.was_start(text, start, end))
    if begin < start and _is_before_noun(text, end):
        begin = start
    if text[begin:start].strip(". \xa0").lower() in _COURTEOUS:
        begin = beside.told_before(text, begin, end)
    aside = _ASIDE.match(text, end, max(min(end + _FAR, stop), end))
    # "Born in Velm, the daughter of a baker, she …"
    placed = _IN.search(text, max(start - 5, 0), start) and " " not in text[start:end]
    if aside and not placed and _describes(text, aside.span(1)):
        return begin, aside.end(1)
    return begin, end


def _is_before_noun(text: str, end: int) -> bool:
    """Whether a body's noun follows a name, to which what stands before it belongs ("Norland's
    official Velm news agency")."""
    tokens = tokenise(text, end, min(end + _NOUN, len(text)))[:2]
    if not tokens or tokens[0].start != end + 1 or tokens[0].upper:
        return False
    pair = " ".join(token.key for token in tokens)
    return words.body(tokens[0].key) is not None or words.body(pair) is not None


def _title_start(text: str, start: int) -> int:
    # Before most names stands no title: one word back tells it.
    if not _may_end_title(text, start):
        return start
    low = max(start - _REACH, 0)
    # In text cut into tokens a sentence ends with " . ".
    before = _BEFORE.search(text, max(low, text.rfind(" . ", low, start) + 3), start)
    if before is None:
        return start
    tokens = tokenise(text, before.start(), start)
    begin = len(tokens)
    while begin and _belongs(tokens, begin - 1):
        begin -= 1
    return tokens[begin].start if begin < len(tokens) else start


def _may_end_title(text: str, start: int) -> bool:
    if start < 2 or text[start - 1] not in " \xa0":
        return False
    if text[start - 2] == "." and not _SHORT.search(text, max(start - _REACH, 0), start - 1):
        # "… met her brother. Roe left": the title is another sentence's.
        return False
    low = max(start - _REACH, 0)
    blank = max(text.rfind(" ", low, start - 1), text.rfind("\xa0", low, start - 1))
    tokens = tokenise(text, max(blank, low), start)
    last = len(tokens) - 1
    return bool(tokens) and (_belongs(tokens, last) or tokens[last].key in words.FIELDS)


def _belongs(tokens: Sequence[Token], i: int) -> bool:
    token, last = tokens[i], len(tokens) - 1
    ranked = token.key in words.RANKS and not (token.upper and i == last)
    if ranked or _is_field(tokens, i) or _is_field(tokens, i + 1):
        return True
    if token.broken or words.is_function(token.key):
        return False
    if i == last:
        return words.is_title(tokens, i) or token.key in words.HONORIFICS
    return (
        token.upper or token.owner or words.is_title(tokens, i) or words.body(token.key) is not None
    )


def _is_field(tokens: Sequence[Token], i: int) -> bool:
    """Whether the last word before a name ends a title: "Secretary of State" Roe."""
    if i != len(tokens) - 1 or i < 2 or tokens[i].key not in words.FIELDS:
        return False
    return tokens[i - 1].key in words.PREPOSITIONS and words.is_title(tokens[: i - 1], i - 2)


def _describes(text: str, span: Span) -> bool:
    if _SHORT.search(text, span[0], span[1] + 1):  # "… at the port, Rep. Roe said": another's
        return False
    first = text[slice(*span)].split(maxsplit=1)[0].lower()
    return first in words.ARTICLES or first in words.RANKS or first in words.SINGLE_TITLES


def _mention(text: str, layout: Layout, parsed: Parsed) -> Mention:
    """A name with what the words around it tell of its bearer."""
    start, end = parsed.name
    tokens = [t for t in tokenise(text, start, end) if not t.broken]
    keys = tuple(t.key for t in tokens if not _is_suffix(text, t)) or (text[start:end].lower(),)
    honorific = _honorific(text, start)
    courteous = honorific in words.HONORIFICS
    role = parsed.role or beside.role_before(text, start, end)
    role = role or beside.told_later(text, (start, end))
    titles = [honorific] if courteous else []
    if role:
        titles += beside.head_words(text, role)
    # "Lord Roe", whose title is part of his name.
    told = sex.by_words(titles) or sex.by_words(keys[: len(keys) > 1]) or sex.by_name(keys)
    told = told or beside.sex_by_spouse(text, end)
    titled = courteous or (parsed.role is not None and parsed.kind == "person")
    place = not courteous and _is_place(text[start:end], keys, parsed.kind)
    whole = titled or not _is_glued(text, tokens)
    person = parsed.kind in {"person", None} and not place and whole
    family_first = sex.is_family_first(text[start:end])
    # "Tarn Jae-in", of a "Tarn Jae In"
    keys = (keys[0], *keys[1].split("-")) if family_first else keys
    given = family_first or sex.is_given(keys[0])
    given = given and outlet_named(text[start:end]) is None
    sure = person and (titled or ((given or beside.is_aged(text, end)) and len(keys) > 1))
    initial = not courteous and layout.sentence_start(start) >= start - 1
    # "Jane": somebody, unless it is a word that opens a sentence ("Will", "Mark").
    alone = person and given and len(keys) == 1 and not initial and not may_be_outlet(keys[0])
    # "ART" is no Art.
    alone = alone and not text[start:end].isupper()
    strength = 2 if sure else int(person and (parsed.kind == "person" or alone))
    return Mention(
        span=(start, end),
        keys=keys,
        kind=_kind(parsed.kind, person, sure or (alone and parsed.kind is None)),
        place=place,
        role=role if person and not (role and beside.is_supposed(text, role, start)) else None,
        sex=told if person else None,
        strength=strength,
        owner=text[end : end + 1] in {"'", "’"},
        initial=initial,
        loose=not sure and beside.is_loose(text, tokens),
        of_two=len(keys) == 1 and beside.is_of_two(text, start),
        kin=len(keys) > 1 and beside.is_kin(text, start, end),
        suffix=next((t.key for t in tokens if t.key in _AGES), ""),
        office=beside.office(text, role) if role and person else (),
        capitals=len(keys) > 1 and text[start:end].isupper(),
    )


def _is_suffix(text: str, token: Token) -> bool:
    """Whether a word behind a name is none of it: "OBE" and "MD", not "Obe" and "Md"."""
    told = text[token.start : token.stem]
    return token.key in words.SUFFIXES and (token.key in _LOWER_SUFFIXES or told.isupper())


def _honorific(text: str, start: int) -> str:
    """The word before a name, in small letters, which may be a "Mr."; "DON'T MISS", on the line
    above or where its end is lost ("DON'T MISS Velm"), is no Miss."""
    before = text[max(start - 10, 0) : start].split()
    if not before:
        return ""
    lost = before[-1] == "MISS" and not text[start : start + 2].isupper()
    above = before[-1].isupper() and text[start - 1] == "\n"
    return "" if lost or above else before[-1].rstrip(".").lower()


def _is_glued(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a name is two, the mark between them lost ("Tallinn Norway", "South Velm TRAM"), or a
    body's that ends with a part of a country ("Sport England")."""
    if len(tokens) < 2:
        return False
    first, last = (text[token.start : token.stem] for token in (tokens[0], tokens[-1]))
    acronym = len(last) > 2 and last.isupper() and not first.isupper()
    no_last = acronym or tokens[-1].key in words.STATES
    return (no_last and not sex.is_given(tokens[0].key)) or country(last) is not None


def _kind(kind: SpeakerKind | None, person: bool, sure: bool) -> SpeakerKind | None:
    if sure:
        return "person"
    return None if kind == "person" and not person else kind


def _is_joint(text: str, name: Span) -> bool:
    return not words.JOINS.isdisjoint(text[slice(*name)].lower().split())


def _is_place(name: str, keys: Sequence[str], kind: SpeakerKind | None) -> bool:
    found = country(name)
    told_by_body = found is not None and found.how == "seat" and kind == "government"
    named = len(keys) == 2 and sex.is_given(keys[0])  # "Jack Wales"
    state = keys[-1] in words.STATES and not named
    return state or (found is not None and not told_by_body)
