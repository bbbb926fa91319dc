"""The figures of claims as a list: what is counted, where, how many, by whom, and the place in the
text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sayso.content import around
from sayso.points import Series
from sayso.types import Claim, ClaimedFigure, Figure, Relation, Span

_WORD = re.compile(r"\w+")


def figures(
    claims: Iterable[Claim], about: str | None = None, series: Iterable[Series] = ()
) -> list[ClaimedFigure]:
    """The figures of `claims`, by what is counted, then where, published and place in the text.

    A figure inside an attribution that stands in another is told once, by the innermost. With
    `about`, only those of which each word begins a word of what is counted, its fate, where, the
    speaker or the claim, whatever its case. `series` are those that tell what a figure is to the
    one before it.
    """
    relations = {
        (value.document, value.span): value.relation for one in series for value in one.values
    }
    asked = _words(about or "")
    owners: dict[tuple[str, Span], tuple[int, Claim, Figure]] = {}
    for claim in claims:
        size = sum(end - start for start, end in claim.content)
        for figure in claim.figures:
            key = claim.document.id, figure.span
            if key not in owners or size < owners[key][0]:
                owners[key] = size, claim, figure
    made = [
        _claimed(claim, figure, relations.get((claim.document.id, figure.span)))
        for _, claim, figure in owners.values()
        if _is_about(claim, figure, asked)
    ]
    return sorted(made, key=_order)


def _claimed(claim: Claim, figure: Figure, relation: Relation | None) -> ClaimedFigure:
    text = around(claim.text, claim.content, figure.span)[1]
    start = claim.document.origin.start
    return ClaimedFigure(
        what=figure.what.text if figure.what else None,
        fate=figure.fate,
        where=figure.where,
        value=figure.value,
        value_max=figure.value_max,
        bound=figure.bound,
        unit=figure.unit,
        text=text,
        as_of=figure.as_of,
        speaker=claim.speaker.name if claim.speaker else None,
        source_text=claim.source_text,
        stance=claim.stance,
        outlet=claim.document.outlet,
        published=claim.published,
        claim=claim.id,
        document=claim.document.id,
        copy_of=claim.document.copy_of,
        uri=claim.document.uri,
        span=figure.span,
        offset=None if start is None else start + figure.span[0],
        relation=relation,
    )


def _order(one: ClaimedFigure) -> tuple[str, str, str, str, str, Span]:
    what = (one.what or "").casefold()
    head = what.rsplit(maxsplit=1)[-1] if what else "\U0010ffff"
    return head, one.fate or "", one.where or "", one.published or "", one.document, one.span


def _is_about(claim: Claim, figure: Figure, asked: Sequence[str]) -> bool:
    if not asked:
        return True
    told = [figure.what.text if figure.what else "", figure.fate, figure.where, claim.text]
    told.append(claim.speaker.name if claim.speaker else claim.source_text)
    words = _words(" ".join(filter(None, told)))
    return all(any(word.startswith(part) for word in words) for part in asked)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
