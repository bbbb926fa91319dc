"""A brief from a file, of JSON or of the page made of it."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from sayso.brief import Brief, asked
from sayso.brief.html import brief_in, is_page_of
from sayso.errors import ReadError

MAX_BRIEF_BYTES = 256 * 2**20


def load_brief(path: str | Path) -> Brief:
    """The brief in a file of JSON, or in the page made of it, which must show that brief.

    Raises:
        ReadError: the file cannot be read, is larger than 256 MiB, holds no brief, or is a page
            that shows anything else than the brief in it.
    """
    try:
        with Path(path).open("rb") as file:
            data = file.read(MAX_BRIEF_BYTES + 1)
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or str(error)
        raise ReadError(str(path), f"cannot be read: {cause}") from error
    if len(data) > MAX_BRIEF_BYTES:
        raise ReadError(str(path), "is larger than 256 MiB; verify smaller briefs")
    if data[:15].lower() == b"<!doctype html>":
        return _held(str(path), data)
    try:
        made = json.loads(data)
        if isinstance(made, dict):
            # Briefs made before there were changes and topics have none.
            made.setdefault("changes", [])
            made.setdefault("asked", asked())
        return msgspec.convert(made, Brief)
    except (ValueError, RecursionError) as error:
        cause = "is not a brief; make one with: sayso brief --format json"
        raise ReadError(str(path), cause) from error


def _held(path: str, data: bytes) -> Brief:
    page = data.decode("utf-8", "replace")
    held = brief_in(page)
    try:
        made = msgspec.convert(held, Brief)
    except msgspec.ValidationError as error:
        cause = "is no page of a brief; make one with: sayso brief --format html"
        raise ReadError(path, cause) from error
    if not is_page_of(page, held):
        cause = "shows something else than the brief in it, or another sayso made it; make it anew"
        raise ReadError(path, cause)
    return made
