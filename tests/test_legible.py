"""Text that is not meant as it stands: read as it is meant, told in its own characters."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made import raw

import sayso
from sayso import Ledger
from sayso.pipeline import claims, make

WRONG = (
    "VELM â€” â€œWe did not fire,â€ General JosÃ© Ortega said on Monday.\n\n"
    "The governor, Marisa PeÃ±a, told reporters that at least 12 people hadnâ€™t come back.\n"
)


def test_quotations_names_and_places_are_told_in_the_characters_that_came() -> None:
    (((_, (said, told)),),) = claims([make(raw(WRONG))])
    assert said.style == "direct"
    assert said.text == "â€œWe did not fire,â€"
    assert WRONG[slice(*said.content[0])] == said.text
    assert said.speaker
    assert said.speaker.name == "JosÃ© Ortega"
    assert told.speaker
    assert told.speaker.name == "Marisa PeÃ±a"
    assert told.text.endswith("hadnâ€™t come back")
    assert WRONG[slice(*told.figures[0].span)] == "at least 12"


def test_the_articles_of_a_text_still_lie_end_to_end(tmp_path: Path) -> None:
    page = "The Velm Herald\nDam holds after the storm\nBy Ona Roe\n3 May 2031\n" + 12 * (
        "The dam at Velm has held, itâ€™s said, and the river is falling again to the north.\n"
    )
    other = (
        page.replace("Dam holds", "Port opens").replace("dam", "port").replace("3 May", "9 June")
    )
    path = tmp_path / "dump.txt"
    path.write_text(page + other, "utf-8")
    found = list(sayso.read(path))
    assert len(found) == 2
    assert "".join(document.text for document in found) == page + other
    assert found[1].origin.start == len(found[0].text)
    assert found[1].text.startswith("Port opens after the storm")


def test_names_that_were_decoded_wrongly_are_the_same_speakers(tmp_path: Path) -> None:
    right = "General José Ortega said on Tuesday that the army had left the city of Osk.\n"
    (tmp_path / "wrong.txt").write_text(WRONG, "utf-8")
    (tmp_path / "right.txt").write_text(right, "utf-8")
    with Ledger(None) as ledger:
        ledger.add(tmp_path)
        (one,) = ledger.speakers("Ortega")
        assert one.documents == 2


PIECES = ["â€œ", "â€", "â€™", "Ã©", "&quot;", "&amp;", "\\u201c", "\xad", "\u200b", "\xa0", "ﬁ"]
PIECES += ["We will not go", ", ", " said Oda Verrin. ", "Jose\u0301", "«", "»", "-\nter", "\n"]
PIECES += ["\\n", "12", "\ufffd"]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_such_text_verifies(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("texts") / "a.txt"
    path.write_bytes(f"“Yes,” said Ana Roe. {text}".encode())
    with Ledger(None) as ledger:
        ledger.add(path)
        failures = ledger.verify().failures
        assert failures == () or "no claim" in failures[0]
        assert "".join(one.text for one in ledger.documents()) == path.read_bytes().decode()
