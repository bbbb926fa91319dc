"""What a text shows of its publisher, date, title and authors: invented pages and outlets."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import raw

from sayso.clean import clean
from sayso.facts import outlets as table
from sayso.imprint import confirmed, imprint
from sayso.imprint.bylines import bio_name, byline
from sayso.imprint.datelines import datelined
from sayso.imprint.headlines import headlined
from sayso.imprint.outlets import publisher
from sayso.imprint.stamps import published
from sayso.types import Boilerplate, Document

OUTLETS = """
[[outlets]]
name = "The Velm Lantern"
names = ["Lantern"]
domains = ["lantern.example"]
country = "NO"
kind = "private"
[[outlets]]
name = "Osk Daily"
domains = ["osk-daily.example"]
country = "SE"
kind = "private"
[[outlets]]
name = "Norland Press Agency"
names = ["NPA"]
country = "NO"
kind = "agency"
[countries]
NO = ["Norland"]
"""
STORY = "The quay of Velm was shut on Monday after a storm. " * 12


@pytest.fixture(autouse=True)
def _listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "outlets.toml").write_text(OUTLETS, "utf-8")
    monkeypatch.setenv("SAYSO_FACTS", str(tmp_path))
    table.forget()
    yield
    table.forget()


def page(*pieces: tuple[str, str]) -> tuple[Document, list[Boilerplate]]:
    """A document of (kind, words), and those parts of it that are the article's."""
    text, marked = "", []
    for kind, words in pieces:
        marked.append(Boilerplate((len(text), len(text) + len(words)), kind))
        text += words + " "
    own = [part for part in marked if part.kind in ("headline", "byline", "dateline")]
    rest = tuple(part for part in marked if part not in own and part.kind != "text")
    made = clean(raw("x"))
    origin = replace(made.origin, end=len(text))
    return replace(made, text=text, origin=origin, boilerplate=rest), own


def told(*pieces: tuple[str, str]) -> Document:
    return imprint(*page(*pieces))


@pytest.mark.parametrize(
    ("words", "outlet"),
    [
        ("The Velm Lantern could not independently verify the claim.", "The Velm Lantern"),
        ("It burnt. The Lantern was unable to verify that", "The Velm Lantern"),
        ("after the attack The Velm Lantern has not been able to verify it", "The Velm Lantern"),
        ("The video was not independently verified by the Lantern.", "The Velm Lantern"),
        ("The Lantern has contacted the port for comment.", "The Velm Lantern"),
        ("Osk Daily reached out to the ministry for comment.", "Osk Daily"),
        ("The port did not answer Osk Daily's request for comment.", "Osk Daily"),
        ("He ignored a request for comment from Osk Daily.", "Osk Daily"),
        ("Osk Daily's Mara Ilic in Velm contributed to this report.", "Osk Daily"),
        ("The Osk Tribune could not verify the claim.", "The Osk Tribune"),
        ("The Osk Tribune has contacted the mayor", "The Osk Tribune"),
        ("He said so.” Osk Daily has not independently verified it.", "Osk Daily"),
        ("Osk Daily couldn’t confirm it.", "Osk Daily"),
        ("Osk Daily has been unable to verify it.", "Osk Daily"),
        ("\nBy Mara Ilic, Osk Daily\nThe quay burnt.", "Osk Daily"),
        ("VELM (Osk Daily) — The quay burnt.", "Osk Daily"),
        ("VELM, May 6 (Osk Daily) - The quay burnt.", "Osk Daily"),
        ("VELM, May 6 (NPA) - The quay burnt.", None),
        ("A quay in Velm (Osk Daily) burnt, a tale by Mara Ilic, Osk Daily said.", None),
        # What is said of any company, of any outlet.
        ("Osk Daily has not confirmed that it is for sale.", None),
        ("A video reviewed and verified by Osk Daily shows it.", None),
        # A longer name is another's.
        ("North Osk Daily could not verify the claim.", "North Osk Daily"),
        # A body, a country, lower case, no verb of a publisher's, a name that goes on.
        ("The Harbour Institute could not verify the claim.", None),
        ("Norland could not verify the claim.", None),
        ("An osk daily could not verify the claim.", None),
        ("Osk Daily reported the claim.", None),
        ("He told Osk Daily Radio that it burnt and told Osk Daily Radio so.", None),
        # Others quote what an outlet was told.
        ("He told Osk Daily that it burnt.", None),
        ("He told Osk Daily that it burnt. She told Osk Daily so.", None),
        ("He told Osk Daily. She told Osk Daily. They spoke to Osk Daily.", "Osk Daily"),
        ("He told Osk Daily, told Osk Daily, told Osk Daily; she told the Lantern.", None),
        # Two say it.
        ("The Lantern could not verify it. Osk Daily has contacted the port.", None),
        ("The Lantern could not verify it. He told Osk Daily so.", "The Velm Lantern"),
        # An agency is credited by those who print it.
        ("VELM (NPA) — It burnt.", None),
        ("NPA could not verify it. The Lantern has contacted the port.", "The Velm Lantern"),
        ("NPA could not verify it.", "Norland Press Agency"),
        ("He told NPA so, told NPA so, told NPA so.", None),
        ("NPA journalists Mara Ilic and Teo Brand contributed to this report.", None),
        (
            "He told NPA. NPA journalist Mara Ilic contributed to this report.",
            "Norland Press Agency",
        ),
    ],
)
def test_the_articles_own_words_tell_the_outlet(words: str, outlet: str | None) -> None:
    assert told(("text", STORY + words)).outlet == outlet


