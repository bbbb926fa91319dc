"""The benchmark of forms counts what it says."""

from __future__ import annotations

import pytest

from bench.forms import FORMS, measure

NEWS = (
    "Jane Roe, the mayor of Velm, said on Monday that three people had been killed in a flood. "
    "A police spokesman denied that the bridge was shut.\n"
    "“Nobody told us,” Paul Venn, who lives there, said. He added that the army came on May 3."
)


def test_what_is_lost_is_counted() -> None:
    (count,) = measure([NEWS], [lambda text, _: text.partition("\n")[0]])
    assert count["claims"] == 4
    assert count["found"] == count["stance"] == 2


@pytest.mark.parametrize("name", FORMS)
def test_nothing_is_lost_of_a_plain_text(name: str) -> None:
    (count,) = measure([NEWS], [FORMS[name]])
    assert count["found"] == count["claims"] == 4
    assert count["speaker"] == count["stance"] == count["figures"] == count["dates"] == 4
