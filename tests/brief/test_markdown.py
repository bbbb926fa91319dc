from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import claim, port, raw
from markdown_it import MarkdownIt
from sayings import apart, toll

from sayso import Ledger
from sayso.brief import Brief, brief
from sayso.brief.markdown import WIDTH, markdown
from sayso.clean import clean
from sayso.points import Flag, Point
from sayso.types import Claim, Named

HOSTILE = st.text(alphabet=st.characters(exclude_categories=()), min_size=1, max_size=60)
PARSER = MarkdownIt("commonmark", {"html": True})


def rendered(text: str, **given: str) -> str:
    """The brief of a text that says itself, by a speaker of that name."""
    document = replace(clean(raw("x")), text=text, **given)  # type: ignore[arg-type]
    return markdown(brief([(document, [claim(document, text, source=text, name=text)])]))


def kinds(page: str) -> list[str]:
    """The kinds of all blocks and inlines of a page, but for text and line breaks."""
    tokens = PARSER.parse(page)
    inline = [child.type for token in tokens for child in token.children or ()]
    all_kinds = [token.type for token in tokens] + inline
    return [kind for kind in all_kinds if kind not in ("text", "softbreak")]


def test_a_brief_for_a_reader() -> None:
    _, document, claims = port(
        published="2031-03-04", outlet="The Herald", title="Storm shuts the port of Velm"
    )
    ids = [claim.id[:8] for claim in claims]
    assert (
        markdown(brief([(document, claims)]))
        == f"""\
# Brief: 2031-03-04

## Storm shuts the port of Velm

1. The Herald, 2031-03-04, `file:///news/port.txt`

- **Mara Ilic, harbour master** — “We lost three cranes,” … “and most of the quay.”{"  "}
  The Herald (1), offset 60 · `{ids[0]}`

- “He” (not resolved) — the quay would open again{"  "}
  The Herald (1), offset 169 · `{ids[1]}`

- speaker not told — Trade goes on{"  "}
  The Herald (1), offset 139 · `{ids[2]}`
"""
    )


def test_relays_and_the_medium_stand_beside_the_speaker() -> None:
    _, document, claims = port()
    relays = (Named("Velm", (25, 29)), Named("port", (17, 21)))
    made = replace(claims[0], chain=relays, medium=Named("Storm_", (0, 6)))
    page = markdown(brief([(document, [made])]))
    assert "**Mara Ilic, harbour master**, via Velm, port (Storm\\_) —" in page


def test_quotation_marks_are_added_only_where_the_words_are_the_speakers() -> None:
    text = "“All came out,” Teo Brand said. He said it rained."
    document = clean(raw(text))
    claims = [claim(document, "All came out"), claim(document, "it rained")]
    page = markdown(brief([(document, claims)]))
    assert "— “All came out”" in page
    assert "— it rained" in page


def test_an_extract_is_whole_and_wrapped() -> None:
    text = "The quay held and " * 60 + "stood."
    page = rendered(text)
    assert " ".join(page.split()).count(text) == 2
    assert max(map(len, page.splitlines())) <= WIDTH + 2


def test_documents_of_one_text_are_told_apart() -> None:
    _, document, _ = port()
    origin = replace(document.origin, start=7200)
    second = replace(document, id="0" * 32, origin=origin, copy_of=document.id)
    page = markdown(brief([(document, []), (second, [])]))
    assert "\n1. `file:///news/port.txt`\n" in page
    assert "\n2. `file:///news/port.txt`, offset 7200, copy of (1)\n" in page


def test_extracted_text_has_its_own_offsets() -> None:
    document = clean(raw("Trade goes on."))
    document = replace(document, origin=replace(document.origin, start=None))
    page = markdown(brief([(document, [claim(document, "goes on")])]))
    assert "(1), offset 6 of its text" in page


