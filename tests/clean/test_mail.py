"""Saved mail as a document."""

from __future__ import annotations

from contextlib import suppress
from email.message import EmailMessage
from email.utils import make_msgid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.clean import clean
from sayso.errors import ParseError
from sayso.types import Document, RawInput

LINE = (
    "The harbour of Port Vesna stays closed until Friday, its master Ilse Varga said on Tuesday"
    " – “too long”, she added."
)
HTML = f"<html><body><article><h1>Harbour</h1><p>{LINE}</p><p>{LINE}</p></article></body></html>"


def mail(plain: str | None = None, html: str | None = None, **headers: str) -> bytes:
    message = EmailMessage()
    message["From"] = headers.get("sender", "Vesna Desk <desk@vesna.example>")
    message["Subject"] = "Sitrep 41 – Vesna"
    message["Date"] = "Fri, 17 Jan 2031 18:22:05 +0100"
    message["Message-ID"] = make_msgid("a", "vesna.example")
    if plain is not None:
        message.set_content(plain, cte="quoted-printable")
    if html is not None and plain is not None:
        message.add_alternative(html, subtype="html", cte="base64")
    elif html is not None:
        message.set_content(html, subtype="html")
    return bytes(message)


def read(data: bytes) -> Document:
    return clean(RawInput("file:///news/a.eml", data, "mail"))


def test_a_mail_is_its_decoded_body_with_its_headers() -> None:
    document = read(mail(f"Colleagues,\n\n{LINE}\n"))
    assert document.text == f"Colleagues,\n\n{LINE}"
    told = (document.outlet, document.title, document.published, document.origin.start)
    assert told == ("Vesna Desk", "Sitrep 41 – Vesna", "2031-01-17T17:22:05Z", None)


def test_the_sender_may_be_an_outlet_of_the_table() -> None:
    assert read(mail(LINE, sender="Jane Roe <jane@email.reuters.com>")).outlet == "Reuters"


def test_earlier_mail_and_the_signature_are_left_out() -> None:
    quoted = (
        "On 16 Jan 2031, at 09:10, Ana Roe <ana@vesna.example> wrote:\n> It is open.\n>\n> A.\n"
    )
    document = read(mail(f"{LINE}\n\n{quoted}\nIt is shut.\n-- \nIlse, +47 1\n"))
    assert document.text == f"{LINE}\n\n\nIt is shut."


def test_a_mail_that_only_passes_another_on_is_read_with_it() -> None:
    quoted = "\n".join(f"> {line}" for line in [LINE] * 5)
    document = read(mail(f"See below.\n\nAna Roe wrote:\n\n{quoted}\n"))
    assert document.text.count(LINE) == 5


def test_a_mail_that_is_a_page_is_read_as_one() -> None:
    assert LINE in read(mail(None, HTML)).text
    assert LINE in read(mail("View this mail in your browser.", HTML)).text


@pytest.mark.parametrize("data", [mail(""), b"Subject: none\n\n", mail("> It is open.\n")])
def test_a_mail_without_text_is_told(data: bytes) -> None:
    with pytest.raises(ParseError, match="no text found in the mail"):
        read(data)


@given(st.binary(max_size=400))
def test_any_bytes_are_a_mail_or_an_error(data: bytes) -> None:
    with suppress(ParseError):
        assert read(b"Subject: a\nContent-Type: text/plain; charset=x\n\n" + data).text.strip()
