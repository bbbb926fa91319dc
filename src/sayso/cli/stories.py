"""The commands about stories and the days that tell most of them."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.console import width
from sayso.cli.ledgers import opened
from sayso.cli.options import AsJson, LedgerFile, worded
from sayso.cli.output import write_json, write_rows


def stories(
    story: Annotated[
        str | None,
        typer.Argument(
            metavar="STORY",
            help="Only that with a document of this id or its start, else with these words in its "
            "title.",
        ),
    ] = None,
    ledger: LedgerFile = None,
    json: AsJson = False,
) -> None:
    """List the stories of the ledger, those that most outlets tell first.

    If only one is meant, its documents are listed and its claims.

    sayso stories ferry
    """
    with opened(ledger) as kept:
        found = kept.stories(story)
        if json:
            write_json(found)
            return
        from sayso.export import stories as written

        if story and len(found) == 1:
            ids = {id_: place for place, id_ in enumerate(found[0].documents)}
            documents = [document for document in kept.documents() if document.id in ids]
            documents.sort(key=lambda document: ids[document.id])
            claims = (claim for claim in kept.claims() if claim.document.id in ids)
            rows = written.in_full(found[0], documents, claims, width())
        else:
            rows = written.table(found, width())
        write_rows(rows)


def timeline(
    words: Annotated[
        str | None,
        typer.Argument(
            metavar="WORDS", callback=worded, help="Only sentences with all these words."
        ),
    ] = None,
    story: Annotated[
        str | None,
        typer.Option(
            metavar="STORY",
            help="Only a story, by its id, or those with these words in a title.",
        ),
    ] = None,
    speaker: Annotated[
        str | None,
        typer.Option(metavar="SPEAKER", help="Only sentences with a claim of a speaker."),
    ] = None,
    place: Annotated[
        str | None, typer.Option(metavar="PLACE", help="Only sentences that name a place.")
    ] = None,
    days: Annotated[int, typer.Option(metavar="NUMBER", min=1, help="How many days to show.")] = 10,
    ledger: LedgerFile = None,
    json: AsJson = False,
) -> None:
    """Show the days that tell most, each with an extract of what happened then.

    Days are those on which documents were published, and those that their sentences name.

    sayso timeline --story ferry --days 5
    """
    with opened(ledger) as kept:
        found = kept.timeline(words, story=story, speaker=speaker, place=place, days=days)
    if json:
        write_json(found)
    else:
        from sayso.export.timeline import rows

        write_rows(rows(found, width()))