@pytest.mark.parametrize(
    ("kind", "words", "outlet"),
    [
        (
            "bio",
            "Mara Ilic is a senior news editor at The Velm Lantern She lives in Osk",
            "The Velm Lantern",
        ),
        ("bio", "Mara Ilic is an Osk Daily Senior News Reporter based in Velm", "Osk Daily"),
        ("bio", "Mara joined Osk Daily in 2024 from a freelance career", "Osk Daily"),
        ("bio", "Get in touch by emailing m.ilic@osk-daily.example", "Osk Daily"),
        ("bio", "Mara Ilic is a former reporter at Osk Daily", None),
        ("bio", "Before she joined Osk Daily Mara sold boats", None),
        ("bio", "Her work has appeared in Osk Daily and the Lantern", None),
        ("bio", "Mara Ilic is a reporter at the Harbour Tribune", None),
        (
            "bio",
            "Mara Ilic is a reporter at Osk Daily, Teo Brand is an editor at the Lantern",
            None,
        ),
        ("donation", "We, the journalists of The Velm Lantern, need you", "The Velm Lantern"),
        ("donation", "Support Osk Daily today", "Osk Daily"),
        ("donation", "Your donations enable Osk Daily to go on", "Osk Daily"),
        ("donation", "Osk Daily is committed to the facts", "Osk Daily"),
        ("paywall", "Subscribe to the Lantern to read on", "The Velm Lantern"),
        ("newsletter", "Get the Lantern's free morning newsletter", "The Velm Lantern"),
        ("cookie", "Osk Daily and its partners use cookies. Osk Daily uses cookies", "Osk Daily"),
        ("rights", "Copyright © 2031 Osk Daily. All rights reserved.", "Osk Daily"),
        ("rights", "© Osk Daily 2031", "Osk Daily"),
        ("rights", "Copyright 2031 NPA. All rights reserved.", None),
        ("rights", "links to the website osk-daily.example are mandatory", "Osk Daily"),
        ("rights", "see osk-daily.example and lantern.example", None),
        ("teaser", "Support Osk Daily today", None),
        ("caption", "Copyright 2031 Osk Daily", None),
    ],
)
def test_boilerplate_tells_the_outlet(kind: str, words: str, outlet: str | None) -> None:
    assert told(("text", STORY), (kind, words)).outlet == outlet


def test_what_is_said_across_parts_is_not_said() -> None:
    found = told(("text", STORY + " The port of"), ("caption", "A"), ("text", "Osk Daily"))
    assert found.outlet is None
    joined = told(("text", "Support"), ("donation", "us"), ("text", "Osk Daily"), ("bio", "so"))
    assert joined.outlet is None


