"""Which documents have been replaced by another text at the same address."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sayso.points import Change
from sayso.types import Claim, Document


def versions(
    pages: Iterable[Document],
    claims: Iterable[Claim],
    known: Collection[str],
    stories: Mapping[str, str],
) -> Iterator[Change]:
    """For each address whose latest version is not among the documents `known`, how that differs
    from the latest that is, or else from the first. `pages` are in the order in which they came,
    which tells versions of one date apart: another text that bears the date of the one before is
    `edited`, one of another date `replaced`."""
    said: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        said[claim.document.id].append(claim)
    for several in _by_address(pages):
        last = several[-1]
        if last[0].id in known:
            continue
        before = next((one for one in reversed(several) if one[0].id in known), several[0])
        if _text(before) == _text(last):
            continue
        old = [claim for one in before for claim in said[one.id]]
        new = [claim for one in last for claim in said[one.id]]
        first = last[0]
        yield Change(
            kind="edited" if before[0].published == first.published else "replaced",
            story=stories.get(first.id, first.id),
            point=None,
            claims=_only_in(new, old),
            before=_only_in(old, new),
            document=first.id,
            replaces=before[0].id,
        )


def _by_address(pages: Iterable[Document]) -> Iterator[list[list[Document]]]:
    """The versions of each address that has several, by date: each the documents of one input."""
    found: defaultdict[str, dict[str, list[Document]]] = defaultdict(dict)
    for page in pages:
        found[page.uri].setdefault(page.origin.sha256, []).append(page)
    for inputs in found.values():
        if len(inputs) > 1:
            yield sorted(inputs.values(), key=lambda one: one[0].published or "")


def _text(version: Sequence[Document]) -> list[str]:
    return [document.text for document in version]


def _only_in(claims: Iterable[Claim], others: Iterable[Claim]) -> tuple[str, ...]:
    said = {other.text for other in others}
    return tuple(claim.id for claim in claims if claim.text not in said)
