from __future__ import annotations

import json

from made import claim, mine, port, raw, span

from sayso.brief import asked, brief
from sayso.brief.json import as_json
from sayso.brief.length import shortened
from sayso.pipeline import make
from sayso.points import Series, SeriesValue


def test_the_shape() -> None:
    _, document, claims = port(published="2031-03-04", outlet="The Herald", title="Trade goes on")
    made = brief([(document, claims), mine()[1:]])
    assert list(made) == ["asked", "period", "documents", "changes", "stories", "claims"]
    assert made["changes"] == []
    assert made["period"] == {"from": "2031-03-04", "to": "2031-03-04"}
    assert made["documents"][document.id] == {
        "uri": "file:///news/port.txt",
        "start": 0,
        "outlet": "The Herald",
        "title": "Trade goes on",
        "published": "2031-03-04",
        "sha256": document.origin.sha256,
        "copy_of": None,
        "replaced_by": None,
    }
    story = made["stories"][0]
    start = document.text.index("Trade goes on")
    span = (start, start + len("Trade goes on"))
    assert story["title"] == {
        "text": "Trade goes on",
        "document": document.id,
        "span": span,
        "claim": None,
        "speaker": None,
    }
    assert (story["id"], story["outlets"]) == (document.id, ["The Herald"])
    assert (story["when"], story["where"], story["figures"]) == ("2031-03-04", None, [])
    assert (story["speakers"], story["documents"]) == (["Mara Ilic"], [document.id])
    title = made["stories"][1]["title"]
    assert (title["text"], title["speaker"]) == ("All came out", "Teo Brand")
    assert made["claims"][title["claim"] or ""]["speaker"]["name"] == "Teo Brand"
    assert len(made["claims"]) == 4


def test_a_point_has_an_origin_only_where_the_speaker_is_known() -> None:
    _, document, claims = port(outlet="The Herald")
    named, pronoun, untold = brief([(document, claims)])["stories"][0]["points"]
    origin = {"speaker": "Mara Ilic", "outlet": "The Herald", "claims": [claims[0].id]}
    assert (named["support"], named["origins"]) == ("single", [origin])
    assert (pronoun["support"], pronoun["origins"]) == (None, [])
    assert (untold["support"], untold["origins"]) == (None, [])


def test_claims_are_those_of_extract_and_the_words_of_the_source() -> None:
    _, document, claims = port()
    entries = brief([(document, claims)])["claims"]
    assert list(entries) == [claim.id for claim in claims]
    assert [entry["source_text"] for entry in entries.values()] == [
        "harbour master Mara Ilic",
        "He",
        None,
    ]


def test_it_is_json_ready() -> None:
    made = brief([port(outlet="The \ud800 Herald")[1:]])
    text = as_json(made)
    assert text.isascii()
    assert json.loads(text)["claims"] == made["claims"]
    assert "“We lost" in as_json(brief([port()[1:]]))


def test_of_nothing() -> None:
    period = {"from": None, "to": None}
    empty = {
        "asked": asked(),
        "period": period,
        "documents": {},
        "changes": [],
        "stories": [],
        "claims": {},
    }
    assert brief([]) == empty


def test_a_story_without_a_headline_is_called_by_a_statement() -> None:
    text = (
        "Mara Ilic called for the fall of the old council at last. "
        "Teo Brand said the old dam above Osk had burst in the night."
    )
    document = make(raw(text))
    claims = [
        claim(document, "the fall of the old council at last", source="Mara Ilic"),
        claim(document, "the old dam above Osk had burst in the night", source="Teo Brand"),
    ]
    (story,) = brief([(document, claims)])["stories"]
    assert story["title"]["text"] == "the old dam above Osk had burst in the night"
    assert story["title"]["span"] == span(text, "the old dam above Osk had burst in the night")


def test_a_series_stands_in_the_story_of_its_documents() -> None:
    _, document, claims = port(outlet="The Herald", published="2031-03-04")
    three = claims[0].figures[0]
    facts = {"claim": claims[0].id, "document": document.id, "span": three.span}
    values = [
        SeriesValue(
            number, None, "exact", "Mara Ilic", "The Herald", "2031-03-04", **facts, relation=to
        )
        for number, to in ((3.0, None), (4.0, "rise"))
    ]
    made = brief([mine()[1:], (document, claims)], series=[Series("cranes", "Velm", tuple(values))])
    by_id = {story["id"]: story["figures"] for story in made["stories"]}
    (figures,) = by_id.pop(document.id)
    assert list(by_id.values()) == [[]]
    assert (figures["what"], figures["where"]) == ("cranes", "Velm")
    assert figures["series"][1] == {
        "value": 4.0,
        "value_max": None,
        "bound": "exact",
        "speaker": "Mara Ilic",
        "outlet": "The Herald",
        "as_of": "2031-03-04",
        "claim": claims[0].id,
        "relation": "rise",
    }
    short, _ = shortened(made, "short")
    assert claims[0].id in short["claims"]
