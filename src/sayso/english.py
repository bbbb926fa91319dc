"""Patterns of English that several parts go by."""

from __future__ import annotations

import re

FINITE = (
    "is|are|was|were|has|have|had|will|would|can|cannot|could|may|might|must|should|do|does|did"
)
"""Verbs that make a statement of words."""
FALSE = (
    r"(?:false|untrue|baseless|unfounded|groundless|fakes?|forger(?:y|ies)|fabricat\w+|lies?"
    r"|hoax|nonsense|absurd"
    r"|ridiculous|rubbish|fiction|fictitious|bogus|propaganda|inventions?|made[ -]up(?! of\b)"
    r"|inaccurate|incorrect|exaggerat\w+"
    r"|(?<!\bfor )(?:slander|defamat|libel)\w*(?! (?:(?:law)?suit|case|action|charge|trial)s?\b)"
    r"|preposterous|laughable|ludicrous|farcical|fantas(?:y|ies)"
    r"|fairy ?tales?|(?:dis|mis)information|smears?|speculation|guesswork|conjecture|hearsay"
    r"|misleading)\b"
)
"""What a claim is called by who denies it."""
NO = r"no(?!-(?!one\b))"
"""The word, but not where it begins another, as in "no-fly"; "no-one" is none."""
CONTEMPT = (
    r"(?:monstrous|outrageous|irresponsible|disgraceful|despicable|shameful|malicious|scurrilous"
    r"|cynical|pathetic|insulting|unfair|unjust(?:ified)?|unwarranted|un(?:substantiated|proven|supported)"
    r"|outlandish|frivolous|meritless|crazy|insane|silly|self[- ]serving|politically motivated"
    r"|witch[- ]hunt|provocation|not true|wrong"
    r"|without (?:any )?(?:merit|foundation|basis|substance))\b"
)
"""What only a claim that somebody denies is called, and much else that is no claim."""
SENTENCE_END = re.compile(r"""(?<!\b[A-Z])[.!?…]["'”’»)\]]*\s+(?=["'“‘«(\[]?[A-Z0-9])|\n+\s*""")
"""The mark that ends a sentence, or the end of a line, with the blanks behind it."""


def conjugated(verb: str) -> tuple[str, ...]:
    """The regular forms of a verb."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    third = verb + ("es" if verb.endswith(("ss", "sh", "ch", "x")) else "s")
    doubled = verb + verb[-1]
    return verb, third, verb + "ed", verb + "ing", doubled + "ed", doubled + "ing"
