"""The clean stage through its one function."""

import hashlib
import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.clean import canonical_url, clean, decode, unknown_fields
from sayso.errors import ParseError
from sayso.ids import identify
from sayso.types import Format, Given, RawInput

PARAGRAPHS = [
    "The harbour of Port Vesna stays closed until Friday, its master Ilse Varga said on Tuesday.",
    "“No ship leaves before the mines are cleared,” she told the Vesna Courier by telephone.",
    "Fishermen gathered at the quay and demanded that the council of Norland pay for their losses.",
    "A spokesman for the council denied that any payment had been promised to the fishermen.",
]
PAGE = """<!doctype html><html lang="en-GB"><head><title>Harbour closed | Vesna Courier</title>
<link rel="canonical" href="HTTPS://Courier.Example:443/harbour?utm_source=x&id=7#top">
<meta property="og:site_name" content="Vesna Courier"><meta property="og:title"
content="Harbour closed"><meta name="author" content="Mira Dahl">{head}</head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Harbour closed</h1>{body}
</article><footer>All rights reserved. 12 May 2019</footer></body></html>"""


def page(head: str = "", body: str = "") -> bytes:
    paragraphs = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    return PAGE.format(head=head, body=paragraphs + body).encode()


def raw(data: bytes, kind: Format, record: int | None = None, **said: str) -> RawInput:
    return RawInput("file:///news/a", data, kind, record=record, given=Given(**said))


def record(**fields: object) -> RawInput:
    return raw(json.dumps(fields).encode(), "jsonl", record=3)


WORDS = st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\t\n\r\x0b\x0c\x85")


@settings(deadline=None)
@given(st.text(WORDS))
def test_plain_text_is_a_slice_of_the_decoded_input(text: str) -> None:
    data = ("News " + text).encode()
    document = clean(raw(data, "text"))
    start, end = document.origin.start, document.origin.end
    assert start is not None
    assert decode(data)[start:end] == document.text == data.decode()


def test_nul_bytes_and_newlines_stay() -> None:
    text = "The mayor\0 said no.\r\nThe council\rsaid yes.\u2028"
    assert clean(raw(text.encode(), "text")).text == text


@pytest.mark.parametrize("kind", ["text", "html", "jsonl"])
@pytest.mark.parametrize("data", [b"", b" \n\t", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_what_is_empty_is_refused(kind: Format, data: bytes) -> None:
    with pytest.raises(ParseError):
        clean(raw(data, kind))


@pytest.mark.parametrize("kind", ["text", "html"])
@pytest.mark.parametrize("length", [120, 6_000])
def test_random_bytes_are_no_text_and_no_page(kind: Format, length: int) -> None:
    with pytest.raises(ParseError, match="looks binary"):
        clean(raw(random.Random(7).randbytes(length), kind))


@pytest.mark.parametrize("kind", ["text", "html"])
def test_control_characters_are_no_text(kind: Format) -> None:
    with pytest.raises(ParseError, match="looks binary"):
        clean(raw(bytes(range(16)) * 20, kind))


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["text", "html", "jsonl"]))
def test_any_bytes_give_a_document_or_a_parse_error(data: bytes, kind: Format) -> None:
    try:
        document = clean(raw(data, kind))
    except ParseError:
        return
    assert document.text.strip()
    assert clean(raw(data, kind)) == document