STORM = (
    "“All cranes fell,” Mara Ilic said. The cranes are down, Teo Brand said. "
    "“No crane fell,” Ada Roon said. Two cranes fell, Ivo Sand said.\n"
)


def denied(said: Claim, denials: list[Claim]) -> Point:
    """A point of one claim, which others deny."""
    ids = tuple(one.id for one in denials)
    return Point(
        id=said.id,
        text=said.text,
        claims=(said.id,),
        support=None,
        origins=(),
        flags=(Flag("denied", ids),),
        denied_by=ids,
        conflicts=(),
        outlets=("The Herald",),
        links=(),
    )


def storm() -> Brief:
    """A brief with a point of two claims, which another claim denies and a third cannot meet."""
    document = replace(clean(raw(STORM)), outlet="The Herald")
    said = {
        "Mara Ilic": "“All cranes fell,”",
        "Teo Brand": "The cranes are down",
        "Ada Roon": "“No crane fell,”",
        "Ivo Sand": "Two cranes fell",
    }
    claims = [claim(document, words, source=name, name=name) for name, words in said.items()]
    sides = {"Mara Ilic": "Velm", "Teo Brand": "Velm", "Ada Roon": "Osk"}
    claims = [
        replace(one, speaker=replace(one.speaker, side=sides.get(one.speaker.name)))
        for one in claims
        if one.speaker
    ]
    ids = [one.id for one in claims]
    point = denied(claims[0], claims[2:3])
    point = replace(point, claims=tuple(ids[:2]), support="single", conflicts=(ids[3],))
    return brief([(document, claims)], points=[point])


def test_what_stands_against_a_point_stands_under_it() -> None:
    told = markdown(storm()).split("*2 claims, single, denied, one side (Velm):*")[1]
    under = re.findall(r"(also|denied by|conflicts with) \*\*([^*]*)\*\*", told.split("\n\n")[1])
    assert under == [
        ("also", "Teo Brand"),
        ("denied by", "Ada Roon"),
        ("conflicts with", "Ivo Sand"),
    ]


def test_what_others_say_in_other_words_is_left_out_but_at_full_length() -> None:
    whole, normal = markdown(storm()), markdown(storm(), "normal")
    assert "also **Teo Brand** — The cranes are down" in whole
    assert "also **Teo Brand**, The Herald (1), offset 35" in normal


def test_who_denies_a_point_again_is_told_once_but_at_full_length() -> None:
    document = clean(raw("All cranes fell, Teo Brand said. Not so. No crane fell, Ada Roon said."))
    said = claim(document, "All cranes fell", source="Teo Brand", name="Teo Brand")
    denials = [claim(document, words, name="Ada Roon") for words in ("Not so", "No crane fell")]
    told = brief([(document, [said, *denials])], points=[denied(said, denials)])
    first, second = (one.id[:8] for one in denials)
    under = f"""\
  - denied by **Ada Roon** — Not so{"  "}
    (1), offset 33 · `{first}`
    - again: (1), offset 41 · `{second}`
"""
    assert under in markdown(told, "normal")
    assert markdown(told).count("denied by **Ada Roon**") == 2


def test_what_is_told_above_is_not_told_again_in_each_conflict_but_at_full_length() -> None:
    normal = markdown(apart(), "normal")
    assert (
        re.findall(r"conflicts with ([\w* ]+)", normal)
        == ["**Bo** ", "**Cy** "] + ["what is told above"] * 2
    )
    first, second = apart()["stories"][0]["points"][:2]
    ids = f"**Ana** (1) `{first['id'][:8]}`; **Bo** (1) `{second['id'][:8]}`"
    assert f"- conflicts with what is told above: {ids}" in " ".join(normal.split())
    assert markdown(apart()).count("Two cranes fell") == 3


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Mara Ilic said that the port was shut, Velm Radio reported.",
            "**Mara Ilic**, via Velm Radio *said* — that the port was shut",
        ),
        # What the outlet adds to it is told with it.
        (
            "Velm Radio reported that the port of the town had been shut since the storm and that "
            "ships had left for Osk after Mara Ilic said that nobody would pay.",
            "**Velm Radio** *reported* — that the port",
        ),
        (
            "Teo Brand said that Mara Ilic had said the port was shut.",
            "**Teo Brand** *said* — that Mara Ilic had said the port was shut",
        ),
    ],
)
def test_what_an_outlet_passes_on_is_told_of_who_said_it(
    text: str, told: str, tmp_path: Path
) -> None:
    (tmp_path / "news.txt").write_text(text, "utf-8")
    with Ledger(None) as ledger:
        ledger.add(tmp_path)
        assert told in " ".join(markdown(ledger.brief()).split())


