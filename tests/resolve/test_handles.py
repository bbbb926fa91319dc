"""Who is called by a handle, in invented posts, end to end."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.pipeline import extract


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The dam broke. @roe_k says the bridge is down.", ["@roe_k"]),
        ("“It is over,” @annpoe wrote. Nobody answered her.", ["@annpoe"]),
        ("@annpoe, a journalist, said that the mayor had fled.", ["@annpoe"]),
        ("According to @osk_geo, the bridge is down.", ["@osk_geo"]),
        ("dave_k wrote: I think that all of them should go.", ["dave_k"]),
        ("User tide_watcher99 said the bridge was gone.", ["tide_watcher99"]),
        ("Mayor Karl Roe (@karlroe) said the bridge is down.", ["Karl Roe"]),
    ],
)
def test_a_handle_is_who_says_it(text: str, who: list[str], tmp_path: Path) -> None:
    (tmp_path / "post.txt").write_text(text, encoding="utf-8")
    claims = list(extract(tmp_path))
    assert [one.speaker and one.speaker.name for one in claims] == who


def test_whom_a_source_told_by_a_handle_is_a_relay(tmp_path: Path) -> None:
    text = "A source in the service told @hlas_news the bridge had been hit."
    (tmp_path / "post.txt").write_text(text, encoding="utf-8")
    (one,) = extract(tmp_path)
    assert [relay.name for relay in one.chain] == ["@hlas_news"]
