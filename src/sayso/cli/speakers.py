"""The commands about speakers: who is one, and what a user says of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

import sayso
from sayso.cli.console import width
from sayso.cli.ledgers import opened
from sayso.cli.options import AsJson, LedgerFile
from sayso.cli.output import write_json, write_rows


class _Speakers(TyperGroup):
    """`sayso speakers`, which lists where no command of its own is named."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not args or args[0] not in {*self.commands, "-h", "--help"}:
            args = ["list", *args]
        return super().parse_args(ctx, args)


app = typer.Typer(cls=_Speakers)

Who = Annotated[
    str,
    typer.Argument(
        metavar="SPEAKER", help="The speaker's name or words of it, or enough of its id's start."
    ),
]


@app.command("list")
def speakers(
    speaker: Annotated[
        str | None,
        typer.Argument(
            metavar="SPEAKER",
            help="Only those of this name, of a name with these words, or of an id or its start.",
        ),
    ] = None,
    ledger: LedgerFile = None,
    json: AsJson = False,
) -> None:
    """List the speakers of the ledger, those with most claims first.

    If only one is meant, all its names are shown, why they are taken for one, and its claims.

    sayso speakers "Jane Roe"
    """
    with opened(ledger) as kept:
        found = kept.speakers(speaker)
        if json:
            write_json(found)
        elif speaker and len(found) == 1:
            from sayso.export.terminal import speaker_in_full

            rows = speaker_in_full(found[0], kept.claims(found[0]), width())
            write_rows(rows)
        else:
            _list(found)


@app.command()
def merge(
    speaker: Who,
    other: Annotated[str, typer.Argument(metavar="OTHER", help="Another, told in the same way.")],
    ledger: LedgerFile = None,
) -> None:
    """Say that two speakers are one.

    It holds whatever is added or removed later, until `sayso speakers split` says otherwise.

    sayso speakers merge "Jane Roe" "J. Roe-Doe"
    """
    with opened(ledger) as kept:
        _list([kept.merge(speaker, other)])


@app.command()
def split(
    speaker: Who,
    name: Annotated[
        str | None,
        typer.Argument(metavar="NAME", help="One of its names, or the id of one; else all."),
    ] = None,
    ledger: LedgerFile = None,
) -> None:
    """Take a name from a speaker, or all its names from one another.

    It holds whatever is added or removed later, until `sayso speakers merge` says otherwise.

    sayso speakers split "Jane Roe" "J. Roe"
    """
    with opened(ledger) as kept:
        _list(kept.split(speaker, name))


def _list(found: Iterable[sayso.KnownSpeaker]) -> None:
    from sayso.export.terminal import speakers as table

    write_rows(table(found, width()))
