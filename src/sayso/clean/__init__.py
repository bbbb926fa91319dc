"""The clean stage: decode or extract the text, and keep where it stands.

What the user says of an input (`Given`) wins over what the input says of itself. The same bytes
always give the same document, so that extraction can be repeated and checked.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from sayso.clean.article import Article
from sayso.clean.decode import decode, decode_text
from sayso.clean.published import parse_published
from sayso.clean.records import read_record, unknown_text_fields
from sayso.clean.urls import canonical_url
from sayso.errors import ParseError
from sayso.facts.outlets import outlet_at, outlet_named
from sayso.ids import identify
from sayso.types import Document, Origin, RawInput

__all__ = ["canonical_url", "clean", "decode", "parse_published", "unknown_fields"]


def clean(raw: RawInput) -> Document:
    """The document of an input.

    Its `uri` is the given URL, else the one that the input states, else the input's own (with
    "#" and the record's number for a line of JSON Lines). Raises ParseError if the input holds no
    text, or what is given of it cannot be read, FactsError if the user's table of outlets is bad.
    """
    name = _name(raw)
    try:
        article = _article(raw)
        given_url = canonical_url(raw.given.url) if raw.given.url else None
        published = parse_published(raw.given.published) if raw.given.published else None
    except ValueError as error:
        raise ParseError(name, str(error)) from error
    if not article.text.strip():
        raise ParseError(name, "it is empty: there is no text in it")
    uri = given_url or article.url or name
    sha256 = hashlib.sha256(raw.data).hexdigest()
    return Document(
        id=identify(uri, sha256, article.start),
        uri=uri,
        outlet=raw.given.outlet or _outlet(raw, article, given_url or article.url),
        title=raw.given.title or article.title,
        byline=article.byline,
        published=published or article.published,
        language=article.language,
        text=article.text,
        copy_of=None,
        replaces=None,
        origin=Origin(raw.uri, raw.member, raw.record, None, article.start, article.end, sha256),
        boilerplate=(),
    )


def unknown_fields(raw: RawInput) -> tuple[str, ...]:
    """The names of a record's text fields that `clean` ignores; none for other formats.

    Raises ParseError as `clean` does for a line that is no JSON object.
    """
    if raw.format != "jsonl":
        return ()
    try:
        return unknown_text_fields(raw.data)
    except ValueError as error:
        raise ParseError(_name(raw), str(error)) from error


def _name(raw: RawInput) -> str:
    return raw.uri if raw.record is None else f"{raw.uri}#{raw.record}"


def _outlet(raw: RawInput, article: Article, url: str | None) -> str | None:
    """The table's name for who publishes at `url`, or whom the page states; else what it states."""
    # Who made a record has said whose it is.
    if raw.format == "jsonl" and article.outlet:
        return article.outlet
    known = outlet_at(url) if url else None
    if known is None and article.outlet:
        known = outlet_named(article.outlet)
    return known.name if known else article.outlet


def _article(raw: RawInput) -> Article:
    if raw.format == "jsonl":
        return _record(raw)
    if not raw.data.strip():
        raise ValueError("it is empty: there is no text in it")
    if raw.format == "html":
        # Loads lxml and trafilatura, which plain text can do without.
        from sayso.clean.html import read_page

        return _tried(read_page, raw.data, "page")
    if raw.format == "mail":
        from sayso.clean.mail import read_mail

        return _tried(read_mail, raw.data, "mail")
    return _plain(raw.data)


def _tried(read: Callable[[bytes], Article], data: bytes, kind: str) -> Article:
    try:
        return read(data)
    except ValueError:
        raise
    except Exception as error:
        # One may be shaped as nobody thought of: it fails alone, whatever it raises.
        raise ValueError(f"the {kind} cannot be read ({type(error).__name__})") from error


def _record(raw: RawInput) -> Article:
    try:
        return read_record(raw.data)
    except ValueError as error:
        raise ValueError(f"line {raw.record}: {error}") from error


def _plain(data: bytes) -> Article:
    text = decode_text(data)
    return Article(text=text, start=0, end=len(text))
