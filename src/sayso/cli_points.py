"""The commands about points: what is said, by how many, and what stands against it."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.options import AsCsv, AsJson, Flagged, LedgerFile, Since, Supported, Until
from sayso.shell import opened, write

About = Annotated[
    str | None, typer.Option(metavar="WORDS", help="Only those with all these words in a content.")
]
By = Annotated[
    str | None, typer.Option(metavar="NAME", help="Only those with a speaker of this name.")
]
In = Annotated[str | None, typer.Option(metavar="NAME", help="Only those that this outlet has.")]


def points(  # noqa: PLR0913, PLR0917
    about: About = None,
    speaker: By = None,
    outlet: In = None,
    since: Since = None,
    until: Until = None,
    flag: Flagged = None,
    support: Supported = None,
    ledger: LedgerFile = None,
    json: AsJson = False,
    csv: AsCsv = False,
) -> None:
    """List the points of the ledger: what is said, by how many independent origins, and what stands
    against it.

    Claims that say the same thing are one point. The options narrow the list down: one of a point's
    claims has to fit them all.

    sayso points --support corroborated --since 2031-03-04
    """
    if json and csv:
        raise typer.BadParameter("give one of them", param_hint="--json and --csv")
    with opened(ledger) as kept:
        found = kept.points(
            about=about,
            speaker=speaker,
            outlet=outlet,
            since=since,
            until=until,
            flag=flag,
            support=support,
        )
    if json:
        from sayso.export import jsonl

        write(jsonl.line(point) + "\n" for point in found)
    elif csv:
        from sayso.export.points import rows

        write(rows(found))
    else:
        from sayso.console import width
        from sayso.export.points import table

        write(row + "\n" for row in table(found, width()))


def search(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="Words, or “words in quotes”.")],
    limit: Annotated[int, typer.Option(metavar="NUMBER", min=1, help="At most so many.")] = 50,
    ledger: LedgerFile = None,
    json: AsJson = False,
    csv: AsCsv = False,
) -> None:
    """Search the claims for all the words of TEXT, the best first.

    Contents, speakers and outlets are searched; endings of words do not matter. Words in quotation
    marks have to stand together.

    sayso search "harbour crane"
    """
    if json and csv:
        raise typer.BadParameter("give one of them", param_hint="--json and --csv")
    with opened(ledger) as kept:
        found = kept.search(text, limit)
    if json:
        from sayso.export import jsonl

        write(jsonl.line(claim) + "\n" for claim in found)
    elif csv:
        from sayso.export.csv import rows

        write(rows(found))
    else:
        from sayso.console import width
        from sayso.export.terminal import table

        write(row + "\n" for row in table(found, width()))


def why(
    point: Annotated[
        str,
        typer.Argument(metavar="POINT", help="The id of a claim in it, or enough of its start."),
    ],
    ledger: LedgerFile = None,
    json: AsJson = False,
) -> None:
    """Show what the standing of a point rests on.

    Its claims with their words, its origins, its flags, and each link between claims with its
    reasons.

    sayso why 3f2a91c0
    """
    with opened(ledger) as kept:
        found, claims = kept.why(point)
    if json:
        from sayso.export import jsonl

        write([jsonl.line(found) + "\n"])
    else:
        from sayso.console import width
        from sayso.export.points import reasons

        write(row + "\n" for row in reasons(found, claims, width()))


def unlink(
    claim: Annotated[
        str, typer.Argument(metavar="CLAIM", help="The claim's id, or enough of its start.")
    ],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="Another, told in the same way.")],
    ledger: LedgerFile = None,
) -> None:
    """Say that two claims have nothing to do with each other.

    They are never one point, and neither denies or contradicts the other. It holds whatever is
    added or removed later.

    sayso unlink 3f2a91c0 77be0d12
    """
    with opened(ledger) as kept:
        kept.unlink(claim, other)
