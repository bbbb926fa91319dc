"""Which claims somebody denies: those of others that he points back to, names the owner of, or
tells in full."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.normalise.notes.objects import (
    CLAIMED,
    COMPLEMENT,
    COUNTS,
    FULL,
    OF,
    PART,
    PLURAL,
    POINTING,
    WRONG,
)
from sayso.normalise.notes.view import View
from sayso.normalise.notes.words import names, stems

_ANY = frozenset({"claim", "repor", "state", "accou", "infor", "comme", "remar"})
"""How nouns begin for what is said by any cue."""
_NAMED = re.compile(r"\b[A-Z][\w.’'-]* (?=[A-Z])")
"""The words of a name before its last: a name is one word that is shared."""
_AT_HIM = re.compile(
    r"\A (?:(?:made|brought|levelled|leveled|laid) )?(?:against|about|of)"
    r" (?:him|her|it|them|us|me)(?:self|selves)?\b",
    re.IGNORECASE,
)
"""What tells no more of which claims are meant: "the charges | against him"."""
_SUCH = re.compile(
    r"\A(?:(?:ever|having) )?(?:\w+ing )?(?:(?:the |any )?[a-z]+ of )?(?:any |all )?such ",
    re.IGNORECASE,
)
"""How "denied receiving any such report" points back."""
_OF_PRESS = re.compile(r"\b(?:media|news\w*|press)\b", re.IGNORECASE)
"""Whose reports are meant: "the newspaper reports"."""
_ACCUSATIONS = re.compile("(?:accusa|allega)tions", re.IGNORECASE)
"""What several say of somebody in sentences next to each other."""
_CHARGE = re.compile("accus|alleg|charge", re.IGNORECASE)
_NO_SUCH = re.compile(r"\b(?:any|no) such [a-z]", re.IGNORECASE)
"""What points back inside a clause: "denied that it had set any such condition"."""
_DOING = re.compile(r"(?:\w+ly )?(?!(?:having|being)\b)(?P<deed>[a-z]+ing)\b(?! to\b)")
"""How what somebody denies to do begins: "denied making shipments"."""
_SAME, _FEWEST = 3, 2
"""Telling words shared with a claim that says what is denied; fewer do where what is denied has no
more, or the claim names who denies it."""


def denied(
    view: View,
    at: int,
    words: str,
    before: Sequence[int],
    told: bool,
    who: set[str],
    called: set[str],
) -> list[int]:
    """Of the claims `before` a place those whose denial there has the object `words`; `told` where
    the denial is an attribution, and not of what somebody is not given, `who` the names of who
    denies, `called` the telling words for him."""
    accused = [i for i in before if view.accuses(i)]
    such = _SUCH.match(words)
    words = _SUCH.sub("such ", words)
    pointing = POINTING.match(words)
    if pointing and not pointing["bare"]:
        return _pointed(view, at, pointing, before, who)
    owned = OF.match(words)
    if owned:
        who = names(owned["name"] or owned["name2"])
        return view.last(at, [i for i in before if who & view.says(i)], False)
    if WRONG.match(words):
        return view.last(at, accused, False)
    if part := PART.match(words):
        named = [i for i in before if who & view.names(i)] or [
            i for i in before if called & view.about(i) and _alike(view, i, part["what"])
        ]
        # "Osk accused its neighbour of theft. Norland denied any part in it."
        unnamed = not who | called
        last = [i for i in before[-1:] if i in accused and (unnamed or not view.names(i))]
        named = named or last
        return view.last(at, [i for i in named if i in accused] or named, False)
    if CLAIMED.match(f" {words}") and not FULL.match(words):
        return view.sharing(stems(words), accused)
    found = view.sharing(stems(words), before) if such else []
    full = not such and (told or FULL.match(words))
    return _in_full(view, at, words, before, who) if full else found


def _alike(view: View, number: int, what: str | None) -> bool:
    """Whether a claim accuses somebody, or is of `what` somebody denies a part in, if that is
    told."""
    wanted = stems(what or "")
    return view.accuses(number) or not wanted or bool(wanted & view.about(number))


def charged(view: View, at: int, before: Sequence[int], who: set[str]) -> list[int]:
    """The claims that `who` pleads not guilty of: those of who accuses or prosecutes him."""
    tried = [i for i in before if view.accuses(i) or view.prosecutes(i)]
    of_him = [i for i in tried if who & view.about(i)]
    return view.last(at, of_him or [i for i in tried if view.accuses(i)], True)


def _in_full(view: View, at: int, words: str, before: Sequence[int], who: set[str]) -> list[int]:
    """The claims that say what `words` tell in full, or point back to inside their clause."""
    wanted = stems(_NAMED.sub("", words))
    found = view.sharing(wanted, before, least=min(_SAME, max(_FEWEST, len(wanted))))
    of_own = [i for i in before if who & view.names(i)]
    found = found or view.sharing(wanted, of_own, least=_FEWEST)
    doing = None if found else _DOING.match(words)
    if doing:
        # "The tests had been falsified. The firm denied falsifying results."
        same = view.sharing(stems(doing["deed"]), before)
        found = view.last(at, same or [i for i in of_own if view.accuses(i)], False)
    if found or not _NO_SUCH.search(words):
        return found
    return view.last(at, [i for i in before if (who | names(words)) & view.names(i)], False)


def _pointed(
    view: View, at: int, pointing: re.Match[str], before: Sequence[int], who: set[str]
) -> list[int]:
    """The last claim of another that is pointed back to, an accusation if there is one; "the
    report", if none is told as one, only where it names who denies."""
    owner = names(pointing[0])
    if owner:
        before = [i for i in before if owner & view.says(i)]
    if (pointing["noun"] or "").lower() in COUNTS:
        before = [i for i in before if view.counts(i)]
    if pointing["told"]:
        # "The reported death" is not whatever was said last.
        return view.sharing(stems(pointing["told"]), before)
    more = _AT_HIM.sub("", pointing.string[pointing.end() :])
    if COMPLEMENT.match(more) and (wanted := stems(_NAMED.sub("", more))):
        alike = view.sharing(wanted, before, least=1 if owner else 2)
        if owner and not alike:
            charge = _CHARGE.match(pointing["noun"] or "")
            return view.last(at, [i for i in before if view.accuses(i) or not charge], False)
        return alike
    accused = _of_denier(view, before, who)
    noun = pointing["noun"] or ""
    called = [i for i in before if view.is_one(i, noun)]
    if _OF_PRESS.search(pointing[0]):
        before = called
    if noun and noun.lower()[:5] not in _ANY:
        # "Suggested that": what is dismissed as "that suggestion".
        accused = [i for i in before if view.called(i, noun)] or accused
    if pointing[0].lower() == "them":
        before = [i for i in before if view.is_rumour(i)]
    if pointing[0].lower() == "the report":
        before = [i for i in before if who & view.about(i)] if who else before
    among = [those for those in (accused or called, before) if view.last(at, those, False)][:1]
    return [i for those in among for i in _several(view, at, those, noun)]


def _several(view: View, at: int, those: Sequence[int], noun: str) -> list[int]:
    """The last of `those` claims, with the others that a plural means."""
    found = view.last(at, those, bool(_ACCUSATIONS.fullmatch(noun)))
    several = PLURAL.search(noun) and not _ACCUSATIONS.fullmatch(noun)
    return view.beside(found[0], those) if several else found


def _of_denier(view: View, before: Sequence[int], who: set[str]) -> list[int]:
    """The accusations among claims; where others are told after the last of them that name `who`
    denies, and it does not, rather these."""
    accused = [i for i in before if view.accuses(i)]
    if not accused or not who or who & view.about(accused[-1]):
        return accused
    later = before[before.index(accused[-1]) + 1 :]
    return [i for i in later if who & view.about(i)] or accused
