"""Saved mail: the text of its body, plain or by way of the page that it is, without the earlier
mail that it quotes, unless it says hardly more."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from sayso.clean.article import Article
from sayso.clean.decode import decode_text
from sayso.clean.published import stated_published
from sayso.facts.outlets import outlet_at

_SHORT = 200
"""Code points of a plain body that may say no more than that the mail is better seen as a page, or
that earlier mail stands below."""
_QUOTED = re.compile(
    r"(?:^[ \t]*(?:On|Am|Le)\b[^\n]{0,200}(?:\n[^\n>]{0,100})?(?:wrote|schrieb|écrit)\s?:\s*\n)?"
    r"(?:^>[^\n]*(?:\n|\Z))+",
    re.MULTILINE,
)
_SIGNATURE = re.compile(r"^-- \n.*\Z", re.MULTILINE | re.DOTALL)


def read_mail(data: bytes) -> Article:
    """The text of a mail, with its subject, sender and date. Attachments are left out, and so are
    quotations of earlier mail and the signature of a plain body. Raises ValueError, saying why
    there is no text."""
    message = message_from_bytes(data, policy=policy.default)
    plain, page = (_body(message, kind) for kind in ("plain", "html"))
    text = _own(decode_text(*plain)) if plain else ""
    if page and len(text) < _SHORT:
        # Loads lxml and trafilatura, which plain text can do without.
        from sayso.clean.html import read_page

        text = read_page(page[0]).text
    if not text.strip():
        raise ValueError("no text found in the mail; save its text to a file and give that")
    name, address = parseaddr(_header(message, "From") or "")
    known = outlet_at(address.rpartition("@")[2])
    return Article(
        text=text,
        outlet=known.name if known else name or address or None,
        title=_header(message, "Subject"),
        published=stated_published(_header(message, "Date")),
    )


def _header(message: EmailMessage, name: str) -> str | None:
    """What a header says, on one line."""
    return " ".join(str(message.get(name, "")).split()) or None


def _body(message: EmailMessage, kind: str) -> tuple[bytes, str | None] | None:
    """The bytes of the body of a kind, and the charset that it states."""
    part = message.get_body((kind,))
    data = part.get_payload(decode=True) if part else None
    return (data, part.get_content_charset()) if part and isinstance(data, bytes) else None


def _own(text: str) -> str:
    """A plain body without what others wrote before; of a mail that passes it on, all."""
    plain = _SIGNATURE.sub("", text.replace("\r\n", "\n"))
    own = _QUOTED.sub("", plain)
    passed_on = len(own) < _SHORT < len(plain) - len(own)
    return (plain if passed_on else own).strip("\n")