def test_a_page_gives_its_article_and_what_it_states() -> None:
    stated = '<meta property="article:published_time" content="2031-03-04T09:30:00+01:00">'
    data = page(stated)
    document = clean(raw(data, "html"))
    assert [line for line in document.text.splitlines() if line in PARAGRAPHS] == PARAGRAPHS
    assert "Sport" not in document.text
    assert document.uri == "https://courier.example/harbour?id=7"
    assert document.outlet == "Vesna Courier"
    assert document.title == "Harbour closed"
    assert document.byline == "Mira Dahl"
    assert document.published == "2031-03-04T08:30:00Z"
    assert document.language == "en-GB"
    assert document.origin.start is None
    sha256 = hashlib.sha256(data).hexdigest()
    assert document.origin.sha256 == sha256
    assert document.id == identify(document.uri, sha256, None)
    assert clean(raw(data, "html")) == document


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("Harbour closed - Vesna Courier", "Harbour closed"),
        ("Harbour closed – The Vesna Courier Online", "Harbour closed"),
        ("Harbour closed | Courier.example", "Harbour closed"),
        ("Harbour closed - Port News | Vesna Courier", "Harbour closed"),
        ("Harbour shut - Port News | Vesna Courier", "Harbour shut - Port News"),
        ("Harbour shut - a month on", "Harbour shut - a month on"),
        ("Vesna Courier", "Vesna Courier"),
    ],
)
def test_a_title_is_without_the_name_of_the_site(stated: str, title: str) -> None:
    item = {"@type": "NewsArticle", "headline": "Harbour closed"}
    data = page(f'<script type="application/ld+json">{json.dumps(item)}</script>').decode()
    data = data.replace('content="Harbour closed"', f'content="{stated}"')
    assert clean(raw(data.encode(), "html")).title == title


def test_json_ld_states_the_time() -> None:
    item = {"@graph": [{"@type": ["NewsArticle"], "datePublished": "2031-03-04"}]}
    data = page(f'<script type="application/ld+json">{json.dumps(item)}</script>')
    assert clean(raw(data, "html")).published == "2031-03-04"


LD = '<script type="application/ld+json">{}</script>'


def authored(author: object, head: str = "") -> bytes:
    """The page, with `author` in JSON-LD and `head` in its head."""
    item = {"@type": "NewsArticle", "author": author}
    return page(LD.format(json.dumps(item)) + head)


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ({"name": "Jane Roe"}, "Jane Roe"),
        ([{"name": "Jane Roe"}, {"name": "John Osk"}], "Jane Roe; John Osk"),
        (["Jane Roe", {"name": "jane-roe"}], "Jane Roe"),
        ("By JANE ROE and JOHN OSK, Staff writers", "JANE ROE; JOHN OSK"),
        ("Jane Roe, John Osk and Mira Dahl", "Jane Roe; John Osk; Mira Dahl"),
        ({"name": "Jane Roe is a reporter for the Courier"}, "Jane Roe"),
        ({"name": "Jane Roe Monday, March 4"}, "Jane Roe"),
        ({"name": "Jane Roe, Associated Press"}, "Jane Roe; Associated Press"),
        ("Jane Roe, AP National Writer", "Jane Roe; AP National Writer"),
        # The page's own name, addresses and accounts are nobody; so what else is stated counts.
        ({"@type": "Organization", "name": "Vesna Courier"}, "Mira Dahl"),
        ([{"name": "Vesna Courier Sport"}, {"name": "Jane Roe"}], "Jane Roe"),
        ("https://courier.example/jane", "Mira Dahl"),
        (["admin", "jroe7"], "Mira Dahl"),
        ({"name": {"no": "name"}}, "Mira Dahl"),
        ("", "Mira Dahl"),
    ],
)
def test_a_page_names_its_authors(author: object, byline: str) -> None:
    assert clean(raw(authored(author), "html")).byline == byline


@pytest.mark.parametrize("word", ["news ", "1.", "by ", ", and ", "a@"])
def test_names_of_any_length_are_read(word: str) -> None:
    assert clean(raw(authored({"name": word * 190_000}), "html")).byline == "Mira Dahl"


def test_a_title_of_any_length_is_read() -> None:
    title = f"Harbour{' ' * 200_000}closed - The Courier"
    data = page().replace(b"Harbour closed | Vesna Courier", title.encode())
    data = data.replace(b"og:site_name", b"none")
    assert clean(raw(data, "html")).outlet == "The Courier"


def test_inverted_names_of_scholarly_pages_are_turned() -> None:
    names = ("Roe, Jane", "Osk, John")
    head = "".join(f'<meta name="dc.creator" content="{name}">' for name in names)
    assert clean(raw(page(head), "html")).byline == "Jane Roe; John Osk"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published" itemprop="datePublished dateCreated" content="{}">',
        LD.format('{{"@type": "ClaimReview", "datePublished": "{}"}}'),
    ],
)
def test_a_page_states_its_day_in_many_forms(head: str) -> None:
    data = page(head.format("2031-03-04T09:30:00+01:00"))
    assert clean(raw(data, "html")).published == "2031-03-04T08:30:00Z"


