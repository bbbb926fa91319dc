"""The read stage through its one function."""

import io
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import Notice, ParseError, ReadError
from sayso.inputs import open_inputs
from sayso.types import Given, RawInput

LIMIT = 32 * 1024 * 1024


def opened(*paths: str | Path) -> list[RawInput]:
    inputs = list(open_inputs(paths))
    assert all(isinstance(item, RawInput) for item in inputs), inputs
    return [item for item in inputs if isinstance(item, RawInput)]


def error(*paths: str | Path) -> ReadError | ParseError:
    (item,) = open_inputs(paths)
    assert isinstance(item, ReadError | ParseError), item
    return item


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_a_file_with_what_is_given(tmp_path: Path) -> None:
    path = tmp_path / "ä b.txt"
    path.write_bytes(b"No.\r\n")
    said = Given(outlet="Herald")
    assert list(open_inputs([path], said)) == [
        RawInput(path.as_uri(), b"No.\r\n", "text", given=said)
    ]
    assert path.as_uri().endswith("/%C3%A4%20b.txt")
    assert opened(path.as_uri()) == opened(str(path))


def test_a_folder_in_order_with_a_notice(tmp_path: Path) -> None:
    for name in (
        "b.html",
        "c.eml",
        "a/z.txt",
        "a/.hidden.txt",
        ".git/x.txt",
        "c.pdf",
        "d.PDF",
        "e",
        "f.md",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("No.")
    outside = tmp_path.parent / "outside.txt"
    outside.write_text("No.")
    (tmp_path / "g.txt").symlink_to(outside)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "h.txt").symlink_to(tmp_path / "b.html")
    *files, notice = open_inputs([tmp_path])
    names = [item.uri.rsplit("/", 1)[1] for item in files if isinstance(item, RawInput)]
    assert names == ["z.txt", "b.html", "c.eml", "f.md"]
    assert isinstance(notice, Notice)
    assert notice.count == 5
    assert ".pdf 2" in str(notice)
    assert "links 2" in str(notice)


def test_a_folder_without_news_says_what_it_looked_for(tmp_path: Path) -> None:
    assert ".jsonl" in str(error(tmp_path))


def test_what_is_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("No.")
    (tmp_path / "link.txt").symlink_to("a.txt")
    named = [tmp_path / "a.txt", tmp_path, tmp_path / "." / "a.txt", f"{tmp_path}/*.txt"]
    assert len(opened(*named)) == 1


