"""Pronouns, roles and short forms put to the one of the document whom they stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.clean import clean
from sayso.resolve.stage import parted, resolve
from sayso.types import Attribution, Span, Speaker
from tests.made import raw


def told(text: str, *sources: str) -> list[Speaker | None]:
    """The speakers of `sources`, each the last of these words in `text`, found after the one
    before it."""
    at = 0
    spans: list[Span] = []
    for source in sources:
        start = text.index(source, at)
        at = start + len(source)
        spans.append((start, at))
    attributions = [Attribution((following(text, span),), span, None, 0.9) for span in spans]
    return resolve(clean(raw(text)), attributions)


def following(text: str, source: Span) -> Span:
    """What stands after a source up to the end of its sentence, as its content."""
    end = text.find(".", source[1])
    return source[1], end if end > source[1] else len(text)


def names(text: str, *sources: str) -> list[str | None]:
    return [speaker and speaker.name for speaker in told(text, *sources)]


MINE = (
    "Governor Ann Poe opened the mine on Monday. She said that it would last. “We are glad,” "
    "Ms. Poe told the Tidewire. Miner Jon Roe was not. He said that the roof was weak. "
    "The governor said that it was safe."
)


def test_pronouns_go_to_the_one_of_their_sex() -> None:
    assert names(MINE, "She", "He") == ["Ann Poe", "Jon Roe"]


def test_a_surname_is_not_that_of_whom_its_bearer_s_family_names_later() -> None:
    text = (
        "Bell said that she was angry. In her hall hangs a picture of her father, Robert Bell. "
        "Bell added that she was tired. Robert Bell told them that it was late."
    )
    found = names(text, "Bell", "Robert Bell", "Bell", "Robert Bell")
    assert found == ["Bell", "Robert Bell", "Bell", "Robert Bell"]


def test_a_role_is_that_of_one_named_behind_a_comma_with_a_form_of_address() -> None:
    text = (
        "They met the prime minister of Norway, Mr. Tarnik Roe, there. The prime minister said so."
    )
    assert names(text, "The prime minister") == ["Tarnik Roe"]


def test_a_role_goes_to_the_one_who_has_it() -> None:
    found = told(MINE, "The governor")[0]
    assert found is not None
    assert (found.name, found.role, found.mention) == ("Ann Poe", "governor", (9, 16))


def test_a_short_form_takes_the_full_name_and_the_role() -> None:
    found = told(MINE, "Ms. Poe")[0]
    assert found is not None
    assert (found.name, found.role) == ("Ann Poe", "Governor")


def test_a_full_name_may_come_later() -> None:
    text = "Vendt said that the gate held. Ilia Vendt has kept it for years."
    assert names(text, "Vendt") == ["Ilia Vendt"]


def test_two_of_one_surname_are_told_apart_by_their_titles() -> None:
    text = (
        "Jane Roe and her brother John Roe met the press. Mr. Roe said that the farm was sold. "
        "Ms. Roe said that it was not."
    )
    assert names(text, "Mr. Roe", "Ms. Roe") == ["John Roe", "Jane Roe"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("It rained on Monday. He said that the road was closed.", "He"),
        ("Ann Poe came. He said that the road was closed.", "He"),
        ("Jon Roe came. They said that the road was closed.", "They"),
        ("Nobody came. The mayor said that the road was closed.", "The mayor"),
        ("The ministry said that the road was closed.", "The ministry"),
        ("His campaign said that the road was closed.", "His campaign"),
        ("The two women said that the road was closed.", "The two women"),
        ("The statement said that the road was closed.", "The statement"),
    ],
)
def test_nobody_where_the_text_does_not_tell(text: str, source: str) -> None:
    assert names(text, source) == [None]


def test_a_body_goes_to_the_name_that_ends_with_its_noun() -> None:
    text = (
        "The Ministry of Tides closed the port. The ministry said that a storm was near. "
        "The Marish Harbour Foundation paid for it, and the foundation said that it was glad."
    )
    assert names(text, "The ministry") == ["Ministry of Tides"]


def test_who_goes_to_the_name_before_it() -> None:
    text = (
        "Teo Brand, who said that the union would strike, left. Several voters who feared it did."
    )
    found = told(text, "who", "who")
    assert [speaker and (speaker.name, speaker.kind) for speaker in found] == [
        ("Teo Brand", "person"),
        ("voters", "group"),
    ]


def test_i_is_the_one_who_is_quoted() -> None:
    text = "“I think that the dam will hold,” Ada Brolin said."
    outer = Attribution(((0, 33),), (34, 44), None, 0.9)
    inner = Attribution(((9, 31),), (1, 2), None, 0.9)
    found = resolve(clean(raw(text)), [outer, inner])
    assert [speaker and speaker.name for speaker in found] == ["Ada Brolin", "Ada Brolin"]


def test_an_unnamed_person_told_of_before_stays_unnamed() -> None:
    text = "Ann Poe met a tall nurse at the gate. The nurse said that the ward was full."
    found = told(text, "The nurse")[0]
    assert found is not None
    assert (found.name, found.kind) == ("tall nurse", "anonymous")


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("Ann Poe and Jon Roe", ["Ann Poe", "Jon Roe"]),
        ("Ann Poe, Jon Roe and Oda Lunn", ["Ann Poe", "Jon Roe", "Oda Lunn"]),
        ("Poe and Marish officials", ["Poe", "Marish officials"]),
        ("The Marish president and harbour officials", None),
        ("the Department of Tides and Harbours", [None]),
        ("officials and residents", [None]),
        ("Ann Poe, the mayor and a former pilot,", [None]),
        (
            "The mayor, Ann Poe, and her aide, Jon Roe,",
            ["The mayor, Ann Poe", "her aide, Jon Roe,"],
        ),
        ("Ann Poe and her husband, Karl,", ["Ann Poe", "her husband, Karl,"]),
        (
            "the Tide Foundation, Osk Harbour Union, and Velm Park Service",
            ["the Tide Foundation", "Osk Harbour Union", "Velm Park Service"],
        ),
        (
            "The Tide Council and Sen. Ann Poe of Osk, its head,",
            ["The Tide Council", "Sen. Ann Poe of Osk, its head,"],
        ),
        ("Norway, Sweden and South Korea", ["Norway", "Sweden", "South Korea"]),
        ("Both the Norwegian navy and the Tide Board", ["the Norwegian navy", "the Tide Board"]),
        ("a Velm officer and an Osk official", ["a Velm officer", "an Osk official"]),
        ("witnesses and Norway’s news agency", ["witnesses", "Norway’s news agency"]),
        ("the OTB and the VKW", ["the OTB", "the VKW"]),
        ("Velm Chase and Bank of Osk", ["Velm Chase", "Bank of Osk"]),
        ("US first lady Ann Poe and Jon Roe", ["US first lady Ann Poe", "Jon Roe"]),
        (
            "Sens. Ann Poe (D-Osk), Jon Roe (R) and Oda Lunn (D)",
            ["Sens. Ann Poe", "Jon Roe", "Oda Lunn"],
        ),
        ("a friend and colleague", [None]),
        ("Ann Poe, a mother of Jon and Karl Roe,", [None]),
        ("Ann Poe, who led the union, and has backed Jon Roe,", [None]),
    ],
)
def test_joint_sources_are_one_attribution_each(
    source: str, parts: list[str | None] | None
) -> None:
    text = f"{source} said that the bridge would open."
    whole = Attribution(((len(source) + 6, len(text)),), (0, len(source)), None, 0.9)
    found = parted(text, [whole])
    words = [text[slice(*a.source)] for a in found if a.source]
    expected = [source] if parts == [None] else parts
    if expected is None:
        expected = ["The Marish president", "harbour officials"]
    assert words == expected
    assert {a.content for a in found} == {whole.content}


@pytest.mark.parametrize(
    ("source", "side"),
    [
        ("the Norwegian foreign minister Ann Poe", "Norway"),
        ("Ann Poe, a spokeswoman for Northwire,", "Northwire"),
        ("Ann Poe, spokeswoman of Tides at Northwire,", "Northwire"),
        ("Ann Poe, spokeswoman of Northwire for Tides,", "Northwire"),
        ("the Norwegian chemist Ann Poe", None),
        ("Oslo", "Norway"),
        ("Norwegian officials", "Norway"),
        ("residents", None),
        ("the head of Northwire’s weather centre", "Northwire"),
        ("Ann Poe, the Oslo director for Northwire,", "Northwire"),
        ("Ann Poe, Oslo’s ambassador,", "Norway"),
        ("officials in Oslo", "Norway"),
        ("Norwegian Airlines spokesman Jon Roe", None),
        ("Ann Poe, president of the Norwegian Tide Federation,", "Norwegian Tide Federation"),
        ("Northwire’s North America director Jon Roe", None),
    ],
)
def test_sides(source: str, side: str | None) -> None:
    found = told(f"{source} said that the bridge would open.", source)[0]
    assert found is not None
    assert found.side == side


WORDS = st.sampled_from(
    [
        *("Ann", "Poe", "Jon", "Roe", "Mr.", "Mayor", "the", "mayor", "He", "he", "She", "they"),
        *("said", "who", "and", ",", ".", "“", "”", '"', "Ministry", "ministry", "of", "a", "is"),
        *("I", "it", "\n", "’s", "Norway", "officials", "statement", "Norwegian"),
    ]
)


@given(st.lists(WORDS, max_size=40), st.data())
def test_what_is_told_stands_in_the_text(words: list[str], data: st.DataObject) -> None:
    text = " ".join(["Ann", *words])
    cuts = data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=8))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    spans = [(min(pair), max(pair)) for pair in pairs]
    attributions = [Attribution(((0, len(text)),), span, None, 1.0) for span in spans]
    document = clean(raw(text))
    attributions = parted(document.text, attributions)
    found = resolve(document, attributions)
    assert len(found) == len(attributions)
    for speaker in filter(None, found):
        assert 0 <= speaker.mention[0] < speaker.mention[1] <= len(document.text)
        assert speaker.name == document.text[slice(*speaker.mention)]
        assert speaker.name.strip()
        if speaker.role_span:
            assert speaker.role == document.text[slice(*speaker.role_span)]


def test_a_source_may_end_within_a_list() -> None:
    text = "Ann Poe, the mayor, officials, and said that the bridge would open."
    source = 0, text.index("said")
    assert parted(text, [Attribution(((source[1], len(text)),), source, None, 1.0)])


def test_how_many_alone_is_no_name() -> None:
    text = "Ministers met in Velm. Most said that it rained. Most miners said that it was dry."
    assert names(text, "Most", "Most miners") == [None, "Most miners"]


@pytest.mark.parametrize(
    ("source", "name"),
    [("Tidewatch’s Poe", "Ann Poe"), ("Tidewatch's Poe", "Ann Poe"), ("Tidewatch’s Lunn", None)],
)
def test_an_owner_and_a_surname_are_the_one_of_that_surname(source: str, name: str | None) -> None:
    text = f"Ann Poe runs the light. {source} said that it was dark."
    assert names(text, source) == [name or source]


def test_the_end_of_a_lost_sentence_is_no_part_of_a_name() -> None:
    text = (
        "The mayor met Venn. They spoke of Norway Venn gave no date. When it rained, Venn left, "
        "and Venn came back. The pact holds Yet Venn was late. It is known that Venn said no."
    )
    found = told(text, "Venn said"[:4], "Venn gave"[:4], "Yet Venn"[4:])
    assert {speaker and speaker.name for speaker in found} == {"Venn"}


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Oda Lunn/NWNorwegian officials", "Norwegian officials"),
        ("Oda Lunn/ReutersNorwegian officials", "Norwegian officials"),
        ("Oda Lunn/Reuters Ann Poe", "Ann Poe"),
        ("Oda Lunn/Reuters", None),
        ("an Oda/Lunn poll", "Oda/Lunn poll"),
    ],
)
def test_a_credit_is_no_part_of_a_name(source: str, name: str | None) -> None:
    assert names(f"It was dark. {source} said that it was late.", source) == [name]


@pytest.mark.parametrize(
    "credit",
    [
        "(Northwire Photo/Tom Brandt, File)",
        "(Tom Brandt/Northwire)",
        "Photo by Tom Brandt.",
        "Photograph: Tom Brandt/Osk Herald.",
    ],
)
def test_who_took_a_picture_is_nobody_s_he(credit: str) -> None:
    text = f"Ann Poe said that it was late. {credit}\nIn the video he says no."
    assert names(text, "he") == [None]


def test_an_agency_of_a_credit_before_the_source_is_no_part_of_it() -> None:
    text = "The port. Photograph: Oda Lunn/ReutersNorwegian officials said that it was late."
    assert names(text, "ReutersNorwegian officials") == ["Norwegian officials"]


def test_a_place_before_the_people_in_a_role_is_another_sentences() -> None:
    text = "They met in Oslo Swedish President Jon Roe said that it was late."
    found = told(text, "Oslo Swedish President Jon Roe")[0]
    assert found is not None
    assert (found.name, found.role, found.side) == ("Jon Roe", "Swedish President", "Sweden")


def test_a_country_after_a_noun_is_a_government() -> None:
    found = told("Alliance member Norway said that it was late.", "Alliance member Norway")[0]
    assert found is not None
    assert (found.name, found.kind, found.side) == ("Norway", "government", "Norway")


def test_a_part_of_a_country_is_no_spokesman() -> None:
    source = "Upper Vale District, a spokesman for the port"
    assert names(f"It was in {source} said that it was late.", source) == ["spokesman for the port"]


@pytest.mark.parametrize(
    ("between", "name"),
    [
        ("A nurse said that it was late. ", "nurse"),
        ("The keeper said that it was late. ", None),
    ],
)
def test_a_pronoun_after_one_without_a_name_is_not_who_spoke_before(
    between: str, name: str | None
) -> None:
    text = (
        f"Governor Ann Poe came. Ann Poe said that it was dark. {between}She said that it rained."
    )
    sources = [between.split(" said", maxsplit=1)[0], "She"]
    assert names(text, "Ann Poe said", *sources)[-1] == name
    assert names(text.replace(between, ""), "She") == ["Ann Poe"]


@pytest.mark.parametrize(
    ("source", "side"),
    [
        ("Ann Poe, Norway's ambassador to Sweden,", "Norway"),
        ("Ann Poe, the president's special envoy for Sweden,", None),
        ("Ann Poe, the minister for Sweden,", "Sweden"),
    ],
)
def test_a_country_that_somebody_is_sent_to_is_no_side(source: str, side: str | None) -> None:
    found = told(f"{source} said that it was late.", source)[0]
    assert found is not None
    assert found.side == side


def test_whom_the_text_calls_she_is_not_he_later() -> None:
    text = (
        "Veshti Orlu said that the day was hers, as she was glad. She said that the port would "
        "open. {} said that nothing was sure."
    )
    for pronoun, name in (("She", "Veshti Orlu"), ("He", None)):
        assert names(text.format(pronoun), "Veshti Orlu", "She", pronoun)[-1] == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Reuters Free Dawn", "Free Dawn"),
        ("Associated Press Tarnia’s security forces", "Tarnia’s security forces"),
        ("AP Photo Mayor Jane Roe", "Jane Roe"),
        ("Reuters Health", "Reuters Health"),
        ("Associated Press Writer Jane Roe", "Jane Roe"),
    ],
)
def test_a_credit_alone_before_a_caption_is_no_part_of_a_name(line: str, name: str) -> None:
    found = told(f"It rained.\n{line} said that it was late.", line)[0]
    assert found is not None
    assert found.name == name