def test_a_marked_element_states_the_day() -> None:
    data = page(body='<p itemprop="datePublished">4 March 2031</p>')
    assert clean(raw(data, "html")).published == "2031-03-04"


@pytest.mark.parametrize(
    ("site", "publisher", "title", "outlet"),
    [
        ("tidewire", "Tide Wire", "Harbour closed", "Tide Wire"),
        ("tidewire", None, "Harbour closed", "tidewire"),
        ("", "TideWire.example", "Harbour closed", "TideWire.example"),
        ("tidewire.example", None, "Harbour closed", None),
        ("", None, "Harbour closed - The Tide Wire", "The Tide Wire"),
        ("", None, "Harbour closed - Port News", None),
    ],
)
def test_a_site_is_named_by_its_best_name(
    site: str, publisher: str | None, title: str, outlet: str | None
) -> None:
    item = {"@type": "NewsArticle", "publisher": {"name": publisher}}
    data = page(LD.format(json.dumps(item))).decode()
    data = data.replace('content="Vesna Courier"', f'content="{site}"')
    data = data.replace("Courier.Example", "www.tidewire.example")
    data = data.replace("<title>Harbour closed | Vesna Courier", f"<title>{title}")
    assert clean(raw(data.encode(), "html")).outlet == outlet


def test_a_date_is_never_guessed_from_text_or_address() -> None:
    data = page().replace(b"/harbour?", b"/2031/03/04/harbour?")
    assert clean(raw(data, "html")).published is None


def test_a_domain_is_no_outlet() -> None:
    data = page().replace(b'content="Vesna Courier"', b'content="courier.example"')
    assert clean(raw(data, "html")).outlet is None


def test_an_outlet_that_the_table_knows_has_its_name_there() -> None:
    stated = page().replace(b'content="Vesna Courier"', b'content="RIA News Agency"')
    assert clean(raw(stated, "html")).outlet == "RIA Novosti"
    url = "https://edition.cnn.com/harbour"
    assert clean(raw(page(), "html", url=url)).outlet == "CNN"
    assert clean(raw(b"No.", "text", url=url)).outlet == "CNN"
    assert clean(record(text="No.", url=url)).outlet == "CNN"


def test_an_outlet_that_the_user_or_a_record_gives_stays() -> None:
    url = "https://edition.cnn.com/harbour"
    assert clean(raw(page(), "html", url=url, outlet="the BBC")).outlet == "the BBC"
    assert clean(record(text="No.", url=url, outlet="cnn.com")).outlet == "cnn.com"


def test_a_page_in_a_declared_charset() -> None:
    data = page('<meta charset="windows-1250">', "<p>Łódź kept quiet, the council said.</p>")
    document = clean(raw(data.decode().encode("cp1250"), "html"))
    assert "Łódź kept quiet" in document.text
    assert PARAGRAPHS[1] in document.text


def test_a_page_without_an_article_is_refused() -> None:
    with pytest.raises(ParseError, match="no article"):
        clean(raw(b"<html><body><script>x()</script></body></html>", "html"))


@pytest.mark.parametrize(
    ("body", "cause"),
    [
        ("<div>" * 5_000, "nested too deeply"),
        ("<p>a</p>" * 21_000, "elements"),
        ("<div " + " ".join(f"a{i}=1" for i in range(60_000)) + ">", "attributes"),
        ("<p>" + "word " * 900_000 + "</p>", "characters"),
    ],
    ids=["deep", "wide", "attributes", "long"],
)
def test_hostile_markup_is_refused(body: str, cause: str) -> None:
    with pytest.raises(ParseError, match=cause):
        clean(raw(page(body=body), "html"))


def test_entities_and_huge_attributes_do_no_harm() -> None:
    bomb = b'<!DOCTYPE html [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    body = "&b;" * 1_000 + f'<img src="data:{"A" * 2_000_000}">'
    assert PARAGRAPHS[0] in clean(raw(bomb + page(body=body), "html")).text


