"""Decoding: the encoding is repaired, the string is not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.clean import decode

NEWS = "“We will not leave,” said Zoë Hartmann, mayor of Port Vesna. The café’s owner agreed.\r\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_the_usual_encodings_of_english_are_found(encoding: str) -> None:
    assert decode(NEWS.encode(encoding)) == NEWS


def test_mac_quotes_are_told_from_windows_letters() -> None:
    text = "“The harbour’s closed,” he said. “It’s over.” "
    assert decode(text.encode("mac-roman")) == text


def test_another_script_is_left_to_detection() -> None:
    text = "Мэр города сказал, что порт закрыт до утра. Никто не пострадал. " * 5
    assert decode(text.encode("cp1251")) == text


def test_a_declared_charset_decides_where_the_bytes_are_not_utf8() -> None:
    assert decode("Łódź said no".encode("cp1250"), "windows-1250") == "Łódź said no"
    assert decode("Łódź said no".encode(), "windows-1250") == "Łódź said no"


@pytest.mark.parametrize("declared", ["rot13", "unicode_escape", "no-such", "a\0b", "zip", ""])
def test_a_declared_charset_that_is_none_is_ignored(declared: str) -> None:
    assert decode(b"caf\xe9 said no", declared) == "café said no"


def test_each_undecodable_byte_becomes_one_replacement() -> None:
    mixed = "Zoë’s ".encode() * 4 + b"\xe2\x82 and \xff\xfe" + "é".encode()
    assert decode(mixed) == "Zoë’s " * 4 + "\ufffd\ufffd and \ufffd\ufffd" + "é"
    assert decode("“Open” ".encode() + b"\xe9, \xe8") == "“Open” \ufffd, \ufffd"
    assert decode(b"\xff\xfea\0\x00\xd8b\0\x01") == "a\ufffd\ufffdb\ufffd"
    assert decode(b"no \x81 sign \xe9") == "no \ufffd sign é"


@settings(deadline=None)
@given(st.text())
def test_utf8_comes_back_identical(text: str) -> None:
    if text.startswith("\ufeff") or text.count("\0") * 4 > len(text):
        text = "a" + text.replace("\0", "")
    assert decode(text.encode()) == text


@settings(deadline=None)
@given(st.binary(), st.text(max_size=12))
def test_no_bytes_and_no_charset_can_raise(data: bytes, declared: str) -> None:
    text = decode(data, declared)
    assert not any("\ud800" <= c <= "\udfff" for c in text)
