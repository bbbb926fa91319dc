"""Who imports whom, what a bare import costs, and that the drawing of the flow is the code's."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import sayso
from sayso import pipeline
from sayso import resolve as resolve_package

SOURCE = Path(sayso.__file__).parent
BASE = {"types", "errors", "ids", "content", "days", "english", "points", "wrapped"}
STAGES = {"inputs", "clean", "language", "legible", "predict", "segment", "imprint"}
STAGES |= {"tag", "resolve", "normalise"}
BETWEEN = {"scores", "wordpieces", "layout"}
OUTWARD = {"brief", "export", "figures", "verify", "show", "printable"}
ALLOWED = {
    **dict.fromkeys(BASE, BASE),
    **dict.fromkeys(STAGES, BASE | BETWEEN | {"facts"}),
    **dict.fromkeys(BETWEEN, BASE | BETWEEN),
    "predict": BASE | BETWEEN | {"breaks", "cohesion", "windows"},
    "windows": {"layout", "wordpieces"},
    "cohesion": {"wordpieces"},
    "repair": BASE,
    "recased": {"facts"},
    "legible": BASE | {"recased", "repair"},
    "segment": BASE | BETWEEN,
    "facts": BASE,
    "breaks": {"scores", "wordpieces"},
    "pipeline": BASE | STAGES | {"scores", "breaks", "layout"},
    **dict.fromkeys(OUTWARD, BASE | OUTWARD),
    "brief": BASE | OUTWARD | {"group"},
    "verify": BASE | OUTWARD | {"facts", "legible", "normalise"},
    "shingles": set(),
    "alike": {"shingles"},
    "copies": BASE | {"facts", "shingles"},
    "speakers": BASE | {"facts", "repair", "resolve"},
    "group": BASE,
    "match": BASE | {"facts", "repair"},
    "versions": set(),
    "changes": BASE | {"facts", "match"},
    "timeline": BASE | {"group"},
    "store": BASE
    | {"alike", "copies", "facts", "group", "match", "resolve", "shingles", "speakers", "versions"},
    "ledger": BASE
    | OUTWARD
    | {"pipeline", "inputs", "legible", "segment", "imprint", "normalise", "store", "speakers"}
    | {"match", "timeline", "changes"},
    "cli": BASE | {"brief", "clean", "export", "printable"},
    "__main__": {"cli"},
    "__init__": BASE | {"pipeline", "ledger"},
}


def part_of(path: Path) -> str:
    """The part of the package that a file belongs to: its folder, or its own name."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The parts of the package that a file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            if node.module == "sayso":
                names |= {f"sayso.{alias.name}" for alias in node.names}
    return {name.split(".")[1] for name in names if name.startswith("sayso.")}


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda p: str(p.name))
def test_imports_follow_the_flow(path: Path) -> None:
    part = part_of(path)
    assert imported(path) - {part} <= ALLOWED[part]


def test_the_parts_of_resolve_import_only_those_below() -> None:
    order = re.findall(r"^    (\w+)  ", resolve_package.__doc__ or "", re.MULTILINE)
    folder = SOURCE / "resolve"
    assert set(order) == {path.name for path in folder.iterdir() if (path / "__init__.py").exists()}
    for path in folder.glob("*/*.py"):
        found = re.findall(r"^from sayso\.resolve\.(\w+)", path.read_text("utf-8"), re.MULTILINE)
        own = order.index(path.parent.name)
        assert {order.index(part) for part in found} <= set(range(own, len(order))), path


def test_only_predict_imports_onnxruntime() -> None:
    users = [p for p in SOURCE.rglob("*.py") if "import onnxruntime" in p.read_text("utf-8")]
    assert [p.name for p in users] == ["predict.py"]


@pytest.mark.parametrize("code", ["import sayso", "import sayso.cli"])
def test_starting_loads_nothing_heavy(code: str) -> None:
    heavy = "numpy onnxruntime tokenizers sqlalchemy trafilatura lxml charset_normalizer msgspec"
    heavy += " py3langid dateutil"
    check = f"{code}; import sys; print([m for m in {heavy.split()!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_ledger_that_is_only_read_loads_no_stage() -> None:
    stages = [f"sayso.{stage}" for stage in STAGES - {"resolve"}] + ["sayso.resolve.stage"]
    check = f"import sayso.ledger, sys; print([m for m in {stages!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_public_name_is_there() -> None:
    assert {getattr(sayso, name) is not None for name in sayso.__all__} == {True}
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = sayso.no_such_name


def test_the_drawing_names_the_stages_in_the_order_of_the_code() -> None:
    drawing = re.search(r"^    (inputs \|.*)$", pipeline.__doc__ or "", re.MULTILINE)
    assert drawing
    stages = drawing.group(1).split(" | ")
    rows = re.findall(r"^    (\w+) {2,}.*->", pipeline.__doc__ or "", re.MULTILINE)
    assert rows == stages
    assert set(stages) == STAGES == imported(Path(pipeline.__file__)) & STAGES
