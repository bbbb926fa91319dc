"""Titles, offices and acronyms beside names: what belongs to which."""

from __future__ import annotations

import pytest

from sayso.clean import clean
from sayso.resolve.stage import parted, resolve
from sayso.types import Attribution
from tests.made import raw
from tests.resolve.test_reference import names, told


def test_us_officials_and_my_brother_are_not_i() -> None:
    text = (
        "US President Ann Poe said that it would end. “My brother said that it is over,” she said."
    )
    end = text.index("“")
    spans = [(0, 20), (end + 1, end + 11), (len(text) - 9, len(text) - 6)]
    contents = [(25, end - 1), (end + 16, end + 32), (end, len(text) - 11)]
    attributions = [Attribution((c,), s, None, 0.9) for s, c in zip(spans, contents, strict=True)]
    found = resolve(clean(raw(text)), attributions)
    assert [one and (one.name, one.role) for one in found] == [
        ("Ann Poe", "US President"),
        ("My brother", None),
        ("Ann Poe", "US President"),
    ]


@pytest.mark.parametrize("title", ["US Secretary of State", "Secretary of State", "state senator"])
def test_a_title_with_its_field_is_no_part_of_a_name(title: str) -> None:
    text = f"The plan was announced on Monday by {title} Ann Poe. Ms. Poe said that it would last."
    found = told(text, "Ms. Poe")[0]
    assert found is not None
    assert (found.name, found.role) == ("Ann Poe", title.removeprefix("US "))


@pytest.mark.parametrize(
    ("source", "name", "role", "kind"),
    [
        (
            "The authors of a study printed in the journal Tide Letters",
            "authors of a study printed in the journal Tide Letters",
            None,
            "group",
        ),
        ("former envoy to Norway Ann Poe", "Ann Poe", "former envoy to Norway", "person"),
        ("Bank of Osk chief economist Ann Poe", "Ann Poe", "Bank of Osk chief economist", "person"),
        ("Bank of Osk Governor Ann Poe", "Ann Poe", "Bank of Osk Governor", "person"),
        (
            "The spokesman for the border guard service Jon Roe",
            "Jon Roe",
            "spokesman for the border guard service",
            "person",
        ),
        (
            "the commander of the 12th brigade Col. Jon Roe",
            "Jon Roe",
            "commander of the 12th brigade Col.",
            "person",
        ),
        (
            "The spokesman for police Col. Jon Roe",
            "spokesman for police Col. Jon Roe",
            None,
            "anonymous",
        ),
        ("that bin Poe", "Poe", None, None),
        ("Ann Poe 46", "Ann Poe", None, "person"),
        ("Jon Backer, the fund’s lawyer,", "Jon Backer", "fund’s lawyer", "person"),
        ("Jon Roe’s lawyer, Ann Low,", "Ann Low", "Jon Roe’s lawyer", "person"),
        ("Another pollster, Ann Poe of the Tide Board,", "Ann Poe", "pollster", "person"),
        (
            "Norland’s chief of staff General Tarnik Roe",
            "Tarnik Roe",
            "Norland’s chief of staff General",
            "person",
        ),
        (
            "Norland’s former Alderman Tarnik Roe",
            "Tarnik Roe",
            "Norland’s former Alderman",
            "person",
        ),
        (
            "Norland’s minister for sport and learning Sir Jon Roe",
            "Jon Roe",
            "Norland’s minister for sport and learning",
            "person",
        ),
        ("The journalist Ann Press", "Ann Press", "journalist", "person"),
        ("Proponents", "Proponents", None, "group"),
        (
            "Someone familiar with the talks",
            "Someone familiar with the talks",
            None,
            "anonymous",
        ),
        ("Kestrel House", "Kestrel House", None, None),
        ("Woman", "Woman", None, "anonymous"),
        ("Norwegian woman", "Norwegian woman", None, "anonymous"),
        (
            "A woman supportive of the protest",
            "woman supportive of the protest",
            None,
            "anonymous",
        ),
        ("A shy, quiet teacher", "shy, quiet teacher", None, "anonymous"),
        ("her campaign’s weekend memo", "her campaign’s weekend memo", None, "document"),
        (
            "Norwegian Secretary of State Ann Poe’s office",
            "Norwegian Secretary of State Ann Poe’s office",
            None,
            "organisation",
        ),
        ('the owner, Ann Poe."', "Ann Poe", "owner", "person"),
        ("Spc. Ann Poe", "Ann Poe", "Spc.", "person"),
        ("an annual report published yesterday", "annual report", None, "document"),
        ("the Tide Rescue Battalion", "Tide Rescue Battalion", None, "organisation"),
        (
            "Another diplomat, former special envoy to Norway Ann Poe,",
            "Ann Poe",
            "former special envoy to Norway",
            "person",
        ),
        (
            "Ministry of Tides and Harbours (Mth) director-general, Ann Poe,",
            "Ann Poe",
            "Ministry of Tides and Harbours (Mth) director-general",
            "person",
        ),
        ("The Tide Nations’ (TN) top court", "Tide Nations’ (TN) top court", None, "government"),
        ("Harbour NGOs", "Harbour NGOs", None, "group"),
        ("Jane Banks", "Jane Banks", None, "person"),
        ("Virginia Banks", "Virginia Banks", None, "group"),
        (
            "A spokesman for the rebel group Free Dawn",
            "spokesman for the rebel group Free Dawn",
            None,
            "anonymous",
        ),
        ("Downing Street", "Downing Street", None, "government"),
        ("International Tidewatch", "International Tidewatch", None, None),
        ("The ruling Tide Party", "Tide Party", None, "organisation"),
        ("Former Harbour Guard Ann Poe", "Ann Poe", "Former Harbour Guard", "person"),
        ("Norway’s ruling Tide Party", "Norway’s ruling Tide Party", None, "organisation"),
        ("the embattled Tide Union", "Tide Union", None, "organisation"),
        ("Residents backing Ann Poe", "Residents backing Ann Poe", None, "group"),
    ],
)
def test_what_belongs_to_a_name(source: str, name: str, role: str | None, kind: str | None) -> None:
    found = told(f"{source} said that the bridge would open.", source)[0]
    assert found is not None
    assert (found.name, found.role, found.kind) == (name, role, kind)


