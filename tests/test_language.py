"""Languages: fixture pairs are texts, named by their language, and what is told of them."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import raw

from sayso.clean import clean
from sayso.language import OTHER, english, foreign, identified, language
from sayso.types import Boilerplate, Document

TEXTS = {
    path.stem: path.read_text("utf-8")
    for path in sorted((Path(__file__).parent / "languages").glob("*.txt"))
}
OURS = [name for name in TEXTS if name.startswith("en")]
OTHERS = [name for name in TEXTS if not name.startswith("en")]
PLAIN = TEXTS["en-plain"]


def document(text: str, stated: str | None = None) -> Document:
    return replace(clean(raw(text)), language=stated)


@pytest.mark.parametrize("name", OTHERS)
def test_other_languages_are_told(name: str) -> None:
    text = TEXTS[name]
    assert language(text) == name
    assert language(text.replace("\n", " ")) == name
    whole = text.strip()
    assert foreign(text) == (((0, len(whole)),) if len(whole) >= 200 else ())


@pytest.mark.parametrize("change", [str, str.upper, str.lower, lambda text: text * 3], ids=str)
@pytest.mark.parametrize("name", OURS)
def test_english_stays_english(name: str, change: object) -> None:
    text: str = change(TEXTS[name])  # type: ignore[operator]
    assert language(text) in (("en", None) if name == "en-list" else ("en",))
    assert foreign(text) == ()
    assert identified(document(text)).boilerplate == ()


def test_english_without_marks_or_with_lines_wrapped() -> None:
    bare = "".join(c for c in PLAIN if c.isalnum() or c == " ")
    assert (language(bare), foreign(bare)) == ("en", ())
    words = PLAIN.split()
    wrapped = "\n".join(" ".join(words[n : n + 7]) for n in range(0, len(words), 7))
    assert (language(wrapped), foreign(wrapped)) == ("en", ())


@pytest.mark.parametrize(
    "text", ["", " \n", "Velm", "12 345 678 " * 40, "— " * 200, "\ud800" * 300]
)
def test_nothing_is_told_of_what_has_too_few_letters(text: str) -> None:
    assert (language(text), foreign(text)) == (None, ())


@pytest.mark.parametrize("name", ["de", "pt", "ru", "ar", "hi", "vi"])
@pytest.mark.parametrize("gap", ["\n\n", "\n", "\r\n"])
def test_long_stretches_in_an_english_text(name: str, gap: str) -> None:
    other = TEXTS[name].strip()
    text = gap.join([PLAIN, other, PLAIN, other])
    assert language(text) == "en"
    assert [text[start:end] for start, end in foreign(text)] == [other, other]


def test_a_stretch_in_text_without_line_breaks() -> None:
    other = TEXTS["es"].replace("\n", " ").strip()
    ours = PLAIN.replace("\n", " ").strip()
    text = " ".join([ours, other, other, ours])
    ((start, end),) = foreign(text)
    assert language(text) == "en"
    assert abs(start - text.index(other)) < 150
    assert abs(end - text.rindex(ours)) < 150


@pytest.mark.parametrize("name", OTHERS)
def test_a_quoted_sentence_is_no_stretch(name: str) -> None:
    quoted = TEXTS[name][:150]
    for gap in (" ", "\n"):
        text = f"{PLAIN}{gap}“{quoted}”{gap}{PLAIN}"
        assert (language(text), foreign(text)) == ("en", ())


@pytest.mark.parametrize(
    ("name", "stated", "told"),
    [
        ("pt", None, "pt"),
        ("pt", "pt-BR", "pt-BR"),
        ("pt", "gl", "gl"),
        ("pt", "en-GB", "pt"),
        ("pt", "English", "pt"),
        ("en-plain", None, "en"),
        ("en-plain", "en-GB", "en-GB"),
        ("en-plain", "English", "English"),
        ("en-plain", "pt", "en"),
        ("en-list", None, None),
        ("en-list", "pt", "pt"),
    ],
)
def test_what_is_stated_and_what_is_found(name: str, stated: str | None, told: str | None) -> None:
    found = identified(document(TEXTS[name], stated))
    assert found.language == told
    assert found == identified(found)


@pytest.mark.parametrize("stated", [None, "", "en", "EN_us", "eng", "English", "und", "mul", "?"])
def test_read_for_claims(stated: str | None) -> None:
    assert english(stated)


@pytest.mark.parametrize("stated", ["pt", "pt-BR", "DE_at", "rus", " fr "])
def test_not_read_for_claims(stated: str) -> None:
    assert not english(stated)


def test_marks_are_in_order() -> None:
    text = f"{PLAIN}\n{TEXTS['pt']}"
    (span,) = foreign(text)
    other = Boilerplate((len(text) - 1, len(text)), "footer")
    found = identified(replace(document(text), boilerplate=(other,)))
    assert found.boilerplate == (Boilerplate(span, OTHER), other)


@given(
    st.lists(st.sampled_from([*TEXTS.values(), "\n", " ", "x", "\x00", "\u2028", "\r"]), max_size=8)
)
@settings(max_examples=100, deadline=None)
def test_stretches_are_in_order_disjoint_and_inside(parts: list[str]) -> None:
    check_stretches("".join(parts))


@given(st.text(st.characters(), max_size=600))
@settings(max_examples=100, deadline=None)
def test_any_text_has_stretches_in_order(text: str) -> None:
    check_stretches(text)


def check_stretches(text: str) -> None:
    found = foreign(text)
    assert found == foreign(text)
    assert all(start >= 0 and start + 200 <= end <= len(text) for start, end in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))
    assert all(text[start:end] == text[start:end].strip() for start, end in found)


def test_the_identifier_is_loaded_for_doubtful_text_only() -> None:
    check = (
        "import sys; from sayso.language import language\n"
        f"language({PLAIN!r}); print('py3langid' in sys.modules)\n"
        f"language({TEXTS['pt']!r}); print('py3langid' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
