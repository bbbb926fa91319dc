"""Outlets are found by name and by domain, and the user's own table is taken or refused."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import FactsError
from sayso.facts import outlets as table
from sayso.facts.outlets import outlet_after, outlet_at, outlet_before, outlet_named

OWN = """
common = ["Tide"]
outlets = [
  { name = "Norland Courier", names = ["The Courier"], country = "NO", kind = "private" },
  { name = "The Lantern", domains = ["lantern.example"], country = "NO", kind = "public" },
  { name = "The Lantern", domains = ["vesna.lantern.example"], country = "SE", kind = "advocacy" },
  { name = "Tide", domains = ["Tide.Example"], country = "SE", kind = "official" },
]
[countries]
NO = ["Norland", "Norlandish"]
"""
SHIPPED = table.outlets()
SHARED = Counter(key for o in SHIPPED for key in {name.casefold() for name in (o.name, *o.names)})

Own = Callable[[str | bytes], Path]


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Own]:
    """Puts a user's table in place."""
    monkeypatch.setenv("SAYSO_FACTS", str(tmp_path))

    def put(content: str | bytes) -> Path:
        file = tmp_path / "outlets.toml"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        table.forget()
        return file

    yield put
    table.forget()


def name_of(text: str, **told: str) -> str | None:
    found = outlet_named(text, **told)
    return found and found.name


@pytest.mark.parametrize("outlet", SHIPPED, ids=lambda o: f"{o.name}-{o.country}")
def test_every_outlet_is_found_by_its_domains_and_names(outlet: table.Outlet) -> None:
    for domain in outlet.domains:
        assert outlet_at(domain) == outlet_at(f"https://www.{domain}/a?b=c") == outlet
    for name in (outlet.name, *outlet.names):
        told = f"{name} newspaper"
        # Two of one country are told apart by the domain only.
        url = outlet.domains[0] if outlet.domains else None
        assert outlet_named(told, country=outlet.country, url=url) == outlet
        if SHARED[name.casefold()] == 1:
            assert outlet_named(told) == outlet
        else:
            assert outlet_named(told) is None


def test_no_domain_is_listed_twice() -> None:
    domains = Counter(domain for outlet in SHIPPED for domain in outlet.domains)
    assert [domain for domain, count in domains.items() if count > 1] == []
    assert len({(outlet.name, outlet.country) for outlet in SHIPPED}) == len(SHIPPED)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("RIA Novosti", "RIA Novosti"),
        ("state-run RIA Novosti news agency", "RIA Novosti"),
        ("the Russian state news agency RIA Novosti", "RIA Novosti"),
        ("Russia's RIA news agency", "RIA Novosti"),
        ("ria novosti’s", "RIA Novosti"),
        ("the BBC", "BBC"),
        ("Al-Jazeera television", "Al Jazeera"),
        ("the Guardian newspaper", "The Guardian"),
        ("“El Pais”", "El País"),
        ("Zimbabwe's Herald", "The Herald"),
        ("Sky News", "Sky News"),
        ("Sky News Arabia", "Sky News Arabia"),
        ("Dawn newspaper", "Dawn"),
        ("SANA", "Syrian Arab News Agency"),
        ("The Times", None),
        ("the Herald", None),
        ("Dawn", None),
        ("Sana", None),
        ("economist", None),
        ("Nigerian Guardian", None),
        ("Daily Guardian", None),
        ("Guardian TV", None),
        ("a reporter of the BBC", None),
        ("BBC and Reuters", None),
        ("Reuter", None),
        ("the news agency", None),
        ("", None),
        ("the " * 50_000 + "BBC", None),
    ],
)
def test_names_as_texts_give_them(text: str, name: str | None) -> None:
    assert name_of(text) == name


def test_what_is_shared_is_told_by_country_or_domain() -> None:
    assert outlet_named("The Herald", country="zw") == outlet_at("herald.co.zw")
    assert outlet_named("The Times", url="https://www.thetimes.com/a") == outlet_at("thetimes.com")
    assert outlet_named("The Times", url="https://lantern.example/") is None


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://edition.cnn.com/2031/03/04/x", "CNN"),
        ("BBC.co.uk", "BBC"),
        ("http://user@www.bbc.com:8080/news", "BBC"),
        ("ria.ru.", "RIA Novosti"),
        ("notbbc.com", None),
        ("bbc.com.lantern.example", None),
        ("https://lantern.example/bbc.com", None),
        ("file:///news/bbc.com", None),
        ("http://[::1", None),
        ("com", None),
        ("", None),
        ("a." * 100_000 + "com", None),
    ],
)
def test_addresses(address: str, name: str | None) -> None:
    found = outlet_at(address)
    assert (found and found.name) == name


@given(st.text(max_size=200))
def test_any_text_is_taken(text: str) -> None:
    for found in (outlet_named(text), outlet_at(text)):
        assert found is None or found in SHIPPED


@given(st.sampled_from(SHIPPED), st.sampled_from(["Ostrow {}", "{} Ostrow", "{} of Ostrow"]))
def test_another_word_makes_another_name(outlet: table.Outlet, form: str) -> None:
    assert outlet_named(form.format(outlet.name)) is None


def test_the_users_table_adds(own: Own) -> None:
    own(OWN)
    assert name_of("the Norlandish newspaper The Courier") == "Norland Courier"
    assert name_of("the Lantern") is None
    assert outlet_named("Norland's Lantern") == outlet_at("a.lantern.example")
    assert outlet_named("Lantern", url="vesna.lantern.example") == outlet_at(
        "b.vesna.lantern.example"
    )
    assert (name_of("Tide"), name_of("Tide magazine")) == (None, "Tide")
    assert outlet_at("www.tide.example") == outlet_named("Tide magazine")
    assert name_of("Reuters") == "Reuters"