def test_an_adjective_says_nothing() -> None:
    assert told("The plan met international criticism over its cost.", "international") == [None]


def test_bodies_joined_are_one_speaker_each_but_halves_of_a_name_are_none() -> None:
    def sources(text: str) -> list[str]:
        found = parted(text, [Attribution(((0, 1),), (0, len(text)), None, 0.9)])
        return [text[slice(*one.source)] for one in found if one.source]

    assert sources("The Tide Union and the Reef League") == ["The Tide Union", "the Reef League"]
    assert sources("The White House and Pentagon") == ["The White House", "Pentagon"]
    assert sources("The Kremlin and Russian officials") == ["The Kremlin", "Russian officials"]
    assert sources("Mayor Ann Poe and Tide Agency") == ["Mayor Ann Poe", "Tide Agency"]
    for whole in (
        "The Tide Police and Fire Service",
        "the Tides and Harbours Ministry",
        "The Oslo and Tokyo governments",
        "National Tides and Harbour Control Authority",
        "The ruling Justice and Harbour Party",
    ):
        assert sources(whole) == [whole]


def test_a_body_of_a_ministry_s_name_is_no_side() -> None:
    found = told(
        "Ministry of Tides spokesman Ann Poe said so.", "Ministry of Tides spokesman Ann Poe"
    )
    assert found[0] is not None
    assert found[0].side is None


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("The ban on the Tide and Harbour Agency was lifted.", "Tide and Harbour Agency"),
        ("The UN Tide and Dam Agency for Vendia met.", "UN Tide and Dam Agency for Vendia"),
        ("The Tide and Harbour Agency met. The Tide did not.", "Harbour Agency"),
        ("The Tide and Harbour Agency met at high tide.", "Tide and Harbour Agency"),
    ],
)
def test_a_body_is_not_named_by_half(opening: str, name: str) -> None:
    found = told(f"{opening} The agency said that it was glad.", "The agency")[0]
    assert found is not None
    assert found.name == name


def test_officials_of_two_countries_are_of_no_side() -> None:
    found = told(
        "US and Norwegian officials met US officials, who said so.",
        "US and Norwegian officials",
        "US officials",
    )
    assert [one and one.side for one in found] == [None, "United States"]


