"""What stands beside a name and is no part of it, and names that only look like others'."""

from __future__ import annotations

import pytest

from sayso.clean import clean
from sayso.resolve.stage import parted, resolve
from sayso.types import Attribution, Speaker
from tests.made import raw

SAID = " said that it rained."


def told(text: str, source: str, *, last: bool = False) -> Speaker | None:
    """Who says what follows the first, or the last, `source` in `text`."""
    start = text.rindex(source) if last else text.index(source)
    end = start + len(source)
    found = Attribution(((end, len(text)),), (start, end), None, 0.9)
    return resolve(clean(raw(text)), [found])[0]


@pytest.mark.parametrize(
    ("source", "name", "kind", "role"),
    [
        ("June 2, 1990, Jane Roe", "Jane Roe", "person", None),
        ("Norwegian Jane Roe", "Jane Roe", "person", None),
        ("Trade Secretary Dame Jane Roe", "Jane Roe", "person", "Trade Secretary"),
        ("Jane Radio, a chemistry researcher", "Jane Radio", "person", "chemistry researcher"),
        ("Jane Roe, now the envoy to Osk,", "Jane Roe", "person", "envoy to Osk"),
        ("the pilot known by the nom de guerre “Heron”", "Heron", "person", "pilot"),
        ("the University of Osk's Jane Roe", "Jane Roe", "person", None),
        ("the 8th District's C. Rick Roe", "C. Rick Roe", "person", None),
        ("the New Gazette's Tarnik Obe", "Tarnik Obe", None, None),
        ("Norway's Velm AG", "Velm AG", "organisation", None),
        ("Fight for Osk director Jane Roe", "Jane Roe", "person", "Fight for Osk director"),
        ("the rebels' “Fight for Osk” movement", "rebels' “Fight for Osk” movement", None, None),
        ("Jane Roe's Tide Capital", "Jane Roe's Tide Capital", None, None),
        ("Fifty of the port's pilots", "Fifty of the port's pilots", "group", None),
        (
            "Norwegian, Swedish and Danish officials",
            "Norwegian, Swedish and Danish officials",
            "anonymous",
            None,
        ),
        (
            "the University of Osk's student paper",
            "University of Osk's student paper",
            "outlet",
            None,
        ),
        ("the rights group Lawyers for Osk", "Lawyers for Osk", "organisation", None),
        ("the interim Ministry of Tides", "Ministry of Tides", "government", None),
        (
            "a poll of the Tide Board published last week",
            "poll of the Tide Board",
            "document",
            None,
        ),
        ("a study by the Tide Board (Roe et al", "study by the Tide Board", "document", None),
        ("one fan", "one fan", "anonymous", None),
        ("Postbox user @osk_geo", "@osk_geo", None, None),
        ("a villager, Tarnik Velm Mai", "Tarnik Velm Mai", "person", "villager"),
        ("Professor Emeritus Jane Roe", "Jane Roe", "person", "Professor"),
        ("court papers", "court papers", "document", None),
        (
            "the Army of Free Osk's “Wolf” battalion",
            "Army of Free Osk's “Wolf” battalion",
            "organisation",
            None,
        ),
        ("Jane Roe of Norland's navy", "Jane Roe", "person", None),
        ("CALM JAN Janette Roe", "Janette Roe", "person", None),
        ("Roe claims", "Roe", None, None),
        ("Nato", "Nato", "organisation", None),
        ("the FSB", "FSB", "government", None),
    ],
)
def test_a_source_is_told_by_its_name_alone(
    source: str, name: str, kind: str | None, role: str | None
) -> None:
    found = told(f"On Monday {source}{SAID}", source)
    assert found is not None
    assert (found.name, found.kind, found.role) == (name, kind, role)


@pytest.mark.parametrize("source", ["Mr", "Ms", "Retired General"])
def test_a_title_alone_is_no_name(source: str) -> None:
    assert told(f"On Monday {source}{SAID}", source) is None


def test_who_speaks_through_another_is_not_that_one() -> None:
    found = told(f"Through a lawyer, Tarnik{SAID}", "a lawyer, Tarnik")
    assert found is not None
    assert (found.name, found.role) == ("Tarnik", None)


