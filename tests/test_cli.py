from __future__ import annotations

import csv
import io
import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import Ran, in_process
from made import MINE, PORT

import sayso
from sayso.brief import brief
from sayso.brief.markdown import markdown
from sayso.cli import main
from sayso.facts import outlets


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder to run commands in, with two reports in `news`."""
    reports(tmp_path)
    return tmp_path


def reports(home: Path) -> None:
    (home / "news").mkdir()
    (home / "news" / "mine.txt").write_text(MINE, encoding="utf-8")
    (home / "news" / "port.txt").write_text(PORT, encoding="utf-8")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a ledger of two reports, for commands that only read it."""
    home = tmp_path_factory.mktemp("kept")
    reports(home)
    run(home, "add", "news", "--published", "2031-03-04")
    return home


def run(home: Path, *arguments: str, **environment: str) -> Ran:
    return in_process(main, home, *arguments, **environment)


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "sayso", *arguments]


def start(home: Path, *arguments: str, **environment: str) -> Ran:
    """A process of its own, for what another process cannot show."""
    env = {k: v for k, v in os.environ.items() if k != "SAYSO_LEDGER"} | environment
    return subprocess.run(
        command(*arguments), cwd=home, env=env, capture_output=True, check=False, encoding="utf-8"
    )


def test_read_prints_documents(home: Path) -> None:
    ran = run(home, "read", "news", "--outlet", "The Herald", "--published", "2031-03-04")
    documents = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [document["text"] for document in documents] == [MINE, PORT]
    assert {document["outlet"] for document in documents} == {"The Herald"}
    assert (ran.returncode, ran.stderr) == (0, "")


def test_extract_prints_the_claims_of_the_library(home: Path) -> None:
    ran = run(home, "extract", "news")
    found = [json.loads(line)["id"] for line in ran.stdout.splitlines()]
    assert found == [claim.id for claim in sayso.extract(home / "news")]
    assert (ran.returncode, ran.stderr, bool(found)) == (0, "", True)
    assert not (home / "sayso.db").exists()


def test_from_add_to_remove(home: Path) -> None:
    added = run(home, "add", "news")
    assert added.stdout.startswith("2 documents added with ")
    assert run(home, "add", "news").stdout == "0 documents added with 0 claims, 2 already there\n"
    claims = [json.loads(line) for line in run(home, "claims", "--json").stdout.splitlines()]
    table = run(home, "claims", COLUMNS="70").stdout.splitlines()
    assert len(table) == len(claims) + 1
    assert max(map(len, table)) <= 70
    rows = list(csv.DictReader(io.StringIO(run(home, "claims", "--csv").stdout)))
    assert [row["id"] for row in rows] == [claim["id"] for claim in claims]
    assert run(home, "verify").stdout.endswith(" checks, 0 failed\n")
    removed = run(home, "remove", claims[0]["document"]["id"][:12])
    assert (removed.stdout, removed.returncode) == ("1 document removed\n", 0)
    assert claims[0]["id"] not in run(home, "claims", "--json").stdout


def test_figures(kept: Path) -> None:
    (told,) = map(
        json.loads, run(kept, "figures", "--about", "crane", "--json").stdout.splitlines()
    )
    assert (told["what"], told["value"], told["speaker"]) == ("cranes", 3, "Mara Ilic")
    assert "cranes" in run(kept, "figures", COLUMNS="80").stdout
    assert run(kept, "figures", "--csv").stdout.startswith("what,fate,where,value,")
    assert run(kept, "figures", "--csv", "--json").returncode == 2
    assert run(kept, "figures", "--about", "ducks").stdout == ""


def test_show(kept: Path) -> None:
    claim = json.loads(run(kept, "claims", "--json").stdout.splitlines()[0])
    page = run(kept, "show", claim["id"][:12]).stdout
    assert "A mine near Osk was flooded." in page
    assert claim["id"] in page
    assert "\x1b" not in page
    shown = json.loads(run(kept, "show", claim["id"], "--json").stdout)
    assert shown["claim"] == claim
    unknown = run(kept, "show", "0000")
    assert (unknown.returncode, unknown.stdout) == (1, "")
    assert unknown.stderr.startswith("sayso: 0000: no claim has this id")


