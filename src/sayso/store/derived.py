"""What a document and its claims get from the others when they are read: what is a copy of what,
what replaces what, and who a speaker is in all documents. What is kept stays as it was told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sayso.types import Claim, Document
from sayso.versions import Versions


def as_derived(document: Document, copies: Mapping[str, str], versions: Versions) -> Document:
    """A document with what the others tell of it."""
    return replace(
        document,
        copy_of=copies.get(document.id),
        replaces=versions.before.get(document.id),
        replaced_by=versions.after.get(document.id),
    )


def by_others(claim: Claim, copies: Mapping[str, str], versions: Versions) -> Claim:
    """A claim with what the others tell of its document."""
    of = claim.document.id
    return of_others(claim, copies.get(of), versions.after.get(of))


def of_others(claim: Claim, copy_of: str | None, replaced_by: str | None) -> Claim:
    """A claim whose document is a copy of one and replaced by another."""
    of = replace(claim.document, copy_of=copy_of, replaced_by=replaced_by)
    return replace(claim, document=of)


def of_speaker(claim: Claim, speakers: Mapping[str, str]) -> Claim:
    """A claim with its speaker in all documents."""
    if claim.speaker is None or claim.speaker.id not in speakers:
        return claim
    return replace(claim, speaker=replace(claim.speaker, id=speakers[claim.speaker.id]))
