"""The measure of dates, on invented histories and cases."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bench.date_specs import outcome
from bench.dates import main, measure
from bench.timex import Marked, meantime, wikiwars

TEXT = "The mine opened in March 1901. It burned in 1902."
HISTORY = (
    '<TimeML><DCT><TIMEX3 tid="t0" value="2031-05-09">2031</TIMEX3></DCT><TEXT>'
    'Ore &amp; coal in <TIMEX3 tid="t1" value="1901-03">March 1901</TIMEX3>.</TEXT></TimeML>'
)
NEWS = """<Document>
<token t_id="1" sentence="0">Mine</token><token t_id="2" sentence="1">Shut</token>
<token t_id="3" sentence="1">Monday</token><token t_id="4" sentence="9">1901</token>
<TIMEX3 functionInDocument="CREATION_TIME" value="2031-05-09"/>
<TIMEX3 value="2031-05-05"><token_anchor t_id="3"/></TIMEX3>
<TIMEX3 value="1901"><token_anchor t_id="4"/></TIMEX3>
</Document>"""


def test_values_and_ends_are_counted_apart() -> None:
    marked = (((16, 29), "1901-03"), ((44, 48), "1903"))
    result = measure([Marked("mine", TEXT, "2031-05-09", marked)])
    assert (result.marked, result.told, result.overlap, result.overlap_value) == (2, 2, 2, 1)
    assert (result.exact, result.exact_value) == (1, 0)
    assert result.scores()["overlap"] == 100.0


def test_corpora_are_read_with_their_places(tmp_path: Path) -> None:
    (tmp_path / "corpus_a").mkdir()
    (tmp_path / "a.tml").write_text(HISTORY, "utf-8")
    (tmp_path / "corpus_a" / "b.xml").write_text(NEWS, "utf-8")
    (history,) = wikiwars(tmp_path)
    assert (history.text, history.published) == ("Ore & coal in March 1901.", "2031-05-09")
    assert history.expressions == (((14, 24), "1901-03"),)
    (news,) = meantime(tmp_path)
    assert (news.text, news.expressions) == ("Mine\nShut Monday\n", (((10, 16), "2031-05-05"),))


def case(text: str, *results: dict[str, Any]) -> dict[str, Any]:
    return {"text": text, "published": "2031-05-09", "results": list(results)}


def result(kind: str, **value: str) -> dict[str, Any]:
    told = {"Start": 8, "End": 17, "TypeName": f"datetimeV2.{kind}"}
    return {**told, "Resolution": {"values": [value]}}


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (case("We left on Monday.", result("date", value="2031-05-05")), "right"),
        (case("We left on Monday.", result("date", value="2031-05-06")), "wrong"),
        (
            case("We left in May.", result("daterange", start="2031-05-01", end="2031-06-01")),
            "right",
        ),
        (case("We left in haste."), "right"),
        (case("We left on Monday."), "wrong"),
        (case("We left daily.", result("set")), "what recurs"),
    ],
)
def test_a_case_is_right_when_the_same_days_are_told(made: dict[str, Any], expected: str) -> None:
    assert outcome(made) == expected


def test_without_texts_nothing_is_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--data", str(tmp_path)])
    assert "nothing measured" in capsys.readouterr().out