def test_a_notice_may_begin_late_in_its_line() -> None:
    begun = "We, the journalists of Osk Daily, refuse to be silent. "
    rest = ("donation", "To go on with our work we need you.")
    assert told(("text", STORY + begun), rest).outlet == "Osk Daily"
    assert told(("text", STORY + begun + "\n"), rest).outlet is None


def test_boilerplate_of_another_page_tells_nothing() -> None:
    spoke = "He told the Lantern so. She told the Lantern so. "
    bio = ("bio", "Mara Ilic is a reporter at Osk Daily")
    assert told(("text", STORY + spoke), bio).outlet is None
    assert told(("text", STORY + "The Lantern could not verify it. "), bio).outlet is None


@pytest.mark.parametrize(
    ("stamp", "when"),
    [
        ("(Updated:  May 6, 2031 11:41 am)", "2031-05-06"),
        (
            "Published Tue, May 6 2031 4:05 AM ESTUpdated Wed, May 7 2031 7:10 AM EST",
            "2031-05-06T09:05:00Z",
        ),
        ("Updated May 7, 2031, published May 6, 2031", "2031-05-06"),
        ("Published Tue, May 6 20314:05 AM EDT", "2031-05-06T08:05:00Z"),
        ("11:48, Tue, May 6, 2031", "2031-05-06"),
        ("20 May 2031 01:38 pm IST", "2031-05-20"),
        ("6th of May 2031 at 9.30 GMT", "2031-05-06T09:30:00Z"),
        ("Updated 11:21 pm EDT, Tuesday, May 6, 2031", "2031-05-07T03:21:00Z"),
        ("May 6, 2031 2:26 PM GMT+2Last Updated 9 min ago", "2031-05-06T12:26:00Z"),
        ("2031-05-06T11:41:00+02:00", "2031-05-06T09:41:00Z"),
        ("6 May 2031 | 6 May 2031 10:00 UTC", "2031-05-06T10:00:00Z"),
        ("Sept. 4, 2031, 9:41 p.m.", "2031-09-04"),
        # No year, no date, no day, another weekday, two dates, a day that may be a month.
        ("May 6, 11:41 am", None),
        ("3 hours ago", None),
        ("May 2031", None),
        ("Mon, May 6, 2031", None),
        ("Feb 30, 2031", None),
        ("May 6, 2031 May 7, 2031", None),
        ("05/06/2031", None),
        ("May 6, 20311", None),
        ("", None),
    ],
)
def test_stamps(stamp: str, when: str | None) -> None:
    assert published([stamp]) == when


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Mara Ilic and Teo Brand", "Mara Ilic and Teo Brand"),
        ("by Mara IlicPresident Oda Verrin speaks", "Mara Ilic"),
        ("By Mara Ilic, Senior Reporter, and Teo Brand", "Mara Ilic, Teo Brand"),
        ("By Mara Ilic, Teo Brand and Ona McCall", "Mara Ilic, Teo Brand and Ona McCall"),
        ("By Mara Ilic, New Osk", "Mara Ilic"),
        ("Mara Ilic @mara_ilic", "Mara Ilic"),
        ("Mara Ilic@mara_ilic", "Mara Ilic"),
        ("Mara Ilic Senior Reporter", "Mara Ilic"),
        ("Mara Ilic Harbour Reporter", None),
        ("By Jan van der Berg", "Jan van der Berg"),
        ("By J. K. Rowe", "J. K. Rowe"),
        ("Author of the article:\nMara Ilic", "Mara Ilic"),
        ("5:45 AM 6 May 2031 by Mara Ilic", "Mara Ilic"),
        ("By Mara Ilic May 6, 2031", "Mara Ilic"),
        ("By Mara Ilic; Photos by Teo Brand", "Mara Ilic"),
        ("Edited by Teo Brand", None),
        ("By Osk Daily", None),
        ("The Velm Ledger", None),
        ("By Staff Reporter", None),
        ("By Mara", None),
        ("By", None),
        ("", None),
        ("ZCZC NPA0412 4 W 0312", None),
    ],
)
def test_bylines_give_names_only(line: str, names: str | None) -> None:
    assert byline(line) == names


