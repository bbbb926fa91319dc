"""Who is cited, quoted or told "the paper": sources, relays and what is said."""

from __future__ import annotations

import pytest
from made import raw, span
from relayed import SAID, relays, sources, through

from sayso.clean import clean
from sayso.resolve.stage import chains, redirected, resolve
from sayso.types import Attribution


def test_who_is_cited_is_the_source() -> None:
    text = f"Velm Radio reported on Monday, citing two officials, that {SAID}."
    assert sources(text, "Velm Radio", "reported") == ("two officials", SAID)
    assert relays(text, "Velm Radio", "reported") == ["Velm Radio"]
    text = f"{SAID}, according to Velm Radio, citing Ada Brolin."
    assert sources(text, "Velm Radio", "according to")[0] == "Ada Brolin"
    text = f"The Velm Herald quoted Ada Brolin as saying: {SAID}."
    content = f"Ada Brolin as saying: {SAID}"
    assert sources(text, "The Velm Herald", "quoted", content) == ("Ada Brolin", SAID)
    text = f"The Velm Herald late on Monday quoted Ada Brolin as saying: {SAID}."
    assert sources(text, "The Velm Herald", "quoted", content) == ("Ada Brolin", SAID)


@pytest.mark.parametrize("whom", ["reporters", "his Velm counterpart", "a meeting in Velm"])
def test_whom_somebody_is_quoted_as_telling_it_is_no_part_of_it(whom: str) -> None:
    text = f"The Velm Herald quoted Ada Brolin as telling {whom} that {SAID}."
    content = f"Ada Brolin as telling {whom} that {SAID}"
    found = sources(text, "The Velm Herald", "quoted", content)
    assert found == ("Ada Brolin", f"that {SAID}")
    text = f"Ada Brolin was quoted by the Velm Herald as telling {whom} that {SAID}."
    found = sources(text, "the Velm Herald", "telling", f"that {SAID}")
    assert found == ("Ada Brolin", f"that {SAID}")


def test_whom_the_outlet_itself_cites_is_the_source() -> None:
    text = f"Earlier this station reported, citing two officials, that {SAID}."
    assert sources(text, "Earlier this station", "reported") == ("two officials", SAID)
    text = f"This man reported, citing two officials, that {SAID}."
    assert sources(text, "This man", "reported") == ("This man", SAID)


def test_who_is_cited_before_or_behind_is_the_source() -> None:
    text = f"Citing two officials, Velm Radio said {SAID}."
    assert sources(text, "Velm Radio", "said") == ("two officials", SAID)
    text = f"Velm Radio said {SAID}, citing two officials on Monday."
    assert sources(text, "Velm Radio", "said") == ("two officials", SAID)


def test_who_is_cited_before_a_colon_is_the_source() -> None:
    text = f"Velm Radio, citing two officials: {SAID}"
    given = Attribution(((text.index("two"), len(text)),), None, span(text, "citing"), 0.5)
    (found,) = redirected(text, [given])
    assert (text[slice(*found.source)], text[slice(*found.content[0])]) == ("two officials", SAID)


def test_who_is_cited_is_not_said() -> None:
    text = f"Velm Radio reported, citing an officer, that {SAID}."
    found = sources(text, "Velm Radio", "citing", f"an officer, that {SAID}")
    assert found == ("an officer", f"that {SAID}")
    # The analyst is no outlet.
    text = f"According to Jan Vell, who cited two officials, {SAID}."
    found = sources(text, "Jan Vell", "cited", f"two officials, {SAID}")
    assert found == ("Jan Vell", SAID)
    text = "Velm Radio cited an officer who said it would hold."
    content = "an officer who said it would hold"
    assert sources(text, "Velm Radio", "cited", content) == ("an officer", "it would hold")


def test_who_is_quoted_as_saying_is_not_said() -> None:
    text = f"Ada Brolin was quoted by Velm Radio as saying {SAID}."
    parts = span(text, "Ada Brolin"), span(text, f"as saying {SAID}")
    given = Attribution(parts, span(text, "Velm Radio"), span(text, "was quoted"), 0.9)
    (found,) = redirected(text, [given])
    assert (found.source, found.content) == (parts[0], (span(text, SAID),))
    text = f"{SAID}, Velm Radio quoted Ada Brolin as saying."
    parts = span(text, SAID), span(text, "Ada Brolin as saying")
    given = Attribution(parts, span(text, "Velm Radio"), span(text, "quoted"), 0.9)
    (found,) = redirected(text, [given])
    assert (found.source, found.content) == (span(text, "Ada Brolin"), parts[:1])


