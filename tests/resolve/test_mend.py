"""Attributions put right by the text around them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.normalise.stance import stance
from sayso.resolve.phrases.source import parse
from sayso.resolve.stage import mended
from sayso.types import Attribution, Span


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


def attribution(text: str, content: str, source: str | None, cue: str | None) -> Attribution:
    return Attribution(
        (at(text, content),), source and at(text, source), cue and at(text, cue), 0.9
    )


def sources(text: str, attributions: list[Attribution]) -> list[str | None]:
    return [a.source and text[slice(*a.source)] for a in mended(text, attributions)]


def contents(text: str, attributions: list[Attribution]) -> list[str]:
    return [text[slice(*span)] for a in mended(text, attributions) for span in a.content]


def test_what_somebody_allegedly_did_he_does_not_say() -> None:
    text = "A guard allegedly put the bomb in the car."
    (one,) = mended(text, [attribution(text, "put the bomb in the car", "A guard", "allegedly")])
    assert one.source is None
    assert [text[slice(*part)] for part in one.content] == ["A guard", "put the bomb in the car"]


def test_who_begins_the_next_sentence_is_not_the_source_where_marks_are_lost() -> None:
    text = "Two posts, one of which condemned the war a court ordered her to be held"
    wrong = attribution(text, "the war", "a court", "condemned")
    right = attribution(text, "her to be held", "a court", "ordered")
    found = mended(text, [wrong, right])
    assert [one.source and text[slice(*one.source)] for one in found] != ["a court", "a court"]


@pytest.mark.parametrize("cue", [None, "according to"])
def test_who_stands_behind_a_quotation_with_a_verb_says_it(cue: str | None) -> None:
    text = "It was hit, according to Osk Radio “We will not leave,” Ana Roe threatened on Monday."
    (one,) = mended(text, [attribution(text, "“We will not leave,”", "Osk Radio", cue)])
    assert one.source
    assert one.cue
    assert text[slice(*one.source)] == "Ana Roe"
    assert text[slice(*one.cue)] == "threatened"


@pytest.mark.parametrize("dash", [" – ", " - ", "—"])
def test_whom_an_aside_ends_with_does_not_say_what_stands_behind_it(dash: str) -> None:
    aside = f"{dash}which studied the crash that killed pilot Ana Roe{dash}"
    text = f"The Velm Institute (VI){aside}found that the brakes had failed."
    given = attribution(text, "that the brakes had failed", "pilot Ana Roe", "found")
    (one,) = mended(text, [given])
    assert one.source
    assert text[slice(*one.source)] == "The Velm Institute"


def test_what_other_words_of_a_later_sentence_lead_to_is_no_part() -> None:
    text = "Jane Roe said that it held. The mayor did not return calls. “It is late,” she said."
    parts = at(text, "that it held"), at(text, "calls"), at(text, "“It is late,”")
    given = Attribution(parts, at(text, "Jane Roe"), at(text, "said"), 0.9)
    assert contents(text, [given]) == ["that it held", "“It is late,”"]


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("did not say", "why, and the port stayed shut", "why"),
        ("has yet to say", "who will pay, but the port is shut", "who will pay"),
        ("denies", "it, and the port stayed shut", "it"),
        ("did not say", "who paid, when, and why", "who paid, when, and why"),
        ("said", "why it fell, and the port stayed shut", "why it fell, and the port stayed shut"),
    ],
)
def test_what_somebody_does_not_say_ends_before_another_clause(
    cue: str, content: str, expected: str
) -> None:
    text = f"Osk Oil {cue} {content}."
    assert contents(text, [attribution(text, content, "Osk Oil", cue)]) == [expected]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        (
            "Roe said in a statement on Monday that it was late . '' `` It is cold , '' Poe said .",
            "that it was late . '' `` It is cold , ''",
            [("Roe", "that it was late"), ("Poe", "`` It is cold , ''")],
        ),
        (
            "Roe said it was late: “It is cold, too,” Poe said.",
            "it was late: “It is cold, too,”",
            [("Roe", "it was late"), ("Poe", "“It is cold, too,”")],
        ),
        (
            "Osk is angry: “It is theft,” Poe said.",
            "Osk is angry: “It is theft,”",
            [("Poe", "“It is theft,”")],
        ),
        (
            "Osk is angry. “It is theft,” Poe said.",
            "Osk is angry. “It is theft,”",
            [("Poe", "“It is theft,”")],
        ),
        (
            "“Osk is angry. “It is theft,” Poe said.",
            "“Osk is angry. “It is theft,”",
            [("Poe", "“Osk is angry. “It is theft,”")],
        ),
        (
            "Asked why, Brandt said: “It is theft,” Poe said.",
            "Asked why, Brandt said: “It is theft,”",
            [("Poe", "Asked why, Brandt said: “It is theft,”")],
        ),
    ],
)
def test_what_leads_to_a_quotation_is_no_part_of_it(
    text: str, content: str, expected: list[tuple[str, str]]
) -> None:
    found = mended(text, [attribution(text, content, "Poe", "Poe said")])
    told = [(text[slice(*a.source)], text[slice(*a.content[0])]) for a in found if a.source]
    assert told == expected


@pytest.mark.parametrize("mark", [" . ``", " ``", " “"])
def test_a_mark_that_opens_what_follows_is_no_part_of_what_is_said(mark: str) -> None:
    text = f"Jane Roe said it was late{mark} It is cold, she said."
    given = attribution(text, f"it was late{mark}", "Jane Roe", "said")
    assert contents(text, [given]) == ["it was late"]


@pytest.mark.parametrize(
    ("cue", "kept"),
    [
        ("may think", False),
        ("might well argue", False),
        ("could see", True),
        ("could not say", True),
        ("could only say", True),
        ("could be heard saying", True),
    ],
)
def test_what_somebody_may_think_he_has_not_said(cue: str, kept: bool) -> None:
    text = f"Jane Roe {cue} that it was late."
    assert bool(mended(text, [attribution(text, "that it was late", "Jane Roe", cue)])) is kept


def test_who_says_it_is_asked() -> None:
    text = "Who says there is no loyalty in Osk"
    assert mended(text, [attribution(text, "there is no loyalty in Osk", "Who", "says")]) == []


def test_what_stands_before_a_semicolon_is_not_what_is_called_so() -> None:
    text = "It has fed rumours that a pilot is dead; the ministry called them malicious."
    parts = at(text, "that a pilot is dead"), at(text, "them malicious")
    given = Attribution(parts, at(text, "the ministry"), at(text, "called"), 0.9)
    assert contents(text, [given]) == ["them malicious"]


def test_where_a_reporter_is_is_not_who_reports() -> None:
    text = "From our staff\nTarnik Obe, Port Velm: I have seen it rain."
    given = attribution(text, "I have seen it rain", "Port Velm", None)
    assert sources(text, [given]) == ["Tarnik Obe, Port Velm"]


@pytest.mark.parametrize(
    ("text", "parts", "source", "cue", "kept"),
    [
        (
            "The minister tells us the road will pay. It won't. I drive it daily, and it is empty.",
            ("the road will pay", "It won't. I drive it daily, and it is empty."),
            "The minister",
            "tells",
            ["the road will pay"],
        ),
        (
            "Exports fell; the board put them at 0.9 million. The rally is over, Velm Bank said.",
            ("them at 0.9 million", "The rally is over"),
            "Velm Bank",
            "said",
            ["The rally is over"],
        ),
        (
            "Dams have failed, according to the water board; the army is on its way.",
            ("Dams have failed", "the army is on its way"),
            "the water board",
            "according to",
            ["Dams have failed"],
        ),
        (
            "The dam held, Jane Roe said. We were lucky that night.",
            ("The dam held", "We were lucky that night."),
            "Jane Roe",
            "said",
            ["The dam held", "We were lucky that night."],
        ),
        (
            "It’s a disgrace,” he said. It’s typical of the board.",
            ("It’s a disgrace,”", "It’s typical of the board"),
            "he",
            "said",
            ["It’s a disgrace,”", "It’s typical of the board"],
        ),
        (
            "They were not so sure. “He always says that,” remarked Jane Roe.",
            ("They were not so sure", "“He always says that,”"),
            "Jane Roe",
            "remarked",
            ["“He always says that,”"],
        ),
        (
            "Roe said he heard in May; papers seen by this newspaper suggest it was April.",
            ("he heard in May; papers seen by this newspaper suggest it was April",),
            "Roe",
            "said",
            ["he heard in May"],
        ),
        (
            "“It went first,” said Jane Roe.\n‘It shook for days’\nThe town slept.",
            ("“It went first,”", "‘It shook for days’"),
            "Jane Roe",
            "said",
            ["“It went first,”"],
        ),
    ],
)
def test_a_sentence_of_its_own_without_marks_is_no_further_part(
    text: str, parts: tuple[str, ...], source: str, cue: str, kept: list[str]
) -> None:
    content = tuple(at(text, part) for part in parts)
    given = Attribution(content, at(text, source), at(text, cue), 0.9)
    assert contents(text, [given]) == kept


def test_a_quotation_before_what_another_says_without_marks_is_nobodys() -> None:
    text = "Oss played it down. “Just my job.” It will be looked into, the union said."
    parts = at(text, "“Just my job.”"), at(text, "It will be looked into")
    given = Attribution(parts, at(text, "the union"), at(text, "said"), 0.9)
    assert sources(text, [given]) == [None, "the union"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Her Tosca was a storm. Friends recall a rare wit. She regretted nothing, she wrote.",
            "She regretted nothing",
        ),
        ("It was late. Drs. Roe and Poe were aboard, she wrote.", "Drs. Roe and Poe were aboard"),
    ],
)
def test_the_sentences_before_the_last_are_not_told_by_what_stands_behind_it(
    text: str, said: str
) -> None:
    given = attribution(text, text[: text.rindex(", she")], "she", "wrote")
    given = replace(given, source=(text.rindex("she"), text.rindex("she") + 3))
    assert contents(text, [given]) == [said]


def test_a_headline_above_is_no_part_of_what_is_said() -> None:
    text = "What we know\n- The sea rose by a metre, the tide office said."
    given = attribution(text, text.partition(",")[0], "the tide office", "said")
    assert contents(text, [given]) == ["The sea rose by a metre"]


def test_who_is_told_of_in_a_clause_about_another_is_no_source() -> None:
    text = "Tarnia, where Velm Works has a plant, has always denied the charge."
    given = attribution(text, "the charge", "Velm Works", "has always denied")
    assert sources(text, [given]) == ["Tarnia"]
    text = "Tarnia, which Osk and aid groups accuse of theft, denied the charge."
    given = attribution(text, "the charge", "Osk and aid groups", "denied")
    assert sources(text, [given]) == ["Tarnia"]
    text = "Tarnia, where it rained, said Velm Works was shut."
    given = attribution(text, "Velm Works was shut", "Tarnia", "said")
    assert sources(text, [given]) == ["Tarnia"]


def test_a_name_between_an_office_and_its_verb_belongs_to_the_source() -> None:
    text = "“It rains,” its press attaché, Tarnik, wrote."
    given = attribution(text, "“It rains,”", "its press attaché", "wrote")
    assert sources(text, [given]) == ["its press attaché, Tarnik"]


def test_who_follows_a_name_is_the_source_of_the_verb_behind() -> None:
    text = "It is sued by a rival, Velm Works, which alleges that it stole."
    given = attribution(text, "that it stole", None, "alleges")
    assert sources(text, [given]) == ["which"]


def test_what_a_question_asks_of_somebody_he_has_not_said() -> None:
    text = "It burned. Have Osk officials called this terror? Poe has."
    given = Attribution(
        (at(text, "this terror"),), at(text, "Osk officials"), at(text, "called"), 1
    )
    assert mended(text, [given]) == []
    text = text.replace("?", ".").replace("Have Osk", "Osk").replace("called", "have called")
    given = Attribution(
        (at(text, "this terror"),), at(text, "Osk officials"), at(text, "called"), 1
    )
    assert mended(text, [given])


def test_who_has_been_contacted_for_comment_has_said_nothing() -> None:
    text = "Osk Oil has been contacted for comment on the leak."
    given = attribution(text, "comment on the leak", "Osk Oil", "has been contacted for")
    assert mended(text, [given]) == []


def test_a_mark_by_itself_belongs_to_what_it_stands_before() -> None:
    text = "`` It rained , '' Roe said ."
    parts = ((0, 2), (3, 17))
    given = Attribution(parts, at(text, "Roe"), at(text, "said"), 0.9)
    assert contents(text, [given]) == ["`` It rained , ''"]


def test_what_a_headline_is_about_says_nothing() -> None:
    text = "Norland: Guards shot at the crowd, says Reef Watch\n\nIt rained."
    given = attribution(text, "Guards shot at the crowd", "Norland", "says")
    assert sources(text, [given]) == ["Reef Watch"]


def test_who_said_it_when_is_the_source_of_the_verb_behind() -> None:
    text = "It angered the adviser, Jane Roe, who on Tuesday blamed spies from Tarnia."
    given = attribution(text, "spies from Tarnia", None, "blamed")
    assert sources(text, [given]) == ["who"]


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("Sea: Tarnia's navy", "Tarnia's navy"),
        ("OSK — Tarnia's navy", "Tarnia's navy"),
        ("PORT OSK, Norland (NPA) -- Jane Roe", "Jane Roe"),
        ("Osk, Norland – Velm Works", "Velm Works"),
        ("OSK-NORLAND Works", "OSK-NORLAND Works"),
        (
            "Roe, Osk's mayor — Tarnia's oldest — and poet",
            "Roe, Osk's mayor — Tarnia's oldest — and poet",
        ),
        ("Jane Roe, author of Tides: The Velm Years", "Jane Roe, author of Tides: The Velm Years"),
    ],
)
def test_a_label_or_dateline_is_no_source(source: str, kept: str) -> None:
    text = f"It rained.\n{source} said that it was late."
    assert sources(text, [attribution(text, "that it was late", source, "said")]) == [kept]


@pytest.mark.parametrize(
    ("between", "kept"),
    [
        (". Vehemently condemned", False),
        (" vehemently condemned", False),
        (", who vehemently condemned", True),
        (" and vehemently condemned", True),
        (", adding that he condemned", True),
        (" condemning", True),
    ],
)
def test_a_second_verb_without_its_subject_is_left_open(between: str, kept: bool) -> None:
    cue = between.split(" ", 1)[1].removeprefix("and ").removeprefix("who ")
    text = f"“It was dark,” said warden Jon Roe at the gate{between} the ruling."
    first = attribution(text, "It was dark", "warden Jon Roe", "said")
    second = attribution(text, "the ruling", "warden Jon Roe", cue)
    assert sources(text, [first, second]) == ["warden Jon Roe", "warden Jon Roe" if kept else None]


@pytest.mark.parametrize(
    ("before", "source"),
    [
        ("On Monday rebels led by ", "rebels led by Karl Poe"),
        ("The witness sworn in by ", "The witness sworn in by Karl Poe"),
        ("It rained a blogger with ", "a blogger with Karl Poe"),
        ("It ended a meeting with ", "Karl Poe"),
        ("A crowd stood by the gate. ", "Karl Poe"),
        ("Asked by the mayor, ", "Karl Poe"),
    ],
)
def test_by_whom_a_speaker_is_led_is_not_who_speaks(before: str, source: str) -> None:
    text = f"{before}Karl Poe denied that it fell."
    assert sources(text, [attribution(text, "that it fell", "Karl Poe", "denied")]) == [source]


def test_a_cue_with_a_subject_of_its_own_is_not_the_next_sentence_s() -> None:
    text = "Ann Poe told them that it was late. Jon Roe left."
    told = attribution(text, "that it was late", "Jon Roe", "told")
    assert sources(text, [told]) == ["Ann Poe"]
    text = "Telling them that it was late, Jon Roe left."
    told = attribution(text, "that it was late", "Jon Roe", "Telling")
    assert sources(text, [told]) == ["Jon Roe"]
    text = "Calling it late. Jon Roe left."
    told = attribution(text, "it late", "Jon Roe", "Calling")
    assert sources(text, [told]) == ["Jon Roe"]


def test_behind_an_inverted_source_a_second_verb_has_the_subject_between() -> None:
    text = "“It was dark,” said warden Jon Roe senior Osk officials declared that it was not."
    first = attribution(text, "It was dark", "warden Jon Roe", "said")
    second = attribution(text, "that it was not", "warden Jon Roe", "declared")
    assert sources(text, [first, second]) == ["warden Jon Roe", "Osk officials"]


def test_what_is_contrary_to_somebody_s_words_is_told_without_these() -> None:
    text = "Contrary to what Roe said, the mine had closed."
    parts = (at(text, "Contrary to what"), at(text, "the mine had closed"))
    said = Attribution(parts, at(text, "Roe"), at(text, "said"), 0.9)
    assert contents(text, [said]) == ["the mine had closed"]
    assert [stance(text, one) for one in mended(text, [said])] == ["denies"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("But if Mr. Roe believes that it was late, he errs.", False),
        ("They asked whether the warden believes that it was late.", False),
        ("If, as Roe believes that it was late, they left.", True),
        ("If they left, Roe believes that it was late.", True),
    ],
)
def test_what_somebody_may_say_is_not_said(text: str, kept: bool) -> None:
    source = "Roe" if "Roe" in text else "warden"
    said = attribution(text, "that it was late", source, "believes")
    assert bool(mended(text, [said])) == kept


@pytest.mark.parametrize(
    ("text", "cue", "content", "kept"),
    [
        ("A guard who asked not to be named left.", "asked", "not to be named", False),
        ("A guard asked for anonymity and left.", "asked", "for anonymity", False),
        ("A guard asked that his name not be used.", "asked", "that his name not be used", False),
        ("A guard asked that he not be named.", "asked", "that he not be named", False),
        ("A guard said that ice should not be used.", "said", "that ice should not be used", True),
        ("A guard asked not to be moved.", "asked", "not to be moved", True),
        ("Asked whether it rained, she smiled.", "Asked", "whether it rained", False),
        ("Asked to comment on the rain, she smiled.", "Asked", "to comment on the rain", False),
        ("Asked which bridge fell, she smiled.", "Asked", "which bridge fell", False),
        ("When asked about the rain, she smiled.", "asked about", "the rain", False),
        ("Roe was asked if it rained, and left.", "was asked", "if it rained", False),
        ("A guard asked whether it rained.", "asked", "whether it rained", True),
        ("A guard has not since repeated the claim.", "has not since repeated", "the claim", False),
        ("A guard didn't repeat the claim.", "didn't repeat", "the claim", False),
        ("A man identified himself as a guard.", "identified", "himself as a guard", False),
        ("A man identified the guard.", "identified", "the guard", True),
        ("A guard repeated the claim.", "repeated", "the claim", True),
        ("Asked for help, she smiled.", "Asked for", "help", True),
        ("Castle Hill, as the presidency is known, fell.", "is known", "the presidency", False),
        ("A group called Reef Watch left.", "called", "Reef Watch", False),
        ("They use a salt known as borax.", "known as", "borax", False),
        ("The guard, worn out, called it a lie.", "called", "it a lie", True),
        ("Guards, citing a first estimate, left.", "citing", "a first estimate", False),
        ("Guards, quoting a clerk who was there, left.", "quoting", "a clerk who was there", False),
        ("Guards left, citing “a clear threat”.", "citing", "“a clear threat”", True),
    ],
)
def test_what_one_is_asked_and_that_a_name_is_kept_back_are_not_said(
    text: str, cue: str, content: str, kept: bool
) -> None:
    source = "A guard" if text.startswith(("A guard asked", "A guard said")) else None
    assert bool(mended(text, [attribution(text, content, source, cue)])) == kept


def test_who_asks_is_behind_by() -> None:
    text = "Asked by the Herald to name them, he refused."
    assert not mended(text, [attribution(text, "to name them", "Herald", "Asked")])


@pytest.mark.parametrize(
    ("text", "wrong", "source"),
    [
        ("Osk blamed Velm with Jon Poe saying it was theft Tarnia was silent", "Tarnia", "Jon Poe"),
        ("The mayor met with Jon Poe saying it was theft", "The mayor", "The mayor"),
        ("It began with an oath. She was saying it was theft to Tarnia", "Tarnia", "Tarnia"),
    ],
)
def test_who_says_something_beside_it_is_behind_with(text: str, wrong: str, source: str) -> None:
    assert sources(text, [attribution(text, "it was theft", wrong, "saying")]) == [source]


@pytest.mark.parametrize("source", [None, "President Jon Roe"])
def test_a_former_president_is_none(source: str | None) -> None:
    text = "Osk denied it, while former President Jon Roe said it rained."
    told = attribution(text, "it rained", source, "said")
    assert sources(text, [told]) == ["former President Jon Roe"]


def test_a_subject_begins_with_its_own_article() -> None:
    text = "Earlier in the day the company said it rained."
    assert sources(text, [attribution(text, "it rained", None, "said")]) == ["the company"]


def test_a_word_between_the_subject_and_its_verb_is_no_source() -> None:
    text = "Osk's embassy in Velm neither confirmed nor denied that it rained."
    said = attribution(text, "that it rained", "neither", "confirmed nor denied")
    assert sources(text, [said]) == ["Osk's embassy in Velm"]
    text = "It fell after what officials there called a raid."
    said = attribution(text, "a raid", "there", "called")
    assert sources(text, [said]) == ["officials there"]
    text = "Castle Hill, as the presidency is known, accused Velm of theft."
    said = attribution(text, "Velm of theft", None, "accused")
    assert sources(text, [said]) == ["Castle Hill"]
    text = "The two met. Neither said that it rained."
    said = attribution(text, "that it rained", "Neither", "said")
    assert sources(text, [said]) == ["Neither"]


def test_two_quotations_behind_two_names_are_two() -> None:
    text = "Maj. Poe: “We hold it.” Falcon: “Come and look.” One of them is wrong."
    parts = (at(text, "“We hold it.”"), at(text, "“Come and look.”"))
    colon = text.index(":")
    said = Attribution(parts, at(text, "Falcon"), (colon, colon + 1), 0.9)
    assert sources(text, [said]) == [None, "Falcon"]
    assert contents(text, [said]) == ["“We hold it.”", "“Come and look.”"]


def test_a_content_that_points_back_is_kept() -> None:
    text = "The mine had closed. Its owner, Jon Roe, disputes that."
    disputed = attribution(text, "that", "Its owner, Jon Roe,", "disputes")
    assert contents(text, [disputed]) == ["that"]


def test_a_source_before_its_cue_in_one_sentence_is_kept() -> None:
    text = "Warden Jon Roe of Velm. Harbour vehemently condemned the ruling."
    whole = attribution(text, "the ruling", "Warden Jon Roe", "vehemently condemned")
    assert sources(text, [whole]) == ["Warden Jon Roe"]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("The mine had closed, which Roe denied.", "which", ["The mine had closed"]),
        ("What did Roe denied?", "What did", []),
        ("Roe denied what did happen.", "what did happen", ["what did happen"]),
        ("It rained. The mine had closed, which Roe denied.", "which", ["The mine had closed"]),
        ("He is charged with fraud and theft, which Roe denied.", "which", ["fraud and theft"]),
        ("Poe saw the mine that Roe denied.", "that", []),
        ("Contrary to what Roe denied, the mine had closed.", "Contrary to what", []),
        ("At the gate is what Roe denied.", "what", []),
        ("Poe saw, whichever Roe denied.", "whichever", ["whichever"]),
        ("The mine, which had closed, Roe denied.", "which had closed", ["which had closed"]),
    ],
)
def test_which_alone_becomes_what_it_takes_up(text: str, content: str, expected: list[str]) -> None:
    assert contents(text, [attribution(text, content, "Roe", "denied")]) == expected


def test_which_takes_up_what_another_said() -> None:
    text = "Poe said on Monday the mine had closed, which Roe denied."
    said = attribution(text, "the mine had closed", "Poe", "said")
    denied = attribution(text, "which", "Roe", "denied")
    assert contents(text, [said, denied]) == ["the mine had closed", "the mine had closed"]


def test_a_claim_that_somebody_denies_is_no_part_of_his_name() -> None:
    text = "Poe said that the mine had closed, a claim his aides denied on Monday."
    whole = "a claim his aides"
    denied = attribution(text, whole, whole, "denied")
    assert sources(text, [denied]) == ["his aides"]
    assert contents(text, [denied]) == ["the mine had closed"]


@pytest.mark.parametrize(
    ("text", "content", "cue"),
    [
        ("The mine had closed, a charge Roe denied.", "a charge", "denied"),
        ("The mine had closed, something Roe rejects, and it rained.", "something", "rejects"),
        ("The mine had closed – an old allegation Roe denied.", "an old allegation", "denied"),
        ("The mine had closed, a claim disputed by Roe.", "a claim", "disputed"),
    ],
)
def test_a_noun_stands_for_the_clause_that_it_takes_up(text: str, content: str, cue: str) -> None:
    assert contents(text, [attribution(text, content, "Roe", cue)]) == ["The mine had closed"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mine had closed, a claim Roe denied making to the paper.", "a claim"),
        ("It was a charge Roe denied.", "a charge"),
    ],
)
def test_a_noun_of_which_more_is_told_stands_for_itself(text: str, content: str) -> None:
    assert contents(text, [attribution(text, content, "Roe", "denied")]) == [content]


def test_a_noun_that_takes_up_a_clause_is_no_part_of_it() -> None:
    text = "The mine had closed, a claim that Roe denied."
    denied = attribution(text, "The mine had closed", "Roe", "denied")
    parts = (*denied.content, at(text, "a claim"), at(text, "that"))
    assert contents(text, [replace(denied, content=parts)]) == ["The mine had closed"]


def test_a_clause_too_long_is_none() -> None:
    text = f"The mine {'and the mill ' * 40}had closed, which Roe denied."
    assert contents(text, [attribution(text, "which", "Roe", "denied")]) == []


@pytest.mark.parametrize(
    ("content", "after", "expected"),
    [
        ("troops of the U.S", ".", "troops of the U.S."),
        ("troops of the U.S", ". Army", "troops of the U.S."),
        ("troops of the U.S", " Army", "troops of the U.S"),
        ("troops of Norland", ".", "troops of Norland"),
    ],
)
def test_the_dot_of_an_abbreviation_belongs_to_it(content: str, after: str, expected: str) -> None:
    text = f"Roe saw {content}{after}"
    assert contents(text, [attribution(text, content, "Roe", "saw")]) == [expected]


WORDS = st.sampled_from(["Roe", "said", "which", ",", ".", "U.S", "\n", "“", "”", "that", "and"])


@given(st.lists(WORDS, max_size=30), st.data())
def test_spans_stay_in_the_text(words: list[str], data: st.DataObject) -> None:
    text = " ".join(["Roe", *words])
    cuts = data.draw(st.lists(st.integers(0, len(text)), min_size=6, max_size=12))
    spans = [(min(p), max(p)) for p in zip(cuts[::2], cuts[1::2], strict=False) if p[0] != p[1]]
    found = [Attribution((s,), spans[0], s, 0.9) for s in spans]
    for one in mended(text, found):
        assert all(0 <= s < e <= len(text) for s, e in one.content)
        assert one.source is None or 0 <= one.source[0] < one.source[1] <= len(text)


@pytest.mark.parametrize(
    ("between", "parts", "told"),
    [
        (" In a post by the port: ", 1, ["Jon Roe", None]),
        (" he went on ", 2, ["Jon Roe"]),
        (" per the Echo, at 19:30, ", 2, ["Jon Roe"]),
    ],
)
def test_what_a_colon_leads_to_is_not_the_last_speakers(
    between: str, parts: int, told: list[str | None]
) -> None:
    text = f"Jon Roe told: “It was dark.”{between}“The gate stood open.”"
    content = at(text, "“It was dark.”"), at(text, "“The gate stood open.”")
    given = Attribution(content, at(text, "Jon Roe"), at(text, "told"), 0.9)
    found = mended(text, [given])
    assert sources(text, [given]) == told
    assert [len(a.content) for a in found] == ([1, 1] if parts == 1 else [2])
    assert tuple(span for a in found for span in a.content) == content


def test_a_colon_behind_the_cue_leads_on() -> None:
    text = "“It was dark,” Jon Roe said, adding: “The gate stood open.”"
    content = at(text, "“It was dark,”"), at(text, "“The gate stood open.”")
    given = Attribution(content, at(text, "Jon Roe"), at(text, "said"), 0.9)
    assert mended(text, [given]) == [given]


@pytest.mark.parametrize(
    ("before", "named"),
    [
        ("Early on Monday Norland’s Emergency Situations ", "Norland’s Emergency Situations "),
        ("the town was evacuated. The Public Works ", "Public Works "),
        ("In March ", ""),
        ("the ", ""),
        ("", ""),
    ],
)
def test_the_last_word_of_the_name_of_a_body_is_all_of_it(before: str, named: str) -> None:
    text = f"{before}Department said the bridge was closed."
    found = [attribution(text, "the bridge was closed", "Department", "said")]
    assert sources(text, found) == [f"{named}Department"]


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("The pier shook. However, Osk officials said all was well.", "said", "Osk officials"),
        ("The pier shook. He also said all was well.", "also said", "He"),
        ("They saw huts that the ministry said were empty.", "said", "the ministry"),
        (
            "It shook. Harbour Judge Ann Roe has denied a ban.",
            "has denied",
            "Harbour Judge Ann Roe",
        ),
        (
            "The pier shook. Ann Roe, a diver who knew it, said all was well.",
            "said",
            "Ann Roe, a diver who knew it",
        ),
        ("Rebels in Osk said all was well.", "said", "Rebels in Osk"),
        ("A sign in Velm, Tarnia, calls for help. Osk was accused of it.", "was accused of", None),
        ("The keeper left the port but has denied a ban.", "has denied", None),
        ("A man near the Osk pier, asked by us, knew of it.", "asked by", None),
    ],
)
def test_a_cue_without_a_source_takes_the_subject_before_it(
    text: str, cue: str, expected: str | None
) -> None:
    content = text[text.index(cue) + len(cue) + 1 :].rstrip(".")
    assert sources(text, [attribution(text, content, None, cue)]) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jane Roe said: “It rained.\n“The quay burned.\n“We left.” She wept.",
            ["“It rained.", "“The quay burned.", "“We left.”"],
        ),
        (
            'Jane Roe said: "It rained.\n\n"The quay burned." She wept.',
            ['"It rained.', '"The quay burned."'],
        ),
        ("Jane Roe said: “It rained.”\n“The quay burned.”", ["“It rained.”"]),
        ("Jane Roe said: “It rained.\nThe quay burned.", ["“It rained."]),
        ("“Roe: said: It rained.\n“The quay burned.”", ["It rained."]),
    ],
)
def test_a_quotation_over_several_paragraphs_is_one(text: str, expected: list[str]) -> None:
    assert contents(text, [attribution(text, expected[0], "Roe", "said")]) == expected


def test_a_paragraph_of_a_quotation_with_a_claim_of_its_own_is_left() -> None:
    text = "Jane Roe said: “It rained.\n“The quay burned,” she added."
    both = [
        attribution(text, "“It rained.", "Jane Roe", "said"),
        attribution(text, "“The quay burned,”", "she", "added"),
    ]
    assert contents(text, both) == ["“It rained.", "“The quay burned,”"]


def test_a_content_that_tells_whose_its_first_half_is_is_two() -> None:
    text = "It killed 12 people, according to the army, and 40, according to the rebels."
    cue = text.rindex("according to"), text.rindex(" the rebels")
    whole = Attribution(((0, cue[0] - 2),), at(text, "the rebels"), cue, 0.9)
    assert sources(text, [whole]) == ["the army", "the rebels"]
    assert contents(text, [whole]) == ["It killed 12 people", "40"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("It denied reports in the Velm Herald that the ferry sank.", "It"),
        ("Roe rejected claims by Ana Poe that the ferry sank.", "Roe"),
        ("“It sank,” said reports in the Velm Herald.", "Velm Herald"),
    ],
)
def test_who_is_reported_to_say_it_does_not_deny_it(text: str, source: str) -> None:
    told = next(name for name in ("Velm Herald", "Ana Poe") if name in text)
    cue = next(word for word in ("denied", "rejected", "said") if word in text)
    content = "the ferry sank" if "ferry" in text else "It sank"
    assert sources(text, [attribution(text, content, told, cue)]) == [source]


def test_who_denies_it_in_a_clause_behind_does_not_accuse() -> None:
    text = "Norland closed the strait after accusing it of theft, which Velm denies."
    assert sources(text, [attribution(text, "it of theft", "Velm", "accusing")]) == [None]


def test_a_content_is_cut_where_its_source_opens_a_sentence() -> None:
    text = "Port spokesman Bor Hale said the crane is safe. But Ana Roe added it fell on Sunday."
    parts = at(text, "the crane is safe"), at(text, "it fell on Sunday")
    source, cue = at(text, "Ana Roe"), at(text, "added")
    for content in (parts, ((parts[0][0], parts[1][1]),)):
        one = Attribution(content, source, cue, 0.9)
        assert [c.rstrip(".") for c in contents(text, [one])] == [text[slice(*p)] for p in parts]
        assert sources(text, [one]) == ["Port spokesman Bor Hale", "Ana Roe"]


def test_a_part_of_a_sentence_before_without_who_says_it_is_left_out() -> None:
    text = "The crane is safe. Ana Roe says it fell on Sunday."
    parts = at(text, "The crane is safe"), at(text, "it fell on Sunday")
    one = Attribution(parts, at(text, "Ana Roe"), at(text, "says"), 0.9)
    assert contents(text, [one]) == ["it fell on Sunday"]
    text = "“The crane is safe.” Ana Roe says: “It fell on Sunday.”"
    parts = at(text, "“The crane is safe.”"), at(text, "“It fell on Sunday.”")
    one = Attribution(parts, at(text, "Ana Roe"), at(text, "says"), 0.9)
    assert len(contents(text, [one])) == 2


def test_who_says_in_the_plural_that_it_is_so_is_another() -> None:
    text = "Roes argue that the crane is safe. But Poes say that it fell on Sunday."
    parts = at(text, "that the crane is safe"), at(text, "that it fell on Sunday")
    one = Attribution(parts, at(text, "Poes"), at(text, "say"), 0.9)
    assert sources(text, [one]) == ["Roes", "Poes"]


def test_a_content_that_goes_on_behind_its_source_is_whole() -> None:
    text = "The crane is safe, Ana Roe said, but it fell on Sunday."
    said = text[:-1]
    assert contents(text, [attribution(text, said, "Ana Roe", "said")]) == [said]
    text = "Asked who said so, “The crane is safe.” Ana Roe said. “It fell.”"
    parts = at(text, "“The crane is safe.”"), at(text, "“It fell.”")
    one = Attribution(parts, at(text, "Ana Roe"), at(text, "said."), 0.9)
    assert sources(text, [one]) == ["Ana Roe"]


@pytest.mark.parametrize(
    ("verb", "source", "cue"),
    [
        ("backed away from", "The port", "backed away from its claim"),
        ("has repeatedly stood by", "The port", "has repeatedly stood by its claim"),
        ("spoke about", "its", "claim"),
    ],
)
def test_whose_own_claim_it_is_is_the_subject_of_the_verb(verb: str, source: str, cue: str) -> None:
    text = f"It was late. The port {verb} its claim that the ferry sank."
    [found] = mended(text, [attribution(text, "that the ferry sank", "its", "claim")])
    assert found.source
    assert text[slice(*found.source)] == source
    assert found.cue
    assert text[slice(*found.cue)] == cue


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("that the ferry had sunk was withdrawn within hours", "that the ferry had sunk"),
        ("that the ferry had sunk were later denied by police", "that the ferry had sunk"),
        ("that he was denied a visa", "that he was denied a visa"),
        ("that the offer was withdrawn", "that the offer was withdrawn"),
    ],
)
def test_what_became_of_a_claim_is_no_part_of_it(said: str, kept: str) -> None:
    text = f"An early claim {said}."
    assert contents(text, [attribution(text, said, None, "An early claim")]) == [kept]


def test_the_number_of_a_post_is_no_part_of_a_name() -> None:
    text = "2/ Tide Board says it rained."
    parsed = parse(text, at(text, "2/ Tide Board"), cased=True)
    assert parsed
    assert text[slice(*parsed.name)] == "Tide Board"


def test_what_a_text_is_does_not_say_its_headline() -> None:
    text = "Analysis: What we know of the flood"
    assert mended(text, [attribution(text, "What we know of the flood", "Analysis", None)]) == []
    text = "Jane Roe: What we know of the flood"
    assert (
        len(mended(text, [attribution(text, "What we know of the flood", "Jane Roe", None)])) == 1
    )


def test_a_sentence_that_tells_itself_who_says_it_is_not_the_next_one_s() -> None:
    text = "Poe said it rained. Roe denied it, the Venn Herald said."
    outer = attribution(text, "Poe said it rained. Roe denied it", "the Venn Herald", None)
    cue = (len(text) - 5, len(text) - 1)
    outer = Attribution(outer.content, outer.source, cue, 0.9)
    inner = attribution(text, "it rained", "Poe", "said")
    assert contents(text, [outer, inner]) == ["Roe denied it", "it rained"]
    quoted = text.replace("Poe", "“Poe").replace("it,", "it,”")
    outer = attribution(quoted, "“Poe said it rained. Roe denied it,”", "the Venn Herald", None)
    cue = (len(quoted) - 5, len(quoted) - 1)
    outer = Attribution(outer.content, outer.source, cue, 0.9)
    inner = attribution(quoted, "it rained", "Poe", "said")
    assert contents(quoted, [outer, inner])[0] == "“Poe said it rained. Roe denied it,”"


def test_an_office_is_named_by_the_name_that_ends_its_clause() -> None:
    text = "A dam broke, according to the mayor, Jane Roe. It rained."
    told = attribution(text, "A dam broke", "the mayor", "according to")
    assert sources(text, [told]) == ["the mayor, Jane Roe"]
    text = "A dam broke, according to the mayor, Jane Roe said."
    told = attribution(text, "A dam broke", "the mayor", "according to")
    assert sources(text, [told]) == ["the mayor"]


def test_what_stands_above_an_empty_line_is_no_part_of_a_source() -> None:
    text = "Photo: Ann Poe/Osk\n\nMayor Jane Roe said that it rained."
    told = attribution(text, "that it rained", "Ann Poe/Osk\n\nMayor Jane Roe", "said")
    assert sources(text, [told]) == ["Mayor Jane Roe"]


def test_what_the_writer_could_not_verify_is_no_part_of_what_another_says() -> None:
    text = "A guard told the Echo that three died. I have not been able to verify this."
    told = attribution(text, "that three died", "A guard", "told")
    last = at(text, "I have not been able to verify this")
    told = Attribution((*told.content, last), told.source, told.cue, 0.9)
    assert contents(text, [told]) == ["that three died"]


def test_a_quotation_behind_a_denial_is_not_what_is_denied() -> None:
    text = "Roe denies reports that the bridge fell: “The bridge stands.”"
    told = attribution(text, "reports that the bridge fell: “The bridge stands.”", "Roe", "denies")
    assert contents(text, [told]) == ["reports that the bridge fell", "“The bridge stands.”"]
    assert [stance(text, one) for one in mended(text, [told])] == ["denies", "asserts"]


def test_who_blames_nobody_says_nothing_of_him() -> None:
    text = "Roe said that he did not blame the guards."
    told = attribution(text, "the guards", "he", "did not blame")
    assert contents(text, [told]) == []


@pytest.mark.parametrize("cue", ["was rejected by", "was claimed by"])
def test_what_goes_on_behind_a_relative_clause_is_of_the_one_it_interrupts(cue: str) -> None:
    text = f"Jane Roe urged Osk not to use a raid on the old port, which {cue} Velm, as a pretext."
    urged = attribution(text, "not to use a raid on the old port", "Jane Roe", "urged")
    aside = attribution(text, "which", "Velm", cue)
    aside = Attribution((*aside.content, at(text, "as a pretext")), aside.source, aside.cue, 0.9)
    assert [[text[slice(*part)] for part in a.content] for a in mended(text, [urged, aside])] == [
        ["Osk not to use a raid on the old port", "as a pretext"],
        ["a raid on the old port"],
    ]


def test_what_is_said_ends_before_who_says_something_beside_it() -> None:
    text = "Osk blamed Velm for it, with Jon Poe saying it was theft."
    blame = attribution(text, "Velm for it, with Jon Poe", "Osk", "blamed")
    one = attribution(text, "it was theft", "Jon Poe", "saying")
    assert contents(text, [blame, one]) == ["Velm for it", "it was theft"]


@pytest.mark.parametrize(
    ("source", "cue", "content", "kept"),
    [
        ("Osk Oil", "drew criticism for", "its haste", None),
        ("The army", "claims", "that it had fled", None),
        ("Norland", "ignored warnings", "that the dam was weak", None),
        ("Roe faces", "calls", "to resign", None),
        ("Norland", "repeated warnings", "that the dam was weak", "Norland"),
        ("Norland", "responded to accusations:", "“It was not us.”", "Norland"),
        ("The crowd", "defied all warnings to demand", "an end", "The crowd"),
        ("Velm", "welcomed calls for", "a truce", "Velm"),
        ("Osk Oil", "did not answer calls", "to comment", "Osk Oil"),
    ],
)
def test_who_only_meets_the_words_of_others_does_not_say_them(
    source: str, cue: str, content: str, kept: str | None
) -> None:
    between = "responded to " if cue == "claims" else ""
    text = f"{source} {between}{cue} {content}."
    assert sources(text, [attribution(text, content, source, cue)]) == [kept]


def test_who_pushes_back_on_claims_denies_them() -> None:
    text = "Roe pushed back against reports that it rained."
    one = attribution(text, "that it rained", "Roe", "reports")
    (found,) = mended(text, [one])
    assert found.cue == at(text, "pushed back against")
    assert contents(text, [one]) == ["reports that it rained"]
    (found, other) = mended(
        text,
        [replace(one, cue=at(text, "pushed back against"), content=(at(text, "reports"),)), one],
    )
    assert (other.source, other.cue) == (None, at(text, "reports"))


@pytest.mark.parametrize(("verb", "cue"), [("pushed back against", True), ("ignored", False)])
def test_a_verb_of_denial_before_a_content_is_its_cue(verb: str, cue: bool) -> None:
    text = f"The embassy also {verb} Roe's calls for a truce."
    one = replace(attribution(text, "Roe's calls for a truce", "The embassy", verb), cue=None)
    (found,) = mended(text, [one])
    assert found.cue == (at(text, verb) if cue else None)


@pytest.mark.parametrize(
    ("text", "parts", "cue", "told", "kept"),
    [
        ("A claim that Velm denies.", ["A claim", "that"], "denies", "A claim", "denies"),
        (
            "The offer, which Velm rejected, would help.",
            ["The offer", "which", "would help"],
            "rejected",
            "The offer",
            "rejected",
        ),
        (
            "It is the truce which Velm has rejected Velm's words came late",
            ["Velm's words"],
            "has rejected",
            "the truce",
            "has rejected",
        ),
        (
            "It is the truce in which Velm has rejected Poe's plan",
            ["Poe's plan"],
            "has rejected",
            "Poe's plan",
            "has rejected",
        ),
        (
            "The claims, denied by Velm, could not be verified.",
            ["The claims"],
            "could not be verified",
            "The claims",
            "denied by",
        ),
    ],
)
def test_what_a_relative_clause_denies_stands_before_it(
    text: str, parts: list[str], cue: str, told: str, kept: str
) -> None:
    content = tuple(at(text, part) for part in parts)
    (found,) = mended(text, [Attribution(content, at(text, "Velm"), at(text, cue), 0.9)])
    assert [text[slice(*span)] for span in found.content] == [told]
    assert found.cue == at(text, kept)


@pytest.mark.parametrize(
    ("source", "cue"),
    [("the army", "first reported"), ("Velm Radio", "was denied"), ("the army", "was denied")],
)
def test_who_denies_behind_words_for_whose_a_claim_is(source: str, cue: str) -> None:
    text = "The claim, first reported by Velm Radio, was denied by the army."
    (found,) = mended(text, [attribution(text, "The claim", source, cue)])
    assert found == replace(found, source=at(text, "the army"), cue=at(text, "was denied"))
    assert stance(text, found) == "denies"


def test_of_whom_denies_nothing_may_be_told() -> None:
    text = "The claim, first reported by Velm Radio, was denied."
    (found,) = mended(text, [attribution(text, "The claim", "Velm Radio", "was denied")])
    assert found.source is None


@pytest.mark.parametrize("words", ["pushed back ", "a which ", "denied by ", "the claims "])
def test_long_runs_of_words_of_denial(words: str) -> None:
    text = f"Velm {words * 8_000}it."
    one = Attribution(((len(text) - 3, len(text) - 1),), (0, 4), (5, 10), 0.9)
    assert len(mended(text, [one])) <= 1


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Osk denied it. Jane Roe, who was hurt, told Velm that it rained.", "Jane Roe"),
        ("Osk denied it. A spokesman for the port told Velm that it rained.", "A spokesman"),
        ("Osk denied it. On Monday told Velm that it rained.", None),
    ],
)
def test_a_cue_takes_its_own_subject_not_that_of_a_sentence_before(
    text: str, source: str | None
) -> None:
    given = attribution(text, "that it rained", "Osk", "told Velm")
    (found,) = sources(text, [given])
    assert (found or "").startswith(source) if source else found in {None, "Osk"}


@pytest.mark.parametrize("veil", ["that she was not named", "that he not be named"])
def test_what_keeps_a_name_back_is_no_part_of_what_is_said(veil: str) -> None:
    text = f"A guard told Velm Radio, on condition {veil}, that it rained."
    parts = at(text, veil), at(text, "that it rained")
    given = Attribution(parts, at(text, "A guard"), at(text, "told"), 0.9)
    assert contents(text, [given]) == ["that it rained"]


@pytest.mark.parametrize(
    ("text", "tagged", "source"),
    [
        ("The shop is shut, according to the local paper Osk Post.", "the local paper", "Osk Post"),
        ("The shop is shut, according to the mayor, Jane Roe.", "the mayor", "Jane Roe"),
        ("The shop is shut, according to the army on Monday.", "the army", "the army"),
        ("She wept. The shop is shut, according to Osk Radio.", "She", "Osk Radio"),
    ],
)
def test_who_stands_behind_according_to_is_whole(text: str, tagged: str, source: str) -> None:
    given = attribution(text, "The shop is shut", tagged, "according to")
    (found,) = sources(text, [given])
    assert found is not None
    assert found.endswith(source)


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        (
            "“It rained.” A Velm Health Agency spokesman said it was over.",
            "it was over",
            "said",
            "A Velm Health Agency spokesman",
        ),
        (
            "With Velm in chaos, an official in nearby Osk told Roe that it rained.",
            "that it rained",
            "told",
            "an official in nearby Osk",
        ),
        ("Jane Roe herself has repeatedly claimed it.", "it", "has repeatedly claimed", "Jane Roe"),
        ("It was sent by Jon Poe who had told the guard a tale.", "a tale", "had told", "who"),
        (
            "Osk officials opened a case into the blast but did not say who was held.",
            "who was held",
            "did not say",
            "Osk officials",
        ),
        ("The staff urged to travel in groups was out.", "to travel in groups", "urged", None),
    ],
)
def test_the_subject_of_a_cue_is_its_source(
    text: str, content: str, cue: str, source: str | None
) -> None:
    assert sources(text, [attribution(text, content, None, cue)]) == [source]


def test_a_quotation_in_the_midst_of_a_sentence_is_part_of_what_is_said() -> None:
    text = "Jane Roe told us the truce was a test of “the guard’s nerve.” It held."
    given = attribution(text, "the truce was a test of", "Jane Roe", "told")
    quoted = Attribution((at(text, "“the guard’s nerve.”"),), None, None, 0.9)
    (found,) = mended(text, [given, quoted])
    assert found.content == (at(text, "the truce was a test of"), at(text, "“the guard’s nerve.”"))


def test_a_mark_alone_is_nothing_said() -> None:
    text = "`` It rains , '' Jane Roe said . `` It was late ."
    parts = at(text, "`` It rains , ''"), (33, 35)
    given = Attribution(parts, at(text, "Jane Roe"), at(text, "said"), 0.9)
    alone = Attribution((parts[1],), at(text, "Jane Roe"), None, 0.9)
    assert [one.content for one in mended(text, [given, alone])] == [parts[:1]]


@pytest.mark.parametrize(
    ("text", "kept", "tail", "who"),
    [
        (
            "Jon Poe said it rained in Velm. “It snowed in Osk,” said Jane Roe, a diver.",
            "it rained in Velm",
            "“It snowed in Osk,”",
            "Jane Roe",
        ),
        (
            "Jon Poe called it `` a lie . '' `` It snowed in Osk , '' Roe said .",
            "it `` a lie . ''",
            "`` It snowed in Osk , ''",
            "Roe",
        ),
    ],
)
def test_a_quotation_at_the_end_is_of_who_is_told_behind_it(
    text: str, kept: str, tail: str, who: str
) -> None:
    start = at(text, kept)[0]
    cue = "said" if kept.startswith("it rained") else "called"
    given = Attribution(((start, at(text, tail)[1]),), at(text, "Jon Poe"), at(text, cue), 0.9)
    assert contents(text, [given]) == [kept, tail]
    assert sources(text, [given]) == ["Jon Poe", who]


def test_what_stands_before_another_with_a_colon_has_the_verb_before_it() -> None:
    text = "Jane Roe told us on Thursday it was late according to Osk Radio: “It rains.”"
    parts = at(text, "it was late"), at(text, "“It rains.”")
    given = Attribution(parts, at(text, "Osk Radio"), None, 0.9)
    assert sources(text, [given]) == ["Jane Roe", "Osk Radio"]


def test_a_content_ends_where_another_speaker_begins() -> None:
    text = "Jane Roe said it was a bomb a channel with sources in Osk said it was none."
    first = attribution(text, "it was a bomb a channel", "Jane Roe", "said")
    cue = (text.index("said it was none"), text.index(" it was none"))
    who = at(text, "a channel with sources in Osk")
    second = Attribution((at(text, "it was none"),), who, cue, 0.9)
    assert contents(text, [first, second]) == ["it was a bomb", "it was none"]


def test_what_is_added_without_a_comma_is_of_the_same_speaker() -> None:
    text = "Jane Roe called for rest adding that it was late."
    first = attribution(text, "rest", "Jane Roe", "called for")
    assert sources(text, [first, attribution(text, "that it was late", None, "adding")])[1]


def test_what_something_is_called_with_an_article_is_not_said() -> None:
    text = "The war is called “the Great Flood” in Osk."
    assert not mended(text, [attribution(text, "“the Great Flood” in Osk", None, "is called")])


def test_what_goes_on_behind_who_says_it_is_of_the_clause() -> None:
    text = "The park is near the port, which, Roe said, is full of tents."
    parts = at(text, "which"), at(text, "is full of tents")
    assert contents(text, [Attribution(parts, at(text, "Roe"), at(text, "said"), 0.9)]) == [
        "which",
        "is full of tents",
    ]


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("She said: “It rained. It snowed.” Few came.", "“It rained.", "“It rained. It snowed.”"),
        ('She said: "It rained. It snowed." Few came.', '"It rained.', '"It rained. It snowed."'),
        ("She said: “It rained. It snowed.\n“We left.”", "“It rained.", "“It rained. It snowed."),
        ("She said: “It rained. Few came, says the “Post”.", "“It rained.", "“It rained."),
        ("She said: “It rained,” and left. “It snowed.”", "“It rained,”", "“It rained,”"),
        ("She said: “It rained and it snowed.”", "“It rained", "“It rained"),
    ],
)
def test_a_quotation_that_is_cut_at_a_sentence_goes_on(
    text: str, found: str, expected: str
) -> None:
    assert contents(text, [attribution(text, found, "She", "said")])[0] == expected


def test_a_quotation_is_not_taken_on_into_another_s_words() -> None:
    text = "The union said: “It rained. It snowed,” Roe said."
    own = attribution(text, "“It rained.", "The union", "said")
    other = attribution(text, "It snowed,”", "Roe", "said")
    other = replace(other, cue=(text.rindex("said"), text.rindex("said") + 4))
    assert contents(text, [own, other]) == ["“It rained.", "It snowed,”"]


def test_hostile_quotations_take_no_long_time() -> None:
    text = "She said: “It rained. " + "‘A. “" * 20000
    assert contents(text, [attribution(text, "“It rained.", "She", "said")])


def test_what_stands_behind_another_s_verb_is_his() -> None:
    text = "Jane Roe warned that it rained. “It snowed,” Jon Poe said."
    one = attribution(text, "that it rained. “It snowed,”", "Jon Poe", "said")
    assert sources(text, [one]) == ["Jane Roe", "Jon Poe"]
    assert contents(text, [one]) == ["that it rained", "“It snowed,”"]
    text = "Jane Roe warned that it rained today, they added."
    one = attribution(text, "that it rained today", "they", "added")
    assert sources(text, [one]) == ["Jane Roe"]


@pytest.mark.parametrize(
    ("text", "source", "cue", "who"),
    [
        ("Norland stoked fears that it would rain.", "Norland", "fears", None),
        ("Norland voiced fears that it would rain.", "Norland", "voiced fears", "Norland"),
        ("They slammed as “fake news” reports that it would rain.", "fake news", "reports", None),
        (
            "Roe poured scorn on claims by Poe that it would rain.",
            "Poe",
            "poured scorn on claims",
            "Roe",
        ),
    ],
)
def test_who_stokes_fears_or_scorns_claims_has_not_made_them(
    text: str, source: str, cue: str, who: str | None
) -> None:
    assert sources(text, [attribution(text, "that it would rain", source, cue)]) == [who]


def test_a_quotation_is_told_whole_by_whom_stands_behind_it() -> None:
    text = "The guard helped her flee “It was a long way. She was brave,” said Jane Roe."
    guard = attribution(text, "helped her flee", "The guard", None)
    guard = replace(guard, content=(*guard.content, at(text, "“It was a long way.")))
    roe = attribution(text, "She was brave,”", "Jane Roe", "said")
    assert contents(text, [guard, roe]) == [
        "helped her flee",
        "“It was a long way. She was brave,”",
    ]


def test_a_quotation_within_which_another_speaks_is_not_told_whole() -> None:
    text = "“It was a long way, Poe said to me. She was brave,” said Jane Roe."
    poe = attribution(text, "It was a long way", "Poe", "said")
    roe = attribution(text, "She was brave,”", "Jane Roe", None)
    roe = replace(roe, cue=(text.rindex("said"), text.rindex("said") + 4))
    assert contents(text, [poe, roe]) == ["It was a long way", "She was brave,”"]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        (
            "According to Roe, it rained. The mayor disputes this.",
            "it rained. The mayor disputes this",
            "it rained",
        ),
        ("According to Roe, it rained. “It snowed.”", "it rained. “It snowed.”", None),
        ("According to Roe: it rained. It snowed.", "it rained. It snowed", None),
    ],
)
def test_what_is_told_before_a_sentence_ends_with_it(
    text: str, content: str, expected: str | None
) -> None:
    given = attribution(text, content, "Roe", "According to")
    assert contents(text, [given]) == [expected or content]


def test_a_participle_goes_on_from_its_subject() -> None:
    text = "Jane Roe was angry with the guard, saying he had slept."
    assert sources(text, [attribution(text, "he had slept", None, "saying")]) == ["Jane Roe"]
    text = "Jane Roe said the gate was open warning that it would rain."
    first = attribution(text, "the gate was open", "Jane Roe", "said")
    second = attribution(text, "that it would rain", None, "warning")
    assert sources(text, [first, second]) == ["Jane Roe", "Jane Roe"]
    text = "In Osk, where the gate was open, and the guard had gone, saying it rained."
    assert sources(text, [attribution(text, "it rained", None, "saying")]) == [None]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        (
            "Reports that the bank failed are not true.",
            "that the bank failed are not true",
            "that the bank failed",
        ),
        (
            "Reports that the bank failed remain unproven.",
            "that the bank failed remain unproven",
            "that the bank failed",
        ),
        (
            "Reports that banks are not safe grew.",
            "that banks are not safe",
            "that banks are not safe",
        ),
    ],
)
def test_what_becomes_of_reports_is_no_part_of_them(text: str, content: str, expected: str) -> None:
    assert contents(text, [attribution(text, content, None, "Reports")]) == [expected]


def test_a_sentence_of_another_is_no_part_of_what_is_found() -> None:
    text = "It rains, a poll found. Most said they knew. “It snows.”"
    parts = at(text, "It rains"), at(text, "Most said they knew"), at(text, "“It snows.”")
    poll = Attribution(parts, at(text, "a poll"), at(text, "found"), 0.9)
    most = attribution(text, "they knew", "Most", "said")
    assert contents(text, [poll, most]) == ["It rains", "“It snows.”", "they knew"]


def test_what_a_semicolon_parts_from_it_is_another_s() -> None:
    text = "Osk warns of rain; ferries are off, says Velm Lines."
    parts = at(text, "Osk warns of rain"), at(text, "ferries are off")
    lines = Attribution(parts, at(text, "Velm Lines"), at(text, "says"), 0.9)
    osk = attribution(text, "rain", "Osk", "warns of")
    assert contents(text, [lines, osk]) == ["ferries are off", "rain"]


def test_a_quotation_behind_a_label_is_not_of_who_spoke_before() -> None:
    text = "“It rains,” one guard said. Another: “It snows.”"
    parts = at(text, "“It rains,”"), at(text, "“It snows.”")
    one = Attribution(parts, at(text, "one guard"), at(text, "said"), 0.9)
    assert sorted(map(str, sources(text, [one]))) == ["None", "one guard"]


def test_who_passes_words_on_speaks_before_a_colon() -> None:
    text = "Jon Poe on TV: “It rains.” Jane Roe to the Herald: “It snows.”"
    parts = at(text, "“It rains.”"), at(text, "“It snows.”")
    roe = Attribution(parts, at(text, "Jane Roe"), None, 0.9)
    assert sources(text, [roe]) == [None, "Jane Roe"]


def test_a_source_begins_with_its_sentence() -> None:
    text = "She spoke against Jon Roe. Roe, 58, has denied it."
    assert sources(text, [attribution(text, "it", "Jon Roe. Roe", "has denied")]) == ["Roe"]


def test_what_somebody_is_asked_for_he_does_not_demand() -> None:
    text = "Osk, asked for comment, sent a letter."
    assert not mended(text, [attribution(text, "comment", None, "asked for")])


def test_a_source_ends_with_its_sentence() -> None:
    text = "“It rained,” said one. Osk Lines was sorry."
    assert sources(text, [attribution(text, "“It rained,”", "one. Osk Lines", "said")]) == ["one"]
    text = "“It rained,” said Dr. Jane Roe."
    given = attribution(text, "“It rained,”", "Dr. Jane Roe", "said")
    assert sources(text, [given]) == ["Dr. Jane Roe"]


def test_who_stands_behind_the_verb_says_what_is_before_it() -> None:
    text = "“It rained”, reported the press service of the Southern Group. It snowed."
    given = attribution(text, "“It rained”", None, "reported")
    assert sources(text, [given]) == ["the press service of the Southern Group"]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        (
            "Roe said it was hit but would not say where.",
            "it was hit but would not say where",
            "it was hit",
        ),
        (
            "Roe said it was hit but did not give a name.",
            "it was hit but did not give a name",
            "it was hit",
        ),
        (
            "Roe said it was hit but would not fall.",
            "it was hit but would not fall",
            "it was hit but would not fall",
        ),
    ],
)
def test_what_is_left_unsaid_is_not_said(text: str, content: str, expected: str) -> None:
    assert contents(text, [attribution(text, content, "Roe", "said")]) == [expected]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("Roe vows an inquiry By Jan Poe", "an inquiry By Jan Poe", "an inquiry"),
        ("Roe vows to end Rule By Jan Poe", "to end Rule By Jan Poe", "to end Rule By Jan Poe"),
        ("Roe vows to pay Image caption The port", "to pay Image caption The port", "to pay"),
    ],
)
def test_what_a_page_has_beside_a_text_is_not_said(text: str, content: str, expected: str) -> None:
    assert contents(text, [attribution(text, content, "Roe", "vows")]) == [expected]


def test_an_aside_before_a_participle_is_not_its_source() -> None:
    text = "Jane Roe said that it was her party, Osk First, adding that it had won."
    first = attribution(text, "that it was her party", "Jane Roe", "said")
    second = attribution(text, "that it had won", "Osk First", "adding")
    assert sources(text, [first, second]) == ["Jane Roe", "Jane Roe"]


def test_a_participle_that_opens_a_sentence_is_of_its_subject() -> None:
    text = "Dismissing the report as fantasy, Mr Holm walked out."
    given = attribution(text, "the report as fantasy", None, "Dismissing")
    assert sources(text, [given]) == ["Mr Holm"]


def test_whom_the_reader_is_told_to_expect_nobody_expects() -> None:
    text = "Don't expect Roe to go."
    assert not mended(text, [attribution(text, "Roe to go", None, "Don't expect")])


def test_whom_an_outlet_quotes_before_that_says_it() -> None:
    text = "Osk Radio says, quoting a harbour pilot, that two tankers ran aground."
    given = attribution(
        text, "a harbour pilot, that two tankers ran aground", "Osk Radio", "quoting"
    )
    assert len(mended(text, [given])) == 1


@pytest.mark.parametrize(
    "note",
    [
        "but there was no independent confirmation",
        "though this could not be verified",
        "but gave no proof",
    ],
)
def test_what_the_text_adds_of_the_standing_of_a_claim_is_not_said(note: str) -> None:
    text = f"Jane Roe said the dam held {note}."
    given = attribution(text, f"the dam held {note}", "Jane Roe", "said")
    assert contents(text, [given]) == ["the dam held"]


@pytest.mark.parametrize("behind", ["could not be verified", "spread on Monday", "were false"])
def test_what_becomes_of_a_claim_is_no_part_of_it(behind: str) -> None:
    text = f"Claims that the dam had burst {behind}."
    given = attribution(text, text[7:-1], None, "Claims")
    assert contents(text, [given]) == ["that the dam had burst"]


def test_what_somebody_s_count_is_based_on_does_not_give_it() -> None:
    text = "The Herald's own count, based on local reports, puts the dead at 57."
    given = attribution(text, "the dead at 57", "local reports", "puts")
    assert sources(text, [given]) == ["The Herald's own count"]
    assert not mended(
        text, [attribution(text, "The Herald's own count", "local reports", "based on")]
    )


def test_what_another_shows_behind_a_semicolon_is_not_said() -> None:
    text = "Osk says 300 were killed; images show a few cars."
    given = attribution(text, text.split("says ")[1].removesuffix("."), "Osk", "says")
    assert contents(text, [given]) == ["300 were killed"]


def test_what_somebody_calls_so_is_told_without_what() -> None:
    text = "It was what officials called the “outdated” port."
    parts = at(text, "what"), at(text, "the “outdated” port")
    one = Attribution(parts, at(text, "officials"), at(text, "called"), 0.9)
    assert contents(text, [one]) == ["the “outdated” port"]
    text = "It fired what it says is a satellite."
    parts = at(text, "what"), at(text, "is a satellite")
    assert not mended(text, [Attribution(parts, at(text, "it"), at(text, "says"), 0.9)])


def test_what_is_so_whatever_somebody_says_is_not_his() -> None:
    text = "The line has not moved, whatever both sides claim."
    parts = at(text, "The line has not moved"), at(text, "whatever")
    assert not mended(text, [Attribution(parts, at(text, "both sides"), at(text, "claim"), 0.9)])


def test_what_somebody_is_asked_he_does_not_say() -> None:
    text = "“No,” was all Holm would say when asked if he regretted it."
    assert not mended(text, [attribution(text, "if he regretted it", "Holm", "asked")])


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        (
            "Roe rejected as “speculation” a report that it sank.",
            "as “speculation” a report that it sank",
            "a report that it sank",
        ),
        ("Roe rejected as nonsense a report that it sank.", "as nonsense", "a report that it sank"),
        ("Roe rejected as nonsense.", "as nonsense", "as nonsense"),
    ],
)
def test_a_denial_is_of_the_claim_not_of_what_it_is_called(
    text: str, content: str, expected: str
) -> None:
    assert contents(text, [attribution(text, content, "Roe", "rejected")]) == [expected]


def test_what_stands_behind_a_label_is_not_of_who_speaks_later() -> None:
    text = "Club statement: The coach has left. “I am proud,” Venn said."
    parts = at(text, "The coach has left"), at(text, "“I am proud,”")
    venn = Attribution(parts, at(text, "Venn"), at(text, "said"), 0.9)
    assert sources(text, [venn]) == [None, "Venn"]


@pytest.mark.parametrize(
    ("behind", "kept"),
    [
        ("in a private meeting", False),
        ("reporters about the port", False),
        ("in which he had lost", True),
        ("“of the port”", True),
    ],
)
def test_where_or_about_what_something_is_said_is_no_part_of_it(behind: str, kept: bool) -> None:
    text = f"“It rained,” Jane Roe said {behind}, according to two aides."
    said = behind.removeprefix("reporters ")
    given = Attribution((at(text, "“It rained,”"), at(text, said)), at(text, "Jane Roe"), None, 0.9)
    given = replace(given, cue=at(text, "said"))
    assert contents(text, [given]) == ["“It rained,”", *([said] if kept else [])]


@pytest.mark.parametrize("cue", [0, -1])
def test_a_quotation_that_another_says_is_told_with_the_clause_that_tells_so(cue: int) -> None:
    clause = "He called her a “gull” and told the clerk, “burn her boat,”"
    text = f"Jon Roe came in. {clause} the tide office told us."
    verbs = [i for i in range(len(text)) if text.startswith("told", i)]
    verb = verbs[cue], verbs[cue] + len("told")
    source = at(text, "the tide office")
    given = Attribution((at(text, "“burn her boat,”"),), source, verb, 0.9)
    (found,) = mended(text, [given])
    assert text[slice(*found.content[0])] == clause
    assert found.cue == (verbs[-1], verbs[-1] + len("told"))


def test_a_quotation_of_whom_no_other_verb_leads_to_is_kept() -> None:
    text = "Jon Roe came in. He was late, “burn her boat,” the tide office said."
    given = attribution(text, "“burn her boat,”", "the tide office", "said")
    assert contents(text, [given]) == ["“burn her boat,”"]


def test_a_bracket_of_text_cut_into_tokens_is_no_part_of_a_name_or_of_what_is_said() -> None:
    text = "-LRB- 9 p.m. -RRB- Jane Roe said it rained -LRB- it did . -RRB- It snowed , Poe said"
    roe = attribution(text, "it rained -LRB-", "RRB- Jane Roe", "said")
    said = text.rindex("said")
    snow = Attribution((at(text, "RRB- It snowed"),), at(text, "Poe"), (said, said + 4), 0.9)
    assert sources(text, [roe, snow]) == ["Jane Roe", "Poe"]
    assert contents(text, [roe, snow]) == ["it rained", "It snowed"]


def test_who_is_told_not_to_do_something_says_nothing() -> None:
    text = "Jane, don't worry about the port. Roe does not worry about the port."
    forbidden = Attribution((at(text, "the port"),), at(text, "Jane"), at(text, "don't worry"), 0.9)
    assert mended(text, [forbidden]) == []


def test_the_end_of_a_sentence_before_is_no_part_of_a_name() -> None:
    text = "It is in talks with Velm . Jane Roe , of Osk , said it rained ."
    given = attribution(text, "it rained", "Velm . Jane Roe , of Osk ,", "said")
    assert sources(text, [given]) == ["Jane Roe , of Osk ,"]


def test_where_somebody_is_behind_a_bracket_is_not_who_says_it() -> None:
    text = "Locals in Osk , 60 km -LRB- 40 miles -RRB- from Velm , said it rained ."
    given = attribution(text, "it rained", "RRB- from Velm ,", "said")
    assert sources(text, [given]) != ["from Velm ,"]


def test_a_name_between_brackets_is_told_without_them() -> None:
    text = "The Tide Agency -LRB- NOTA -RRB- said it rained ."
    given = attribution(text, "it rained", "-LRB- NOTA -RRB-", "said")
    assert sources(text, [given]) == ["NOTA"]


def test_who_is_told_of_right_before_a_verb_is_its_subject() -> None:
    text = "Osk's pilots told us that it rained, and a guard, who asked for water, confirmed it."
    told = attribution(text, "that it rained, and a guard", "Osk's pilots", "told")
    confirmed = attribution(text, "it.", "Osk's pilots", "confirmed")
    start = text.rindex("it.")
    confirmed = replace(confirmed, content=((start, start + 2),))
    assert sources(text, [told, confirmed]) == ["Osk's pilots", "a guard"]
    assert contents(text, [told, confirmed]) == ["that it rained", "it"]
