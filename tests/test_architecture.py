"""The rules of the house that can be read off the source: layers, sizes, names, docstrings."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("homeapp", "ui", "db")
LAYERS_OF_TESTS = {
    *(*PACKAGES, "resources", "translations", "journeys"),
    *("accessibility", "bench", "screenshots"),
}
VAGUE_NAMES = {"helper", "helpers", "manager", "misc", "model", "models", "util", "utils"}
COMPOSERS = {"common", "session", "shell"}  # folders of ui that are no subject's screen
GPL_ONLY = {"QtCharts", "QtDataVisualization", "QtGraphs", "QtVirtualKeyboard"}
LONGEST_FUNCTION, LONGEST_FILE, MOST_METHODS, MOST_METHODS_OF_WINDOW = 40, 300, 15, 25
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)

Source = tuple[str, ast.Module]


def _paths(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    """Return every module of ours, migrations apart, by its path from the root."""
    paths = _paths(*PACKAGES, "resources", "translations")
    named = ((path.relative_to(ROOT).as_posix(), path) for path in paths)
    return [
        (name, ast.parse(path.read_text("utf-8")))
        for name, path in named
        if not name.startswith("db/migrations/versions/")
    ]


def _is_public(name: str) -> bool:
    return not name.startswith("_")


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, FUNCTIONS))


def _classes(tree: ast.AST) -> Iterator[ast.ClassDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def _imported(tree: ast.AST) -> Iterator[str]:
    """Yield each module, and each name in it, that a source imports, by its full name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return how long a function is, its docstring left out: saying more is no fault."""
    said = node.body[0] if ast.get_docstring(node) is not None else None
    length = (node.end_lineno or node.lineno) - node.lineno + 1
    return length - ((said.end_lineno or said.lineno) - said.lineno + 1 if said else 0)


def test_import_contracts_are_kept() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    told = subprocess.run(
        [lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout[-4000:] + told.stderr[-1000:]


def test_every_module_of_the_core_has_a_layer() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = contracts["tool"]["importlinter"]["contracts"][0]["layers"]
    named = set(re.findall(r"homeapp\.(\w+)", " ".join(layers)))
    there = {path.stem for path in (ROOT / "homeapp").iterdir() if _is_code(path)}
    assert there <= named


def _is_code(path: Path) -> bool:
    if path.is_dir():
        return (path / "__init__.py").is_file()
    return path.suffix == ".py" and path.stem != "__init__"


def test_a_screen_knows_no_other_screen(sources: list[Source]) -> None:
    subjects = {path.name for path in (ROOT / "ui").iterdir() if path.is_dir()} - COMPOSERS
    wrong = [
        f"{name} imports {module}"
        for name, tree in sources
        if name.startswith("ui/") and name.split("/")[1] in subjects
        for module in _imported(tree)
        if module.startswith("ui.") and module.split(".")[1] in subjects - {name.split("/")[1]}
    ]
    assert wrong == []


def test_migrations_stand_alone() -> None:
    wrong = [
        f"{path.name} imports {module}"
        for path in _paths("db/migrations/versions")
        for module in _imported(ast.parse(path.read_text("utf-8")))
        if module.split(".")[0] in PACKAGES
    ]
    assert wrong == []


def test_functions_are_short(sources: list[Source]) -> None:
    wrong = [
        f"{name}:{node.lineno} {node.name} has {_lines(node)} lines"
        for name, tree in sources
        for node in _functions(tree)
        if _lines(node) > LONGEST_FUNCTION
    ]
    assert wrong == []


def test_files_are_short() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in _paths(*PACKAGES, "resources", "translations", "tests")
        if "migrations" not in path.parts
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_classes_have_few_public_methods(sources: list[Source]) -> None:
    def most(name: str) -> int:
        return MOST_METHODS_OF_WINDOW if name.endswith("main_window.py") else MOST_METHODS

    counts = {
        (name, node.name): sum(
            isinstance(part, FUNCTIONS) and _is_public(part.name) for part in node.body
        )
        for name, tree in sources
        for node in _classes(tree)
    }
    assert {where: count for where, count in counts.items() if count > most(where[0])} == {}


def test_names_say_what_a_module_is_about() -> None:
    found = [*_paths(*PACKAGES, "resources", "translations", "tests")]
    words = {path: {*path.relative_to(ROOT).with_suffix("").parts} for path in found}
    assert [path for path, parts in words.items() if parts & VAGUE_NAMES] == []
    assert [path.name for path in found if not re.fullmatch(r"[a-z0-9_]+\.py", path.name)] == []


def test_a_subject_is_one_word_and_the_same_in_every_layer() -> None:
    rules = {path.stem for path in _paths("homeapp/domain")}
    screens = {path.name for path in (ROOT / "ui").iterdir() if (path / "presenter.py").is_file()}
    assert [name for name in screens - COMPOSERS if "_" in name] == []
    work = {path.stem for path in _paths("homeapp/services")} - {"__init__"}
    assert screens - COMPOSERS - rules - work == set()


def test_every_public_thing_has_a_docstring(sources: list[Source]) -> None:
    wrong = [
        f"{name}:{getattr(node, 'lineno', 1)} {getattr(node, 'name', 'module')}"
        for name, tree in sources
        for node in _public_things(tree)
        if not ast.get_docstring(node)
    ]
    assert wrong == []


def _public_things(
    tree: ast.Module | ast.ClassDef,
) -> Iterator[ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]:
    yield tree
    for node in tree.body:
        if isinstance(node, FUNCTIONS) and _is_public(node.name) and not _overrides(node):
            yield node
        elif isinstance(node, ast.ClassDef) and _is_public(node.name):
            yield from _public_things(node)


def _overrides(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Return whether a method only takes the place of one that is described where it comes from."""
    is_qts = re.fullmatch(r"[a-z]+[A-Z]\w*", node.name) is not None
    marks = {ast.unparse(mark).split(".")[-1] for mark in node.decorator_list}
    return is_qts or bool(marks & {"overload", "override", "setter"})