def test_who_is_quoted_is_told_by_the_verb_however_far_it_stands_from_who_quotes() -> None:
    text = f"The council, in a letter, quoted Ada Brolin as saying {SAID}."
    given = "The council", "quoted", f"Ada Brolin as saying {SAID}"
    assert sources(text, *given) == ("Ada Brolin", SAID)
    (relay,) = through(text, *given).chain
    assert relay.name == "council"
    text = f"The Velm Herald revealed that it leaked and quoted a couple of Osks as saying {SAID}."
    given = "The Velm Herald", "quoted", f"a couple of Osks as saying {SAID}"
    assert sources(text, *given) == ("a couple of Osks", SAID)
    text = f"The Velm Herald quotes a guard who was there as saying {SAID}."
    given = "The Velm Herald", "quotes", "a guard who was there as saying"
    assert sources(text, *given) == ("a guard", SAID)


def test_a_former_editor_is_quoted() -> None:
    text = f"Teo Brand left, and former editor Ada Brolin was quoted as saying {SAID}."
    given = "Teo Brand", "was quoted as saying"
    assert sources(text, *given) == ("former editor Ada Brolin", SAID)


def test_who_was_quoted_by_an_outlet_is_the_source_whatever_else_is_tagged() -> None:
    text = f"Mayor Ada Brolin, 40, was quoted by the agency Velmpress as saying {SAID}."
    who = Attribution(
        (span(text, "Mayor Ada Brolin, 40,"),),
        span(text, "the agency"),
        span(text, "was quoted"),
        0.6,
    )
    said = Attribution((span(text, SAID),), span(text, "Velmpress"), span(text, "as saying"), 0.7)
    (found,) = redirected(text, [who, said])
    assert found.source is not None
    assert text[slice(*found.source)].startswith("Mayor Ada Brolin")
    assert found.content == said.content


@pytest.mark.parametrize(
    ("text", "whom", "chain"),
    [
        ("{}, the Osk Herald quoted him as saying.", "him", ["Osk Herald"]),
        (
            "Velm's Ora agency, however, quoted Ada Brolin as saying {}.",
            "Ada Brolin",
            ["Velm's Ora agency"],
        ),
        ("A diplomat quoted Ada Brolin as saying {}.", "Ada Brolin", ["diplomat"]),
        ("The blogger Ora Vell, citing two officials, wrote {}.", "two officials", ["Ora Vell"]),
        (
            "The Herald and Velm Radio quoted Ada Brolin as saying {}.",
            "Ada Brolin",
            ["Herald", "Velm Radio"],
        ),
    ],
)
def test_whoever_quotes_passes_on(text: str, whom: str, chain: list[str]) -> None:
    text = text.format(SAID)
    cue = "wrote" if "wrote" in text else "quoted"
    source = (
        text.removeprefix(f"{SAID}, ").split(" quoted")[0].split(", citing")[0].split(", how")[0]
    )
    assert sources(text, source, cue)[0] == whom
    assert relays(text, source, cue) == chain


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("The newspaper said, quoting a guard, {}.", "The newspaper"),
        ("Citing a guard, the magazine said {}.", "the magazine"),
    ],
)
def test_who_quotes_is_the_outlet_named_last(told: str, source: str) -> None:
    text = f"Ada Brolin told the Osk Herald it rained. {told.format(SAID)}"
    first = Attribution(
        (span(text, "it rained"),), span(text, "Ada Brolin"), span(text, "told"), 0.9
    )
    said = Attribution((span(text, SAID),), span(text, source), span(text, "said"), 0.9)
    document = clean(raw(text))
    found = redirected(text, [first, said])
    assert found[1].source == span(text, "a guard")
    (_, through) = chains(document, found, resolve(document, found))
    assert [named.name for named in through.chain] == ["Osk Herald"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Velm Radio said it rained. A guard told the broadcaster {}.", ["Velm Radio"]),
        ("Ada Brolin told the Osk Herald it rained. Poe told the paper {}.", ["Osk Herald"]),
        ("Ada Brolin told the Osk Herald it rained. Poe told the same paper {}.", ["Osk Herald"]),
        ("Velm Radio said it rained. A guard told the agency {}.", []),
        ("Ada Brolin said it rained. A guard told the paper {}.", []),
    ],
)
def test_the_paper_is_the_one_named_last(text: str, names: list[str]) -> None:
    text = text.format(SAID)
    first = "told" if text.startswith("Ada Brolin told") else "said"
    second = text.index("told the ", 30)
    who = span(text, text[:10])
    attributions = [
        Attribution((span(text, "it rained"),), who, span(text, first), 0.9),
        Attribution((span(text, SAID),), (second - 4, second - 1), (second, second + 4), 0.9),
    ]
    document = clean(raw(text))
    found = chains(document, attributions, resolve(document, attributions))
    assert [named.name for named in found[1].chain] == names