@pytest.mark.parametrize(
    ("caption", "name"),
    [
        ("EPA Velm Gas", "Velm Gas"),
        ("Reuters Velm Gas", "Velm Gas"),
        ("Reuters Norway", "Reuters Norway"),
        ("Velm Gas", "Velm Gas"),
    ],
)
def test_the_agency_of_a_picture_is_no_part_of_a_name(caption: str, name: str) -> None:
    text = f"Thieves broke into Velm Gas in Norway.\n{caption}{SAID}"
    found = told(text, caption, last=True)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        # Of somebody's family, named in full after who is never named so.
        ("President Tarnik came. First lady Ana Tarnik did, too.", "Tarnik", "Tarnik"),
        ("President Tarnik came. Ana Tarnik, the president's wife, did.", "Tarnik", "Tarnik"),
        ("Ana Tarnik, a mother of two, came.", "Tarnik", "Ana Tarnik"),
        # "Mr." is not the only one named in full, a woman.
        ("Mr. Velm came. Mr. Velm left. Ana Velm stayed.", "Velm", "Velm"),
        ("Mrs. Velm came. Ana Velm and Mrs. Velm stayed. Mr. Velm left.", "Velm", "Ana Velm"),
        ("Ana Velm, the widow of Ilark Velm, came.", "Mrs Velm", "Ana Velm"),
        ("Tarik bin Hadid al-Senussi came.", "Bin Hadid", "Tarik bin Hadid al-Senussi"),
        ("Lord Velm of Osk came.", "Lady Velm", "Velm"),
        ("Singer Lila sang. Lila left.", "Lila", "Lila"),
        ("Support for OSKA fell.", "OSKA", "OSKA"),
    ],
)
def test_a_surname_is_not_that_of_another_bearer(before: str, source: str, name: str) -> None:
    found = told(f"{before} Then {source}{SAID}", source, last=True)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("source", "side"),
    [
        ("Jane Roe, president of Osk America,", "Osk America"),
        ("Jane Roe, head of Osk Norway's Oslo office,", "Osk Norway"),
        ("Jane Roe, director of the Centre for European Tides,", "Centre for European Tides"),
        ("Jane Roe, director of the Tide Institute in Norway,", "Tide Institute"),
        ("Jane Roe, the UN envoy in Norway,", None),
        ("Jane Roe, head of Velm-based Osk Works,", "Osk Works"),
        ("Jane Roe, the president of Norway,", "Norway"),
        ("Jane Roe, director of Seeds of Peace,", "Seeds of Peace"),
        ("Jane Roe, governor of the Velm region of Norway,", None),
    ],
)
def test_a_country_in_the_name_of_a_firm_is_no_side(source: str, side: str | None) -> None:
    found = told(f"On Monday {source}{SAID}", source)
    assert found is not None
    assert found.side == side


def test_an_age_is_no_role() -> None:
    text = "Jane Roe, a rower, won in Osk. “It is over,” the 54-year-old said."
    found = told(text, "the 54-year-old")
    assert found is not None
    assert (found.name, found.role) == ("Jane Roe", "rower")


@pytest.mark.parametrize(
    ("source", "sources"),
    [
        ("Both the prosecution and defence", ["the prosecution", "defence"]),
        ("Medical and legal experts", ["Medical and legal experts"]),
        ("Tarnik and legal experts", ["Tarnik", "legal experts"]),
        ("Norwegian and independent experts", ["Norwegian and independent experts"]),
        ("Shia and Sunni clerics", ["Shia and Sunni clerics"]),
        ("White House hopefuls Jane Roe and Jon Poe", ["White House hopefuls Jane Roe", "Jon Poe"]),
    ],
)
def test_adjectives_before_one_noun_are_not_two_speakers(source: str, sources: list[str]) -> None:
    text = f"{source}{SAID}"
    whole = Attribution(((len(source), len(text)),), (0, len(source)), None, 0.9)
    found = parted(text, [whole])
    assert [text[slice(*one.source)] for one in found if one.source] == sources


def test_a_trade_name_is_no_person_by_a_pronoun_near_it() -> None:
    found = told(
        f"Jane Roe took her kids to OskWorks whenever she could. OskWorks{SAID}", "OskWorks"
    )
    assert found is not None
    assert found.kind is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The head of Velm lost his job.", "Velm"),
        ("While Velm's staff waited, he left.", "Velm"),
        ("Velm Tide Info told of a man who lost his wife. He was ill.", "Velm Tide Info"),
    ],
)
def test_he_makes_no_person_of_what_is_no_subject(text: str, name: str) -> None:
    found = told(f"{text} {name}{SAID}", name, last=True)
    assert found is not None
    assert found.kind is None


def test_a_heading_in_capitals_is_no_part_of_a_name() -> None:
    text = f"Jane Roe left Osk.\nRED ROCKET Velm Works{SAID}"
    found = told(text, "RED ROCKET Velm Works")
    assert found is not None
    assert found.name == "Velm Works"


def test_a_name_is_told_in_small_letters_where_it_stands_so() -> None:
    found = told(
        f"JANE ROE IN OSK\n\nOn Monday Jane Roe came to the port. Roe{SAID}", "Roe", last=True
    )
    assert found is not None
    assert found.name == "Jane Roe"


def test_a_word_that_joins_clauses_is_no_name() -> None:
    assert told(f"It rained. As{SAID}", "As") is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Jane Rivers campaign left. Rivers was late. Jane Rivers", "person"),
        ("The Jane Rivers won. The Rivers were late. The Jane Rivers", "organisation"),
    ],
)
def test_a_team_is_no_person_and_a_person_no_team(text: str, kind: str) -> None:
    found = told(f"{text}{SAID}", "Jane Rivers", last=True)
    assert found is not None
    assert found.kind == kind
