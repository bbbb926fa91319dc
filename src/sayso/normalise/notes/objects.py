"""How the object of a note tells which claims it means."""

from __future__ import annotations

import re

from sayso.english import A_PART, ALLEGED, FALSE

NOUN = (
    rf"{ALLEGED}|reports?|accounts?|information|statements?|figures?|numbers?|tolls?"
    r"|stor(?:y|ies)|notions?|possibilit(?:y|ies)|testimon(?:y|ies)|messages?|details?|estimates?|versions?|remarks?|findings?|criticisms?|charges?|comments?|arguments?"
)
_DEFINITE = (
    r"(?:the|th(?:is|ese|ose)|that(?! (?:an?|one|some|any|no)\b)|his|her|their|its|such|both|either"
    r"|neither|none of the|any of the)"
)
_WHOSE = r"(?:(?:\w+ ){0,2}|(?:[\w-]+ ){0,4}[\w-]+[’']s? (?:\w+ )?)"
COUNTS = frozenset(
    {"estimate", "estimates", "figure", "figures", "number", "numbers", "toll", "tolls"}
)
"""Nouns that mean what is told in numbers."""
POINTING = re.compile(
    r"(?:(?:of|for|on|about|in|to|(?:all|any|most|some) of) )?"
    rf"(?:{_DEFINITE} {_WHOSE}(?P<noun>{NOUN})\b"
    rf"|{_DEFINITE} (?:reported|alleged|claimed|purported|supposed) (?P<told>\w+)"
    r"|none of (?:this|that|it)\b"
    r"|(?P<bare>reports|claims|accounts|information|allegations)\b(?! that)"
    r"|(?:it|this|that|them|these|those|anything)\b(?=$|[,;.)]|[’']s\b"
    r"| (?:because|as|since|yet|immediately|independently|(?:my|him|her|it)self|(?:our|them)selves"
    r"|and|so|right|at|in|on|to|through|via|during|when|after|again|too|last|this|\w+day)\b"
    rf"| (?:as )?[“\"‘']?(?:\w+ ){{0,3}}?(?:{FALSE}|not (?:true|the case)\b)))",
    re.IGNORECASE,
)
"""An object that only points back."""
OF = re.compile(
    rf"\b(?P<name>[A-Z][\w-]+) ?[’']s? (?:\w+ )?(?P<noun>{NOUN})\b"
    rf"|\b(?P<noun2>{NOUN}) (?:\w+ )?(?:by|from|of) (?P<name2>(?:[\w’'-]+ ){{0,3}}[A-Z][\w-]+)"
)
"""Whose claims are meant: "Roe’s comments"."""
OWNED = re.compile(r"[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,3} ?[’']s? ")
"""Whose what is noted is: "Roe's speech"."""
TOPIC = re.compile(
    r"\b(?:on|about|regarding|concerning|over|whether|if) (?P<topic>(?!\w+day\b)\D.+)", re.DOTALL
)
_PLAIN = (
    r"(?!(?:on|about|regarding|concerning|over|to|in|at|after|following|when|as|by|yet|immediately"
    r"|either way|so far|late|early|until|before|that|who|which|\w+day)\b)[\w’'.&-]*[\w’'&]"
)
FROM = re.compile(rf"\W*(?:from )?(?P<who>{_PLAIN}(?:\s{_PLAIN}){{0,7}}\s?)")
"""Who gave no comment, behind "no comment from"."""
CLAIMED = re.compile(
    rf" (?:[\w-]+[’']?s? ){{0,3}}(?:{NOUN}|notion|idea|suggestion|view|talk)\b", re.IGNORECASE
)
COMPLEMENT = re.compile(
    r" (?:that|of|about|over|regarding|concerning|against|by|from|made|brought)\b", re.IGNORECASE
)
"""What tells which claims: "the claims about the port", not "the claims as rumours"."""
PLURAL = re.compile(
    r"(?:these|those|both|them|either|information|footage)\b|(?<!\bthi)s$", re.IGNORECASE
)
EACH = re.compile(r"(?:(?:of|for|on|about|in|to) )?(?:both|n?either|none)\b", re.IGNORECASE)
"""What means several by a noun of one: "either account"."""
OF_EACH = re.compile(
    r" (?:of|by|from|made by) (?:either|both|each|all|any)\b[^,;.]*", re.IGNORECASE
)
"""Whose what only points back is, where that is everybody's: "the claims of either side"."""
OF_EVENTS = re.compile(
    r" of (?:(?:the )?events|what (?:(?:had )?happened|(?:was|is) (?:happening|going on)))\b",
    re.IGNORECASE,
)
"""What tells nothing of which version is meant."""
FULL = re.compile(r"(?:that|it|he|she|they|having|any|there)\b")
"""How what is denied begins where it is told in full."""
WRONG = re.compile(
    r"(?:any |all |the )?(?:such )?(?:wrong-?doing|misconduct|impropriety)\b"
    r"|(?:any )?(?:having )?do(?:ing|ne) (?:anything |any )?wrong\b",
    re.IGNORECASE,
)
"""What somebody denies who tells of no wrong which: the last that he was accused of."""
WRONGS = re.compile(
    r"of (?:any |such |\w+ )?(?:abuse|bias|bribery|cheating|collusion|corruption|crime|criminality"
    r"|foul play|fraud|impropriety|interference|irregularit(?:y|ies)|manipulation|misconduct"
    r"|negligence|rigging|sabotage|tampering|torture|wrong-?doing)\b(?! (?:by|in|at|on|that)\b)",
    re.IGNORECASE,
)
"""Wrongs of which there is no evidence: what somebody was accused of, in whatever words."""
PART = re.compile(
    rf"(?:{A_PART}(?: (?:in|for) (?P<what>.*))?|(?:having )?(?:had )?anything to do with .*)$",
    re.IGNORECASE,
)
"""What somebody denies to have had: a part in what he is accused of."""
IT = re.compile(
    r"$|(?:or \w+ )?(?:of|for|to \w+(?: up)?)"
    r" (?:it|this|that(?! (?:[Ww]e|I|it|he|she|they|the|an?|there|this|any)\b)"
    r"|(?:the|this|that|these|those|his|her|their|its) (?:\w+ )?(?:claim|allegation|accusation"
    r"|assertion|account|version|suggestion|assumption|charge)s?"
    r"|(?:the|this|that|his|her|their) story)\b(?! \w+ing\b)"
    r"|(?:was|were|has|have|had|is|are)\b"
    r"|(?:(?:to )?(?:suggest|indicat|show|prov)\w* )?"
    r"that (?:it|(?:any of )?(?:the|th(?:is|at|ese|ose))(?: (?:claim|allegation|accusation"
    r"|assertion|rumou?r|report|story)s?)?) (?:is|was|are|were)"
    r" (?:true|correct|accurate|so|the case|founded|justified)\b"
)
"""How what there is no evidence of begins where nothing more is told of it."""
MEANWHILE = re.compile(r"^(?:so far|yet|whatsoever|at (?:this|the) (?:stage|time|point|moment)) ?")