def test_one_claim_is_left_where_both_are_tagged() -> None:
    text = f"The Velm Herald quoted Ada Brolin as saying {SAID}."
    content = (span(text, SAID),)
    herald = Attribution(content, span(text, "The Velm Herald"), span(text, "quoted"), 0.7)
    brolin = Attribution(content, span(text, "Ada Brolin"), span(text, "saying"), 0.6)
    assert redirected(text, [herald, brolin]) == [brolin]
    assert redirected(text, [brolin, herald]) == [brolin]


def test_the_source_stays_where_nobody_is_cited() -> None:
    for text in (
        f"Velm Radio reported, citing heavy rain, that {SAID}.",
        f"The ministry reported, citing two officials, that {SAID}.",
        f"Velm Radio reported that {SAID}, citing it.",
    ):
        source = text.split(" reported")[0]
        assert sources(text, source, "reported")[0] == source
    text = f"Ada Brolin was quoted as saying {SAID}."
    assert sources(text, "Ada Brolin", "was quoted as saying")[0] == "Ada Brolin"


def test_who_is_quoted_as_denying_denies() -> None:
    text = f"The Velm Herald quoted Ada Brolin as denying that {SAID}."
    given = Attribution(
        (span(text, f"that {SAID}"),), span(text, "The Velm Herald"), span(text, "quoted"), 0.9
    )
    (found,) = redirected(text, [given])
    assert found.source == span(text, "Ada Brolin")
    assert found.cue == span(text, "denying")


@pytest.mark.parametrize("cue", ["quotes", "claimed"])
def test_who_is_quoted_says_what_stands_in_his_own_clause(cue: str) -> None:
    text = f"The Velm Herald quotes two guards, who claimed that {SAID}."
    tagged = f"that {SAID}" if cue == "claimed" else f"two guards, who claimed that {SAID}"
    given = "The Velm Herald", cue, tagged
    assert sources(text, *given) == ("two guards", f"that {SAID}")
    assert [one.name for one in through(text, *given).chain] == ["Velm Herald"]


@pytest.mark.parametrize("name", ["the Daily Quay", "Kanal Osk", "Diario de Velm", "Osk Zeitung"])
def test_an_outlet_is_told_by_how_its_name_begins_or_ends(name: str) -> None:
    text = f"Ada Brolin told {name} that {SAID}."
    assert relays(text, "Ada Brolin", "told") == [name.removeprefix("the ")]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        (f"Velm Radio is reporting, citing two officials, that {SAID}.", "is reporting"),
        (f"Velm Radio, citing two officials, is reporting that {SAID}.", "is reporting"),
    ],
)
def test_an_outlet_may_be_reporting_it(text: str, cue: str) -> None:
    assert sources(text, "Velm Radio", cue) == ("two officials", SAID)
    assert relays(text, "Velm Radio", cue) == ["Velm Radio"]


@pytest.mark.parametrize("who", ["Bloggers", "Two Telegram channels"])
def test_who_posts_it_may_be_named_behind_a_label(who: str) -> None:
    text = f"UPDATE: {who} are reporting that {SAID}, citing locals."
    assert sources(text, who, "are reporting") == ("locals", SAID)
    assert relays(text, who, "are reporting") == [who]


@pytest.mark.parametrize("who", ["Bloggers", "Two Telegram channels"])
def test_who_posts_what_he_reads_passes_it_on(who: str) -> None:
    text = f"{who} quoted Ada Brolin as saying {SAID}."
    assert relays(text, "Ada Brolin", "saying") == [who]


