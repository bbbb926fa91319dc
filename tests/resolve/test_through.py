"""Relays and media, as the sentence of an attribution tells them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import raw, span
from relayed import SAID, relays, sources, through

from sayso.clean import clean
from sayso.resolve.stage import chains, redirected, resolve
from sayso.types import Attribution


def medium(text: str, source: str, cue: str) -> str | None:
    named = through(text, source, cue).medium
    return named.name if named else None


@pytest.mark.parametrize(
    ("text", "source", "cue", "names"),
    [
        (
            f"A police source told the state-run Velm news agency that {SAID}.",
            "A police source",
            "told",
            ["state-run Velm news agency"],
        ),
        (f"Ada Brolin told Velm Radio that {SAID}.", "Ada Brolin", "told", ["Velm Radio"]),
        (f"Ada Brolin confirmed to Velm Radio {SAID}.", "Ada Brolin", "confirmed", ["Velm Radio"]),
        (
            f"Ada Brolin told Kanal Velm, the Osk broadcaster, that {SAID}.",
            "Ada Brolin",
            "told",
            ["Kanal Velm"],
        ),
        (
            f"Ada Brolin told Velm Channel 5 that {SAID}.",
            "Ada Brolin",
            "told",
            ["Velm Channel 5"],
        ),
        (
            f"Ada Brolin told TV 2 that {SAID}.",
            "Ada Brolin",
            "told",
            ["TV 2"],
        ),
        (
            f"Ada Brolin told the Velm Herald, Osk Radio and Velm TV that {SAID}.",
            "Ada Brolin",
            "told",
            ["Velm Herald", "Osk Radio", "Velm TV"],
        ),
        (
            f"The Velm Herald quoted Ada Brolin as saying {SAID}.",
            "Ada Brolin",
            "saying",
            ["Velm Herald"],
        ),
        (
            f"Ada Brolin was quoted by the Velm Herald as saying {SAID}.",
            "Ada Brolin",
            "was quoted",
            ["Velm Herald"],
        ),
        (
            f"In an interview with Osk Radio on Monday, Ada Brolin said {SAID}.",
            "Ada Brolin",
            "said",
            ["Osk Radio"],
        ),
        (f"Speaking to Osk Radio, she said {SAID}.", "she", "said", ["Osk Radio"]),
        (f"She said in comments to Osk Radio that {SAID}.", "She", "said", ["Osk Radio"]),
        (f"“Now {SAID},” she said on Osk Radio.", "she", "said", ["Osk Radio"]),
        (
            f"Two officials cited by the Velm Herald said {SAID}.",
            "Two officials cited by the Velm Herald",
            "said",
            ["Velm Herald"],
        ),
        (f"She told local media {SAID}.", "She", "told", ["local media"]),
        (f"She said in a Twitter post that {SAID}.", "She", "said", []),
        (
            f"Now {SAID}, the newspaper Velm Herald told its readers, citing an aide.",
            "the newspaper Velm Herald",
            "told",
            ["Velm Herald"],
        ),
        (f"A guard told dpa on Monday that {SAID}.", "A guard", "told", ["dpa"]),
        (f"A guard told the German news agency dpa that {SAID}.", "A guard", "told", ["dpa"]),
        (
            f"She used a post on Twitter and an interview with The New York Times to say {SAID}.",
            "She",
            "say",
            ["New York Times"],
        ),
        (f"A spokeswoman told Quill that {SAID}.", "A spokeswoman", "told", ["Quill"]),
        (f"A guard told the Osk Star-Ledger that {SAID}.", "A guard", "told", ["Osk Star-Ledger"]),
        (
            f"Ada Brolin was quoted as saying on the Today Velm website {SAID}.",
            "Ada Brolin",
            "was quoted as saying",
            ["Today Velm website"],
        ),
        (
            f"In an interview published Sunday in Der Velm, Ada Brolin said {SAID}.",
            "Ada Brolin",
            "said",
            ["Der Velm"],
        ),
        (
            f"Ada Brolin told Velm Radio Four’s Any Answers that {SAID}.",
            "Ada Brolin",
            "told",
            ["Velm Radio Four"],
        ),
        (f"Ada Brolin told The Norlander that {SAID}.", "Ada Brolin", "told", ["The Norlander"]),
        (
            f"She told The Tarn, a weekly website of Velm, that {SAID}.",
            "She",
            "told",
            ["The Tarn"],
        ),
        (f"Ada Brolin said {SAID} per Velm media.", "Ada Brolin", "said", ["Velm media"]),
        (f"Citing a guard, Velm Radio said {SAID}.", "Velm Radio", "said", ["Velm Radio"]),
        (f"But Velm Radio said {SAID}, citing a guard.", "Velm Radio", "said", ["Velm Radio"]),
        (f"Velm Radio claimed {SAID}, citing a guard.", "Velm Radio", "claimed", ["Velm Radio"]),
        (
            f"Quill Karvel, citing two guards, writes that {SAID}.",
            "Quill Karvel",
            "writes",
            ["Quill Karvel"],
        ),
        (
            f"The daily said {SAID}. Ada Brolin told the state broadcaster Kanal Osk so.",
            "The daily",
            "said",
            [],
        ),
    ],
)
def test_relays(text: str, source: str, cue: str, names: list[str]) -> None:
    assert relays(text, source, cue) == names


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        (f"Ada Brolin told reporters that {SAID}.", "Ada Brolin", "told"),
        (f"Ada Brolin told the press that {SAID}.", "Ada Brolin", "told"),
        (f"Ada Brolin told this newspaper that {SAID}.", "Ada Brolin", "told"),
        (f"In an interview with our magazine, Ada Brolin said {SAID}.", "Ada Brolin", "said"),
        (f"Ada Brolin told the court that {SAID}.", "Ada Brolin", "told"),
        (f"Ada Brolin told her husband that {SAID}.", "Ada Brolin", "told"),
        (f"Ada Brolin told Teo Brand that {SAID}.", "Ada Brolin", "told"),
        (f"Ada Brolin told Parliament that {SAID}.", "Ada Brolin", "told"),
        (f"Ada Brolin told The Senate that {SAID}.", "Ada Brolin", "told"),
        (f"Ada Brolin told The Hague that {SAID}.", "Ada Brolin", "told"),
        (f"Ada Brolin said on March 3 that {SAID}.", "Ada Brolin", "said"),
        (f"In a book published by Harn and Sons, Ada Brolin said {SAID}.", "Ada Brolin", "said"),
        (f"Velm Radio reported that {SAID}.", "Velm Radio", "reported"),
        (f"Ada Brolin said {SAID} per Velm media: “Nobody fled.”", "Ada Brolin", "said"),
        (
            f"Ada Brolin said {SAID} In an interview with Osk Radio, Teo Brand spoke.",
            "Ada Brolin",
            "said",
        ),
    ],
)
def test_no_relays(text: str, source: str, cue: str) -> None:
    assert relays(text, source, cue) == []


def test_the_own_outlet_of_a_page_is_no_relay() -> None:
    text = f"Ada Brolin told the Velm Herald that {SAID}."
    assert relays(text, "Ada Brolin", "told", outlet="The Velm Herald") == []
    assert relays(text, "Ada Brolin", "told", outlet="Osk Radio") == ["Velm Herald"]


@pytest.mark.parametrize(
    ("text", "source", "cue", "name"),
    [
        (f"She said in a brief statement that {SAID}.", "She", "said", "statement"),
        (f"At a news conference on Monday, she said {SAID}.", "she", "said", "news conference"),
        (f"She tweeted that {SAID}.", "She", "tweeted", "tweeted"),
        (f"She wrote on X that {SAID}.", "She", "wrote", "X"),
        (f"“Yes, {SAID},” she wrote on X.", "she", "wrote", "X"),
        (f"She called on X Corp and said {SAID}.", "She", "said", None),
        (
            f"She said in a statement on her Telegram channel that {SAID}.",
            "She",
            "said",
            "Telegram",
        ),
        (f"The indictment claims {SAID}.", "The indictment", "claims", "indictment"),
        (f"Court papers show {SAID}.", "Court papers", "show", "Court papers"),
        (f"One Telegram channel said {SAID}.", "One Telegram channel", "said", "Telegram"),
        (f"Telegram said {SAID}.", "Telegram", "said", None),
        (f"She issued a statement saying {SAID}.", "She", "saying", "statement"),
        (f"She read the statement, saying {SAID}.", "She", "saying", None),
        (f"She said of a statement by Brand that {SAID}.", "She", "said", None),
        (f"She said, in an email server room, that {SAID}.", "She", "said", None),
        (f"She said {SAID}.", "She", "said", None),
        (f"According to a Velm Herald report, {SAID}.", "a Velm Herald report", "According", None),
    ],
)
def test_media(text: str, source: str, cue: str, name: str | None) -> None:
    assert medium(text, source, cue) == name


def test_a_verb_shares_what_stands_beside_its_subject() -> None:
    text = f"Ada Brolin told Velm Radio that it rained and said {SAID}."
    document = clean(raw(text))
    brolin = span(text, "Ada Brolin")
    attributions = [
        Attribution((span(text, "that it rained"),), brolin, span(text, "told"), 0.9),
        Attribution((span(text, SAID),), brolin, span(text, "said"), 0.9),
    ]
    found = chains(document, attributions, resolve(document, attributions))
    assert [[named.name for named in one.chain] for one in found] == [["Velm Radio"]] * 2


def test_who_was_told_is_no_source() -> None:
    text = f"Reporters were told that {SAID}."
    assert sources(text, "Reporters", "were told")[0] is None


@pytest.mark.parametrize("where", ["on Telegram", "on social media", "in the Velm Herald"])
def test_what_is_denied_did_not_come_through_who_reported_it(where: str) -> None:
    text = f"Brolin denied reports {where} that {SAID}."
    assert relays(text, "Brolin", "denied") == []
    assert medium(text, "Brolin", "denied") is None


def test_a_denial_comes_through_whom_it_was_told() -> None:
    text = f"In an interview with Velm Radio, Brolin denied reports on Telegram that {SAID}."
    assert relays(text, "Brolin", "denied") == ["Velm Radio"]


@pytest.mark.parametrize(
    ("text", "source", "cue", "kept"),
    [
        (f"Brolin, a warden, accused of {SAID}.", "Brolin, a warden", "accused of", False),
        (f"Brolin is accused of {SAID}.", "Brolin", "is accused of", False),
        (f"Brolin has been accused of {SAID}.", "Brolin", "has been accused of", False),
        (f"It freed aides whom Brolin has accused of {SAID}.", "Brolin", "has accused of", True),
        (f"It freed aides whom Brolin accused of {SAID}.", "Brolin", "accused of", True),
        (f"Brolin, accused of fraud, said {SAID}.", "Brolin, accused of fraud", "said", True),
        (f"Brolin accused them of {SAID}.", "Brolin", "accused", True),
        (f"Ada Brolin was asked whether {SAID}.", "Ada Brolin", "was asked", False),
        (f"He is suspected of {SAID} by Velm Radio.", "Velm Radio", "is suspected of", True),
        (
            f"{SAID} was confirmed in remarks to Velm Radio.",
            "Velm Radio",
            "was confirmed",
            False,
        ),
        (
            f"{SAID} was confirmed in remarks by Velm Radio.",
            "Velm Radio",
            "was confirmed",
            True,
        ),
        (f"{SAID}, according to Velm Radio.", "Velm Radio", "according", True),
        (f"{SAID}, as predicted in western Norway.", "western Norway", "predicted", False),
        (f"{SAID}, as predicted in a Velm Radio report.", "a Velm Radio report", "predicted", True),
    ],
)
def test_who_is_asked_or_accused_is_no_source(text: str, source: str, cue: str, kept: bool) -> None:
    assert sources(text, source, cue)[0] == (source if kept else None)


PIECES = [
    "told", "said", "in an interview with", "citing", "quoted", "as saying", "Velm Radio", "X",
    "on", "statement", "tweeted", "the", "The", ",", ".", "\n", "”", "“", "\u200f", "'s", "Monday",
    "by", "Telegram", "according to", "Ⅷ", "İ", "—",
]  # fmt: skip


@given(
    st.lists(st.sampled_from(PIECES), min_size=3, max_size=40),
    st.lists(st.integers(0, 200), min_size=6, max_size=6, unique=True),
)
def test_any_text_gives_names_that_stand_at_their_spans(pieces: list[str], at: list[int]) -> None:
    text = " ".join(["Ada", *pieces])
    cuts = sorted({min(i, len(text)) for i in at})
    pairs = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b]
    if not pairs:
        return
    source, cue, content = (pairs * 3)[:3]
    document = clean(raw(text))
    found = redirected(text, [Attribution((content,), source, cue, 0.5)])
    assert all(start < end for one in found for start, end in one.content)
    for one in chains(document, found, resolve(document, found)):
        for named in (*one.chain, *filter(None, [one.medium])):
            assert named.name
            assert named.name == text[slice(*named.span)]


def test_reports_that_cite_somebody_are_one_relay() -> None:
    text = f"Media reports quoting police say that {SAID}."
    inner = Attribution((span(text, f"that {SAID}"),), span(text, "police"), span(text, "say"), 0.9)
    outer = Attribution(
        (span(text, f"police say that {SAID}"),),
        span(text, "Media reports"),
        span(text, "quoting"),
        0.9,
    )
    document = clean(raw(text))
    given = [outer, inner]
    found = chains(document, given, resolve(document, given))
    assert [one.name for one in found[1].chain] == ["Media reports"]
