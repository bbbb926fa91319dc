"""Lines of a digest that name the outlets that they are from, on invented ones, end to end."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from sayso.pipeline import extract
from sayso.resolve.phrases.carriers import carried_lines

DIGEST = """\
Disasters and accidents
• A ferry sinks off Osk in Norland with at least 21 people on board. (Reuters) (Velm Post)
• Mayor Jane Roe says the ferry had been checked twice in May. (Tarn Herald - in Norlandish)
Sport
• Osk City have made a bid of 40m crowns for striker Karl Brandt. (Sportal)
"""


def told(text: str, folder: Path) -> list[tuple[str | None, str, list[str]]]:
    (folder / "digest.txt").write_text(text, encoding="utf-8")
    return [
        (one.speaker and one.speaker.name, one.text, [relay.name for relay in one.chain])
        for one in extract(folder)
    ]


def test_a_line_is_told_by_each_outlet_at_its_end(tmp_path: Path) -> None:
    sinks = "A ferry sinks off Osk in Norland with at least 21 people on board"
    assert told(DIGEST, tmp_path) == [
        ("Reuters", sinks, []),
        ("Velm Post", sinks, []),
        ("Jane Roe", "the ferry had been checked twice in May", ["Tarn Herald"]),
        ("Sportal", "Osk City have made a bid of 40m crowns for striker Karl Brandt", []),
    ]


def test_who_took_a_few_pictures_tells_nothing() -> None:
    lines = DIGEST.splitlines()[1:3]
    prose = ["It rained all day, and the sea rose over the mole and the road."] * 3
    assert len(carried_lines("\n".join(lines))) == 2
    assert carried_lines("\n".join(lines + prose)) == ()
    assert carried_lines(lines[0]) == ()
    assert carried_lines("Roe (Norland) beat Poe in the final at Osk today (6-1, 6-2)\n" * 2) == ()


@given(st.text(alphabet="(AP)[] .\n-Reuters", max_size=300))
def test_lines_stay_in_the_text(text: str) -> None:
    for line in carried_lines(text):
        assert 0 <= line.told[0] < line.told[1] <= len(text)
        assert all(text[slice(*one)].strip() for one in line.outlets)
