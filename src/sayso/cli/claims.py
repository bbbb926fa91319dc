"""The commands about claims, and the figures in them."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from sayso.cli.console import width
from sayso.cli.ledgers import opened
from sayso.cli.options import AsCsv, AsJson, LedgerFile, worded
from sayso.cli.output import one_form, write, write_json, write_rows


def claims(ledger: LedgerFile = None, json: AsJson = False, csv: AsCsv = False) -> None:
    """List the claims of the ledger, in the order of publication.

    sayso claims --csv > claims.csv
    """
    one_form(json, csv)
    with opened(ledger) as kept:
        found = kept.claims()
        if json:
            write_json(found)
        elif csv:
            from sayso.export.csv import rows

            write(rows(found))
        else:
            from sayso.export.terminal import table

            write_rows(table(found, width()))


def figures(
    about: Annotated[
        str | None,
        typer.Option(
            metavar="WORDS",
            callback=worded,
            help="Only those with these words: what is counted, where, who says it, or the claim.",
        ),
    ] = None,
    ledger: LedgerFile = None,
    json: AsJson = False,
    csv: AsCsv = False,
) -> None:
    """List the figures of the ledger's claims: what is counted, where, how many, and who says it.

    Each stands with its place in the text, by what is counted.

    sayso figures --about "killed Osk"
    """
    one_form(json, csv)
    with opened(ledger) as kept:
        found = kept.figures(about)
    if json:
        write_json(found)
    elif csv:
        from sayso.export.csv import figure_rows

        write(figure_rows(found))
    else:
        from sayso.export.terminal import figures as table

        write_rows(table(found, width()))


def show(
    claim: Annotated[
        str, typer.Argument(metavar="CLAIM", help="The claim's id, or enough of its start.")
    ],
    ledger: LedgerFile = None,
    json: AsJson = False,
) -> None:
    """Show a claim where it stands.

    Its sentence with the ones beside it, its spans, and its place in the original.

    sayso show 3f2a91c0
    """
    with opened(ledger) as kept:
        found = kept.show(claim)
    if json:
        write_json([found])
    else:
        from sayso.export.terminal import shown

        write([shown(found, colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ)])


def search(
    text: Annotated[
        str, typer.Argument(metavar="TEXT", callback=worded, help="Words, or “words in quotes”.")
    ],
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
    one_form(json, csv)
    with opened(ledger) as kept:
        found = kept.search(text, limit)
    if json:
        write_json(found)
    elif csv:
        from sayso.export.csv import rows

        write(rows(found))
    else:
        from sayso.export.terminal import table

        write_rows(table(found, width()))