def test_who_is_quoted_in_the_words_of_a_claim_is_told_by_these() -> None:
    text = "Mara Ilic said the union told her that the port was shut."
    document = clean(raw(text))
    outer = claim(document, text[15:-1], source="Mara Ilic", name="Mara Ilic")
    inner = claim(document, "that the port was shut", source="the union")
    alike = claim(document, text[15:-1], source="her")
    point = Point(
        id=outer.id,
        text=outer.text,
        claims=(outer.id, inner.id, alike.id),
        support="single",
        origins=(),
        flags=(),
        denied_by=(),
        conflicts=(),
        outlets=(),
        links=(),
    )
    told = markdown(brief([(document, [outer, inner, alike])], points=[point]))
    assert "*2 claims, single:*" in told
    assert "- **Mara Ilic** — the union told her that the port was shut" in told
    assert "also “her” (not resolved)" in told
    assert "also “the union”" not in told


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[here](http://evil.example)",
        "![x](http://evil.example/x.png)",
        "**bold** _it_ `code` ~~no~~",
        "# heading\n# heading",
        "one\n\n- item\n- item\n\n1. item",
        "a\n\n---\n\nb\n===\n",
        "&lt;b&gt; &amp;",
        "> quote",
        "```\ncode\n```",
        "\\*escaped\\*",
        "<!-- -->",
    ],
)
def test_words_never_become_markup(text: str) -> None:
    assert kinds(rendered(text, title=text, outlet=text)) == kinds(
        rendered("plain", title="plain", outlet="plain")
    )


@given(HOSTILE)
def test_no_text_becomes_markup(text: str) -> None:
    visible = f"x{text}x"
    expected = kinds(rendered("plain", title="plain", outlet="plain", uri="plain"))
    page = rendered(visible, title=visible, outlet=visible, uri=visible)
    assert kinds(page) == expected


@given(HOSTILE)
def test_a_terminal_obeys_nothing(text: str) -> None:
    page = rendered(f"x{text}", title=text, outlet=text, uri=text).replace("\n", "")
    page.encode()
    assert not {unicodedata.category(character) for character in page} & {"Cc", "Cs"}
    assert not set(page) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


@given(HOSTILE, st.integers(min_value=40, max_value=90))
def test_wrapping_makes_no_list(text: str, filler: int) -> None:
    words = f"{'x' * filler} - 1. + 2) # {text} === --- {'y' * filler} - 1. 1) =="
    assert kinds(rendered(words, title="Port")) == kinds(rendered("plain", title="Port"))


def test_a_series_is_a_table_of_the_words_of_the_texts() -> None:
    made = toll()
    ids = [value["claim"][:8] for value in made["stories"][0]["figures"][0]["series"]]
    assert f"""\
**Figures: people killed**

| value | who | outlet | as of | | claim |
|---|---|---|---|---|---|
| nine | Teo Brand | \\<i\\>C\\</i\\> | 2031-03-03 |  | `{ids[0]}` |
| at least 11 | Mara Ilic | A\\|B | 2031-03-03 | conflict | `{ids[1]}` |
| 13 | Mara Ilic | A\\|B | 2031-03-04 | rise | `{ids[2]}` |
""" in markdown(made)
