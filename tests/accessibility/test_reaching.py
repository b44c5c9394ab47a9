"""Checks A3, A4, A13, A15 and A17: all can be reached, by any hand, and nothing flashes."""

import ast
import re
from collections import defaultdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from homeapp.paths import ROOT
from tests.accessibility.conftest import Found
from ui.application import make_application

DRAGS = {
    *("mouseMoveEvent", "dragEnterEvent", "dragMoveEvent", "dropEvent", "startDrag"),
    *("QDrag", "setAcceptDrops", "setDragEnabled", "setDragDropMode"),
    *("QSlider", "QDial", "QSplitter", "QScroller"),
}
MOVES = {
    *("QPropertyAnimation", "QVariantAnimation", "QSequentialAnimationGroup", "QTimeLine"),
    *("QParallelAnimationGroup", "QMovie", "QGraphicsOpacityEffect", "startTimer", "timerEvent"),
}


def test_a03_target_size(found: Found) -> None:
    assert found["too_small"] == []


def test_a04_keyboard(found: Found) -> None:
    assert found["out_of_reach"] == []


def test_a13_dragging(names: dict[str, set[str]]) -> None:
    """There is nothing to drag, so nothing needs another way; scroll bars have keys and Tab."""
    assert {path: used & DRAGS for path, used in names.items() if used & DRAGS} == {}


def test_a15_help_stop_and_languages_never_move(found: Found) -> None:
    places: dict[str, set[str]] = defaultdict(set)
    for said in found["always_there"]:
        where, _colon, what = said.partition(": ")
        if "help about" in where:
            continue  # it was asked for, and stands beside the page
        size = re.match(r"(\w\w )?\d+%", where)
        assert size is not None
        name, _at, place = what.partition(" at ")
        places[f"{size[0]} {name}"].add(place)
    assert {name: sorted(there) for name, there in places.items() if len(there) > 1} == {}


def test_a17_nothing_is_animated(names: dict[str, set[str]], qapp: QApplication) -> None:
    assert {path: used & MOVES for path, used in names.items() if used & MOVES} == {}
    make_application([])
    effects = (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo)
    assert not any(QApplication.isEffectEnabled(effect) for effect in effects)


def test_a17_no_clock_is_fast_enough_to_flash(found: Found) -> None:
    """A clock that goes once may be quick; one that goes on and on may not."""
    assert found["quick_clocks"] == []


@pytest.fixture(scope="module")
def names() -> dict[str, set[str]]:
    """Return every name that a module of the screens uses, defines or imports."""
    return {
        path.relative_to(ROOT).as_posix(): set(_names(ast.parse(path.read_text("utf-8"))))
        for path in sorted((ROOT / "ui").rglob("*.py"))
    }


def _names(tree: ast.AST) -> list[str]:
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.alias):
            found.append(node.name)
        elif isinstance(node, ast.Attribute):
            found.append(node.attr)
        elif isinstance(node, ast.Name):
            found.append(node.id)
    return found