def test_globs(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c[1].txt", "d.html"):
        (tmp_path / name).write_text("No.")
    assert [item.uri[-5:] for item in opened(tmp_path / "[ab].txt")] == ["a.txt", "b.txt"]
    assert len(opened(tmp_path / "c[1].txt")) == 1
    assert "no file matches" in str(error(tmp_path / "*.jsonl"))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<!DOCTYPE html><p>x", "html"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- saved -->\n<html>", "html"),
        ("<html><p>x".encode("utf-16"), "html"),
        (b'\xef\xbb\xbf{"text": "No."}\n', "jsonl"),
        (b'\n{"text": "No."}\n', "jsonl"),
        (b'\xef\xbb\xbf\n{"text": "No."}\n', "jsonl"),
        (b'{"id": "<1@herald>", "text": "No. <html>"}', "jsonl"),
        (b"<b>No</b> said he", "text"),
        (b"No. <html> said he", "text"),
        (b"[Update] No.\n[1] Yes.\n", "text"),
        (b"[1]\nNo.\n", "text"),
        (b"{No} said he", "text"),
        (b"[[No]] said he", "text"),
        (b'["No"] said he', "text"),
        (b"1\n2\n3\n4\n5\n" + b'{"text": "No."}\n', "text"),
    ],
)
def test_a_name_that_does_not_tell(
    tmp_path: Path, data: bytes, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "news.dat"
    path.write_bytes(data)
    assert [item.format for item in opened(path)] == [kind]
    stdin(monkeypatch, data)
    (item,) = opened("-", "-")
    assert (item.uri, item.format) == ("stdin:", kind)


@pytest.mark.parametrize(
    "lines",
    [
        ["not json {", '{"text": "No."}'],
        ['{"id": "<abc@x>", "text": "No. <html>"}', '{"text": "<p>"}'],
        ['{"body": "No."}', "", "{", '{"text": "No."', '{"text": "No."}', "[", "]"],
    ],
)
def test_json_lines_with_broken_ones_first(
    tmp_path: Path, lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "news.dat"
    path.write_text("\n".join(lines))
    stdin(monkeypatch, path.read_bytes())
    expected = [(n, line.encode()) for n, line in enumerate(lines, start=1) if line]
    assert [(item.record, item.data) for item in opened(path)] == expected
    assert [(item.record, item.data) for item in opened("-")] == expected


@pytest.mark.parametrize(
    "data",
    [
        b'{"body": "No."}',
        b'{"text": "No.',
        b'\xef\xbb\xbf{\n  "id": "1",\n  "claims": []\n}\n',
        '{\n  "id": "1"\n}\n'.encode("utf-16"),
        b'[\n{"text": "1"},\n{"text": "2"}\n]\n',
        b'{"news": [\n{"text": "1"}\n]}\n'.replace(b"{", b"{\n", 1),
        b'[{"text": "1"}]',
        b'["No", "Yes"]',
        b"[[1, 2]]",
        b"{}",
        b"[]\n",
    ],
)
def test_other_json_is_refused(
    tmp_path: Path, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "brief.json"
    path.write_bytes(data)
    stdin(monkeypatch, data)
    for found in (error(path), error("-")):
        assert isinstance(found, ParseError)
        assert 'it is JSON, but not JSON Lines of documents with "text"' in str(found)
    as_text = tmp_path / "brief.txt"
    as_text.write_bytes(data)
    assert [item.format for item in opened(as_text)] == ["text"]


@pytest.mark.parametrize(
    "data",
    [
        b'<?xml version="1.0"?>\n<rss version="2.0"><channel></channel></rss>\n',
        b"\n<feed xmlns='http://www.w3.org/2005/Atom'><title>Osk</title></feed>",
    ],
)
def test_xml_that_is_no_page_is_refused(
    tmp_path: Path, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "news.xml"
    path.write_bytes(data)
    stdin(monkeypatch, data)
    for found in (error(path), error("-")):
        assert isinstance(found, ParseError)
        assert "it is XML, but no page" in str(found)


def test_xml_that_is_a_page_is_read_as_one(tmp_path: Path) -> None:
    path = tmp_path / "page.xml"
    path.write_bytes(b'<?xml version="1.0"?>\n<html><body>Osk</body></html>')
    assert [item.format for item in opened(path)] == ["html"]


def test_a_page_after_the_most_white_space_is_over_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "news.dat"
    path.write_bytes(b" " * (LIMIT - 10) + b"\n<html>" + b"x" * 100_000)
    assert "over the limit" in str(error(path))


def test_closed_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    found = error("-")
    assert isinstance(found, ReadError)
    assert found.uri == "stdin:"
    assert "closed" in str(found)


@pytest.fixture
def deep(tmp_path: Path) -> Iterator[list[str]]:
    """Folders in each other, deeper than Python recurses; taken away one by one for that reason."""
    folders = [f"{tmp_path}{'/d' * depth}" for depth in range(1, 1_101)]
    for folder in folders:
        os.mkdir(folder)  # noqa: PTH102
    yield folders
    for folder in reversed(folders):
        for name in os.listdir(folder):  # noqa: PTH208
            os.unlink(f"{folder}/{name}")  # noqa: PTH108
        os.rmdir(folder)  # noqa: PTH106


def test_folders_deeper_than_python_recurses(deep: list[str]) -> None:
    named = [f"{deep[0]}/a.txt", f"{deep[-1]}/b.txt", f"{deep[0]}/e.txt"]
    for name in named:
        Path(name).write_text("No.")
    assert [item.uri for item in opened(deep[0])] == [Path(name).as_uri() for name in named]


def test_json_lines_are_records(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(b'{"text": "1"}\r\n\n  \nbroken\n{"text": "5"}')
    assert [(item.record, item.data) for item in opened(path)] == [
        (1, b'{"text": "1"}'),
        (4, b"broken"),
        (5, b'{"text": "5"}'),
    ]


def test_json_lines_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    read_end, write_end = os.pipe()
    with os.fdopen(write_end, "wb", buffering=0) as pipe, os.fdopen(read_end) as waiting:
        monkeypatch.setattr(sys, "stdin", waiting)
        inputs = open_inputs(["-"])
        for number in (1, 2):
            pipe.write(json.dumps({"text": str(number)}).encode() + b"\n")
            item = next(inputs)
            assert isinstance(item, RawInput)
            assert item.record == number


def test_json_lines_in_utf16_are_refused_once(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes('{"text": "1"}\n{"text": "2"}\n'.encode("utf-16"))
    assert "UTF-8" in str(error(path))


@pytest.mark.parametrize("data", [b"", b"\n \n\n"])
def test_json_lines_without_a_line_are_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.jsonl").write_bytes(data)
    assert "it is empty" in str(error(tmp_path / "a.jsonl"))


def test_an_empty_name_is_told() -> None:
    assert "an empty name" in str(error(""))


def test_a_text_over_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert "50.0 MB is over the limit of 33.6 MB" in str(error(path))
    assert "split it" in str(error(path))
    path.write_bytes(b"a" * LIMIT)
    assert len(opened(path)[0].data) == LIMIT


def test_a_record_over_the_limit_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    path.write_bytes(b'{"text": "1"}\n' + b"x" * (LIMIT + 7) + b'\n{"text": "3"}\n')
    first, second, third = open_inputs([path])
    assert isinstance(second, ReadError)
    assert second.uri == f"{path.as_uri()}#2"
    assert isinstance(first, RawInput)
    assert isinstance(third, RawInput)
    assert third.record == 3


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG image"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04\x14\0", "ZIP"),
        (b"\x7fELF\x02\x01", "ELF program"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image"),
    ],
)
def test_binaries_are_named(tmp_path: Path, start: bytes, kind: str) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes(start * 3)
    found = error(path)
    assert isinstance(found, ParseError)
    assert f"looks binary ({kind}" in str(found)


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    fifo, circle, good = tmp_path / "pipe.txt", tmp_path / "circle.txt", tmp_path / "good.txt"
    os.mkfifo(fifo)
    circle.symlink_to(circle)
    good.write_text("No.")
    bad = [
        tmp_path / "missing.txt",
        fifo,
        circle,
        "/dev/zero",
        "https://courier.example/a",
        "file://elsewhere/a.txt",
        "a\0b",
        "x" * 5_000,
        "",
    ]
    *errors, last = open_inputs([*bad, good])
    assert isinstance(last, RawInput)
    assert [type(item) for item in errors] == [ReadError] * len(bad)
    causes = " ".join(str(item) for item in errors)
    for cause in ("no such file", "pipe", "circle", "device", "save the page", "another machine"):
        assert cause in causes


@pytest.fixture
def without_rights() -> Iterator[Path]:
    """A folder that may not all be read: root may, so it becomes another user for the while."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    (folder / "good.txt").write_text("No.")
    (folder / "shut.txt").write_text("No.")
    (folder / "closed").mkdir()
    (folder / "shut.txt").chmod(0)
    (folder / "closed").chmod(0)
    root = os.geteuid() == 0
    if root:
        try:
            os.seteuid(65_534)
        except OSError:
            pytest.skip("root here cannot become another user")
    yield folder
    if root:
        os.seteuid(0)
    (folder / "closed").chmod(0o700)
    shutil.rmtree(folder)


def test_what_may_not_be_read_is_told(without_rights: Path) -> None:
    closed, good, shut = open_inputs([without_rights])
    assert isinstance(good, RawInput)
    for item, name in ((closed, "closed"), (shut, "shut.txt")):
        assert isinstance(item, ReadError)
        assert name in item.uri
        assert "no permission" in str(item)


def test_one_file_is_open_at_a_time(tmp_path: Path) -> None:
    for number in range(50):
        (tmp_path / f"{number}.jsonl").write_text('{"text": "1"}\n{"text": "2"}\n')
    descriptors = Path("/dev/fd")
    before = len(list(descriptors.iterdir()))
    during = [len(list(descriptors.iterdir())) for _ in open_inputs([tmp_path])]
    assert max(during) <= before + 1


@settings(deadline=None)
@given(st.text(max_size=30))
def test_any_name_is_taken_or_told(name: str) -> None:
    first = next(open_inputs([f"/no-such-folder/{name}"]), None)
    assert isinstance(first, ReadError)


@settings(deadline=None)
@given(st.binary(max_size=200), st.sampled_from([".txt", ".html", ".jsonl", ".dat"]))
def test_any_bytes_are_taken_or_told(data: bytes, ending: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a" + ending)
        path.write_bytes(data)
        for item in open_inputs([path]):
            assert isinstance(item, RawInput | ReadError | ParseError)
            assert item.uri.startswith(path.as_uri())


def test_markup_made_to_slow_the_sniffing_down(tmp_path: Path) -> None:
    path = tmp_path / "news.dat"
    path.write_bytes(b"<!---->" * 1_000 + b"<p>No.")
    assert opened(path)[0].format == "text"
