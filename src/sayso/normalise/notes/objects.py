"""How the object of a note tells which claims it means."""

from __future__ import annotations

import re

_NOUN = (
    r"reports?|claims?|accounts?|rumou?rs?|allegations?|accusations?|information|statements?"
    r"|figures?|numbers?|tolls?|stor(?:y|ies)|details?|estimates?|versions?|remarks?|assertions?"
    r"|speculation|findings?|suggestions?|charges?|comments?|arguments?"
)
_DEFINITE = r"(?:the|th(?:is|at|ese|ose)|his|her|their|its|such|both|either|any of the)"
POINTING = re.compile(
    rf"(?:(?:of|for|on|about|in|to) )?(?:{_DEFINITE} (?:\w+ ){{0,2}}(?P<noun>{_NOUN})\b"
    rf"|{_DEFINITE} (?:reported|alleged|claimed|purported|supposed) (?P<told>\w+)"
    r"|(?P<bare>reports|claims|accounts|information|allegations)\b(?! that)"
    r"|(?:it|this|that|them|these|those|anything)\b(?=$|[,;.)]"
    r"| (?:because|as|since|yet|immediately|independently|himself|herself|itself|so)\b))",
    re.IGNORECASE,
)
"""An object that only points back."""
OF = re.compile(
    rf"\b(?P<name>[A-Z][\w-]+)[’']s? (?:\w+ )?(?P<noun>{_NOUN})\b"
    rf"|\b(?P<noun2>{_NOUN}) (?:\w+ )?(?:by|from|of) (?P<name2>(?:[\w’'-]+ ){{0,3}}[A-Z][\w-]+)"
)
"""Whose claims are meant: "Roe’s comments"."""
TOPIC = re.compile(
    r"\b(?:on|about|regarding|concerning|over|whether) (?P<topic>(?!\w+day\b)\D.+)", re.DOTALL
)
CLAIMED = re.compile(
    rf" (?:[\w-]+[’']?s? ){{0,3}}(?:{_NOUN}|notion|idea|suggestion|view|talk)\b", re.IGNORECASE
)
PLURAL = re.compile(r"(?:these|those|both|them|either|information|footage)\b|s$", re.IGNORECASE)
