"""How a document, its input, a claim and what is made of them become rows, and come back."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from typing import Any

import msgspec

from sayso.copies import Printed, day, printed
from sayso.group import Packed
from sayso.shingles import Sample
from sayso.types import Claim, Document, Given, Judgement, RawInput

# ASCII only, so that lone surrogates come back as they were.
_encoded = json.JSONEncoder(separators=(",", ":")).encode


def dump(value: object) -> str:
    """A value as the JSON that a column keeps."""
    return _encoded(msgspec.to_builtins(value))


def input_row(raw: RawInput, document: Document) -> dict[str, Any]:
    """The row of `inputs` that keeps the bytes of `raw`."""
    return {
        "sha256": document.origin.sha256,
        "size": len(raw.data),
        "bytes": zlib.compress(raw.data),
    }


def document_row(raw: RawInput, document: Document, articles: int) -> dict[str, Any]:
    """The row of `documents`, one of so many `articles` of its input; its text goes in
    compressed."""
    return {
        "id": document.id,
        "sha256": document.origin.sha256,
        "uri": document.uri,
        "input": document.origin.uri,
        "published": document.published,
        "format": raw.format,
        "given": dump(raw.given),
        "articles": articles,
        "json": dump(replace(document, text="")),
        "text": zlib.compress(document.text.encode("utf-8", "surrogatepass")),
    }


def claim_row(position: int, claim: Claim) -> dict[str, Any]:
    """The row of `claims` of the claim at `position`, counted from 0, of its document."""
    return {
        "id": claim.id,
        "document_id": claim.document.id,
        "position": position,
        "json": dump(claim),
    }


def sample_row(document: Document, found: Sample) -> dict[str, Any]:
    """The row of `samples` of a document, but for its number."""
    facts = printed(document)
    return {
        "document_id": document.id,
        "outlet": document.outlet or None,
        "day": day(document.published),
        "dense": found.dense,
        "length": facts.length,
        "agency": facts.agency,
        "credits": dump(sorted(facts.credits)),
    }


def sketch_row(document_id: str, found: Packed) -> dict[str, Any]:
    """The row of `sketches` of a document, but for its number."""
    kept = {"words": found.words, "titled": found.titled, "day": found.day}
    return {"document_id": document_id, **kept}


def judgement_row(judgement: Judgement) -> dict[str, Any]:
    """The row of `judgements` of a judgement."""
    row: dict[str, Any] = msgspec.to_builtins(judgement)
    return row


def to_printed(row: Any) -> Printed:
    """What decides on origins, of a row's `document_id`, `uri`, `sha256`, `published`, `length`,
    `agency` and `credits`."""
    credited = frozenset(json.loads(row.credits))
    facts = (row.document_id, row.uri, row.sha256, row.published, row.length, row.agency)
    return Printed(*facts, credited)


def to_document(row: Any) -> Document:
    """The document of a row's `json` and `text`."""
    text = zlib.decompress(row.text).decode("utf-8", "surrogatepass")
    return msgspec.convert({**json.loads(row.json), "text": text}, Document)


def to_raw(row: Any) -> RawInput:
    """The input of a row's `json`, `format`, `given` and `bytes`."""
    origin = json.loads(row.json)["origin"]
    return RawInput(
        uri=origin["uri"],
        data=zlib.decompress(row.bytes),
        format=row.format,
        member=origin["member"],
        record=origin["record"],
        given=msgspec.convert(json.loads(row.given), Given),
    )


def to_claim(row: Any) -> Claim:
    """The claim of a row's `json`."""
    return msgspec.convert(json.loads(row.json), Claim)


def to_judgement(row: Any) -> Judgement:
    """The judgement of a row."""
    return Judgement(row.a, row.b, row.verdict, row.score, row.reason, row.by, row.when)
