"""What in a text is not meant as it stands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from sayso.repair.broken import broken
from sayso.repair.characters import PLAIN
from sayso.repair.escapes import entities, escapes
from sayso.repair.glued import glued
from sayso.repair.lost import TRIGGERS, lost
from sayso.repair.markup import (
    PICTURES,
    addresses,
    cues,
    emphasis,
    gaps,
    links,
    notes,
    openings,
    pictures,
    tags,
    topics,
)
from sayso.repair.mojibake import LEADS, mojibake
from sayso.repair.places import Edit

_PAIRS = re.compile(
    r"(?P<a>«)[^«»\n]{1,900}(?P<b>»)|(?P<c>„)[^„“”\n]{1,900}(?P<d>[“”])"
    r"|(?P<e>[「『])[^「」『』\n]{1,900}(?P<f>[」』])"
)
_TYPED = re.compile(
    r"(?P<a><<)[^<>\n]{1,900}(?P<b>>>)|(?<!,)(?P<c>,,)(?=\w)[^“”\"\n]{1,900}(?P<d>[“”\"])"
)
"""Quotation marks of other languages; and as they are typed."""
_MARKS = frozenset(map(chr, range(0x300, 0x370)))
_COMBINED = re.compile(r"[A-Za-z][\u0300-\u036f]+")


def edits(text: str) -> list[Edit]:
    """What of `text` is meant otherwise, in order; nothing of a clean text."""
    present = _present(text)
    found = [edit for triggers, kind in _KINDS if triggers & present for edit in kind(text)]
    return _apart(sorted(found, key=_place)) if len(found) > 1 else found


def _present(text: str) -> frozenset[str]:
    if text.isascii():
        return frozenset(character for character in _ASCII if character in text)
    return frozenset(text)


def _place(edit: Edit) -> tuple[int, int]:
    return edit.start, -edit.end


def _apart(found: list[Edit]) -> list[Edit]:
    """`found`, in order, without those inside another."""
    kept = found[:1]
    for edit in found[1:]:
        if edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def _characters(text: str) -> Iterator[Edit]:
    odd = PLAIN.keys() & set(text)
    for match in re.finditer(f"[{re.escape(''.join(sorted(odd)))}]", text):
        yield Edit(*match.span(), PLAIN[match[0]])


def _pairs(text: str) -> Iterator[Edit]:
    return _quoted(_PAIRS, text)


def _typed(text: str) -> Iterator[Edit]:
    return _quoted(_TYPED, text) if "<<" in text or ",," in text else iter(())


def _quoted(pattern: re.Pattern[str], text: str) -> Iterator[Edit]:
    for match in pattern.finditer(text):
        opening, closing = (name for name, words in match.groupdict().items() if words)
        yield Edit(*match.span(opening), "“")
        yield Edit(*match.span(closing), "”")


def _combined(text: str) -> Iterator[Edit]:
    """Letters with their marks behind them as one."""
    for match in _COMBINED.finditer(text):
        yield Edit(*match.span(), unicodedata.normalize("NFC", match[0])[:1])


_KINDS: tuple[tuple[frozenset[str], Callable[[str], Iterator[Edit]]], ...] = (
    (frozenset(PLAIN), _characters),
    (LEADS, mojibake),
    (frozenset("&"), entities),
    (frozenset("\\"), escapes),
    (TRIGGERS, lost),
    (frozenset("«„「『"), _pairs),
    (frozenset("<,"), _typed),
    (_MARKS, _combined),
    (frozenset("<"), tags),
    (frozenset(">"), cues),
    (frozenset("*_"), emphasis),
    (frozenset("["), links),
    (frozenset("[⁰¹²³⁴⁵⁶⁷⁸⁹"), notes),
    (frozenset("/"), addresses),
    (PICTURES, pictures),
    (frozenset("#"), topics),
    (frozenset(">#•▪●◦‣0123456789"), openings),
    (frozenset(" \t"), gaps),
    (frozenset("-"), broken),
    (frozenset("acdegimnorst"), glued),
)
"""What is looked for, and by which characters it is known."""
_ASCII = frozenset(c for triggers, _ in _KINDS for c in triggers if c.isascii())
