"""Name, role and kind told apart within a source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.ids import identify
from sayso.resolve.stage import resolve
from sayso.types import Attribution, Document, Origin, Speaker

ORIGIN = Origin("file:///a.txt", None, None, None, 0, None, "0" * 64)


def document(text: str, outlet: str | None = None) -> Document:
    return Document(
        "d", "file:///a.txt", outlet, None, None, None, "en", text, None, None, ORIGIN, ()
    )


def speaker(source: str, outlet: str | None = None) -> Speaker | None:
    text = f"On Monday {source} said the bridge would open."
    found = Attribution(((len(text) - 5, len(text)),), (10, 10 + len(source)), None, 0.9)
    return resolve(document(text, outlet), [found])[0]


def parts(source: str) -> tuple[str, str | None, str | None] | None:
    found = speaker(source)
    return None if found is None else (found.name, found.role, found.kind)


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("Northport Mayor Ilia Vendt", "Ilia Vendt", "Northport Mayor"),
        ("the Marish president Oda Lunn", "Oda Lunn", "Marish president"),
        (
            "Marish interior ministry spokeswoman Oda Lunn",
            "Oda Lunn",
            "Marish interior ministry spokeswoman",
        ),
        ("President Tor Venn's spokesman Jon Roe", "Jon Roe", "President Tor Venn's spokesman"),
        ("Venn’s spokesman Jon Roe", "Jon Roe", "Venn’s spokesman"),
        ("Secretary of State Ann Poe", "Ann Poe", "Secretary of State"),
        (
            "Deputy Head of the Regional Council Ann Poe",
            "Ann Poe",
            "Deputy Head of the Regional Council",
        ),
        ("Chancellor Ann Poe of Maria", "Ann Poe", "Chancellor"),
        ("Crown Prince Omar bin Talib", "Omar bin Talib", "Crown Prince"),
        ("Gen. Ann Poe (Ret.)", "Ann Poe", "Gen."),
        ("lock keeper Ann Poe", "Ann Poe", "lock keeper"),
        ("Ann Poe, a former harbour pilot who now writes,", "Ann Poe", "former harbour pilot"),
        (
            "Ann Poe, 41, of Northport, the head of the port union,",
            "Ann Poe",
            "head of the port union",
        ),
        ("Ann Poe, host of the “Morning Tide,”", "Ann Poe", "host of the “Morning Tide,”"),
        ("Dr. Ann Poe", "Ann Poe", "Dr."),
        (
            "Dr. Ann Poe, chief chemist at the Institute,",
            "Ann Poe",
            "chief chemist at the Institute",
        ),
        ("Gen. Ann Poe, the army's chief spokeswoman,", "Ann Poe", "army's chief spokeswoman"),
        ("Prince Omar bin Talib, the energy minister,", "Omar bin Talib", "energy minister"),
        ("Sen. Ann Poe, a Democrat,", "Ann Poe", "Sen."),
        ("Opposition leader Tan Sri Omar Talib", "Omar Talib", "Opposition leader"),
        ("Dato' Seri Omar Talib", "Omar Talib", None),
        ("Ann Poe CEO of Tidewire", "Ann Poe", "CEO of Tidewire"),
        ("Ann Poe executive director of the Reef", "Ann Poe", "executive director of the Reef"),
        (
            "Oceanographer at the Institute, Dr Ann Poe,",
            "Ann Poe",
            "Oceanographer at the Institute",
        ),
        ("The Speaker, Ann Poe,", "Ann Poe", "Speaker"),
        ("One of them, Ann Poe, 88,", "Ann Poe", None),
        ("Labour's Ann Poe", "Ann Poe", None),
        ("Party elder Tarnika", "Tarnika", "Party elder"),
        ("Brothers Jon and Karl Roe", "Jon and Karl Roe", "Brothers"),
        ("his wife, Ann,", "Ann", "wife"),
        ("a Telegram post by the regional governor Ann Poe", "Ann Poe", "regional governor"),
        ("Bank of Velm’s head of rates, Ann Poe,", "Ann Poe", "Bank of Velm’s head of rates"),
        ("Its chief executive, Ann Poe,", "Ann Poe", "chief executive"),
        ("The mayor of Northport, Ann Poe,", "Ann Poe", "mayor of Northport"),
        ("Senators Ann Poe and Jon Roe", "Ann Poe and Jon Roe", "Senators"),
        ("mayor\nAnn\nPoe", "Ann\nPoe", "mayor"),
        ("Ann Poe", "Ann Poe", None),
        ("Ann Poe yesterday also", "Ann Poe", None),
        ("Mr. Venn", "Venn", None),
        ("Mr. Venn's", "Venn", None),
        ("Venn Ostrow, who leads the party,", "Venn Ostrow", None),
        ("Ann Poe of the University of Northport", "Ann Poe", None),
        ("the late Ann Poe", "Ann Poe", None),
        ("62-year-old Ann Poe", "Ann Poe", None),
        ("CLOSE Ann Poe", "Ann Poe", None),
        ("TMP Ann Poe", "Ann Poe", "TMP"),
        ("Oda Lunn Jr.", "Oda Lunn Jr.", None),
        ("Ann Poe, Jon Roe and Oda Lunn", "Ann Poe, Jon Roe and Oda Lunn", None),
    ],
)
def test_persons(source: str, name: str, role: str | None) -> None:
    assert parts(source) == (name, role, "person")


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("officials", "officials", "anonymous"),
        ("a source", "source", "anonymous"),
        ("one senior Marish security official", "one senior Marish security official", "anonymous"),
        ("sources close to the talks", "sources close to the talks", "anonymous"),
        ("a spokesman for Mayor Ann Poe", "spokesman for Mayor Ann Poe", "anonymous"),
        ("one of Venn's advisers", "one of Venn's advisers", "anonymous"),
        ("residents", "residents", "group"),
        ("shareholders", "shareholders", "group"),
        ("Viewers of Tide Radio", "Viewers of Tide Radio", "group"),
        ("experts who monitor the group", "experts who monitor the group", "group"),
        ("some of the critics, who asked for time,", "some of the critics", "group"),
        ("the Air Force", "Air Force", "government"),
        ("Maria's General Staff", "Maria's General Staff", "government"),
        ("the Marish Ministry of Health", "Marish Ministry of Health", "government"),
        ("police", "police", "government"),
        ("the liberal Harbour Foundation", "Harbour Foundation", "organisation"),
        ("the Bank of Northport", "Bank of Northport", "organisation"),
        ("the Tarn Republican Army", "Tarn Republican Army", "organisation"),
        ("the Tarn Army", "Tarn Army", "government"),
        ("Tarn Partners", "Tarn Partners", "organisation"),
        ("The annual report", "annual report", "document"),
        ("A report written by the agency", "report written by the agency", "document"),
        ("a resolution drawn up by deputies", "resolution drawn up by deputies", "document"),
        ("a poll carried out by the city", "poll carried out by the city", "document"),
        ("Families forced from their homes", "Families forced from their homes", "group"),
        ("the poll", "poll", "document"),
        ("Venn’s article", "Venn’s article", "document"),
        ("The Northport Independent", "Northport Independent", "outlet"),
        ("the Northport Times", "Northport Times", "outlet"),
        ("northport.example", "northport.example", "outlet"),
        ("Tidewire", "Tidewire", None),
        ("Reporters Without Harbours", "Reporters Without Harbours", None),
        ("The 2031 Harbour Convention", "2031 Harbour Convention", "organisation"),
        ("Marish newspaper Correa da Luz", "Correa da Luz", "outlet"),
        ("groups backing Ann Poe", "groups backing Ann Poe", "group"),
        ("the United Isles", "United Isles", None),
        ("General Paper", "General Paper", "outlet"),
        ("General Electric", "General Electric", None),
        ("the “Never Venn” movement", "“Never Venn” movement", "organisation"),
    ],
)
def test_others_keep_the_words_of_the_text(source: str, name: str, kind: str | None) -> None:
    assert parts(source) == (name, None, kind)


@pytest.mark.parametrize(
    "source",
    [
        *("he", "She", "they", "it", "We", "I", "who", "that", "which", "his", "her", "one"),
        *("you", "this", "she, a doctor,", "he himself", "the", "The", "—", "“”", "  "),
        *("some of whom", "whose brother survived"),
        *("the ministry", "the mayor", "the Czarnian prime minister", "the economist", "both men"),
        *("the two women", "the statement", "the right wing", "her campaign", "which"),
        *("no one", "No one", "No one at the ministry", "no-one", "nobody", "Nobody in Maria"),
        *(
            "Has anyone",
            "neither side",
            "Neither of the envoys",
            "none of the officials",
            "None of them",
            "’s",
        ),
    ],
)
def test_words_that_name_nobody(source: str) -> None:
    assert speaker(source) is None


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("Venn’s appointed special envoy for Maria", None, None),
        ("President Venn's not yet confirmed envoy", None, None),
        ("Ann Poe’s published memoir", None, None),
        ("Maria's like minded neighbours", None, None),
        ("Maria ’s close friends", None, None),
        ("Venn's involved cousin Osk Ann Poe", "Osk Ann Poe", "Venn's involved cousin"),
        ("Venn's named successor Ann Poe", "Ann Poe", "Venn's named successor"),
        ("Venn ’s named successor Ann Poe", "Ann Poe", "Venn ’s named successor"),
        ("Maria's close ally Ostrow", "Ostrow", "Maria's close ally"),
        ("Maria's close ally, Ann Poe,", "Ann Poe", "Maria's close ally"),
        ("Ann Poe, Venn's named successor,", "Ann Poe", "Venn's named successor"),
        ("Venn's hired hand Ann Poe", None, None),
        ("Lantry's in Northport", None, None),
    ],
)
def test_an_owner_is_not_the_speaker(source: str, name: str | None, role: str | None) -> None:
    found = parts(source)
    assert found is not None
    assert found[:2] == (name or source, role)


def test_an_ending_is_no_word() -> None:
    assert parts("’s leader") is None
    assert parts("'s leader Ann Poe") == ("Ann Poe", "leader", "person")


def test_no_one_in_a_name() -> None:
    assert parts("No One Left Ashore") == ("No One Left Ashore", None, None)
    assert parts("neither Ann Poe nor Jon Roe") is not None


def test_doubtful_joints_stay_whole() -> None:
    assert parts("Ann Poe and her husband Jon") == ("Ann Poe and her husband Jon", None, None)
    source = "Mayor Ann Poe of Northport and Senator Jon Roe of Westmark"
    assert parts(source) == (source, None, "person")


def test_capitals_tell_names_from_pronouns() -> None:
    assert parts("WHO") == ("WHO", None, "organisation")


def test_no_case_evidence() -> None:
    text = "TODAY MAYOR ANN POE SAID THE PORT OF NORTHPORT WILL OPEN AGAIN IN THE SPRING."
    at = text.index("MAYOR"), text.index(" SAID")
    it = text.index("THE PORT"), text.index(" WILL")
    for version in (text, text.lower()):
        found = resolve(
            document(version), [Attribution(((0, 5),), span, None, 1.0) for span in (at, it)]
        )
        assert found[0] is not None
        assert (found[0].name.lower(), found[0].kind) == ("ann poe", "person")
        assert found[1] is not None
        assert found[1].name.lower() == "port of northport"


def test_a_surname_takes_the_kind_that_the_document_shows() -> None:
    text = "Mayor Ann Poe spoke. Poe said so. Tidewire said so."
    spans = [(0, 13), (21, 24), (34, 42)]
    found = resolve(document(text), [Attribution(((0, 5),), span, None, 1.0) for span in spans])
    assert [s and (s.name, s.kind) for s in found] == [
        ("Ann Poe", "person"),
        ("Ann Poe", "person"),
        ("Tidewire", None),
    ]


def test_the_document_s_own_outlet() -> None:
    found = speaker("Tidewire", outlet="Tidewire")
    assert found is not None
    assert found.kind == "outlet"
    assert found.id == identify("speaker", "outlet", "tidewire")


def test_no_source_no_speaker() -> None:
    assert resolve(document("It rains."), [Attribution(((0, 8),), None, None, 1.0)]) == [None]


def test_a_very_long_source_is_cut() -> None:
    found = speaker("Ann " * 50_000)
    assert found is not None
    assert len(found.name) <= 1000


WORDS = st.sampled_from(
    [
        *(
            "the",
            "a",
            "Mayor",
            "mayor",
            "of",
            "for",
            "and",
            ",",
            "(",
            ")",
            "“",
            "”",
            '"',
            "'",
            "’s",
        ),
        *("Ann", "Poe", "Venn's", "who", "said", "officials", "IT", "US", "de", "al-Omar", "Jr."),
        *("ministry", "41", "—", "\ud800", "İ", "\n", "some", "one"),
    ]
)


@given(st.one_of(st.text(), st.lists(WORDS).map(" ".join)), st.data())
def test_spans_stand_in_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = resolve(document(text), [Attribution(((0, 1),), (start, end), None, 1.0)])[0]
    if found is None:
        return
    assert 0 <= found.mention[0] < found.mention[1] <= len(text)
    assert found.name == text[slice(*found.mention)]
    assert found.name.strip()
    assert (found.role is None) == (found.role_span is None)
    if found.role_span is not None:
        assert 0 <= found.role_span[0] < found.role_span[1] <= len(text)
        assert found.role == text[slice(*found.role_span)]


def test_a_clause_cut_off_is_no_part_of_the_name() -> None:
    assert parts("an official who") == ("official", None, "anonymous")


def test_a_piece_of_the_outlets_name_is_made_whole() -> None:
    text = "On Friday Radio Osk could not verify it. The Sound of Osk is far."
    found = resolve(
        document(text, "Radio Osk"),
        [Attribution(((34, 39),), span, None, 1.0) for span in ((16, 19), (10, 15), (54, 57))],
    )
    assert [s and (s.name, s.mention) for s in found] == [
        ("Radio Osk", (10, 19)),
        ("Radio Osk", (10, 19)),
        ("Osk", (54, 57)),
    ]
    assert found[0] is not None
    assert found[0].kind == "outlet"


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("Agence France-Presse", "Agence France-Presse", "outlet"),
        ("RIA Novosti", "RIA Novosti", "outlet"),
        ("the state-run RIA Novosti news agency", "state-run RIA Novosti news agency", "outlet"),
        ("the Press Association", "Press Association", "outlet"),
        ("Le Monde", "Le Monde", "outlet"),
        ("Le Monde editor Ann Poe", "Ann Poe", "person"),
        ("Bloomberg", "Bloomberg", "outlet"),
        ("Mr. Bloomberg", "Bloomberg", "person"),
        ("Le Monde Poe", "Le Monde Poe", None),
        ("Dawn", "Dawn", None),
    ],
)
def test_outlets_of_the_table(source: str, name: str, kind: str | None) -> None:
    found = speaker(source)
    assert found is not None
    assert (found.name, found.kind) == (name, kind)


def test_an_outlet_has_one_id_under_its_names() -> None:
    sources = ("RIA Novosti", "the state-run RIA Novosti news agency", "RIA")
    assert {found and found.id for found in map(speaker, sources)} == {
        identify("speaker", "outlet", "ria novosti")
    }


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the Ministry", None),
        ("the Commission", None),
        ("The Commission", "Commission"),
        ("the Tide Commission", "Tide Commission"),
        ("the Islamic State", "Islamic State"),
        ("my colleague Jane Roe", "Jane Roe"),
        ("my colleague", "my colleague"),
        ("the rebels' wing, the Front for Renewal,", "Front for Renewal"),
        ("the leader of the rebels, the Front for Renewal,", None),
        ("the Kremlin", "Kremlin"),
    ],
)
def test_what_a_body_is_names_none(source: str, name: str | None) -> None:
    found = speaker(source)
    assert (found.name if found else None) == name


def test_a_ship_is_no_person() -> None:
    text = "The vessel, the Stella Marlow, sank. Marlow Lines wept. Marlow denied it."
    found = Attribution(
        ((len(text) - 3, len(text) - 1),), (len(text) - 17, len(text) - 11), None, 0.9
    )
    [told] = resolve(document(text), [found])
    assert told
    assert (told.name, told.kind) == ("Marlow Lines", "organisation")


def test_a_place_behind_a_word_for_it_names_nobody() -> None:
    found = speaker("an aide in the regional capital, Velm,")
    assert found
    assert (found.name, found.kind) == ("aide in the regional capital, Velm", "anonymous")