def test_a_record_is_taken_as_it_is() -> None:
    text = " \ud83d lone, \u0000 NUL,\r\n kept "
    document = clean(record(text=text, url="https://A.example/1?utm_medium=m#f", outlet="Courier"))
    assert document.text == text
    assert document.uri == "https://a.example/1"
    assert document.outlet == "Courier"
    assert document.origin.record == 3


def test_a_record_without_a_url_is_named_by_its_number() -> None:
    assert clean(record(text="No.", uri="file:///etc/passwd")).uri == "file:///news/a#3"
    assert clean(record(text="No.", uri="http://a.example/x")).uri == "http://a.example/x"


def test_an_unreadable_time_of_a_record_is_left_out() -> None:
    assert clean(record(text="No.", published="last week")).published is None
    assert clean(record(text="No.", published="2031-03-04T01:00+02:00")).published == (
        "2031-03-03T23:00:00Z"
    )


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        (b'{"text": "No', "line 3: not JSON"),
        (b'["text"]', "not a JSON object"),
        (b'{"title": "No"}', 'it has no "text"'),
        (b'{"text": 7}', '"text" is not a string'),
        (b'{"text": "No.", "title": 7}', '"title" is not a string'),
        (b'{"text": "No.", "published": 1930000000}', '"published" is not a string'),
        (b"[" * 100_000, "line 3"),
        (b'{"text": "No.", "n": ' + b"9" * 10_000 + b"}", "line 3"),
    ],
    ids=["cut", "list", "no-text", "number", "title", "published", "deep", "long-number"],
)
def test_a_bad_record_is_named(line: bytes, cause: str) -> None:
    with pytest.raises(ParseError, match=cause) as caught:
        clean(raw(line, "jsonl", record=3))
    assert caught.value.uri == "file:///news/a#3"


def test_unknown_text_fields_are_told() -> None:
    known = record(text="No.", id="1", copy_of="2", teaser="x", body="y", score=7)
    assert unknown_fields(known) == ("teaser", "body")
    assert unknown_fields(raw(b"No.", "text")) == ()


def test_what_the_user_gives_wins() -> None:
    said = {
        "url": "https://b.example/",
        "outlet": "Herald",
        "title": "Shut",
        "published": "5 May 2032",
    }
    document = clean(raw(page(), "html", **said))
    assert (document.uri, document.outlet, document.title, document.published) == (
        "https://b.example/",
        "Herald",
        "Shut",
        "2032-05-05",
    )


@pytest.mark.parametrize("said", [{"url": "b.example"}, {"published": "soon"}])
def test_what_is_given_but_cannot_be_read_is_refused(said: dict[str, str]) -> None:
    with pytest.raises(ParseError):
        clean(raw(b"No.", "text", **said))


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("HTTP://User@A.example:80/X?b=2&fbclid=9&a=1#z", "http://a.example/X?b=2&a=1"),
        ("https://a.example:8443", "https://a.example:8443/"),
        ("https://[2001:DB8::1]/x", "https://[2001:db8::1]/x"),
    ],
)
def test_canonical_urls(stated: str, expected: str) -> None:
    assert canonical_url(stated) == expected


@settings(deadline=None)
@given(st.text() | st.text().map("https://".__add__))
def test_any_url_is_taken_or_refused(stated: str) -> None:
    try:
        url = canonical_url(stated)
    except ValueError:
        return
    assert canonical_url(url) == url


def test_bytes_of_no_text_are_refused_whatever_they_decode_to() -> None:
    data = random.Random(7).randbytes(20_000)
    with pytest.raises(ParseError, match="looks binary"):
        clean(RawInput(uri="file:///a.txt", data=data, format="text"))


@pytest.mark.parametrize(
    "stated", ['{"@graph": 5}', '[[1], {"@graph": {"a": 1}}]', '{"@type": {}}', "5"]
)
def test_odd_metadata_does_no_harm(stated: str) -> None:
    head = f'<script type="application/ld+json">{stated}</script>'
    assert PARAGRAPHS[0] in clean(raw(page(head), "html")).text
