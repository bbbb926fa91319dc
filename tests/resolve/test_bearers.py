"""Of whom a short form, a name cut short or one told of a place stands, and kinds of names."""

from __future__ import annotations

import re

import pytest

from sayso.clean import clean
from sayso.resolve.stage import mended, parted, resolve
from sayso.types import Attribution
from tests.made import raw
from tests.resolve.test_reference import following, told


def named(marked: str) -> list[str | None]:
    """The speakers of a text whose sources stand in angle brackets."""
    text, spans = "", []
    for part in re.split(r"(<[^>]+>)", marked):
        bare = part.strip("<>")
        if bare != part:
            spans.append((len(text), len(text) + len(bare)))
        text += bare
    attributions = [Attribution((following(text, span),), span, None, 0.9) for span in spans]
    return [one and one.name for one in resolve(clean(raw(text)), attributions)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ahmad Fuad Ismail met her. Then <Ahmad Fuad> said no. So <Fuad> said no.",
            ["Ahmad Fuad Ismail", "Ahmad Fuad Ismail"],
        ),
        ("Jane Roe Friday came. <Jane Roe> said no.", ["Jane Roe"]),
        ("Tom Roe met Ann Roe, whom he called Ann. “Ann is ill,” <Roe> said.", ["Tom Roe"]),
        ("<Jane Roe> said no to Tom Roe. <Roe> said yes.", ["Jane Roe", "Jane Roe"]),
        ("<Ann Roe> said no to Tom Roe. Ann left, and <Roe> said yes.", ["Ann Roe", "Roe"]),
        ("Tim Lunn came. Later <Lunn of Velm Works> said no.", ["Tim Lunn"]),
        (
            "Jane Roe and her husband Tom came. Their son left. Then <she> said no.",
            ["Jane Roe"],
        ),
        ("Though <she> called it an outrage, Jane Roe signed. Ann Poe wept.", ["Jane Roe"]),
        ("<Ann Poe> said no. When <she> came, Jane Roe said, it rained.", ["Ann Poe", "Ann Poe"]),
        (
            "<Jon Roe> said no. A senior Velmish official spoke to reporters. <He> said so.",
            ["Jon Roe", None],
        ),
        ("<Tarn Jae-in> spoke. Tarn Jae In left. <Tarn> said no.", ["Tarn Jae-in", "Tarn Jae-in"]),
        (
            "General Jan Roe died. His son Marek left. <Marek Roe> said so. <Roe> wept.",
            ["Marek Roe", "Roe"],
        ),
        ("Striker Jon Banks was fined. <Banks> said no.", ["Jon Banks"]),
        (
            "In a statement, <Jane Roe> said no. <The statement> said why.",
            ["Jane Roe", "Jane Roe"],
        ),
        ("<Jane Roe> said no. <The statement> said why.", ["Jane Roe", None]),
        ("<Velm> said no. <The roads agency> said yes.", ["Velm", "roads agency"]),
        ("Tarna Ming, 34, came. <Tarna> said no.", ["Tarna Ming"]),
        ("Justin Ki Hong came. <Ki Hong, 33,> said no.", ["Justin Ki Hong"]),
        ("Far away, Tarnian Lunn, who fished, was ill. <He> said so.", ["Tarnian Lunn"]),
        (
            "It left the Gulf of Norway TIDA's ships sank. So TIDA says, and the men of TIDA, and "
            "all TIDA crews. So <TIDA> said yes.",
            ["TIDA"],
        ),
        ("<Velm Motors> said no to Reuters. “So it is,” <the company> added.", ["Velm Motors"] * 2),
    ],
)
def test_whom_a_short_form_stands_for(text: str, names: list[str | None]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("Devastated Jane Roe", "Jane Roe", None),
        ("Heartbroken Jane", "Jane", None),
        ("Only Jane Roe", "Jane Roe", None),
        ("Osk fan Tarnika Velm-Roe", "Tarnika Velm-Roe", "Osk fan"),
        ("Speaker Datuk Rahimah binti Osman", "Rahimah binti Osman", "Speaker"),
        ("Tan Sri Jon Roe", "Jon Roe", None),
        ("15.10 Chair Dame Jane Roe", "Jane Roe", "Chair"),
        ("The first witness, Sir Jon Roe,", "Jon Roe", "first witness"),
        ("The second witness, shop manager Tarnik Roe,", "Tarnik Roe", "second witness"),
    ],
)
def test_what_before_a_name_is_no_part_of_it(source: str, name: str, role: str | None) -> None:
    (found,) = told(f"{source} said that it was late.", source)
    assert found is not None
    assert (found.name, found.role, found.kind) == (name, role, "person")


@pytest.mark.parametrize(
    ("source", "kind", "side"),
    [
        ("The Charlotte Reefers", "organisation", None),
        ("Al Qaeda", "organisation", None),
        ("a director of the Centres for Tide Control", "anonymous", "Centres for Tide Control"),
        ("a director of Save the Reef", "anonymous", "Save the Reef"),
        ("a director of the Tide and Harbour Board", "anonymous", "Tide and Harbour Board"),
        (
            "a director of the Jane Queen of Norway Tide Fund",
            "anonymous",
            "Jane Queen of Norway Tide Fund",
        ),
    ],
)
def test_what_a_name_is_of(source: str, kind: str, side: str | None) -> None:
    (found,) = told(f"{source} said that it was late.", source)
    assert found is not None
    assert (found.kind, found.side) == (kind, side)


@pytest.mark.parametrize(
    ("text", "source", "cue", "whole"),
    [
        ("Minister Ruud de Vries: “Stay.”", "Minister Ruud", "de Vries:", "Minister Ruud de Vries"),
        ("Velm Now reported that it was late.", "Velm", "Now reported", "Velm Now"),
        ("Roe Monday said that it was late.", "Roe", "Monday said", "Roe"),
    ],
)
def test_what_a_cue_has_of_a_name_is_the_names(
    text: str, source: str, cue: str, whole: str
) -> None:
    at = [(text.index(part), text.index(part) + len(part)) for part in (source, cue)]
    (one,) = mended(text, [Attribution(((at[1][1] + 1, len(text) - 1),), at[0], at[1], 0.9)])
    assert one.source is not None
    assert text[slice(*one.source)] == whole
    assert one.cue is None or one.cue[0] >= one.source[1]


def test_what_is_told_behind_two_names_parts_them() -> None:
    text = "Tom Roe and Jon Poe came. Roe and Poe, owners of a shop, said that it was late."
    start, end = text.index("Roe and Poe,"), text.index(" said")
    both = parted(text, [Attribution(((end + 6, len(text)),), (start, end), None, 0.9)])
    speakers = resolve(clean(raw(text)), both)
    assert [one and one.name for one in speakers] == ["Tom Roe", "Jon Poe"]