@pytest.mark.parametrize("how", ["with reference to", ", referring to"])
def test_whom_an_outlet_refers_to_is_the_source(how: str) -> None:
    text = f"Velm Radio reported {how} two officials, that {SAID}.".replace(" ,", ",")
    content = f"two officials, that {SAID}"
    assert sources(text, "Velm Radio", "reported", content) == ("two officials", f"that {SAID}")
    assert through(text, "Velm Radio", "reported", content).chain[0].name == "Velm Radio"


def test_who_was_quoted_as_saying_by_an_outlet_says_it() -> None:
    text = f"Ada Brolin was quoted as saying by Velm Radio that {SAID}."
    parts = span(text, "Ada Brolin"), span(text, f"that {SAID}")
    given = Attribution(parts, span(text, "Velm Radio"), span(text, "was quoted as saying"), 0.9)
    (found,) = redirected(text, [given])
    assert (found.source, found.content) == (parts[0], (parts[1],))
    text = f"“{SAID},” Ada Brolin was quoted by Velm Radio as saying."
    parts = span(text, f"“{SAID},”"), span(text, "as saying")
    given = Attribution(parts, span(text, "Ada Brolin"), span(text, "was quoted"), 0.9)
    (found,) = redirected(text, [given])
    assert found.content == parts[:1]


def test_who_is_told_right_before_that_he_was_quoted_says_it() -> None:
    text = f"{SAID.capitalize()}, Ada Brolin was quoted as saying by Velm Radio."
    parts = span(text, SAID.capitalize()), span(text, "Ada Brolin")
    given = Attribution(parts, span(text, "Velm Radio"), span(text, "was quoted as saying"), 0.9)
    (found,) = redirected(text, [given])
    assert (found.source, found.content) == (parts[1], parts[:1])


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        (f"{SAID.capitalize()}, according to Velm Radio, which cited two officials.", "according"),
        (f"Velm Radio, which cited two officials, said {SAID}.", "said"),
        (f"Velm Radio late on Monday quoted two officials as saying {SAID}.", "quoted"),
    ],
)
def test_whom_a_clause_cites_is_the_source(text: str, cue: str) -> None:
    said = SAID if SAID in text else SAID.capitalize()
    assert sources(text, "Velm Radio", cue, said)[0] == "two officials"
    assert through(text, "Velm Radio", cue, said).chain[0].name == "Velm Radio"


def test_whose_report_cites_somebody_passes_it_on() -> None:
    text = f"According to a report by Velm Radio citing two officials, {SAID}."
    assert sources(text, "a report by Velm Radio", "According to")[0] == "two officials"
    assert relays(text, "a report by Velm Radio", "According to") == ["Velm Radio"]


def test_a_blogger_by_name_who_cites_somebody_passes_it_on() -> None:
    text = f"Military blogger Jan Vell wrote that {SAID}, citing two soldiers."
    assert sources(text, "Military blogger Jan Vell", "wrote")[0] == "two soldiers"
    assert relays(text, "Military blogger Jan Vell", "wrote") == ["Jan Vell"]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        (f"Velm Radio was told by two aides that {SAID}.", "two aides", "was told"),
        (f"Per Velm Radio, {SAID}, according to two aides.", "two aides", "according to"),
        (
            f"An aide who spoke to Velm Radio said {SAID}.",
            "An aide who spoke to Velm Radio",
            "said",
        ),
        (f"Two aides, who spoke to Velm Radio in Osk, said {SAID}.", "Two aides", "said"),
    ],
)
def test_an_outlet_that_was_told_passes_it_on(text: str, source: str, cue: str) -> None:
    assert relays(text, source, cue) == ["Velm Radio"]


def test_to_whom_something_is_confirmed_passes_it_on() -> None:
    text = "An aide confirmed this to Velm Radio."
    assert [one.name for one in through(text, "An aide", "confirmed", "this").chain] == [
        "Velm Radio"
    ]


def test_who_was_told_is_not_what_was_told() -> None:
    text = f"Parliament was told by Ada Brolin that {SAID}."
    parts = span(text, "Parliament"), span(text, f"that {SAID}")
    given = Attribution(parts, span(text, "Ada Brolin"), span(text, "was told"), 0.9)
    (found,) = redirected(text, [given])
    assert found.content == parts[1:]


def test_whom_an_outlet_refers_to_may_stand_behind_its_verb() -> None:
    text = f"Velm Radio reported with reference to the council that {SAID}."
    content = f"the council that {SAID}"
    found = sources(text, "Velm Radio", "reported with reference to", content)
    assert found == ("the council", f"that {SAID}")