def test_brief_of_inputs_is_that_of_the_ledger(home: Path) -> None:
    run(home, "add", "news")
    for form in ("markdown", "json"):
        of_ledger = run(home, "brief", "--format", form)
        of_inputs = run(home, "brief", "news", "--format", form)
        assert (of_ledger.stdout, of_ledger.stderr, of_ledger.returncode) == (
            of_inputs.stdout,
            of_inputs.stderr,
            of_inputs.returncode,
        )
        assert of_ledger.returncode == 0
    with sayso.Ledger(home / "sayso.db") as ledger:
        assert run(home, "brief").stdout == markdown(ledger.brief(), "normal")


def test_brief_since_the_last_one_that_was_written(home: Path) -> None:
    run(home, "add", "news")
    last = ["brief", "--since", "LAST", "--format", "json"]
    assert run(home, *last, "--output", "no/such/folder").returncode == 1
    first = json.loads(run(home, *last).stdout)
    assert {change["change"] for change in first["changes"]} == {"new"}
    again = json.loads(run(home, *last).stdout)
    assert (again["changes"], again["documents"], again["claims"]) == ([], {}, {})
    dated = run(home, "brief", "news", "--since", "4 March 2031", "--format", "json")
    # What bears no date is not known to be older.
    assert json.loads(dated.stdout)["changes"]


def test_brief_into_a_file_that_verifies(home: Path) -> None:
    ran = run(home, "brief", "news", "--format", "json", "--output", "brief.json")
    assert (ran.stdout, ran.stderr, ran.returncode) == ("", "", 0)
    assert json.loads((home / "brief.json").read_bytes())["claims"]
    checked = run(home, "verify", "brief.json", "news")
    assert (checked.stderr, checked.returncode) == ("", 0)
    alone = run(home, "verify", "brief.json")
    assert "name its input: sayso verify BRIEF INPUT" in alone.stderr
    assert alone.returncode == 1


def test_a_brief_of_a_topic(home: Path) -> None:
    run(home, "add", "news")
    topic = ["--speaker", "brand", "--speaker", "ilic", "--about", '"crane', "--from", "4 May 2031"]
    made = json.loads(run(home, "brief", "news", *topic[:-2], "--format", "json").stdout)
    told = [
        id_ for story in made["stories"] for point in story["points"] for id_ in point["claims"]
    ]
    assert [made["claims"][id_]["speaker"]["name"] for id_ in told] == ["Mara Ilic"]
    assert made == json.loads(run(home, "brief", *topic[:-2], "--format", "json").stdout)
    none = run(home, "brief", *topic)
    assert (none.returncode, none.stderr) == (0, "")
    assert "published from 2031-05-04" in " ".join(none.stdout.split())
    assert none.stdout.endswith("\nNothing fits what was asked for.\n")


def test_a_page_that_verifies(home: Path) -> None:
    ran = run(home, "brief", "news", "--format", "html", "--length", "short", "--output", "b.html")
    assert ran.returncode == 0
    assert (home / "b.html").read_text("utf-8").startswith("<!doctype html>")
    assert run(home, "verify", "b.html", "news").returncode == 0


def test_stories_as_a_list_and_one_in_full(kept: Path) -> None:
    listed = run(kept, "stories").stdout.splitlines()
    assert listed[0].split() == ["story", "docs", "days", "title", "outlets", "speakers"]
    rows = [json.loads(line) for line in run(kept, "stories", "--json").stdout.splitlines()]
    assert len(rows) == len(listed) - 1
    whole = run(kept, "stories", rows[0]["id"][:12]).stdout
    assert rows[0]["id"] in whole
    assert all(id_[:12] in whole for id_ in rows[0]["documents"])
    assert run(kept, "stories", "no-such-story").returncode == 1


