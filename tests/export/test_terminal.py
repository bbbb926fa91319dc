from __future__ import annotations

import unicodedata
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from made import claim, port, raw
from rich.cells import cell_len

from sayso.clean import clean
from sayso.export.terminal import shown, table
from sayso.show import show
from sayso.types import Named

ANY = st.text(alphabet=st.characters(exclude_categories=()), max_size=200)


def test_the_table() -> None:
    claims = port(outlet="The Herald")[2]
    heading, named, pronoun, untold = table(claims, 100)
    assert heading.split() == ["claim", "speaker", "cue", "content", "outlet"]
    assert named.startswith(f"{claims[0].id[:12]}  Mara Ilic  ")
    assert "“We lost three cranes,” … “and most" in named
    assert pronoun.split()[1] == "“He”"
    assert untold.split()[1] == "-"
    assert named.endswith("The Herald")


def test_relays_stand_beside_the_speaker() -> None:
    _, document, claims = port()
    at = document.text.index("Velm")
    made = replace(claims[0], chain=(Named("Velm", (at, at + 4)),), medium=Named("port", (16, 20)))
    assert "Mara Ilic, via Velm" in list(table([made], 140))[1]
    lines = shown(show(made, document), colour=False).splitlines()
    assert "via       Velm" in lines
    assert "medium    port" in lines
    assert f"relay     {at}-{at + 4}  Velm" in lines


def test_of_nothing_nothing() -> None:
    assert list(table([], 80)) == []


@given(ANY, st.integers(min_value=60, max_value=200))
def test_it_fits_and_a_terminal_obeys_nothing(text: str, width: int) -> None:
    claim = port()[2][0]
    assert claim.speaker
    hostile = replace(claim, text=text, speaker=replace(claim.speaker, name=text))
    for line in table([hostile], width):
        assert cell_len(line) <= width
        assert not {unicodedata.category(character) for character in line} & {"Cc", "Cs"}


def test_a_claim_where_it_stands() -> None:
    _, document, claims = port(outlet="The Herald")
    lines = shown(show(claims[0], document), colour=False).splitlines()
    assert "Nobody was at work on Monday. “We lost three cranes,” harbour master" in lines[0]
    assert "content   60-83  “We lost three cranes,”" in lines
    assert "mention   99-108  Mara Ilic" in lines
    assert "line      3, offset 60 of the input" in lines
    assert f"claim     {claims[0].id}" in lines


def test_colour_marks_the_spans_and_changes_no_word() -> None:
    _, document, claims = port()
    found = show(claims[0], document)
    colour = shown(found, colour=True).splitlines()[0]
    assert "\x1b[32m“We lost \x1b[0m\x1b[32;1mthree\x1b[0m\x1b[32m cranes,”\x1b[0m" in colour
    for code in ("\x1b[32m", "\x1b[32;1m", "\x1b[1;33m", "\x1b[1;33;4m", "\x1b[0m"):
        colour = colour.replace(code, "")
    assert colour == shown(found, colour=False).splitlines()[0]


@given(ANY)
def test_an_escape_in_a_title_is_not_obeyed(text: str) -> None:
    _, document, claims = port()
    hostile = replace(document, title=text, outlet=text, uri=text)
    page = shown(show(claims[0], hostile), colour=False)
    assert not {unicodedata.category(c) for c in page.replace("\n", "")} & {"Cc", "Cs"}


def test_a_copy_is_called_one() -> None:
    _, document, claims = port()
    assert "copy of" not in shown(show(claims[0], document), colour=False)
    page = shown(show(claims[0], replace(document, copy_of="0a1b")), colour=False)
    assert page.endswith("\ncopy of   0a1b\n")


def test_places_are_marked_and_told_with_country_and_point() -> None:
    document = clean(raw("A bridge fell near Bergen, and one in the village of Vennholt."))
    page = shown(show(claim(document, document.text.strip()), document), colour=False)
    assert "place     19-25  Bergen" in page
    assert "where     Bergen (NO, 60." in page
    assert "; Vennholt\n" in page
