"""Lines that say themselves that they are a caption or lead elsewhere."""

from __future__ import annotations

import pytest

from sayso.segment.labels import labelled


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Image: The dam above Velm last week", "caption"),
        ("Image caption Mara Ilic leads the Norland navy", "caption"),
        ("FILE - Mara Ilic speaks in Velm on March 1, 2031.", "caption"),
        ("FILE PHOTO: The harbour of Osk", "caption"),
        ("The dam above Velm. (AP Photo/Ona Rey)", "caption"),
        ("The dam above Velm (Ona Rey/The Velm Herald)", "caption"),
        ("The dam above Velm. Photograph: Ona Rey/Norland Images", "caption"),
        ("The dam above Velm is seen in a handout. Ona Rey/REUTERS", "caption"),
        ("The dam above Velm. Credit: Ona Rey", "caption"),
        ("READ MORE: Norland raises its dam", "teaser"),
        ("Related: Five dams that burst", "teaser"),
        ("More: What the dam means for Osk", "teaser"),
        ("The dam rose by a metre (see Velm and Osk, 2031), the ministry said", None),
        ("The ministry published its report (norland.example/dams).", None),
        ("“More water is needed,” Ilic told Reuters.", None),
        ("Read the letter to the end, she said: it is short.", None),
        ("Images of the dam were shown to them.", None),
        ("The dam was built " + "long ago and " * 60 + "(AP Photo/Ona Rey)", None),
        ("", None),
    ],
)
def test_a_line_may_say_what_it_is(line: str, kind: str | None) -> None:
    assert labelled(line) == kind
