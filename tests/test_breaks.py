"""Where sentences begin whose mark before is lost."""

from __future__ import annotations

import re

from made import raw

from sayso.breaks import breaks
from sayso.clean import clean
from sayso.layout import Layout
from sayso.pipeline import claims
from sayso.predict import attribution_model
from sayso.types import Claim

MARKED = (
    "The harbour of Vessmark was closed on Tuesday after two ferries ran aground. Ada Brolin, the "
    "mayor of Vessmark, said that the pilots had not been warned. The fog had come "
    "up within minutes. Rescue teams took forty passengers to the town of Lund. "
    "The police of Harrow have opened an inquiry. She told reporters that the lights had failed. "
    "Divers found a hole in the hull of the larger ferry."
)
LOST = re.sub(r"\.(?= |\Z)", "", MARKED)


def begun(text: str) -> list[str]:
    """The two words with which each sentence begins that no mark tells of."""
    return [
        " ".join(text[at:].split()[:2])
        for _, scores in attribution_model().predict([text])
        for at in breaks(scores)
    ]


def made(text: str) -> list[Claim]:
    [articles] = claims([clean(raw(text))])
    return [claim for _, found in articles for claim in found]


def test_sentences_whose_marks_are_lost_are_told() -> None:
    firsts = [" ".join(s.split()[:2]) for s in MARKED.split(". ")[1:]]
    found = begun(LOST)
    assert set(found) <= set(firsts)
    assert len(found) >= len(firsts) - 1


def test_marked_text_has_no_breaks() -> None:
    assert begun(MARKED) == []


def test_one_word_or_none_has_no_breaks() -> None:
    assert begun("") == begun("Vessmark") == begun("Ada Brolin") == []


def test_a_layout_has_the_sentences_of_its_breaks_too() -> None:
    text = "It rained. The dam held Brolin slept"
    at = text.index("Brolin")
    layout = Layout(text, (at,))
    assert [text[slice(*span)] for span in layout.sentences()] == [
        "It rained. ",
        "The dam held ",
        "Brolin slept",
    ]
    assert layout.lost(at)
    assert not layout.lost(text.index("The"))


def test_a_break_where_a_mark_stands_is_not_lost() -> None:
    text = "It rained. The dam held."
    layout = Layout(text, (11,))
    assert len(list(layout.sentences())) == 2
    assert not layout.lost(11)


def test_a_figure_of_the_outlets_own_is_found_where_marks_are_lost() -> None:
    own = [c.text for c in made(LOST) if c.style == "reported"]
    assert "Rescue teams took forty passengers to the town of Lund" in own


def test_who_she_is_does_not_hang_on_marks() -> None:
    told = {c.text.rstrip("."): c.speaker and c.speaker.name for c in made(LOST)}
    kept = {c.text.rstrip("."): c.speaker and c.speaker.name for c in made(MARKED)}
    said = "that the lights had failed"
    assert told[said] == kept[said] == "Ada Brolin"