def test_a_timeline(kept: Path) -> None:
    shown = run(kept, "timeline", "--days", "1")
    assert shown.stdout.startswith("2031-03-04")
    told = [json.loads(line) for line in run(kept, "timeline", "--json").stdout.splitlines()]
    assert "2031-03-04" in [day["day"] for day in told]
    assert run(kept, "timeline", "--story", "no-such-story").returncode == 1
    assert run(kept, "timeline", "no-such-word").stdout == ""


def test_an_empty_brief_does_not_verify(home: Path) -> None:
    (home / "brief.json").write_text(json.dumps(brief([])))
    ran = run(home, "verify", "brief.json")
    assert (ran.returncode, ran.stdout) == (1, "1 check, 1 failed\n")
    assert "there is no claim to verify" in ran.stderr


def test_what_is_not_english_is_kept_and_told(home: Path) -> None:
    french = (Path(__file__).parent / "languages" / "fr.txt").read_text("utf-8")
    for name in ("a.txt", "b.txt"):
        (home / "news" / name).write_text(f"{name}\n{french}", encoding="utf-8")
    alone = run(home, "extract", "news/mine.txt", "news/port.txt").stdout
    told = "sayso: language: 2 documents are not in English: kept, not read for claims\n"
    ran = run(home, "extract", "news")
    assert (ran.stdout, ran.stderr, ran.returncode) == (alone, told, 0)
    added = run(home, "add", "news")
    assert added.stdout.startswith("4 documents added with ")
    assert (added.stderr, added.returncode) == (told, 0)
    assert run(home, "verify").stdout.endswith(" checks, 0 failed\n")
    read = run(home, "read", "news").stdout.splitlines()
    assert [json.loads(line)["language"] for line in read] == ["fr", "fr", "en", "en"]


@pytest.mark.parametrize("name", ["read", "extract", "add", "brief"])
def test_bad_inputs_are_told_and_stop_no_other(home: Path, name: str) -> None:
    (home / "news" / "none.txt").touch()
    (home / "news" / "page.html").write_bytes(random.Random(7).randbytes(500))
    ran = run(home, name, "absent.txt", "news")
    lines = ran.stderr.splitlines()
    assert ran.returncode == 1
    assert lines[0].startswith("sayso: ")
    assert "absent.txt: " in lines[0]
    assert "none.txt: it is empty" in lines[1]
    assert "page.html: looks binary" in lines[2]
    assert lines[3:] == [
        "sayso: 3 inputs failed" if name == "extract" else "sayso: 3 of 5 inputs failed"
    ]
    assert ran.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["claims"],
        ["brief"],
        ["verify"],
        ["show", "00"],
        ["remove", "00"],
        ["claims", "--ledger", "no/such/folder.db"],
        ["add", "news", "--ledger", "no/such/folder.db"],
        ["claims", "--ledger", "news"],
        ["claims", "--ledger", "news/mine.txt"],
        ["brief", "news", "--output", "no/such/folder"],
        ["verify", "absent.json"],
        ["verify", "news/mine.txt"],
    ],
    ids=" ".join,
)
def test_what_is_not_there_is_told_in_one_line(home: Path, arguments: list[str]) -> None:
    ran = run(home, *arguments)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith("sayso: ")
    assert len(ran.stderr.splitlines()) == 1
    assert not list(home.glob("*.db"))


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["read"],
        ["nonsense"],
        ["read", "news", "--nonsense"],
        ["read", "a", "b", "--title", "Storm"],
        ["add", "a", "b", "--url", "https://herald.example/storm"],
        ["read", "news/mine.txt", "--published", "yesterday"],
        ["read", "news/mine.txt", "--url", "nowhere"],
        ["claims", "--json", "--csv"],
        ["brief", "--outlet", "The Herald"],
        ["brief", "news", "--ledger", "sayso.db"],
        ["brief", "--format", "pdf"],
        ["brief", "--since", "yesterday"],
        ["brief", "--from", "yesterday"],
        ["brief", "--about", "?"],
        ["points", "--about", "?"],
        ["points", "--speaker", ""],
        ["figures", "--about", ""],
        ["search", '""'],
        ["timeline", "?"],
        ["brief", "--flag", "false"],
        ["brief", "news", "--since", "LAST"],
        ["show"],
    ],
    ids=" ".join,
)
def test_wrong_usage(home: Path, arguments: list[str]) -> None:
    ran = run(home, *arguments)
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr
    assert "Usage: sayso" in ran.stdout + ran.stderr


