"""Claims for a person at a terminal: a list that fits its width, and one claim in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from rich.cells import cell_len, set_cell_size

from sayso.export.short import amount, in_short
from sayso.printable import counted, printable
from sayso.show import Mark, Shown
from sayso.types import Claim, ClaimedFigure, KnownSpeaker, Note, Place

ID_WIDTH = 12
COUNT_WIDTH = 6
DAY_WIDTH = 10
PLACE_WIDTH = 7
RELATION_WIDTH = 8
WIDE = 70
GAP = "  "

_STYLES = {
    "content": "32",
    "source": "1;33",
    "cue": "36",
    "mention": "4",
    "relay": "35",
    "medium": "34",
    "said": "3",
    "when": "3",
    "figure": "1",
    "place": "4;32",
}


def table(claims: Iterable[Claim], width: int) -> Iterator[str]:
    """One line a claim, at most `width` cells wide: start of the id, speaker and relays, cue,
    content, outlet.
    What does not fit is cut, with an ellipsis; nothing if there are no claims."""
    rest = max(width - ID_WIDTH - 4 * len(GAP), 30)
    who, cue, outlet = rest // 5, rest // 7, rest // 7
    widths = (ID_WIDTH, who, cue, rest - who - cue - outlet, outlet)
    heading = ("claim", "speaker", "cue", "content", "outlet")
    rows = (
        (c.id[:ID_WIDTH], speaker(c) + _via(c), c.cue_text or "", c.text, c.document.outlet or "")
        for c in claims
    )
    for number, cells in enumerate(rows):
        for row in chain([heading] if number == 0 else [], [cells]):
            yield GAP.join(map(cell, row, widths)).rstrip()


def speaker(claim: Claim) -> str:
    """The speaker's name; the source's own words in quotation marks where it is not resolved; "-"
    where the text does not tell."""
    if claim.speaker:
        return claim.speaker.name
    return f"“{claim.source_text}”" if claim.source_text else "-"


def figures(found: Iterable[ClaimedFigure], width: int) -> Iterator[str]:
    """One line a figure, at most `width` cells wide: start of the claim's id, what is counted and
    its fate, where if there is room, bound and value, what it is to the value before it if that is
    told of any, speaker, the day of the figure or of the text, outlet if there is room, and the
    place in the input or text. Nothing if there are none."""
    found = list(found)
    widths = _figure_widths(width, any(one.relation for one in found))
    heading = ("claim", "what", "where", "value", "relation", "speaker", "day", "outlet", "place")
    for number, one in enumerate(found):
        cells = (
            one.claim[:ID_WIDTH],
            " ".join(dict.fromkeys(filter(None, [one.what, one.fate]))),
            one.where or "",
            amount(one),
            one.relation or "",
            one.speaker or (f"“{one.source_text}”" if one.source_text else "-"),
            (one.as_of or one.published or "")[:DAY_WIDTH],
            one.outlet or "",
            str(one.span[0] if one.offset is None else one.offset),
        )
        for row in chain([heading] if number == 0 else [], [cells]):
            wide = zip(row, widths, strict=True)
            yield GAP.join(cell(text, cut) for text, cut in wide if cut).rstrip()


def _figure_widths(width: int, are_related: bool) -> list[int]:
    """The width of each column; 0 for one that is left out."""
    rest = width - ID_WIDTH - DAY_WIDTH - PLACE_WIDTH - 6 * len(GAP)
    relation = RELATION_WIDTH if are_related else 0
    rest = max(rest - (relation and relation + len(GAP)), 27 if relation else 38)
    outlet = rest // 6 if rest > WIDE else 0
    rest -= outlet and outlet + len(GAP)
    what, where, value = rest // 3, rest // 7 if rest >= 38 else 0, rest // 4
    who = rest - what - where - value
    return [ID_WIDTH, what, where, value, relation, who, DAY_WIDTH, outlet, PLACE_WIDTH]


def speakers(found: Iterable[KnownSpeaker], width: int) -> Iterator[str]:
    """One line a speaker, at most `width` cells wide: start of the id, how many claims and
    documents, name, role or kind, side, other names. Nothing if there are none."""
    rest = max(width - ID_WIDTH - 2 * COUNT_WIDTH - 6 * len(GAP), 40)
    name, role, side = rest // 4, rest // 4, rest // 6
    widths = (ID_WIDTH, COUNT_WIDTH, COUNT_WIDTH, name, role, side, rest - name - role - side)
    heading = ("speaker", "claims", "docs", "name", "role or kind", "side", "other names")
    for number, one in enumerate(found):
        others = dict.fromkeys(n.name for n in one.names if n.name != one.name)
        cells = (
            one.id[:ID_WIDTH],
            str(one.claims),
            str(one.documents),
            one.name,
            one.role or one.kind or "",
            one.side or "",
            "; ".join(others),
        )
        for row in chain([heading] if number == 0 else [], [cells]):
            yield GAP.join(map(cell, row, widths)).rstrip()


def speaker_in_full(one: KnownSpeaker, claims: Iterable[Claim], width: int) -> Iterator[str]:
    """A speaker: what is known, each name with its id, why names are joined or held apart, and
    all claims."""
    facts = {"speaker": one.name, "kind": one.kind, "role": one.role, "side": one.side}
    facts["said"] = f"{counted(one.claims, 'claim')} in {counted(one.documents, 'document')}"
    yield from (f"{name:<10}{printable(str(fact))}" for name, fact in facts.items() if fact)
    yield ""
    for name in one.names:
        where = f"in {name.document[:ID_WIDTH]} only" if name.document else ""
        count = f"{name.claims} in {name.documents}"
        yield f"{name.id[:ID_WIDTH]}  {count:<10}{printable(name.name)}  {where}".rstrip()
    called = {name.id: printable(name.name) for name in one.names}
    for told in one.judgements:
        a, b = (called.get(id_, id_[:ID_WIDTH]) for id_ in (told.a, told.b))
        yield f"{told.verdict:<10}{a} – {b}: {told.reason}, {told.score:.2f}, by {told.by}"
    yield ""
    yield from table(claims, width)


def shown(found: Shown, colour: bool) -> str:
    """A claim where it stands: its passage, with the spans in colour if asked for, then each span
    with its place, then where all this is from."""
    claim, document = found.claim, found.document
    lines = [_passage(found) if colour else printable(found.text), ""]
    lines += [_mark(mark) for mark in found.marks]
    facts = {
        "speaker": _in_full(claim),
        "via": _via(claim).removeprefix(", via "),
        "medium": claim.medium and claim.medium.name,
        "style": claim.style,
        "stance": claim.stance,
        "said": claim.said and claim.said.value,
        "when": "; ".join(moment.value for moment in claim.when if moment.value),
        "figures": "; ".join(map(in_short, claim.figures)),
        "notes": "; ".join(map(_note, claim.notes)),
        "where": "; ".join(map(_place, claim.where)),
        "outlet": document.outlet,
        "published": document.published,
        "posted": claim.posted and claim.posted.value,
        "title": document.title,
        "uri": document.uri,
        "input": document.origin.uri if document.origin.uri != document.uri else None,
        "record": str(document.origin.record) if document.origin.record else None,
        "line": found.line and f"{found.line}, offset {found.offset} of the input",
        "claim": claim.id,
        "document": document.id,
        "copy of": document.copy_of,
        "replaced": document.replaced_by and f"by {document.replaced_by}",
    }
    lines += ["", *(f"{name:<10}{printable(str(fact))}" for name, fact in facts.items() if fact)]
    return "\n".join(lines) + "\n"


def _via(claim: Claim) -> str:
    names = ", ".join(relay.name for relay in claim.chain)
    return f", via {names}" if names else ""


def _note(note: Note) -> str:
    return f"{note.kind}, {note.by}: {note.text}" if note.by else f"{note.kind}: {note.text}"


def _place(place: Place) -> str:
    """A place with its country and coordinates, as far as they are known."""
    known = [place.country] if place.country else []
    if place.lat is not None and place.lon is not None:
        known.append(f"{place.lat:.2f}, {place.lon:.2f}")
    return f"{place.name} ({', '.join(known)})" if known else place.name


def _in_full(claim: Claim) -> str:
    if claim.speaker:
        role = f", {claim.speaker.role}" if claim.speaker.role else ""
        return claim.speaker.name + role
    if claim.style == "reported":
        return "the document itself"
    return f"{speaker(claim)} (not resolved)" if claim.source_text else "not told"


def cell(text: str, width: int) -> str:
    """`text` on one line of exactly `width` cells, cut with an ellipsis where it does not fit."""
    # Far more than fits, and yet no long text is measured whole.
    line = printable(text[: width * 4])
    if cell_len(line) > width:
        line = set_cell_size(line, width - 1) + "…"
    return set_cell_size(line, width)


def _mark(mark: Mark) -> str:
    return f"{mark.kind:<10}{mark.span[0]}-{mark.span[1]}  {printable(mark.text)}"


def _passage(found: Shown) -> str:
    start, end = found.passage
    edges = {start, end}.union(*(mark.span for mark in found.marks))
    inside = sorted(edge for edge in edges if start <= edge <= end)
    return "".join(_piece(found, piece) for piece in pairwise(inside)).strip()


def _piece(found: Shown, piece: tuple[int, int]) -> str:
    start = found.passage[0]
    words = found.text[piece[0] - start : piece[1] - start]
    before, after = words[:1].isspace(), words[-1:].isspace()
    line = f"{' ' * before}{printable(words)}{' ' * (after and bool(words.strip()))}"
    codes = [_STYLES[mark.kind] for mark in found.marks if mark.span[0] <= piece[0] < mark.span[1]]
    return f"\x1b[{';'.join(codes)}m{line}\x1b[0m" if codes else line