@pytest.mark.parametrize("title", ["Rep", "Sen", "Gov"])
def test_a_short_title_after_a_name_is_the_next_ones(title: str) -> None:
    text = f"At the board that funds TIDA, {title}. Ann Poe spoke. TIDA said that it was glad."
    found = told(text, "TIDA", "TIDA")[1]
    assert found is not None
    assert (found.name, found.role, found.kind) == ("TIDA", None, None)


def test_my_government_is_no_name() -> None:
    assert told("“My Government knows that it is late,” he said.", "My Government") == [None]


def test_letters_are_no_he() -> None:
    text = "TIDA said that it was glad. “It was late,” he said."
    assert names(text, "TIDA", "he") == ["TIDA", None]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("the United Kingdom and Norway", ["United Kingdom", "Norway"]),
        ("Trinidad and Tobago", ["Trinidad and Tobago"]),
        ("Bosnia and Herzegovina", ["Bosnia and Herzegovina"]),
    ],
)
def test_two_countries_are_two_but_one_of_two_names_is_one(
    source: str, expected: list[str]
) -> None:
    text = f"On Monday {source} said that it would last."
    attribution = Attribution(((len(text) - 19, len(text) - 1),), (10, 10 + len(source)), None, 0.9)
    found = resolve(clean(raw(text)), parted(text, [attribution]))
    assert [one and one.name for one in found] == expected


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Minister for the Middle Vale", "Ann Poe"),
        ("UN High Commissioner for Human Rights", "Tarni Poe"),
        ("Undersecretary for Political Affairs", "Jon Roe"),
        ("Chairman of the Joint Chiefs of Staff", "Ann Poe"),
        ("governor of Odesa", "Tarni Poe"),
        ("governor of the Velm region", "Ann Poe"),
        ("Mayor of San Jose", "Tarni Poe"),
        ("Member of Parliament for Velm North", "Ann Poe"),
        ("Bank of Tarnia Governor", "Jon Roe"),
        ("Ministry of Tides spokesman", "Jon Roe"),
    ],
)
def test_a_title_with_what_it_is_of_stands_before_a_name(title: str, name: str) -> None:
    found = told(f"It rained. {title} {name} said that it was late.", f"{title} {name}")[0]
    assert found is not None
    assert (found.name, found.kind, found.role) == (name, "person", title)


@pytest.mark.parametrize(
    "source",
    ["The mayor of San Jose", "The mayor of St. Louis Park", "The spokesman for Mayor Ann Poe"],
)
def test_a_place_or_another_s_title_is_no_name(source: str) -> None:
    found = told(f"It rained. {source} said that it was late.", source)[0]
    assert found is None or found.name == source.removeprefix("The ")


@pytest.mark.parametrize("opening", ["Former Norwegian President", "Acting Mayor"])
def test_who_had_an_office_is_not_told_to_have_it(opening: str) -> None:
    text = f"It rained. {opening} Ann Poe spoke at the old harbour. Ms. Poe said that it was late."
    found = told(text, "Ms. Poe")[0]
    assert found is not None
    assert found.role == opening


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("Minister of Tides and Mines Ann Poe", "Ann Poe", "Minister of Tides and Mines"),
        ("minister of state for mines and energy Ann Poe", "Ann Poe", None),
        ("Minister for Tides Dr Ann Poe", "Ann Poe", "Minister for Tides"),
        ("Board Chair Dr. Ann Poe", "Ann Poe", "Board Chair"),
        ("Attorney General for Norland Sir Jon Roe", "Jon Roe", "Attorney General for Norland"),
        ("Tide Secretary Ann Poe MP", "Ann Poe", "Tide Secretary"),
        ("Ann Poe MP", "Ann Poe", "MP"),
        ("Defending, Ann Poe", "Ann Poe", None),
        ("Vice-President-elect Ann Poe", "Ann Poe", "Vice-President-elect"),
        ("Velm-held Tarnik, resident Ann Poe", "Ann Poe", "resident"),
    ],
)
def test_an_office_of_several_words_is_no_part_of_a_name(
    source: str, name: str, role: str | None
) -> None:
    found = told(f"On Monday {source} said that it would last.", source)[0]
    assert found is not None
    assert (found.name, found.kind) == (name, "person")
    assert role is None or found.role == role


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the spokesman for Dr Ann Poe", "spokesman for Dr Ann Poe"),
        ("Ann Dean", "Ann Dean"),
        ("Ann Poe, daughter of mayor Jon Roe", "Ann Poe"),
    ],
)
def test_who_is_told_by_another_s_office_is_not_the_other(source: str, name: str) -> None:
    found = told(f"On Monday {source} said that it would last.", source)[0]
    assert found is not None
    assert found.name == name


