"""The commands about points: what is said, by how many, and what stands against it."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.console import width
from sayso.cli.ledgers import opened
from sayso.cli.options import (
    AsCsv,
    AsJson,
    Flagged,
    LedgerFile,
    Since,
    Supported,
    Until,
    worded,
)
from sayso.cli.output import one_form, write, write_json, write_rows

About = Annotated[
    str | None,
    typer.Option(
        metavar="WORDS", callback=worded, help="Only those with all these words in a content."
    ),
]
By = Annotated[
    str | None,
    typer.Option(metavar="NAME", callback=worded, help="Only those with a speaker of this name."),
]
In = Annotated[
    str | None,
    typer.Option(metavar="NAME", callback=worded, help="Only those that this outlet has."),
]


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
    one_form(json, csv)
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
        write_json(found)
    elif csv:
        from sayso.export.points import rows

        write(rows(found))
    else:
        from sayso.export.points import table

        write_rows(table(found, width()))


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
        write_json([found])
    else:
        from sayso.export.points import reasons

        write_rows(reasons(found, claims, width()))


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
