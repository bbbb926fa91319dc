"""What is meant by text that was decoded wrongly, escaped or set for the eye, and its places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.repair import meant, repaired

SAID = "“We didn’t fire,” José Peña said – twice…"


def wrongly(text: str, encoding: str) -> str:
    """`text` in UTF-8, read as another encoding."""
    return "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac-roman"])
def test_utf_8_that_was_read_as_another_encoding(encoding: str) -> None:
    assert meant(wrongly(SAID, encoding)) == SAID


@pytest.mark.parametrize("encoding", ["cp1250", "cp1251"])
def test_marks_read_as_those_of_other_scripts(encoding: str) -> None:
    assert meant(wrongly("“We didn’t fire,” he said", encoding)) == "“We didn’t fire,” he said"


@pytest.mark.parametrize(("first", "then"), [("cp1252", "cp1252"), ("latin-1", "latin-1")])
def test_twice(first: str, then: str) -> None:
    assert meant(wrongly(wrongly(SAID, first), then)) == SAID


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>Mayor <b>Jane Roe</b> said.</p><br/>No.", "\nMayor Jane Roe said.\n\nNo."),
        ("[The dam](javascript:a(1)) was <script>b</script>shut", "The dam was bshut"),
        ("3 < 4 and a <word> of 5 > 4", "3 < 4 and a <word> of 5 > 4"),
        ("**Jane Roe**, *mayor* of __Velm__, said", "Jane Roe, mayor of Velm, said"),
        ("2 * 3 * 4, f**k, snake_case_name", "2 * 3 * 4, f**k, snake_case_name"),
        (
            "[Jane Roe](https://a.example/b) said.[3] It held.[a] [sic]",
            "Jane Roe said. It held. [sic]",
        ),
        (
            "It held. \U0001f525\U0001f525 The army left \u2757\ufe0f Osk",
            "It held. The army left! Osk",
        ),
        ("\U0001f1fa\U0001f1e6 Roe: it held\u203c\ufe0f", "Roe: it held!"),
        ("#Velm #JaneRoe said C# is #1", "Velm Jane Roe said C# is #1"),
        ("> > Roe said\n> that it held.\n>\n> It did.", "Roe said\nthat it held.\n\nIt did."),
        (
            "1. Roe said no.\n2) Poe said yes.\n  • Both left.",
            "Roe said no.\nPoe said yes.\nBoth left.",
        ),
        (
            "The shells killed\n12. The army left\n3) Roe stayed.\n\n1. No.\n2. Yes\n3. Why",
            "The shells killed\n12. The army left\n3) Roe stayed.\n\nNo.\nYes\nWhy",
        ),
        ("It held\U0001f525Roe \U0001f525 left \U0001f525.", "It held Roe left."),
        ("\u275dWe left\u275e said Roe", "“We left” said Roe"),
        ("<q>It held</q><td>Velm</td><td>12</td>", "“It held” Velm  12 "),
        ("He [sic](x) [left](#a)", "He [sic](x) left"),
        ("3. May 2031\n10.30 am: it held", "3. May 2031\n10.30 am: it held"),
        ("It held.¹ “It did,”²³ he said. 5 m²", "It held. “It did,” he said. 5 m²"),
        (
            "## Roe\nIt held. https://a.example/b?c=1 It did https://a.example",
            "Roe\nIt held. It did",
        ),
        (
            "WEBVTT\n\n00:01.000 --> 00:02.500 align:left\nThe mayor of\nVelm said\n\n2\n"
            "00:00:03,000 --> 00:00:04,000\nit held.\n\n3\n00:00:05,000 --> 00:00:06,000\n- Why?",
            "WEBVTT The mayor of Velm said it held.\n- Why?",
        ),
        ("<<It held,>> he said, ,,not more.”", "“It held,” he said, “not more.”"),
        ("the  mayor of   Velm,  Jane Roe", "the mayor of Velm, Jane Roe"),
        ("Velm      Osk", "Velm      Osk"),
    ],
)
def test_marks_that_a_text_was_set_with(text: str, expected: str) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It\x92s \x93ours\x94", "It’s “ours”"),
        ("ItÂ’s 5Â km, 3Â\xa0m", "It’s 5 km, 3 m"),
        ("â€œNo,â€ he said. â€œNo.â€", "“No,” he said. “No.”"),
        ("Ã¢â‚¬Å“No,Ã¢â‚¬Â he said", "“No,” he said"),
        ("&quot;We don&#39;t,&quot; she said &amp;mdash; AT&amp;T", '"We don\'t," she said — AT&T'),
        (r"\u201cNo,\u201d he said.\n\n\"Yes,\" she said.", '“No,” he said.\n\n"Yes," she said.'),
        (r"C:\news\new", r"C:\news\new"),
        ("�It�s ours,� he said � twice. ���No.���", "“It’s ours,” he said – twice. “No.”"),
        ("âItâs ours,â he said. They donât know.", "“It’s ours,” he said. They don’t know."),
        ("It?s ours, isn?t it? She didn`t say.", "It’s ours, isn’t it? She didn’t say."),
        (
            "the minis\xadter\u200b of de\xadfence,\xa0Mara\u2009Ilic",
            "the minister of defence, Mara Ilic",
        ),
        ("the oﬃce conﬁrmed", "the office confirmed"),
        ("＂Ｎｏ，＂ 𝗠𝗮𝗿𝗮 said", '"No," Mara said'),
        ("«No», he said. „No,“ she said.", "“No”, he said. “No,” she said."),
        ("Jose\u0301 Pen\u0303a", "José Peña"),
        ("the minis-\nter of a long-\nterm plan", "the minister of a long-term plan"),
        (
            "Home NewsNorland says 14 diedPublished 3 May 20313 min readShareNorland's army said "
            'it had won."We held," it said."They fled."Osk denied it.ADVERTISEMENTOsk has (it says)'
            "The port.Image caption, The portThe army: Pia Sund/ReutersIt held, our analysisFrance",
            "Home NewsNorland says 14 died\nPublished 3 May 2031\n3 min read\nShare\nNorland's "
            'army said it had won. "We held," it said. "They fled." Osk denied it.\nADVERTISEMENT\n'
            "Osk has (it says) The port.\nImage caption, The port\nThe army: Pia Sund/Reuters It "
            "held, our analysis France",
        ),
    ],
)
def test_what_is_meant(text: str, expected: str) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        SAID,
        "Zoë Hartmann’s café in Århus, naïve – “Ã propos”; R&D, AT&T; 5 km² at −".replace("−", "-"),
        "De Âge à “AMANHÔ, un bâtiment, le mât, «",
        "YouTube, LinkedIn, McDonald, MacArthur, SharePoint, eBay, SpaceX, Booking.Com, @velmNews",
        "Is it? Yes; see https://velm.example/a?s=1&t=2 or C:\\temp\\n.txt",
        "He asked: Why?\nA well-known\nman – no-\nOne said.",
    ],
)
def test_clean_text_is_left_alone(text: str) -> None:
    assert meant(text) == text


ODD = st.text(
    st.sampled_from(
        list('ab Z.,-\n"“”’«»„“&;#39quot\\un201câ€œ™Ã©Â\ufffd\xad\u200b\xa0ﬃ！\u0301𝗔?s')
    )
)


@given(ODD | st.text())
def test_places_go_there_and_back(text: str) -> None:
    found = repaired(text)
    for at in range(len(found.text)):
        start, end = found.span((at, at + 1))
        assert 0 <= start <= end <= len(text)
        if start == end:  # what is put between two words
            assert found.text[at].isspace()
            continue
        seen = found.seen((start, end))
        assert seen[0] <= at < seen[1]
        assert found.span(seen) == (start, end)
    spans = [found.span((at, at + 1)) for at in range(len(found.text))]
    assert spans == sorted(spans)


MARKED = "&\\`?<>*_[]#0123456789"


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126, exclude_characters=MARKED)))
def test_plain_text_stays(text: str) -> None:
    plain = " ".join(text.lower().split())
    assert meant(plain) == plain
