"""Checks that every span of a ledger or brief gives the words that stand beside it.

Nothing of a text is ever quoted in a failure: a brief from elsewhere cannot make its checker tell
what is in a file.

    checks     what a check is, and how they are counted
    load       a brief from a file
    claims     documents and claims against the texts
    briefs     a brief as a whole, and against the texts
"""

from sayso.verify.briefs import brief_checks, whole_checks
from sayso.verify.checks import Checks, Verified, verified
from sayso.verify.claims import claim_checks, document_checks, reading
from sayso.verify.load import load_brief

__all__ = [
    "Checks",
    "Verified",
    "brief_checks",
    "claim_checks",
    "document_checks",
    "load_brief",
    "reading",
    "verified",
    "whole_checks",
]