def test_the_ledger_of_the_environment(home: Path) -> None:
    run(home, "add", "news", SAYSO_LEDGER="other.db")
    assert (home / "other.db").exists()
    assert not (home / "sayso.db").exists()
    assert run(home, "claims", SAYSO_LEDGER="other.db").stdout
    assert run(home, "claims", "--ledger", "other.db", SAYSO_LEDGER="x.db").stdout


def test_output_is_utf_8_whatever_the_locale(home: Path) -> None:
    plain = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    ran = start(home, "brief", "news", **plain)
    assert "“" in ran.stdout
    assert ran.stdout == run(home, "brief", "news").stdout


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be made")
def test_a_terminal_obeys_no_name_and_no_title(home: Path) -> None:
    (home / "\x1b[31mred.txt").touch()
    (home / "news" / "mine.txt").write_text(f"\x1b[31m{MINE}\x9b31m", encoding="utf-8")
    run(home, "add", "news", "--outlet", "\x1b[31mThe Herald\u202e")
    for arguments in (
        ["add", "\x1b[31mred.txt", "\x1b[31mgone.txt"],
        ["claims"],
        ["claims", "--csv"],
        ["claims", "--json"],
        ["brief"],
        ["brief", "--format", "json"],
        ["show", "\x1b[31m"],
    ):
        ran = run(home, *arguments)
        assert ran.stdout + ran.stderr
        assert not set(ran.stdout + ran.stderr) & set("\x1b\x9b\u202e")


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise")
def test_a_reader_that_has_enough_is_no_error(home: Path) -> None:
    lines = [json.dumps({"text": f"{n}. {MINE}"}) for n in range(2_000)]
    (home / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with subprocess.Popen(
        command("read", "many.jsonl"), cwd=home, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


@pytest.mark.parametrize("output", ["news", "absent/brief.md"])
def test_where_no_brief_can_be_written_is_told_before_the_work(home: Path, output: str) -> None:
    ran = run(home, "brief", "absent.txt", "--output", output)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith(f"sayso: {output}: ")
    assert len(ran.stderr.splitlines()) == 1


def test_a_library_stopped_while_it_loads_ends_with_a_line(home: Path) -> None:
    def read(*_inputs: str, **_said: object) -> Iterator[sayso.Document]:
        raise ImportError("initialization failed") from KeyboardInterrupt()
        yield

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sayso, "read", read)
        ran = run(home, "read", "news")
    assert ran.stderr == "sayso: stopped; what a ledger was given so far is kept\n"
    assert ran.returncode == 130


def test_ctrl_c_while_the_commands_load_shows_no_traceback(home: Path) -> None:
    script = (
        "import signal, sys\n"
        "from sayso.__main__ import main\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "class Stops:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'typer':\n"
        "            signal.raise_signal(signal.SIGINT)\n"
        "sys.meta_path.insert(0, Stops())\n"
        "main()\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=home, capture_output=True, check=False, encoding="utf-8"
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, "", "")


def test_ctrl_c_ends_with_a_line(home: Path) -> None:
    script = (
        "import signal, sys, sayso\n"
        "from sayso.cli import main\n"
        # A shell that runs the tests in the background has it ignored.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "whole = sayso.read\n"
        "def read(*inputs, **said):\n"
        "    yield next(whole(*inputs, **said))\n"
        "    signal.raise_signal(signal.SIGINT)\n"
        "sayso.read = read\n"
        "sys.argv[1:] = ['read', 'news']\n"
        "main()\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=home, capture_output=True, check=False, encoding="utf-8"
    )
    assert [json.loads(line)["text"] for line in ran.stdout.splitlines()] == [MINE]
    assert ran.stderr == "sayso: stopped; what a ledger was given so far is kept\n"
    assert ran.returncode == 130


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_told(home: Path, unbuffered: str) -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            command("read", "news"),
            cwd=home,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ran.returncode == 1
    assert ran.stderr.startswith(b"sayso: output: ")
    assert len(ran.stderr.splitlines()) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told_by_the_name_of_the_file(home: Path) -> None:
    ran = run(home, "brief", "news", "--output", "/dev/full")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith("sayso: /dev/full: No space left on device; ")


def test_the_version(home: Path) -> None:
    assert run(home, "--version").stdout == f"sayso {sayso.__version__}\n"


def test_help_loads_nothing_heavy() -> None:
    script = (
        "import sys\n"
        "from sayso.cli import main\n"
        "sys.argv[1:] = ['--help']\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(sorted({name.split('.')[0] for name in sys.modules}))\n"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    loaded = ran.stdout.splitlines()[-1]
    heavy = ("sqlalchemy", "onnxruntime", "numpy", "trafilatura", "tokenizers", "rich", "msgspec")
    heavy += ("py3langid",)
    assert not [name for name in heavy if f"'{name}'" in loaded]


@pytest.fixture
def forgotten() -> Iterator[None]:
    """The table of outlets is read anew, as by another process, and again after the test."""
    outlets.forget()
    yield
    outlets.forget()


@pytest.mark.usefixtures("forgotten")
def test_a_bad_table_of_outlets_is_wrong_usage(home: Path) -> None:
    (home / "outlets.toml").write_text("outlets = 5")
    for arguments in (["read", "news", "--url"], ["extract", "news/mine.txt", "--url"]):
        ran = run(home, *arguments, "https://tide.example/", SAYSO_FACTS=str(home))
        assert (ran.returncode, ran.stdout) == (2, "")
        assert ran.stderr.startswith(f"sayso: {home / 'outlets.toml'}: ")
        assert ran.stderr.endswith("; correct it, or unset SAYSO_FACTS\n")
    assert run(home, "--help", SAYSO_FACTS=str(home)).returncode == 0


def test_speakers_are_listed_merged_and_split(home: Path) -> None:
    run(home, "add", "news")
    listed = [json.loads(line) for line in run(home, "speakers", "--json").stdout.splitlines()]
    names = {one["name"] for one in listed}
    assert {"Mara Ilic", "Teo Brand"} <= names
    shown = run(home, "speakers", "mara ilic")
    assert "said      " in shown.stdout
    assert "cranes" in shown.stdout
    merged = run(home, "speakers", "merge", "Mara Ilic", "Teo Brand")
    assert (merged.returncode, merged.stderr) == (0, "")
    again = [json.loads(line) for line in run(home, "speakers", "--json").stdout.splitlines()]
    assert len(again) == len(listed) - 1
    claims = [json.loads(line) for line in run(home, "claims", "--json").stdout.splitlines()]
    ids = {c["speaker"]["id"] for c in claims if c["speaker"] and c["speaker"]["name"] in names}
    assert ids == {one["id"] for one in again}
    assert run(home, "verify").returncode == 0
    split = run(home, "speakers", "split", "Mara Ilic", "Teo Brand")
    assert split.returncode == 0
    last = [json.loads(line) for line in run(home, "speakers", "--json").stdout.splitlines()]
    assert {one["name"] for one in last} == names


def test_a_speaker_that_is_not_there_is_told(kept: Path) -> None:
    ran = run(kept, "speakers", "split", "Nobody")
    assert ran.returncode == 1
    assert "no speaker is called so; list them with: sayso speakers" in ran.stderr
    assert "merge" in run(kept, "speakers", "--help").stdout
