"""The words beside a name: nouns that tell what it is, directions, what is before and after it."""

from __future__ import annotations

import re

from sayso.facts import load
from sayso.normalise.places.names import is_given
from sayso.types import Span

REACH = 40
"""Code points that are looked at on either side."""
GAP = r"[ \xa0]"

_BEFORE = re.compile(r"(?<![\w.'’-])[\w.'’-]++(?=[^\S\n]*$)")
_AFTER = re.compile(r"[^\S\n]*([\w-]+|[^\s\w])")
_OPENING = re.compile(r"(?:^|[.!?:;…\n]|[“\"])[\s\"“”'‘’(\[—–-]*$")
_ORDINAL = re.compile(rf"\d\w*{GAP}\S+$")
_SORTS = (("region", "region_ends"), ("nature", "nature_ends"), ("built", "capital_ends"))
_FUNCTION = ("prepositions", "joins", "relatives", "adverbs", "deictics")
_OTHER = frozenset({"an", "as", "but", "is", "not", "than", "the", "to", "was"})


def opens(text: str, at: int) -> bool:
    """Whether a sentence or a quotation begins at `at`."""
    return bool(_OPENING.search(text, max(0, at - REACH), at))


def is_adjective(words: str, after: str) -> bool:
    """Whether a short name tells whose something is, as a people's does: "U.S. ships"."""
    grammar, nouns = load("grammar"), load("places")
    if not words.isupper() or not (after.islower() or after[:1].isdigit()) or after.endswith("ed"):
        return False
    others = (*(grammar[of] for of in _FUNCTION), nouns["acts"], grammar["speaks"], _OTHER)
    return not any(after in listed for listed in others)


def within(text: str, core: Span) -> str | None:
    """The sort of place that a word of the name itself tells: "Mount X", "the X Mountains"."""
    words = text[slice(*core)].lower().split()
    nouns = load("places")
    # "HMS Ocean" is a ship.
    if len(words) < 2 or text[core[0] : core[0] + len(words[0])].isupper():
        return None
    if words[0] in nouns["begins"] or " ".join(words[:2]) in nouns["begins"]:
        return "nature"
    found = next((sort for sort, listed in _SORTS if words[-1] in nouns[listed]), None)
    # "Jane Lake" is a person.
    person = found == "nature" and len(words) == 2 and is_given(words[0])
    return None if person else found


def is_lead(word: str) -> bool:
    """Whether a name may stand after `word` as that of a place: after a preposition."""
    return word.lower() in load("grammar")["prepositions"]


def word_before(text: str, at: int) -> str:
    """The word before a name; of "out of", "north of" and "siege of" what they mean."""
    around = text[max(0, at - REACH) : at]
    match = _BEFORE.search(around)
    if match is None:
        return ""
    if match[0] == "of":
        last = around[: match.start()].split()[-1:]
        if last == ["out"]:
            return "from"
        if last and last[0].lower() in load("places")["directions"]:
            return "near"
        if last and last[0].lower() in load("places")["taking"]:
            return "seized"
    return match[0]


def word_after(text: str, at: int) -> str:
    """The word or the mark after a name on its line."""
    match = _AFTER.match(text, at, at + REACH)
    return match[1] if match else ""


def ending(text: str, stop: int) -> tuple[str | None, int]:
    """The sort of place that the nouns after a name tell, and where the name ends with them: "the
    Venn River valley"."""
    first, end = _ending(text, stop)
    if end == stop:
        return first, stop
    second, last = _ending(text, end)
    return (second, last) if last > end else (first, end)


def _ending(text: str, stop: int) -> tuple[str | None, int]:
    nouns = load("places")
    after = word_after(text, stop)
    for sort, listed in _SORTS:
        if after.lower() in nouns[listed] and (sort != "built" or after[0].isupper()):
            return sort, text.index(after, stop) + len(after)
    # "the 5th Venn area" is a fleet's.
    around = after in nouns["around"] and not _ORDINAL.search(text[max(0, stop - REACH) : stop])
    return ("town" if around else None), stop


def leading(text: str, start: int, before: str) -> str | None:
    """The sort of place that a noun before a name tells: "the town of X", "Mount X"."""
    nouns = load("places")
    words = text[max(0, start - REACH) : start].split()
    of = bool(words) and words[-1] == "of"
    noun = (words[-2] if of and len(words) > 1 else before).lower()
    if noun in nouns["towns"]:
        return "town"
    if of and noun in nouns["regions"]:
        return "region"
    if of and noun in nouns["nature_ends"]:
        return "nature"
    return None