@pytest.mark.parametrize(
    ("bio", "name"),
    [
        ("Mara Ilic is a senior news editor at Osk Daily", "Mara Ilic"),
        ("Mara Ilic is a professor of boats", None),
        ("Mara Ilic is a former reporter", None),
        ("She is a reporter", None),
        ("Osk Daily is a paper for reporters", None),
        ("Mara Ilic and Teo Brand are the reporters", None),
    ],
)
def test_bios_give_a_name(bio: str, name: str | None) -> None:
    assert bio_name(bio) == name


HEAD = (
    ("navigation", "Home News"),
    ("headline", "Storm shuts the port"),
    ("byline", "By Mara Ilic, Velm"),
    ("dateline", "May 6, 2031"),
    ("text", STORY),
)


def test_an_outlets_name_above_the_headline_is_no_part_of_it() -> None:
    below = ("text", "A guard told the Courier that it rained. " * 9)
    document = told(("headline", "Velm Courier\nDam bursts at Osk"), below)
    assert (document.outlet, document.title) == ("Velm Courier", "Dam bursts at Osk")
    document = told(("headline", "Rain comes\nDam bursts at Osk"), below)
    assert document.title == "Dam bursts at Osk"
    assert told(("headline", "Wire: Osk Press Agency (OPA)"), below).title is None


def test_the_head_of_an_article_is_read() -> None:
    found = told(
        *HEAD, ("headline", "Other news"), ("byline", "Teo Brand"), ("dateline", "May 9, 2032")
    )
    assert (found.title, found.byline, found.published) == (
        "Storm shuts the port",
        "Mara Ilic",
        "2031-05-06",
    )


def test_the_head_stands_below_the_menus_of_its_page() -> None:
    menus = "Weather\nHarbour and fishing\nYour money\n" * 20
    found = told(("headline", "Sport\nAll of our letters\nMore"), ("text", menus), *HEAD[1:])
    assert (found.title, found.byline, found.published) == (
        "Storm shuts the port",
        "Mara Ilic",
        "2031-05-06",
    )
    paragraphs = f"{STORY}\n" * 20
    found = told(("text", paragraphs), *HEAD[1:])
    assert (found.title, found.byline, found.published) == (None, None, None)


def test_an_outlet_is_told_of_both_sides_of_where_another_article_may_begin() -> None:
    shown = "The Lantern could not verify it. "
    document, parts = page(("text", STORY), ("text", shown), ("text", STORY))
    before, behind = len(STORY) - 2, len(STORY) + len(shown) + 1
    assert imprint(document, parts, [before]).outlet is None
    assert imprint(document, parts, [behind]).outlet is None
    # An edge of the article itself.
    assert imprint(document, parts, [40, 300]).outlet == "The Velm Lantern"
    again = page(("text", STORY + shown + STORY + "A guard told the Lantern so."))
    assert imprint(*again, [behind]).outlet == "The Velm Lantern"
    by = page(
        ("byline", "By Mara Ilic"), ("text", STORY * 2), ("bio", "Mara Ilic is a Lantern reporter")
    )
    assert imprint(*by, [len(STORY)]).outlet == "The Velm Lantern"
    assert imprint(*by, [len(STORY)]).byline == "Mara Ilic"


def test_an_outlet_shows_itself_twice_in_its_menus() -> None:
    about, search = ("navigation", "Sport\nAbout the Lantern"), ("navigation", "Search Lantern\nX")
    assert told(search, ("text", STORY), about).outlet == "The Velm Lantern"
    assert told(("text", STORY), about).outlet is None
    rights = ("navigation", "Help\n© 2029-2031 The Velm Lantern")
    assert told(("text", STORY), rights).outlet == "The Velm Lantern"


def test_a_byline_may_bear_the_date() -> None:
    found = told(("byline", "By Mara Ilic May 6, 2031"), ("text", STORY))
    assert (found.byline, found.published) == ("Mara Ilic", "2031-05-06")