def test_the_users_table_wins(own: Own) -> None:
    own(
        """outlets = [
        { name = "The Herald", domains = ["bbc.com"], country = "NO", kind = "private" },
        { name = "Dawn", country = "PK", kind = "public" },
        ]"""
    )
    herald = outlet_named("The Herald")
    assert herald is not None
    assert herald.country == "NO"
    assert outlet_at("bbc.com") == herald
    assert name_of("BBC") == "BBC"
    assert name_of("Dawn") == "Dawn"
    assert outlet_at("dawn.com") is None


def test_a_folder_without_a_table_is_fine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYSO_FACTS", str(tmp_path))
    table.forget()
    assert table.outlets() == SHIPPED


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("after that The Lantern", "The Lantern"),
        ("It burnt. Norland Courier", "Norland Courier"),
        ("said so, the Norlandish newspaper The Courier", "the Norlandish newspaper The Courier"),
        ("West Norland Courier", None),
        ("the lantern", None),
        ("Norland Courier.", "Norland Courier."),
        ("Norland Courier said", None),
        ("", None),
        ("The " * 50_000 + "Lantern", "The " * 7 + "Lantern"),
    ],
)
def test_names_that_end_at_a_place(own: Own, text: str, name: str | None) -> None:
    own(OWN.replace('  { name = "The Lantern", domains = ["vesna', "#"))
    found = outlet_before(text, len(text))
    assert (found and text[slice(*found[0])]) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Lantern on Monday", "The Lantern"),
        ("the Norland Courier's Mara Ilic", "the Norland Courier"),
        ("Norland Courier, which", "Norland Courier"),
        ("Norland Courier. Television", "Norland Courier"),
        ("Norland Courier He said", "Norland Courier"),
        ("Norland Courier Radio", None),
        ("Norland Courier Norland", None),
        ("norland courier", None),
        ("said the Norland Courier", None),
        ("", None),
    ],
)
def test_names_that_begin_at_a_place(own: Own, text: str, name: str | None) -> None:
    own(OWN.replace('  { name = "The Lantern", domains = ["vesna', "#"))
    found = outlet_after(text, 0)
    assert (found and text[slice(*found[0])]) == name


def entry(**fields: str) -> str:
    whole = {"name": '"Tide"', "country": '"NO"', "kind": '"public"'} | fields
    return "outlets = [{" + ", ".join(f"{key} = {value}" for key, value in whole.items()) + "}]"


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ("outlets = [", "not TOML"),
        (b"\x00\xff\xfe", "not UTF-8"),
        ("outlets = 5", '"outlets" must be a list of tables'),
        ("outlets = ['Tide']", "outlet 1: Expected `object`, got `str`; the fields are name, "),
        ("outlet = []", "unknown field `outlet`; the fields are outlets, common, countries"),
        (entry(rating="3"), 'outlet 1, "Tide": Object contains unknown field `rating`; the field'),
        (entry(name="7"), r'outlet 1: "name" must be text .*\(Expected `str`, got `int`\)'),
        (entry(name="' '"), "must be text .* with a letter or digit"),
        (entry(name="'" + "a" * 200 + "'"), "must be text of up to 100 characters"),
        (entry(names="'Tide'"), 'outlet 1, "Tide": "names" must be a list of names'),
        (entry(names="['Sea', '?']"), '"names" must be a list of names .*, and entry 2 is not'),
        (entry(domains="[['a.example']]"), "must be a list of domains .* got `array`"),
        (entry(domains="['https://tide.example/']"), 'domains such as "news.example", and entry 1'),
        (entry(country="'Norland'"), '"country" must be a code of two capital letters such as'),
        (entry(country='"NO\\n"'), '"country" must be a code of two capital letters'),
        (entry(kind="'good'"), r"one of agency, .*\(Invalid enum value 'good'\)"),
        (entry(agency="'yes'"), r'"agency" must be true or false \(Expected `bool`, got `str`\)'),
        ("outlets = [{name = 'Tide', kind = 'public'}]", '"Tide": .* missing .* `country`'),
        ("common = 'Tide'", '"common" must be a list of names'),
        ("countries = 7", '"countries" must be a table'),
        ("[countries]\nNO = ['x']\nnorland = ['x']", 'two capital letters.*, and "norland" is not'),
        ("[countries]\nNO = ['x']\nSE = 7", ', and "SE" is not .*got `int`'),
        ("'%s' = 1" % ("a" * 1_000), "unknown field `a{,99};"),
        ("' - at `$.outlets[7].name' = 1", "must be text"),
        ("a = " + "[" * 100_000, "nested too deeply|not TOML"),
        ("#" * (4 << 20) + "#", "larger than 4 MiB"),
    ],
)
def test_a_bad_table_is_refused(own: Own, content: str | bytes, cause: str) -> None:
    file = own(content)
    with pytest.raises(FactsError, match=cause) as caught:
        outlet_at("bbc.com")
    assert caught.value.path == str(file)


def test_a_folder_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYSO_FACTS", str(tmp_path / "no"))
    table.forget()
    with pytest.raises(FactsError, match="no folder; make it, or unset SAYSO_FACTS"):
        table.outlets()
    table.forget()


def test_a_table_that_is_a_folder(own: Own, tmp_path: Path) -> None:
    own("").unlink()
    (tmp_path / "outlets.toml").mkdir()
    with pytest.raises(FactsError, match="it is no file"):
        table.outlets()


def test_starting_does_not_load_the_table() -> None:
    code = "import sayso, sayso.cli, sys; print('sayso.facts.outlets' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
    code = (
        "import sayso.pipeline; from sayso.facts import outlet_index; "
        "print(outlet_index.tables.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