def test_no_qt_module_is_under_the_gpl_alone(sources: list[Source]) -> None:
    wrong = [
        f"{name} imports {module}"
        for name, tree in sources
        for module in _imported(tree)
        if module.startswith("PySide6.") and module.split(".")[1] in GPL_ONLY
    ]
    assert wrong == []


def test_enums_of_qt_are_written_out(sources: list[Source]) -> None:
    """`Qt.ItemDataRole.DisplayRole` reads and checks; `Qt.DisplayRole` does neither."""
    wrong = [
        f"{name}:{node.lineno} Qt.{node.attr}"
        for name, tree in sources
        for node, parent in _attributes_with_parents(tree)
        if isinstance(node.value, ast.Name) and node.value.id == "Qt" and node.attr[0].isupper()
        if not isinstance(parent, ast.Attribute)
        if node.attr not in _qt_enums()
    ]
    assert wrong == []


def test_a_painter_ends_where_painting_ends(sources: list[Source]) -> None:
    """Left to the garbage, one that a fault or a look from elsewhere holds ends the process."""
    wrong = [
        f"{name}:{call.lineno}"
        for name, tree in sources
        for call in _new_painters(tree) - _entered(tree)
    ]
    assert wrong == []


def _new_painters(tree: ast.AST) -> set[ast.Call]:
    """Return where a painter is made that paints at once; one without a place is begun later."""
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args)
    return {call for call in calls if ast.unparse(call.func) in {"QPainter", "QStylePainter"}}


def _entered(tree: ast.AST) -> set[ast.expr]:
    found = (node for node in ast.walk(tree) if isinstance(node, ast.With))
    return {item.context_expr for node in found for item in node.items}


def _attributes_with_parents(tree: ast.AST) -> Iterator[tuple[ast.Attribute, ast.AST]]:
    for parent in ast.walk(tree):
        for node in ast.iter_child_nodes(parent):
            if isinstance(node, ast.Attribute):
                yield node, parent


def _qt_enums() -> set[str]:
    """Return the enum types of the Qt name space, which may stand alone as a type."""
    from PySide6.QtCore import Qt  # slow to load, and only this test needs it

    return {name for name in dir(Qt) if isinstance(getattr(Qt, name), type)}


def test_files_of_tests_are_named_and_placed_as_tests() -> None:
    found = [path.relative_to(ROOT / "tests") for path in _paths("tests")]
    folders = {path.parts[0] for path in found if len(path.parts) > 1}
    layers = LAYERS_OF_TESTS | {path.name for path in (ROOT / "homeapp").iterdir() if path.is_dir()}
    assert folders - {"__pycache__"} <= layers
    unseen = [
        path
        for path in found
        if not path.name.startswith("test_") and _has_tests(ROOT / "tests" / path)
    ]
    assert unseen == []


def _has_tests(path: Path) -> bool:
    tree = ast.parse(path.read_text("utf-8"))
    return any(node.name.startswith("test_") for node in _functions(tree))
