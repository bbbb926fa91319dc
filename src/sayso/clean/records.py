"""JSON Lines: one document a line."""

from __future__ import annotations

import json
from typing import Any

from sayso.clean.article import Article
from sayso.clean.decode import decode
from sayso.clean.published import stated_published
from sayso.clean.urls import stated_url

_OPTIONAL = ("uri", "url", "outlet", "title", "byline", "published", "language")
# Text fields of `sayso read`'s own output: known, though made anew.
_OWN = frozenset({"text", *_OPTIONAL, "id", "copy_of", "replaces"})


def read_record(data: bytes) -> Article:
    """The document of one line. Raises ValueError, saying what is wrong with the line."""
    fields = _fields(data)
    text = fields.get("text")
    if not isinstance(text, str):
        raise ValueError('it has no "text"' if text is None else '"text" is not a string')
    told: dict[str, str | None] = {name: _optional(fields, name) for name in _OPTIONAL}
    return Article(
        text=text,
        url=stated_url(told["url"]) or stated_url(told["uri"]),
        outlet=told["outlet"],
        title=told["title"],
        byline=told["byline"],
        published=stated_published(told["published"]),
        language=told["language"],
    )


def unknown_text_fields(data: bytes) -> tuple[str, ...]:
    """The names of the line's text fields that sayso ignores, in order. Raises ValueError."""
    fields = _fields(data)
    return tuple(k for k, v in fields.items() if isinstance(v, str) and k not in _OWN)


def _fields(data: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(decode(data))
    except RecursionError:
        raise ValueError("its JSON is nested too deeply") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at character {error.pos + 1}") from None
    if not isinstance(fields, dict):
        raise ValueError("it is not a JSON object")
    return fields


def _optional(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    if value is None or isinstance(value, str):
        return value or None
    raise ValueError(f'"{name}" is not a string')