def test_a_word_that_opens_a_sentence_is_nobody() -> None:
    assert told("Ann Poe said that it was dry. Also said that it would last.", "Also") == [None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norland's foreign minister, Idrel Tarnik, plays it down. He said so.", "Idrel"),
        ("They met the mayor of Velm, Idrel Tarnik, there. He said so.", "Idrel"),
        ("According to the foreign minister, Velm Harbour, a port, is shut. He said so.", None),
    ],
)
def test_a_name_between_commas_behind_an_office_is_its_holders(text: str, name: str | None) -> None:
    assert names(text, "He") == [name and f"{name} Tarnik"]


def test_a_title_that_opens_a_name_stands_for_its_bearer() -> None:
    text = "King Rahel said it was late. The King said that it was dark."
    assert names(text, "King Rahel", "The King") == ["King Rahel", "King Rahel"]


def test_a_word_of_a_headline_before_a_name_is_no_part_of_it() -> None:
    text = "Icon Jane Roe said so. “It was late,” Roe said. Jane Roe was a rower."
    assert names(text, "Icon Jane Roe", "Roe") == ["Jane Roe", "Jane Roe"]


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("Velm Force Chief of Staff Gen. Jon Roe", "Jon Roe", "Velm Force Chief of Staff Gen."),
        ("Velmware CEO Tarnik Son", "Tarnik Son", "Velmware CEO"),
        ("Jean-Luc Priest, mayor of Velm,", "Jean-Luc Priest", "mayor of Velm"),
        ("A spokesman for the mission, Jean-Luc Priest,", "Jean-Luc Priest", None),
        ("Lt Col (ret) Jon Roe", "Jon Roe", "Lt Col"),
        ("Minister Per af Tarnik", "Per af Tarnik", "Minister"),
        ("A rebel at the gate named Hassan Roe", "Hassan Roe", "rebel at the gate"),
        ("A shopkeeper called Ali", "Ali", "shopkeeper"),
    ],
)
def test_a_name_is_told_from_its_title(source: str, name: str, role: str | None) -> None:
    found = told(f"It was late. {source} said that it rained.", source)[0]
    assert found is not None
    assert (found.name, found.kind) == (name, "person")
    assert role is None or found.role == role


def test_a_town_that_is_named_is_no_judge() -> None:
    found = told(
        "A judge in a town named Velm said that it rained.", "A judge in a town named Velm"
    )
    assert found[0] is not None
    assert found[0].kind == "anonymous"


def test_an_office_of_a_place_is_told_by_these_words_where_nobody_has_it() -> None:
    source = "The mayor of Velm"
    assert names(f"It was late. {source} said that it rained.", source) == ["mayor of Velm"]
    later = f"It was late. {source} said that it rained. Mayor Jane Roe left."
    assert names(later, source) != ["mayor of Velm"]
    near = f"Jane Roe was late. {source} said that it rained."
    assert names(near, source) != ["mayor of Velm"]


def test_a_question_s_verb_is_no_part_of_a_name() -> None:
    text = "Did Velmware know? Velmware said that it did not. Is Velmware ill?"
    assert names(text, "Velmware said"[:8]) == ["Velmware"]


def test_a_given_name_that_is_a_title_too_belongs_to_the_name() -> None:
    found = told("They praised singer Ally Brooke for it.", "singer Ally Brooke")[0]
    assert found is not None
    assert (found.name, found.role) == ("Ally Brooke", "singer")


def test_an_outlet_of_two_nouns_and_states_are_no_persons() -> None:
    text = "The Erie Times-News told us that it rained. EU Member States said that it was late."
    found = told(text, "The Erie Times-News", "EU Member States")
    assert [one and one.kind for one in found] == ["outlet", None]
    assert found[1] is not None
    assert found[1].name == "EU Member States"