def test_what_stands_below_the_text_is_another_articles() -> None:
    found = told(("text", STORY), *HEAD[1:4])
    assert (found.title, found.byline, found.published) == (None, None, None)


def test_a_bio_right_below_gives_the_byline() -> None:
    bio = ("bio", "Mara Ilic is a reporter in Velm")
    assert told(("text", STORY), bio).byline == "Mara Ilic"
    assert told(("text", STORY), bio, ("teaser", "More news")).byline == "Mara Ilic"
    assert told(("text", STORY), bio, ("text", STORY)).byline is None
    assert told(("text", STORY), bio, ("bio", "Teo Brand is an editor")).byline is None
    assert told(("byline", "By Staff"), ("text", STORY), bio).byline is None
    assert told(("text", f"{STORY} Sophie"), bio).byline == "Sophie Mara Ilic"


def test_a_headline_that_has_lost_its_beginning_is_none() -> None:
    assert told(("headline", "and what comes next"), ("text", STORY)).title is None


def test_what_is_given_stays() -> None:
    document, parts = page(*HEAD, ("donation", "Support Osk Daily today"))
    given = replace(document, outlet="O", title="T", byline="B", published="2030-01-01")
    assert imprint(given, parts) == given
    assert imprint(document, parts).outlet == "Osk Daily"


def test_a_page_or_a_record_is_left_alone() -> None:
    document, parts = page(*HEAD)
    single = replace(document, origin=replace(document.origin, start=None, end=None))
    assert imprint(single, parts) == single == confirmed(single, imprint(document, parts))


def test_what_the_text_has_is_confirmed_and_nothing_else() -> None:
    document, parts = page(*HEAD, ("donation", "Support Osk Daily today"))
    kept = imprint(document, parts)
    assert confirmed(document, kept) == kept
    false = replace(kept, outlet="X", title="Y", byline="Mara Ilic, Ona Z", published="2031-05-07")
    remade = confirmed(document, false)
    assert (remade.title, remade.byline, remade.published) == (None, None, None)
    assert remade.outlet is None
    assert confirmed(document, replace(kept, outlet=None)).outlet is None


