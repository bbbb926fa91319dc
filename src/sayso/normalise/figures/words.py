"""Words beside a number, and what kind each is, as far as lists and endings tell."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.facts import load
from sayso.types import Span

_WORDS = load("figures")
PLURALS = _WORDS["plurals"]
LINKS = _WORDS["links"]
CHANGES = _WORDS["changes"]
GROUPS = _WORDS["groups"]
JOINS = _WORDS["joins"]
TOTALS = _WORDS["totals"]
SIZES = _WORDS["sizes"]
MEASURED = _WORDS["measured"]
KINDS = _WORDS["kinds"]
BOTH = _WORDS["both"]
NUMBERS = _WORDS["numbers"]
OPENERS = _WORDS["openers"]
MANY = {"tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions"}
NAME_AFTER = re.compile(r"\s+[A-Z][a-z]")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
"""Digits that are more often a year than a number."""
FROM = re.compile(r"\bfrom\s+\Z", re.IGNORECASE)
"""What stands before the first number of two."""

_NEXT = re.compile(
    r"(?:[ \u00a0\t]+(?:\n[ \t]*)?|\n[ \t]*(?=\S))?[“\"‘']?"
    r"((?:[A-Z]\.){2,}|\d{1,3}(?:,\d{3}){1,4}\b|\d+\.\d+\b|[^\W_][\w’'&]*(?:[-‑][\w’'&]+)*(?:-(?=\s+and\b))?)"
)
_BACK = re.compile(
    r"((?:[A-Z]\.){2,}|[^\W_][\w’'&]*(?:[-‑][\w’'&]+)*|[-–—(:])[”\"’]?,?[ \u00a0\t\n]*\Z"
)


def either(*patterns: str) -> re.Pattern[str]:
    """One pattern for what any of `patterns` finds, in capitals or not."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


class Word(NamedTuple):
    """A word, its place, and its `key`: lower case, without a possessive ending."""

    key: str
    span: Span
    possessive: bool
    capital: bool
    acronym: bool

    @property
    def is_plural(self) -> bool:
        """Whether it looks like a plural noun."""
        if self.key in PLURALS:
            return True
        ends = self.key.endswith("s") and not self.key.endswith(("ss", "us", "is", "ous"))
        return ends and len(self.key) > 2 and self.key not in _WORDS["singulars"]

    @property
    def stops(self) -> bool:
        """Whether no noun phrase goes on with it."""
        named = self.acronym or (self.key in {"us", "times"} and self.capital)
        return self.key in _WORDS["stops"] and not named

    @property
    def is_number(self) -> bool:
        """Whether it is a number, in digits or in a word."""
        return self.key.replace(",", "").replace(".", "").isdigit() or NUMBERS.issuperset(
            self.key.split("-")
        )

    @property
    def is_verb(self) -> bool:
        """Whether it is a verb that no ending tells."""
        return self.key in _WORDS["verbs"]

    @property
    def is_adverb(self) -> bool:
        """Whether it ends as adverbs do."""
        return self.key.endswith("ly") and self.key not in _WORDS["not_adverbs"]

    def is_ending(self, text: str) -> bool:
        """Whether it is the "s" of the word before it in `text`, cut off: "Venn 's ships"."""
        return self.key == "s" and text[self.span[0] - 1 : self.span[0]] in {"'", "’"}

    @property
    def is_participle(self) -> bool:
        """Whether it ends as participles do, and is no noun."""
        return self.key.endswith(("ed", "ing")) and self.key not in _WORDS["not_participles"]


def word_at(text: str, at: int) -> Word | None:
    """The next word at `at`, a blank and an opening quotation mark passed over; None at any other
    mark or at a blank line."""
    found = _NEXT.match(text, at)
    return None if found is None else _word(found.group(1), found.start(1), text)


def word_before(text: str, at: int) -> Word | None:
    """The last word before `at`; a dash, colon or parenthesis counts as one."""
    low = max(0, at - 40)
    found = _BACK.search(text[low:at])
    return None if found is None else _word(found.group(1), low + found.start(1), text)


def _word(form: str, start: int, text: str) -> Word:
    key = form.casefold()
    ending = next((e for e in ("'s", "’s") if key.endswith(e)), "")
    bare = key.removesuffix(ending) if ending else key.rstrip("'’")
    possessive = len(bare) < len(key)
    near = text[max(0, start - 16) : start + len(form) + 16]
    acronym = len(form) > 1 and form.isupper() and not near.isupper()
    return Word(bare, (start, start + len(bare)), possessive, form[0].isupper(), acronym)
