"""The command line run inside the tests' process, so that models and tables are loaded once."""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Ran = CompletedProcess[str]


def in_process(main: Callable[[], None], home: Path, *arguments: str, **environment: str) -> Ran:
    """What a run of `main` by itself would end with, in a folder and with more environment: its
    exit status and all it writes, which it has to write as UTF-8.

    What is written behind the back of `sys.stdout` and `sys.stderr` is not seen, and what is read
    once a process, such as the tables of facts, is not read again.
    """
    # As the streams of a process are whose locale tells nothing.
    out, err = (TextIOWrapper(BytesIO(), encoding="ascii", newline="") for _ in range(2))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(home)
        patch.delenv("SAYSO_LEDGER", raising=False)
        for name, value in environment.items():
            patch.setenv(name, value)
        patch.setattr(sys, "argv", ["sayso", *arguments])
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        status = _status(main)
    return Ran(list(arguments), status, _text(out), _text(err))


def _status(main: Callable[[], None]) -> int:
    try:
        main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


def _text(stream: TextIOWrapper) -> str:
    stream.flush()
    written: BytesIO = stream.buffer  # type: ignore[assignment]
    return written.getvalue().decode("utf-8")