HOSTILE = [
    "told The ",
    "is a ",
    "could not ",
    "The Osk ",
    " has contacted ",
    "Copyright 2031 ",
    "a.",
    "x@x.",
    "May 6, 2031 ",
    "1:11 ",
    "By Mara Ilic, ",
    "Mara Ilic is a ",
    " journalists A",
    "\u00a9",
    " ",
    "A",
    "\0",
]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("kind", ["text", "rights", "bio", "byline", "dateline"])
def test_long_parts_take_little_time(piece: str, kind: str) -> None:
    document, parts = page((kind, piece * (100_000 // len(piece))), ("text", STORY))
    start = time.process_time()
    imprint(document, parts)
    assert time.process_time() - start < 5


KINDS = ["text", "headline", "byline", "dateline", "bio", "rights", "donation", "newsletter"]
WORDS = st.sampled_from(
    ["By", "Mara", "Ilic", "told", "Osk Daily", "the Lantern", "could not verify", "May 6, 2031",
     "updated", "\0", "\n", "is a reporter at", "©", "support", "’s", ",", ".", "x@lantern.example"]
)  # fmt: skip


@given(
    st.lists(
        st.tuples(
            st.sampled_from(KINDS),
            st.lists(st.one_of(WORDS, st.text(max_size=9)), max_size=9).map(" ".join),
        ),
        max_size=8,
    )
)
def test_any_text_is_taken_and_confirmed(pieces: list[tuple[str, str]]) -> None:
    document, parts = page(*pieces, ("text", "x"))
    found = imprint(document, parts)
    assert confirmed(document, found) == found
    shown = publisher(document.text, ())
    assert shown in {None, "The Velm Lantern", "Osk Daily"} or shown in document.text


def test_a_name_does_not_begin_with_a_preposition() -> None:
    assert publisher("The Osk Tribune could not verify it. ", ()) == "The Osk Tribune"
    assert publisher("By Osk Tribune could not verify it. ", ()) is None


def test_a_line_at_the_head_may_have_an_outlets_whole_name() -> None:
    head = "Dam bursts at Osk - live\nThe Velm Tribune\nThe dam of Osk has burst. "
    assert publisher(head + "The Tribune could not verify it. ", ()) == "The Velm Tribune"
    assert publisher(head + "The Osk Tribune could not verify it. ", ()) == "The Osk Tribune"


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Velm Courier\nThe Courier could not establish that.", "Velm Courier"),
        ("\nVelm Courier\nA guard told the Courier that it rained.", "Velm Courier"),
        ("Radio Osk News\nA report seen by Radio Osk tells of rain.", "Radio Osk News"),
        ("Osk Evening News\nA letter seen by the Evening News tells of rain.", "Osk Evening News"),
        ("Velm State Agency\nOSK (VSA) - It rained on.", "Velm State Agency"),
        ("Velm State Agency\nThe Velm State Agency (VSA) said so.", None),
        ("Velm Herald\nA guard told the Tribune that it rained.", None),
        ("Latest News\nThe rain went on, he told the Herald.", None),
        ("Rain at Osk\nVelm Herald\nA guard told the Herald so.", None),
    ],
)
def test_a_first_line_that_is_an_outlets_name_is_its_own(text: str, outlet: str | None) -> None:
    assert publisher(text, ()) == outlet


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("VELM, 7.11.2031 - The port is shut.", "2031-11-07"),
        ("VELM, 17 JAN 90 (NPA) -- THE PORT IS SHUT.", "1990-01-17"),
        ("OSK DE VELM (NORLAND), 3 MAY 31 -- [TEXT] A SHIP SANK.", "2031-05-03"),
        ("Ship sinks\nNEW VELM, Norland, May 5, 2031 (Northwire) — A ship sank.", "2031-05-05"),
        ("VELM, May 5 (Northwire) - A ship sank.", None),
        ("VELM, NO DATE -- A SHIP SANK.", None),
        ("VELM, 31 JUN 90 -- A SHIP SANK.", None),
        ("Roe left Velm, 5 May 31 -- a ship sank.", None),
        ("Monday, 5 May 2031 - A ship sank.", None),
        ("x" * 500 + "\nVELM, 17 JAN 90 (NPA) -- THE PORT IS SHUT.", None),
    ],
)
def test_a_dateline_tells_the_day(head: str, expected: str | None) -> None:
    assert datelined(head) == expected


def test_a_record_without_a_date_has_that_of_its_dateline() -> None:
    text = "VELM, 17 JAN 90 (NPA) -- THE PORT OF VELM WAS SHUT TODAY."
    document = clean(raw(text))
    record = replace(document, origin=replace(document.origin, start=None))
    dated = imprint(record, [])
    assert dated.published == "1990-01-17"
    assert confirmed(record, dated) == dated
    told = replace(record, published="1990-01-18")
    assert imprint(told, []) == told


BODY = "\n\nThe dam of Osk has burst, and the water has come as far as the old bridge by the mill."


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Dam bursts at Osk after the rain", "Dam bursts at Osk after the rain"),
        ("Velm Herald\n5 May 2031\n\nDam bursts at Osk\nBy Jane Roe", "Dam bursts at Osk"),
        ("LIVE: Dam bursts at Osk\n\n18:42", "LIVE: Dam bursts at Osk"),
        ("The dam of Osk has burst.", None),
        ("velm.example/news", None),
        ("11:20 Dam bursts at Osk again", None),
        ("DAM BURSTS AT OSK", None),
        ("Dam bursts", None),
        ("From the night desk, Monday 4 May", None),
    ],
)
def test_a_line_above_the_text_may_be_its_headline(head: str, title: str | None) -> None:
    assert headlined(head + BODY, ()) == title


def test_no_headline_stands_above_short_lines_or_in_boilerplate() -> None:
    assert headlined("Dam bursts at Osk\nRain at Velm\nSnow at Tarn", ()) is None
    head = "Sign up for our letters\nDam bursts at Osk"
    assert headlined(head + BODY, ((0, 23),)) == "Dam bursts at Osk"
